"""Days of a usual week for the worker: a box for each, or their number where they differ."""

from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from homeapp.domain.measures import Response
from homeapp.domain.weekdays import DAYS, days_of, on_days
from homeapp.i18n import _, language
from ui.common import Button, CheckOption, ColumnsGrid, Field, RulerField, button_row

__all__ = ["WeekField"]

_PAUSE = 1500  # ms after the last day, by which all of them are kept


class WeekField(Field):
    """Which days, or how many; nothing marked is no answer, and 0 is on no day.

    The days are kept together: three of seven alone could seem to be more on each than anybody
    drinks, and the warning that calls for would stay on record.
    """

    def __init__(self, field_id: str, label: str, *, hint: str = "") -> None:
        super().__init__(field_id, label, hint=hint)
        self._told: Response | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.settle)
        self._days = [CheckOption(name) for name in language("en").days(wide=True)]
        days = ColumnsGrid(min_width=130, most=4)  # as all seven fit beside each other nowhere
        for place, day in enumerate(self._days):
            day.setObjectName(f"{field_id}.{place}")
            day.clicked.connect(self._on_day)
            days.add(day)
        self._every = Button(f"{field_id}.every", _("Every day"), "quiet", on_click=self._on_every)
        self._number = RulerField(
            f"{field_id}.number",
            _("Or how many, where they differ from week to week"),
            decline="",
            most=len(DAYS),
        )
        self._number.left.connect(self._on_number)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (days, button_row(self._every), self._number):
            column.addWidget(part)
        self._answer_with(holder)
        holder.setAccessibleName(label)
        for part in holder.findChildren(QWidget):
            part.installEventFilter(self)

    def value(self) -> Response | None:
        """Return the days, or their number alone, `None` for neither."""
        return self._told

    def set_value(self, value: Response | None) -> None:
        """Show an answer, and emit nothing; what is marked and not kept yet stays."""
        if not self._pause.isActive():
            self._saved = value
            self._show(value)

    def problem(self) -> str | None:
        """Return none: whatever is marked can be read. It is kept, for the page may be left now."""
        self.settle()
        return super().problem()

    def settle(self) -> None:
        """Keep what was marked last."""
        if self._pause.isActive():
            self._pause.stop()
            self._leave_with(self._told)

    def take_focus(self) -> None:
        """Move the keyboard to the first day."""
        self._days[0].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the days once the keyboard goes elsewhere."""
        focus = QApplication.focusWidget()
        is_within = focus is not None and self.isAncestorOf(focus)
        if event.type() is QEvent.Type.FocusOut and not is_within:
            self.settle()
        return super().eventFilter(watched, event)

    def _on_day(self) -> None:
        self._wait_with(on_days(n for n, day in enumerate(self._days) if day.isChecked()))

    def _on_every(self) -> None:
        self._wait_with(on_days(range(len(DAYS))))

    def _on_number(self, number: int) -> None:
        self._wait_with(Response(number=Decimal(number)))

    def _wait_with(self, told: Response | None) -> None:
        self._show(told)
        self._pause.start()

    def _show(self, told: Response | None) -> None:
        self._told = told
        days = days_of(told)
        for place, day in enumerate(self._days):
            day.setChecked(place in days)
        number = told.number if told else None
        self._number.set_value(None if number is None else int(number))
