"""The page that plans are drawn on: ReportLab's canvas, without a font that is not embedded."""

from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from homeapp.documents.embedding import embedded_font, encode_run
from homeapp.documents.faces import Family, face
from homeapp.documents.shaped_text import Run
from homeapp.paths import FONTS

__all__ = ["DocumentCanvas", "draw_runs"]

_INITIAL = "HomeSans"


class DocumentCanvas(Canvas):
    """A canvas whose starting font is our own: ReportLab's Helvetica is never embedded.

    The same input makes the same bytes, unless `invariant=0` asks for a date in the file. Give
    it to a document template as `canvasmaker`.
    """

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - ReportLab's own
        if _INITIAL not in pdfmetrics.getRegisteredFontNames():
            face(Family.SANS)
            path = FONTS / f"{Family.SANS.value}-Regular.ttf"
            pdfmetrics.registerFont(TTFont(_INITIAL, str(path)))
        if options.get("invariant") is None:
            options["invariant"] = 1
        super().__init__(*args, **{**options, "initialFontName": _INITIAL})

    def setFont(  # noqa: N802 - ReportLab's own name
        self, psfontname: str, size: float, leading: float | None = None
    ) -> None:
        """Set the font, ours in place of one that PDF viewers would have to bring.

        A ReportLab table sets Helvetica for each cell, even when a flowable draws the cell.
        """
        known = _INITIAL if psfontname in pdfmetrics.standardFonts else psfontname
        super().setFont(known, size, leading)


def draw_runs(
    canvas: Canvas, runs: list[Run], text: str, at: tuple[float, float], size: float
) -> None:
    """Draw the runs of one line with its left end at a point of the canvas.

    The runs come in the order they are drawn and go to the page in the order they are read, those
    from right to left marked as reversed, which is how reader programs put them right again.
    """
    x, y = at
    placed = []
    for run in runs:
        placed.append((run, x))
        x += run.width * size
    code = ["BT"]
    for run, left in sorted(placed, key=lambda pair: pair[0].start):
        font = embedded_font(canvas, run.face)
        codes = encode_run(font, run, text)
        if codes:
            shown = f"/{font.name} {size:.4g} Tf 1 0 0 1 {left:.3f} {y:.3f} Tm <{codes}> Tj"
            code.append(f"/ReversedChars BMC {shown} EMC" if run.rtl else shown)
    canvas._code.append("\n".join([*code, "ET"]))  # type: ignore[attr-defined]
