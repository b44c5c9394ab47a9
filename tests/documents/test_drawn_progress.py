"""The picture of a goal's progress on paper: the same as on screen, mirrored, in own fonts."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from homeapp.documents.canvas import DocumentCanvas
from homeapp.documents.drawn_progress import ProgressDrawing
from homeapp.domain.goals import GoalDomain
from homeapp.domain.progress import Progress, ProgressPoint
from homeapp.i18n import language


def a_progress(*amounts: int) -> Progress:
    return Progress(
        domain=GoalDomain.SMOKING,
        unit="cigarettes a day",
        target=Decimal(5),
        points=tuple(
            ProgressPoint(on=date(2026, 8, 3) + timedelta(weeks=week), amount=Decimal(amount))
            for week, amount in enumerate(amounts)
        ),
    )


def places(tmp_path: Path, code: str, *amounts: int) -> dict[str, float]:
    """Return where each figure begins, in points from the left."""
    progress = a_progress(*amounts or (25, 12, 9))
    paper = tmp_path / f"{code}.pdf"
    canvas = DocumentCanvas(str(paper), pagesize=(300, 160))
    ProgressDrawing(progress, language(code), 280, 140).drawOn(canvas, 10, 10)
    canvas.save()
    found: dict[str, float] = {}

    def see(text: str, matrix: list[float], place: list[float], *_rest: object) -> None:
        if text.strip():
            found[text.strip()] = matrix[4] + place[4]

    PdfReader(paper).pages[0].extract_text(visitor_text=see)
    return found


@pytest.mark.parametrize("code", ["en", "bn", "pl"])
def test_time_runs_from_left_to_right(tmp_path: Path, code: str) -> None:
    at = places(tmp_path, code)
    assert at["25"] < at["12"] < at["9"]


def test_in_urdu_it_runs_from_right_to_left(tmp_path: Path) -> None:
    at = places(tmp_path, "ur")
    assert at["25"] > at["12"] > at["9"]


def test_one_figure_has_no_picture() -> None:
    with pytest.raises(ValueError, match="no picture"):
        ProgressDrawing(a_progress(17), language("en"), 280, 140)


@pytest.mark.parametrize("code", ["en", "ur"])
def test_long_figures_stay_inside(tmp_path: Path, code: str) -> None:
    at = places(tmp_path, code, 1_000_000_000, 20)
    assert "500,000,000" in at
    assert all(left >= 10 for left in at.values())
    assert at["500,000,000"] + 50 < 290
