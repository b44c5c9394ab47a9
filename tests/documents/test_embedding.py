"""What is inside the PDF: fonts, glyphs, and the words that reader programs find."""

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
import uharfbuzz as hb
from reportlab.platypus import Flowable, SimpleDocTemplate, Table

from homeapp.documents.canvas import DocumentCanvas
from homeapp.documents.embedding import EmbeddedFont
from homeapp.documents.faces import face
from homeapp.documents.fonts import family_of
from homeapp.documents.paragraph import ParagraphStyle, ShapedParagraph
from homeapp.documents.text import Span
from homeapp.documents.truetype import Cluster, Part, build_font
from tests.documents.pixels import outline, outline_of
from tests.documents.samples import WORDS, tongue


def made(code: str, words: list[str] | None = None, *, invariant: int | None = None) -> bytes:
    """Return a PDF with one bold and many plain paragraphs of words, and a table."""
    style = ParagraphStyle(language=tongue(code), space_after=4)
    words = WORDS[code] if words is None else words
    story: list[Flowable] = [ShapedParagraph(Span(text=words[0], bold=True), style)]
    story += [
        ShapedParagraph(" ".join(words[at : at + 8]), style) for at in range(0, len(words), 8)
    ]
    story.append(Table([[ShapedParagraph(words[0], style), ShapedParagraph(words[1], style)]]))
    file = BytesIO()
    SimpleDocTemplate(file, invariant=invariant).build(story, canvasmaker=DocumentCanvas)
    return file.getvalue()


def fonts(pdf: bytes) -> Iterator[Any]:
    """Yield every font that any page names."""
    pages: Any = pypdf.PdfReader(BytesIO(pdf)).pages
    for page in pages:
        for font in page["/Resources"]["/Font"].values():
            yield font.get_object()


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_font_is_embedded(code: str) -> None:
    found = list(fonts(made(code)))
    assert found
    for font in found:
        assert font["/Subtype"] == "/Type0", font["/BaseFont"]
        descendant = font["/DescendantFonts"][0].get_object()
        assert len(descendant["/FontDescriptor"]["/FontFile2"].get_data()) > 500
        assert "/ToUnicode" in font


def test_the_page_says_nothing_in_a_font_of_the_viewer() -> None:
    assert b"Helvetica" not in made("en")
    file = BytesIO()
    canvas = DocumentCanvas(file, pageCompression=0)
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(10, 10, "drawn by ReportLab itself")
    canvas.save()
    pdf = file.getvalue()
    assert b"Helvetica" not in pdf
    assert [font["/BaseFont"][8:] for font in fonts(pdf)] == ["NotoSans-Regular"]


def test_the_same_words_make_the_same_file() -> None:
    assert made("ur") == made("ur")


@pytest.mark.parametrize(
    ("code", "share"), [("en", 0.95), ("pl", 0.95), ("bn", 0.95), ("ur", 0.75)]
)
def test_reader_programs_find_the_words(code: str, share: float, tmp_path: Path) -> None:
    file = tmp_path / "words.pdf"
    file.write_bytes(made(code))
    command = ["pdftotext", "-enc", "UTF-8", str(file), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    plain = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    found = [word for word in WORDS[code] if word in plain.split()]
    assert len(found) / len(WORDS[code]) > share


@pytest.mark.parametrize("code", sorted(WORDS))
def test_composite_glyphs_are_their_parts(code: str) -> None:
    """Each cluster's outline in the built font is that of its parts, moved, point for point."""
    rtl, language = tongue(code).direction == "rtl", tongue(code)
    source = face(family_of(language))
    clusters = []
    for word in WORDS[code]:
        grouped: dict[int, list[Part]] = {}
        advance: dict[int, int] = {}
        for glyph in source.shape(
            word, 0, len(word), rtl=rtl, script=language.script, language=code
        ):
            at = advance.get(glyph.cluster, 0)
            part = Part(glyph.id, at + glyph.dx, glyph.dy)
            grouped.setdefault(glyph.cluster, []).append(part)
            advance[glyph.cluster] = at + glyph.advance
        clusters += [Cluster(tuple(parts), advance[at]) for at, parts in grouped.items()]
    data, glyphs = build_font(source, clusters)
    built = hb.Font(hb.Face(data))
    for cluster, drawn in zip(clusters, glyphs, strict=True):
        assert outline_of(built, drawn) == tuple(
            (kind, *_moved(numbers, part.dx, part.dy))
            for part in cluster.parts
            for kind, *numbers in outline(source.name, part.glyph)
        )
        assert built.get_glyph_h_advance(drawn) == cluster.advance


def _moved(numbers: list[float], dx: int, dy: int) -> list[float]:
    return [number + (dy if at % 2 else dx) for at, number in enumerate(numbers)]


def test_a_code_is_a_cluster_with_its_text() -> None:
    source = face(family_of(tongue("en")))
    font = EmbeddedFont(source, "S1")
    (letter,) = source.shape("a", 0, 1, rtl=False, script="Latn", language="en")
    assert font.code([letter], "a") == 1
    assert font.code([letter], "A") == 2
    assert font.code([letter], "a") == 1
    assert font.code([letter._replace(dy=5)], "a") == 3
