"""What all pictures on a plan share: their room, and small words beside what is drawn."""

from datetime import date

from reportlab.lib.colors import black
from reportlab.platypus.flowables import Flowable

from homeapp.documents import fields
from homeapp.documents.look import QUIET, Look
from homeapp.documents.paragraph import ShapedParagraph
from homeapp.documents.text import Words
from homeapp.i18n import Language, language

__all__ = ["Drawing"]


class Drawing(Flowable):
    """A picture in a language, of so many points."""

    def __init__(self, chosen: Language, width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height
        self.language = chosen

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Return the room it takes, in points."""
        return self.width, self.height

    def write(self, words: ShapedParagraph, x: float, y: float, lean: float) -> None:
        """Write with the middle at height `y`; `lean` is the part of the words left of `x`."""
        width = words.natural_width()
        _, height = words.wrap(width + 0.1, self.height)
        left = max(0.0, min(x - lean * width, self.width - width))
        words.drawOn(self.canv, left, y - height / 2)

    def figure(self, words: Words, *, bold: bool = False) -> ShapedParagraph:
        """Return a figure, small."""
        # Digits of every language are the same; in lines as high as Urdu's they would hang low.
        look = Look(language("en")).small(black if bold else QUIET)
        return ShapedParagraph(words, look.but(space_after=0))

    def day(self, day: date) -> ShapedParagraph:
        """Return a day, small."""
        small = Look(self.language).small(QUIET).but(space_after=0)
        return ShapedParagraph(fields.date(self.language.short_date(day)), small)
