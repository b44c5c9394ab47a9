"""The sheets a plan is printed on: margins, a head where one is due, and a foot of each page."""

import io
from collections.abc import Callable
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from homeapp.documents.canvas import DocumentCanvas
from homeapp.i18n import Language

__all__ = ["WIDTH", "Foot", "Head", "make_pdf"]

_SIDE, _TOP, _BOTTOM = 48.0, 32.0, 28.0
_GAP = 8.0  # between the page and its foot

WIDTH = A4[0] - 2 * _SIDE
"""The width of the printed part of a page, in points."""

Foot = Callable[[int, int], list[Flowable]]
"""Returns what stands at the foot of a page, from its number and the number of pages."""


Head = Callable[[], list[Flowable]]
"""Returns what stands at the head of every page."""


def make_pdf(
    flowables: list[Flowable], chosen: Language, foot: Foot, title: str, head: Head = list
) -> bytes:
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
    below = _BOTTOM + _height(foot(1, 1)) + _GAP
    above = _TOP + (_height(head()) + _GAP if head() else 0)
    frame = Frame(_SIDE, below, WIDTH, A4[1] - above - below, 0, 0, 0, 0, id="page")
    document.addPageTemplates([PageTemplate(frames=[frame])])
    document.build(flowables, canvasmaker=_canvas_with(foot, head))
    return made.getvalue()


def _height(parts: list[Flowable]) -> float:
    return sum(part.wrap(WIDTH, A4[1])[1] for part in parts)


def _canvas_with(foot: Foot, head: Head) -> type[DocumentCanvas]:
    class FramedCanvas(DocumentCanvas):
        """Keeps each page until the number of pages is known, then draws its head and foot."""

        def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - ReportLab's own
            super().__init__(*args, **options)
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - ReportLab's own name
            """Put the page by."""
            self._kept.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            """Draw heads and feet, and write the document."""
            for number, page in enumerate(self._kept, 1):
                self.__dict__.update(page)
                below = foot(number, len(self._kept))
                self._draw(below, _BOTTOM + _height(below))
                self._draw(head(), A4[1] - _TOP)
                super().showPage()
            super().save()

        def _draw(self, parts: list[Flowable], y: float) -> None:
            for part in parts:
                y -= part.wrap(WIDTH, A4[1])[1]
                part.drawOn(self, _SIDE, y)

    return FramedCanvas
