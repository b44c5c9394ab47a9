"""The check of the whole store."""

from contextlib import closing
from pathlib import Path

import pytest

from db.base import GUARDS
from db.engine import connect
from db.opening import NewStore
from db.store import WorkerStore
from tests.factories import a_goal, a_resident


def test_a_sound_store_has_no_findings(store: WorkerStore) -> None:
    person = a_resident()
    with store.start_work("Add") as work:
        work.residents.save(person)
        work.goals.save(a_goal(person.id))
    assert store.check() == []


def test_a_reference_that_leads_nowhere_is_told(
    made: NewStore, store: WorkerStore, place: Path
) -> None:
    person = a_resident()
    with store.start_work("Add") as work:
        work.residents.save(person)
        work.goals.save(a_goal(person.id))
    with closing(connect(place, made.store.keys.database)) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("UPDATE goals SET resident_id = 'nobody'")
    assert store.check() == [
        "Some records point to others that are gone. "
        "Bring back a daily copy with the command restore."
    ]


def test_several_findings_are_all_told(made: NewStore, store: WorkerStore, place: Path) -> None:
    with store.start_work("Add") as work:
        work.residents.save(a_resident())
    with closing(connect(place, made.store.keys.database)) as raw:
        raw.execute("DELETE FROM resident_search")
        raw.execute("DROP TRIGGER audit_entries_no_update")
        raw.execute("UPDATE audit_entries SET work = 'x'")
    told = store.check()
    assert len(told) == 3
    assert told[0].startswith("The store has lost a guard")
    assert told[1].startswith("Line 1 of the audit trail was changed.")
    assert told[2].startswith("The search is out of step")
    store.close()
    assert made.store.is_open is False


def test_a_flipped_bit_in_any_page_is_told(made: NewStore, store: WorkerStore, place: Path) -> None:
    with store.start_work("Add") as work:
        for number in range(100):
            work.residents.save(a_resident(address=f"{number} " * 300))
    assert store.check() == []  # and all of the log is in the file
    size = place.stat().st_size
    for at in (size // 2, size - 5000):
        with place.open("r+b") as file:
            file.seek(at)
            byte = file.read(1)[0]
            file.seek(at)
            file.write(bytes([byte ^ 4]))
        assert store.check() == [
            "The store is damaged. Bring back a daily copy with the command restore."
        ]
        with place.open("r+b") as file:
            file.seek(at)
            file.write(bytes([byte]))
        assert store.check() == []


def test_a_reader_in_another_thread_raises_no_false_alarm(store: WorkerStore) -> None:
    with store.read() as records:
        records.residents.where()  # from here on this reader sees the store as it is now
        with store.start_work("Add") as work:
            for number in range(100):
                work.residents.save(a_resident(address=f"{number} " * 300))
        assert store.check() == []


@pytest.mark.parametrize("guard", GUARDS)
def test_a_guard_that_is_gone_or_weakened_is_told(
    made: NewStore, store: WorkerStore, place: Path, guard: str
) -> None:
    with closing(connect(place, made.store.keys.database)) as raw:
        raw.execute(f"DROP TRIGGER {guard}")
        assert [said[:30] for said in store.check()] == ["The store has lost a guard of "]
        never = "AND 0 BEGIN" if " WHEN " in GUARDS[guard] else "WHEN 0 BEGIN"
        raw.execute(GUARDS[guard].replace("BEGIN", never))
    assert len(store.check()) == 1
