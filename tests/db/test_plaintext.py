"""What lies on the disk tells nothing: no word, no key and no sign of a plain database."""

import gc
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from db.opening import NewStore
from db.store import WorkerStore
from tests.db.conftest import PASSPHRASE
from tests.factories import a_goal, a_resident

CANARY = "Zyzzyxcanary"
PAGE, SALT, IV, RESERVED = 4096, 16, 16, 80


def found_in(folder: Path, *wanted: bytes) -> dict[str, list[bytes]]:
    """Return what of `wanted` lies in which file of the folder, open ones too."""
    return {
        path.name: hits
        for path in folder.rglob("*")
        if path.is_file()
        for hits in [[each for each in wanted if each in path.read_bytes()]]
        if hits
    }


def secrets_of(made: NewStore) -> list[bytes]:
    known = made.store.keys
    raw = [known.data_key, known.database, known.audit, known.seal, known.backups]
    typed = [PASSPHRASE, made.recovery_key, made.recovery_key.replace("-", "")]
    return [*raw, *(key.hex().encode() for key in raw), *(text.encode() for text in typed)]


def test_no_file_tells_anything_at_any_moment(
    made: NewStore, store: WorkerStore, place: Path
) -> None:
    words = [CANARY, CANARY.lower(), "9990000018", "residents", "SQLite format 3", "BD1 1HY"]
    wanted = [*(word.encode() for word in words), *secrets_of(made)]
    moments: list[dict[str, list[bytes]]] = []

    def look() -> None:
        moments.append(found_in(place.parent, *wanted))

    person = a_resident(family_name=CANARY)
    with store.start_work("Add a resident") as work:
        work.residents.save(person)
        for number in range(300):
            work.goals.save(a_goal(person.id, own_words=f"{CANARY} {number} " + "x" * 500))
        look()  # in the middle of a write
    look()  # after it, all in the log
    with store.start_work("Forget") as work:
        for goal in work.goals.where(resident_id=person.id):
            work.goals.remove(goal)
        look()
    store.check()
    look()  # after folding in the log
    store.close()
    look()  # closed
    assert moments == [{}] * 5


def test_the_search_for_words_can_find_them(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text(f"a {CANARY} sings")
    assert found_in(tmp_path, CANARY.encode()) == {"plain": [CANARY.encode()]}


def test_no_other_file_is_ever_written(store: WorkerStore, place: Path) -> None:
    with store.start_work("Add residents") as work:
        for number in range(500):
            work.residents.save(a_resident(preferred_name=f"{number}", address="x" * 2000))
        beside = {path.name.removeprefix(place.name) for path in place.parent.iterdir()}
        assert beside <= {"", ".keys", ".lock", "-wal", "-shm"}
    gc.collect()


def test_erased_words_leave_the_file(made: NewStore, store: WorkerStore, place: Path) -> None:
    """Every page deciphered: nothing left of an erased name, and the name kept beside it."""
    gone, kept = a_resident(family_name=CANARY), a_resident(family_name="Keptname")
    with store.start_work("Add residents") as work:
        for person in (gone, kept):
            work.residents.save(person)
    with store.start_work("Erase a person") as work:
        work.residents.remove(gone)
    assert store.check() == []
    raw = b"".join(pages_of(made, place))
    assert raw.lower().count(b"keptname") > 0
    assert raw.lower().count(CANARY.lower().encode()) == 0


def pages_of(made: NewStore, place: Path) -> list[bytes]:
    """Return every page of the file deciphered, freed ones as well, by SQLCipher 4's own layout."""
    raw, pages = place.read_bytes(), []
    for start in range(0, len(raw), PAGE):
        salted = SALT if start == 0 else 0
        end = start + PAGE - RESERVED
        iv = raw[end : end + IV]
        cipher = Cipher(AES(made.store.keys.database), CBC(iv)).decryptor()
        pages.append(cipher.update(raw[start + salted : end]) + cipher.finalize())
    return pages


def test_no_code_of_ours_can_write_a_plain_copy() -> None:
    folder = Path(__file__).resolve().parents[2] / "db"
    for source in folder.rglob("*.py"):
        text = source.read_text("utf-8").upper()
        assert "ATTACH" not in text.replace("DETACHED", ""), source
        assert "SQLCIPHER_EXPORT" not in text, source
