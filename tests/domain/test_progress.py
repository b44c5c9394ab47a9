"""Progress of a goal: its points, its words, and the money that was kept."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.progress import ProgressPoint, Shown, money_kept, money_scale, progress_of
from homeapp.domain.reviews import Attainment, Review

START = date(2026, 8, 3)


def a_smoking_goal(**values: Any) -> Goal:
    usual: dict[str, Any] = {
        "resident_id": uuid4(),
        "domain": GoalDomain.SMOKING,
        "unit": "cigarettes a day",
        "baseline": Decimal(20),
        "target": Decimal(5),
        "starts_on": START,
    }
    return Goal(**{**usual, **values})


def a_review(goal: Goal, days: int, amount: int | None, **values: Any) -> Review:
    return Review(
        resident_id=goal.resident_id,
        goal_id=goal.id,
        held_on=START + timedelta(days=days),
        amount=None if amount is None else Decimal(amount),
        **values,
    )


def amounts(points: tuple[ProgressPoint, ...]) -> list[int]:
    return [int(point.amount) for point in points]


def test_it_begins_where_the_goal_began() -> None:
    goal = a_smoking_goal()
    reviews = [a_review(goal, 28, 12), a_review(goal, 14, 15), a_review(goal, 21, None)]
    assert amounts(progress_of(goal, reviews).points) == [20, 15, 12]


def test_reviews_of_another_goal_do_not_count() -> None:
    goal = a_smoking_goal()
    other = a_review(a_smoking_goal(), 7, 3, free_days=4)
    assert progress_of(goal, [other]).points == progress_of(goal, []).points
    assert progress_of(goal, [other]).free_days is None


def test_one_figure_alone_makes_no_picture_and_no_words() -> None:
    progress = progress_of(a_smoking_goal(), [])
    assert not progress.has_picture
    assert progress.sentences() == ()


def test_a_goal_without_a_beginning_begins_at_its_first_review() -> None:
    goal = a_smoking_goal(baseline=None)
    progress = progress_of(goal, [a_review(goal, 7, 10), a_review(goal, 14, 8)])
    assert amounts(progress.points) == [10, 8]


def test_the_words_say_what_the_picture_shows() -> None:
    goal = a_smoking_goal()
    reviews = [a_review(goal, 7, 10, free_days=1), a_review(goal, 14, 10, free_days=2)]
    said = progress_of(goal, reviews, Decimal(70)).sentences()
    assert [message.format(**places) for message, places in said] == [
        "At the start: 20. Now: 10 (cigarettes a day).",
        "I am aiming for 5 (cigarettes a day).",
        "Days without smoking so far: 3.",
        "Each square is one day.",
        "Money kept so far: about £70.",
    ]


def test_free_days_are_counted_of_smoking_and_alcohol_alone() -> None:
    goal = a_smoking_goal(domain=GoalDomain.ACTIVITY, unit="minutes a day")
    progress = progress_of(goal, [a_review(goal, 7, 10, free_days=3)], Decimal(9))
    assert [message for message, _places in progress.sentences()] == [
        "At the start: {start}. Now: {now} ({unit}).",
        "I am aiming for {target} ({unit}).",
    ]


def test_no_aim_is_said_where_none_is_drawn() -> None:
    goal = a_smoking_goal(target=None)
    said = progress_of(goal, [a_review(goal, 7, 10)]).sentences()
    assert [message for message, _places in said] == ["At the start: {start}. Now: {now} ({unit})."]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ([(7, 20)], 0),  # nothing changed
        ([(7, 0)], 70),  # a week without any keeps what a week cost
        ([(7, 10)], 35),
        ([(7, 10), (14, 0)], 105),
        ([(7, 30)], 0),  # more than before is never held against anyone
    ],
)
def test_money_kept_by_the_residents_own_price(told: list[tuple[int, int]], kept: int) -> None:
    goal = a_smoking_goal()
    points = progress_of(goal, [a_review(goal, *one) for one in told]).points
    assert money_kept(points, Decimal(70)) == kept


def test_nothing_is_known_of_money_without_a_start() -> None:
    goal = a_smoking_goal(baseline=Decimal(0))
    assert money_kept(progress_of(goal, [a_review(goal, 7, 0)]).points, Decimal(70)) is None
    assert progress_of(a_smoking_goal(), [], Decimal(70)).money_kept is None


@pytest.mark.parametrize("unit", ["times a day", "times a week", "chews a day"])
def test_less_of_what_has_no_price_keeps_no_known_money(unit: str) -> None:
    goal = a_smoking_goal(unit=unit, baseline=Decimal(10))
    assert progress_of(goal, [a_review(goal, 28, 5)], Decimal(105)).money_kept is None
    assert money_scale(goal) == ""


@pytest.mark.parametrize("unit", ["", "cigarettes", "days without smoking a week"])
def test_a_day_without_keeps_what_a_day_cost(unit: str) -> None:
    goal = a_smoking_goal(unit=unit, baseline=None)
    told = [a_review(goal, 7, 0, free_days=3), a_review(goal, 14, 0, free_days=7)]
    progress = progress_of(goal, told, Decimal(70))
    assert [int(one.amount) for one in progress.money] == [30, 100]
    assert progress.money_kept == 100
    assert progress_of(goal, [a_review(goal, 7, 0, free_days=0)], Decimal(70)).money_kept is None
    assert money_scale(goal) == "money"


@pytest.mark.parametrize(
    ("unit", "scale"),
    [("cigarettes a day", "money"), ("pouches of tobacco a week", "pouch-money")],
)
def test_each_unit_goes_by_its_own_price(unit: str, scale: str) -> None:
    assert money_scale(a_smoking_goal(unit=unit)) == scale
    assert money_scale(a_smoking_goal(unit=unit, domain=GoalDomain.OWN)) == ""


def test_money_grows_from_review_to_review() -> None:
    goal = a_smoking_goal()
    progress = progress_of(goal, [a_review(goal, 7, 10), a_review(goal, 14, 0)], Decimal(70))
    assert [(one.on, int(one.amount)) for one in progress.money] == [
        (START + timedelta(days=7), 35),
        (START + timedelta(days=14), 105),
    ]
    assert progress.money_kept == 105


def test_each_thing_known_has_its_words_and_its_picture() -> None:
    goal = a_smoking_goal()
    progress = progress_of(goal, [a_review(goal, 7, 10, free_days=2)], Decimal(70))
    assert [(part.about, part.has_picture) for part in progress.parts] == [
        (Shown.COURSE, True),
        (Shown.DAYS, True),
        (Shown.MONEY, True),
    ]
    # A plan agreed before the money was drawn keeps its words alone.
    (*_others, money) = replace(progress, money=()).parts
    assert not money.has_picture
    assert [message for message, _places in money.said] == ["Money kept so far: about {pounds}."]


def test_beyond_a_year_each_square_is_a_week() -> None:
    goal = a_smoking_goal()
    said = progress_of(goal, [a_review(goal, 400, None, free_days=365)]).sentences()
    assert [message for message, _places in said][1] == "Each square is one week."


def test_a_goal_that_counts_nothing_tells_how_it_went_in_words() -> None:
    goal = a_smoking_goal(domain=GoalDomain.OWN, unit=" ", baseline=None, target=None)
    told = [Attainment.LESS, None, *[Attainment.AS_HOPED] * 4, Attainment.MORE]
    reviews = [
        a_review(goal, 7 * week, None, attainment=how) for week, how in enumerate(told, start=1)
    ]
    lookings = progress_of(goal, reviews[::-1]).lookings
    assert [one.attainment for one in lookings] == [*[Attainment.AS_HOPED] * 4, Attainment.MORE]
    assert progress_of(goal, reviews).sentences()[-1] == (
        "{date}: {words}",
        {"date": START + timedelta(weeks=7), "words": "More than hoped"},
    )


def test_a_goal_that_counts_tells_its_numbers_instead() -> None:
    goal = a_smoking_goal()
    review = a_review(goal, 7, 10, attainment=Attainment.LESS)
    assert progress_of(goal, [review]).lookings == ()


@given(
    told=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), max_size=12),
    weekly=st.decimals("0.01", "500", places=2),
)
def test_no_more_is_kept_than_was_spent(told: list[tuple[int, int]], weekly: Decimal) -> None:
    goal = a_smoking_goal()
    points = progress_of(goal, [a_review(goal, *one) for one in told]).points
    kept = money_kept(points, weekly)
    if kept is not None:
        weeks = Decimal((points[-1].on - points[0].on).days) / 7
        assert 0 <= kept <= weekly * weeks + 1
