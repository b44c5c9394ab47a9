"""Text for print as typed spans: no markup, so nothing that is typed can ever act as markup."""

import string
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from homeapp.domain.figures import with_figures_whole

__all__ = [
    "INVISIBLE",
    "SPACES",
    "Isolate",
    "Span",
    "Words",
    "as_spans",
    "clean_text",
    "sentence",
    "typed",
]

_BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_DROPPED = dict.fromkeys(
    [
        *map(ord, _BIDI_CONTROLS),
        0xAD,
        0xFEFF,
        *range(0x206A, 0x2070),
        *range(0x20),
        *range(0x7F, 0xA0),
    ]
)
_CLEANED = {
    **_DROPPED,
    **dict.fromkeys((0x09, 0x0B, 0x0C), " "),
    **dict.fromkeys((0x0A, 0x85, 0x2028, 0x2029), "\n"),
}

SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
"""The white space a line may end after: all but the no-break kinds, with the zero-width space."""

INVISIBLE = frozenset(_BIDI_CONTROLS)
"""The characters that only steer direction: they are never drawn and never copied out."""


class Isolate(Enum):
    """How a span's direction is kept apart from what stands around it; the value opens it."""

    LEFT_TO_RIGHT = "\u2066"
    RIGHT_TO_LEFT = "\u2067"
    FIRST_STRONG = "\u2068"


_END_OF_ISOLATE = "\u2069"


@dataclass(frozen=True, kw_only=True)
class Span:
    """A piece of text that looks and behaves in one way.

    `together` keeps it on one line (a phone number, a dose); `isolate` keeps its direction from
    mixing with its neighbours'. Text that somebody typed comes in through `typed`.
    """

    text: str
    bold: bool = False
    isolate: Isolate | None = None
    together: bool = False

    @property
    def marked(self) -> str:
        """Return the text inside its isolate's two marks, which reach to the line's end only."""
        if self.isolate is None:
            return self.text
        start, end = self.isolate.value, _END_OF_ISOLATE
        lines = self.text.split("\n")
        return "\n".join(f"{start}{line}{end}" if line else "" for line in lines)


Words = str | Span | Iterable[Span]
"""What a paragraph takes: one string of ours, one span, or several."""


def as_spans(words: Words) -> tuple[Span, ...]:
    """Return words as spans, whichever way they were given."""
    if isinstance(words, str):
        return (Span(text=words),)
    return (words,) if isinstance(words, Span) else tuple(words)


def clean_text(text: str) -> str:
    """Return typed text without the characters that steer direction or that nobody can see.

    Line breaks stay, tabs become spaces, and each letter takes its one composed form (NFC).
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", unified.translate(_CLEANED))


def typed(text: str, *, bold: bool = False) -> Span:
    """Return what a resident or a worker typed, each line in the direction of its first letter.

    A telephone number in it keeps its groups from left to right, and on one line; so does what
    is measured, where letters from right to left would turn its parts round.
    """
    kept = with_figures_whole(clean_text(text).strip())
    return Span(text=kept, bold=bold, isolate=Isolate.FIRST_STRONG)


def sentence(template: str, *, bold: bool = False, **places: Words) -> tuple[Span, ...]:
    """Return a translated sentence whose named places hold spans.

    A place given as a plain string counts as our own words; typed text comes as `typed(...)`.
    Raises `KeyError` when the sentence names a place that is not given.
    """
    spans: list[Span] = []
    for words, name, _format, _conversion in string.Formatter().parse(template):
        if words:
            spans.append(Span(text=words, bold=bold))
        if name is not None:
            spans += [replace(span, bold=bold or span.bold) for span in as_spans(places[name])]
    return tuple(spans)
