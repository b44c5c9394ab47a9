"""Smoking, activity and wellbeing: every row of every published table."""

from decimal import Decimal
from itertools import product

import pytest

from tests.check_ins import (
    Said,
    amount,
    band,
    figure,
    lines,
    pages,
)

ONS_BANDS = ["low"] * 5 + ["medium"] * 2 + ["high"] * 2 + ["very-high"] * 2
ANXIETY_BANDS = ["very-low"] * 2 + ["low"] * 2 + ["medium"] * 2 + ["high"] * 5
LONELY = {"hardly-ever": 1, "some": 2, "often": 3}


# -- Heaviness of Smoking Index ------------------------------------------------------------------
@pytest.mark.parametrize(
    ("first", "ten", "twenty", "thirty", "more"),
    [
        ("5-minutes", 3, 4, 5, 6),
        ("30-minutes", 2, 3, 4, 5),
        ("60-minutes", 1, 2, 3, 4),
        ("later", 0, 1, 2, 3),
    ],
)
def test_all_16_ways_to_answer_the_hsi(
    first: str, ten: int, twenty: int, thirty: int, more: int
) -> None:
    scores = {10: ten, 11: twenty, 20: twenty, 21: thirty, 30: thirty, 31: more, 100: more}
    bands = ["low", "low", "low", "moderate", "moderate", "high", "high"]
    for cigarettes, score in scores.items():
        said: dict[str, Said] = {
            "status": "daily",
            "kinds": ["cigarettes"],
            "packet-cigarettes": cigarettes,
            "first-cigarette": first,
        }
        assert amount("smoking", "hsi", said) == score
        assert band("smoking", "hsi", said) == bands[score]


@pytest.mark.parametrize(
    ("packet", "rolled", "valid"),
    [
        (9, None, False),
        (10, None, True),
        (None, 9, False),
        (None, 10, True),
        (4, 5, False),
        (5, 5, True),
    ],
)
def test_the_hsi_is_for_10_cigarettes_a_day_and_more(
    packet: int | None, rolled: int | None, valid: bool
) -> None:
    said: dict[str, Said] = {"status": "daily", "first-cigarette": "5-minutes"}
    said["kinds"] = [
        kind for kind, count in (("cigarettes", packet), ("roll-ups", rolled)) if count is not None
    ]
    said |= {"packet-cigarettes": packet} if packet is not None else {}
    said |= {"rolled-cigarettes": rolled} if rolled is not None else {}
    assert (figure("smoking", "hsi", said) is not None) is valid
    assert ("first-cigarette" in pages("smoking", said)) is valid


@pytest.mark.parametrize("kind", ["shisha", "smokeless", "other"])
def test_the_hsi_says_nothing_of_other_tobacco(kind: str) -> None:
    said: dict[str, Said] = {
        "status": "daily",
        "kinds": [kind],
        "shisha-times": 20,
        "smokeless-times": 20,
        "packet-cigarettes": 40,
        "first-cigarette": "5-minutes",
    }
    assert figure("smoking", "hsi", said) is None
    assert figure("smoking", "cigarettes", said) is None


# -- Money ---------------------------------------------------------------------------------------
PACKETS: dict[str, Said] = {
    "status": "daily",
    "kinds": ["cigarettes"],
    "packet-cigarettes": 20,
    "packet-size": 20,
    "packet-price": Decimal("16.60"),
}
POUCHES: dict[str, Said] = {
    "status": "daily",
    "kinds": ["roll-ups"],
    "pouches": Decimal("1.5"),
    "pouch-price": Decimal("21.20"),
}
BOTH = PACKETS | POUCHES | {"kinds": ["cigarettes", "roll-ups"]}


@pytest.mark.parametrize(
    ("said", "money"),
    [
        (PACKETS, "116.20"),
        (PACKETS | {"packet-price": Decimal("9.50"), "packet-cigarettes": 8}, "26.60"),
        (POUCHES, "31.80"),
        (BOTH, "148.00"),
        (PACKETS | {"packet-price": 0}, "0"),
    ],
)
def test_money_is_of_the_residents_own_price(said: dict[str, Said], money: str) -> None:
    assert amount("smoking", "money", said) == Decimal(money)


@pytest.mark.parametrize("left_out", ["packet-cigarettes", "packet-size", "packet-price"])
def test_without_ones_own_price_or_count_there_is_no_money(left_out: str) -> None:
    said = {key: value for key, value in BOTH.items() if key != left_out}
    assert figure("smoking", "money", said) is None
    assert figure("smoking", "packet-money", said) is None
    assert amount("smoking", "pouch-money", said) == Decimal("31.80")


# -- Activity ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("days", "minutes", "hard_days", "hard_minutes", "week", "name"),
    [
        (0, None, 0, None, 0, "inactive"),
        (1, 29, 0, None, 29, "inactive"),
        (1, 30, 0, None, 30, "fairly"),
        (0, None, 1, 15, 30, "fairly"),
        (1, 149, 0, None, 149, "fairly"),
        (5, 30, 0, None, 150, "active"),
        (0, None, 3, 25, 150, "active"),
        (2, 30, 1, 44, 148, "fairly"),
        (2, 30, 1, 45, 150, "active"),
        (7, 600, 7, 600, 12600, "active"),
    ],
)
def test_minutes_a_week_and_their_sport_england_band(
    days: int, minutes: int | None, hard_days: int, hard_minutes: int | None, week: int, name: str
) -> None:
    said: dict[str, Said] = {"moderate-days": days, "vigorous-days": hard_days}
    said |= {"moderate-minutes": minutes} if minutes is not None else {}
    said |= {"vigorous-minutes": hard_minutes} if hard_minutes is not None else {}
    assert amount("activity", "minutes", said) == week
    assert band("activity", "activity-band", said) == name


@pytest.mark.parametrize(
    ("age", "days", "said_to"), [("yes", 1, True), ("yes", 2, False), ("no", 0, False)]
)
def test_balance_is_spoken_of_from_65_on(age: str, days: int, said_to: bool) -> None:
    assert ("balance" in lines("activity", {"65-or-over": age, "balance-days": days})) is said_to


def test_signs_to_stop_at_are_said_to_everybody_and_first() -> None:
    assert lines("activity", {})[:2] == ["stop-signs", "ask-first"]


# -- Wellbeing -----------------------------------------------------------------------------------
@pytest.mark.parametrize("score", range(11))
def test_the_ons_bands(score: int) -> None:
    for item in ("satisfied", "worthwhile", "happy"):
        assert band("wellbeing", f"{item}-band", {item: score}) == ONS_BANDS[score]
    assert band("wellbeing", "anxious-band", {"anxious": score}) == ANXIETY_BANDS[score]


def test_the_three_loneliness_questions_come_to_3_to_9_without_a_band() -> None:
    seen = set()
    for answers in product(LONELY, repeat=3):
        said: dict[str, Said] = dict(
            zip(("companionship", "left-out", "isolated"), answers, strict=True)
        )
        found = figure("wellbeing", "loneliness", said)
        assert found is not None
        assert found.amount == sum(LONELY[one] for one in answers)
        assert found.band is None
        seen.add(int(found.amount))
    assert seen == set(range(3, 10))
