"""The question before a referral, whether these details may go to this organisation."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.consents import How, NoInterpreterNamed
from homeapp.i18n import _
from ui.common import Button, ChoiceField, FlowLayout, LineField, PlainLabel, announce, choices
from ui.signposts.shown import ReferralQuestion
from ui.theme import SIZES

__all__ = ["ReferralPanel"]


class ReferralPanel(QFrame):
    """Asked in English and in the resident's language; the answer is kept either way."""

    def __init__(
        self,
        question: ReferralQuestion,
        answer: Callable[[bool, How, str], None],
        leave: Callable[[], None],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "notice")
        self._answer = answer
        self._question = question
        self._how = ChoiceField(
            f"{name}.how", _("How did the person say it?"), choices(How), columns=1
        )
        self._how.set_value(question.usual_how)
        self._how.left.connect(lambda _how: self._show_interpreter())
        self._interpreter = LineField(f"{name}.interpreter", _("Who interprets? (name or number)"))
        self._interpreter.set_value(question.interpreter)
        self._interpreter.edited.connect(self._interpreter.clear_error)
        self._yes = Button(f"{name}.yes", _("Yes"), "primary", on_click=lambda: self._say(True))
        self._no = Button(f"{name}.no", _("No"), on_click=lambda: self._say(False))
        later = Button(f"{name}.later", _("Ask another time"), "quiet", on_click=leave)
        self._lay_out(later)
        self._show_interpreter()

    def take_focus(self) -> None:
        """Say the question, and move the keyboard to how it was answered."""
        announce(self, self._question.asked)
        self._how.take_focus()

    def _lay_out(self, later: Button) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.space, SIZES.space, SIZES.space, SIZES.space)
        column.setSpacing(SIZES.space)
        column.addWidget(PlainLabel(self._question.asked, role="lead"))
        if self._question.asked_theirs:
            theirs = PlainLabel(self._question.asked_theirs, role="lead")
            theirs.set_language(self._question.theirs)
            column.addWidget(theirs)
        column.addWidget(
            PlainLabel(_("Nothing is sent from here. You ask the organisation."), role="quiet")
        )
        column.addWidget(self._how)
        column.addWidget(self._interpreter)
        buttons = FlowLayout()
        for button in (self._yes, self._no, later):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _show_interpreter(self) -> None:
        self._interpreter.setVisible(self._how.value() is How.THROUGH_INTERPRETER)

    def _say(self, agrees: bool) -> None:
        how = self._how.value()
        through = how is How.THROUGH_INTERPRETER
        try:
            self._answer(agrees, how, self._interpreter.value() if through else "")
        except NoInterpreterNamed as problem:
            self._interpreter.show_error(str(problem))
            self._interpreter.take_focus()
