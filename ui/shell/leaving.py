"""What is seen to before the planner is left: copied words, and words that are not saved."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PlainLabel, button_row, column
from ui.shell.crisis import ACTION

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["HeldWords", "ask_to_leave", "forget_copied_words"]

_WIDE = 560  # px


class Clipboard(Protocol):
    """The part of Qt's clipboard that locking needs."""

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        """Whether what it holds was copied from this program."""

    def clear(self) -> None:
        """Let go of what it holds."""


class HeldWords:
    """What the store would not take, kept in memory alone while it is locked.

    It goes back to the worker who was here, and is dropped where somebody else comes in.
    """

    def __init__(self) -> None:
        self._words: Mapping[tuple[UUID, str], str] = {}
        self._whose: UUID | None = None

    def __bool__(self) -> bool:
        """Whether there is anything to give back."""
        return bool(self._words)

    def take(self, planner: "Planner") -> None:
        """Take what is not kept in the store, before it is closed."""
        planner.drafts.try_again()
        self._words, self._whose = planner.drafts.held, planner.workers.me().id

    def tell(self, warn: Callable[[str], None]) -> None:
        """Say at the door that there is something to come back for."""
        if self._words:
            warn(_("Some of what was typed is not saved yet. Unlock here, and it comes back."))

    def give_back(self, planner: "Planner") -> None:
        """Hand it on to the planner of the same worker; after that there is nothing left here."""
        words, self._words = self._words, {}
        if words and planner.workers.me().id == self._whose:
            planner.drafts.take_back(words)


def forget_copied_words(clipboard: Clipboard) -> None:
    """Clear what was copied from the planner, and leave what another program put there."""
    if clipboard.ownsClipboard():
        clipboard.clear()


def ask_to_leave(window: QWidget) -> bool:
    """Return whether to leave although words are not saved; to stay is the usual answer.

    Urgent help is to stay, too: the question goes, and whom to call stands in its place.
    """
    asked = _Question(window)
    is_leaving = asked.exec() == QDialog.DialogCode.Accepted
    urgent = window.findChild(QAction, ACTION)
    if asked.wants_help and urgent is not None:
        urgent.trigger()
    return is_leaving


class _Question(QDialog):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.wants_help = False
        self.setObjectName("leaving")
        self.setWindowTitle(_("Not saved yet"))
        said = PlainLabel(
            _("Some of what was typed is not saved yet. If you close now, it is lost."),
            role="strong",
        )
        how = PlainLabel(_("Go back and make some space. Then it is saved by itself."))
        stay = Button("leaving.stay", _("Go back"), "primary", on_click=self.reject)
        leave = Button("leaving.leave", _("Close and lose it"), on_click=self.accept)
        urgent = Button("leaving.crisis", _("Urgent help (F2)"), "quiet", on_click=self._get_help)
        urgent.setShortcut("F2")
        stay.setDefault(True)
        self.setAccessibleDescription(f"{said.text()} {how.text()}")
        layout = QVBoxLayout(self)
        layout.addWidget(column(said, how, button_row(stay, leave, urgent)))
        self.setMinimumWidth(_WIDE)
        stay.setFocus()

    def _get_help(self) -> None:
        self.wants_help = True
        self.reject()
