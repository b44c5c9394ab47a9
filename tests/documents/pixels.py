"""Printed words against HarfBuzz's own placement, drawn as outlines without any font."""

import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz as hb
from PIL import Image, ImageChops, ImageFilter
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from homeapp.documents.canvas import DocumentCanvas, draw_runs
from homeapp.documents.shaped_text import Run, ShapedText
from homeapp.paths import FONTS
from tests.documents.samples import tongue

SIZE = 20.0  # points
PAGE = (842.0, 1190.0)
RESOLUTION = 150  # dots an inch
TOLERATED = 0.01  # of a word's ink that may lie more than a dot away
MARGIN = 0.6 * SIZE


class Cell(NamedTuple):
    """The place of one word: its page, and where its baseline begins."""

    page: int
    x: float
    y: float


@cache
def _font(name: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(FONTS / f"{name}.ttf"))))


@cache
def outline(name: str, glyph: int) -> tuple[tuple[Any, ...], ...]:
    """Return a glyph's outline as steps: ("M", x, y), ("L", ...), ("Q", ...), ("Z",)."""
    return outline_of(_font(name), glyph)


def outline_of(font: hb.Font, glyph: int) -> tuple[tuple[Any, ...], ...]:
    """Return the outline of a glyph of any font."""
    steps: list[tuple[Any, ...]] = []
    draw = hb.DrawFuncs()
    draw.set_move_to_func(lambda x, y, _data: steps.append(("M", x, y)))
    draw.set_line_to_func(lambda x, y, _data: steps.append(("L", x, y)))
    draw.set_quadratic_to_func(lambda a, b, x, y, _data: steps.append(("Q", a, b, x, y)))
    draw.set_close_path_func(lambda _data: steps.append(("Z",)))
    font.draw_glyph(glyph, draw, None)
    return tuple(steps)


def _trace(path: PDFPathObject, steps: Sequence[Any], x: float, y: float, scale: float) -> None:
    """Add an outline to a path; a quadratic curve is the cubic one through the same points."""
    last = (0.0, 0.0)
    for kind, *numbers in steps:
        points = [
            (x + numbers[i] * scale, y + numbers[i + 1] * scale) for i in range(0, len(numbers), 2)
        ]
        if kind == "M":
            path.moveTo(*points[0])
        elif kind == "L":
            path.lineTo(*points[0])
        elif kind == "Q":
            (a, b), (c, d) = points
            first = (last[0] + 2 / 3 * (a - last[0]), last[1] + 2 / 3 * (b - last[1]))
            path.curveTo(*first, c + 2 / 3 * (a - c), d + 2 / 3 * (b - d), c, d)
        else:
            path.close()
        last = points[-1] if points else last


def _draw_reference(canvas: Canvas, text: str, runs: Sequence[Run], cell: Cell) -> None:
    """Draw a word from outlines, each placed where HarfBuzz says when asked in the plainest way."""
    path = canvas.beginPath()
    x = cell.x
    for run in runs:
        buffer = hb.Buffer()
        buffer.add_str(text, run.start, run.end - run.start)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if run.rtl else "ltr"
        hb.shape(_font(run.face.name), buffer)
        scale = SIZE / run.face.units
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            steps = outline(run.face.name, info.codepoint)
            _trace(path, steps, x + at.x_offset * scale, cell.y + at.y_offset * scale, scale)
            x += at.x_advance * scale
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)


def _cells(widths: Sequence[float]) -> list[Cell]:
    """Return a place for each word, as many to a page as the widest allows."""
    step_x, step_y = max(widths) + 2 * MARGIN, 2.8 * SIZE
    columns = max(1, int(PAGE[0] // step_x))
    rows = int(PAGE[1] // step_y)
    cells = []
    for index in range(len(widths)):
        page, place = divmod(index, columns * rows)
        row, column = divmod(place, columns)
        y = PAGE[1] - (row + 0.75) * step_y
        cells.append(Cell(page, column * step_x + MARGIN, y))
    return cells


def _pages(canvas: Canvas, file: Path) -> list[Image.Image]:
    """Return the pages that were drawn into a file as pictures, ink white on black."""
    canvas.save()
    command = ["pdftoppm", "-r", str(RESOLUTION), "-gray", str(file), str(file.with_suffix(""))]
    subprocess.run(command, check=True)
    found = sorted(file.parent.glob(f"{file.stem}-*.pgm"))
    return [Image.open(page).point(lambda grey: 255 if grey < 128 else 0) for page in found]


def _ink(picture: Image.Image) -> int:
    return picture.histogram()[255]


def _box(cell: Cell, width: float) -> tuple[int, int, int, int]:
    dots = RESOLUTION / 72
    left, right = cell.x - MARGIN, cell.x + width + MARGIN
    top, bottom = cell.y + 2.1 * SIZE, cell.y - 0.7 * SIZE
    return (
        int(left * dots),
        int((PAGE[1] - top) * dots),
        ceil(right * dots),
        ceil((PAGE[1] - bottom) * dots),
    )


def mismatches(language_code: str, words: Sequence[str]) -> list[tuple[str, float]]:
    """Return the words that are not printed as HarfBuzz places them.

    Each comes with the share of its ink that lies more than a dot away from where it should, or
    with 1.0 when the word leaves no ink at all.
    """
    shaped = [ShapedText(word, tongue(language_code)) for word in words]
    runs = [text.runs(0, len(text.text)) for text in shaped]
    widths = [sum(run.width for run in each) * SIZE for each in runs]
    cells = _cells(widths)
    with tempfile.TemporaryDirectory() as folder:
        one, two = Path(folder, "expected.pdf"), Path(folder, "printed.pdf")
        expected, printed = Canvas(str(one), PAGE), DocumentCanvas(str(two), PAGE)
        page = 0
        for text, each, cell in zip(shaped, runs, cells, strict=True):
            if cell.page != page:
                page = cell.page
                expected.showPage()
                printed.showPage()
            _draw_reference(expected, text.text, each, cell)
            draw_runs(printed, each, text.text, (cell.x, cell.y), SIZE)
        wanted, found = _pages(expected, one), _pages(printed, two)
    off = [_outside(*pair) for pair in zip(wanted, found, strict=True)]
    boxes = [_box(*place) for place in zip(cells, widths, strict=True)]
    return _judge(words, boxes, cells, wanted, off)


def _outside(one: Image.Image, two: Image.Image) -> Image.Image:
    """Return the ink of either picture that is more than a dot away from the other's."""
    wide = ImageFilter.MaxFilter(3)
    only_one = ImageChops.subtract(one, two.filter(wide))
    return ImageChops.lighter(only_one, ImageChops.subtract(two, one.filter(wide)))


def _judge(
    words: Sequence[str],
    boxes: Sequence[tuple[int, int, int, int]],
    cells: Sequence[Cell],
    wanted: Sequence[Image.Image],
    off: Sequence[Image.Image],
) -> list[tuple[str, float]]:
    wrong = []
    for word, box, cell in zip(words, boxes, cells, strict=True):
        ink = _ink(wanted[cell.page].crop(box))
        share = _ink(off[cell.page].crop(box)) / ink if ink else 1.0
        if share > TOLERATED:
            wrong.append((word, round(share, 3)))
    return wrong
