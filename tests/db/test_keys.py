"""The key envelope: who gets in, who does not, and what nobody can change unnoticed."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from db import keys, sealing
from db.keyfile import Anchor, KdfCost, KeyFile, Slot
from db.keys import NewKeys
from db.recovery import new_recovery_key
from db.refusals import (
    KeyFileDamaged,
    LastWorker,
    MistypedRecoveryKey,
    OtherRecoveryKey,
    PassphraseTooShort,
    WorkerExists,
    WrongPassphrase,
)
from db.sealing import Passlock

PASSPHRASE = "correct horse battery"  # noqa: S105 - opens nothing but a test's own keys
OTHER = "some other passphrase"
QUICK = KdfCost(passes=1, memory_kib=8 * 1024, lanes=1)


@pytest.fixture
def new() -> NewKeys:
    return keys.create("Sam Jones", PASSPHRASE, QUICK)


def first(keyfile: KeyFile) -> UUID:
    return keyfile.workers[0].id


def with_first(keyfile: KeyFile, **changed: object) -> KeyFile:
    return keyfile.with_slot(replace(keyfile.workers[0], **changed))  # type: ignore[arg-type]


def test_a_passphrase_opens(new: NewKeys) -> None:
    opened = keys.unlock(new.keyfile, first(new.keyfile), PASSPHRASE)
    assert opened.data_key == new.keys.data_key


def test_accents_count_alike_from_every_keyboard() -> None:
    new = keys.create("Sam Jones", "café con leche", QUICK)
    assert keys.unlock(new.keyfile, first(new.keyfile), "cafe\u0301 con leche")


@pytest.mark.parametrize("typed", ["", PASSPHRASE.upper(), PASSPHRASE + " ", "é" * 2000])
def test_another_passphrase_does_not(new: NewKeys, typed: str) -> None:
    with pytest.raises(WrongPassphrase):
        keys.unlock(new.keyfile, first(new.keyfile), typed)


def test_an_unknown_worker_is_refused_alike_and_at_the_same_cost(
    new: NewKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent: list[KdfCost] = []
    unseal = sealing.unseal

    def counted(lock: Passlock, sealed: bytes) -> bytes | None:
        spent.append(KdfCost(lock.passes, lock.memory_kib, lock.lanes))
        return unseal(lock, sealed)

    monkeypatch.setattr(keys, "unseal", counted)
    for worker_id in (first(new.keyfile), uuid4()):
        with pytest.raises(WrongPassphrase):
            keys.unlock(new.keyfile, worker_id, OTHER)
    assert spent == [QUICK, QUICK]


def test_the_recovery_key_opens(new: NewKeys) -> None:
    opened = keys.unlock_with_recovery(new.keyfile, new.recovery_key.lower())
    assert opened.data_key == new.keys.data_key


def test_the_recovery_key_is_no_passphrase(new: NewKeys) -> None:
    with pytest.raises(WrongPassphrase):
        keys.unlock(new.keyfile, UUID(int=0), new.recovery_key.replace("-", ""))


def test_another_stores_recovery_key_does_not_open(new: NewKeys) -> None:
    with pytest.raises(OtherRecoveryKey):
        keys.unlock_with_recovery(new.keyfile, new_recovery_key())
    with pytest.raises(MistypedRecoveryKey):
        keys.unlock_with_recovery(new.keyfile, "A" * 40)


def test_the_recovery_key_is_asked_back_once(new: NewKeys) -> None:
    assert not new.keyfile.recovery_confirmed
    confirmed = keys.confirm_recovery(new.keyfile, new.keys, new.recovery_key)
    assert confirmed.recovery_confirmed
    keys.check_seal(confirmed, new.keys)
    with pytest.raises(OtherRecoveryKey):
        keys.confirm_recovery(new.keyfile, new.keys, new_recovery_key())


def test_a_new_recovery_key_shuts_out_the_old_one(new: NewKeys) -> None:
    confirmed = keys.confirm_recovery(new.keyfile, new.keys, new.recovery_key)
    fresh, printed = keys.replace_recovery(confirmed, new.keys, QUICK)
    assert not fresh.recovery_confirmed
    assert keys.unlock_with_recovery(fresh, printed).data_key == new.keys.data_key
    with pytest.raises(OtherRecoveryKey):
        keys.unlock_with_recovery(fresh, new.recovery_key)


def test_each_worker_has_a_way_in(new: NewKeys) -> None:
    fresh, added = keys.add_worker(new.keyfile, new.keys, "Priya Shah", OTHER, QUICK)
    assert [slot.name for slot in fresh.workers] == ["Sam Jones", "Priya Shah"]
    assert keys.unlock(fresh, added, OTHER).data_key == new.keys.data_key
    assert keys.unlock(fresh, first(fresh), PASSPHRASE).data_key == new.keys.data_key


def test_a_worker_may_bring_an_id(new: NewKeys) -> None:
    mine = uuid4()
    assert keys.add_worker(new.keyfile, new.keys, "Priya", OTHER, QUICK, mine)[1] == mine
    assert first(keys.create("Sam Jones", PASSPHRASE, QUICK, mine).keyfile) == mine


def test_two_workers_may_not_share_a_name(new: NewKeys) -> None:
    with pytest.raises(WorkerExists):
        keys.add_worker(new.keyfile, new.keys, "SAM JONES", OTHER, QUICK)


def test_a_removed_worker_is_out(new: NewKeys) -> None:
    both, added = keys.add_worker(new.keyfile, new.keys, "Priya Shah", OTHER, QUICK)
    fresh = keys.remove_worker(both, new.keys, added)
    with pytest.raises(WrongPassphrase):
        keys.unlock(fresh, added, OTHER)
    with pytest.raises(LastWorker):
        keys.remove_worker(fresh, new.keys, first(fresh))


def test_a_passphrase_changes(new: NewKeys) -> None:
    fresh = keys.change_passphrase(new.keyfile, new.keys, first(new.keyfile), OTHER, QUICK)
    assert keys.unlock(fresh, first(fresh), OTHER).data_key == new.keys.data_key
    with pytest.raises(WrongPassphrase):
        keys.unlock(fresh, first(fresh), PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        keys.change_passphrase(new.keyfile, new.keys, uuid4(), OTHER, QUICK)


@pytest.mark.parametrize("short", ["", "eleven char", "            "])
def test_a_short_passphrase_is_refused(new: NewKeys, short: str) -> None:
    with pytest.raises(PassphraseTooShort, match="12 characters"):
        keys.create("Sam Jones", short, QUICK)
    with pytest.raises(PassphraseTooShort):
        keys.change_passphrase(new.keyfile, new.keys, first(new.keyfile), short, QUICK)


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Somebody else"},
        {"cost": KdfCost(passes=2, memory_kib=8 * 1024, lanes=1)},
        {"salt": bytes(16)},
        {"nonce": bytes(12)},
        {"sealed": bytes(48)},
    ],
)
def test_a_doctored_slot_does_not_open(new: NewKeys, changed: dict[str, object]) -> None:
    with pytest.raises(WrongPassphrase):
        keys.unlock(with_first(new.keyfile, **changed), first(new.keyfile), PASSPHRASE)


def without_recovery(keyfile: KeyFile) -> KeyFile:
    return replace(keyfile, slots=keyfile.workers)


def with_stranger(keyfile: KeyFile) -> KeyFile:
    stranger: Slot = keys.create("Stranger", OTHER, QUICK).keyfile.workers[0]
    return keyfile.with_slot(stranger)


@pytest.mark.parametrize(
    "doctor",
    [
        without_recovery,
        with_stranger,
        lambda keyfile: replace(keyfile, anchor=Anchor(seq=5)),
        lambda keyfile: replace(keyfile, recovery_confirmed=True),
        lambda keyfile: replace(keyfile, mac=bytes(32)),
    ],
)
def test_a_doctored_key_file_is_noticed(new: NewKeys, doctor: Callable[[KeyFile], KeyFile]) -> None:
    with pytest.raises(KeyFileDamaged):
        keys.unlock(doctor(new.keyfile), first(new.keyfile), PASSPHRASE)


def test_a_slot_does_not_open_another_stores_file(new: NewKeys) -> None:
    moved = replace(new.keyfile, store_id=uuid4())
    with pytest.raises(WrongPassphrase):
        keys.unlock(moved, first(moved), PASSPHRASE)


def test_every_use_has_a_key_of_its_own(new: NewKeys) -> None:
    known = new.keys
    uses = {known.data_key, known.database, known.seal, known.audit, known.backups}
    assert len(uses) == 5
    assert {len(key) for key in uses} == {32}


def test_no_key_shows_itself(new: NewKeys) -> None:
    shown = repr(new) + repr(new.keys) + str(new.keys)
    assert new.recovery_key not in shown
    for key in (new.keys.data_key, new.keys.database, new.keys.audit):
        assert key.hex() not in shown
        assert repr(key) not in shown


def test_the_usual_cost_is_the_strong_one() -> None:
    assert KdfCost(passes=3, memory_kib=64 * 1024, lanes=4) == keys.STRONG


def test_the_unlock_window_needs_no_database_library() -> None:
    look = (
        "import sys, db.keys; print([m for m in ('sqlalchemy', 'sqlcipher3') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
