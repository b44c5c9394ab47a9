"""The key envelope: one random data key, sealed once for each worker and once for recovery.

A passphrase never encrypts the store. It goes through Argon2id to a key that opens the worker's
slot (AES-256-GCM); in the slot lies the data key; from the data key HKDF makes a separate key for
each use. So a passphrase changes without re-encrypting, and no key serves two purposes.
"""

import hmac
import json
import secrets
import unicodedata
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from uuid import UUID

from db.keyfile import (
    NONCE_BYTES,
    RECOVERY_ID,
    SALT_BYTES,
    VERSION,
    Anchor,
    KdfCost,
    KeyFile,
    Slot,
    SlotKind,
)
from db.recovery import new_recovery_key, read_recovery_key
from db.refusals import (
    KeyFileDamaged,
    LastWorker,
    OtherRecoveryKey,
    PassphraseTooShort,
    WorkerExists,
    WrongPassphrase,
)
from db.sealing import KEY_BYTES, Passlock, seal, unseal
from homeapp.domain.entity import new_id

LEAST_PASSPHRASE = 12
STRONG = KdfCost()


@dataclass(frozen=True)
class StoreKeys:
    """The keys of an opened store, each for one use. Never printed, logged or compared."""

    data_key: bytes = field(repr=False, compare=False)

    @cached_property
    def database(self) -> bytes:
        """The raw key of the database file."""
        return self._derive(b"database")

    @cached_property
    def seal(self) -> bytes:
        """The key of the key file's seal."""
        return self._derive(b"key file")

    @cached_property
    def audit(self) -> bytes:
        """The key of the audit chain."""
        return self._derive(b"audit chain")

    @cached_property
    def backups(self) -> bytes:
        """The key of what goes with a backup (its manifest)."""
        return self._derive(b"backups")

    def _derive(self, use: bytes) -> bytes:
        # HKDF of RFC 5869 for a key of one block: two HMACs, so no library has to be loaded.
        info = b"happy-healthy-at-home 1 " + use
        extracted = hmac.digest(bytes(KEY_BYTES), self.data_key, "sha256")
        return hmac.digest(extracted, info + b"\x01", "sha256")


@dataclass(frozen=True)
class NewKeys:
    """A fresh envelope; `recovery_key` is to be printed, asked back once, and forgotten."""

    keyfile: KeyFile
    keys: StoreKeys
    recovery_key: str = field(repr=False)


def create(
    name: str, passphrase: str, cost: KdfCost = STRONG, worker_id: UUID | None = None
) -> NewKeys:
    """Return a new data key with its first worker and its recovery key."""
    keys = StoreKeys(secrets.token_bytes(KEY_BYTES))
    empty = KeyFile(store_id=new_id(), slots=())
    with_worker, _first = add_worker(empty, keys, name, passphrase, cost, worker_id)
    keyfile, recovery_key = replace_recovery(with_worker, keys, cost)
    return NewKeys(keyfile, keys, recovery_key)


def unlock(keyfile: KeyFile, worker_id: UUID, passphrase: str) -> StoreKeys:
    """Return the keys of the store for a worker's passphrase.

    An unknown worker is refused like a wrong passphrase, and after the same time. Raises
    WrongPassphrase, or KeyFileDamaged where the passphrase is right and the seal is not.
    """
    slot = keyfile.slot(worker_id)
    if slot is None or slot.kind != "worker":
        _open(keyfile, _nobody(keyfile), passphrase)
        raise WrongPassphrase
    keys = _open(keyfile, slot, passphrase)
    if keys is None:
        raise WrongPassphrase
    check_seal(keyfile, keys)
    return keys


def unlock_with_recovery(keyfile: KeyFile, typed: str) -> StoreKeys:
    """Return the keys of the store for the printed recovery key, as somebody typed it.

    Raises MistypedRecoveryKey, OtherRecoveryKey or KeyFileDamaged.
    """
    secret = read_recovery_key(typed)
    slot = keyfile.slot(RECOVERY_ID)
    keys = _open(keyfile, slot, secret) if slot and slot.kind == "recovery" else None
    if keys is None:
        raise OtherRecoveryKey
    check_seal(keyfile, keys)
    return keys


def confirm_recovery(keyfile: KeyFile, keys: StoreKeys, typed: str) -> KeyFile:
    """Return the key file marked as having a recovery key that was typed back correctly."""
    found = unlock_with_recovery(keyfile, typed)
    if not hmac.compare_digest(found.data_key, keys.data_key):
        raise OtherRecoveryKey
    return sealed(replace(keyfile, recovery_confirmed=True), keys)


def replace_recovery(
    keyfile: KeyFile, keys: StoreKeys, cost: KdfCost = STRONG
) -> tuple[KeyFile, str]:
    """Return the key file with a new recovery key, and that key; the old one opens no more."""
    recovery_key = new_recovery_key()
    secret = read_recovery_key(recovery_key)
    slot = _new_slot(keyfile, keys, RECOVERY_ID, "recovery", "", secret, cost)
    fresh = replace(keyfile.with_slot(slot), recovery_confirmed=False)
    return sealed(fresh, keys), recovery_key


