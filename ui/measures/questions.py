"""One question of a check-in for the worker: a small field, and the ways not to answer."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.measures import AnswerKind, Question, Response
from homeapp.errors import Refusal
from homeapp.i18n import _, language
from ui.common import (
    Button,
    ChoiceField,
    Field,
    FlowLayout,
    ManyChoicesField,
    PlainLabel,
    ReadField,
    RulerField,
)
from ui.common.saving import Saving
from ui.measures.amounts import old_units, read_number, show_number
from ui.measures.asking import PRIVATE, Asking, only_none
from ui.measures.drinks import DrinksField
from ui.measures.week_field import WeekField

__all__ = ["QuestionRow"]

_SHORT = 26  # letters of an answer, up to which three stand beside each other
_TEN = 10
Keep = Callable[[str, Response | None], object]
"""Keeps an answer to a question, or takes it away; raises a `Refusal`."""


class QuestionRow(QFrame):
    """A question in English, its field, and ways to keep it private or to take an answer back."""

    def __init__(self, asking: Asking, question: Question, keep: Keep) -> None:
        super().__init__()
        self._asking, self._question = asking, question
        self._keep = partial(keep, question.key)
        row_id = f"measures.{asking.measure.key}.{question.key}"
        self.field = _make_field(asking, question, row_id)
        self._saving = Saving(
            self.field,
            save=lambda value: self._keep(self._read(value)),
            keep=partial(asking.keep_draft, question.key),
            settle=partial(asking.drop_draft, question.key),
        )
        self._is_private = PlainLabel(_("They would rather not say."), role="strong")
        self._private = self._button(
            f"{row_id}.private", _("They would rather not say"), lambda: self._press(PRIVATE)
        )
        self._back = self._button(
            f"{row_id}.back", _("Take the answer back"), lambda: self._press(None)
        )
        ways = FlowLayout()
        holder = QWidget()
        holder.setLayout(ways)
        for button in (self._private, self._back):
            ways.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self.field, self._is_private, holder):
            column.addWidget(part)

    @property
    def fields(self) -> list[Field]:
        """Return what is judged on Continue."""
        return (
            list(self.field.counts.values())
            if isinstance(self.field, DrinksField)
            else [self.field]
        )

    def making(self) -> list[Callable[[], object]]:
        """Return what is left to make of a long list, in parts."""
        return self.field.making() if isinstance(self.field, DrinksField) else []

    def show_response(self, response: Response | None) -> None:
        """Show an answer, `None` for none; what is typed and not kept yet stays."""
        is_private = response is not None and response.is_private
        self._is_private.setVisible(is_private)
        self._private.setVisible(response is None)
        self._back.setVisible(response is not None)
        line = getattr(self.field, "line", None)
        if self._saving.is_refused or (line is not None and line.hasFocus() and not is_private):
            return
        self._show(None if is_private else response)

    def bring_back(self) -> None:
        """Show what was typed before and could not be kept."""
        if isinstance(self.field, DrinksField):
            self.field.bring_back()
            return
        text = self._asking.draft(self._question.key)
        if text is not None and isinstance(self.field, ReadField):
            self._saving.bring_back(text)

    def _show(self, response: Response | None) -> None:
        kind = self._question.kind
        if kind is AnswerKind.CHOICE:
            self.field.set_value(next(iter(response.chosen), None) if response else None)
        elif kind is AnswerKind.MANY:
            self.field.set_value(response.chosen if response else ())
        elif kind in {AnswerKind.DRINKS, AnswerKind.WEEKDAYS}:
            self.field.set_value(response)
        else:
            number = response.number if response else None
            is_ruler = kind is AnswerKind.RULER
            self.field.set_value(int(number) if is_ruler and number is not None else number)

    def _read(self, value: Any) -> Response | None:  # noqa: ANN401 - each field's own type
        if isinstance(value, Response) or value is None:
            return value
        if isinstance(value, tuple):
            before = self._asking.response(self._question.key)
            return Response(chosen=only_none(value, before)) if value else None
        if isinstance(value, int | Decimal):
            return Response(number=Decimal(value))
        return Response(chosen=(value,))

    def _press(self, response: Response | None) -> None:
        if isinstance(self.field, WeekField):
            self.field.settle()
        self._saving.begin()
        self._show(None)
        self._asking.drop_draft(self._question.key)
        try:
            self._keep(response)
        except Refusal as refusal:
            self.field.show_error(str(refusal))

    def _button(self, button_id: str, words: str, on_click: Callable[[], object]) -> Button:
        button = Button(button_id, words, "quiet", on_click=on_click)
        button.setAccessibleDescription(self._question.words)
        return button


def _make_field(asking: Asking, question: Question, row_id: str) -> Field:
    english, kind = language("en"), question.kind
    label = english.text(question.words)
    hint = english.text(question.hint) if question.hint else ""
    if kind is AnswerKind.NUMBER:
        return _number_field(question, row_id, label, hint)
    if kind is AnswerKind.RULER:
        most = _TEN if question.most is None else int(question.most)
        least = int(question.least)
        return RulerField(row_id, label, hint=hint, decline="", least=least, most=most)
    if kind is AnswerKind.DRINKS:
        return DrinksField(row_id, label, asking, question)
    if kind is AnswerKind.WEEKDAYS:
        return WeekField(row_id, label, hint=hint)
    options = [(answer.key, english.text(answer.words)) for answer in question.answers]
    columns = 3 if max(len(words) for _key, words in options) <= _SHORT else 1
    make = ManyChoicesField if kind is AnswerKind.MANY else ChoiceField
    return make(row_id, label, options, hint=hint, columns=columns)


def _number_field(
    question: Question, row_id: str, label: str, hint: str
) -> ReadField[Decimal | None]:
    english = language("en")
    units = old_units(question)
    unit = english.text(question.unit) if question.unit else ""
    other = _("You can also type {example}.", example=units.example) if units else ""
    return ReadField(
        row_id,
        f"{label} ({unit})" if unit else label,
        read=partial(read_number, question=question),
        show=partial(show_number, unit=question.unit),
        hint=" ".join(filter(None, (hint, other))),
        long=False,
    )
