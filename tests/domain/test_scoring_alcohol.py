"""AUDIT-C, AUDIT and the rule on sudden stopping: every row, every trigger, alone and absent."""

from decimal import Decimal
from itertools import product

import pytest

from homeapp.domain.measures import DEPENDENCE, PREFER_NOT_TO_SAY
from tests.check_ins import MEASURES, Said, amount, band, figure, lines, pages

ALCOHOL = MEASURES["alcohol"]
AUDIT_C = ("how-often", "units-a-day", "many-at-once")
FREQUENCIES = ("not-able-to-stop", "expected", "morning", "guilt", "memory")
LAST_TWO = ("injury", "concern")
AUDIT = (*AUDIT_C, *FREQUENCIES, *LAST_TWO)

OFTEN = ["Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily"]
LATELY = ["No", "Yes, but not in the last year", "Yes, during the last year"]
TABLE = {
    "how-often": [
        "Never",
        "Monthly or less",
        "2 to 4 times per month",
        "2 to 3 times per week",
        "4 times or more per week",
    ],
    "units-a-day": ["0 to 2", "3 to 4", "5 to 6", "7 to 9", "10 or more"],
    "many-at-once": OFTEN,
} | dict.fromkeys(FREQUENCIES, OFTEN)


def scoring(points: dict[str, int]) -> dict[str, Said]:
    """Return the answers that score these points."""
    keys = {}
    for item, wanted in points.items():
        answers = ALCOHOL.question(item).answers
        keys[item] = next(one.key for one in answers if one.points == wanted)
    return dict(keys)


def coming_to(total: int, *, without: str = "") -> dict[str, Said]:
    """Return AUDIT answers of so many points: AUDIT-C 5 to 10, no morning drink every week."""
    most = dict.fromkeys(AUDIT, 4) | {"many-at-once": 2, "morning": 2}
    points = {item: 0 for item in AUDIT if item != without} | {"how-often": 4, "units-a-day": 1}
    left = total - 5
    for item in (*LAST_TWO, *AUDIT):  # those that go up by 2 first
        if item in points:
            step = 2 if item in LAST_TWO else 1
            more = min(left, most[item] - points[item]) // step * step
            points[item] += more
            left -= more
    assert left == 0
    return scoring(points)


# -- The published tables -------------------------------------------------------------------------


@pytest.mark.parametrize("item", TABLE)
def test_an_answer_scores_its_place_in_the_row(item: str) -> None:
    answers = ALCOHOL.question(item).answers
    assert [(one.words, one.points) for one in answers] == list(
        zip(TABLE[item], range(5), strict=True)
    )


@pytest.mark.parametrize("item", LAST_TWO)
def test_the_last_two_score_0_2_and_4(item: str) -> None:
    answers = ALCOHOL.question(item).answers
    assert [(one.words, one.points) for one in answers] == list(zip(LATELY, (0, 2, 4), strict=True))


AUDIT_C_BANDS = ["low"] * 5 + ["increasing"] * 3 + ["higher"] * 3 + ["dependence"] * 2
AUDIT_BANDS = ["low"] * 8 + ["increasing"] * 8 + ["higher"] * 4 + ["dependence"] * 21


def test_every_way_to_answer_audit_c() -> None:
    seen = set()
    for points in product(range(5), repeat=3):
        said = scoring(dict(zip(AUDIT_C, points, strict=True)))
        # Who never drinks is not asked the rest, and an answer that is left over counts nothing.
        score = sum(points) if points[0] else 0
        assert amount("alcohol", "audit-c", said) == score
        assert band("alcohol", "audit-c", said) == AUDIT_C_BANDS[score]
        assert ("guilt" in pages("alcohol", said)) is (score >= 5)
        assert ("audit" in _shown(said)) is False
        seen.add(score)
    assert seen == set(range(13))


def _shown(said: dict[str, Said]) -> set[str]:
    return {scale.key for scale in ALCOHOL.scales if figure("alcohol", scale.key, said)}


