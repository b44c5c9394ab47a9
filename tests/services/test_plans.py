"""Plans as work: choosing, agreeing once for ever, and noting what went home."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from homeapp.domain.criteria import NotReady
from homeapp.domain.entity import new_id
from homeapp.domain.goals import GoalDomain
from homeapp.domain.plans import Layout, Way
from homeapp.errors import NotFound, Refusal
from homeapp.planner import Planner
from homeapp.services.plans import NoPlan, ReviewOver
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock, MemoryStore
from tests.ready_plans import REVIEW, a_ready_resident


def test_a_plan_is_in_the_language_its_resident_reads(planner: Planner) -> None:
    resident = planner.residents.add(a_resident())
    choices = planner.plans.choices(resident.id)
    assert (choices.language, choices.layout) == ("ur", Layout.BILINGUAL)


@pytest.mark.parametrize("reads", ["en", "", "xx"])
def test_a_plan_is_english_where_nobody_prints_what_they_read(planner: Planner, reads: str) -> None:
    resident = planner.residents.add(a_resident(reading_language=reads))
    choices = planner.plans.choices(resident.id)
    assert (choices.language, choices.layout) == ("en", Layout.STANDARD)


def test_choices_are_kept_one_by_one_in_one_record(
    planner: Planner, memory_store: MemoryStore
) -> None:
    resident = planner.residents.add(a_resident())
    planner.plans.choose(resident.id, language="pl")
    planner.plans.choose(resident.id, next_review_on=REVIEW)
    planner.plans.choose(resident.id, left_off=(GoalDomain.ALCOHOL,))
    choices = planner.plans.choices(resident.id)
    assert choices.language == "pl"
    assert choices.next_review_on == REVIEW
    assert choices.left_off == (GoalDomain.ALCOHOL,)
    with memory_store.read() as records:
        assert records.plan_choices.where(resident_id=resident.id) == [choices]


def test_agreeing_keeps_all_that_was_on_the_page(
    planner: Planner, memory_store: MemoryStore
) -> None:
    resident_id = a_ready_resident(planner)
    before = planner.plans.compose(resident_id)
    plan = planner.plans.agree(resident_id)
    assert not before.is_agreed
    assert (plan.version, plan.language, plan.layout) == (1, "ur", Layout.BILINGUAL)
    assert plan.worker_id == memory_store.worker_id
    assert plan.content.agreed_on == date(2026, 11, 21)
    unsigned = replace(plan.content, version=None, agreed_on=None, reference="")
    assert unsigned == before


def test_the_reference_tells_nothing_about_the_person(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    plan = planner.plans.agree(resident_id)
    assert plan.content.reference == plan.id.hex[-8:]
    assert plan.content.reference not in resident_id.hex


def test_an_agreed_plan_stays_whatever_changes_later(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    plan = planner.plans.agree(resident_id)
    planner.residents.change(resident_id, preferred_name="Somebody Else")
    planner.goals.change(planner.goals.of(resident_id)[0].id, own_words="Swim on Sundays")
    planner.conversations.say(resident_id, "important", "Something new", "en")
    planner.plans.choose(resident_id, language="pl", left_off=(GoalDomain.ACTIVITY,))
    assert planner.plans.get(plan.id) == plan
    assert planner.plans.latest(resident_id) == plan


def test_a_later_plan_is_a_new_version_beside_the_old(planner: Planner, clock: FrozenClock) -> None:
    resident_id, other_id = a_ready_resident(planner), a_ready_resident(planner)
    first = planner.plans.agree(resident_id)
    planner.goals.change(planner.goals.of(resident_id)[0].id, own_words="Walk to the shops")
    clock.now += timedelta(days=7)
    second = planner.plans.agree(resident_id)
    assert [plan.version for plan in planner.plans.of(resident_id)] == [1, 2]
    assert planner.plans.of(resident_id) == [first, second]
    assert planner.plans.latest(resident_id) == second
    assert first.content.goals != second.content.goals
    assert planner.plans.agree(other_id).version == 1


def test_agreeing_again_with_no_change_gives_the_standing_plan(
    planner: Planner, clock: FrozenClock
) -> None:
    resident_id = a_ready_resident(planner)
    first = planner.plans.agree(resident_id)
    clock.now += timedelta(hours=1)
    assert planner.plans.agree(resident_id) == first
    assert planner.plans.of(resident_id) == [first]


def test_what_cannot_be_printed_is_not_agreed(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    planner.conversations.say(resident_id, "strengths", "I like \U0001f600 cats", "en")
    with pytest.raises(Refusal, match="grinning face"):
        planner.plans.agree(resident_id)
    assert planner.plans.of(resident_id) == []
    planner.conversations.say(resident_id, "strengths", "I like cats", "en")
    assert planner.render_plan(planner.plans.agree(resident_id)).startswith(b"%PDF")


def test_a_goal_to_review_in_the_past_is_not_agreed(planner: Planner, clock: FrozenClock) -> None:
    resident_id = a_ready_resident(planner)
    goal = planner.goals.of(resident_id)[0]
    planner.goals.change(goal.id, review_on=date(2026, 11, 22))
    clock.now += timedelta(days=2)
    with pytest.raises(ReviewOver):
        planner.plans.agree(resident_id)
    planner.goals.change(goal.id, review_on=date(2026, 11, 24))
    assert planner.plans.agree(resident_id).version == 1


def test_undo_does_not_take_an_agreed_plan_back(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    planner.plans.agree(resident_id)
    assert planner.history.next_undo != "Agree the plan"


def test_a_store_keeps_an_agreed_plan_as_it_is(planner: Planner, memory_store: MemoryStore) -> None:
    plan = planner.plans.agree(a_ready_resident(planner))
    with pytest.raises(PermissionError), memory_store.start_work("Change a plan") as work:
        work.plans.save(replace(plan, version=9))
    with pytest.raises(PermissionError), memory_store.start_work("Remove a plan") as work:
        work.plans.remove(plan)
    assert planner.plans.get(plan.id) == plan


def test_a_plan_that_is_not_ready_names_the_first_thing_missing(planner: Planner) -> None:
    person = planner.residents.add(a_resident()).id
    quiet = {"how_often": "", "then_action": "", "if_cue": ""}
    steps: list[tuple[str, Callable[[], object]]] = [
        ("wants to take part", lambda: planner.conversations.involve(person, "Noor")),
        ("one thing that", lambda: planner.conversations.say(person, "important", "Tea", "en")),
        ("at least one goal", lambda: planner.goals.add(a_goal(person, **quiet))),
        ("write a step", lambda: _say_how_often(planner, person)),
        ("day for the next visit", lambda: planner.plans.choose(person, next_review_on=REVIEW)),
    ]
    for missing, put_right in steps:
        with pytest.raises(NotReady, match=missing):
            planner.plans.agree(person)
        assert planner.plans.of(person) == []
        put_right()
    assert planner.plans.agree(person).version == 1


def _say_how_often(planner: Planner, resident_id: UUID) -> None:
    planner.goals.change(planner.goals.of(resident_id)[0].id, how_often="three days a week")


def test_a_plan_needs_a_number_to_call(planner: Planner, memory_store: MemoryStore) -> None:
    resident_id = a_ready_resident(planner)
    with memory_store.start_work("Lose the phone") as work:
        work.workers.save(replace(work.workers.get(memory_store.worker_id), phone=""))
    with pytest.raises(NotReady, match="your phone number"):
        planner.plans.agree(resident_id)


def test_nothing_is_printed_before_a_plan_is_agreed(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    with pytest.raises(NoPlan):
        planner.plans.latest(resident_id)
    with pytest.raises(NotFound):
        planner.plans.latest(new_id())


def test_what_went_home_is_noted(planner: Planner, memory_store: MemoryStore) -> None:
    resident_id = a_ready_resident(planner)
    plan = planner.plans.agree(resident_id)
    handed: list[str] = []
    made = planner.plans.hand_over(
        plan, "en", Layout.STANDARD, Way.PRINTED, lambda: handed.append("paper")
    )
    assert handed == ["paper"]
    assert planner.plans.print_outs(resident_id) == [made]
    assert (made.plan_id, made.language, made.way) == (plan.id, "en", Way.PRINTED)
    assert made.worker_id == memory_store.worker_id
    assert memory_store.audit(made.id)[0].work == "Print or save a plan"


@pytest.mark.parametrize("trouble", [Refusal("The printer is off. Switch it on."), OSError()])
def test_what_did_not_go_home_is_not_noted(planner: Planner, trouble: Exception) -> None:
    resident_id = a_ready_resident(planner)
    plan = planner.plans.agree(resident_id)

    def deliver() -> None:
        raise trouble

    with pytest.raises(type(trouble)):
        planner.plans.hand_over(plan, "ur", Layout.BILINGUAL, Way.PRINTED, deliver)
    assert planner.plans.print_outs(resident_id) == []


# Said back in the resident's own words


def test_what_was_said_back_is_kept_with_the_plan_agreed_next(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    assert planner.plans.told_back(resident_id) is None
    told = planner.plans.tell_back(resident_id)
    assert told.plan_id is None
    plan = planner.plans.agree(resident_id)
    assert [one.plan_id for one in planner.plans.tellings(resident_id)] == [plan.id]
    assert planner.plans.tellings(resident_id)[0].told_at == told.told_at


def test_saying_an_agreed_plan_back_belongs_to_it(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    plan = planner.plans.agree(resident_id)
    assert planner.plans.tell_back(resident_id).plan_id == plan.id


def test_a_goal_that_changed_was_not_said_back(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    planner.plans.tell_back(resident_id)
    planner.plans.choose(resident_id, next_review_on=date(2026, 12, 22))
    assert planner.plans.told_back(resident_id) is not None
    goal = planner.goals.of(resident_id)[0]
    planner.goals.change(goal.id, own_words="Swim with my sister")
    assert planner.plans.told_back(resident_id) is None
    plan = planner.plans.agree(resident_id)
    assert plan.id not in {one.plan_id for one in planner.plans.tellings(resident_id)}


def test_a_later_version_of_the_same_goals_keeps_both_notes(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    planner.plans.tell_back(resident_id)
    first = planner.plans.agree(resident_id)
    planner.plans.choose(resident_id, next_review_on=date(2026, 12, 22))
    second = planner.plans.agree(resident_id)
    told = planner.plans.tellings(resident_id)
    assert [one.plan_id for one in told] == [first.id, second.id]
    assert told[0].told_at == told[1].told_at


def test_a_telling_is_taken_back(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    planner.plans.tell_back(resident_id)
    planner.plans.take_back_telling(resident_id)
    assert planner.plans.tellings(resident_id) == []
    planner.history.undo()
    assert len(planner.plans.tellings(resident_id)) == 1
