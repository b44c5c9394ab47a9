"""The steps of a session, down the side: where we are, and what is done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, pictogram_icon
from ui.common.pictures import grown
from ui.theme import COLOURS

__all__ = ["Stepper"]


_MARK = 20


class Stepper(QFrame):
    """A button for each step. A done step has a tick, and says so to a screen reader."""

    chosen = Signal(int)
    record_wanted = Signal()
    """The worker would like to write in the safeguarding record."""

    def __init__(
        self, keys: Sequence[str], titles: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("session.stepper")
        self.setProperty("panel", "stepper")
        self._titles = list(titles)
        self._done: Sequence[bool] = ()
        self._buttons = [
            Button(f"session.step.{key}", title, "step", on_click=self._chooser(place))
            for place, (key, title) in enumerate(zip(keys, titles, strict=True))
        ]
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(6)
        for button in self._buttons:
            button.setCheckable(True)
            column.addWidget(button)
        column.addStretch(1)
        self._record = Button("session.record", _("Safeguarding record"), "quiet")
        self._record.clicked.connect(lambda: self.record_wanted.emit())
        column.addWidget(self._record)
        self._give_way()
        self._grow_marks()

    def show_state(self, place: int, done: Sequence[bool]) -> None:
        """Mark the step on show and the steps that are done."""
        self._done = done
        self._show_marks()
        for at, (button, title, is_done) in enumerate(
            zip(self._buttons, self._titles, done, strict=True)
        ):
            button.setChecked(at == place)
            button.setAccessibleName(_("{title}, done", title=title) if is_done else title)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Let the ticks grow with the words, and leave the room to the steps."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._grow_marks()
            QTimer.singleShot(0, self, self._give_way)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the record wherever there is room for it."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Leave the room to the steps where it is short; urgent help leads to the record."""
        parts, edges = (*self._buttons, self._record), self._column.contentsMargins()
        needed = sum(part.sizeHint().height() + self._column.spacing() for part in parts)
        self._record.setVisible(needed + edges.top() + edges.bottom() <= self.height())

    def _grow_marks(self) -> None:
        side = grown(_MARK)
        self._tick = pictogram_icon("ui/check", COLOURS.done, side)
        self._no_tick = _blank(side)
        for button in self._buttons:
            button.setIconSize(QSize(side, side))
        self._show_marks()

    def _show_marks(self) -> None:
        for button, is_done in zip(self._buttons, self._done, strict=False):
            button.setIcon(self._tick if is_done else self._no_tick)

    def _chooser(self, place: int) -> Callable[[], None]:
        return lambda: self.chosen.emit(place)


def _blank(side: int) -> QIcon:
    """Return an empty mark, so that every title begins at the same place."""
    empty = QPixmap(side, side)
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)
