"""A list of services looked over before it is taken in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from homeapp.i18n import _
from homeapp.services.directory import Imported
from ui.common import Button, Heading, PageScroll, PlainLabel, Table, announce, button_row
from ui.common.places import ask_place
from ui.common.rows_model import RowsModel
from ui.desk import Desk
from ui.directory.presenter import ImportPresenter, ReadRecord
from ui.directory.table_model import records_model
from ui.theme import SIZES

if TYPE_CHECKING:
    from homeapp.exchange.oruk import ImportedDirectory

__all__ = ["AskPlace", "ImportView"]

_NUMBERS = 110  # px, in which the number of a record stands
_MEASURED = 300  # rows, each as tall as its words; of more, all have room for two lines
_WIDEST = 1320  # px; the reasons are whole sentences
AskPlace = Callable[[QWidget, str, str], Path | None]


class ImportView(QWidget):
    """How much of a file can be used, what cannot and why; nothing is taken in until asked."""

    left = Signal()

    def __init__(
        self, desk: Desk, *, ask: AskPlace = ask_place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._ask = desk, ask
        self._presenter = ImportPresenter(desk.planner)
        self._summary = PlainLabel(role="lead")
        self._refused_title = Heading(_("Records that cannot be used"), 2)
        self._refused_model, self._refused = _records_table(
            "directory.refused", _("Records that cannot be used")
        )
        self._notes_title = Heading(_("Good to know"), 2)
        self._notes_model, self._notes = _records_table("directory.notes", _("Good to know"))
        self._take_in = Button("directory.take_in", "", "primary", on_click=self._on_take_in)
        self._save = Button(
            "directory.save_refused",
            _("Save the list of these"),
            on_click=self._on_save,
            icon="ui/download",
        )
        self._leave = Button(
            "directory.leave_import", _("Bring in nothing"), "quiet", on_click=self.left.emit
        )
        self._lay_out()

    def read(self, path: Path) -> None:
        """Read a file in the background, and show what is in it."""
        self._wait()
        self._desk.runner.run(
            lambda: ImportPresenter.read(path),
            self._on_read,
            self._on_refused,
            label=_("Reading the list of services"),
        )

    def _lay_out(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(Heading(_("Look over the list first")))
        layout.addWidget(self._summary)
        layout.addWidget(button_row(self._take_in, self._leave))
        for title, table in (
            (self._refused_title, self._refused),
            (self._notes_title, self._notes),
        ):
            layout.addWidget(title)
            layout.addWidget(table)
            if table is self._refused:
                layout.addWidget(button_row(self._save))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(content, max_width=_WIDEST))

    def _wait(self) -> None:
        """Offer nothing to take in while it is not known what there is."""
        self._summary.setText(_("Reading the list. This takes a moment."))
        for part in (self._take_in, self._save):
            part.hide()
        self._show(self._refused_title, self._refused, self._refused_model, ())
        self._show(self._notes_title, self._notes, self._notes_model, ())

    def _on_read(self, found: "ImportedDirectory") -> None:
        self._presenter.show(found)
        self._summary.setText(self._presenter.summary)
        announce(self._summary, self._presenter.summary)
        good = self._presenter.good
        self._take_in.set_words(self._presenter.offer)
        self._take_in.setVisible(good > 0)
        self._take_in.setEnabled(True)
        self._show(self._refused_title, self._refused, self._refused_model, self._presenter.refused)
        self._show(self._notes_title, self._notes, self._notes_model, self._presenter.notes)
        self._save.setVisible(bool(self._presenter.refused))
        (self._take_in if good else self._leave).setFocus()

    def _show(
        self,
        title: Heading,
        table: "_RecordsTable",
        model: RowsModel[ReadRecord],
        rows: tuple[ReadRecord, ...],
    ) -> None:
        model.replace(rows)
        title.setVisible(bool(rows))
        table.setVisible(bool(rows))
        table.fit()

    def _on_refused(self, refusal: Exception) -> None:
        self._desk.warn(str(refusal))
        self.left.emit()

    def _on_take_in(self) -> None:
        self._take_in.setEnabled(False)
        self._desk.runner.run(
            self._presenter.take_in,
            self._on_taken_in,
            self._on_refused,
            label=_("Bringing in services"),
        )

    def _on_taken_in(self, imported: Imported) -> None:
        self._take_in.setEnabled(True)
        self._desk.say(ImportPresenter.outcome(imported))
        self.left.emit()

    def _on_save(self) -> None:
        place = self._ask(self, _("Save the list"), _("records-not-used.csv"))
        if place is None:
            return
        with self._desk.refusals():
            self._presenter.save_refused(place)
            self._desk.say(_("The list is saved."))


class _RecordsTable(Table):
    """Records with a reason each: a sentence wraps, and a heading is never cut."""

    def fit(self) -> None:
        """Give each column what it needs at this width, and each row the height of its words."""
        first = max(_NUMBERS, self.horizontalHeader().sectionSizeHint(0))
        self.setColumnWidth(0, first)
        self.setColumnWidth(1, (self.viewport().width() - first) // 3)
        # Qt would measure every row of a list without end, one after another.
        if self.model().rowCount() <= _MEASURED:
            self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again."""
        super().resizeEvent(event)
        self.fit()


def _records_table(table_id: str, name: str) -> tuple[RowsModel[ReadRecord], _RecordsTable]:
    table = _RecordsTable(table_id, name)
    model = records_model(table)
    table.setModel(model)
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    table.setWordWrap(True)
    return model, table
