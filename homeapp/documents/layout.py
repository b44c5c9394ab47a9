"""From blocks to the page: one language, one with English beneath, or two columns."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from reportlab.platypus.flowables import Flowable, Spacer
from reportlab.platypus.tables import Table

from homeapp.documents.blocks import (
    Block,
    Box,
    Chart,
    Chips,
    Course,
    Crisis,
    Heading,
    Line,
    Marked,
    Name,
    Own,
    Pair,
    Place,
    SaidIn,
    Title,
)
from homeapp.documents.drawn import SquareCode, tick_chart
from homeapp.documents.drawn_kept import MarksDrawing, drawn
from homeapp.documents.faces import Family
from homeapp.documents.fields import phone
from homeapp.documents.fonts import leading_of
from homeapp.documents.look import ACTION, BENEATH, GAP, WARM, Look
from homeapp.documents.paragraph import Align, ParagraphStyle, ShapedParagraph
from homeapp.documents.rows import BOX_PADDING, chips, framed, is_short, row
from homeapp.documents.sentences import Sentence, Tongue, Web
from homeapp.documents.text import Span, typed
from homeapp.domain.plans import Layout
from homeapp.domain.spoken import SAID_IN
from homeapp.i18n import R_, Language, language, languages

__all__ = ["Typesetter"]

_BULLET = "•"
_FIRST_OF_PLACE = 2  # lines, its name and whether it was checked, that stay with what comes next
_AMONG_OTHERS = 1.04  # Latin letters need so much more room between lines of another script
_ROOMY = 0.98  # of the page's width, from which two languages have room beside each other
_CODE_WIDTH = 66.0
_NUMBER_WIDTH = 120.0

Styled = Callable[[Look], ParagraphStyle]


@dataclass(frozen=True)
class Voice:
    """How a sentence is said: in which style, how loud, and behind which bullet."""

    style: Styled
    bold: bool = False
    bullet: str | None = None

    def paragraph(self, sentence: Sentence, chosen: Language) -> ShapedParagraph:
        """Return the sentence in a language."""
        words = sentence.words(chosen, bold=self.bold)
        return ShapedParagraph(words, self.style(Look(chosen)), self.bullet)


class Typesetter:
    """Sets blocks in a language and a layout, within a width in points.

    A sentence whose translation nobody has checked never stands without its English.
    """

    def __init__(self, chosen: Language, layout: Layout, width: float) -> None:
        self.language = chosen
        self.english = language("en")
        self.two_columns = layout is Layout.BILINGUAL and not chosen.is_source
        self.width = width

    @property
    def together(self) -> list[Language]:
        """Return the languages that small fixed words, such as days, are printed in."""
        alone = self.language.is_source or (
            not self.two_columns and self.language.coverage.state == "checked"
        )
        return [self.language] if alone else [self.language, self.english]

    def set(self, blocks: list[Block]) -> list[Flowable]:
        """Return the flowables of all blocks, in order."""
        return [flowable for block in blocks for flowable in self._block(block, self.width)]

    def side_by_side(self, said: list[ShapedParagraph]) -> Flowable:
        """Return what is said once in each of our languages, in a row across the page."""
        if len(said) == 1:
            return said[0]
        width = (self.width - GAP) / 2
        return self._in_row([[said[0]], [], [said[1]]], [width, GAP, width])

    def _block(self, block: Block, width: float) -> Iterator[Flowable]:
        match block:
            case Title() | Name() | Heading() | SaidIn():
                yield from self._head(block, width)
            case Line():
                yield from self._line(block, width)
            case Own():
                yield self._own(block)
            case Pair():
                yield from self._pair(block, width)
            case Box():
                yield self._box(block, width)
            case Place():
                yield from self._place(block, width)
            case Crisis():
                yield self._crisis(block, width)
            case Chips(sentences):
                yield self._chips(sentences, width)
            case Chart() | Course() | Marked():
                yield self._drawn(block, width)

    def _head(self, block: Title | Name | Heading | SaidIn, width: float) -> Iterator[Flowable]:
        match block:
            case Title(sentence):
                voice = Voice(lambda look: look.heading(1), bold=True)
                yield from self._stacked(sentence, voice)
            case Name(words):
                yield self._name(words, width)
            case Heading():
                yield from self._heading(block, width)
            case SaidIn(code, again) if again or self._is_other(code):
                yield from self._said_in(code, width)

    def _drawn(self, block: Chart | Course | Marked, width: float) -> Flowable:
        if isinstance(block, Marked):
            return self._marked(block, width)
        if isinstance(block, Chart):
            return tick_chart(block.weeks, self.together, width)
        return drawn(block.progress, block.about, self.language, width)

    def _marked(self, block: Marked, width: float) -> Table:
        inner = width - MarksDrawing.WIDE
        said = list(self._line(block.line, inner))
        _, tall = said[0].wrap(inner, width)
        marks = MarksDrawing(block.reached, tall, rtl=self.language.direction == "rtl")
        return self._in_row([[marks], said], [MarksDrawing.WIDE, inner])

    def _line(self, line: Line, width: float) -> Iterator[Flowable]:
        voice = Voice(
            lambda look: look.body(
                indented=line.bullet or line.indented,
                quiet=line.quiet,
                small=line.small,
                big=line.big,
                kept=line.kept,
            ),
            bold=line.strong,
            bullet=_BULLET if line.bullet else None,
        )
        yield from self._said(line.sentence, voice, width)

    def _said(self, sentence: Sentence, voice: Voice, width: float) -> Iterator[Flowable]:
        if self._has_columns(width):
            own = voice.paragraph(sentence, self.language)
            yield self._columns(own, voice.paragraph(sentence, self.english), width)
        else:
            yield from self._stacked(sentence, voice)

    def _has_columns(self, width: float) -> bool:
        return self.two_columns and width > _ROOMY * self.width

    def _stacked(self, sentence: Sentence, voice: Voice) -> Iterator[Flowable]:
        """Yield a sentence in the plan's language, and its English beneath where that is due."""
        own = voice.paragraph(sentence, self.language)
        needs_english = self.two_columns or sentence.is_draft(self.language)
        beneath = self._beneath(sentence, own) if needs_english else None
        if beneath is not None:
            beneath.keepWithNext, own.keepWithNext = own.keepWithNext, 1
        yield own
        if beneath is not None:
            yield beneath

    def _beneath(self, sentence: Sentence, own: ShapedParagraph) -> ShapedParagraph:
        """Return the English that stands under a draft, on the side where the draft stands."""
        side = own.style.align
        if self.language.direction == "rtl":
            side = {Align.START: Align.END, Align.END: Align.START}.get(side, side)
        style = Look(self.english).small().but(align=side)
        if side is Align.START:
            style = style.but(indent=own.style.indent)
        return ShapedParagraph(sentence.words(self.english), style)

    def _columns(self, own: ShapedParagraph, english: ShapedParagraph, width: float) -> Table:
        """Return both languages side by side, each on the side where its lines begin."""
        column = (width - GAP) / 2
        rtl = self.language.direction == "rtl"
        table = row([own, "", english], [column, GAP, column], rtl=rtl, split=True)
        table.spaceBefore, table.spaceAfter = own.style.space_before, own.style.space_after
        table.keepWithNext = own.keepWithNext
        return table

    def _name(self, words: str, width: float) -> Table:
        """Return whose plan it is and, at the end of the line, the language by its own name."""
        whose = self._own(Own(words, big=True, strong=True))
        spoken = [self.language, self.english] if self.two_columns else [self.language]
        names = (typed(one.name, bold=True) for one in spoken)
        parts = [part for name in names for part in (Span(text=" · "), name)][1:]
        named = ShapedParagraph(parts, Look(self.language).body().but(align=Align.END))
        return self._in_row([[whose], [named]], [width * 0.7, width * 0.3])

    def _heading(self, heading: Heading, width: float) -> Iterator[Flowable]:
        voice = Voice(lambda look: look.heading(heading.level), bold=True)
        if not self._is_other(heading.said_in):
            yield from self._said(heading.sentence, voice, width)
        elif self.two_columns:
            yield from self._said(heading.sentence, voice, width)
            yield from self._said_in(heading.said_in, width)
        else:
            cells = [
                list(self._said(heading.sentence, voice, width / 2)),
                list(self._said_in(heading.said_in, width / 2, align=Align.END)),
            ]
            both = self._in_row(cells, [width / 2] * 2)
            both.spaceBefore, both.keepWithNext = cells[0][0].getSpaceBefore(), 1
            yield both

    def _is_other(self, code: str) -> bool:
        return code not in ("", self.language.code) and code in _known()

    def _said_in(self, code: str, width: float, align: Align = Align.START) -> Iterator[Flowable]:
        label = Sentence(SAID_IN, {"language": Tongue(code)})
        small = Voice(lambda look: look.small().but(keep_with_next=True, align=align))
        yield from self._said(label, small, width)

    def _own(self, own: Own) -> ShapedParagraph:
        # Behind a bullet all stand on one side, whatever language each is in.
        spoken = self.language if own.bullet else _known().get(own.language, self.language)
        style = Look(spoken).own(big=own.big, bullet=own.bullet, kept=own.kept, small=own.small)
        if own.words.isascii():  # lower letters than Nastaliq's, which reach far up
            is_name = own.strong and not own.big and self.language.direction == "rtl"
            under = BENEATH if is_name else 2
            style = style.but(leading=_AMONG_OTHERS * leading_of(Family.SANS), space_after=under)
        words = typed(own.words.strip(), bold=own.strong)
        return ShapedParagraph(words, style, _BULLET if own.bullet else None)

    def _pair(self, pair: Pair, width: float) -> Iterator[Flowable]:
        """Yield both side by side, or one after the other where either needs the room."""
        room = width - GAP
        widths = [room * pair.share, room * (1 - pair.share)]
        both = (pair.first, pair.second)
        cells = [list(self._block(one, each)) for one, each in zip(both, widths, strict=True)]
        parts = self._has_columns(width) and isinstance(pair.first, Line)
        if parts or not all(map(is_short, cells, widths)):
            for one in both:
                yield from self._block(one, width)
        else:
            yield self._in_row([cells[0], [], cells[1]], [widths[0], GAP, widths[1]])

    def _in_row(self, cells: list[list[Flowable]], widths: list[float]) -> Table:
        """Return cells in a row, the first at the side where reading begins."""
        return row(cells, widths, rtl=self.language.direction == "rtl")

    def _box(self, box: Box, width: float) -> Table:
        inner = width - 2 * BOX_PADDING
        cell = [flowable for block in box.blocks for flowable in self._block(block, inner)]
        return framed(cell, width, WARM if box.warning else ACTION, bold=box.warning)

    def _chips(self, sentences: tuple[Sentence, ...], width: float) -> Table:
        voice = Voice(lambda look: look.body().but(align=Align.CENTRE, space_after=0))
        cells = [
            [voice.paragraph(sentence, chosen) for chosen in self.together]
            for sentence in sentences
        ]
        return chips(cells, width, rtl=self.language.direction == "rtl")

    def _place(self, place: Place, width: float) -> Iterator[Flowable]:
        lines = [list(self._block(block, width)) for block in place.blocks]
        if place.url:
            lines.append([self._web_page(place.url, width)])
        # A warning on the next page would be read as if it spoke of another place; and the last
        # line alone on a page would speak of nothing.
        for part in chain(*lines[:_FIRST_OF_PLACE], lines[-2] if lines[1:] else ()):
            part.keepWithNext = 1
        yield from chain(*lines)
        yield Spacer(0, 6)

    def _web_page(self, url: str, width: float) -> Table:
        sentence = Sentence(R_("Web page: {page}"), {"page": Web(url)})
        inner = width - _CODE_WIDTH
        said = list(self._said(sentence, Voice(lambda look: look.body()), inner))
        return self._in_row([said, [SquareCode(url)]], [inner, _CODE_WIDTH])

    def _crisis(self, line: Crisis, width: float) -> Table:
        number = ShapedParagraph(phone(line.number, bold=True), Look(self.language).number())
        inner = width - _NUMBER_WIDTH
        said = list(self._said(line.sentence, Voice(lambda look: look.body()), inner))
        return self._in_row([[number], said], [_NUMBER_WIDTH, inner])


@cache
def _known() -> dict[str, Language]:
    return {one.code: one for one in languages()}
