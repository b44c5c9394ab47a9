"""Fields of one record: each saves as it is left, and keeps what is typed until then."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ui.common.fields import Field, TextField
from ui.common.line_fields import ReadField
from ui.common.saving import Saving

__all__ = ["KeptFields"]

_NOTHING_SHOWN = object()


class KeptFields:
    """Ties fields, by their names, to where their answers go."""

    def __init__(
        self,
        fields: Mapping[str, Field],
        *,
        save: Callable[[str, Any], object],
        keep: Callable[[str, str], object],
        settle: Callable[[str], object],
    ) -> None:
        """`save` may raise a `Refusal`; `keep` and `settle` keep a draft and let it go."""
        self._fields, self._save_as, self._settle = fields, save, settle
        self._shown: dict[str, Any] = {}
        self._savings = {
            name: Saving(
                field,
                save=partial(self._save, name),
                keep=partial(keep, name),
                settle=partial(settle, name),
            )
            for name, field in fields.items()
        }

    def open(self, record: object, drafts: Mapping[str, str]) -> None:
        """Show another record, with what was typed about it before and is not saved yet."""
        self._shown = {}
        for name, saving in self._savings.items():
            saving.begin()
            self._fields[name].clear_error()
        self.show(record)
        for name in drafts.keys() & self._fields.keys():
            if isinstance(self._fields[name], ReadField | TextField):
                self._savings[name].bring_back(drafts[name])

    def show(self, record: object) -> None:
        """Show what differs from what was shown, so that no field is changed while typed in."""
        for name, field in self._fields.items():
            value = getattr(record, name)
            if self._savings[name].is_refused or self._shown.get(name, _NOTHING_SHOWN) == value:
                continue
            self._shown[name] = value
            field.set_value(value)

    def _save(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        self._shown[name] = value
        self._save_as(name, value)
        self._settle(name)
