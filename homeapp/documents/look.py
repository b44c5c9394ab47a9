"""How a plan looks on paper: sizes in points, colours that also read in grey, styles by role."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor, black

from homeapp.documents.paragraph import Direction, ParagraphStyle
from homeapp.i18n import Language

__all__ = ["ACTION", "BENEATH", "EDGE", "FAINT", "GAP", "PALE", "PRACTICE", "QUIET", "WARM", "Look"]

ACTION = HexColor("#14595A")
WARM = HexColor("#A3481F")
EDGE = HexColor("#6F766F")
FAINT = HexColor("#C9C4B8")
PALE = HexColor("#F3ECDF")
QUIET = HexColor("#454D4B")
PRACTICE = HexColor("#4B3268")

BODY, SMALL, OWN, NUMBER = 12.0, 9.5, 15.0, 16.0
_HEADINGS = {1: 21.0, 2: 16.0, 3: 13.0}
GAP = 10.0
"""The space between two columns, in points."""
BENEATH = 6.0
"""The space between Latin letters and a line of Nastaliq beneath, in points."""


@dataclass(frozen=True)
class Look:
    """The styles of one language on a page."""

    language: Language

    def body(
        self,
        *,
        indented: bool = False,
        quiet: bool = False,
        small: bool = False,
        big: bool = False,
        kept: bool = False,
    ) -> ParagraphStyle:
        """Return the style of a sentence."""
        return ParagraphStyle(
            language=self.language,
            size=OWN if big else SMALL if small else BODY,
            colour=QUIET if quiet else black,
            space_after=1,
            indent=14 if indented else 0,
            keep_with_next=kept,
        )

    def small(self, colour: Color = QUIET) -> ParagraphStyle:
        """Return the style of what stands beneath: the English of a draft, the foot of a page."""
        return ParagraphStyle(language=self.language, size=SMALL, colour=colour, space_after=2)

    def heading(self, level: int) -> ParagraphStyle:
        """Return the style of a heading; 1 is the title of the page."""
        return ParagraphStyle(
            language=self.language,
            size=_HEADINGS[level],
            colour=black if level == 3 else ACTION,
            space_before={1: 0.0, 2: 7.0, 3: 4.0}[level],
            space_after=2,
            keep_with_next=True,
        )

    def own(
        self, *, big: bool = False, bullet: bool = False, kept: bool = False, small: bool = False
    ) -> ParagraphStyle:
        """Return the style of a person's own words, on the side of the language they are in."""
        return ParagraphStyle(
            language=self.language,
            size=OWN if big else SMALL if small else BODY,
            colour=QUIET if small else black,
            direction=Direction.FIRST_STRONG,
            space_after=2,
            indent=14 if bullet else 0,
            keep_with_next=kept,
        )

    def number(self) -> ParagraphStyle:
        """Return the style of a number to call in an emergency."""
        return ParagraphStyle(language=self.language, size=NUMBER, colour=WARM)
