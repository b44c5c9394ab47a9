"""Which language a person's own words are in, where it is another than the one on show."""

from PySide6.QtWidgets import QWidget

from homeapp.domain.spoken import SAID_IN, language_names
from ui.common.lines import SentenceLabel
from ui.common.resident_pages import place_sentence
from ui.common.tongues import Tongues

__all__ = ["SaidIn", "apart", "said_in"]


def said_in(code: str, tongues: Tongues) -> str:
    """Return which language words are in, as a printed plan does.

    It is "" for the language on show, and where nobody knows which one it is.
    """
    if code in ("", tongues.large.code) or language_names(code)[1] == code:
        return ""
    return tongues.large.text(SAID_IN, language=tongues.large.name_of(code))


def apart(words: str, code: str, tongues: Tongues) -> str:
    """Return words that keep their own direction inside a sentence of the language on show."""
    return f"\u2068{words}\u2069" if said_in(code, tongues) else words


class SaidIn(SentenceLabel):
    """Names the language of the words beneath it, small and quiet; hidden where there is no need.

    It is not read aloud, for words of another language are not either.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role="quiet", parent=parent)
        self.hide()

    def show_for(self, code: str, tongues: Tongues) -> None:
        """Name the language of this code, where it is another than the one on show."""
        self.setText(said_in(code, tongues))
        place_sentence(self, tongues)
        self.setVisible(bool(self.text()))
