"""What a figure is shown as: rounded, and never on the other side of a limit than it lies."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeapp.domain.measures import Condition, Measure, Scale
from homeapp.domain.scoring import Figure, figures
from homeapp.i18n import languages
from tests.check_ins import MEASURES, Said, answered, figure, good_answers
from ui.measures.amounts import show_figure

BODY: dict[str, Said] = {"permission": "yes", "exclusions": ["none"], "background": "no"}


def bmi(weight: str, height: str, background: str = "no", **more: Said) -> Figure:
    said = BODY | {"background": background, "weight": Decimal(weight), "height": Decimal(height)}
    key = "bmi-standard" if background == "no" else "bmi-lower"
    found = figure("eating", key, said | more)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("weight", "height", "background", "shown", "band"),
    [
        ("72.2", "170", "no", "24.98", "healthy"),
        ("72.3", "170", "no", "25", "over"),
        ("70", "170", "no", "24.2", "healthy"),
        ("86.6", "169.9", "no", "30", "obesity"),
        ("66.4", "170", "yes", "22.98", "healthy"),
        ("79.4", "170", "yes", "27.47", "over"),
    ],
)
def test_a_body_mass_index_is_shown_in_its_own_band(
    weight: str, height: str, background: str, shown: str, band: str
) -> None:
    found = bmi(weight, height, background)
    assert found.band is not None
    assert (found.shown.normalize(), found.band.key) == (Decimal(shown), band)


def test_a_waist_just_under_half_the_height_is_not_shown_as_half() -> None:
    said = BODY | {"weight": 60, "height": Decimal("170.1"), "waist": 85}
    found = figure("eating", "waist-to-height", said)
    assert found is not None
    assert found.band is not None
    assert (found.shown, found.band.key) == (Decimal("0.499"), "healthy")


def _limits(measure: Measure, scale: Scale) -> Iterator[Decimal]:
    yield from (band.least for band in scale.bands)
    waiting = [one for advice in measure.advice for one in advice.when]
    waiting += [one for question in measure.questions for one in question.asked_if]
    while waiting:
        condition = waiting.pop()
        waiting += condition.also
        if condition.scale == scale.key:
            numbers = (condition.least, condition.most, condition.below)
            yield from (one for one in numbers if one is not None)


@settings(max_examples=150, deadline=None)
@given(data=st.data(), measure=st.sampled_from(list(MEASURES.values())))
def test_what_is_shown_never_speaks_against_its_band_or_what_is_said(
    data: st.DataObject, measure: Measure
) -> None:
    for found in figures(measure, data.draw(good_answers(measure))):
        _check(found, measure)


@settings(max_examples=300, deadline=None)
@given(
    near=st.sampled_from(["18.5", "25", "30", "35"]),
    off=st.decimals(Decimal("-0.06"), Decimal("0.06"), places=12),
)
def test_close_to_a_limit_it_is_shown_on_its_own_side(near: str, off: Decimal) -> None:
    measure = _counting("bmi-standard")
    [found] = figures(measure, answered({"amount": Decimal(near) + off}))
    _check(found, measure)
    assert (found.shown <= 30) == (found.amount <= 30)


def _check(found: Figure, measure: Measure) -> None:
    scale = found.scale
    assert scale.band(found.shown) == found.band
    assert abs(found.shown - found.amount) <= Decimal("0.5").scaleb(-scale.decimals)
    for limit in _limits(measure, scale):
        assert (found.shown >= limit) == (found.amount >= limit)
    for spoken in languages():
        said = show_figure(found, spoken)
        if scale.unit != "pounds":
            assert said == spoken.number(found.shown)
            marked = said.replace(",", ".") if spoken.code == "pl" else said.replace(",", "")
            assert Decimal(marked.replace("\u00a0", "")) == found.shown


def _counting(key: str) -> Measure:
    """Return the check-in on eating with a scale of its that is typed as it is."""
    eating = MEASURES["eating"]
    amount = replace(
        eating.question("weight"), key="amount", asked_if=(), least=Decimal(0), decimals=12
    )
    scale = replace(eating.scale(key), formula="sum", items=("amount",), shown_if=())
    when = tuple(
        replace(one, when=(Condition(scale=key, most=Decimal(30)),)) for one in eating.advice[:1]
    )
    return replace(eating, questions=(amount,), scales=(scale,), advice=when)
