"""The recovery key on screen: shown once, printed if wished, and asked back once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import _
from ui.common.buttons import Button, button_row
from ui.common.labels import PlainLabel
from ui.common.line_fields import LineField
from ui.common.summaries import Problem
from ui.tasks import Runner, Task
from ui.theme import SIZES

if TYPE_CHECKING:
    from homeapp.services.recovery import Recovery

__all__ = ["RecoveryKey", "print_recovery_key"]


class RecoveryKey(QWidget):
    """A key to copy to paper, and the field that asks it back.

    `tell` shows what is wrong with what was typed, and nothing where nothing is.
    """

    confirmed = Signal()
    """The key was typed back, the store knows it, and it is on screen no more."""

    def __init__(
        self,
        prefix: str,
        runner: Runner,
        tell: Callable[[Sequence[Problem]], object],
        print_key: Callable[[str], object] | None,
    ) -> None:
        super().__init__()
        self._runner, self._tell = runner, tell
        self._recovery: Recovery | None = None
        self._printed = ""
        self._task: Task | None = None
        self._key = PlainLabel(role="key", wrap=False)
        self._key.setObjectName(f"{prefix}.key")
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed = LineField(
            f"{prefix}.typed",
            _("Now type it back from your paper"),
            hint=_("You can use small letters, and leave out the dashes."),
        )
        self._typed.line.returnPressed.connect(self._confirm)
        self._done = Button(f"{prefix}.done", _("Continue"), "primary", on_click=self._confirm)
        self._print = Button(f"{prefix}.print", _("Print it"), icon="ui/printer")
        if print_key is not None:
            self._print.clicked.connect(lambda: self._printed and print_key(self._printed))
        self._lay_out(can_print=print_key is not None)

    def show_key(self, recovery: "Recovery", key: str) -> None:
        """Show a key just made, and keep it until it is typed back or let go of."""
        self.forget()
        self._recovery, self._printed = recovery, key
        groups = key.split("-")
        pairs = (groups[at : at + 2] for at in range(0, len(groups), 2))
        self._key.setText("\n".join("  -  ".join(pair) for pair in pairs))

    def take_focus(self) -> None:
        """Begin at the key itself, so that a screen reader reads it."""
        self._key.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Let go of the key, and of what was typed."""
        if self._task is not None:
            self._task.cancel()
        self._recovery, self._printed, self._task = None, "", None
        self._key.setText("")
        self._typed.set_value("")
        self._typed.clear_error()

    def _lay_out(self, *, can_print: bool) -> None:
        frame = QFrame()
        frame.setProperty("panel", "key")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(20, 20, 20, 20)
        inside.addWidget(self._key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.space)
        column.addWidget(frame)
        if can_print:
            column.addWidget(button_row(self._print))
        column.addWidget(self._typed)
        column.addWidget(button_row(self._done))

    def _confirm(self) -> None:
        recovery, key, typed = self._recovery, self._printed, self._typed.value()
        if recovery is None:
            return
        if self._task is not None:
            self._task.cancel()
        self._task = self._runner.run(
            lambda: recovery.confirm(typed, key),
            self._on_compared,
            self._on_refused,
            label=_("Checking your key"),
        )

    def _on_compared(self, same: bool) -> None:
        if not same:
            self._tell([(self._typed, _("This is another key. Type the one shown above."))])
            return
        self.forget()
        self._tell([])
        self.confirmed.emit()

    def _on_refused(self, refusal: Refusal) -> None:
        self._tell([(self._typed, str(refusal))])


def print_recovery_key(key: str) -> None:
    """Print the recovery key in large letters on one page, by the system's own print dialogue."""
    # Printing costs memory and a plugin; only those who press the button pay for it.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    if QPrintDialog(printer).exec() != QPrintDialog.DialogCode.Accepted:
        return
    with QPainter(printer) as painter:
        font = QFont(painter.font())
        font.setPointSize(18)
        painter.setFont(font)
        page = painter.viewport().adjusted(200, 200, -200, -200)
        words = _("Recovery key of the planner. Keep this page in a safe place.")
        text = f"{words}\n\n{key.replace('-', '  -  ')}"
        painter.drawText(page, Qt.TextFlag.TextWordWrap, text)
