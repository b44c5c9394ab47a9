"""Things side by side on paper: rows of cells, frames around them, and chips."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.tables import Table, TableStyle

from homeapp.documents.look import ACTION, PALE
from homeapp.documents.paragraph import ShapedParagraph

__all__ = ["BOX_PADDING", "chips", "framed", "is_short", "row"]

_MOST_LINES = 3  # of what stands beside something else
_CHIPS = 4  # side by side
_TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")
BOX_PADDING = 8.0
"""Points between a frame and what is in it."""


def row(cells: list[Any], widths: list[float], *, rtl: bool, split: bool = False) -> Table:
    """Return cells in a row, the first at the side where reading begins.

    A row that may `split` goes on over the end of a page.
    """
    table = Table(
        [cells[::-1] if rtl else cells],
        colWidths=widths[::-1] if rtl else widths,
        splitInRow=int(split),
    )
    table.setStyle(TableStyle([_TOP, *_padding(0)]))
    return table


def is_short(cell: list[Flowable], width: float) -> bool:
    """Whether no paragraph of a cell takes many lines."""
    paragraphs = (one for one in cell if isinstance(one, ShapedParagraph))
    return all(len(one.lines_for(width)) <= _MOST_LINES for one in paragraphs)


def framed(cell: list[Flowable], width: float, edge: Color, *, bold: bool) -> Table:
    """Return what belongs together in a frame."""
    table = Table([[cell]], colWidths=[width], spaceBefore=5, spaceAfter=5)
    table.setStyle(
        TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 1.6 if bold else 0.9, edge),
                ("BACKGROUND", (0, 0), (-1, -1), PALE),
                *_padding(BOX_PADDING),
            ]
        )
    )
    return table


def chips(cells: Sequence[Sequence[Flowable]], width: float, *, rtl: bool) -> Table:
    """Return small frames side by side, as many rows of them as there must be."""
    rows: list[list[Any]] = [
        list(map(list, cells[at : at + _CHIPS])) for at in range(0, len(cells), _CHIPS)
    ]
    rows[-1] += [""] * (_CHIPS - len(rows[-1]))
    if rtl:
        rows = [line[::-1] for line in rows]
    table = Table(rows, colWidths=[width / _CHIPS] * _CHIPS, spaceBefore=2, spaceAfter=4)
    frames = [
        ("BOX", (across, down), (across, down), 0.8, ACTION)
        for down, line in enumerate(rows)
        for across, cell in enumerate(line)
        if cell
    ]
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *frames, *_padding(4)]))
    return table


def _padding(points: float) -> list[Any]:
    sides = ("LEFT", "RIGHT", "TOP", "BOTTOM")
    return [(f"{side}PADDING", (0, 0), (-1, -1), points) for side in sides]
