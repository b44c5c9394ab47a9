"""The list of sentences: as many columns as find room, the sentence before all."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from homeapp.content.lines import ContentLine
from homeapp.i18n import N_, _
from ui.common import Table
from ui.common.pictures import grown
from ui.common.rows_model import RowsModel

__all__ = ["SentencesTable"]

_HEADINGS = (N_("Part"), N_("Sentence"), N_("Confirmed?"))
_PART, _SENTENCE, _CONFIRMED = range(3)
_WIDE = {_CONFIRMED: 130, _PART: 150}  # px at 100 %, the last to go first
_LEAST_SENTENCE = 240
_SMALL = 60  # px, up to which sizes grow as words do


class SentencesTable(Table):
    """Sentences with their part, and whether somebody confirmed them; both give way to them.

    Both are told as well, with all there is to know about the sentence chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("content.list", _("Sentences"), parent)
        self.rows_model: RowsModel[ContentLine] = RowsModel(_HEADINGS, _in_words, self)
        self.setModel(self.rows_model)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_SENTENCE, QHeaderView.ResizeMode.Stretch)

    def fit(self) -> None:
        """Show the columns that leave the sentence enough room."""
        times = grown(_SMALL) / _SMALL
        left = self.viewport().width() - round(_LEAST_SENTENCE * times)
        for column, wide in _WIDE.items():
            left -= round(wide * times)
            self.setColumnHidden(column, left < 0)
            self.setColumnWidth(column, round(wide * times))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look anew at which columns find room."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Look anew once the words are larger, or smaller."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self.fit)


def _in_words(line: ContentLine) -> tuple[str, ...]:
    return _(line.part), line.words, _("Yes") if line.is_confirmed else _("Not yet")
