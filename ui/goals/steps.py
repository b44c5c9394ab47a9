"""The steps of a goal: what is done, by whom and by when."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.goals import Doer, Step
from homeapp.i18n import _, language
from ui.common import (
    Button,
    Card,
    CheckOption,
    ChoiceField,
    DateField,
    Field,
    LineField,
    PlainLabel,
    button_row,
)
from ui.common.tab_order import in_tab_order
from ui.goals.binding import Binding, Kept
from ui.goals.sections import side_by_side
from ui.goals.wordings import DOERS
from ui.theme import SIZES

__all__ = ["StepsCard", "StepsWork"]


class StepsWork:
    """What the steps can ask for; the editor fills it in."""

    def __init__(
        self,
        *,
        kept: Callable[[UUID], Kept],
        tick: Callable[[UUID, bool], None],
        remove: Callable[[UUID], None],
        add: Callable[[], None],
    ) -> None:
        self.kept, self.tick, self.remove, self.add = kept, tick, remove, add


class StepsCard(Card):
    """All steps of the goal that is open, each saving itself."""

    def __init__(self, work: StepsWork, parent: QWidget | None = None) -> None:
        super().__init__(_("Steps"), parent=parent)
        self._work = work
        self._rows: dict[UUID, _StepRow] = {}
        self.add(PlainLabel(_("Small things that come first. One is enough."), role="quiet"))
        self._list = QVBoxLayout()
        self._list.setSpacing(SIZES.wide)
        self.add(self._list)
        self._more = Button("goals.steps.add", _("Add a step"), on_click=work.add, icon="ui/plus")
        self.add(button_row(self._more))

    @property
    def fields(self) -> list[Field]:
        """Return the fields of every step, to be judged on Continue."""
        return [field for row in self._rows.values() for field in row.fields.values()]

    def show_steps(
        self, steps: Sequence[Step], drafts: Callable[[UUID], Mapping[str, str]]
    ) -> None:
        """Show these steps; those shown before stay the same widgets."""
        wanted = [step.id for step in steps]
        is_other = wanted != list(self._rows)
        for gone in self._rows.keys() - set(wanted):
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        for place, step in enumerate(steps):
            is_new = step.id not in self._rows
            if is_new:
                self._rows[step.id] = _StepRow(step.id, self._work)
            row = self._rows[step.id]
            row.show_step(step, drafts(step.id), number=place + 1, anew=is_new)
            if is_new:
                self._list.insertWidget(place, row)
                row.show()
        if is_other:
            in_tab_order([*(self._rows[step.id] for step in steps), self._more])

    def focus_first(self) -> None:
        """Move the keyboard to the words of the first step, or to the way to write one."""
        for row in self._rows.values():
            row.fields["description"].take_focus()
            return
        self._more.setFocus()

    def focus_last(self) -> None:
        """Move the keyboard to the words of the step that was just added."""
        if self._rows:
            list(self._rows.values())[-1].fields["description"].take_focus()


class _StepRow(QFrame):
    """One step."""

    def __init__(self, step_id: UUID, work: StepsWork) -> None:
        super().__init__()
        self._kept: Any = work.kept(step_id)
        name = f"goals.step.{step_id}"
        self._description = LineField(f"{name}.description", "")
        self._doer = ChoiceField(
            f"{name}.doer",
            _("Who"),
            [(doer, _(words)) for doer, words in DOERS.items()],
            columns=3,
        )
        self._doer_name = LineField(f"{name}.doer_name", _("Who is that?"))
        self._due = DateField(f"{name}.due_on", _("By when"), hint="")
        self.fields: dict[str, Field] = {
            "description": self._description,
            "doer": self._doer,
            "doer_name": self._doer_name,
            "due_on": self._due,
        }
        self._binding = Binding(self.fields, lambda: self._kept)
        self._done = CheckOption(_("Done"))
        self._done.setObjectName(f"{name}.done")
        self._done.clicked.connect(lambda done: work.tick(step_id, done))
        self._remove = Button(
            f"{name}.remove",
            _("Remove this step"),
            "quiet",
            on_click=lambda: work.remove(step_id),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self._description)
        column.addWidget(self._doer)
        column.addWidget(side_by_side(self._due, self._doer_name))
        column.addWidget(button_row(self._done, self._remove))

    def show_step(self, step: Step, drafts: Mapping[str, str], *, number: int, anew: bool) -> None:
        """Show a step and its number in the list."""
        self._description.set_label(_("Step {number}", number=number))
        self._description.line.setAccessibleName(_("Step {number}", number=number))
        self._doer_name.setVisible(step.doer is Doer.SOMEONE)
        self._done.setChecked(step.done_on is not None)
        words = _("Done")
        if step.done_on is not None:
            words = _("Done on {date}", date=language("en").date(step.done_on))
        self._done.setAccessibleName(words)
        self._binding.show(step, drafts, anew=anew)
