"""The only module that knows every part: it opens a store, hands it to the services, and starts.

Nothing here is imported before it is needed: the unlock window paints before the store's
libraries are loaded, and a command that opens no window never loads Qt.
"""

import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from homeapp.domain.workers import Worker, WorkerSlot
from homeapp.entrance import NewStore, StoreCopy, StoreState
from homeapp.errors import Refusal
from homeapp.i18n import N_, _, language
from homeapp.paths import default_store, demo_store

if TYPE_CHECKING:
    from db.opening import NewStore as MadeStore
    from db.opening import OpenStore
    from db.store import WorkerStore
    from homeapp.planner import Planner

__all__ = [
    "StoreEntrance",
    "answer_sealing",
    "draw_window",
    "has_display",
    "mark_practice",
    "open_window",
    "seals_aside",
]


_HOME = "ui.session.home"


class StoreEntrance:
    """The door of an encrypted store on disk (the port `homeapp.planner.Entrance`)."""

    def __init__(self, place: Path | None = None, *, is_practice: bool = False) -> None:
        self.place = _checked(place or default_store())
        usual = self.place.resolve() == demo_store().resolve()
        self.is_demo = is_practice or usual or _says_practice(self.place)

    def state(self) -> StoreState:
        """Return whether there is a store, or anything that belongs to one, at the place."""
        beside = self.place.with_name(self.place.name + ".keys")
        copies = self.place.with_name(self.place.name + ".backups")
        if self.place.exists() or beside.exists():
            return StoreState.LOCKED
        return StoreState.GONE if any(copies.glob("*.backup")) else StoreState.NONE

    def workers(self) -> list[WorkerSlot]:
        """Return who may unlock the store."""
        from db.keyfile import of_store

        return [WorkerSlot(slot.id, slot.name) for slot in of_store(self.place).workers]

    def create(self, worker: Worker, passphrase: str) -> NewStore:
        """Make a new store for its first worker."""
        from db import opening

        made = opening.create(self.place, worker.name, passphrase, worker_id=worker.id)
        if self.is_demo:
            mark_practice(made)
        return NewStore(self._planner(made.store, worker), made.recovery_key)

    def unlock(self, worker_id: UUID, passphrase: str) -> "Planner":
        """Open the store for a worker."""
        from db import opening

        opened = opening.unlock(self.place, worker_id, passphrase)
        planner = self._planner(opened, _as_named(opened, worker_id))
        # Whoever practises has no key to keep.
        if not planner.recovery.is_confirmed and not self.is_demo:
            _warn(
                planner,
                _("Nobody has checked the recovery key yet. Make a new one under My details."),
            )
        return planner

    def recover(self, recovery_key: str, worker_id: UUID, new_passphrase: str) -> "Planner":
        """Open the store by its recovery key, and give the worker a new passphrase."""
        from db import keys, opening

        keys.check_passphrase(new_passphrase)
        opened = opening.unlock_with_recovery(self.place, recovery_key)
        try:
            fresh = keys.change_passphrase(opened.keyfile, opened.keys, worker_id, new_passphrase)
            if not fresh.recovery_confirmed:
                # A key that has just opened the store is surely the one on paper.
                fresh = keys.confirm_recovery(fresh, opened.keys, recovery_key)
            opened.save_keyfile(fresh)
        except BaseException:
            opened.close()
            raise
        return self._planner(opened, _as_named(opened, worker_id))

    def copies(self) -> list[StoreCopy]:
        """Return the daily copies beside the store that can be read, newest first."""
        from db import keeping

        return [
            StoreCopy(made, tuple(WorkerSlot(slot.id, slot.name) for slot in known.workers))
            for made, known in keeping.readable(self.place)
        ]

    def bring_back(self, copy: StoreCopy, worker_id: UUID, passphrase: str) -> "Planner":
        """Put a copy in the store's place, and open it."""
        from db import keeping

        keeping.bring_back(self.place, copy.made_at, worker_id, passphrase)
        planner = self.unlock(worker_id, passphrase)
        day = language("en").date(copy.made_at.astimezone().date())
        _warn(
            planner,
            _("This is the copy of {date}. What was written later is kept aside.", date=day),
        )
        return planner

    def warm(self) -> None:
        """Import what unlocking, the first screens and a session need."""
        from ui.memory import spare_network
        from ui.wordless import spare_docstrings

        spare_docstrings()
        with spare_network():
            import_module("asyncio")
        for part in ("db.opening", "db.store", "homeapp.planner", "homeapp.content.packs", _HOME):
            import_module(part)

    def _planner(self, opened: "OpenStore", worker: Worker) -> "Planner":
        from db.store import WorkerStore
        from homeapp.content.packs import Packs
        from homeapp.planner import Planner
        from homeapp.services.practice import Practice

        store = WorkerStore(opened, worker.id, _now)
        packs = Packs(kept=self.place.with_name(self.place.name + ".content"))
        content, told = packs.load()
        planner = Planner(
            store,
            _now,
            content,
            recovery=StoreRecovery(store),
            practice=None if self.is_demo else Practice(),
            is_demo=self.is_demo,
            load_measures=packs.load_measures,
            packs=packs,
        )
        if told:
            _warn(planner, told)
        for begin in (lambda: planner.welcome(worker), store.back_up_if_due):
            try:
                begin()
            except Refusal as refusal:
                # The day's work goes on, with no copy if need be, and the worker is told.
                _warn(planner, str(refusal))
            except BaseException:
                planner.close()
                raise
        return planner


