"""What the screen says is saved is on the disk: a writer is killed, again and again.

The usual tests do a short run; `make torture` does a long one, HOMEAPP_TORTURE kills of it.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest

from db import opening
from db.opening import NewStore
from db.store import WorkerStore
from homeapp.domain.residents import Resident
from tests.db.conftest import PASSPHRASE

FEW, MANY = 10, int(os.environ.get("HOMEAPP_TORTURE", "250"))
LONGEST_LIFE = 0.25
ROOT = Path(__file__).resolve().parents[2]

WRITER = """
import random, sys
from dataclasses import replace
from pathlib import Path
from uuid import UUID
from db import opening
from db.store import WorkerStore
from homeapp.domain.residents import Resident

place, worker, passphrase, seed = Path(sys.argv[1]), UUID(sys.argv[2]), sys.argv[3], sys.argv[4]
chance = random.Random(seed)
store = WorkerStore(opening.unlock(place, worker, passphrase), worker)
said = sys.stdout
said.write("ready\\n"), said.flush()
number = 0
while True:
    made = []
    for _ in range(chance.randint(1, 4)):
        number += 1
        filler = "x" * chance.randint(1, 6000)
        made.append(Resident(preferred_name=f"r{seed}n{number}", address=filler))
    with store.start_work("Add residents") as work:
        for person in made:
            work.residents.save(person)
        if chance.random() < 0.3:
            work.residents.save(replace(made[0], family_name="changed"))
    said.write("".join(f"{person.id}\\n" for person in made)), said.flush()
"""


def write_until_killed(place: Path, worker_id: UUID, seed: int) -> list[UUID]:
    """Return what a writer said it had saved before it was killed at some moment."""
    command = [sys.executable, "-c", WRITER, str(place), str(worker_id), PASSPHRASE, str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(random.Random(seed).uniform(0, LONGEST_LIFE))  # noqa: S311 - chance, no secret
        writer.send_signal(signal.SIGKILL)
        said = writer.stdout.read()
    whole_lines = said[: said.rfind("\n") + 1].split()
    return [UUID(line) for line in whole_lines]


pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no signal that cannot be caught"
)


def test_what_was_said_to_be_saved_is_found_after_a_few_kills(made: NewStore, place: Path) -> None:
    kill_and_look(made, place, FEW)


@pytest.mark.torture
def test_what_was_said_to_be_saved_is_found_after_many_kills(made: NewStore, place: Path) -> None:
    kill_and_look(made, place, MANY)


def kill_and_look(made: NewStore, place: Path, kills: int) -> None:
    """Kill a writer so many times, and look each time for all that was said to be saved."""
    made.store.close()
    saved: set[UUID] = set()
    for seed in range(kills):
        saved.update(write_until_killed(place, made.worker_id, seed))
        store = WorkerStore(opening.unlock(place, made.worker_id, PASSPHRASE), made.worker_id)
        with store.read() as records:
            found = records.residents.where()
            searched = records.residents.search(f"r{seed}n", limit=100_000)
        assert saved <= {person.id for person in found}
        assert set(searched) == {
            person.id for person in found if person.preferred_name.startswith(f"r{seed}n")
        }
        assert audited(store) == {person.id for person in found}
        assert store.check() == []
        store.close()
    assert len(saved) > kills


def audited(store: WorkerStore) -> set[UUID]:
    """Return the residents that the audit trail tells of."""
    lines = store.audit(limit=10**6)
    return {id_ for line in lines for kind, id_, _ in line.records if kind == Resident.__name__}
