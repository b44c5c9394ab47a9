"""The caseload: the first page, where a person is found and opened."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from homeapp.i18n import _, _n, language
from homeapp.services.changes import ChangeSet
from homeapp.services.unit_of_work import CaseloadRow
from ui.common import (
    Button,
    Card,
    EmptyState,
    FlowLayout,
    LineField,
    PageScroll,
    PlainLabel,
    Table,
)
from ui.desk import Desk
from ui.residents.lists import ListButtons
from ui.residents.presenter import CaseloadPresenter
from ui.residents.table_model import CaseloadModel
from ui.residents.wording import name_of, next_step
from ui.theme import SIZES

__all__ = ["CaseloadPage"]

_SEARCH_AFTER = 120  # ms without a key: longer feels slow, shorter searches for half words
_WIDEST = 10_000  # px: all there is
_COLUMNS = (31, 16, 14, 27, 12)  # shares of the width, in hundredths
_FEWER_COLUMNS = (42, 26, 0, 32, 0)  # with large text: what tells people apart, and what is next
_FEWEST_COLUMNS = (54, 0, 0, 46, 0)  # with the help beside it, too
_ROOM_FOR_PANE = 65  # heights of a letter; with larger text the list needs the room itself
_ROOM_FOR_COLUMNS = 48
_ROOM_FOR_LANGUAGE = 32


class CaseloadPage(QWidget):
    """The people of this worker, a search box and what is due."""

    person_chosen = Signal(UUID)
    new_person_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = CaseloadPresenter(desk.planner, self._show, run_aside=self._run_aside)
        self._model = CaseloadModel(self)
        self._search = LineField("residents.search", _("Find a person by name, postcode or number"))
        self.search_box = self._search.line
        self._lists = ListButtons(self)
        self._table = Table("residents.table", _("People"))
        self._pane = _PersonPane()
        self._open_here = Button("residents.open_here", "", on_click=self._open_chosen)
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_AFTER)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._add = self._new_person_button("residents.new")
        top = QHBoxLayout()
        top.addWidget(self._search, 1)
        top.addSpacing(SIZES.wide)
        top.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        self._begin = self._new_person_button("residents.new.first")
        self._empty = EmptyState("", pictogram="people", button=self._begin)
        self._people = QWidget()
        across = QHBoxLayout(self._people)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SIZES.space)
        across.addWidget(self._table, 1)
        across.addWidget(self._pane)
        self._empty.hide()
        self._pane.hide()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.foot)
        column.setSpacing(SIZES.space)
        column.addLayout(top)
        buttons = FlowLayout(gap=SIZES.gap)
        for button in (*self._lists.buttons, self._open_here):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addWidget(self._people, 1)
        column.addWidget(self._empty)
        column.addStretch()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._whole = PageScroll(page, max_width=_WIDEST, margin=0, align=Qt.AlignmentFlag(0))
        around.addWidget(self._whole)

    def _connect(self) -> None:
        self._table.setModel(self._model)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for area in (self._table, self._whole):  # a bar that comes takes some of the width
            area.verticalScrollBar().rangeChanged.connect(lambda *_range: self._share_soon())
        self._table.opened.connect(self._open)
        self._table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_chosen())
        self._pane.open_wanted.connect(self._open_chosen)
        self._lists.chosen.connect(self._presenter.choose)
        self._search.line.textChanged.connect(lambda _words: self._pause.start())
        self._search.line.returnPressed.connect(self._search_and_go_down)
        self._pause.timeout.connect(self._search_now)
        self._desk.bus.changed.connect(self._on_changes)

    def _new_person_button(self, button_id: str) -> Button:
        return Button(
            button_id,
            _("New person"),
            "primary",
            icon="ui/plus",
            on_click=self.new_person_wanted.emit,
        )

    def come_back(self, met: UUID | None) -> None:
        """Give the keyboard a place again: at the person met, who is marked, or at the search."""
        place = self._table if met and self._presenter.rows else self.search_box
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        if met is not None:
            self._search.line.clear()
            self._pause.stop()
            self._presenter.come_back(met)

    def _show(self) -> None:
        chosen = self._chosen()
        marked = self._presenter.take_marked() or (chosen.resident_id if chosen else None)
        self._model.replace(self._presenter.rows, self._presenter.today)
        self._lists.show_counts(self._presenter.count, self._presenter.filter)
        said = self._presenter.nothing_to_show()
        self._people.setVisible(not said)
        self._empty.set_words(said)
        self._empty.setVisible(bool(said))
        self._begin.setVisible(self._presenter.is_empty_store)
        self._add.setVisible(not self._presenter.is_empty_store)
        self._choose_again(marked)
        self._show_chosen()

    def _choose_again(self, wanted: UUID | None) -> None:
        places = (
            place
            for place, person in enumerate(self._presenter.rows)
            if person.resident_id == wanted
        )
        if self._presenter.rows:
            self._table.selectRow(next(places, 0))

    def _chosen(self) -> CaseloadRow | None:
        place = self._table.chosen_row
        rows = self._presenter.rows
        return rows[place] if place is not None and place < len(rows) else None

    def _show_chosen(self) -> None:
        chosen, has_pane = self._chosen(), self._has_room(_ROOM_FOR_PANE)
        self._pane.show_person(chosen if has_pane else None, self._presenter)
        self._open_here.setVisible(chosen is not None and not has_pane)
        if chosen is not None:
            words = _("Open {name}", name=name_of(chosen))
            self._open_here.set_words(words)
            if self._open_here.fontMetrics().horizontalAdvance(words) > self.width() // 2:
                self._open_here.setText(_("Open"))

    def _has_room(self, letters: int) -> bool:
        return self.width() >= letters * self.fontInfo().pixelSize()

    def _on_changes(self, changes: ChangeSet) -> None:
        self._presenter.on_changes(changes)

    def _search_now(self) -> None:
        self._pause.stop()
        self._presenter.search(self._search.line.text())

    def _search_and_go_down(self) -> None:
        self._search_now()
        if self._presenter.rows:
            self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def _run_aside(self, work: Any, done: Any) -> object:  # noqa: ANN401 - any work's answer
        label = _("Reading your list of people")
        return self._desk.runner.run(work, done, label=label, owner=self)

    def _open_chosen(self) -> None:
        if self._table.chosen_row is not None:
            self._open(self._table.chosen_row)

    def _open(self, place: int) -> None:
        with self._desk.refusals():
            self.person_chosen.emit(self._presenter.open(place))

    def _share_soon(self) -> None:
        QTimer.singleShot(0, self, self._share_width)

    def _share_width(self) -> None:
        room = self._table.viewport().width()
        shares = _COLUMNS if self._has_room(_ROOM_FOR_COLUMNS) else _FEWER_COLUMNS
        shares = shares if self._has_room(_ROOM_FOR_LANGUAGE) else _FEWEST_COLUMNS
        for column, share in enumerate(shares):
            self._table.setColumnHidden(column, not share)
            self._table.setColumnWidth(column, room * share // 100)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Refresh what changed while the list was out of sight."""
        super().showEvent(event)
        self._presenter.see(True)
        self._share_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the columns their shares of the new width."""
        super().resizeEvent(event)
        self._show_chosen()
        self._share_soon()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Refresh no more until the list is in sight again."""
        self._presenter.see(False)
        super().hideEvent(event)


