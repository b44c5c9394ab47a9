"""From blocks to the page: one language, one with English beneath, or two columns."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus.flowables import Flowable, Spacer
from reportlab.platypus.tables import Table, TableStyle

from homeapp.documents.blocks import (
    Block,
    Box,
    Chart,
    Chips,
    Crisis,
    Heading,
    Line,
    Own,
    Place,
    Title,
)
from homeapp.documents.drawn import SquareCode, tick_chart
from homeapp.documents.fields import phone
from homeapp.documents.look import ACTION, GAP, PALE, WARM, Look
from homeapp.documents.paragraph import Align, ParagraphStyle, ShapedParagraph
from homeapp.documents.sentences import Sentence, Tongue, Web
from homeapp.documents.text import typed
from homeapp.domain.plans import Layout
from homeapp.i18n import R_, Language, language, languages

__all__ = ["Typesetter"]

_BULLET = "•"
_CHIPS = 3  # side by side
_TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")
_CODE_WIDTH = 66.0
_NUMBER_WIDTH = 130.0
_BOX_PADDING = 8.0

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

    def _block(self, block: Block, width: float) -> Iterator[Flowable]:
        match block:
            case Title(sentence):
                yield from self._said(
                    sentence, Voice(lambda look: look.heading(1), bold=True), width
                )
            case Heading(sentence, level):
                voice = Voice(lambda look: look.heading(level), bold=True)
                yield from self._said(sentence, voice, width)
            case Line():
                yield from self._line(block, width)
            case Own():
                yield from self._own(block)
            case Box():
                yield self._box(block, width)
            case Place():
                yield from self._place(block, width)
            case Crisis():
                yield self._crisis(block, width)
            case Chips(sentences):
                yield self._chips(sentences, width)
            case Chart(weeks):
                yield tick_chart(weeks, self.together, width)

    def _line(self, line: Line, width: float) -> Iterator[Flowable]:
        voice = Voice(
            lambda look: look.body(indented=line.bullet or line.indented, quiet=line.quiet),
            bold=line.strong,
            bullet=_BULLET if line.bullet else None,
        )
        yield from self._said(line.sentence, voice, width)

    def _said(self, sentence: Sentence, voice: Voice, width: float) -> Iterator[Flowable]:
        own = voice.paragraph(sentence, self.language)
        if self.two_columns:
            yield self._columns(own, voice.paragraph(sentence, self.english), width)
            return
        beneath = self._beneath(sentence, own) if sentence.is_draft(self.language) else None
        if beneath is not None:
            beneath.keepWithNext, own.keepWithNext = own.keepWithNext, 1
        yield own
        if beneath is not None:
            yield beneath

    def _beneath(self, sentence: Sentence, own: ShapedParagraph) -> ShapedParagraph:
        """Return the English that stands under a draft, on the side where the draft stands."""
        side = Align.START if self.language.direction == "ltr" else Align.END
        style = Look(self.english).small().but(align=side)
        if side is Align.START:
            style = style.but(indent=own.style.indent)
        return ShapedParagraph(sentence.words(self.english), style)

    def _columns(self, own: ShapedParagraph, english: ShapedParagraph, width: float) -> Table:
        """Return both languages side by side, each on the side where its lines begin."""
        rtl = self.language.direction == "rtl"
        column = (width - GAP) / 2
        cells = [english, "", own] if rtl else [own, "", english]
        table = _table([cells], [column, GAP, column], split_in_row=True)
        table.spaceBefore, table.spaceAfter = own.style.space_before, own.style.space_after
        table.keepWithNext = own.keepWithNext
        return table

    def _own(self, own: Own) -> Iterator[Flowable]:
        known = {one.code: one for one in languages()}
        spoken = known.get(own.language, self.language)
        if own.labelled and spoken.code != self.language.code:
            label = Sentence(R_("Said in {language}:"), {"language": Tongue(spoken.code)})
            small = Voice(lambda look: look.small().but(keep_with_next=True))
            yield from self._said(label, small, self.width)
        yield ShapedParagraph(
            typed(own.words.strip(), bold=own.strong),
            Look(spoken).own(big=own.big, bullet=own.bullet),
            _BULLET if own.bullet else None,
        )

    def _box(self, box: Box, width: float) -> Table:
        inner = width - 2 * _BOX_PADDING
        cell = [flowable for block in box.blocks for flowable in self._block(block, inner)]
        table = Table([[cell]], colWidths=[width], spaceBefore=5, spaceAfter=5)
        edge: Color = WARM if box.warning else ACTION
        table.setStyle(
            TableStyle(
                [
                    ("BOX", (0, 0), (-1, -1), 1.6 if box.warning else 0.9, edge),
                    ("BACKGROUND", (0, 0), (-1, -1), PALE),
                    *_padding(_BOX_PADDING),
                ]
            )
        )
        return table

    def _chips(self, sentences: tuple[Sentence, ...], width: float) -> Table:
        voice = Voice(lambda look: look.body().but(align=Align.CENTRE, space_after=0))
        cells = [
            [voice.paragraph(sentence, chosen) for chosen in self.together]
            for sentence in sentences
        ]
        rows: list[list[Any]] = [cells[at : at + _CHIPS] for at in range(0, len(cells), _CHIPS)]
        rows[-1] += [""] * (_CHIPS - len(rows[-1]))
        if self.language.direction == "rtl":
            rows = [row[::-1] for row in rows]
        table = Table(rows, colWidths=[width / _CHIPS] * _CHIPS, spaceBefore=2, spaceAfter=4)
        framed = [
            ("BOX", (across, down), (across, down), 0.8, ACTION)
            for down, row in enumerate(rows)
            for across, cell in enumerate(row)
            if cell
        ]
        table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *framed, *_padding(4)]))
        return table

    def _place(self, place: Place, width: float) -> Iterator[Flowable]:
        parts = [part for block in place.blocks for part in self._block(block, width)]
        if place.url:
            parts.append(self._web_page(place.url, width))
        # A warning on the next page would be read as if it spoke of another place.
        for part in parts[:-1]:
            part.keepWithNext = 1
        yield from parts
        yield Spacer(0, 8)

    def _web_page(self, url: str, width: float) -> Table:
        sentence = Sentence(R_("Web page: {page}"), {"page": Web(url)})
        inner = width - _CODE_WIDTH
        said = list(self._said(sentence, Voice(lambda look: look.body()), inner))
        return self._beside(said, SquareCode(url), inner, _CODE_WIDTH)

    def _crisis(self, line: Crisis, width: float) -> Table:
        number = ShapedParagraph(phone(line.number, bold=True), Look(self.language).number())
        inner = width - _NUMBER_WIDTH
        said = list(self._said(line.sentence, Voice(lambda look: look.body()), inner))
        rtl = self.language.direction == "rtl"
        cells, widths = [number, said], [_NUMBER_WIDTH, inner]
        return _table([cells[::-1] if rtl else cells], widths[::-1] if rtl else widths)

    def _beside(self, said: list[Flowable], picture: Flowable, inner: float, room: float) -> Table:
        """Return words with a picture at the end of their line."""
        rtl = self.language.direction == "rtl"
        cells, widths = [said, picture], [inner, room]
        return _table([cells[::-1] if rtl else cells], widths[::-1] if rtl else widths)


def _table(rows: list[list[Any]], widths: list[float], *, split_in_row: bool = False) -> Table:
    table = Table(rows, colWidths=widths, splitInRow=int(split_in_row))
    table.setStyle(TableStyle([_TOP, *_padding(0)]))
    return table


def _padding(points: float) -> list[Any]:
    sides = ("LEFT", "RIGHT", "TOP", "BOTTOM")
    return [(f"{side}PADDING", (0, 0), (-1, -1), points) for side in sides]
