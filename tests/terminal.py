"""The planner as somebody at a terminal has it, in folders of its own."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from db import opening
from db.keyfile import KdfCost
from db.store import WorkerStore
from homeapp.__main__ import main
from homeapp.bootstrap import StoreRecovery, mark_practice
from homeapp.content.loading import load_content
from homeapp.demo import DEMO_PASSPHRASE, DEMO_WORKER, fill
from homeapp.domain.residents import Resident
from homeapp.planner import Planner

__all__ = [
    "LONGEST",
    "ROOT",
    "Said",
    "Terminal",
    "make_practice",
    "named",
    "own_folders",
    "refused",
    "words_of_pdf",
]

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 60  # seconds; far more than any command takes
QUICK = KdfCost(passes=1, memory_kib=8 * 1024, lanes=1)
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


def own_folders(home: Path) -> dict[str, str]:
    """Return an environment whose data, state and settings lie under `home` alone."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HOMEAPP_", "QT_", "XDG_")) and "DISPLAY" not in name
    }
    places = {
        f"XDG_{name}_HOME": str(home / name.lower())
        for name in ("DATA", "STATE", "CACHE", "CONFIG")
    }
    return {**kept, **places, "HOME": str(home), "LOCALAPPDATA": str(home), "TZ": "Europe/London"}


def make_practice(place: Path) -> None:
    """Make the practice store as the command `demo` does, with a key that opens quickly."""
    made = opening.create(place, DEMO_WORKER.name, DEMO_PASSPHRASE, QUICK, DEMO_WORKER.id)
    mark_practice(made)
    store = WorkerStore(made.store, made.worker_id, lambda: datetime.now(UTC))
    recovery = StoreRecovery(store)
    planner = Planner(
        store, lambda: datetime.now(UTC), load_content(), recovery=recovery, is_demo=True
    )
    planner.workers.introduce(DEMO_WORKER)
    fill(planner, date.today())
    planner.close()


def named(planner: Planner, name: str) -> Resident:
    """Return the practice person of this name."""
    people = (planner.residents.get(row.resident_id) for row in planner.residents.caseload())
    return next(person for person in people if person.preferred_name == name)


class Terminal:
    """Gives `homeapp` commands about one store; the passphrase is that of the practice store."""

    def __init__(self, home: Path, store: Path) -> None:
        self.home = home
        self.store = store

    def run(
        self,
        *words: str | Path,
        typed: str = "",
        passphrase: str | None = DEMO_PASSPHRASE,
    ) -> Said:
        """Run a command here, where what it imports is already loaded."""
        out, err = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2))
        with pytest.MonkeyPatch.context() as here:
            for name, value in self._folders(passphrase).items():
                here.setenv(name, value)
            if passphrase is None:
                here.delenv("HOMEAPP_PASSPHRASE", raising=False)
            here.setattr(sys, "argv", ["homeapp", "--store", str(self.store), *map(str, words)])
            here.setattr(sys, "stdin", io.StringIO(typed))
            here.setattr(sys, "stdout", out)
            here.setattr(sys, "stderr", err)
            code = main()
        told = [stream.buffer.getvalue().decode() for stream in (out, err)]
        return Said(code, *told)

    def process(
        self,
        *words: str | Path,
        passphrase: str | None = DEMO_PASSPHRASE,
        more: Mapping[str, str] | None = None,
        start: tuple[str, ...] = ("-m", "homeapp"),
    ) -> Said:
        """Run a command as a process of its own, with no input, to its end."""
        done = subprocess.run(
            [sys.executable, *start, "--store", str(self.store), *map(str, words)],
            cwd=ROOT,
            env={**self._folders(passphrase), **(more or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST,
        )
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())

    def residents(self) -> dict[str, str]:
        """Return the ids of the residents by their names."""
        rows = json.loads(self.run("residents", "--json").out)
        return {row["preferred_name"]: row["id"] for row in rows}

    def _folders(self, passphrase: str | None) -> dict[str, str]:
        given = {} if passphrase is None else {"HOMEAPP_PASSPHRASE": passphrase}
        return own_folders(self.home) | given


def words_of_pdf(pdf: Path, *options: str) -> str:
    """Return the words on a PDF's pages, read by a program that is not ours."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not here; install the Debian package poppler-utils")
    read = subprocess.run(["pdftotext", *options, str(pdf), "-"], check=True, capture_output=True)
    return " ".join(_MARKS.sub("", read.stdout.decode()).split())


def refused(said: Said) -> str:
    """Return the one sentence of a refusal, and check that it is one and nothing else."""
    assert said.code == 2, said
    assert said.out == "", said
    assert said.err.count("\n") == 1, said
    assert said.err.rstrip().endswith("."), said
    return said.err.rstrip()
