"""What is seen to before the planner is left: copied words, and words that are not saved."""

from typing import Protocol

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PlainLabel, button_row, column

__all__ = ["ask_to_leave", "forget_copied_words"]

_WIDE = 560  # px


class Clipboard(Protocol):
    """The part of Qt's clipboard that locking needs."""

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        """Whether what it holds was copied from this program."""

    def clear(self) -> None:
        """Let go of what it holds."""


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
