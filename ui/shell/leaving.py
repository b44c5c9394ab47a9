"""What is seen to before the planner is left: copied words, and words that are not saved."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PlainLabel, button_row, column

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
    """Return whether to leave although words are not saved; to stay is the usual answer."""
    asked = QDialog(window)
    asked.setObjectName("leaving")
    asked.setWindowTitle(_("Not saved yet"))
    said = PlainLabel(
        _("Some of what was typed is not saved yet. If you close now, it is lost."), role="strong"
    )
    how = PlainLabel(_("Go back and make some space. Then it is saved by itself."))
    stay = Button("leaving.stay", _("Go back"), "primary", on_click=asked.reject)
    leave = Button("leaving.leave", _("Close and lose it"), on_click=asked.accept)
    stay.setDefault(True)
    asked.setAccessibleDescription(f"{said.text()} {how.text()}")
    layout = QVBoxLayout(asked)
    layout.addWidget(column(said, how, button_row(stay, leave)))
    asked.setMinimumWidth(_WIDE)
    stay.setFocus()
    return asked.exec() == QDialog.DialogCode.Accepted
