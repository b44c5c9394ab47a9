"""Questions and advice: everything the planner asks and says about health, to read and replace."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QVBoxLayout,
    QWidget,
)

from homeapp.content.lines import ContentLine
from homeapp.i18n import _
from ui.common import (
    Button,
    ColumnsGrid,
    FlowLayout,
    Heading,
    LineField,
    PageScroll,
    PickField,
    PlainLabel,
    announce,
)
from ui.common.beside import Beside
from ui.common.pictures import grown
from ui.content.details import LinePane
from ui.content.presenter import ContentPresenter
from ui.content.sentences import SentencesTable
from ui.desk import Desk
from ui.theme import SIZES

__all__ = ["ContentPage"]

_WIDEST = 10_000  # px: all there is
_LEAST_HIGH = 240  # px, grown
_ROOM_BESIDE = 680  # px for the list, grown; with less, what is told stands beneath it

AskFolder = Callable[[QWidget, str], Path | None]
"""Ask for a folder, given a title; `None` when the worker steps back."""


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask which folder is meant."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    start = QStandardPaths.writableLocation(documents)
    chosen = QFileDialog.getExistingDirectory(parent, title, start)
    return Path(chosen) if chosen else None


class ContentPage(QWidget):
    """A search, the sentences that fit, and all about the one that is chosen."""

    def __init__(
        self, desk: Desk, *, ask: AskFolder = ask_folder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._ask = desk, ask
        self._presenter = ContentPresenter(desk.planner, self._show)
        self._words = LineField("content.search", _("Search in questions and advice"))
        self._part = PickField("content.part", _("Part"), [], none=_("Every part"))
        self._in_use, self._summary = PlainLabel(role="quiet"), PlainLabel(role="strong")
        self._table = SentencesTable()
        self._model = self._table.rows_model
        self._pane = LinePane()
        self._pane_scroll = PageScroll(self._pane, max_width=_WIDEST, margin=SIZES.gap)
        self._use = Button("content.use", _("Use your team's content"), on_click=self._on_use)
        self._write = Button("content.write", _("Save a copy to change"), on_click=self._on_write)
        self._drop = Button("content.drop", _("Use the planner's own"), on_click=self._on_drop)
        self._lay_out()
        self._words.line.textChanged.connect(
            lambda _text: self._presenter.look_for(self._words.value())
        )
        self._part.left.connect(lambda part: self._presenter.keep_to(part or ""))
        self._table.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._choose(now.row())
        )
        self._table.opened.connect(lambda _row: self._pane.take_focus())
        self._pane.begun.connect(lambda: self._whole.show_part(self._pane_scroll))
        self._is_seen = False

    @property
    def search_box(self) -> QWidget:
        """Return where Ctrl+F goes."""
        return self._words.line

    def _lay_out(self) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.foot)
        layout.setSpacing(12)
        layout.addWidget(Heading(_("Questions and advice")))
        filters = ColumnsGrid(min_width=300, most=2)
        filters.add(self._words, self._part)
        layout.addWidget(filters)
        layout.addWidget(self._summary)
        parts = (self._table, self._pane_scroll)
        both = Beside(*parts, least=_ROOM_BESIDE, shares=(5, 4), is_filled=True)
        layout.addWidget(both, 1)
        layout.addWidget(self._in_use)
        layout.addLayout(self._lay_out_ways())
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._whole = PageScroll(page, max_width=_WIDEST, margin=0, align=Qt.AlignmentFlag(0))
        around.addWidget(self._whole)
        self._fit()

    def _lay_out_ways(self) -> FlowLayout:
        """Return the ways to change the content, below it: few days need them."""
        ways = FlowLayout()
        for button in (self._use, self._write, self._drop):
            ways.addWidget(button)
        return ways

    def _fit(self) -> None:
        """Leave what is told about a sentence some lines; the list asks for its rows itself."""
        self._pane_scroll.setMinimumHeight(grown(_LEAST_HIGH))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the words."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the content when first seen; few days need it."""
        super().showEvent(event)
        if not self._is_seen:
            self._is_seen = True
            self._desk.runner.run(
                self._presenter.fetch, self._take, label=_("Reading what we ask and say")
            )

    def _take(self, lines: tuple[ContentLine, ...]) -> None:
        self._presenter.take(lines)
        self._part.set_options([(part, _(part)) for part in self._presenter.parts])

    def _show(self) -> None:
        if self._model.rows != self._presenter.rows:
            self._model.replace(self._presenter.rows)
        self._in_use.setText(self._presenter.in_use)
        self._drop.setVisible(self._desk.planner.packs.has_team_pack)
        if self._summary.text() != self._presenter.summary:
            self._summary.setText(self._presenter.summary)
            announce(self._summary, self._presenter.summary)
        self._pane.show_line(self._presenter.details)

    def _choose(self, row: int) -> None:
        self._presenter.choose(row)
        self._pane_scroll.verticalScrollBar().setValue(0)

    def _on_use(self) -> None:
        folder = self._ask(self, _("Choose the folder of your team's content"))
        if folder is not None:
            self._desk.runner.run(
                lambda: self._presenter.use(folder),
                self._used,
                lambda refusal: self._desk.warn(str(refusal)),
                label=_("Checking the content"),
            )

    def _used(self, said: str) -> None:
        self._desk.say(said)
        self._show()

    def _on_write(self) -> None:
        folder = self._ask(self, _("Choose an empty folder"))
        if folder is not None:
            with self._desk.refusals():
                self._presenter.write(folder)
                self._desk.say(_("The content is saved there, ready to be changed."))

    def _on_drop(self) -> None:
        with self._desk.refusals():
            self._presenter.drop()
            self._desk.say(_("The planner's own content is used when you next open it."))
