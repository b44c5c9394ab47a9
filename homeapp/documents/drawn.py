"""What a plan draws rather than writes: the square code of a web page, and boxes to tick."""

from typing import Any

import segno
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.tables import Table, TableStyle

from homeapp.documents.look import EDGE, Look
from homeapp.documents.paragraph import Align, ShapedParagraph
from homeapp.documents.sentences import Sentence
from homeapp.documents.text import Isolate, Span, Words, as_spans
from homeapp.i18n import R_, Language

__all__ = ["SquareCode", "tick_chart"]

_CELL = 22.0
_LABEL = 56.0  # for the words of one language


class SquareCode(Flowable):
    """A QR code, drawn as filled squares so that it stays sharp on any printer."""

    def __init__(self, text: str, side: float = 58) -> None:
        super().__init__()
        self._rows = [list(row) for row in segno.make(text, error="m", micro=False).matrix]
        self.width = self.height = side

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Return the room it takes, in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw each dark run of a row as one rectangle."""
        quiet_zone = 2
        step = self.width / (len(self._rows) + 2 * quiet_zone)
        for down, row in enumerate(self._rows):
            y = self.height - (down + 1 + quiet_zone) * step
            for start, length in _dark_runs(row):
                x = (start + quiet_zone) * step
                self.canv.rect(x, y, length * step, step, stroke=0, fill=1)


def tick_chart(weeks: int, languages: list[Language], width: float) -> Table:
    """Return a table of empty boxes, Monday first, each day named in the languages given.

    In a right-to-left language the first day stands on the right.
    """
    rows: list[list[Any]] = [["", *(_day(place, languages) for place in range(7))]]
    for week in range(1, weeks + 1):
        rows.append([_week(week, languages), *[""] * 7])
    if languages[0].direction == "rtl":
        rows = [row[::-1] for row in rows]
    label = _LABEL * len(languages)
    widths = [label, *[(width - label) / 7] * 7]
    chart = Table(
        rows,
        colWidths=widths[::-1] if languages[0].direction == "rtl" else widths,
        rowHeights=[None, *[_CELL] * weeks],
    )
    boxes = ((0, 1), (6, -1)) if languages[0].direction == "rtl" else ((1, 1), (7, -1))
    chart.setStyle(
        TableStyle(
            [
                ("GRID", *boxes, 0.8, EDGE),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                *((f"{side}PADDING", (0, 0), (-1, -1), 2) for side in ("LEFT", "RIGHT")),
                *((f"{side}PADDING", (0, 0), (-1, -1), 1) for side in ("TOP", "BOTTOM")),
            ]
        )
    )
    return chart


def _dark_runs(row: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs


def _day(place: int, languages: list[Language]) -> list[ShapedParagraph]:
    return [
        ShapedParagraph(
            language.days()[place],
            Look(language).small().but(align=Align.CENTRE, space_after=0),
        )
        for language in languages
    ]


def _week(number: int, languages: list[Language]) -> ShapedParagraph:
    week = Sentence(R_("Week {number}"), {"number": number})
    said = (_apart(week.words(language)) for language in languages)
    spans = [span for words in said for span in (Span(text=" · "), words)][1:]
    return ShapedParagraph(spans, Look(languages[0]).small().but(space_after=0))


def _apart(words: Words) -> Span:
    """Return words that keep their own direction beside another language's."""
    text = "".join(span.marked for span in as_spans(words))
    return Span(text=text, isolate=Isolate.FIRST_STRONG)
