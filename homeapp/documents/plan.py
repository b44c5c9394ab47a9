"""The plan as a PDF: the one source of what is seen, printed and saved."""

from reportlab.platypus.flowables import Flowable

from homeapp.documents.blocks import Box, Line
from homeapp.documents.layout import Typesetter
from homeapp.documents.look import Look
from homeapp.documents.pages import WIDTH, make_pdf
from homeapp.documents.paragraph import ShapedParagraph
from homeapp.documents.plan_parts import plan_blocks
from homeapp.documents.sentences import Number, Sentence
from homeapp.domain.plans import Layout, PlanContent
from homeapp.i18n import R_, Language

__all__ = ["plan_pdf"]

_TITLE = R_("My plan to be Happy, Healthy at Home")
_DRAFT = R_("This translation is a draft. Nobody has checked it yet. The English stands with it.")
_NOT_A_RECORD = R_("This plan is mine. It is not a medical record and not a diagnosis.")
_PAGE = R_("Page {page} of {pages}. Plan {reference}, content of {version}.")
_NOT_AGREED = R_("Page {page} of {pages}. This plan is not agreed yet.")


def plan_pdf(content: PlanContent, chosen: Language, layout: Layout) -> bytes:
    """Return the plan as a PDF in a language and a layout.

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
        chosen.text(_TITLE),
    )


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
    return [
        ShapedParagraph(sentence.words(language), Look(language).small().but(space_after=0, size=8))
        for language in typesetter.together
        for sentence in (Sentence(_NOT_A_RECORD), paper)
    ]
