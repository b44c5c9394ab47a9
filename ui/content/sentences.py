"""The list of sentences: as many columns as find room, the sentence before all."""

from PySide6.QtWidgets import QWidget

from homeapp.content.lines import ContentLine
from homeapp.i18n import N_, _
from ui.common.fitted_table import FittedTable
from ui.common.rows_model import RowsModel

__all__ = ["SentencesTable"]

_HEADINGS = (N_("Part"), N_("Sentence"), N_("Confirmed?"))
_PART, _SENTENCE, _CONFIRMED = range(3)
_WIDE = {_CONFIRMED: 130, _PART: 150}  # px at 100 %, the last to go first
_LEAST_SENTENCE = 240


class SentencesTable(FittedTable):
    """Sentences with their part, and whether somebody confirmed them; both give way to them.

    Both are told as well, with all there is to know about the sentence chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "content.list",
            _("Sentences"),
            main=_SENTENCE,
            least=_LEAST_SENTENCE,
            wide=_WIDE,
            parent=parent,
        )
        self.rows_model: RowsModel[ContentLine] = RowsModel(_HEADINGS, _in_words, self)
        self.setModel(self.rows_model)
        self.fit()


def _in_words(line: ContentLine) -> tuple[str, ...]:
    return _(line.part), line.words, _("Yes") if line.is_confirmed else _("Not yet")
