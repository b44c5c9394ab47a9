"""The sheets a plan is printed on: margins, and a foot that says what paper this is."""

import io
from collections.abc import Callable
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from homeapp.documents.canvas import DocumentCanvas
from homeapp.i18n import Language

__all__ = ["WIDTH", "Foot", "make_pdf"]

_SIDE, _TOP, _BOTTOM = 48.0, 36.0, 28.0
_GAP = 8.0  # between the page and its foot

WIDTH = A4[0] - 2 * _SIDE
"""The width of the printed part of a page, in points."""

Foot = Callable[[int, int], list[Flowable]]
"""Returns what stands at the foot of a page, from its number and the number of pages."""


def make_pdf(flowables: list[Flowable], chosen: Language, foot: Foot, title: str) -> bytes:
    """Return a PDF of A4 pages. Its title and language are all that its properties tell."""
    made = io.BytesIO()
    document = BaseDocTemplate(
        made,
        pagesize=A4,
        title=title,
        author="",
        creator="Happy, Healthy at Home",
        lang=chosen.code,
    )
    room = _height(foot(1, 1)) + _GAP
    frame = Frame(
        _SIDE, _BOTTOM + room, WIDTH, A4[1] - _TOP - _BOTTOM - room, 0, 0, 0, 0, id="page"
    )
    document.addPageTemplates([PageTemplate(frames=[frame])])
    document.build(flowables, canvasmaker=_canvas_with(foot))
    return made.getvalue()


def _height(parts: list[Flowable]) -> float:
    return sum(part.wrap(WIDTH, A4[1])[1] for part in parts)


def _canvas_with(foot: Foot) -> type[DocumentCanvas]:
    class FootedCanvas(DocumentCanvas):
        """Keeps each page until the number of pages is known, then draws its foot."""

        def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - ReportLab's own
            super().__init__(*args, **options)
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - ReportLab's own name
            """Put the page by."""
            self._kept.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            """Draw the feet and write the document."""
            for number, page in enumerate(self._kept, 1):
                self.__dict__.update(page)
                self._draw_foot(foot(number, len(self._kept)))
                super().showPage()
            super().save()

        def _draw_foot(self, parts: list[Flowable]) -> None:
            y = _BOTTOM + _height(parts)
            for part in parts:
                y -= part.wrap(WIDTH, A4[1])[1]
                part.drawOn(self, _SIDE, y)

    return FootedCanvas
