"""Pictures of money kept, free days and how it went, on paper: mirrored, inside, in own shapes."""

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.platypus.flowables import Flowable

from homeapp.documents.canvas import DocumentCanvas
from homeapp.documents.drawn_kept import BarsDrawing, MarksDrawing, SquaresDrawing, drawn
from homeapp.documents.drawn_progress import ProgressDrawing
from homeapp.domain.goals import GoalDomain
from homeapp.domain.progress import Progress, ProgressPoint, Shown
from homeapp.domain.reviews import Attainment
from homeapp.i18n import language

START = date(2026, 8, 3)
WIDE = 280.0
_RECT = re.compile(r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re")


def a_progress(*, free_days: int = 0, pounds: tuple[int, ...] = ()) -> Progress:
    points = tuple(
        ProgressPoint(on=START + timedelta(weeks=week), amount=Decimal(20 - week))
        for week in range(2)
    )
    money = tuple(
        ProgressPoint(on=START + timedelta(weeks=4 * at), amount=Decimal(amount))
        for at, amount in enumerate(pounds, start=1)
    )
    return Progress(
        domain=GoalDomain.SMOKING,
        unit="cigarettes a day",
        points=points,
        free_days=free_days,
        money=money,
    )


def page_of(tmp_path: Path, drawing: Flowable) -> PdfReader:
    paper = tmp_path / "picture.pdf"
    canvas = DocumentCanvas(str(paper), pagesize=(300, 160))
    drawing.drawOn(canvas, 10, 10)
    canvas.save()
    return PdfReader(paper)


def rectangles(reader: PdfReader) -> list[tuple[float, ...]]:
    stream = reader.pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
    return [tuple(map(float, found)) for found in _RECT.findall(stream)]


def figures(reader: PdfReader) -> dict[str, float]:
    found: dict[str, float] = {}

    def see(text: str, matrix: list[float], place: list[float], *_rest: object) -> None:
        if text.strip():
            found[text.strip()] = matrix[4] + place[4]

    reader.pages[0].extract_text(visitor_text=see)
    return found


@pytest.mark.parametrize("code", ["en", "ur"])
def test_bars_grow_the_way_that_people_read(tmp_path: Path, code: str) -> None:
    progress = a_progress(pounds=(35, 105, 210))
    reader = page_of(tmp_path, BarsDrawing(progress, language(code), WIDE))
    bars = sorted(rectangles(reader), reverse=code == "ur")
    assert len(bars) == 3
    assert [bar[3] for bar in bars] == sorted(bar[3] for bar in bars)
    at = figures(reader)
    left = [at[f"£{amount}"] for amount in (35, 105, 210)]
    assert left == sorted(left, reverse=code == "ur")


@pytest.mark.parametrize("code", ["en", "ur"])
def test_no_bar_and_no_figure_leaves_the_picture(tmp_path: Path, code: str) -> None:
    progress = a_progress(pounds=(1_000_000, 123_456_789))
    reader = page_of(tmp_path, BarsDrawing(progress, language(code), WIDE))
    assert all(x >= 0 and x + wide <= WIDE for x, _y, wide, _tall in rectangles(reader))
    at = figures(reader)
    assert 10 <= at["£123456789"] <= 10 + WIDE - 50
    assert 10 <= at["£1000000"] <= 10 + WIDE - 40


@pytest.mark.parametrize("code", ["en", "ur"])
def test_each_free_day_is_a_square_at_the_side_where_reading_begins(
    tmp_path: Path, code: str
) -> None:
    drawing = SquaresDrawing(a_progress(free_days=38), language(code), WIDE)
    squares = rectangles(page_of(tmp_path, drawing))
    assert len(squares) == 38
    last = squares[35:]  # the third row, which is not full
    far = [x for x, *_rest in squares[:14]]
    assert all(x > WIDE / 2 if code == "ur" else x < WIDE / 2 for x, *_rest in last)
    assert max(far) + squares[0][2] <= WIDE
    assert all(y + tall <= drawing.height for _x, y, _wide, tall in squares)


def test_what_it_is_about_chooses_the_picture() -> None:
    progress, english = a_progress(free_days=3, pounds=(9,)), language("en")
    kinds = {about: type(drawn(progress, about, english, WIDE)) for about in list(Shown)[:3]}
    assert kinds == {
        Shown.COURSE: ProgressDrawing,
        Shown.DAYS: SquaresDrawing,
        Shown.MONEY: BarsDrawing,
    }


@pytest.mark.parametrize(
    ("how", "filled", "open_rings"),
    [(Attainment.MUCH_LESS, 0, 1), (Attainment.AS_HOPED, 1, 0), (Attainment.MUCH_MORE, 3, 0)],
)
def test_marks_differ_in_shape_and_not_in_colour(
    tmp_path: Path, how: Attainment, filled: int, open_rings: int
) -> None:
    reader = page_of(tmp_path, MarksDrawing(how, 16, rtl=True))
    stream = reader.pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
    painted = re.findall(r"(?m)(?:^|\s)(f\*?|S)(?=\s|$)", stream)
    assert sum(one != "S" for one in painted) == filled
    assert painted.count("S") == open_rings
