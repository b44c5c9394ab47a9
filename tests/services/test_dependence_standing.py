"""How the rule on sudden stopping begins and ends."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.drinking import DependenceFirst
from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.measures import DEPENDENCE, PREFER_NOT_TO_SAY
from homeapp.planner import Planner
from tests.check_ins import MEASURES, answered
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.ready_plans import a_ready_resident
from tests.stopping import CLEAR, SIGNS, check_in

LONG_AGO = timedelta(days=28)


@pytest.fixture
def ready(planner: Planner) -> UUID:
    """Return somebody whose plan is ready to agree."""
    return a_ready_resident(planner)


def test_that_the_warning_was_given_is_on_record(planner: Planner, ready: UUID) -> None:
    kept = check_in(planner, ready, SIGNS["shaky"])
    assert DEPENDENCE in kept.warned_of
    [entry] = planner.audit.entries(about=kept.id)
    assert "warned_of" in entry.records[0][2]


def test_an_answer_mended_at_once_ends_it_and_the_warning_stays_on_record(
    planner: Planner, ready: UUID
) -> None:
    check_in(planner, ready, CLEAR | {"signs": ["shaky"]})
    assert planner.measures.drinks_safely_only(ready)
    kept = check_in(planner, ready, {"signs": ["none"]})
    assert not planner.measures.drinks_safely_only(ready)
    assert DEPENDENCE in kept.warned_of


@pytest.mark.parametrize("gone", ["how-often", "signs", "drinks", "drinking-days"])
@pytest.mark.parametrize("private", [True, False])
def test_passing_over_a_question_later_never_ends_it(
    planner: Planner, ready: UUID, clock: FrozenClock, gone: str, private: bool
) -> None:
    check_in(planner, ready, SIGNS["shaky"])
    clock.now += LONG_AGO
    rest = {key: said for key, said in CLEAR.items() if key != gone}
    check_in(planner, ready, rest | ({gone: PREFER_NOT_TO_SAY} if private else {}))
    assert planner.measures.drinks_safely_only(ready)
    check_in(planner, ready, CLEAR)
    assert not planner.measures.drinks_safely_only(ready)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_later_check_in_answered_whole_ends_it(
    planner: Planner, ready: UUID, clock: FrozenClock, sign: str
) -> None:
    check_in(planner, ready, SIGNS[sign])
    clock.now += LONG_AGO
    check_in(planner, ready, CLEAR)
    assert not planner.measures.drinks_safely_only(ready)
    planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up")
    assert planner.plans.compose(ready).warnings == ()


def test_other_people_and_other_check_ins_have_no_part_in_it(planner: Planner, ready: UUID) -> None:
    other = a_ready_resident(planner, nhs_number="9990000026")
    check_in(planner, other, SIGNS["shaky"])
    planner.measures.answer(ready, "smoking", "status", answered({"a": "daily"})["a"], "en")
    assert not planner.measures.drinks_safely_only(ready)
    planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Give it up")


@pytest.mark.parametrize("sign", SIGNS)
def test_a_check_in_taken_back_leaves_the_warning_given_and_the_rule(
    planner: Planner, ready: UUID, clock: FrozenClock, sign: str
) -> None:
    kept = check_in(planner, ready, SIGNS[sign])
    planner.measures.discard(kept.id)
    assert planner.measures.of(ready) == [replace(kept, responses={})]
    assert planner.measures.drinks_safely_only(ready)
    planner.history.undo()
    assert planner.measures.of(ready) == [kept]
    planner.history.redo()
    clock.now += LONG_AGO
    check_in(planner, ready, {"how-often": "never"})
    assert planner.measures.drinks_safely_only(ready)
    check_in(planner, ready, {"signs": ["none"]})
    assert not planner.measures.drinks_safely_only(ready)


@pytest.mark.parametrize("sign", SIGNS)
def test_undo_of_every_answer_leaves_the_warning_given_and_the_rule(
    planner: Planner, ready: UUID, sign: str
) -> None:
    kept = check_in(planner, ready, SIGNS[sign])
    for _answer in kept.responses:
        planner.history.undo()
        assert planner.measures.drinks_safely_only(ready)
        [left] = planner.measures.of(ready)
        assert DEPENDENCE in left.warned_of
    assert left.responses == {}
    for _answer in kept.responses:
        planner.history.redo()
    assert planner.measures.of(ready) == [kept]


@pytest.mark.parametrize("sign", SIGNS)
def test_to_say_never_the_next_day_does_not_end_it_and_the_signs_are_asked(
    planner: Planner, ready: UUID, clock: FrozenClock, sign: str
) -> None:
    check_in(planner, ready, SIGNS[sign])
    clock.now += timedelta(days=1)
    alcohol = planner.measures.measure("alcohol")
    newest = check_in(planner, ready, {"how-often": "never"})
    assert planner.measures.drinks_safely_only(ready)
    assert planner.measures.advice(newest)[0].key == DEPENDENCE
    with pytest.raises(DependenceFirst):
        planner.goals.begin(ready, GoalDomain.ALCOHOL, own_words="Stay off alcohol")
    for said in (["none"], None):
        assert "signs" in {one.key for one in planner.measures.asked(ready, alcohol)}
        if said is not None:
            check_in(planner, ready, {"signs": said})
    assert not planner.measures.drinks_safely_only(ready)


def test_nobody_else_who_never_drinks_is_asked_for_the_signs(planner: Planner, ready: UUID) -> None:
    check_in(planner, ready, {"how-often": "never"})
    alcohol = planner.measures.measure("alcohol")
    assert "signs" not in {one.key for one in planner.measures.asked(ready, alcohol)}
    assert not planner.measures.drinks_safely_only(ready)


def _with_pack(store: MemoryStore, clock: FrozenClock, *measures: Any) -> Planner:
    content = replace(load_content(), firsts=(), goal_ideas=_unsized(load_content().goal_ideas))
    return Planner(store, clock, content, recovery=MemoryRecovery(), load_measures=lambda: measures)


def _unsized(ideas: tuple[GoalIdea, ...]) -> tuple[GoalIdea, ...]:
    plain = (idea for idea in ideas if idea.is_for_all)
    return tuple(replace(idea, not_if=(), begins_at="") for idea in plain)


def test_a_later_pack_takes_back_no_warning(
    planner: Planner, memory_store: MemoryStore, clock: FrozenClock, ready: UUID
) -> None:
    old = check_in(planner, ready, SIGNS["shaky"])
    alcohol = MEASURES["alcohol"]
    lines = tuple(replace(one, when=alcohol.advice[1].when) for one in alcohol.advice)
    milder = _with_pack(memory_store, clock, replace(alcohol, version="2099-01", advice=lines))
    without = _with_pack(memory_store, clock, MEASURES["smoking"])
    for later in (milder, without):
        assert later.measures.of(ready) == [old]
        assert later.measures.drinks_safely_only(ready)
        assert later.plans.compose(ready).warnings != ()
        with pytest.raises(DependenceFirst):
            later.goals.begin(ready, GoalDomain.ALCOHOL)
