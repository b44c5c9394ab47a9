"""What all commands share: the store they are about, and how they answer."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from homeapp.bootstrap import StoreEntrance
from homeapp.domain.workers import WorkerSlot
from homeapp.errors import Refusal
from homeapp.i18n import N_

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["REFUSED", "Opening", "WrongUse", "as_json", "print_rows"]

REFUSED = 2
"""The exit code where the answer is no, or not all of it is yes."""

as_json = click.option("--json", "as_json", is_flag=True, help="Print as JSON.")


class WrongUse(Refusal):
    """A command was given something that does not exist or does not fit."""


class Opening:
    """What the command line says about the store, kept until a command opens it."""

    def __init__(
        self, place: Path | None, worker: str | None, passphrase_file: Path | None
    ) -> None:
        self.place = place
        self._worker = worker
        self._passphrase_file = passphrase_file

    @contextmanager
    def planner(self) -> Iterator["Planner"]:
        """Open the store for the named worker, or the only one, and close it after."""
        entrance = StoreEntrance(self.place)
        worker_id = self.worker_id(entrance.workers())
        with self.closing(entrance.unlock(worker_id, self.passphrase())) as planner:
            yield planner

    @contextmanager
    def closing(self, planner: "Planner") -> Iterator["Planner"]:
        """Say what an open planner warns of, and close it after."""
        if planner.warning:
            click.echo(planner.warning, err=True)
        try:
            yield planner
        finally:
            planner.close()

    def worker_id(self, slots: list[WorkerSlot]) -> UUID:
        """Return which of these the worker is; raise `WrongUse` where that is not clear."""
        fitting = [slot for slot in slots if self._worker in (None, slot.name, str(slot.id))]
        if len(fitting) != 1:
            raise WrongUse(N_("It is not clear which worker you are. Say so with --worker NAME."))
        return fitting[0].id

    def passphrase(self) -> str:
        """Return the passphrase from its file, from the environment, or as it is typed now."""
        if self._passphrase_file is None:
            given = click.get_current_context().find_root().params.get("passphrase")
            return given or _ask_passphrase()
        try:
            with self._passphrase_file.open(encoding="utf-8-sig") as file:
                return file.readline(1_000).rstrip("\r\n")  # some files have no end
        except (OSError, UnicodeDecodeError):
            raise WrongUse(
                N_("The passphrase file cannot be read. Check its name and its first line.")
            ) from None


def print_rows(rows: list[Any], as_json: bool, line: Callable[[Any], str]) -> None:
    """Print each row as its line, or all of them as one JSON document."""
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        click.echo(line(row))


def _ask_passphrase() -> str:
    if sys.stdin.isatty():
        asked: str = click.prompt("Passphrase", hide_input=True, err=True)
        return asked
    # Nobody is there to be asked, so a first line that was piped in is taken.
    piped = sys.stdin.readline().rstrip("\r\n")
    if not piped:
        raise WrongUse(N_("No passphrase yet. Type it, or name a file with --passphrase-file."))
    return piped
