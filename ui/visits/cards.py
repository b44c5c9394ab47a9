"""The parts of the page about visits: today's, the next one, and those left open."""

from collections.abc import Callable, Sequence
from datetime import time
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.conversations import Interpreting
from homeapp.domain.fields import read_count, read_time
from homeapp.domain.visits import Visit, VisitWay
from homeapp.i18n import _, language
from ui.common import (
    Button,
    Card,
    ChoiceField,
    ColumnsGrid,
    DateField,
    Field,
    FlowLayout,
    LineField,
    PlainLabel,
    ReadField,
    choices,
)
from ui.theme import SIZES
from ui.visits.presenter import NextPresenter
from ui.visits.wording import visit_in_words

__all__ = ["NextCard", "OpenEndsCard", "TodayCard"]

_PAIR = 300  # px that a field wants beside another


class TodayCard(Card):
    """Today's visit. It is noted by the first field that is filled, or at one press."""

    noted = Signal()
    taken_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Today's visit"), parent=parent)
        self._state = PlainLabel(role="quiet")
        self._state.setObjectName("visits.state")
        self.fields: dict[str, Field] = {
            "on": DateField("visits.on", _("Day"), hint=_("Such as 3 12 2026")),
            "minutes": ReadField(
                "visits.minutes",
                _("How long"),
                read=read_count,
                show=str,
                hint=_("In minutes, such as 45"),
                long=False,
            ),
            "way": ChoiceField("visits.way", _("Kind of visit"), choices(VisitWay), columns=3),
            "place": LineField("visits.place", _("Place")),
            "present": LineField(
                "visits.present",
                _("Who else is there"),
                hint=_("As the person calls them, such as: my sister"),
            ),
            "interpreter": LineField("visits.interpreter", _("Name or number of who interprets")),
            "interpreting": ChoiceField(
                "visits.interpreting", _("How they interpret"), choices(Interpreting), columns=3
            ),
        }
        self.add(self._state)
        for part in _in_pairs(self.fields, ("on", "minutes")):
            self.add(part)
        self._note = Button(
            "visits.note",
            _("Note this visit"),
            "primary",
            icon="ui/check",
            on_click=self.noted.emit,
        )
        self._away = Button(
            "visits.take_away", _("Take this visit away"), "quiet", on_click=self.taken_away.emit
        )
        self.add(_flow(self._note, self._away))

    def show_state(self, *, is_noted: bool) -> None:
        """Show whether the visit is noted yet."""
        self._state.setText(
            _("This visit is noted.")
            if is_noted
            else _("Not noted yet. Fill in a field, or press the button below.")
        )
        self._note.setVisible(not is_noted)
        self._away.setVisible(is_noted)


