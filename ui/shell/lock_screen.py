"""The door as a whole: which of its pages is shown, and what it hands over when it opens."""

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from homeapp.domain.workers import WorkerSlot
from homeapp.entrance import Entrance, NewStore, StoreState
from homeapp.errors import Refusal
from ui.common.recovery import print_recovery_key
from ui.memory import importing
from ui.shell.door import DoorPage
from ui.shell.first_run import FirstRunPage, RecoveryKeyPage
from ui.shell.unlock import ForgottenPage, UnlockPage
from ui.tasks import Runner

if TYPE_CHECKING:
    from homeapp.planner import Planner
    from ui.shell.unwell import UnwellPage

__all__ = ["LockScreen"]


class LockScreen(QStackedWidget):
    """Unlock, forgotten passphrase, first run and recovery key; no resident is ever named here."""

    def __init__(
        self,
        entrance: Entrance,
        runner: Runner,
        opened: Callable[["Planner"], object],
        why: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entrance, self._runner, self._opened = entrance, runner, opened
        self.show_door(why)

    # Each page is made when it is first shown: the window must paint at once, with one of them.

    @cached_property
    def _unlock(self) -> UnlockPage:
        return UnlockPage(
            self._entrance, self._runner, self._opened, self._show_forgotten, self._show_unwell
        )

    @cached_property
    def _forgotten(self) -> ForgottenPage:
        return ForgottenPage(
            self._entrance, self._runner, self._opened, self.show_door, self._show_unwell
        )

    @cached_property
    def _first(self) -> FirstRunPage:
        return FirstRunPage(self._entrance, self._runner, self._show_key)

    @cached_property
    def _key(self) -> RecoveryKeyPage:
        return RecoveryKeyPage(self._runner, self._opened, print_recovery_key)

    @cached_property
    def _unwell(self) -> "UnwellPage":
        # Few ever see it, and the window must paint at once.
        from ui.shell.unwell import UnwellPage

        return UnwellPage(
            self._entrance,
            self._runner,
            self._opened,
            self.show_door,
            lambda: self._show(self._first),
        )

    def show_door(self, why: str = "") -> None:
        """Show what fits: unlock where there is a store, else set one up; `why` it is shown."""
        if self._entrance.state() is StoreState.NONE:
            self._show(self._first)
            return
        workers = self._workers()
        if workers is not None:
            self._unlock.show_workers(workers)
            self._unlock.tell(why)
            self._show(self._unlock)

    @property
    def help_key(self) -> str:
        """Return the key of the page on show, for its help."""
        page = self.currentWidget()
        return page.help_key if isinstance(page, DoorPage) else ""

    def take_focus(self) -> None:
        """Put the keyboard where the page on show begins."""
        page = self.currentWidget()
        if isinstance(page, UnlockPage | ForgottenPage | FirstRunPage | RecoveryKeyPage):
            page.take_focus()
        elif page is not None and page is self.__dict__.get("_unwell"):
            self._unwell.take_focus()

    def warm(self) -> None:
        """Load what unlocking needs while the passphrase is being typed."""
        threading.Thread(target=self._warm, name="homeapp-warm", daemon=True).start()

    def _warm(self) -> None:
        with importing():
            self._entrance.warm()

    def _workers(self) -> list[WorkerSlot] | None:
        try:
            return self._entrance.workers()
        except Refusal as refusal:
            self._show_unwell(refusal)
            return None

    def _show_unwell(self, refusal: Refusal) -> None:
        self._unwell.show_refusal(refusal)
        self._show(self._unwell)

    def _show_forgotten(self) -> None:
        workers = self._workers()
        if workers is not None:
            self._forgotten.show_workers(workers)
            self._show(self._forgotten)

    def _show_key(self, store: NewStore) -> None:
        self._key.show_key(store)
        self._show(self._key)

    def _show(self, page: QWidget) -> None:
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        if self.isVisible():
            self.take_focus()
