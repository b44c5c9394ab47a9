"""Fonts embedded in one PDF: every code stands for one shaped cluster and for its exact text.

Because a code is a cluster (a letter with its marks, already placed), the page holds plain rows
of codes on one baseline, and the table of texts (ToUnicode) is exact for each of them. So a
reader program finds and copies the words, in Urdu and Bengali too.
"""

import struct
import zlib
from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from homeapp.documents.faces import Face, Glyph
from homeapp.documents.shaped_text import Run
from homeapp.documents.text import INVISIBLE
from homeapp.documents.truetype import Cluster, Part, build_font

__all__ = ["EmbeddedFont", "embedded_font", "encode_run"]

_PER_BLOCK = 100  # entries a block of a ToUnicode table may hold
_LONGEST_TEXT = 200  # characters; a table entry holds 512 bytes at most
_MOST_PARTS = 200  # glyphs in one cluster; more marks than that on a letter only blacken it
_FURTHEST = 16_000  # font units
_NOT_COPIED = {**dict.fromkeys(map(ord, INVISIBLE)), 0xA0: " "}

_CMAP_START = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_END = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"

_embedded: "WeakKeyDictionary[pdfdoc.PDFDocument, dict[str, EmbeddedFont]]" = WeakKeyDictionary()


class EmbeddedFont:
    """One face in one PDF, filled while its pages are drawn and written when they are done."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._codes: dict[tuple[Cluster, str], int] = {}
        self.code((Glyph(0, 0, face.units, 0, 0),), "")

    def code(self, glyphs: Sequence[Glyph], text: str) -> int:
        """Return the code of a cluster, its glyphs from left to right, that stands for a text."""
        parts, advance = [], 0
        for glyph in glyphs:
            parts.append(Part(glyph.id, _within(advance + glyph.dx), _within(glyph.dy)))
            advance += glyph.advance
        key = (Cluster(tuple(parts[:_MOST_PARTS]), advance), text[:_LONGEST_TEXT])
        return self._codes.setdefault(key, len(self._codes))

    # ReportLab calls this by its own name when the document is saved.
    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802
        """Add the font, its widths and its table of texts to the document."""
        clusters = [cluster for cluster, _text in self._codes]
        data, glyphs = build_font(self.face, clusters)
        tag = _tag(data)
        base = pdfdoc.PDFName(f"{tag}+{self.face.name}")

        def reference(part: str, value: object) -> object:
            return document.Reference(value, f"{part}:{self.name}")  # type: ignore[no-untyped-call]

        descriptor = reference("descriptor", self._descriptor(base, reference("file", _file(data))))
        glyph_of_code = _stream(struct.pack(f">{len(glyphs)}H", *glyphs))
        widths = [round(each.advance * 1000 / self.face.units, 3) for each in clusters]
        descendant = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": _identity(),
            "FontDescriptor": descriptor,
            "DW": 1000,
            "W": pdfdoc.PDFArray([0, pdfdoc.PDFArray(widths)]),
            "CIDToGIDMap": reference("glyphs", glyph_of_code),
        }
        font = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type0"),
            "BaseFont": base,
            "Encoding": pdfdoc.PDFName("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray(
                [reference("descendant", pdfdoc.PDFDictionary(descendant))]
            ),
            "ToUnicode": reference("texts", _stream(self._texts())),
        }
        fonts: Any = document.idToObject[pdfdoc.BasicFonts]
        fonts.dict[self.name] = reference("font", pdfdoc.PDFDictionary(font))

    def _descriptor(self, base: object, file: object) -> pdfdoc.PDFDictionary:
        scale = 1000 / self.face.units
        top, bottom = round(self.face.ascender * scale), round(self.face.descender * scale)
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": 4,
                "ItalicAngle": 0,
                "StemV": 80,
                "Ascent": top,
                "Descent": bottom,
                "CapHeight": top,
                "FontBBox": pdfdoc.PDFArray([-1000, bottom, 2000, top]),
                "FontFile2": file,
            }
        )

    def _texts(self) -> bytes:
        """Return the ToUnicode table: the text of each code."""
        entries = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n"
            for (_cluster, text), code in self._codes.items()
            if text
        ]
        table = [_CMAP_START]
        for first in range(0, len(entries), _PER_BLOCK):
            block = entries[first : first + _PER_BLOCK]
            table += [f"{len(block)} beginbfchar\n", *block, "endbfchar\n"]
        return "".join([*table, _CMAP_END]).encode("ascii")


def _within(distance: int) -> int:
    """Return a distance that a font can hold; hundreds of marks on one letter pile up higher."""
    return max(-_FURTHEST, min(distance, _FURTHEST))


def _identity() -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary(
        {
            "Registry": pdfdoc.PDFString("Adobe"),
            "Ordering": pdfdoc.PDFString("Identity"),
            "Supplement": 0,
        }
    )


def _stream(content: bytes, **entries: object) -> pdfdoc.PDFStream:
    filters = [pdfdoc.PDFZCompress]
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), content, filters=filters)


def _file(data: bytes) -> pdfdoc.PDFStream:
    return _stream(data, Length1=len(data))


def _tag(data: bytes) -> str:
    """Return the six letters that mark a subset, the same ones for the same subset."""
    digest = zlib.crc32(data)
    return "".join(chr(ord("A") + (digest >> (5 * place)) % 26) for place in range(6))


def embedded_font(canvas: Canvas, face: Face) -> EmbeddedFont:
    """Return the face as it is embedded in the canvas's document."""
    document: pdfdoc.PDFDocument = canvas._doc  # type: ignore[attr-defined]
    fonts = _embedded.setdefault(document, {})
    if face.name not in fonts:
        fonts[face.name] = EmbeddedFont(face, f"S{len(fonts) + 1}")
        document.delayedFonts.append(fonts[face.name])
    return fonts[face.name]


def encode_run(font: EmbeddedFont, run: Run, text: str) -> str:
    """Return the codes of a run, from left to right, as hexadecimal digits."""
    clusters: list[list[Glyph]] = []
    for glyph in run.glyphs:
        if clusters and clusters[-1][0].cluster == glyph.cluster:
            clusters[-1].append(glyph)
        else:
            clusters.append([glyph])
    starts = sorted({glyph.cluster for glyph in run.glyphs})
    ends = dict(zip(starts, [*starts[1:], run.end], strict=True))
    codes = []
    for glyphs in clusters:
        start = glyphs[0].cluster
        said = text[start : ends[start]].translate(_NOT_COPIED)
        if said or any(glyph.advance for glyph in glyphs):
            codes.append(font.code(glyphs, said))
    return "".join(f"{code:04X}" for code in codes)
