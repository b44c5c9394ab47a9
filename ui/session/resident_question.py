"""What a page of the resident's view asks, with its picture and a sentence of help."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.common import PictureLabel
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import Tongues
from ui.theme import COLOURS, SIZES, words_are_large

__all__ = ["ResidentQuestion"]

_PICTURE = 128
# A session has two of these sizes: one for its size of words, and the next for long questions.
# They grow less than other words do: from 36 px at 100 % to 48 px at 150 % and at 200 %. Lines of
# Urdu are so high that they stay at 36 px at 150 %.
_STEPS = ("ask", "title", "section", "card")
_MUCH_LARGER = 1.6


class ResidentQuestion(QWidget):
    """The question large in the resident's language, and English beneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_tall = self._is_small = False
        self._asked = TonguesLabel(role="ask", under="answer")
        self._hint = TonguesLabel()
        self._picture = PictureLabel("house", _PICTURE)
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(4)
        self._sentences.addStretch(1)  # in the middle beside a picture that is taller
        for part in (self._asked, self._hint):
            self._sentences.addWidget(part)
        self._sentences.addStretch(1)
        self.across = QHBoxLayout(self)
        """All of it, from the side that reading begins from."""
        self.across.setSpacing(SIZES.wide)
        self.across.addWidget(self._picture)
        self.across.addLayout(self._sentences, 1)
        self.place_beside(SIZES.space)

    def show_page(self, page: ResidentPage, tongues: Tongues) -> None:
        """Show what this page asks."""
        self._is_tall, self._is_small = tongues.large.script == "Arab", page.needs_room
        self._asked.show_words(page.question(tongues), tongues)
        self._hint.show_words(page.hint(tongues), tongues)
        self._picture.setVisible(bool(page.picture))
        if page.picture:
            self._picture.show_picture(page.picture, COLOURS.action)

    def rehearsing(
        self, page: ResidentPage, tongues: Tongues, sides: int, wide: int
    ) -> Iterator[None]:
        """Lay out, out of sight, what the next page asks: to show it then is quick."""
        self.show_page(page, tongues)
        self.place_beside(sides)
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # never in sight, so nothing else dresses it
        yield
        self.fit(wide)
        yield
        self.heightForWidth(wide)
        yield

    def place_beside(self, sides: int) -> None:
        """Keep so many px free on both sides, none where it scrolls along with the answers."""
        above, below = (4, 0) if self._is_tight else (SIZES.space, SIZES.gap)
        if not sides:
            below = SIZES.gap  # in its own place the margin of the page parts it from them
        self.across.setContentsMargins(sides, above, sides, below)

    def fit(self, wide: int) -> None:
        """Show the question in the size of the session, or the next one where it is long."""
        edges = self.across.contentsMargins()
        room = wide - edges.left() - edges.right()
        if not self._picture.isHidden():
            room -= self._picture.width() + self.across.spacing()
        step = self._step()
        under = "body" if self._is_tight or self._is_small else "answer"
        self._asked.use_role(_STEPS[step], under)
        if self._asked.count_at(room) > 1:
            self._asked.use_role(_STEPS[step + 1], under)
        for sentence in (self._asked, self._hint):
            sentence.lie_in(room if words_are_large() or self._is_small else 0)
        for layout in (self._sentences, self.across):
            layout.invalidate()  # else the height of the question before is remembered for a while
        self.updateGeometry()

    @property
    def _is_tight(self) -> bool:
        """Whether lines are so high that the answers need all there is."""
        return self._is_tall or words_are_large()

    def _step(self) -> int:
        if not words_are_large():
            return int(self._is_small)
        times = QApplication.font().pixelSize() / SIZES.body
        is_small = times >= _MUCH_LARGER or self._is_tall or self._is_small
        return 2 if is_small else 1
