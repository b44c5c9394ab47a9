"""Font files shaped by HarfBuzz: from characters to glyphs with their places."""

from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.paths import FONTS

__all__ = ["Face", "Family", "Glyph", "face", "script_of"]

# HarfBuzz reads at most five characters on either side of a span; more would only be copied.
_CONTEXT = 8


class Family(Enum):
    """The font families that come with the program; the value starts the file's name."""

    SANS = "NotoSans"
    NASTALIQ = "NotoNastaliqUrdu"
    NASKH = "NotoNaskhArabic"
    BENGALI = "NotoSansBengali"
    GURMUKHI = "NotoSansGurmukhi"
    GUJARATI = "NotoSansGujarati"
    DEVANAGARI = "NotoSansDevanagari"


class Glyph(NamedTuple):
    """One placed glyph, in font units; `cluster` is the text index of its first character."""

    id: int
    cluster: int
    advance: int
    dx: int
    dy: int


class Face:
    """One font file. Two faces of one file are the same object (see `face`)."""

    def __init__(self, path: Path, family: Family) -> None:
        self.family = family
        self.name = path.stem
        self.source = hb.Face(hb.Blob.from_file_path(str(path)))
        self.units: int = self.source.upem
        self._font = hb.Font(self.source)
        extents = self._font.get_font_extents("ltr")
        self.ascender: int = extents.ascender
        self.descender: int = extents.descender
        self._covered: dict[str, bool] = {}

    def shape(
        self, text: str, start: int, end: int, *, rtl: bool, script: str | None, language: str
    ) -> tuple[Glyph, ...]:
        """Return the glyphs of `text[start:end]` from left to right.

        The text around the span is its context, so Arabic letters join across its borders.
        Right-to-left text keeps one cluster for each character where the font allows it, other
        text one for each letter with its marks.
        """
        buffer = hb.Buffer()
        offset = max(0, start - _CONTEXT)
        buffer.add_str(text[offset : end + _CONTEXT], start - offset, end - start)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script = script or "Zyyy"
        buffer.language = language
        levels = hb.BufferClusterLevel
        buffer.cluster_level = levels.MONOTONE_CHARACTERS if rtl else levels.MONOTONE_GRAPHEMES
        hb.shape(self._font, buffer)
        return tuple(
            Glyph(info.codepoint, info.cluster + offset, at.x_advance, at.x_offset, at.y_offset)
            for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        )

    def covers(self, text: str) -> bool:
        """Whether this face has a glyph for every character of a text."""
        return all(map(self._covers_character, text))

    def _covers_character(self, character: str) -> bool:
        known = self._covered.get(character)
        if known is None:
            known = self._covered[character] = self._draws(character)
        return known

    def _draws(self, character: str) -> bool:
        """Ask HarfBuzz, which also builds letters from parts and hides what is not to be seen."""
        if self._font.get_nominal_glyph(ord(character)):
            return True
        if "\ud800" <= character <= "\udfff":
            return False
        alone = self.shape(character, 0, 1, rtl=False, script=None, language="und")
        return all(glyph.id for glyph in alone)


def face(family: Family, *, bold: bool = False) -> Face:
    """Return the face of a family; a `Refusal` names the command that fetches a missing one."""
    return _load(family, bold)


@cache
def _load(family: Family, bold: bool) -> Face:
    path = FONTS / f"{family.value}-{'Bold' if bold else 'Regular'}.ttf"
    if not path.exists():
        raise Refusal(N_("A font for printing is missing. Run `make assets`, then print again."))
    return Face(path, family)


@lru_cache(maxsize=4096)
def script_of(character: str) -> str | None:
    """Return a character's script as its ISO 15924 code, or None where many scripts share it."""
    if "\ud800" <= character <= "\udfff":
        return None
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    script: str | None = buffer.script
    return script
