"""The plan as a PDF: the one source of what is seen, printed and saved."""

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.tables import Table, TableStyle

from homeapp.documents.blocks import Box, Line
from homeapp.documents.layout import Typesetter
from homeapp.documents.look import PRACTICE, Look
from homeapp.documents.pages import WIDTH, make_pdf
from homeapp.documents.paragraph import Align, ShapedParagraph
from homeapp.documents.plan_parts import plan_blocks
from homeapp.documents.sentences import Number, Sentence
from homeapp.documents.text import Span, Words, as_spans
from homeapp.domain.plans import Layout, PlanContent
from homeapp.i18n import R_, Language, language

__all__ = ["plan_pdf"]

_TITLE = R_("My plan to be Happy, Healthy at Home")
_DRAFT = R_("This translation is a draft. Nobody has checked it yet. The English stands with it.")
_NOT_A_RECORD = R_("This plan is mine. It is not a medical record and not a diagnosis.")
_PAGE = R_("Page {page} of {pages}. Plan {reference}, content of {version}.")
_NOT_AGREED = R_("Page {page} of {pages}. This plan is not agreed yet.")
_PRACTICE = R_("For practice only. This person is made up.")


def plan_pdf(
    content: PlanContent, chosen: Language, layout: Layout, *, is_practice: bool = False
) -> bytes:
    """Return the plan as a PDF in a language and a layout.

    A plan of the practice store says so on every page, also in English.

    Raises a `Refusal` that names the sign which none of our fonts can print.
    """
    typesetter = Typesetter(chosen, layout, WIDTH)
    blocks = plan_blocks(content)
    if chosen.coverage.state != "checked":
        notice = Box(blocks=(Line(Sentence(_DRAFT), quiet=True),))
        blocks.insert(1, notice)
    return make_pdf(
        typesetter.set(blocks),
        chosen,
        lambda page, pages: _foot(content, typesetter, page, pages),
        f"{chosen.text(_PRACTICE)} {chosen.text(_TITLE)}" if is_practice else chosen.text(_TITLE),
        (lambda: [_practice_band(chosen)]) if is_practice else list,
    )


def _practice_band(chosen: Language) -> Table:
    """Return what nobody can take for the head of a real plan."""
    spoken = [chosen] if chosen.is_source else [language("en"), chosen]
    if chosen.direction == "ltr":
        spoken.reverse()
    said = [
        ShapedParagraph(
            Sentence(_PRACTICE).words(each, bold=True),
            Look(each).small(PRACTICE).but(align=Align.CENTRE, size=11, space_after=0),
        )
        for each in spoken
    ]
    natural = [one.natural_width() for one in said]
    band = Table([said], colWidths=[WIDTH * one / sum(natural) for one in natural])
    band.setStyle(
        TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 2, PRACTICE),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
            ]
        )
    )
    return band


def _foot(content: PlanContent, typesetter: Typesetter, page: int, pages: int) -> list[Flowable]:
    numbers = {"page": page, "pages": pages}
    if content.is_agreed:
        paper = Sentence(
            _PAGE,
            {
                **numbers,
                "reference": Number(content.reference),
                "version": Number(content.content_version),
            },
        )
    else:
        paper = Sentence(_NOT_AGREED, numbers)
    said = [
        ShapedParagraph(
            [span for one in (Sentence(_NOT_A_RECORD), paper) for span in _then(one.words(each))],
            Look(each).small().but(space_after=0, size=8),
        )
        for each in typesetter.together
    ]
    return [typesetter.side_by_side(said)]


def _then(words: Words) -> tuple[Span, ...]:
    """Return a sentence that another follows on the same line."""
    return (*as_spans(words), Span(text=" "))
