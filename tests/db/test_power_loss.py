"""What was said to be saved outlives a power cut, at whatever moment and whatever the disk kept.

A kill cannot show this: what a program wrote stays in the system's memory. So every write and
sync of a working store is logged (disk_log.c, preloaded), and cuts are played back from the log:
what was synced is there, and of the rest nothing, all, some writes or some 512-byte sectors.
"""

import os
import random
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from uuid import UUID

import pytest

from db import engine, opening
from db.files import StoreFiles
from db.opening import NewStore
from db.store import WorkerStore
from tests.db.conftest import PASSPHRASE

FEW, MANY = 4, int(os.environ.get("HOMEAPP_POWER_CUTS", "60"))
SECTOR = 512
HEADER = struct.Struct("<c3xIQQ")
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

Kept = Literal["nothing", "all", "some writes", "some sectors"]
WAYS: tuple[Kept, ...] = ("nothing", "all", "some writes", "some sectors")

WRITER = """
import os, random, sys
from pathlib import Path
from uuid import UUID
from db import engine, opening
from db.store import WorkerStore
from homeapp.domain.residents import Resident

place, worker, passphrase, synchronous = Path(sys.argv[1]), UUID(sys.argv[2]), *sys.argv[3:]
engine._PRAGMAS = (*engine._PRAGMAS, "wal_autocheckpoint = 30", f"synchronous = {synchronous}")
store = WorkerStore(opening.unlock(place, worker, passphrase), worker)
said = os.open(place.with_name("said"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
chance = random.Random(7)
for _ in range(60):
    made = [Resident(address="x" * chance.randint(1, 5000)) for _ in range(chance.randint(1, 3))]
    with store.start_work("Add residents") as work:
        for person in made:
            work.residents.save(person)
    os.write(said, b"".join(person.id.bytes for person in made))
os._exit(0)
"""

Act = tuple[str, str, int, bytes]
"""What was done (W, T, S or U), to which file, where, and the bytes written."""


@dataclass
class Disk:
    """One file as the disk has it: what is synced for certain, and what is not yet."""

    synced: bytearray = field(default_factory=bytearray)
    waiting: list[Act] = field(default_factory=list)
    there: bool = True

    def take(self, act: Act) -> None:
        """Do one thing to the file."""
        if act[0] == "S":
            for each in self.waiting:
                _apply(self.synced, each)
            self.waiting.clear()
        elif act[0] == "U":
            self.synced, self.waiting, self.there = bytearray(), [], False
        else:
            self.waiting.append(act)
            self.there = True

    def after_cut(self, kept: Kept, chance: random.Random) -> bytes:
        """Return what the file holds when the power is back."""
        found = bytearray(self.synced)
        for act in self.waiting:
            for part in _sectors(act) if kept == "some sectors" else [act]:
                if kept == "all" or (kept != "nothing" and chance.random() < 0.5):
                    _apply(found, part)
        return bytes(found)


def _apply(content: bytearray, act: Act) -> None:
    kind, _name, offset, raw = act
    content.extend(bytes(max(0, offset - len(content))))
    if kind == "T":
        del content[offset:]
    else:
        content[offset : offset + len(raw)] = raw


def _sectors(act: Act) -> Iterator[Act]:
    kind, name, offset, raw = act
    if kind != "W":
        yield act
    for start in range(0, len(raw), SECTOR):
        yield (kind, name, offset + start, raw[start : start + SECTOR])


def read_log(path: Path) -> list[Act]:
    raw, at, acts = path.read_bytes(), 0, list[Act]()
    while at < len(raw):
        kind, name_length, offset, length = HEADER.unpack_from(raw, at)
        at += HEADER.size
        name = Path(raw[at : at + name_length].decode()).name
        at += name_length
        acts.append((kind.decode(), name, offset, raw[at : at + length]))
        at += length
    return acts


@pytest.fixture(scope="module")
def logger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the compiled disk log."""
    compiler = shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("the disk log is preloaded on Linux, and needs a C compiler to be made")
    library = tmp_path_factory.mktemp("log") / "disk_log.so"
    source = str(HERE / "disk_log.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(library), source], check=True)
    return library


def cut_and_look(
    made: NewStore, place: Path, logger: Path, cuts: int, synchronous: str = "FULL"
) -> dict[str, int]:
    """Play power cuts back, and return how often a store was damaged or had lost what was said."""
    made.store.close()
    before = place.read_bytes()
    log = place.with_name("log")
    told = {"LD_PRELOAD": logger, "DISK_LOG": log, "DISK_LOG_FOLDER": place.parent}
    environment = os.environ | {name: str(value) for name, value in told.items()}
    told_it = [str(place), str(made.worker_id), PASSPHRASE, synchronous]
    command = [sys.executable, "-c", WRITER, *told_it]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    acts = read_log(log)
    chance = random.Random(3)  # noqa: S311 - chance, no secret
    first = next(at for at, act in enumerate(acts) if act[1] == "said")
    counted = {"looks": 0, "damaged": 0, "lost": 0}
    for cut in (chance.randrange(first, len(acts)) for _ in range(cuts)):
        for kept in WAYS:
            files, said = replay(acts[:cut], place.name, before)
            folder = place.with_name("after")
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            shutil.copy(StoreFiles(place).keys, folder)
            for name, disk in files.items():
                if disk.there:
                    (folder / name).write_bytes(disk.after_cut(kept, chance))
            counted["looks"] += 1
            look(folder / place.name, made.worker_id, said, counted)
    return counted


def replay(acts: list[Act], store: str, before: bytes) -> tuple[dict[str, Disk], set[UUID]]:
    """Return the store's files as the disk had them, and what had been said to be saved."""
    files = {store: Disk(bytearray(before)), f"{store}-wal": Disk(there=False)}
    said = b""
    for act in acts:
        if act[1] in files:
            files[act[1]].take(act)
        elif act[1] == "said":
            said += act[3]
    return files, {UUID(bytes=said[at : at + 16]) for at in range(0, len(said), 16)}


def look(place: Path, worker_id: UUID, said: set[UUID], counted: dict[str, int]) -> None:
    store = WorkerStore(opening.unlock(place, worker_id, PASSPHRASE), worker_id)
    try:
        with store.read() as records:
            found = {person.id for person in records.residents.where()}
        counted["lost"] += not said <= found
        counted["damaged"] += bool(store.check())
    finally:
        store.close()


def test_nothing_said_is_lost_in_a_few_power_cuts(
    made: NewStore, place: Path, logger: Path
) -> None:
    counted = cut_and_look(made, place, logger, FEW)
    assert counted == {"looks": FEW * len(WAYS), "damaged": 0, "lost": 0}


@pytest.mark.torture
def test_nothing_said_is_lost_in_many_power_cuts(made: NewStore, place: Path, logger: Path) -> None:
    counted = cut_and_look(made, place, logger, MANY)
    assert counted == {"looks": MANY * len(WAYS), "damaged": 0, "lost": 0}


@pytest.mark.torture
def test_the_cuts_can_tell_a_store_that_does_not_wait_for_the_disk(
    made: NewStore, place: Path, logger: Path
) -> None:
    """Without a sync at each commit the same cuts do find something lost: they can tell."""
    assert "synchronous = FULL" in engine._PRAGMAS
    assert cut_and_look(made, place, logger, MANY, "NORMAL")["lost"] > 0