def add_worker(
    keyfile: KeyFile,
    keys: StoreKeys,
    name: str,
    passphrase: str,
    cost: KdfCost = STRONG,
    worker_id: UUID | None = None,
) -> tuple[KeyFile, UUID]:
    """Return the key file with a slot for one more worker, and the worker's id.

    Raises WorkerExists where the shown name is taken, or PassphraseTooShort.
    """
    if any(slot.name.casefold() == name.casefold() for slot in keyfile.workers):
        raise WorkerExists
    check_passphrase(passphrase)
    worker_id = worker_id or new_id()
    slot = _new_slot(keyfile, keys, worker_id, "worker", name, passphrase, cost)
    return sealed(keyfile.with_slot(slot), keys), worker_id


def change_passphrase(
    keyfile: KeyFile, keys: StoreKeys, worker_id: UUID, passphrase: str, cost: KdfCost = STRONG
) -> KeyFile:
    """Return the key file with a new passphrase for a worker (also after recovery).

    Raises WrongPassphrase where there is no such worker, or PassphraseTooShort.
    """
    former = keyfile.slot(worker_id)
    if former is None or former.kind != "worker":
        raise WrongPassphrase
    check_passphrase(passphrase)
    slot = _new_slot(keyfile, keys, worker_id, "worker", former.name, passphrase, cost)
    return sealed(keyfile.with_slot(slot), keys)


def remove_worker(keyfile: KeyFile, keys: StoreKeys, worker_id: UUID) -> KeyFile:
    """Return the key file without a worker's slot; LastWorker if nobody would be left.

    A copy of the key file kept from before still opens the store with the old passphrase.
    """
    slots = tuple(s for s in keyfile.slots if s.kind == "recovery" or s.id != worker_id)
    fresh = replace(keyfile, slots=slots)
    if not fresh.workers:
        raise LastWorker
    return sealed(fresh, keys)


def with_anchor(keyfile: KeyFile, keys: StoreKeys, anchor: Anchor) -> KeyFile:
    """Return the key file with the newest audit entry noted in it."""
    return sealed(replace(keyfile, anchor=anchor), keys)


def sealed(keyfile: KeyFile, keys: StoreKeys) -> KeyFile:
    """Return the key file with a fresh seal over all it says."""
    return replace(keyfile, mac=hmac.digest(keys.seal, keyfile.sealed_part(), "sha256"))


def check_seal(keyfile: KeyFile, keys: StoreKeys) -> None:
    """Refuse a key file in which anything was changed, added or removed by other hands."""
    if not hmac.compare_digest(sealed(keyfile, keys).mac, keyfile.mac):
        raise KeyFileDamaged


def check_passphrase(passphrase: str) -> None:
    """Refuse a new passphrase that is too short to be worth its slot."""
    if len(_normal(passphrase).strip()) < LEAST_PASSPHRASE:
        raise PassphraseTooShort(least=LEAST_PASSPHRASE)


def _new_slot(
    keyfile: KeyFile,
    keys: StoreKeys,
    slot_id: UUID,
    kind: SlotKind,
    name: str,
    secret: str,
    cost: KdfCost,
) -> Slot:
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    unsealed = Slot(slot_id, name, kind, cost, salt, nonce, b"")
    return replace(unsealed, sealed=seal(_lock(keyfile, unsealed, secret), keys.data_key))


def _open(keyfile: KeyFile, slot: Slot, secret: str) -> StoreKeys | None:
    data_key = unseal(_lock(keyfile, slot, secret), slot.sealed)
    return StoreKeys(data_key) if data_key else None


def _identity(keyfile: KeyFile, slot: Slot) -> bytes:
    """Return what a slot is bound to: nobody can rename it, move it or cheapen its cost."""
    facts = [VERSION, str(keyfile.store_id), str(slot.id), slot.kind, slot.name]
    return json.dumps([*facts, asdict(slot.cost), slot.salt.hex()], sort_keys=True).encode()


def _nobody(keyfile: KeyFile) -> Slot:
    """Return a slot that opens for no one, at the price of a right worker's."""
    cost = keyfile.workers[0].cost if keyfile.workers else STRONG
    sealed = bytes(KEY_BYTES + 16)
    return Slot(RECOVERY_ID, "", "worker", cost, bytes(SALT_BYTES), bytes(NONCE_BYTES), sealed)


def _lock(keyfile: KeyFile, slot: Slot, secret: str) -> Passlock:
    return Passlock(
        secret=_normal(secret).encode(errors="surrogatepass"),
        salt=slot.salt,
        nonce=slot.nonce,
        identity=_identity(keyfile, slot),
        passes=slot.cost.passes,
        memory_kib=slot.cost.memory_kib,
        lanes=slot.cost.lanes,
    )


def _normal(secret: str) -> str:
    """Return the passphrase in one spelling, whichever keyboard typed its accents."""
    return unicodedata.normalize("NFKC", secret)
