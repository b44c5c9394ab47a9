"""What a page of the resident's view asks, with its picture and a sentence of help."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.common import PictureLabel
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import Tongues
from ui.theme import COLOURS, SIZES

__all__ = ["ResidentQuestion"]

_PICTURE = 128
_TALLEST = 0.2  # of the room; a question beyond it leaves too little for the answers


class ResidentQuestion(QWidget):
    """The question large in the resident's language, and English beneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = TonguesLabel(role="ask", under="answer")
        self._hint = TonguesLabel()
        self._picture = PictureLabel("house", _PICTURE, colour=COLOURS.warm)
        sentences = QVBoxLayout()
        sentences.setSpacing(4)
        for part in (self._asked, self._hint):
            sentences.addWidget(part)
        self._across = QHBoxLayout(self)
        self._across.setSpacing(SIZES.wide)
        self._across.addWidget(self._picture)
        self._across.addLayout(sentences, 1)
        self.place_beside(SIZES.space)

    def show_page(self, page: ResidentPage, tongues: Tongues) -> None:
        """Show what this page asks."""
        self._asked.show_words(page.question(tongues), tongues)
        self._hint.show_words(page.hint(tongues), tongues)
        self._picture.setVisible(bool(page.picture))
        if page.picture:
            self._picture.show_picture(page.picture, COLOURS.warm)

    def place_beside(self, sides: int) -> None:
        """Keep so many px free on both sides."""
        self._across.setContentsMargins(sides, SIZES.space, sides, SIZES.gap)

    def fit(self, wide: int, tall: int) -> None:
        """Show the question smaller where it would take too much of a room of this size."""
        edges = self._across.contentsMargins()
        self._asked.use_role("ask")
        if self._asked.tall_at(wide - edges.left() - edges.right()) > tall * _TALLEST:
            self._asked.use_role("section")
