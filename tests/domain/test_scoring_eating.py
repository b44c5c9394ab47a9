"""Food first; weight and waist by permission, for two groups of family background."""

from decimal import Decimal

import pytest

from homeapp.domain.measures import PREFER_NOT_TO_SAY
from tests.check_ins import (
    MEASURES,
    Said,
    amount,
    band,
    figure,
    lines,
    pages,
)

# -- Weight and waist ----------------------------------------------------------------------------
# 2 metres tall, so that a BMI is a quarter of the weight.
ASKED: dict[str, Said] = {
    "food": "no",
    "permission": "yes",
    "exclusions": ["none"],
    "height": 200,
    "background": "no",
}
LOWER = ASKED | {"background": "yes"}


@pytest.mark.parametrize(
    ("weight", "bmi", "standard", "lower"),
    [
        ("73.9", "18.475", "under", "under"),
        ("74", "18.5", "healthy", "healthy"),
        ("91.9", "22.975", "healthy", "healthy"),
        ("92", "23", "healthy", "over"),
        ("99.9", "24.975", "healthy", "over"),
        ("100", "25", "over", "over"),
        ("109.9", "27.475", "over", "over"),
        ("110", "27.5", "over", "obesity"),
        ("119.9", "29.975", "over", "obesity"),
        ("120", "30", "obesity", "obesity"),
        ("129.9", "32.475", "obesity", "obesity"),
        ("130", "32.5", "obesity", "obesity-2"),
        ("139.9", "34.975", "obesity", "obesity-2"),
        ("140", "35", "obesity-2", "obesity-2"),
        ("149.9", "37.475", "obesity-2", "obesity-2"),
        ("150", "37.5", "obesity-2", "obesity-3"),
        ("159.9", "39.975", "obesity-2", "obesity-3"),
        ("160", "40", "obesity-3", "obesity-3"),
    ],
)
def test_bmi_bands_for_each_background(weight: str, bmi: str, standard: str, lower: str) -> None:
    said = {"weight": Decimal(weight)}
    assert amount("eating", "bmi-standard", ASKED | said) == Decimal(bmi)
    assert band("eating", "bmi-standard", ASKED | said) == standard
    assert figure("eating", "bmi-lower", ASKED | said) is None
    assert band("eating", "bmi-lower", LOWER | said) == lower
    assert figure("eating", "bmi-standard", LOWER | said) is None


def test_who_keeps_their_background_private_has_the_standard_bands() -> None:
    said = ASKED | {"background": PREFER_NOT_TO_SAY, "weight": 96}
    assert band("eating", "bmi-standard", said) == "healthy"
    assert figure("eating", "bmi-lower", said) is None


@pytest.mark.parametrize(
    ("waist", "name"),
    [
        ("79.9", None),
        ("80", "healthy"),
        ("99.9", "healthy"),
        ("100", "increased"),
        ("119.9", "increased"),
        ("120", "high"),
    ],
)
def test_waist_to_height_bands(waist: str, name: str | None) -> None:
    for said in (ASKED, LOWER):
        measured = said | {"weight": 96, "waist": Decimal(waist)}
        assert amount("eating", "waist-to-height", measured) == Decimal(waist) / 200
        assert band("eating", "waist-to-height", measured) == name


@pytest.mark.parametrize(("weight", "valid"), [("139.9", True), ("140", False)])
def test_a_waist_is_for_a_bmi_below_35(weight: str, valid: bool) -> None:
    for said in (ASKED, LOWER):
        measured = said | {"weight": Decimal(weight), "waist": 110}
        assert ("waist" in pages("eating", measured)) is valid
        assert (figure("eating", "waist-to-height", measured) is not None) is valid


NUMBERS: dict[str, Said] = {"weight": 96, "height": 200, "background": "no", "waist": 90}
WEIGHED = ["exclusions", "weight", "height", "background", "waist"]


@pytest.mark.parametrize(
    ("said", "reached"),
    [
        ({}, []),
        ({"permission": "no"}, []),
        ({"permission": PREFER_NOT_TO_SAY}, []),
        ({"permission": "yes"}, ["exclusions"]),
        ({"permission": "no", "exclusions": ["none"]}, []),
        ({"food": "yes", "permission": "yes", "exclusions": ["none"]}, []),
        ({"permission": "yes", "exclusions": ["weight-loss"]}, ["exclusions"]),
        ({"permission": "yes", "exclusions": ["eating-disorder"]}, ["exclusions"]),
        ({"permission": "yes", "exclusions": ["pregnant"]}, ["exclusions"]),
        ({"permission": "yes", "exclusions": ["under-18"]}, ["exclusions"]),
        ({"permission": "yes", "exclusions": ["none", "pregnant"]}, ["exclusions"]),
        ({"permission": "yes", "exclusions": PREFER_NOT_TO_SAY}, ["exclusions"]),
        ({"permission": "yes", "exclusions": ["none"]}, WEIGHED),
    ],
)
def test_weight_is_asked_by_permission_and_never_of_who_it_may_harm(
    said: dict[str, Said], reached: list[str]
) -> None:
    everything = NUMBERS | said
    assert [page for page in pages("eating", everything) if page in WEIGHED] == reached
    shown = [one for one in MEASURES["eating"].scales if figure("eating", one.key, everything)]
    assert [one.key for one in shown] == (
        ["bmi-standard", "waist-to-height"] if reached == WEIGHED else []
    )


@pytest.mark.parametrize(
    ("exclusion", "line"),
    [
        ("weight-loss", "weight-loss"),
        ("eating-disorder", "no-numbers"),
        ("pregnant", "no-numbers"),
        ("under-18", "no-numbers"),
    ],
)
def test_who_is_left_out_hears_of_the_gp_first(exclusion: str, line: str) -> None:
    assert lines("eating", {"permission": "yes", "exclusions": [exclusion]})[0] == line
    assert line not in lines("eating", {"permission": "yes", "exclusions": ["none"]})


# -- Food first ----------------------------------------------------------------------------------
def test_who_worries_about_food_hears_of_help_and_not_of_5_a_day() -> None:
    said: dict[str, Said] = {"food": "yes", "portions": 0, "sugary-drinks": 9, "salt": "mostly"}
    assert pages("eating", said) == ["food", "fasting"]
    assert lines("eating", said) == ["food-help"]
    helps = next(one for one in MEASURES["eating"].advice if one.key == "food-help")
    assert helps.route == "food"


@pytest.mark.parametrize("food", [PREFER_NOT_TO_SAY, None])
def test_who_does_not_say_is_asked_on_but_not_told_of_5_a_day(food: str | None) -> None:
    said: dict[str, Said] = {"portions": 1} | ({"food": food} if food else {})
    assert "portions" in pages("eating", said)
    assert "5-a-day" not in lines("eating", said)


@pytest.mark.parametrize(("portions", "told"), [(0, True), (4, True), (5, False)])
def test_5_a_day_is_told_to_who_has_food_and_eats_less(portions: int, told: bool) -> None:
    assert ("5-a-day" in lines("eating", {"food": "no", "portions": portions})) is told


def test_who_fasts_hears_of_the_pause_and_of_diabetes_first() -> None:
    assert lines("eating", {"food": "no", "fasting": "yes"}) == [
        "fasting-medicines",
        "fasting-pause",
    ]
