"""The key file beside a store: who may open it, and the sealed form of its data key.

It holds no secret in the clear. Anyone may read it; nobody can change it unnoticed, because it
carries a seal (a MAC) that only an opened store can make.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

from db.files import StoreFiles, replace_text
from db.refusals import (
    KeyFileDamaged,
    KeyFileMissing,
    StoreEmpty,
    StoreMissing,
    plain_refusals,
)

VERSION = 1
RECOVERY_ID = UUID(int=0)
SALT_BYTES, NONCE_BYTES, SEALED_BYTES, MAC_BYTES = 16, 12, 48, 32
MOST_BYTES = 1_000_000

SlotKind = Literal["worker", "recovery"]


@dataclass(frozen=True)
class KdfCost:
    """What Argon2id is made to spend: passes, KiB of memory, lanes."""

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4

    def is_sane(self) -> bool:
        """Whether a doctored file has asked for neither next to nothing nor the whole machine."""
        return (
            1 <= self.passes <= 20
            and 8 * 1024 <= self.memory_kib <= 2 * 1024 * 1024
            and 1 <= self.lanes <= 16
        )


@dataclass(frozen=True)
class Slot:
    """One way in: the data key, sealed under one worker's passphrase or the recovery key."""

    id: UUID
    name: str
    kind: SlotKind
    cost: KdfCost
    salt: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True)
class Anchor:
    """The last audit entry seen when the store was closed; an older tail is a cut tail."""

    seq: int = 0
    mac: bytes = bytes(MAC_BYTES)


@dataclass(frozen=True)
class KeyFile:
    """The whole key file, as a value."""

    store_id: UUID
    slots: tuple[Slot, ...]
    anchor: Anchor = field(default_factory=Anchor)
    recovery_confirmed: bool = False
    practice: bool = False
    """Whether the store holds made-up people only, wherever its file lies."""
    mac: bytes = bytes(MAC_BYTES)

    @property
    def workers(self) -> tuple[Slot, ...]:
        """The workers' slots, in the order in which they were added."""
        return tuple(slot for slot in self.slots if slot.kind == "worker")

    def slot(self, slot_id: UUID) -> Slot | None:
        """Return the slot of this id, or None."""
        return next((slot for slot in self.slots if slot.id == slot_id), None)

    def with_slot(self, fresh: Slot) -> "KeyFile":
        """Return this key file with `fresh` in place of the slot of its id, or at the end."""
        if self.slot(fresh.id) is None:
            return replace(self, slots=(*self.slots, fresh))
        slots = tuple(fresh if slot.id == fresh.id else slot for slot in self.slots)
        return replace(self, slots=slots)

    def sealed_part(self) -> bytes:
        """Return the bytes that the seal covers: everything but the seal."""
        return json.dumps(_to_json(replace(self, mac=b"")), sort_keys=True).encode()


def of_store(store: Path) -> KeyFile:
    """Return the key file of the store at this path; it names the workers who may open it.

    Light enough for the unlock window. Raises StoreMissing, StoreEmpty, KeyFileMissing or
    KeyFileDamaged.
    """
    if not store.exists():
        raise StoreMissing(name=store.name)
    if store.stat().st_size == 0:
        raise StoreEmpty(name=store.name)
    return read(StoreFiles(store).keys)


def read(path: Path) -> KeyFile:
    """Return the key file at `path`; KeyFileMissing or KeyFileDamaged if it cannot be had."""
    if not path.exists():
        raise KeyFileMissing(name=path.name)
    if path.is_dir():
        raise KeyFileDamaged
    with plain_refusals():
        return parse(path.read_bytes())


def parse(raw: bytes) -> KeyFile:
    """Return the key file that these bytes are; KeyFileDamaged if they are none."""
    try:
        if len(raw) > MOST_BYTES:
            raise ValueError("too long")
        document = json.loads(raw)
        if document.pop("checksum", None) not in (None, _checksum(document)):
            raise ValueError("checksum")
        return _from_json(document)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise KeyFileDamaged from None


def write(path: Path, keyfile: KeyFile) -> None:
    """Replace the key file at `path` whole, keeping the former one as `.bak`."""
    document = _to_json(keyfile)
    document["checksum"] = _checksum(document)
    replace_text(path, json.dumps(document, indent=1) + "\n")


def _checksum(document: dict[str, Any]) -> str:
    """Return what tells a damaged key file from a wrong passphrase; it protects no secret."""
    return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def _to_json(keyfile: KeyFile) -> dict[str, Any]:
    practice = {"practice": True} if keyfile.practice else {}
    return practice | {
        "version": VERSION,
        "store_id": str(keyfile.store_id),
        "slots": [_slot_to_json(slot) for slot in keyfile.slots],
        "anchor": {"seq": keyfile.anchor.seq, "mac": keyfile.anchor.mac.hex()},
        "recovery_confirmed": keyfile.recovery_confirmed,
        "mac": keyfile.mac.hex(),
    }


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    plain = {"id": str(slot.id), "name": slot.name, "kind": slot.kind, "cost": asdict(slot.cost)}
    return plain | {key: getattr(slot, key).hex() for key in ("salt", "nonce", "sealed")}


def _from_json(document: dict[str, Any]) -> KeyFile:
    if document["version"] != VERSION:
        raise ValueError("version")
    slots = tuple(_slot_from_json(slot) for slot in document["slots"])
    if len({slot.id for slot in slots}) != len(slots):
        raise ValueError("two slots of one id")
    return KeyFile(
        store_id=UUID(document["store_id"]),
        slots=slots,
        anchor=Anchor(
            _whole(document["anchor"]["seq"]), _bytes(document["anchor"]["mac"], MAC_BYTES)
        ),
        recovery_confirmed=document["recovery_confirmed"] is True,
        practice=document.get("practice") is True,
        mac=_bytes(document["mac"], MAC_BYTES),
    )


def _slot_from_json(slot: dict[str, Any]) -> Slot:
    if slot["kind"] not in ("worker", "recovery") or not isinstance(slot["name"], str):
        raise ValueError("slot")
    cost = KdfCost(**{key: _whole(value) for key, value in slot["cost"].items()})
    if not cost.is_sane():
        raise ValueError("cost")
    return Slot(
        id=UUID(slot["id"]),
        name=slot["name"],
        kind=slot["kind"],
        cost=cost,
        salt=_bytes(slot["salt"], SALT_BYTES),
        nonce=_bytes(slot["nonce"], NONCE_BYTES),
        sealed=_bytes(slot["sealed"], SEALED_BYTES),
    )


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError("number")
    return value


def _bytes(text: str, length: int) -> bytes:
    found = bytes.fromhex(text)
    if len(found) != length:
        raise ValueError("length")
    return found