class StoreRecovery:
    """The recovery key in an open store's key file (the port `services.recovery.Recovery`)."""

    def __init__(self, store: "WorkerStore") -> None:
        self._store = store

    @property
    def is_confirmed(self) -> bool:
        """Whether the key file says that the key was typed back."""
        return self._store.keyfile.recovery_confirmed

    def renew(self) -> str:
        """Put a new key in the place of the one before, and return it."""
        from db.keys import replace_recovery

        return self._store.change_keyfile(N_("Make a new recovery key"), replace_recovery)

    def confirm(self, typed: str, key: str) -> bool:
        """Keep in the key file that the key was copied right."""
        from db.keys import confirm_recovery
        from db.recovery import read_recovery_key

        if read_recovery_key(typed) != read_recovery_key(key):
            return False
        return self._store.change_keyfile(
            N_("Type back the recovery key"),
            lambda keyfile, opened: (confirm_recovery(keyfile, opened, typed), True),
        )


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


def _says_practice(place: Path) -> bool:
    """Whether the key file says that a store is for practice, wherever it was moved to."""
    if not place.exists():
        return False
    from db.keyfile import of_store

    try:
        return of_store(place).practice
    except (Refusal, OSError):
        return False


def mark_practice(made: "MadeStore") -> None:
    """Write into the key file, under its seal, that the people of this store are made up."""
    from db import keys

    marked = replace(made.store.keyfile, practice=True)
    made.store.save_keyfile(keys.sealed(marked, made.store.keys))


def _warn(planner: "Planner", sentence: str) -> None:
    """Add a sentence, once, to what the worker is told about the store."""
    planner.warning = " ".join(dict.fromkeys(filter(None, (planner.warning, sentence))))


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
    from ui.memory import spare_sources

    spare_sources()
    from ui.application import run
    from ui.session import make_home

    return run(StoreEntrance(place), arguments, make_home)


def draw_window(place: Path) -> int:
    """Draw the window of a store without showing it, and return how many colours it has."""
    from ui.application import draw_once
    from ui.session import make_home

    return draw_once(StoreEntrance(place), make_home)


def answer_sealing() -> int:
    """Seal or unseal the key on standard input, as the child of an unlocking planner."""
    from db.sealing import main

    return main()


def seals_aside() -> bool:
    """Whether a passphrase is checked in a process of its own on this computer."""
    from db.sealing import seals_aside as does

    return does()


def _now() -> datetime:
    return datetime.now(UTC)
