"""The rule on sudden stopping stays where an answer is passed over, or a plan is older than it."""

from uuid import UUID

import pytest

from homeapp.domain.drinking import AgreeAnew, DependenceFirst, WarnAnew
from homeapp.domain.goals import GoalDomain, GoalStatus, TooManyGoals
from homeapp.domain.measures import DEPENDENCE, PREFER_NOT_TO_SAY, Response
from homeapp.domain.reviews import WhatNext
from homeapp.planner import Planner
from tests.check_ins import Said
from tests.fakes import FrozenClock
from tests.ready_plans import a_ready_resident
from tests.stopping import CLEAR, SIGNS, begin, check_in, own_goal
from ui.plans.presenter import PlansPresenter
from ui.plans.reading import plan_aloud


@pytest.fixture
def ready(planner: Planner) -> UUID:
    """Return somebody whose plan is ready to agree."""
    return a_ready_resident(planner)


@pytest.mark.parametrize("later", [None, Response(chosen=(PREFER_NOT_TO_SAY,))])
@pytest.mark.parametrize(
    ("sign", "gone"),
    [("shaky", "signs"), ("AUDIT of 20", "expected"), ("AUDIT-C of 11", "units-a-day")],
)
def test_an_answer_taken_back_the_same_day_lifts_nothing(
    planner: Planner, ready: UUID, sign: str, gone: str, later: Response | None
) -> None:
    check_in(planner, ready, SIGNS[sign])
    kept = planner.measures.answer(ready, "alcohol", gone, later, "en")
    assert planner.measures.drinks_safely_only(ready)
    assert planner.measures.advice(kept)[0].key == DEPENDENCE
    assert "alcohol" in planner.measures.routes(ready)
    with pytest.raises(DependenceFirst):
        begin(planner, ready, "smaller-drinks")
    check_in(planner, ready, CLEAR)
    assert not planner.measures.drinks_safely_only(ready)


def test_much_on_days_that_nobody_tells_calls_for_it(planner: Planner, ready: UUID) -> None:
    check_in(planner, ready, {"how-often": "4-a-week", "drinks": {"single": "84"}})
    assert planner.measures.drinks_safely_only(ready)
    rest: dict[str, Said] = {"units-a-day": "0-2", "many-at-once": "never", "signs": ["none"]}
    check_in(planner, ready, rest | {"drinking-days": 7})  # 12 a day
    assert not planner.measures.drinks_safely_only(ready)


MUCH: dict[str, Said] = {
    "how-often": "4-a-week",
    "units-a-day": "7-9",
    "many-at-once": "monthly",
    "signs": ["none"],
}


@pytest.mark.parametrize("order", [("drinks", "drinking-days"), ("drinking-days", "drinks")])
def test_the_order_of_the_pages_neither_warns_nor_calls_for_it(
    planner: Planner, ready: UUID, order: tuple[str, str]
) -> None:
    rest: dict[str, Said] = {"drinks": {"single": "60"}, "drinking-days": 7}  # 8.6 a day
    kept = check_in(planner, ready, MUCH | {key: rest[key] for key in order})
    assert DEPENDENCE not in kept.warned_of
    assert not planner.measures.drinks_safely_only(ready)


def test_who_passes_over_the_days_for_good_was_warned(planner: Planner, ready: UUID) -> None:
    kept = check_in(planner, ready, MUCH | {"drinks": {"single": "60"}})
    assert planner.measures.drinks_safely_only(ready)
    assert DEPENDENCE not in kept.warned_of, "the days may still be told"
    planner.measures.note_given(ready, "alcohol")
    assert DEPENDENCE in planner.measures.of(ready)[-1].warned_of
    assert planner.history.next_undo == "Answer a question", "it is no work to take back"
    planner.measures.discard(kept.id)
    assert planner.measures.drinks_safely_only(ready)


def test_the_days_told_after_all_end_it(planner: Planner, ready: UUID) -> None:
    check_in(planner, ready, MUCH | {"drinks": {"single": "60"}})
    planner.measures.note_given(ready, "alcohol")
    check_in(planner, ready, {"drinking-days": 7})
    assert planner.measures.drinks_safely_only(ready), "AUDIT has answers missing"
    check_in(planner, ready, {"units-a-day": "0-2", "many-at-once": "never"})
    assert not planner.measures.drinks_safely_only(ready)


