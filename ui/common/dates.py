"""A day, typed day first, as people say it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from homeapp.domain.fields import read_date
from homeapp.i18n import _, language
from ui.common.line_fields import ReadField

__all__ = ["DateField"]


class DateField(ReadField[date | None]):
    """A day; shown with its month in words, so that 3/11 is never read as 11 March."""

    def __init__(
        self,
        field_id: str,
        label: str,
        *,
        hint: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            field_id,
            label,
            read=read_date,
            show=_in_words,
            hint=_("Day, month and year, such as 3 11 1960") if hint is None else hint,
            long=False,
            parent=parent,
        )
        self.left.connect(self.set_value)


def _in_words(day: date | None) -> str:
    return "" if day is None else language("en").date(day)
