"""Fields tied to a record: each saves as it is left, and keeps what is typed until then."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QApplication

from ui.common import Field, ReadField, RulerField, TextField
from ui.common.saving import Saving

__all__ = ["Binding", "Kept"]


class Kept(Protocol):
    """Where the values of one record go."""

    def save(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Save a field of the record; raise a `Refusal` where the value cannot be."""

    def keep(self, name: str, text: str) -> None:
        """Keep what is typed in a field so far."""

    def settle(self, name: str) -> None:
        """Let what was typed in a field go."""


class Binding:
    """Fields by their names in a record."""

    def __init__(self, fields: Mapping[str, Field], kept: Callable[[], Kept | None]) -> None:
        self._fields = fields
        self._kept = kept
        self._shown: dict[str, str] = {}
        self._saving = ""
        self._savings = {
            name: Saving(
                field,
                save=partial(self._save, name),
                keep=partial(self._keep, name),
                settle=partial(self._settle, name, field),
            )
            for name, field in fields.items()
        }

    def show(self, record: object, drafts: Mapping[str, str], *, anew: bool) -> None:
        """Show a record's values; `anew` for another record, where nothing typed here counts."""
        for saving in self._savings.values() if anew else ():
            saving.begin()
        for name, field in self._fields.items():
            if not anew and self._is_being_typed(name, field):
                continue
            value = getattr(record, name)
            if anew or value is not None or not _is_declined(field):
                field.set_value(value)
            if isinstance(field, ReadField | TextField):
                self._shown[name] = field.text()
            if anew:
                field.clear_error()
        # A field that is being saved has a value; its draft goes right after.
        for name in drafts.keys() & self._fields.keys() - {self._saving}:
            self._show_draft(name, drafts[name])

    def show_over(self, record: object, *names: str) -> None:
        """Show these values, also over what was typed there and could not be saved."""
        for name in names:
            field = self._fields[name]
            self._savings[name].begin()
            field.set_value(getattr(record, name))
            if isinstance(field, ReadField | TextField):
                self._shown[name] = field.text()

    def _show_draft(self, name: str, text: str) -> None:
        """Show what was typed last; what can be read is saved now, as it would have been."""
        field = self._fields[name]
        if not isinstance(field, ReadField | TextField) or self._is_being_typed(name, field):
            return
        field.set_text(text)
        self._shown[name] = field.text()
        if field.problem() is None:
            self._savings[name].save(field.value())

    def _is_being_typed(self, name: str, field: Field) -> bool:
        focus = QApplication.focusWidget()
        return (
            isinstance(field, ReadField | TextField)
            and focus is not None
            and field.isAncestorOf(focus)
            and field.text() != self._shown.get(name)
        )

    def _save(self, name: str, value: object) -> None:
        kept = self._kept()
        if kept is not None:
            self._saving = name
            try:
                kept.save(name, value)
            finally:
                self._saving = ""
            self._settle(name, self._fields[name])

    def _keep(self, name: str, text: str) -> None:
        kept = self._kept()
        if kept is not None:
            kept.keep(name, text)

    def _settle(self, name: str, field: Field) -> None:
        kept = self._kept()
        if kept is not None and field.problem() is None:
            kept.settle(name)


def _is_declined(field: Field) -> bool:
    return isinstance(field, RulerField) and field.declined
