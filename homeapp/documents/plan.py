"""The plan as a PDF: the one source of what is seen, printed and saved."""

from collections.abc import Iterable, Iterator

from reportlab.platypus.flowables import Flowable, PageBreak
from reportlab.platypus.tables import Table, TableStyle

from homeapp.documents.blocks import Block, Box, Line, Own
from homeapp.documents.ending import Ending
from homeapp.documents.layout import Typesetter
from homeapp.documents.look import PRACTICE, Look
from homeapp.documents.one_page import Distance, NewSheet, OnePage, Part, Way
from homeapp.documents.pages import WIDTH, make_pdf
from homeapp.documents.paragraph import Align, ShapedParagraph
from homeapp.documents.plan_fridge import fridge_words
from homeapp.documents.plan_parts import body_blocks, help_blocks, meeting_blocks
from homeapp.documents.plan_sources import source_blocks
from homeapp.documents.sentences import Number, Sentence
from homeapp.documents.text import Span, Words, as_spans, typed
from homeapp.domain.plans import Layout, PlanContent
from homeapp.i18n import R_, Language, language

__all__ = ["plan_pdf"]

_TITLE = R_("My plan to be Happy, Healthy at Home")
_DRAFT = R_("This translation is a draft. Nobody has checked it yet. The English stands with it.")
_NOT_A_RECORD = R_("This plan is mine. It is not a medical record and not a diagnosis.")
_PAGE = R_("Page {page} of {pages}. Plan {reference}, content of {version}.")
_NOT_AGREED = R_("Page {page} of {pages}. This plan is not agreed yet.")
_PRACTICE = R_("For practice only. This person is made up.")
_FOOT, _NOTE = 8.0, 10.0  # points
_LEAST = (1.2, 0.8, 0.8)  # how large each way to say the goals on the page for the fridge must be


def plan_pdf(
    content: PlanContent,
    chosen: Language,
    layout: Layout,
    *,
    is_practice: bool = False,
    two_sided: bool = False,
) -> bytes:
    """Return the plan as a PDF in a language and a layout.

    A plan of the practice store says so on every page, also in English. Where paper is printed on
    both sides, the page for the fridge is never the back of another.

    Raises a `Refusal` that names the sign which none of our fonts can print.
    """
    typesetter = Typesetter(chosen, layout, WIDTH)
    blocks = body_blocks(content)
    is_draft = chosen.coverage.state != "checked"
    if is_draft:
        blocks.insert(1, Box(blocks=(Line(Sentence(_DRAFT), quiet=True),)))
    parts = [*typesetter.set(blocks), _ending(content, typesetter)]
    if content.fridge_page:
        parts += [PageBreak(), *([NewSheet()] if two_sided else [])]
        parts.append(_fridge_page(content, chosen, layout, is_draft=is_draft))
    return make_pdf(
        parts,
        chosen,
        lambda page, pages: _foot(content, typesetter, page, pages),
        f"{chosen.text(_PRACTICE)} {chosen.text(_TITLE)}" if is_practice else chosen.text(_TITLE),
        (lambda: [_practice_band(chosen)]) if is_practice else list,
    )


def _ending(content: PlanContent, typesetter: Typesetter) -> Ending:
    """Return whom to call, when we meet, and the sources as they are or in the smallest print."""
    sources = list(source_blocks(content))
    smallest = [one for block in sources for one in _smallest(block, typesetter)]
    return Ending(
        typesetter.set(list(help_blocks(content))),
        typesetter.set(list(meeting_blocks(content))),
        [typesetter.set(sources), smallest],
    )


def _smallest(block: Block, typesetter: Typesetter) -> Iterator[Flowable]:
    """Yield small print as small as any on paper, both languages side by side."""
    match block:
        case Line(sentence):
            yield _small_print((sentence,), typesetter, _FOOT)
        case Own(words):
            style = Look(language("en")).small().but(size=_FOOT)
            yield ShapedParagraph(typed(words), style)


def _fridge_page(
    content: PlanContent, chosen: Language, layout: Layout, *, is_draft: bool
) -> OnePage:
    """Return the page for the fridge, which is read without the others."""
    words = fridge_words(content)
    notes = (*words.notes, Sentence(_DRAFT)) if is_draft else words.notes

    def part(distance: Distance, *blocks: Block) -> Part:
        return Part(lambda width: Typesetter(chosen, layout, width).set(list(blocks)), distance)

    def near(width: float) -> list[Flowable]:
        typesetter = Typesetter(chosen, layout, width)
        said = [_small_print(notes, typesetter, _NOTE)] if notes else []
        return [*typesetter.set([words.help]), *said]

    head, weeks = part(Distance.MIDDLE, *words.head), part(Distance.MIDDLE, *words.weeks)
    below = (weeks, part(Distance.MIDDLE, *words.meeting), Part(near, Distance.NEAR))
    return OnePage(
        [
            Way((head, part(Distance.FAR, *goals), *below), least)
            for goals, least in zip(words.goals, _LEAST, strict=True)
        ]
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
    return [_small_print((Sentence(_NOT_A_RECORD), paper), typesetter, _FOOT)]


def _small_print(sentences: Iterable[Sentence], typesetter: Typesetter, size: float) -> Flowable:
    """Return sentences that follow on each other, in each language that is printed together."""
    said = [
        ShapedParagraph(
            [span for one in sentences for span in _then(one.words(each))],
            Look(each).small().but(space_after=0, size=size),
        )
        for each in typesetter.together
    ]
    return typesetter.side_by_side(said)


def _then(words: Words) -> tuple[Span, ...]:
    """Return a sentence that another follows on the same line."""
    return (*as_spans(words), Span(text=" "))
