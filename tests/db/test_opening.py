"""Making and opening a store: each thing that can be wrong has a sentence of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from db import keyfile, keys, opening
from db.files import StoreFiles
from db.opening import NewStore
from db.refusals import (
    KeyFileDamaged,
    KeyFileMissing,
    MistypedRecoveryKey,
    OtherRecoveryKey,
    PassphraseTooShort,
    StoreDamaged,
    StoreEmpty,
    StoreExists,
    StoreInUse,
    StoreMissing,
    StoreRefusal,
    WrongPassphrase,
)
from db.store import WorkerStore
from tests.db.conftest import PASSPHRASE, QUICK, contents
from tests.factories import a_resident

OTHER = "some other passphrase"


def test_a_new_store_opens_again(closed: NewStore, place: Path) -> None:
    opened = WorkerStore(opening.unlock(place, closed.worker_id, PASSPHRASE), closed.worker_id)
    with opened.read() as records:
        assert [each.preferred_name for each in records.residents.where()] == ["Amina"]
    assert opened.check() == []
    opened.close()


def test_a_closed_store_leaves_only_its_own_files(closed: NewStore, place: Path) -> None:
    beside = {path.name for path in place.parent.iterdir()} - {place.name + ".lock"}
    assert beside == {place.name, place.name + ".keys", place.name + ".keys.bak"}


def test_the_recovery_key_opens(closed: NewStore, place: Path) -> None:
    opened = opening.unlock_with_recovery(place, closed.recovery_key)
    changed = keys.change_passphrase(opened.keyfile, opened.keys, closed.worker_id, OTHER, QUICK)
    opened.save_keyfile(changed)
    opened.close()
    opening.unlock(place, closed.worker_id, OTHER).close()


def test_a_wrong_passphrase_is_not_called_damage(closed: NewStore, place: Path) -> None:
    with pytest.raises(WrongPassphrase):
        opening.unlock(place, closed.worker_id, OTHER)
    with pytest.raises(MistypedRecoveryKey):
        opening.unlock_with_recovery(place, closed.recovery_key[:-1] + "$")
    with pytest.raises(OtherRecoveryKey):
        opening.unlock_with_recovery(place, keys.create("A", OTHER, QUICK).recovery_key)
    opening.unlock(place, closed.worker_id, PASSPHRASE).close()


def remove_store(files: StoreFiles) -> None:
    files.store.unlink()


def empty_store(files: StoreFiles) -> None:
    files.store.write_bytes(b"")


def remove_keys(files: StoreFiles) -> None:
    files.keys.unlink()


def empty_keys(files: StoreFiles) -> None:
    files.keys.write_bytes(b"")


def change_a_letter_of_the_worker_slot(files: StoreFiles) -> None:
    text = files.keys.read_text("utf-8")
    at = text.index('"sealed": "') + len('"sealed": "')
    other = "1" if text[at] == "0" else "0"
    files.keys.write_text(text[:at] + other + text[at + 1 :])


def folder_for_keys(files: StoreFiles) -> None:
    files.keys.unlink()
    files.keys.mkdir()


def change_keys(files: StoreFiles) -> None:
    text = files.keys.read_text("utf-8")
    files.keys.write_text(text.replace('"recovery_confirmed": false', '"recovery_confirmed": true'))


def zero_first_page(files: StoreFiles) -> None:
    overwrite(files.store, 0, bytes(4096))


def flip_a_bit_of_the_first_page(files: StoreFiles) -> None:
    raw = files.store.read_bytes()
    overwrite(files.store, 2000, bytes([raw[2000] ^ 1]))


def cut_to_a_few_bytes(files: StoreFiles) -> None:
    os.truncate(files.store, 100)


def text_in_its_place(files: StoreFiles) -> None:
    files.store.write_text("a shopping list\n" * 1000)


def plain_database_in_its_place(files: StoreFiles) -> None:
    import sqlite3  # the plain one, to stand for any other program's file

    files.store.unlink()
    other = sqlite3.connect(files.store)
    other.execute("CREATE TABLE shopping (item TEXT)")
    other.close()


def overwrite(path: Path, at: int, raw: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(raw)


@pytest.mark.parametrize(
    ("harm", "refusal"),
    [
        (remove_store, StoreMissing),
        (empty_store, StoreEmpty),
        (remove_keys, KeyFileMissing),
        (empty_keys, KeyFileDamaged),
        (change_keys, KeyFileDamaged),
        (change_a_letter_of_the_worker_slot, KeyFileDamaged),
        (folder_for_keys, KeyFileDamaged),
        (zero_first_page, StoreDamaged),
        (flip_a_bit_of_the_first_page, StoreDamaged),
        (cut_to_a_few_bytes, StoreDamaged),
        (text_in_its_place, StoreDamaged),
        (plain_database_in_its_place, StoreDamaged),
    ],
)
def test_each_harm_has_its_own_sentence_and_nothing_is_overwritten(
    closed: NewStore,
    place: Path,
    harm: Callable[[StoreFiles], None],
    refusal: type[StoreRefusal],
    capfd: pytest.CaptureFixture[str],
) -> None:
    harm(StoreFiles(place))
    before = contents(place.parent)
    with pytest.raises(refusal) as caught:
        opening.unlock(place, closed.worker_id, PASSPHRASE)
    assert type(caught.value) is refusal
    assert contents(place.parent) == before
    assert capfd.readouterr() == ("", "")  # SQLCipher would write about it to the terminal


def test_every_refusal_is_a_sentence_that_says_what_to_do() -> None:
    kinds = [kind for kind in _kinds(StoreRefusal) if hasattr(kind, "sentence")]
    assert len({kind.sentence for kind in kinds}) == len(kinds) > 15
    for kind in kinds:
        places = {"name": "a.store", "found": "1", "wanted": "2", "least": 12}
        sentence = str(kind(**places))
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert all(len(part.split()) <= 20 for part in sentence.split(". ")), sentence


def _kinds(kind: type[StoreRefusal]) -> list[type[StoreRefusal]]:
    return [each for sub in kind.__subclasses__() for each in (sub, *_kinds(sub))]


def test_damage_in_a_later_page_is_told_when_it_is_met(closed: NewStore, place: Path) -> None:
    opened = WorkerStore(opening.unlock(place, closed.worker_id, PASSPHRASE), closed.worker_id)
    with opened.start_work("Add many") as work:
        for number in range(300):
            work.residents.save(a_resident(preferred_name=f"Resident {number}"))
    opened.close()
    pages = place.stat().st_size // 4096
    for page in range(pages * 2 // 3, pages):
        overwrite(place, page * 4096 + 100, b"damage")
    opened = WorkerStore(opening.unlock(place, closed.worker_id, PASSPHRASE), closed.worker_id)
    assert opened.check() == [
        "The store is damaged. Bring back a daily copy with the command restore."
    ]
    with pytest.raises(StoreDamaged), opened.read() as records:
        records.residents.where()
    opened.close()


def test_a_new_store_never_takes_the_place_of_a_file(closed: NewStore, place: Path) -> None:
    before = contents(place.parent)
    with pytest.raises(StoreExists):
        opening.create(place, "Sam Jones", PASSPHRASE, QUICK)
    assert contents(place.parent) == before


@pytest.mark.parametrize("ending", ["", ".keys", "-wal", "-journal"])
def test_not_even_of_one_file_of_the_pair(place: Path, ending: str) -> None:
    found = place.with_name(place.name + ending)
    found.write_bytes(b"something of value")
    with pytest.raises(StoreExists, match=found.name):
        opening.create(place, "Sam Jones", PASSPHRASE, QUICK)
    assert found.read_bytes() == b"something of value"
    assert {path.name for path in place.parent.iterdir()} == {found.name}


def test_a_store_that_could_not_be_made_leaves_nothing(place: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        opening.create(place, "Sam Jones", "short", QUICK)
    assert {path.name for path in place.parent.iterdir()} <= {place.name + ".lock"}
    opening.create(place, "Sam Jones", PASSPHRASE, QUICK).store.close()


def test_a_new_store_makes_its_folder(tmp_path: Path) -> None:
    deep = tmp_path / "one" / "two ü %20#?" / "planner.store"
    new = opening.create(deep, "Sam Jones", PASSPHRASE, QUICK)
    new.store.close()
    opening.unlock(deep, new.worker_id, PASSPHRASE).close()


def test_a_second_copy_of_the_app_is_turned_away(made: NewStore, place: Path) -> None:
    with pytest.raises(StoreInUse):
        opening.unlock(place, made.worker_id, PASSPHRASE)
    with pytest.raises(StoreExists):
        opening.create(place, "Sam Jones", PASSPHRASE, QUICK)


def test_another_process_is_turned_away(made: NewStore, place: Path) -> None:
    look = (
        "import sys; from pathlib import Path; from uuid import UUID; from db import opening\n"
        "try: opening.unlock(Path(sys.argv[1]), UUID(sys.argv[2]), sys.argv[3])\n"
        "except Exception as error: print(type(error).__name__)"
    )
    asked = [sys.executable, "-c", look, str(place), str(made.worker_id), PASSPHRASE]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "StoreInUse"


def test_a_link_to_a_store_that_is_open_is_turned_away(made: NewStore, place: Path) -> None:
    link = place.with_name("link.store")
    link.symlink_to(place)
    with pytest.raises(StoreInUse):
        opening.unlock(link, made.worker_id, PASSPHRASE)
    made.store.close()
    opening.unlock(link, made.worker_id, PASSPHRASE).close()


def test_closing_lets_go_of_a_store_that_was_emptied(made: NewStore, place: Path) -> None:
    store = WorkerStore(made.store, made.worker_id)
    with store.start_work("Add a resident") as work:
        work.residents.save(a_resident())
    os.truncate(place, 0)
    store.close()
    with pytest.raises(StoreEmpty):
        opening.unlock(place, made.worker_id, PASSPHRASE)


def test_a_lock_left_by_a_dead_copy_does_not_hold(closed: NewStore, place: Path) -> None:
    StoreFiles(place).lock.touch()
    opening.unlock(place, closed.worker_id, PASSPHRASE).close()


def test_closing_lets_go_even_after_a_refusal(closed: NewStore, place: Path) -> None:
    with pytest.raises(WrongPassphrase):
        opening.unlock(place, closed.worker_id, OTHER)
    with FileLock(StoreFiles(place).lock, timeout=0):
        pass


def test_a_key_file_of_another_store_does_not_open(
    closed: NewStore, place: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "planner.store"
    new = opening.create(other, "Sam Jones", PASSPHRASE, QUICK)
    new.store.close()
    StoreFiles(other).keys.replace(StoreFiles(place).keys)
    with pytest.raises(StoreDamaged):
        opening.unlock(place, new.worker_id, PASSPHRASE)


def test_a_key_file_is_saved_only_with_its_seal(made: NewStore) -> None:
    other = keys.create("Sam Jones", PASSPHRASE, QUICK).keyfile
    with pytest.raises(KeyFileDamaged):
        made.store.save_keyfile(other)
    assert keyfile.read(made.store.files.keys) == made.store.keyfile
