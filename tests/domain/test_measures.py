"""The values of a check-in: bands, points, answers kept private, review states."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from homeapp.domain.measures import (
    PREFER_NOT_TO_SAY,
    AnswerKind,
    Band,
    Response,
    Scale,
    Source,
    Step,
)
from tests.check_ins import MEASURES

SCALE = Scale(
    key="any",
    name="Any",
    formula="sum",
    items=("first", "second"),
    source="own",
    bands=(
        Band(key="some", least=Decimal("0.4"), words="Some"),
        Band(key="more", least=Decimal("0.5"), words="More"),
    ),
    steps=(
        Step(item="first", least=Decimal(1), points=2),
        Step(item="first", least=Decimal(5), points=7),
    ),
)


@pytest.mark.parametrize(
    ("figure", "band"),
    [
        ("0", None),
        ("0.39", None),
        ("0.4", "some"),
        ("0.4999", "some"),
        ("0.5", "more"),
        ("9", "more"),
    ],
)
def test_a_band_reaches_up_to_the_next(figure: str, band: str | None) -> None:
    found = SCALE.band(Decimal(figure))
    assert (found and found.key) == band


def test_a_scale_without_bands_has_none() -> None:
    assert replace(SCALE, bands=()).band(Decimal(3)) is None


@pytest.mark.parametrize(
    ("item", "amount", "points"),
    [
        ("first", "0", 0),
        ("first", "1", 2),
        ("first", "4.9", 2),
        ("first", "5", 7),
        ("second", "5", 5),
    ],
)
def test_a_number_counts_the_points_of_its_step_or_itself(
    item: str, amount: str, points: int
) -> None:
    assert SCALE.points(item, Decimal(amount)) == points


def test_parts_are_found_by_key() -> None:
    alcohol = MEASURES["alcohol"]
    assert alcohol.question("drinks").kind is AnswerKind.DRINKS
    assert alcohol.scale("audit").formula == "sum"
    assert alcohol.source("audit").attribution


@pytest.mark.parametrize("part", ["question", "scale", "source"])
def test_a_part_that_is_not_there_is_said_so(part: str) -> None:
    with pytest.raises(LookupError, match="gone"):
        getattr(MEASURES["alcohol"], part)("gone")


def test_an_answer_may_be_private() -> None:
    assert Response(chosen=(PREFER_NOT_TO_SAY,)).is_private
    assert not Response(chosen=("never",)).is_private
    assert not Response().is_private


@pytest.mark.parametrize(
    ("review", "confirmed"),
    [
        ("draft", False),
        ("to be confirmed by the clinical safety officer", False),
        ("confirmed by Dr Sana Example on 2026-11-22", True),
        ("confirmed by Dr Sana Example", False),
        ("not yet confirmed by Dr Sana Example on 2026-11-22", False),
        ("confirmed by  on 2026-11-22 maybe", False),
    ],
)
def test_a_source_is_settled_once_somebody_put_their_name_to_it(
    review: str, confirmed: bool
) -> None:
    source = Source(
        key="own", origin="Own words", dated=date(2026, 11, 22), licence="MIT", review=review
    )
    assert source.is_confirmed is confirmed


def test_every_kind_of_answer_says_what_to_do() -> None:
    assert [kind.words for kind in AnswerKind if not kind.words] == []