class _PersonPane(Card):
    """The person chosen in the list, in a few lines."""

    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(" ")
        self.setFixedWidth(300)
        self._next = PlainLabel(role="strong")
        self._plan = PlainLabel()
        self._goals = PlainLabel()
        self._born = PlainLabel(role="quiet")
        for line in (self._born, self._next, self._plan, self._goals):
            self.add(line)
        self.body.addStretch()
        self.add(Button("residents.open", _("Open"), "primary", on_click=self.open_wanted.emit))

    def show_person(self, person: CaseloadRow | None, presenter: CaseloadPresenter) -> None:
        """Show what comes next with a person, or nothing for nobody."""
        self.setVisible(person is not None)
        if person is None:
            return
        self.heading.setText(name_of(person))
        born = _("Born in {year}", year=person.born_on.year) if person.born_on else ""
        self._born.setText(", ".join(filter(None, (born, person.postcode))))
        self._next.setText(next_step(person, presenter.today))
        agreed = person.plan_agreed_on
        self._plan.setText(
            _("Plan agreed on {day}", day=language("en").date(agreed))
            if agreed
            else _("No plan agreed yet")
        )
        count = person.active_goals
        self._goals.setText(
            _n("{count} goal now", "{count} goals now", count) if count else _("No goals now")
        )
