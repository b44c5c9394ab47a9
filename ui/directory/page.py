"""The directory: services to look for, with how to get there and who checked that."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from homeapp.domain.directory import Topic
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import (
    Button,
    EmptyState,
    Heading,
    LineField,
    PageScroll,
    PickField,
    PlainLabel,
    announce,
    choices,
)
from ui.common.places import ask_place
from ui.common.tab_order import in_tab_order
from ui.desk import Desk
from ui.directory.details import DetailsPane
from ui.directory.importing import AskPlace, ImportView
from ui.directory.listings_table import ListingsTable
from ui.directory.presenter import AREAS, DirectoryPresenter
from ui.theme import SIZES

__all__ = ["DirectoryPage", "ask_file"]

_WIDEST = 10_000  # px: all there is
_PAUSE = 150  # ms without typing before a search

AskFile = Callable[[QWidget], Path | None]


def ask_file(parent: QWidget) -> Path | None:
    """Ask which list of services to read; `None` when the worker steps back."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    chosen, _filter = QFileDialog.getOpenFileName(
        parent,
        _("Choose a list of services"),
        QStandardPaths.writableLocation(documents),
        _("Open Referral UK files") + " (*.json)",
    )
    return Path(chosen) if chosen else None


class DirectoryPage(QWidget):
    """Search, filters, the list and the service that is looked at; and taking lists in."""

    def __init__(
        self,
        desk: Desk,
        *,
        today: Callable[[], date] = date.today,
        ask: AskFile = ask_file,
        ask_place: AskPlace = ask_place,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ask = desk, ask
        self._ask_place = ask_place
        self._presenter = DirectoryPresenter(
            desk.planner, self._show, today, run_aside=self._run_aside
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self._make_fields()
        self._table = ListingsTable()
        self._model = self._table.rows_model
        self._summary, self._said = PlainLabel(role="strong"), ""
        self._empty = EmptyState("", pictogram="ui/map-pin")
        self._import_button = Button(
            "directory.import",
            _("Bring in a list of services"),
            on_click=self._on_import,
            icon="ui/upload",
        )
        self._details = DetailsPane(verify=self._verify, mark_wrong=self._mark_wrong)
        self._details_scroll = PageScroll(self._details, margin=SIZES.gap)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        in_tab_order(
            [self._words, self._topic, self._area, self._import_button, self._table, self._details]
        )
        self._is_seen = False

    @property
    def search_box(self) -> QWidget:
        """Return where Ctrl+F goes."""
        return self._words.line

    @property
    def help_key(self) -> str:
        """Return the key of what is on show, for its help: the services, or a list to take in."""
        return "taking_in" if self._stack.currentIndex() else "directory"

    @cached_property
    def _import(self) -> ImportView:
        """Return where a list is taken in, which few days need."""
        view = ImportView(self._desk, ask=self._ask_place)
        view.left.connect(self._show_list)
        self._stack.addWidget(view)
        return view

    def _make_fields(self) -> None:
        self._words = LineField("directory.search", _("Search for services"))
        self._words.line.setPlaceholderText(_("Such as: walking, debt, Keighley"))
        self._topic = PickField(
            "directory.topic", _("Topic"), choices(Topic), none=_("Every topic")
        )
        self._area = PickField(
            "directory.area",
            _("Council area"),
            [(area.value, _(area.words)) for area in AREAS],
            none=_("Every area"),
        )

    def _lay_out(self) -> None:
        browse = QWidget()
        column = QVBoxLayout(browse)
        column.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.foot)
        column.setSpacing(12)
        self._filters, self._under, self._listed = QWidget(), QHBoxLayout(), QWidget()
        filters = QHBoxLayout(self._filters)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.setSpacing(SIZES.space)
        for field, share in ((self._words, 2), (self._topic, 1), (self._area, 1)):
            filters.addWidget(field, share)
        self._under.addWidget(self._summary, 1)
        self._under.addWidget(self._import_button)
        self._lay_out_list(self._listed)
        self._empty.hide()
        column.addWidget(Heading(_("Services")))
        column.addWidget(self._filters)
        column.addLayout(self._under)
        column.addWidget(self._listed, 1)
        column.addWidget(self._empty)
        column.addStretch()
        self._stack.addWidget(
            PageScroll(browse, max_width=_WIDEST, margin=0, align=Qt.AlignmentFlag(0))
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _lay_out_list(self, listed: QWidget) -> None:
        both = QHBoxLayout(listed)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(SIZES.space)
        both.addWidget(self._table, 5)
        both.addWidget(self._details_scroll, 4)
        # It scrolls by itself: what it tells is no reason for the page around it to do so.
        sizes = QSizePolicy.Policy
        self._details_scroll.setSizePolicy(sizes.Expanding, sizes.Ignored)

    def _connect(self) -> None:
        self._words.line.textChanged.connect(lambda _text: self._pause.start())
        for field in (self._topic, self._area):
            field.left.connect(lambda _value: self._filter())
        self._table.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._choose(now.row())
        )
        self._table.opened.connect(lambda _row: self._details.verify.setFocus())
        self._desk.bus.changed.connect(self._on_changes)

    def _on_changes(self, changes: ChangeSet) -> None:
        # A method of the page, so that Qt lets go of it together with the page.
        if self._is_seen:
            self._presenter.on_changes(changes)

    def _show(self) -> None:
        if self._model.rows != self._presenter.rows:
            self._model.replace(self._presenter.rows)
            self._mark_chosen()
        if self._said != self._presenter.summary:
            self._said = self._presenter.summary
            self._summary.setText(self._said if self._presenter.rows else "")
            announce(self._summary, self._said)
        self._show_empty()
        self._details.show_listing(self._presenter.chosen)

    def _show_empty(self) -> None:
        """Show in place of the list, where it is empty, what to do about it."""
        presenter = self._presenter
        is_empty = bool(presenter.summary) and not presenter.rows
        self._empty.set_words(presenter.summary)
        for part, is_shown in ((self._listed, not is_empty), (self._empty, is_empty)):
            part.setVisible(is_shown)
        if presenter.is_empty_store == self._filters.isHidden():
            return
        if presenter.is_empty_store:
            self._empty.lead_to(self._import_button)
        else:
            self._under.addWidget(self._import_button)
        self._import_button.show()
        if self._filters.isAncestorOf(self.focusWidget() or self):
            self._import_button.setFocus()
        self._filters.setVisible(not presenter.is_empty_store)

    def _mark_chosen(self) -> None:
        row = self._presenter.chosen_row
        if row is not None:
            self._table.selectRow(row)

    def _choose(self, row: int) -> None:
        rows = self._presenter.rows
        if 0 <= row < len(rows) and row != self._presenter.chosen_row:
            self._presenter.choose(rows[row].service_id)
            self._details_scroll.verticalScrollBar().setValue(0)

    def _run_aside(self, work: Any, done: Any) -> object:  # noqa: ANN401 - any work's answer
        return self._desk.runner.run(work, done, label=_("Reading the directory"))

    def _search(self) -> None:
        self._presenter.look_for(self._words.value())

    def _filter(self) -> None:
        self._presenter.filter_by(self._topic.value(), self._area.value() or "")

    def _verify(self) -> None:
        with self._desk.refusals():
            self._presenter.verify()
            self._desk.say(_("Thank you. The check is noted."))

    def _mark_wrong(self) -> None:
        with self._desk.refusals():
            self._presenter.mark_number_wrong()
            self._desk.say(_("Noted. The number is no longer shown as right."))

    def _on_import(self) -> None:
        path = self._ask(self)
        if path is not None:
            self._stack.setCurrentWidget(self._import)
            self._import.read(path)

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(0)
        self._words.take_focus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look when first seen: a directory of thousands would hold up the start."""
        super().showEvent(event)
        if not self._is_seen:
            self._is_seen = True
            self._presenter.refresh()