def test_who_never_drinks_is_asked_no_more_than_that() -> None:
    assert pages("alcohol", {"how-often": "never"}) == ["how-often", "pregnant"]
    assert amount("alcohol", "audit-c", {"how-often": "never"}) == 0
    assert amount("alcohol", "units-a-week", {"how-often": "never"}) == 0


@pytest.mark.parametrize("score", range(5, 35))
def test_audit_and_its_bands(score: int) -> None:
    said = coming_to(score)
    assert amount("alcohol", "audit", said) == score
    assert band("alcohol", "audit", said) == AUDIT_BANDS[score]


def test_audit_comes_to_40_at_most() -> None:
    said = scoring(dict.fromkeys(AUDIT, 4))
    assert (amount("alcohol", "audit", said), band("alcohol", "audit", said)) == (40, "dependence")


@pytest.mark.parametrize("score", range(41))
def test_each_audit_score_has_its_band(score: int) -> None:
    found = ALCOHOL.scale("audit").band(Decimal(score))
    assert found is not None
    assert found.key == AUDIT_BANDS[score]


def test_audit_is_for_an_audit_c_of_5_and_more() -> None:
    said = scoring(dict.fromkeys(AUDIT, 0) | {"how-often": 4, "guilt": 4})
    assert figure("alcohol", "audit", said) is None


@pytest.mark.parametrize("item", AUDIT)
def test_without_one_answer_there_is_no_audit(item: str) -> None:
    said = coming_to(19) | {item: PREFER_NOT_TO_SAY}
    assert figure("alcohol", "audit", said) is None
    assert (figure("alcohol", "audit-c", said) is None) is (item in AUDIT_C)


def test_units_of_a_week_are_summed_unrounded() -> None:
    said: dict[str, Said] = {"how-often": "4-a-week", "drinks": {"pint-4": "3", "wine-175": "2"}}
    assert amount("alcohol", "units-a-week", said) == Decimal("11.506")


# -- The rule on sudden stopping -------------------------------------------------------------------

CALM = scoring({"how-often": 3, "units-a-day": 1, "many-at-once": 1}) | {
    "signs": ["none"],
    "drinks": {"single": "10"},
    "drinking-days": 4,
}
WEEKLY_10 = coming_to(10)


def per_day(units: str, days: int) -> dict[str, Said]:
    """Return a week of so many units a day on so many days, in single spirits of 1 unit."""
    return CALM | {"drinks": {"single": str(Decimal(units) * days)}, "drinking-days": days}


