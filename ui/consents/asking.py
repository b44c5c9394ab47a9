"""Asking for one decision: how it is said, until when it holds, and a button for each answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.consents import Decision, How, NoInterpreterNamed, Purpose
from homeapp.domain.conversations import Interpreting
from homeapp.domain.fields import WrongDate
from homeapp.i18n import _
from ui.common import Button, Card, ChoiceField, DateField, LineField, PlainLabel, choices
from ui.consents.presenter import Asked, InThePast
from ui.theme import SIZES

__all__ = ["DecisionCard", "HowFields"]


class HowFields(QWidget):
    """How a person says it, and through whom."""

    def __init__(self, fields_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.how = ChoiceField(
            f"{fields_id}.how", _("How do they say it?"), choices(How), columns=3
        )
        self.interpreter = LineField(
            f"{fields_id}.interpreter",
            _("Who interprets today? (name or number)"),
            hint=_("Never a child. You are asked once in a session."),
            long=False,
        )
        self.interpreting = ChoiceField(
            f"{fields_id}.interpreting",
            _("How do they take part?"),
            choices(Interpreting),
            columns=3,
        )
        self.how.left.connect(lambda _how: self._show_interpreter())
        self.interpreter.edited.connect(self.interpreter.clear_error)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(self.how)
        layout.addWidget(self.interpreter)
        layout.addWidget(self.interpreting)

    def start(
        self, how: How, interpreter: str = "", interpreting: Interpreting | None = None
    ) -> None:
        """Begin with the usual way of this person, and whoever interprets today."""
        self.how.set_value(how)
        self.interpreter.clear_error()
        self.show_interpreter(interpreter, interpreting)
        self._show_interpreter()

    def show_interpreter(self, interpreter: str, interpreting: Interpreting | None) -> None:
        """Show who interprets today, unless the name is being typed."""
        if not self.interpreter.line.hasFocus():
            self.interpreter.set_value(interpreter)
        self.interpreting.set_value(interpreting)

    def asked(self, until: DateField) -> Asked:
        """Return how it is asked for; raise `WrongDate` where the last day cannot be read."""
        how = self.how.value() or How.SPOKEN
        return Asked(
            how=how,
            interpreter=self.interpreter.value(),
            until=until.value(),
            interpreting=self.interpreting.value(),
        )

    def _show_interpreter(self) -> None:
        for field in (self.interpreter, self.interpreting):
            field.setVisible(self.how.value() is How.THROUGH_INTERPRETER)


class DecisionCard(Card):
    """One question: what was said so far, and the answers to press now, all of one weight."""

    decided = Signal(Decision)

    def __init__(self, purpose: Purpose, title: str, explained: str) -> None:
        super().__init__(title)
        card_id = f"consents.{purpose.value}"
        self.purpose = purpose
        self._standing = PlainLabel(role="strong")
        self._advice = PlainLabel(role="error")
        self._before = PlainLabel(role="small")
        self.until = DateField(
            f"{card_id}.until",
            _("Until when? (only if they want a last day)"),
            hint=_("Such as 31 3 2027"),
        )
        self.until.edited.connect(self.until.clear_error)
        self._yes = self._answer(card_id, Decision.GIVEN, _("Yes"), "secondary")
        self._no = self._answer(card_id, Decision.DECLINED, _("No"), "secondary")
        self._withdraw = self._answer(
            card_id, Decision.WITHDRAWN, _("They take their yes back"), "secondary"
        )
        answers = QHBoxLayout()
        answers.setSpacing(SIZES.space)
        for button in (self._yes, self._no, self._withdraw):
            button.setAccessibleDescription(title or explained)
            answers.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        answers.addStretch()
        for part in (PlainLabel(explained), self._standing, self._advice, self.until):
            self.add(part)
        self.add(answers)
        self.add(self._before)

    def show_decision(
        self, standing: str, earlier: list[str], *, is_yes: bool, advice: str = ""
    ) -> None:
        """Show what stands ("" where it was never asked) and what stood before."""
        self._standing.setText(standing or _("Not asked yet"))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._before.setText("\n".join([_("Before that:"), *earlier]) if earlier else "")
        self._before.setVisible(bool(earlier))
        self._withdraw.setVisible(is_yes)
        self._no.setVisible(not standing)
        again = _("They say yes again") if is_yes else _("They say yes now")
        self._yes.set_words(again if standing else _("Yes"))

    def show_problem(
        self, problem: WrongDate | InThePast | NoInterpreterNamed, how: HowFields
    ) -> None:
        """Show what is still missing, beside the field that it is missing from."""
        field = how.interpreter if isinstance(problem, NoInterpreterNamed) else self.until
        field.show_error(str(problem))
        field.take_focus()

    def _answer(self, card_id: str, decision: Decision, words: str, kind: str) -> Button:
        return Button(
            f"{card_id}.{decision.value}",
            words,
            kind,
            on_click=lambda: self.decided.emit(decision),
        )
