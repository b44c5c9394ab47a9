"""What residents said yes and no to, kept for ever."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from homeapp.domain.consents import Consent, Decision, How, NoInterpreterNamed, Purpose
from homeapp.domain.conversations import Interpreting
from homeapp.domain.entity import new_id
from homeapp.planner import Planner
from homeapp.services.consents import NOTICE_VERSION
from tests.factories import a_resident
from tests.fakes import FrozenClock, MemoryStore


def a_consent(**values: object) -> Consent:
    usual: dict[str, Any] = {
        "purpose": Purpose.GP,
        "decision": Decision.GIVEN,
        "how": How.SPOKEN,
        "decided_on": date(1999, 1, 1),
        "notice_version": "",
        "worker_id": new_id(),
    }
    return Consent(**{**usual, **values})


def test_a_decision_is_of_today_by_me_on_todays_notice(
    planner: Planner, memory_store: MemoryStore
) -> None:
    person = planner.residents.add(a_resident())
    kept = planner.consents.record(a_consent(resident_id=person.id))
    assert kept.decided_on == date(2026, 11, 21)
    assert kept.worker_id == memory_store.worker_id
    assert kept.notice_version == NOTICE_VERSION
    assert planner.consents.of(person.id) == [kept]


def test_today_is_the_day_in_bradford_also_just_after_midnight(
    planner: Planner, clock: FrozenClock
) -> None:
    clock.now = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)  # half past midnight, summer time
    kept = planner.consents.record(a_consent(resident_id=new_id()))
    assert kept.decided_on == date(2026, 7, 2)


def test_withdrawing_keeps_the_earlier_yes(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    yes = planner.consents.record(a_consent(resident_id=person.id))
    assert planner.consents.is_given(person.id, Purpose.GP)
    planner.consents.withdraw(yes)
    assert not planner.consents.is_given(person.id, Purpose.GP)
    assert [one.decision for one in planner.consents.of(person.id)] == [
        Decision.GIVEN,
        Decision.WITHDRAWN,
    ]


def test_what_was_never_asked_stands_nowhere(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    assert planner.consents.standing(person.id, Purpose.RECORD) is None
    assert not planner.consents.is_given(person.id, Purpose.RECORD)


def test_a_yes_runs_out(planner: Planner, clock: FrozenClock) -> None:
    person = planner.residents.add(a_resident())
    planner.consents.record(a_consent(resident_id=person.id, expires_on=date(2026, 11, 30)))
    assert planner.consents.is_given(person.id, Purpose.GP)
    clock.now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert not planner.consents.is_given(person.id, Purpose.GP)


def test_a_yes_to_one_organisation_is_none_to_another(planner: Planner) -> None:
    person, body = planner.residents.add(a_resident()), new_id()
    planner.consents.record(
        a_consent(resident_id=person.id, purpose=Purpose.REFER, organisation_id=body)
    )
    assert planner.consents.is_given(person.id, Purpose.REFER, body)
    assert not planner.consents.is_given(person.id, Purpose.REFER, new_id())


def test_an_unnamed_interpreter_is_the_one_of_today(planner: Planner, clock: FrozenClock) -> None:
    resident = planner.residents.add(a_resident())
    planner.conversations.interpret(resident.id, "Line 4471", Interpreting.PHONE)
    through = a_consent(resident_id=resident.id, how=How.THROUGH_INTERPRETER)
    kept = planner.consents.record(through)
    assert (kept.interpreter, kept.interpreting) == ("Line 4471", Interpreting.PHONE)
    assert planner.consents.of(resident.id) == [kept]
    other = planner.consents.record(replace(through, id=new_id(), interpreter="Noor"))
    assert (other.interpreter, other.interpreting) == ("Noor", None)
    clock.now += timedelta(days=1)
    with pytest.raises(NoInterpreterNamed):
        planner.consents.record(replace(through, id=new_id()))


@pytest.mark.parametrize("decision", [Decision.DECLINED, Decision.WITHDRAWN])
def test_a_no_waits_for_no_name_of_an_interpreter(planner: Planner, decision: Decision) -> None:
    resident = planner.residents.add(a_resident())
    through = a_consent(
        resident_id=resident.id, how=How.THROUGH_INTERPRETER, decision=decision, interpreter=" "
    )
    assert planner.consents.record(through).decision is decision
    with pytest.raises(NoInterpreterNamed):
        planner.consents.record(replace(through, id=new_id(), decision=Decision.GIVEN))
    assert [one.decision for one in planner.consents.of(resident.id)] == [decision]


def test_what_is_pressed_comes_through_whoever_interprets_today(
    planner: Planner, clock: FrozenClock
) -> None:
    resident = planner.residents.add(a_resident())
    assert planner.consents.how_pressed(resident.id) is How.SPOKEN
    planner.conversations.interpret(resident.id, "Line 4471", Interpreting.PHONE)
    assert planner.consents.how_pressed(resident.id) is How.THROUGH_INTERPRETER
    clock.now += timedelta(days=1)
    assert planner.consents.how_pressed(resident.id) is How.SPOKEN


def test_what_is_spoken_has_no_interpreter(planner: Planner) -> None:
    resident = planner.residents.add(a_resident())
    planner.conversations.interpret(resident.id, "Line 4471", Interpreting.PHONE)
    kept = planner.consents.record(a_consent(resident_id=resident.id, how=How.SPOKEN))
    assert (kept.interpreter, kept.interpreting) == ("", None)