FIRES: dict[str, dict[str, Said]] = {
    "AUDIT 20": coming_to(20),
    "AUDIT 34": coming_to(34),
    "AUDIT-C 11": scoring(dict.fromkeys(AUDIT, 0) | dict(zip(AUDIT_C, (4, 4, 3), strict=True))),
    "AUDIT-C 12": scoring(dict.fromkeys(AUDIT, 0) | dict(zip(AUDIT_C, (4, 4, 4), strict=True))),
    "morning, weekly": coming_to(10) | {"morning": "weekly"},
    "morning, daily": coming_to(10) | {"morning": "daily"},
    "15 units on 4 days": per_day("15", 4),
    "15 units on 7 days": per_day("15", 7),
    "60 units, days kept private": CALM
    | {"drinks": {"single": "60"}, "drinking-days": PREFER_NOT_TO_SAY},
    "60 units, but on no day": CALM | {"drinks": {"single": "60"}, "drinking-days": 0},
    "shaky": CALM | {"signs": ["shaky"]},
    "first thing": CALM | {"signs": ["first-thing"]},
    "fits": CALM | {"signs": ["fits"]},
    "seeing": CALM | {"signs": ["seeing"]},
    "a sign beside none": CALM | {"signs": ["none", "fits"]},
    "a sign alone": {"signs": ["shaky"]},
    "a sign, how often kept private": {"how-often": PREFER_NOT_TO_SAY, "signs": ["shaky"]},
    "a sign, then never": {"how-often": "never", "signs": ["shaky"]},
    "AUDIT 20 without one answer": coming_to(20, without="concern"),
    "AUDIT 20 with one private": coming_to(20, without="guilt") | {"guilt": PREFER_NOT_TO_SAY},
}
RESTS: dict[str, dict[str, Said]] = {
    "nothing said": {},
    "never": {"how-often": "never"},
    "calm": CALM,
    "AUDIT 19": coming_to(19),
    "AUDIT 19 without one answer": coming_to(19, without="concern"),
    "AUDIT-C 10": scoring(dict.fromkeys(AUDIT, 0) | dict(zip(AUDIT_C, (4, 4, 2), strict=True))),
    "morning, monthly": coming_to(10) | {"morning": "monthly"},
    "morning, less than monthly": coming_to(10) | {"morning": "less-than-monthly"},
    "morning, never": coming_to(10) | {"morning": "never"},
    "morning, private": coming_to(10) | {"morning": PREFER_NOT_TO_SAY},
    "14.9 units on 7 days": per_day("14.9", 7) | {"drinks": {"single": "104.3"}},
    "14.9 units on 4 days": per_day("14.9", 4) | {"drinks": {"single": "59.6"}},
    "20 units on 3 days": per_day("20", 3),
    "59.9 units, days kept private": CALM
    | {"drinks": {"single": "59.9"}, "drinking-days": PREFER_NOT_TO_SAY},
    "59.9 units, but on no day": CALM | {"drinks": {"single": "59.9"}, "drinking-days": 0},
    "no sign": CALM | {"signs": ["none"]},
    "signs kept private": CALM | {"signs": PREFER_NOT_TO_SAY},
}


@pytest.mark.parametrize("name", FIRES)
def test_each_sign_of_dependence_alone_gives_the_warning_first(name: str) -> None:
    assert lines("alcohol", FIRES[name])[0] == DEPENDENCE


@pytest.mark.parametrize("name", RESTS)
def test_without_a_sign_there_is_no_warning(name: str) -> None:
    assert DEPENDENCE not in lines("alcohol", RESTS[name])


def test_the_table_has_a_row_for_each_condition_of_the_rule() -> None:
    rule = next(one for one in ALCOHOL.advice if one.key == DEPENDENCE)
    said = {(one.question or one.scale, *one.answers) for one in rule.when}
    assert said == {
        ("audit",),
        ("audit-c",),
        ("units-most-days",),
        ("heavy-days",),
        ("units-a-week",),
        ("morning", "weekly", "daily"),
        ("signs", "shaky", "first-thing", "fits", "seeing"),
    }
    signs = {one.key for one in ALCOHOL.question("signs").answers}
    assert signs - {"none"} == {"shaky", "first-thing", "fits", "seeing"}


def test_the_signs_are_asked_of_all_who_do_not_say_never() -> None:
    for said in ({}, {"how-often": PREFER_NOT_TO_SAY}, {"how-often": "monthly"}):
        assert "signs" in pages("alcohol", said)
    assert "signs" not in pages("alcohol", {"how-often": "never"})


@pytest.mark.parametrize(("score", "told"), [(7, False), (8, True), (19, True)])
def test_who_scores_8_is_told_to_ask_before_stopping(score: int, told: bool) -> None:
    assert ("before-you-stop" in lines("alcohol", coming_to(score))) is told


def test_the_warning_is_worded_as_the_safety_rule_has_it() -> None:
    rule = next(one for one in ALCOHOL.advice if one.key == DEPENDENCE)
    assert rule.is_safety
    assert rule.route == "alcohol"
    assert rule.words == (
        "If you drink every day, or get shaky, sweaty or sick without a drink, do not stop "
        "suddenly. It can be dangerous. Talk to your GP or an alcohol service first. If you have "
        "a fit, see or hear things that are not there, or are very confused, call 999."
    )
