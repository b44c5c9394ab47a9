"""What others do next: each step with its day, to be ticked when it is done."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from homeapp.i18n import _
from ui.common import Button, Card, CheckOption, PlainLabel, button_row
from ui.visits.presenter import OpenStep

__all__ = ["OpenStepsCard"]


class OpenStepsCard(Card):
    """The steps of the link worker and of others, of all goals of the plan."""

    ticked = Signal(UUID, bool)
    goals_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What the link worker and others do next"), parent=parent)
        self._none = PlainLabel(
            _("No step of yours or of others is open. Steps are written with a goal."),
            role="quiet",
        )
        self.add(self._none)
        self._options: dict[UUID, CheckOption] = {}
        self._in_order: list[CheckOption] = []
        self._add = Button(
            "visits.steps.add", _("Add a step to a goal"), on_click=self.goals_wanted.emit
        )
        self.add(button_row(self._add))

    @property
    def stops(self) -> list[QWidget]:
        """Return what Tab goes through, as it stands."""
        return [*self._in_order, self._add]

    def show_steps(self, steps: Sequence[OpenStep]) -> None:
        """Show these steps; one whose words stay the same stays the same widget."""
        gone = self._options.keys() - {step.step_id for step in steps}
        for step_id in gone:
            self._let_go(step_id)
        for place, step in enumerate(steps):
            option = self._options.get(step.step_id)
            if option is None or option.text() != step.words:
                if option is not None:
                    self._let_go(step.step_id)
                option = self._make(step)
                self._options[step.step_id] = option
            self.body.insertWidget(place + 2, option)  # after the title and the sentence
            option.setChecked(step.is_done)
        self._in_order = [self._options[step.step_id] for step in steps]
        self._none.setVisible(not steps)

    def _make(self, step: OpenStep) -> CheckOption:
        option = CheckOption(step.words)
        option.setObjectName(f"visits.step.{step.step_id}")
        option.clicked.connect(lambda done: self.ticked.emit(step.step_id, done))
        return option

    def _let_go(self, step_id: UUID) -> None:
        option = self._options.pop(step_id)
        self.body.removeWidget(option)
        option.hide()
        option.setParent(None)
        option.deleteLater()
