"""The steps of a goal that is looked back at: whose each is, by when, and whether it is done."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.goals import Goal, Step
from homeapp.i18n import _
from ui.common import CheckOption, PlainLabel, row
from ui.common.layouts import column
from ui.goals.cards import step_language
from ui.goals.wordings import about_step
from ui.theme import SIZES

__all__ = ["ReviewSteps"]

_BESIDE_TICK = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


class ReviewSteps(QWidget):
    """Each step with its tick; nothing at all where there is none to tell of."""

    ticked = Signal(object, bool)
    """A step, by its id, was done or is not done after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[UUID, _StepLine] = {}
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(SIZES.gap)
        self._list.addWidget(PlainLabel(_("Which steps are done?"), role="strong"))
        self.hide()

    def show_steps(self, goal: Goal, steps: Sequence[Step], today: date) -> None:
        """Show these steps; those shown before stay the same widgets."""
        wanted = [step.id for step in steps]
        is_other = wanted != list(self._rows)
        for gone in self._rows.keys() - set(wanted):
            line = self._rows.pop(gone)
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        for step in steps:
            if step.id not in self._rows:
                self._rows[step.id] = _StepLine(step.id, self.ticked.emit)
            self._rows[step.id].show_step(step, goal, today)
        if is_other:
            self._rows = {one: self._rows[one] for one in wanted}
            self._arrange()
        self.setVisible(bool(steps))

    def _arrange(self) -> None:
        for line in self._rows.values():
            self._list.removeWidget(line)
            self._list.addWidget(line)
            line.raise_()  # Tab goes in the order of the children
            line.show()


class _StepLine(QWidget):
    """One step."""

    def __init__(self, step_id: UUID, tick: Callable[[UUID, bool], object]) -> None:
        super().__init__()
        self._done = CheckOption(_("Done"))
        self._done.setObjectName(f"reviews.step.{step_id}.done")
        self._done.clicked.connect(lambda done: tick(step_id, done))
        self._words, self._about = PlainLabel(), PlainLabel(role="quiet")
        said = column(self._words, self._about, gap=0)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(row(self._done, said, stretch_last=True))

    def show_step(self, step: Step, goal: Goal, today: date) -> None:
        """Show a step as it is kept."""
        self._words.setText(step.description)
        self._words.set_language(step_language(step, goal))
        self._words.setAlignment(_BESIDE_TICK)  # whichever side its language begins from
        self._about.setText(about_step(step, today))
        self._done.setChecked(step.done_on is not None)
        self._done.setAccessibleName(_("Done: {step}", step=step.description))
