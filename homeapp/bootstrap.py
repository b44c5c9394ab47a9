"""The only module that knows every part: it opens a store, hands it to the services, and starts.

Nothing here is imported before it is needed: the unlock window paints before the store's
libraries are loaded, and a command that opens no window never loads Qt.
"""

import os
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from homeapp.domain.workers import Worker, WorkerSlot
from homeapp.entrance import NewStore, StoreState
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.paths import default_store, demo_store

if TYPE_CHECKING:
    from db.opening import OpenStore
    from homeapp.planner import Planner

__all__ = ["StoreEntrance", "draw_window", "has_display", "open_window"]


class StoreEntrance:
    """The door of an encrypted store on disk (the port `homeapp.planner.Entrance`)."""

    def __init__(self, place: Path | None = None) -> None:
        self.place = _checked(place or default_store())
        self.is_demo = self.place.resolve() == demo_store().resolve()
        self._fresh: OpenStore | None = None

    def state(self) -> StoreState:
        """Return whether there is a store, or anything that belongs to one, at the place."""
        beside = self.place.with_name(self.place.name + ".keys")
        there = self.place.exists() or beside.exists()
        return StoreState.LOCKED if there else StoreState.NONE

    def workers(self) -> list[WorkerSlot]:
        """Return who may unlock the store."""
        from db.keyfile import of_store

        return [WorkerSlot(slot.id, slot.name) for slot in of_store(self.place).workers]

    def create(self, worker: Worker, passphrase: str) -> NewStore:
        """Make a new store for its first worker."""
        from db import opening

        made = opening.create(self.place, worker.name, passphrase, worker_id=worker.id)
        planner = self._planner(made.store, worker)
        self._fresh = made.store
        return NewStore(planner, made.recovery_key)

    def confirms_recovery(self, typed: str, recovery_key: str) -> bool:
        """Whether the recovery key was copied right, and note in the key file that it was."""
        from db.keys import confirm_recovery
        from db.recovery import read_recovery_key

        if read_recovery_key(typed) != read_recovery_key(recovery_key):
            return False
        if self._fresh is not None:
            self._fresh.save_keyfile(confirm_recovery(self._fresh.keyfile, self._fresh.keys, typed))
        return True

    def unlock(self, worker_id: UUID, passphrase: str) -> "Planner":
        """Open the store for a worker."""
        from db import opening

        opened = opening.unlock(self.place, worker_id, passphrase)
        return self._planner(opened, _as_named(opened, worker_id))

    def recover(self, recovery_key: str, worker_id: UUID, new_passphrase: str) -> "Planner":
        """Open the store by its recovery key, and give the worker a new passphrase."""
        from db import opening
        from db.keys import change_passphrase, check_passphrase

        check_passphrase(new_passphrase)
        opened = opening.unlock_with_recovery(self.place, recovery_key)
        try:
            opened.save_keyfile(
                change_passphrase(opened.keyfile, opened.keys, worker_id, new_passphrase)
            )
        except BaseException:
            opened.close()
            raise
        return self._planner(opened, _as_named(opened, worker_id))

    def warm(self) -> None:
        """Import what unlocking and the first screens need."""
        for part in ("db.opening", "db.store", "homeapp.planner", "homeapp.content.loading"):
            import_module(part)

    def _planner(self, opened: "OpenStore", worker: Worker) -> "Planner":
        from db.store import WorkerStore
        from homeapp.content.loading import load_content
        from homeapp.planner import Planner

        store = WorkerStore(opened, worker.id, _now)
        planner = Planner(store, _now, load_content(), is_demo=self.is_demo)
        for begin in (lambda: planner.welcome(worker), store.back_up_if_due):
            try:
                begin()
            except Refusal as refusal:
                # The day's work goes on, with no copy if need be, and the worker is told.
                said = dict.fromkeys(filter(None, (planner.warning, str(refusal))))
                planner.warning = " ".join(said)
            except BaseException:
                planner.close()
                raise
        return planner


class NoPlaceForStore(Refusal):
    """No file can be where a store was asked for."""

    def __init__(self) -> None:
        super().__init__(
            N_("No store can be at that place. Choose a file in a folder, such as planner.store.")
        )


def _checked(place: Path) -> Path:
    try:
        unfit = not place.name or place.is_dir() or any(each.is_file() for each in place.parents)
    except OSError:
        unfit = True
    if unfit:
        raise NoPlaceForStore
    return place


def _as_named(opened: "OpenStore", worker_id: UUID) -> Worker:
    """Return a worker as the key file knows them: by name alone."""
    slot = opened.keyfile.slot(worker_id)
    return Worker(id=worker_id, name=slot.name if slot else "")


def has_display() -> bool:
    """Whether a window could be shown; Qt would end the process where it cannot."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(place: Path | None, arguments: list[str]) -> int:
    """Open the window on a store and return the exit code when it closes.

    Raises a `Refusal` where there is no display to show it on.
    """
    if not has_display():
        raise Refusal(
            N_("There is no display for the window. Sign in at a screen, or use a command.")
        )
    from ui.application import run
    from ui.session import make_home

    return run(StoreEntrance(place), arguments, make_home)


def draw_window(place: Path) -> int:
    """Draw the window of a store without showing it, and return how many colours it has."""
    from ui.application import draw_once
    from ui.session import make_home

    return draw_once(StoreEntrance(place), make_home)


def _now() -> datetime:
    return datetime.now(UTC)
