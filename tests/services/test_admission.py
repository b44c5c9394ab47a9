"""What may come into the records: nothing about who said no, and no text that harms a page."""

from collections.abc import Callable
from uuid import UUID

import pytest

from homeapp.domain.consents import Decision, Purpose, SaidNo
from homeapp.domain.fields import LONGEST_TEXT, TooLong
from homeapp.domain.goals import GoalStatus, Step
from homeapp.domain.plans import Layout, Way
from homeapp.domain.residents import Phone
from homeapp.domain.signposts import SignpostStatus
from homeapp.planner import Planner
from tests.factories import a_consent, a_goal, a_resident
from tests.fakes import MemoryStore
from tests.ready_plans import a_ready_resident, offer_a_service

Work = Callable[[Planner, UUID], object]
WRITING: dict[str, Work] = {
    "change": lambda planner, person: planner.residents.change(person, preferred_name="Mina"),
    "say": lambda planner, person: planner.conversations.say(person, "important", "Tea", "en"),
    "skip": lambda planner, person: planner.conversations.skip(person, "important"),
    "tiles": lambda planner, person: planner.conversations.choose_tiles(person, ("family",)),
    "feel": lambda planner, person: planner.conversations.feel(person, "moving", None),
    "involve": lambda planner, person: planner.conversations.involve(person, "Ali"),
    "goal": lambda planner, person: planner.goals.add(a_goal(person)),
    "change a goal": lambda planner, person: planner.goals.change(_goal(planner, person), unit="x"),
    "move a goal": lambda planner, person: planner.goals.become(
        _goal(planner, person), GoalStatus.PAUSED
    ),
    "step": lambda planner, person: planner.goals.add_step(Step(goal_id=_goal(planner, person))),
    "change a step": lambda planner, person: planner.goals.change_step(
        planner.goals.steps(_goal(planner, person))[0].id, description="Sing"
    ),
    "signpost": lambda planner, person: planner.signposts.become(
        planner.signposts.of(person)[0].id, SignpostStatus.CHOSEN
    ),
    "choose": lambda planner, person: planner.plans.choose(person, language="pl"),
    "tell back": lambda planner, person: planner.plans.tell_back(person),
    "agree": lambda planner, person: planner.plans.agree(person),
}


def _goal(planner: Planner, resident_id: UUID) -> UUID:
    return planner.goals.of(resident_id)[0].id


@pytest.fixture
def person(planner: Planner, memory_store: MemoryStore) -> UUID:
    """Return somebody whose plan is ready, with a service on offer."""
    resident_id = a_ready_resident(planner)
    offer_a_service(planner, memory_store, resident_id)
    return resident_id


@pytest.mark.parametrize("answer", [Decision.DECLINED, Decision.WITHDRAWN])
@pytest.mark.parametrize("work", WRITING.values(), ids=WRITING.keys())
def test_nothing_more_is_written_after_a_no(
    planner: Planner, memory_store: MemoryStore, person: UUID, work: Work, answer: Decision
) -> None:
    planner.consents.record(a_consent(person, decision=answer))
    before = {kind: dict(rows) for kind, rows in memory_store.rows.items()}
    with pytest.raises(SaidNo, match="Ask again"):
        work(planner, person)
    assert memory_store.rows == before


@pytest.mark.parametrize("work", WRITING.values(), ids=WRITING.keys())
def test_after_a_later_yes_it_is_written_again(planner: Planner, person: UUID, work: Work) -> None:
    planner.consents.record(a_consent(person, decision=Decision.DECLINED, purpose=Purpose.GP))
    planner.consents.record(a_consent(person, decision=Decision.DECLINED))
    planner.consents.record(a_consent(person))
    work(planner, person)


def test_after_a_no_there_is_still_looking_asking_and_taking_away(
    planner: Planner, memory_store: MemoryStore, person: UUID
) -> None:
    plan = planner.plans.agree(person)
    planner.consents.record(a_consent(person, decision=Decision.WITHDRAWN))
    planner.residents.open(person)
    planner.conversations.interpret(person, "Noor", None)
    planner.plans.hand_over(plan, "en", Layout.STANDARD, Way.PRINTED, lambda: None)
    planner.goals.remove(_goal(planner, person))
    planner.signposts.remove(planner.signposts.of(person)[0].id)
    planner.consents.record(a_consent(person))
    assert planner.residents.change(person, preferred_name="Mina").preferred_name == "Mina"


def test_no_typing_is_kept_about_who_said_no(planner: Planner, person: UUID) -> None:
    goal = _goal(planner, person)
    step = planner.goals.steps(goal)[0].id
    planner.consents.record(a_consent(person, decision=Decision.DECLINED))
    for about in (person, goal, step):
        planner.drafts.keep(about, "words", "half a w")
        assert planner.drafts.of(about) == {}


def test_signs_that_steer_a_text_are_not_kept(planner: Planner) -> None:
    phones = (Phone("07700 900 456", "\u202eson"),)
    kept = planner.residents.add(
        a_resident(preferred_name="Ev\u202eil\u2066 name\u200f", phones=phones)
    )
    assert kept.preferred_name == "Evil name"
    assert kept.phones == (Phone("07700 900 456", "son"),)
    assert planner.residents.get(kept.id) == kept
    said = planner.conversations.say(kept.id, "important", "می\u200cروم\u202b", "ur")
    assert said.words == "می\u200cروم"


def test_a_text_without_end_is_refused_and_leaves_no_trace(
    planner: Planner, memory_store: MemoryStore, person: UUID
) -> None:
    before = {kind: dict(rows) for kind, rows in memory_store.rows.items()}
    endless = "x" * (LONGEST_TEXT + 1)
    for work in (
        lambda: planner.residents.change(person, address=endless),
        lambda: planner.residents.change(person, phones=(Phone(endless),)),
        lambda: planner.conversations.say(person, "important", endless, "en"),
        lambda: planner.conversations.interpret(person, endless, None),
        lambda: planner.goals.change(_goal(planner, person), own_words=endless),
        lambda: planner.workers.change_me(name=endless),
        lambda: planner.consents.record(a_consent(person, interpreter=endless)),
    ):
        with pytest.raises(TooLong):
            work()
    assert memory_store.rows == before
