"""Looking back at goals, over a store in memory."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from homeapp.domain.drinking import DependenceFirst
from homeapp.domain.goals import GoalDomain, GoalStatus, NotOnTheLine, TooManyGoals
from homeapp.domain.measures import Response
from homeapp.domain.reviews import Attainment, TooManyFreeDays, WhatNext
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


@pytest.fixture
def goal(planner: Planner, amina: UUID, clock: FrozenClock) -> UUID:
    """Return a goal to smoke less, begun a week ago."""
    clock.now -= timedelta(days=7)
    goal = planner.goals.begin(
        amina,
        GoalDomain.SMOKING,
        own_words="Smoke less",
        unit="cigarettes a day",
        baseline=Decimal(20),
        target=Decimal(10),
    )
    clock.now += timedelta(days=7)
    return goal.id


def status(planner: Planner, goal_id: UUID) -> GoalStatus:
    return planner.goals.get(goal_id).status


def test_only_goals_from_an_earlier_day_are_asked_about(
    planner: Planner, amina: UUID, goal: UUID
) -> None:
    planner.goals.begin(amina, GoalDomain.EATING, own_words="Cook")
    assert [one.id for one in planner.reviews.due(amina)] == [goal]


def test_one_look_a_day_grows_with_each_answer(
    planner: Planner, goal: UUID, clock: FrozenClock
) -> None:
    planner.reviews.keep(goal, amount=Decimal(12))
    planner.reviews.keep(goal, free_days=2, words="The gum", words_language="en")
    (review,) = planner.reviews.of_goal(goal)
    assert (review.amount, review.free_days, review.words) == (Decimal(12), 2, "The gum")
    clock.now += timedelta(days=7)
    assert planner.reviews.todays(goal) is None
    planner.reviews.keep(goal, amount=Decimal(9))
    assert [one.amount for one in planner.reviews.of_goal(goal)] == [Decimal(12), Decimal(9)]


def test_how_sure_somebody_is_now_stands_with_the_goal(planner: Planner, goal: UUID) -> None:
    planner.goals.change(goal, confidence=8)
    planner.reviews.keep(goal, confidence=4)
    assert planner.goals.get(goal).make_smaller
    planner.reviews.keep(goal, confidence=None)
    assert planner.goals.get(goal).confidence == 4
    planner.history.undo()
    planner.history.undo()
    assert planner.goals.get(goal).confidence == 8


def test_what_is_taken_back_whole_leaves_no_review(planner: Planner, goal: UUID) -> None:
    planner.reviews.keep(goal, attainment=Attainment.LESS)
    planner.reviews.keep(goal, attainment=None)
    assert planner.reviews.of_goal(goal) == []
    planner.reviews.keep(goal, attainment=None)
    assert planner.history.undo() == "Look back at a goal"


def test_days_count_from_the_start_and_then_from_the_last_look(
    planner: Planner, goal: UUID, clock: FrozenClock
) -> None:
    assert planner.reviews.days_passed(goal) == 7
    with pytest.raises(TooManyFreeDays):
        planner.reviews.keep(goal, free_days=8)
    planner.reviews.keep(goal, free_days=7)
    clock.now += timedelta(days=3)
    assert planner.reviews.since(goal) == date(2026, 11, 21)
    with pytest.raises(TooManyFreeDays):
        planner.reviews.keep(goal, free_days=4)
    with pytest.raises(NotOnTheLine):
        planner.reviews.keep(goal, confidence=11)


@pytest.mark.parametrize(("what", "leads_to"), [(what, what.leads_to) for what in WhatNext])
def test_a_choice_moves_the_goal_and_another_takes_its_place(
    planner: Planner, amina: UUID, goal: UUID, what: WhatNext, leads_to: GoalStatus
) -> None:
    planner.reviews.choose(goal, WhatNext.CHANGE)
    planner.reviews.choose(goal, what)
    assert status(planner, goal) is leads_to
    assert [one.id for one in planner.reviews.due(amina)] == [goal]
    planner.reviews.choose(goal, None)
    assert status(planner, goal) is GoalStatus.ACTIVE
    assert planner.reviews.of_goal(goal) == []


def test_undo_takes_back_the_choice_and_the_move_in_one(planner: Planner, goal: UUID) -> None:
    planner.reviews.choose(goal, WhatNext.PAUSE)
    assert planner.history.undo() == "Choose what is next for a goal"
    assert status(planner, goal) is GoalStatus.ACTIVE
    assert planner.reviews.of_goal(goal) == []


def test_going_on_with_a_paused_goal_starts_it_where_there_is_room(
    planner: Planner, amina: UUID, goal: UUID, clock: FrozenClock
) -> None:
    planner.reviews.choose(goal, WhatNext.PAUSE)
    for _turn in range(3):
        planner.goals.begin(amina, GoalDomain.OWN, own_words="Sing")
    clock.now += timedelta(days=7)
    with pytest.raises(TooManyGoals):
        planner.reviews.choose(goal, WhatNext.GO_ON)
    assert planner.reviews.todays(goal) is None


def test_nobody_goes_on_with_drinking_less_while_help_comes_first(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    drink = planner.goals.begin(amina, GoalDomain.ALCOHOL, own_words="Drink less").id
    clock.now += timedelta(days=7)
    shaky = Response(chosen=("shaky",))
    planner.measures.answer(amina, "alcohol", "signs", shaky, "en")
    for what in (WhatNext.GO_ON, WhatNext.SMALLER):
        with pytest.raises(DependenceFirst):
            planner.reviews.choose(drink, what)
    planner.reviews.choose(drink, WhatNext.PAUSE)
    assert status(planner, drink) is GoalStatus.PAUSED


def test_progress_counts_money_by_the_price_that_was_told(
    planner: Planner, amina: UUID, goal: UUID
) -> None:
    for key, response in (
        ("status", Response(chosen=("daily",))),
        ("kinds", Response(chosen=("cigarettes",))),
        ("packet-cigarettes", Response(number=Decimal(20))),
        ("packet-size", Response(number=Decimal(20))),
        ("packet-price", Response(number=Decimal(10))),
    ):
        planner.measures.answer(amina, "smoking", key, response, "en")
    assert planner.reviews.progress(goal).money_kept is None
    planner.reviews.keep(goal, amount=Decimal(10))
    assert planner.reviews.progress(goal, with_money=False).money_kept is None
    assert planner.reviews.progress(goal).money_kept == Decimal(35)
    printed = next(one for one in planner.plans.compose(amina).goals if one.progress)
    assert printed.progress == planner.reviews.progress(goal)


@pytest.mark.parametrize(
    ("kind", "count", "idea"),
    [("smokeless", "smokeless-times", "1-chew-less"), ("shisha", "shisha-times", "1-shisha-less")],
)
def test_less_of_other_tobacco_keeps_no_money_of_cigarettes(
    planner: Planner, amina: UUID, clock: FrozenClock, kind: str, count: str, idea: str
) -> None:
    for key, response in (
        ("status", Response(chosen=("daily",))),
        ("kinds", Response(chosen=("cigarettes", kind))),
        ("packet-cigarettes", Response(number=Decimal(20))),
        ("packet-size", Response(number=Decimal(20))),
        ("packet-price", Response(number=Decimal(15))),
        (count, Response(number=Decimal(10))),
    ):
        planner.measures.answer(amina, "smoking", key, response, "en")
    chosen = next(one for one in planner.content.goal_ideas if one.key == idea)
    less = planner.goals.begin(
        amina,
        GoalDomain.SMOKING,
        own_words="Less of it",
        idea=idea,
        unit=chosen.unit,
        baseline=Decimal(10),
    )
    clock.now += timedelta(days=28)
    planner.reviews.keep(less.id, amount=Decimal(5))
    assert planner.reviews.progress(less.id).has_picture
    assert planner.reviews.progress(less.id).money_kept is None


def test_whatever_is_sized_by_cigarettes_counts_their_money(planner: Planner) -> None:
    sized = [
        one for one in planner.content.goal_ideas if one.sizing and one.sizing.item == "cigarettes"
    ]
    assert {one.unit for one in sized} == {"cigarettes a day"}
