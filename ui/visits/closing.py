"""The end of the work with a person, and its new beginning."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from homeapp.domain.closures import ClosureOutcome, ClosureReason
from homeapp.i18n import _
from ui.common import (
    Button,
    Card,
    ChoiceField,
    LineField,
    PlainLabel,
    TextField,
    button_row,
    choices,
    column,
)
from ui.visits.presenter import ClosingPresenter
from ui.visits.wording import closed_in_words, kept_open

__all__ = ["ClosingCard"]


class ClosingCard(Card):
    """Closed work says since when and why; open work can be closed, in two presses."""

    closed = Signal()
    reopened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("When the work ends"), parent=parent)
        self.reason = ChoiceField(
            "visits.closing.reason", _("Why does it end?"), choices(ClosureReason)
        )
        self.outcome = ChoiceField(
            "visits.closing.outcome",
            _("How are things now, as the person sees it?"),
            choices(ClosureOutcome),
        )
        self.words = TextField(
            "visits.closing.words",
            _("What else is worth knowing?"),
            hint=_("For the next person to open the work."),
            lines=2,
        )
        self.because = LineField("visits.closing.because", _("Why is it opened again?"))
        self._said = PlainLabel()
        self._said.setObjectName("visits.closing.said")
        self._begin = Button(
            "visits.closing.begin", _("Close the work with this person"), on_click=self._ask
        )
        close = Button("visits.closing.close", _("Close it"), "primary", on_click=self.closed.emit)
        leave = Button("visits.closing.leave", _("Not now"), "quiet", on_click=self._leave)
        self._form = column(self.reason, self.outcome, self.words, button_row(close, leave))
        again = Button(
            "visits.closing.reopen", _("Open it again"), "primary", on_click=self.reopened.emit
        )
        self._again = column(self.because, button_row(again))
        for part in (self._said, button_row(self._begin), self._form, self._again):
            self.add(part)
        self.start_afresh()

    def start_afresh(self) -> None:
        """Ask nothing until the worker wants to close the work."""
        self._form.hide()
        self._again.hide()
        for choice in (self.reason, self.outcome):
            choice.set_value(None)
            choice.clear_error()
        for words in (self.words, self.because):
            words.set_value("")

    def show_closing(self, closing: ClosingPresenter) -> None:
        """Show whether the work is closed."""
        standing = closing.standing
        self._again.setVisible(standing is not None)
        if standing is not None:
            self._form.hide()
            words = "\n".join(filter(None, (closed_in_words(standing), standing.words)))
        else:
            words = kept_open(closing.goals)
        self._said.setText(words)
        self._begin.setVisible(standing is None and self._form.isHidden())

    def _ask(self) -> None:
        self._form.show()
        self._begin.hide()
        self.reason.take_focus()

    def _leave(self) -> None:
        self.start_afresh()
        self._begin.show()
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)
