"""What was read lately is kept, and never shown once it is not so any more."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest
import sqlalchemy as sa

from db import lately
from db.engine import StoreClosed
from db.lately import Answers, Lately
from db.records import WriteOutsideWork
from db.store import WorkerStore
from homeapp.domain.entity import Entity
from homeapp.domain.goals import Goal, Step
from homeapp.domain.residents import Resident
from homeapp.services.history import History
from tests.factories import a_goal, a_resident

E = TypeVar("E", bound=Entity)


class Disk:
    """Counts the queries that reach the database for a table."""

    def __init__(self, store: WorkerStore) -> None:
        self._seen: list[str] = []
        sa.event.listen(store._engine, "before_cursor_execute", self._note)

    def _note(self, _connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        self._seen.append(statement)

    def asked(self, table: str) -> int:
        """Return how often a table was read since this was asked last."""
        found = sum(f"FROM {table}" in one for one in self._seen)
        self._seen.clear()
        return found


@pytest.fixture
def person(store: WorkerStore) -> Resident:
    return add(store, a_resident())


@pytest.fixture
def goal(store: WorkerStore, person: Resident) -> Goal:
    return add(store, a_goal(person.id))


@pytest.fixture
def disk(store: WorkerStore) -> Disk:
    return Disk(store)


def add(store: WorkerStore, entity: E) -> E:
    with store.start_work("Add") as work:
        work.repository(type(entity)).save(entity)
    return entity


def goals(store: WorkerStore, person: Resident) -> list[Goal]:
    with store.read() as records:
        return records.goals.where(resident_id=person.id)


def do_elsewhere(work: Callable[[], object]) -> None:
    """Do something in another thread, whole."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_the_same_is_read_from_the_disk_once(
    store: WorkerStore, person: Resident, goal: Goal, disk: Disk
) -> None:
    for _time in range(3):
        assert goals(store, person) == [goal]
        with store.read() as records:
            assert records.goals.get(goal.id) == goal
            assert records.goals.find(person.id) is None
    assert disk.asked("goals") == 3  # the list, the one, and the one that is not there


def test_a_change_shows_at_once_and_leaves_what_it_does_not_touch(
    store: WorkerStore, person: Resident, goal: Goal, disk: Disk
) -> None:
    with store.read() as records:
        records.residents.get(person.id)
    goals(store, person)
    disk.asked("residents")
    changed = add(store, replace(goal, own_words="Walk more"))
    assert goals(store, person) == [changed]
    with store.read() as records:
        assert records.residents.get(person.id) == person
    assert disk.asked("residents") == 0
    more = add(store, a_goal(person.id))
    assert goals(store, person) == [changed, more]
    with store.start_work("Remove") as work:
        work.goals.remove(changed)
    assert goals(store, person) == [more]


def test_undo_shows_at_once(store: WorkerStore, person: Resident, goal: Goal) -> None:
    history = History(store)
    add(store, replace(goal, own_words="Walk more"))
    assert goals(store, person)[0].own_words == "Walk more"
    history.undo()
    assert goals(store, person) == [goal]
    history.redo()
    assert goals(store, person)[0].own_words == "Walk more"


def test_listeners_read_what_is_so_now(store: WorkerStore, person: Resident, goal: Goal) -> None:
    seen: list[list[Goal]] = []
    goals(store, person)
    store.listen(lambda _changes: seen.append(goals(store, person)))
    changed = add(store, replace(goal, own_words="Walk more"))
    assert seen == [[changed]]


def test_work_sees_its_own_changes_and_others_do_not(
    store: WorkerStore, person: Resident, goal: Goal
) -> None:
    goals(store, person)
    changed = replace(goal, own_words="Walk more")
    with store.start_work("Change") as work:
        work.goals.save(changed)
        assert work.goals.where(resident_id=person.id) == [changed]
        assert goals(store, person) == [goal]
    assert goals(store, person) == [changed]


def test_work_that_breaks_off_leaves_no_trace(
    store: WorkerStore, person: Resident, goal: Goal
) -> None:
    def break_off() -> None:
        with store.start_work("Change") as work:
            work.goals.save(replace(goal, own_words="Walk more"))
            assert goals(store, person) == [goal]
            raise KeyError

    with pytest.raises(KeyError):
        break_off()
    assert goals(store, person) == [goal]


def test_a_reading_stays_of_its_moment_and_the_next_one_is_of_now(
    store: WorkerStore, person: Resident, goal: Goal
) -> None:
    goals(store, person)
    with store.read() as records:
        step = Step(goal_id=goal.id, description="Walk to the shop")
        changed = replace(goal, own_words="Walk more")

        def change() -> None:
            add(store, changed)
            add(store, step)
            goals(store, person)

        do_elsewhere(change)
        assert records.goals.where(resident_id=person.id) == [goal]
        assert records.goals.get(goal.id) == goal
        assert records.steps.where(goal_id=goal.id) == []
    with store.read() as records:
        assert records.goals.get(goal.id) == changed
        assert records.steps.where(goal_id=goal.id) == [step]
    assert goals(store, person) == [changed]


def test_a_reading_of_before_hands_nothing_on(
    store: WorkerStore, person: Resident, goal: Goal
) -> None:
    """One that began before a change may end after it, and has read what is not so any more."""
    with store.read() as records:
        changed = replace(goal, own_words="Walk more")
        do_elsewhere(lambda: add(store, changed))
        assert records.goals.where(resident_id=person.id) == [goal]
        assert records.goals.get(goal.id) == goal
    assert goals(store, person) == [changed]
    with store.read() as records:
        assert records.goals.get(goal.id) == changed


def test_a_reading_that_begins_while_somebody_writes_keeps_nothing() -> None:
    known = Lately()
    known.of_moment(lambda: None).keep((Goal, "all"), [])
    with known.changing() as kinds:
        before = known.of_moment(lambda: None)
        assert before.find((Goal, "all")) is None
        before.keep((Step, "all"), [])
        kinds.add(Goal)
    after = known.of_moment(lambda: None)
    assert after.find((Goal, "all")) is None
    assert after.find((Step, "all")) is None


def test_a_change_in_the_very_moment_that_a_reading_begins_leaves_it_without_answers() -> None:
    known = Lately()
    known.of_moment(lambda: None).keep((Goal, "all"), [])

    def change() -> None:
        with known.changing() as kinds:
            kinds.add(Step)

    assert known.of_moment(change).find((Goal, "all")) is None
    assert known.of_moment(lambda: None).find((Goal, "all")) == ()


def test_a_list_in_other_hands_is_not_ours(
    store: WorkerStore, person: Resident, goal: Goal
) -> None:
    goals(store, person).clear()
    goals(store, person).clear()
    assert goals(store, person) == [goal]


def test_long_lists_and_old_answers_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lately, "_MOST", 4)
    answers = Answers()
    answers.keep((Goal, "long"), [a_goal(a_resident().id)] * 65)
    assert answers.find((Goal, "long")) is None
    for number in range(9):
        answers.keep((Goal, number), [])
        assert answers.find((Goal, number)) == ()
        assert sum(answers.find((Goal, one)) is not None for one in range(9)) <= 4


def test_nothing_is_left_once_the_door_is_shut_or_the_store_closed(
    store: WorkerStore, person: Resident, goal: Goal
) -> None:
    goals(store, person)
    with store.read() as records:
        pass
    with pytest.raises(WriteOutsideWork):
        records.goals.where(resident_id=person.id)
    store.close()
    assert store._lately.of_moment(lambda: None).find((Goal, (("id", goal.id),))) is None
    with pytest.raises(StoreClosed):
        goals(store, person)