def test_little_on_days_that_nobody_tells_does_not(planner: Planner, ready: UUID) -> None:
    check_in(planner, ready, {"how-often": "4-a-week", "drinks": {"single": "20"}})
    assert not planner.measures.drinks_safely_only(ready)


def test_a_goal_on_alcohol_stays_one(planner: Planner, ready: UUID) -> None:
    goal = planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up")
    check_in(planner, ready, SIGNS["shaky"])
    with pytest.raises(DependenceFirst):
        planner.goals.change(goal.id, domain=GoalDomain.OWN)
    assert planner.goals.get(goal.id) == goal


def test_the_warning_stands_with_every_own_goal(planner: Planner, ready: UUID) -> None:
    assert planner.goals.warnings(ready, GoalDomain.OWN) == ()
    check_in(planner, ready, SIGNS["shaky"])
    warned = planner.goals.warnings(ready, GoalDomain.OWN)
    assert warned == planner.goals.warnings(ready, GoalDomain.ALCOHOL) != ()


def test_what_waits_takes_no_place_of_what_can_be_done_now(
    planner: Planner, clock: FrozenClock, ready: UUID
) -> None:
    waits = planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up")
    paused = planner.goals.begin(ready, GoalDomain.EATING, own_words="Eat fruit")
    assert not planner.goals.has_room(ready)
    check_in(planner, ready, SIGNS["shaky"])
    assert planner.goals.waiting(ready) == {waits.id}
    assert planner.goals.has_room(ready)
    assert begin(planner, ready, "talk-about-drinking").status is GoalStatus.ACTIVE
    assert not planner.goals.has_room(ready)
    fourth = planner.goals.begin(ready, GoalDomain.SMOKING, own_words="One less")
    assert fourth.status is GoalStatus.PROPOSED
    planner.goals.become(paused.id, GoalStatus.PAUSED)
    planner.goals.become(fourth.id, GoalStatus.ACTIVE)
    with pytest.raises(TooManyGoals):
        planner.goals.become(paused.id, GoalStatus.ACTIVE)
    planner.goals.become(fourth.id, GoalStatus.PAUSED)
    planner.reviews.choose(paused.id, WhatNext.GO_ON)
    assert planner.goals.get(paused.id).status is GoalStatus.ACTIVE


def test_taking_a_choice_back_starts_nothing_that_waits(planner: Planner, ready: UUID) -> None:
    goal = planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up")
    planner.reviews.choose(goal.id, WhatNext.PAUSE)
    check_in(planner, ready, SIGNS["shaky"])
    with pytest.raises(DependenceFirst):
        planner.reviews.choose(goal.id, None)
    assert planner.goals.get(goal.id).status is GoalStatus.PAUSED


def test_a_plan_from_before_the_warning_goes_home_no_more(planner: Planner, ready: UUID) -> None:
    plan = planner.plans.agree(ready)
    check_in(planner, ready, SIGNS["shaky"])
    with pytest.raises(WarnAnew, match="lacks a safety warning"):
        planner.render_plan(plan)
    anew = planner.plans.agree(ready)
    assert planner.render_plan(anew).startswith(b"%PDF")


def test_where_alcohol_is_left_off_the_plan_needs_no_warning(planner: Planner, ready: UUID) -> None:
    planner.plans.choose(ready, left_off=(GoalDomain.ALCOHOL,))
    plan = planner.plans.agree(ready)
    check_in(planner, ready, SIGNS["shaky"])
    assert planner.render_plan(plan).startswith(b"%PDF")
    planner.plans.choose(ready, left_off=())
    with pytest.raises(WarnAnew):
        planner.render_plan(plan)


def test_what_must_not_go_home_is_not_read_aloud(planner: Planner, ready: UUID) -> None:
    own_goal(planner, ready, "Give up the booze", how_often="every day")
    plan = planner.plans.agree(ready)
    presenter = PlansPresenter(planner, lambda: None)
    presenter.open(ready)
    presenter.show_plan(plan)
    _code, lines = plan_aloud(planner, presenter)
    assert lines() != []
    check_in(planner, ready, SIGNS["shaky"])
    assert lines() == []
    with pytest.raises(AgreeAnew):
        planner.agreed_lines(plan)