class NextCard(Card):
    """When and where to meet next, and what the plan says about it."""

    cancelled = Signal()
    plan_told = Signal()
    taken_from_plan = Signal()
    calendar_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The next visit"), parent=parent)
        self.fields: dict[str, Field] = {
            "on": DateField("visits.next.on", _("Day"), hint=_("Such as 3 12 2026")),
            "at": ReadField(
                "visits.next.at",
                _("Time"),
                read=read_time,
                show=_in_words,
                hint=_("Such as 10:30 or 2pm"),
                long=False,
            ),
            "way": ChoiceField("visits.next.way", _("Kind of visit"), choices(VisitWay), columns=3),
            "place": LineField("visits.next.place", _("Place")),
        }
        self._plan = PlainLabel(role="quiet")
        self._plan.setObjectName("visits.plan_says")
        self._tell = _button("visits.next.tell_plan", _("Use this day in the plan"), self.plan_told)
        self._take = _button("visits.next.from_plan", _("Use the plan's day"), self.taken_from_plan)
        self._save = _button(
            "visits.next.calendar", _("Save to calendar"), self.calendar_wanted, icon="ui/download"
        )
        self._cancel = _button(
            "visits.next.cancel", _("Plan no visit"), self.cancelled, kind="quiet"
        )
        self._closed = PlainLabel()
        self._closed.setObjectName("visits.next.closed")
        self._file = PlainLabel(
            _("The calendar file holds the time and a venue. It names nobody."), role="quiet"
        )
        pairs = _in_pairs(self.fields, ("on", "at"))
        flow = _flow(self._tell, self._take, self._save, self._cancel)
        for part in (self._closed, *pairs, self._plan, flow, self._file):
            self.add(part)

    def show_next(self, coming: NextPresenter) -> None:
        """Show what can be done now, and the day that the plan names.

        Where the work is closed none is planned; one from before can only be taken away.
        """
        is_planned, is_open = coming.visit is not None, not coming.is_closed
        self.setVisible(is_open or is_planned)
        for name, field in self.fields.items():
            field.setEnabled(is_planned or name == "on")
            field.setVisible(is_open)
        self._closed.setVisible(not is_open)
        if coming.visit is not None:
            self._closed.setText(
                _(
                    "Still planned: {visit}. To change it, open the work again first.",
                    visit=visit_in_words(coming.visit),
                )
            )
        self._plan.setText(
            _("The plan says: next visit on {date}.", date=language("en").date(coming.plan_on))
            if coming.plan_on
            else _("The plan names no day for the next visit yet.")
        )
        self._plan.setVisible(is_open)
        self._tell.setVisible(is_open and coming.differs)
        may_take = coming.plan_on is not None and (coming.differs or not is_planned)
        self._take.setVisible(is_open and may_take)
        self._save.setVisible(is_open and is_planned)
        self._file.setVisible(is_open)
        self._cancel.setVisible(is_planned)


class OpenEndsCard(Card):
    """Visits planned for days that are over: nobody said yet how they went."""

    def __init__(
        self, settle: Callable[[UUID, bool, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Did these visits take place?"), parent=parent)
        self._settle = settle
        self._shown: tuple[Visit, ...] = ()
        self._rows: list[QWidget] = []
        self.hide()

    def show_visits(self, visits: Sequence[Visit]) -> None:
        """Show these visits; the card is there only while there are any."""
        if tuple(visits) != self._shown:
            self._shown = tuple(visits)
            for gone in self._rows:
                self.body.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            self._rows = [_OpenEnd(visit, self._settle) for visit in visits]
            for each in self._rows:
                self.add(each)
        self.setVisible(bool(visits))


class _OpenEnd(QFrame):
    """One visit that may have taken place."""

    def __init__(self, visit: Visit, settle: Callable[[UUID, bool, str], None]) -> None:
        super().__init__()
        name = f"visits.{visit.id}"
        self._why = LineField(
            f"{name}.why", _("If not: why?"), hint=_("Only if you know. It is nobody's fault.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(PlainLabel(visit_in_words(visit), role="strong"))
        column.addWidget(self._why)
        held = Button(
            f"{name}.held",
            _("It took place"),
            on_click=lambda: settle(visit.id, True, ""),
        )
        not_held = Button(
            f"{name}.not_held",
            _("It did not take place"),
            on_click=lambda: settle(visit.id, False, self._why.value()),
        )
        column.addWidget(_flow(held, not_held))


def _in_words(moment: time | None) -> str:
    return "" if moment is None else language("en").time(moment)


def _button(
    button_id: str, words: str, signal: object, *, kind: str = "secondary", icon: str | None = None
) -> Button:
    emit = partial(signal.emit)  # type: ignore[attr-defined]
    return Button(button_id, words, kind, on_click=emit, icon=icon)


def _flow(*buttons: QWidget) -> QWidget:
    """Return buttons in a line that wraps."""
    holder = QWidget()
    line = FlowLayout(holder)
    for button in buttons:
        line.addWidget(button)
    return holder


def _in_pairs(fields: dict[str, Field], *pairs: tuple[str, str]) -> list[QWidget]:
    """Return fields under each other, these pairs side by side where there is room."""
    placed: list[QWidget] = []
    beside = dict(pairs)
    second = set(beside.values())
    for name, field in fields.items():
        if name in second:
            continue
        if name not in beside:
            placed.append(field)
            continue
        grid = ColumnsGrid(min_width=_PAIR, most=2)
        grid.add(field)
        grid.add(fields[beside[name]])
        placed.append(grid)
    return placed
