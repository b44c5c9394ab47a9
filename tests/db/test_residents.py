"""The caseload as the real store tells it, against the plain one in memory."""

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from db.store import WorkerStore
from homeapp.domain.closures import Closure, ClosureReason
from homeapp.domain.conversations import Conversation
from homeapp.domain.due import WorkList, lists_of
from homeapp.domain.entity import Entity
from homeapp.domain.goals import Doer, Goal, GoalDomain, GoalStatus, Step
from homeapp.domain.plans import Layout, Plan, PlanChoices, PlanContent, PlanWorker
from homeapp.domain.residents import Resident, looks_like
from homeapp.domain.signposts import Signpost, SignpostStatus
from homeapp.domain.visits import Visit, VisitStatus
from tests.factories import a_goal, a_resident, a_service
from tests.fakes import MemoryStore


def a_life(person: Resident, number: int) -> list[Entity]:
    """Return records that differ from resident to resident."""
    service = a_service()
    statuses = list(SignpostStatus)
    content = PlanContent(preferred_name=person.preferred_name, worker=PlanWorker())
    return [
        person,
        service,
        *(
            Conversation(resident_id=person.id, held_on=date(2026, 1 + month, 1 + number))
            for month in range(number)
        ),
        *(goals := _goals(person, number)),
        *(
            Step(
                goal_id=goal.id,
                doer=list(Doer)[at % 3],
                due_on=date(2026, 11, 30 - at),
                done_on=date(2026, 11, 1) if at % 4 == 3 else None,
            )
            for at, goal in enumerate(goals * 2)
        ),
        *(
            Visit(
                resident_id=person.id,
                worker_id=person.id,
                on=date(2026, 11, 20 + at % 3 + number),
                at=time(15 - at) if number % 2 else None,
                status=list(VisitStatus)[at % 3],
            )
            for at in range(number * 2)
        ),
        *(
            Closure(
                resident_id=person.id,
                worker_id=person.id,
                closed_on=date(2026, 10, 1 + at),
                reason=ClosureReason.MOVED_ON,
                reopened_on=date(2026, 10, 3) if at or number == 4 else None,
            )
            for at in range(number // 2)
        ),
        *(
            Signpost(
                resident_id=person.id,
                service_id=service.id,
                offered_on=date(2026, 5, 1),
                status=status,
            )
            for status in statuses[number:]
        ),
        *(
            PlanChoices(resident_id=person.id, next_review_on=date(2026, 12, day))
            for day in range(1, number)
        ),
        *(
            Plan(
                resident_id=person.id,
                worker_id=uuid4(),
                version=version,
                agreed_at=datetime(2026, 2 + version, 3, 23, 30, tzinfo=UTC),
                language="ur",
                layout=Layout.STANDARD,
                content=content,
            )
            for version in range(number)
        ),
    ]


def _goals(person: Resident, number: int) -> list[Goal]:
    return [
        a_goal(
            person.id,
            status=status,
            domain=list(GoalDomain)[at % 5],
            review_on=date(2026, 12, 20 - at) if at % 3 else None,
        )
        for at, status in enumerate(list(GoalStatus)[: number + 1])
    ]


@pytest.fixture
def people(store: WorkerStore, memory_store: MemoryStore) -> list[Resident]:
    """Return residents whose lives are in both stores."""
    names = ["Zed", "example", "Éclair", "", "Example"]
    found = [
        a_resident(
            family_name=name,
            preferred_name=f"P{number}",
            born_on=None if number else date(1950, 2, 3),
        )
        for number, name in enumerate(names)
    ]
    for each in (store, memory_store):
        with each.start_work("Add") as work:
            for number, person in enumerate(found):
                for record in a_life(person, number):
                    work.repository(type(record)).save(record)
    return found


def test_is_the_same_in_both_stores(
    store: WorkerStore, memory_store: MemoryStore, people: list[Resident]
) -> None:
    with store.read() as real, memory_store.read() as plain:
        for today in (date.min, date(2026, 11, 21), date(2026, 11, 24), date.max):
            told = real.residents.caseload(today=today)
            assert {row.resident_id: row for row in told} == {
                row.resident_id: row for row in plain.residents.caseload(today=today)
            }
        known = [row.follow_up for row in real.residents.caseload()]
        assert all(row.follow_up.open_on is None for row in real.residents.caseload(today=date.min))
        later = real.residents.caseload(today=date.max)
        assert any(row.follow_up.open_on is not None for row in later)
        facts = ("meeting_on", "meeting_at", "goal_on", "goal_about", "step_on", "closed_on")
        facts += ("their_step_on",)
        assert all(any(getattr(one, fact) is not None for one in known) for fact in facts)


def test_whose_step_it_is_and_whether_it_is_still_to_do_are_told_apart(
    store: WorkerStore, memory_store: MemoryStore
) -> None:
    person, now = a_resident(), date(2026, 11, 21)
    goal, over = a_goal(person.id), a_goal(person.id, status=GoalStatus.ACHIEVED)
    days = iter(date(2026, 11, day) for day in range(1, 9))
    steps = [
        Step(goal_id=over.id, doer=Doer.ME, due_on=next(days)),
        Step(goal_id=goal.id, doer=Doer.ME, due_on=next(days), done_on=now),
        Step(goal_id=goal.id, doer=Doer.LINK_WORKER, due_on=next(days), done_on=now),
        Step(goal_id=goal.id, doer=Doer.SOMEONE, due_on=(others := next(days))),
        Step(goal_id=goal.id, doer=Doer.ME, due_on=next(days)),
        Step(goal_id=goal.id, doer=Doer.LINK_WORKER, due_on=(mine := next(days))),
        Step(goal_id=goal.id, doer=Doer.LINK_WORKER),
    ]
    for each in (store, memory_store):
        with each.start_work("Add") as work:
            for record in (person, goal, over, *steps):
                work.repository(type(record)).save(record)
        with each.read() as records:
            (row,) = records.residents.caseload(today=now)
        assert (row.follow_up.step_on, row.follow_up.their_step_on) == (mine, others)


@pytest.mark.parametrize("is_open_again", [False, True])
def test_steps_of_whoever_is_closed_make_nobody_due(
    store: WorkerStore, is_open_again: bool
) -> None:
    person, today = a_resident(), date(2026, 11, 21)
    goal = a_goal(person.id)
    closure = Closure(
        resident_id=person.id,
        worker_id=person.id,
        closed_on=date(2026, 11, 20),
        reason=ClosureReason.MOVED_ON,
        reopened_on=today if is_open_again else None,
    )
    steps = [Step(goal_id=goal.id, doer=doer, due_on=date(2026, 11, 1)) for doer in Doer]
    with store.start_work("Add") as work:
        for record in (person, goal, *steps, closure):
            work.repository(type(record)).save(record)
    with store.read() as records:
        (row,) = records.residents.caseload(today=today)
    lists = {WorkList.ALL, WorkList.DUE} if is_open_again else {WorkList.CLOSED}
    assert lists_of(row.follow_up, today) == lists


def test_the_whole_caseload_is_one_query(store: WorkerStore, people: list[Resident]) -> None:
    asked: list[str] = []
    with store.read() as records:
        sa.event.listen(store._engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
        assert len(records.residents.caseload()) == len(people)
    assert [words.count("FROM steps") + words.count("JOIN steps") for words in asked] == [1]


def test_is_in_order_of_family_name(store: WorkerStore, people: list[Resident]) -> None:
    with store.read() as records:
        rows = records.residents.caseload()
        everybody = records.residents.search("")
    assert [row.family_name for row in rows] == ["", "Éclair", "example", "Example", "Zed"]
    assert [row.preferred_name for row in rows[2:4]] == ["P1", "P4"]
    assert everybody == [row.resident_id for row in rows]


def test_may_be_of_some_residents_only(store: WorkerStore, people: list[Resident]) -> None:
    wanted = [people[3].id, people[0].id]
    with store.read() as records:
        assert {row.resident_id for row in records.residents.caseload(wanted)} == set(wanted)
        assert records.residents.caseload([]) == []
        many = [uuid4() for _ in range(2000)]
        rows = records.residents.caseload([*many, *wanted])
    assert {row.resident_id for row in rows} == set(wanted)


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"nhs_number": ""},
        {"born_on": None},
        {"postcode": ""},
        {"born_on": None, "postcode": "", "nhs_number": ""},
    ],
)
def test_whoever_looks_alike_is_compared(store: WorkerStore, known: dict[str, Any]) -> None:
    asked = a_resident(**known)
    others = [
        a_resident(**{"nhs_number": "", **other})
        for other in (
            {},
            {"born_on": None},
            {"postcode": ""},
            {"born_on": None, "postcode": ""},
            {"born_on": date(1950, 1, 1), "postcode": "BD9 9ZZ"},
            {"nhs_number": "9990000018", "born_on": date(1950, 1, 1), "postcode": "BD9 9ZZ"},
        )
    ]
    with store.start_work("Add") as work:
        for person in (asked, *others):
            work.residents.save(person)
    with store.read() as records:
        compared = records.residents.comparable(asked)
    assert asked not in compared
    assert {other.id for other in others if looks_like(asked, other)} <= {
        other.id for other in compared
    }
    assert (others[4] in compared) is (not asked.born_on and not asked.postcode)


def test_the_last_talk_is_the_last_day_we_met(
    store: WorkerStore, memory_store: MemoryStore
) -> None:
    met, by_visit, hoped = (a_resident(family_name=name) for name in ("A", "B", "C"))
    talk = Conversation(resident_id=met.id, held_on=date(2026, 10, 11))
    days = [
        (met, date(2026, 10, 4), VisitStatus.HELD),
        (met, date(2026, 11, 8), VisitStatus.HELD),
        (met, date(2026, 11, 9), VisitStatus.NOT_HELD),
        (met, date(2026, 11, 10), VisitStatus.PLANNED),
        (by_visit, date(2026, 11, 7), VisitStatus.HELD),
        (hoped, date(2026, 11, 7), VisitStatus.NOT_HELD),
    ]
    visits = [
        Visit(resident_id=who.id, worker_id=who.id, on=on, status=status)
        for who, on, status in days
    ]
    for each in (store, memory_store):
        with each.start_work("Add") as work:
            for record in (met, by_visit, hoped, talk, *visits):
                work.repository(type(record)).save(record)
        with each.read() as records:
            last = [row.last_conversation_on for row in records.residents.caseload()]
        assert last == [date(2026, 11, 8), date(2026, 11, 7), None]
