"""The audit trail: what it tells, what it never tells, and every change made to it shows."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

from db import audit, keyfile, opening
from db.engine import connect
from db.files import StoreFiles
from db.keyfile import Anchor
from db.opening import NewStore
from db.store import WorkerStore
from homeapp.domain.goals import Goal, GoalStatus
from homeapp.domain.residents import Resident
from tests.db.conftest import PASSPHRASE
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock


@pytest.fixture
def busy(store: WorkerStore) -> WorkerStore:
    """Return a store with ten lines in its trail."""
    for number in range(10):
        with store.start_work("Add a resident") as work:
            work.residents.save(a_resident(preferred_name=f"Resident {number}"))
    return store


def verify(made: NewStore, anchor: Anchor | None = None) -> str | None:
    with made.store.engine.connect() as connection:
        return audit.verify(connection, made.store.keys.audit, anchor or Anchor())


def test_a_line_tells_who_did_what_when(store: WorkerStore, clock: FrozenClock) -> None:
    person = a_resident()
    goal = a_goal(person.id)
    with store.start_work("Add") as work:
        work.residents.save(person)
        work.goals.save(goal)
    clock.now += timedelta(minutes=5)
    with store.start_work("Pause the goal") as work:
        work.goals.save(replace(goal, status=GoalStatus.PAUSED, status_reason="Back hurts"))
    newest, first = store.audit()
    assert (newest.seq, newest.work, newest.worker_id) == (2, "Pause the goal", store.worker_id)
    assert newest.at == datetime(2026, 11, 21, 10, 5, tzinfo=UTC)
    assert newest.records == (("Goal", goal.id, ("status", "status_reason")),)
    assert [(kind, id_) for kind, id_, _ in first.records] == [
        ("Resident", person.id),
        ("Goal", goal.id),
    ]


def test_seeing_and_printing_are_noted(store: WorkerStore) -> None:
    seen = uuid4()
    store.note("Look at a resident", Resident, seen)
    (line,) = store.audit()
    assert line.work == "Look at a resident"
    assert line.records == (("Resident", seen, ()),)


def test_lines_of_one_record(store: WorkerStore) -> None:
    ids = [uuid4() for _ in range(3)]
    for id_ in [*ids, ids[1]]:
        store.note("Look at a goal", Goal, id_)
    assert [line.seq for line in store.audit(about=ids[1])] == [4, 2]
    assert [line.seq for line in store.audit(limit=2)] == [4, 3]


def test_no_value_is_ever_in_it(made: NewStore, store: WorkerStore) -> None:
    person = a_resident(family_name="Zyzzyxname")
    with store.start_work("Add") as work:
        work.residents.save(person)
    with store.start_work("Remove") as work:
        work.residents.remove(person)
    with made.store.engine.connect() as connection:
        rows = connection.execute(sa.select(audit.audit_entries)).all()
    told = repr(rows)
    for value in ("Zyzzyxname", "Amina", "9990000018", "BD1", "Test Street", "07700"):
        assert value not in told


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entries SET work = 'x'",
        "DELETE FROM audit_entries",
        "REPLACE INTO audit_entries SELECT * FROM audit_entries",
    ],
)
def test_the_database_turns_changes_away(made: NewStore, busy: WorkerStore, statement: str) -> None:
    turned_away = pytest.raises(sa.exc.IntegrityError, match="kept as written")
    with made.store.engine.connect() as connection, turned_away:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("UPDATE audit_entries SET work = 'Nothing' WHERE seq = 4", "Line 4"),
        ("UPDATE audit_entries SET worker_id = 'x' WHERE seq = 1", "Line 1"),
        ("UPDATE audit_entries SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 10", "Line 10"),
        ("UPDATE audit_entries SET records = '[]' WHERE seq = 7", "Line 7"),
        ("UPDATE audit_entries SET mac = zeroblob(32) WHERE seq = 7", "Line 7"),
        ("DELETE FROM audit_entries WHERE seq = 4", "missing before number 5"),
        ("DELETE FROM audit_entries WHERE seq = 1", "missing before number 2"),
        (
            "INSERT INTO audit_entries SELECT 11, at, worker_id, work, records, mac "
            "FROM audit_entries WHERE seq = 10",
            "Line 11",
        ),
    ],
)
def test_every_change_shows(
    made: NewStore, busy: WorkerStore, place: Path, harm: str, told: str
) -> None:
    assert verify(made) is None
    tamper(made, place, harm)
    assert told in str(verify(made))


def tamper(made: NewStore, place: Path, *statements: str) -> None:
    """Do what somebody with the key, and not the app, could do."""
    with closing(connect(place, made.store.keys.database)) as raw:
        raw.execute("DROP TRIGGER audit_entries_no_update")
        raw.execute("DROP TRIGGER audit_entries_no_delete")
        for statement in statements:
            raw.execute(statement)


def test_a_cut_tail_shows_by_the_anchor_alone(
    made: NewStore, busy: WorkerStore, place: Path
) -> None:
    with made.store.engine.connect() as connection:
        anchor = audit.tail(connection)
    assert anchor.seq == 10
    assert verify(made, anchor) is None
    tamper(made, place, "DELETE FROM audit_entries WHERE seq > 8")
    assert verify(made) is None
    assert "shorter" in str(verify(made, anchor))


def test_the_anchor_is_kept_in_the_key_file_on_closing(
    made: NewStore, busy: WorkerStore, place: Path
) -> None:
    busy.close()
    assert keyfile.of_store(place).anchor.seq == 10
    opened = opening.unlock(place, made.worker_id, PASSPHRASE)
    again = WorkerStore(opened, made.worker_id)
    assert again.check() == []
    again.close()


def test_an_older_store_put_back_shows(made: NewStore, store: WorkerStore, place: Path) -> None:
    files = StoreFiles(place)
    store.note("Look at a resident", Resident, uuid4())
    store.close()
    older = files.store.read_bytes()
    reopened = WorkerStore(opening.unlock(place, made.worker_id, PASSPHRASE), made.worker_id)
    with reopened.start_work("Withdraw a consent") as work:
        work.residents.save(a_resident())
    reopened.close()
    files.store.write_bytes(older)
    reopened = WorkerStore(opening.unlock(place, made.worker_id, PASSPHRASE), made.worker_id)
    assert [finding for finding in reopened.check() if "shorter" in finding]
    for _ in range(3):
        reopened.note("Look at a resident", Resident, uuid4())
    assert [finding for finding in reopened.check() if "not the one" in finding]
    reopened.close()
    reopened = WorkerStore(opening.unlock(place, made.worker_id, PASSPHRASE), made.worker_id)
    assert reopened.check()  # closing in between does not hide it
    reopened.close()


def test_the_chain_needs_its_own_key(made: NewStore, busy: WorkerStore) -> None:
    with made.store.engine.connect() as connection:
        assert "Line 1" in str(audit.verify(connection, made.store.keys.seal, Anchor()))


def test_an_empty_trail_is_whole(made: NewStore) -> None:
    assert verify(made) is None


def test_a_clock_set_back_does_not_change_the_order(store: WorkerStore, clock: FrozenClock) -> None:
    move: Callable[[int], None] = lambda days: setattr(clock, "now", clock.now - timedelta(days))  # noqa: E731
    for days in (0, 400, -10):
        move(days)
        store.note("Look at a resident", Resident, uuid4())
    assert [line.seq for line in store.audit()] == [3, 2, 1]
    assert store.check() == []
