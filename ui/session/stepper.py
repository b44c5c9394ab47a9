"""The steps of a session, down the side: where we are, and what is done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, repolish

__all__ = ["Stepper"]


class Stepper(QFrame):
    """A button for each step. The mark of a done step is a word as well as a tick."""

    chosen = Signal(int)

    def __init__(
        self, keys: Sequence[str], titles: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("session.stepper")
        self.setProperty("panel", "stepper")
        self._titles = list(titles)
        self._buttons = [
            Button(f"session.step.{key}", title, "step", on_click=self._chooser(place))
            for place, (key, title) in enumerate(zip(keys, titles, strict=True))
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(6)
        for button in self._buttons:
            button.setCheckable(True)
            column.addWidget(button)
        column.addStretch(1)

    def show_state(self, place: int, done: Sequence[bool]) -> None:
        """Mark the step on show and the steps that are done."""
        for at, (button, title, is_done) in enumerate(
            zip(self._buttons, self._titles, done, strict=True)
        ):
            button.setChecked(at == place)
            button.set_words(_("{title}, done", title=title) if is_done else title)
            button.setProperty("done", is_done)
            repolish(button)

    def _chooser(self, place: int) -> Callable[[], None]:
        return lambda: self.chosen.emit(place)
