"""The one door for writes, on a real store."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
import sqlalchemy as sa

from db.opening import NewStore
from db.records import WriteOutsideWork
from db.refusals import StillInUse, UnknownSign
from db.store import WorkerStore, WorkInsideWork
from homeapp.domain.drafts import Draft
from homeapp.domain.goals import Goal, GoalStatus
from homeapp.domain.plans import Layout, Plan, PlanContent, PlanWorker
from homeapp.domain.residents import Resident
from homeapp.errors import NotFound
from homeapp.services.changes import ChangeSet
from homeapp.services.history import History
from tests.factories import a_goal, a_resident


def a_plan(resident: Resident) -> Plan:
    return Plan(
        resident_id=resident.id,
        worker_id=uuid4(),
        version=1,
        agreed_at=datetime(2026, 11, 21, tzinfo=UTC),
        language="ur",
        layout=Layout.STANDARD,
        content=PlanContent(preferred_name="Amina", worker=PlanWorker(name="Sam Jones")),
    )


@pytest.fixture
def heard(store: WorkerStore) -> list[ChangeSet]:
    """Return what the store told its listeners."""
    told: list[ChangeSet] = []
    store.listen(told.append)
    return told


@pytest.fixture
def person(store: WorkerStore) -> Resident:
    """Return a resident who is in the store."""
    resident = a_resident()
    with store.start_work("Add a resident") as work:
        work.residents.save(resident)
    return resident


def test_a_clean_exit_keeps_all(store: WorkerStore, heard: list[ChangeSet]) -> None:
    person = a_resident()
    goal = a_goal(person.id)
    with store.start_work("Add") as work:
        work.goals.save(goal)  # before the resident it belongs to: references count at the end
        work.residents.save(person)
        assert work.goals.get(goal.id) == goal
    with store.read() as records:
        assert records.residents.get(person.id) == person
        assert records.goals.where(resident_id=person.id) == [goal]
    assert [change.after for change in heard[0].changes] == [goal, person]
    assert heard[0].work == "Add"
    assert heard[0].worker_id == store.worker_id


def test_an_exception_leaves_no_trace(
    store: WorkerStore, person: Resident, heard: list[ChangeSet]
) -> None:
    lines = len(store.audit())
    with pytest.raises(ZeroDivisionError), store.start_work("Change") as work:  # noqa: PT012
        work.residents.save(replace(person, family_name="Changedname"))
        work.residents.save(a_resident(family_name="Newname"))
        _ = 1 // 0
    with store.read() as records:
        assert records.residents.where() == [person]
        assert records.residents.search("Changedname") == []
    assert len(store.audit()) == lines
    assert heard == []


def test_before_and_after_are_of_the_whole_work(
    store: WorkerStore, person: Resident, heard: list[ChangeSet]
) -> None:
    with store.start_work("Change twice") as work:
        work.residents.save(replace(person, address="2 Test Street"))
        work.residents.save(replace(person, address="3 Test Street"))
    (change,) = heard[0].changes
    assert change.before == person
    assert change.after == replace(person, address="3 Test Street")
    assert change.fields == ("address",)


def test_what_comes_to_nothing_is_no_change(
    store: WorkerStore, person: Resident, heard: list[ChangeSet]
) -> None:
    lines = len(store.audit())
    with store.start_work("Nothing") as work:
        work.residents.save(person)
        work.residents.save(replace(person, address="elsewhere"))
        work.residents.save(person)
        passing = a_resident()
        work.residents.save(passing)
        work.residents.remove(passing)
    assert heard == []
    assert len(store.audit()) == lines


def test_only_changed_columns_are_written(made: NewStore, store: WorkerStore) -> None:
    person = a_resident()
    written: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("UPDATE"):
            written.append(statement)

    with store.start_work("Add") as work:
        work.residents.save(person)
    sa.event.listen(made.store.engine, "before_cursor_execute", note)
    with store.start_work("Move") as work:
        work.residents.save(replace(person, address="2 Test Street", postcode="BD2 2AA"))
    assert written == ["UPDATE residents SET address=?, postcode=? WHERE residents.id = ?"]


def test_a_write_outside_the_door_is_an_error(store: WorkerStore, person: Resident) -> None:
    with store.read() as records:
        with pytest.raises(WriteOutsideWork):
            records.residents.save(replace(person, address="x"))
        with pytest.raises(WriteOutsideWork):
            records.residents.remove(person)
    with pytest.raises(WriteOutsideWork):
        records.residents.get(person.id)
    with store.start_work("Change") as work:
        pass
    with pytest.raises(WriteOutsideWork):
        work.residents.save(person)


def test_work_inside_work_is_an_error(store: WorkerStore) -> None:
    with store.start_work("Outer"):
        with pytest.raises(WorkInsideWork), store.start_work("Inner"):
            pass
        with pytest.raises(WorkInsideWork):
            store.note("See a resident", Resident, uuid4())
    with store.start_work("After"):
        pass


def test_a_listener_may_work(store: WorkerStore) -> None:
    def add_once(changes: ChangeSet) -> None:
        if changes.work == "First":
            with store.start_work("Second") as work:
                work.residents.save(a_resident())

    store.listen(add_once)
    with store.start_work("First") as work:
        work.residents.save(a_resident())
    with store.read() as records:
        assert len(records.residents.where()) == 2


def test_threads_take_turns(store: WorkerStore) -> None:
    def add_ten() -> None:
        for _ in range(10):
            with store.start_work("Add") as work:
                work.residents.save(a_resident())

    threads = [threading.Thread(target=add_ten) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as records:
        assert len(records.residents.where()) == 40
    assert [entry.seq for entry in store.audit()] == list(range(40, 0, -1))
    assert store.check() == []


def test_a_reading_is_of_one_moment(store: WorkerStore, person: Resident) -> None:
    with store.read() as records:
        assert len(records.residents.where()) == 1
        other = threading.Thread(target=lambda: add(store))
        other.start()
        other.join()
        assert len(records.residents.where()) == 1
    with store.read() as records:
        assert len(records.residents.where()) == 2


def add(store: WorkerStore) -> None:
    with store.start_work("Add") as work:
        work.residents.save(a_resident())


def test_records_that_are_not_there(store: WorkerStore) -> None:
    with store.start_work("Look") as work:
        assert work.residents.find(uuid4()) is None
        with pytest.raises(NotFound, match="This resident is not in the store"):
            work.residents.get(uuid4())
        with pytest.raises(NotFound):
            work.residents.remove(a_resident())
        with pytest.raises(NotFound, match="print out"):
            work.print_outs.get(uuid4())


def test_where_asks_for_all_that_is_equal(store: WorkerStore, person: Resident) -> None:
    goals = [a_goal(person.id), a_goal(person.id, status=GoalStatus.PAUSED)]
    with store.start_work("Add") as work:
        for goal in goals:
            work.goals.save(goal)
    with store.read() as records:
        assert records.goals.where() == goals
        assert records.goals.where(status=GoalStatus.PAUSED) == goals[1:]
        assert records.goals.where(resident_id=person.id, review_on=None) == goals
        assert records.goals.where(review_on=date(2026, 1, 1)) == []
        with pytest.raises(KeyError):
            records.goals.where(no_such_field=1)


def test_half_a_sign_is_refused_in_plain_words(store: WorkerStore, person: Resident) -> None:
    with pytest.raises(UnknownSign), store.start_work("Change") as work:
        work.residents.save(replace(person, address="1 Test \ud800 Street"))
    with store.read() as records:
        assert records.residents.where() == [person]


def test_a_record_that_others_point_to_stays(store: WorkerStore, person: Resident) -> None:
    with store.start_work("Add a goal") as work:
        work.goals.save(a_goal(person.id))
    with pytest.raises(StillInUse), store.start_work("Remove") as work:
        work.residents.remove(person)
    with store.read() as records:
        assert records.residents.get(person.id) == person
    with store.start_work("After") as work:
        work.residents.save(a_resident())


def test_typing_is_kept_and_not_audited(store: WorkerStore, heard: list[ChangeSet]) -> None:
    draft = Draft(about_id=uuid4(), field="own_words", text="I want")
    with store.start_work("Keep what is typed") as work:
        work.drafts.save(draft)
    with store.read() as records:
        assert records.drafts.where(about_id=draft.about_id) == [draft]
    assert store.audit() == []
    assert heard[0].touches(Draft)


def test_undo_and_redo_work_on_the_real_store(store: WorkerStore, person: Resident) -> None:
    history = History(store)
    goal = a_goal(person.id)
    with store.start_work("Add a goal") as work:
        work.goals.save(goal)
    with store.start_work("Pause") as work:
        work.goals.save(replace(goal, status=GoalStatus.PAUSED))
    for undone, left in (("Pause", [goal]), ("Add a goal", list[Goal]())):
        assert history.undo() == undone
        with store.read() as records:
            assert records.goals.where() == left
    history.redo()
    history.redo()
    with store.read() as records:
        assert records.goals.get(goal.id).status is GoalStatus.PAUSED
    assert store.check() == []
