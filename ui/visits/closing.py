"""The end of the work with a person, and its new beginning."""

from collections.abc import Mapping
from functools import partial

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
    typed = Signal(str, str)
    """The name of a field, and what is typed in it so far."""
    left = Signal()
    """The work is not closed after all."""

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
        self._said, self._earlier = PlainLabel(), PlainLabel(role="quiet")
        self._said.setObjectName("visits.closing.said")
        self._earlier.setObjectName("visits.closing.earlier")
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
        begin = button_row(self._begin)
        for part in (self._said, begin, self._form, self._again, self._earlier):
            self.add(part)
        self.reason.left.connect(self._fit)
        for name, field in self._typed_in.items():
            for kept in (field.typed, field.left):
                kept.connect(partial(self.typed.emit, name))
        self.start_afresh()

    @property
    def _typed_in(self) -> dict[str, LineField | TextField]:
        return {"words": self.words, "because": self.because}

    @property
    def is_asking(self) -> bool:
        """Whether the worker is about to close the work."""
        return not self._form.isHidden()

    def start_afresh(self) -> None:
        """Ask nothing until the worker wants to close the work."""
        self._form.hide()
        self._again.hide()
        for choice in (self.reason, self.outcome):
            choice.set_value(None)
            choice.clear_error()
        for words in self._typed_in.values():
            words.set_value("")
        self.outcome.show()

    def bring_back(self, drafts: Mapping[str, str]) -> None:
        """Show what was typed before something stopped it; the form is there with its words."""
        for name, field in self._typed_in.items():
            if drafts.get(name):
                field.set_text(drafts[name])
        if drafts.get("words") and self._again.isHidden():
            self._form.show()
            self._begin.hide()

    def ask_for_reason(self, sentence: str) -> None:
        """Say that a reason is missing, at its own place."""
        self.reason.show_error(sentence)
        self.reason.take_focus()

    def take_focus(self) -> None:
        """Move the keyboard to what can be done next: what was pressed is gone."""
        if self._again.isHidden():
            self._begin.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.because.take_focus()

    def show_closing(self, closing: ClosingPresenter) -> None:
        """Show whether the work is closed."""
        standing = closing.standing
        self._again.setVisible(standing is not None)
        if standing is not None:
            self._form.hide()
            words = closed_in_words(standing)
        else:
            words = kept_open(closing.goals)
        self._said.setText(words)
        self._begin.setVisible(standing is None and self._form.isHidden())
        self._earlier.setText("\n\n".join(closed_in_words(one) for one in closing.earlier))
        self._earlier.setVisible(bool(closing.earlier))

    def _fit(self, reason: ClosureReason | None) -> None:
        """Ask nothing of how a person sees it who died."""
        self.reason.clear_error()
        self.outcome.setVisible(reason is not ClosureReason.DIED)

    def _ask(self) -> None:
        self._form.show()
        self._begin.hide()
        self.reason.take_focus()

    def _leave(self) -> None:
        self.start_afresh()
        self._begin.show()
        self.take_focus()
        self.left.emit()
