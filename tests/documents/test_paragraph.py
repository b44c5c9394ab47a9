"""Paragraphs: lines, pages, words that are typed, and signs that no font has."""

import subprocess
import time
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis.strategies import booleans, lists, sampled_from, text, tuples
from reportlab.platypus import SimpleDocTemplate

from homeapp.documents import faces, fields
from homeapp.documents.canvas import DocumentCanvas
from homeapp.documents.faces import Family
from homeapp.documents.fonts import family_of, leading_of
from homeapp.documents.lines import Line
from homeapp.documents.paragraph import Align, Direction, ParagraphStyle, ShapedParagraph
from homeapp.documents.shaped_text import ShapedText
from homeapp.documents.text import Isolate, Span, Words, sentence, typed
from homeapp.errors import Refusal
from tests.documents.samples import WORDS, tongue

ENGLISH = ParagraphStyle(language=tongue("en"))
URDU = ParagraphStyle(language=tongue("ur"))


def built(*story: ShapedParagraph) -> bytes:
    file = BytesIO()
    SimpleDocTemplate(file).build(list(story), canvasmaker=DocumentCanvas)
    return file.getvalue()


def extracted(pdf: bytes, folder: Path) -> str:
    file = folder / "out.pdf"
    file.write_bytes(pdf)
    command = ["pdftotext", "-layout", "-enc", "UTF-8", str(file), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


@pytest.mark.parametrize(
    "said", ["<b>", "<img src=x onerror=1>", "BP <140 & >90", "&amp; &lt;", "{name} %s \\n </para>"]
)
def test_typed_text_is_printed_as_it_was_typed(said: str, tmp_path: Path) -> None:
    pdf = built(ShapedParagraph(sentence("You said: {said}", said=typed(said)), ENGLISH))
    assert f"You said: {said}" in extracted(pdf, tmp_path)


@pytest.mark.parametrize("code", ["en", "ur", "bn"])
def test_lines_hold_every_letter_once_and_fit(code: str) -> None:
    words = " ".join(WORDS[code] * 3)
    part = ShapedParagraph(words, ParagraphStyle(language=tongue(code), size=12))
    lines = part.lines_for(200)
    assert " ".join(part.shaped.text[line.start : line.end] for line in lines) == words
    assert len(lines) > 5
    assert all(line.width * 12 <= 200.02 for line in lines)
    # No line could have taken the next word as well.
    ends = part.shaped.line_ends
    for line, following in pairwise(lines):
        more = next(end for end in ends if end > following.start)
        assert part.shaped.width(line.start, more) * 12 > 200


def test_typed_line_breaks_end_a_line() -> None:
    part = ShapedParagraph(typed(" 12 High Street\n\nBradford\n"), ENGLISH)
    shown = [
        part.shaped.text[line.start : line.end].strip("\u2068\u2069")
        for line in part.lines_for(400)
    ]
    assert shown == ["12 High Street", "", "Bradford"]


@pytest.mark.parametrize("code", ["en", "ur", "bn"])
def test_a_very_long_word_is_broken_in_less_than_a_second(code: str) -> None:
    letter = {"en": "w", "ur": "ب", "bn": "ক্ষি"}[code]
    word = letter * (32_000 // len(letter))
    started = time.process_time()
    part = ShapedParagraph(typed(word), ParagraphStyle(language=tongue(code)))
    lines = part.lines_for(450)
    pdf = built(part)
    assert time.process_time() - started < 1
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) > 4
    assert all(line.width * 11 <= 450.02 for line in lines)
    assert "".join(part.shaped.text[line.start : line.end] for line in lines) == part.shaped.text


def test_a_mark_is_never_cut_from_its_letter() -> None:
    part = ShapedParagraph("é̂" * 40, ENGLISH)
    for line in part.lines_for(30):
        assert part.shaped.text[line.start] == "é"


def test_a_column_too_narrow_for_a_letter_takes_one_to_a_line() -> None:
    assert len(ShapedParagraph("abc", ENGLISH).lines_for(0)) == 3


@pytest.mark.parametrize("code", ["en", "ur"])
def test_a_paragraph_splits_over_pages_without_losing_a_line(code: str) -> None:
    style = ParagraphStyle(language=tongue(code), size=20, space_before=3, space_after=5)
    whole = ShapedParagraph(" ".join(WORDS[code] * 12), style, bullet="•")
    lines = whole.lines_for(400)
    _width, height = whole.wrap(400, 700)
    first, second = whole.split(400, height / 2)
    assert isinstance(first, ShapedParagraph)
    assert isinstance(second, ShapedParagraph)
    assert first.lines_for(400) + second.lines_for(400) == lines
    assert first.wrap(400, 700)[1] <= height / 2
    assert (first.getSpaceAfter(), second.getSpaceBefore()) == (0, 0)
    # Under another width the rest is broken anew, from where the first part ended.
    assert second.lines_for(300)[0].start == second.lines_for(400)[0].start
    assert len(pypdf.PdfReader(BytesIO(built(whole))).pages) > 1


def test_one_line_is_never_left_alone_on_a_page() -> None:
    part = ShapedParagraph("one\ntwo\nthree\nfour", ENGLISH)
    _width, height = part.wrap(400, 700)
    assert part.split(400, height / 4) == []
    first, second = part.split(400, height * 3 / 4)
    assert [len(half.lines_for(400)) for half in (first, second)] == [2, 2]  # type: ignore[attr-defined]
    assert part.split(400, height) == [part]


def left_of(words: Words, style: ParagraphStyle) -> float:
    part = ShapedParagraph(words, style)
    part.wrap(300, 700)
    return part._left(part.lines_for(300)[0])


def test_lines_stand_on_the_languages_own_side() -> None:
    width = ShapedParagraph("abc", ENGLISH).natural_width()
    assert left_of("abc", ENGLISH) == 0
    assert left_of("abc", ENGLISH.but(indent=20)) == 20
    assert left_of("abc", ENGLISH.but(align=Align.END)) == pytest.approx(300 - width)
    assert left_of("abc", ENGLISH.but(align=Align.CENTRE)) == pytest.approx((300 - width) / 2)
    own = URDU.but(direction=Direction.FIRST_STRONG)
    assert left_of("abc", own) == pytest.approx(300 - width)
    assert left_of("abc", own.but(indent=20)) == pytest.approx(280 - width)
    assert left_of("abc", own.but(align=Align.END)) == 0


@pytest.mark.parametrize(
    ("said", "name"), [("ok 👍", "thumbs up sign"), ("漢", "cjk"), ("\ud800", "U+D800")]
)
def test_a_sign_that_no_font_has_is_refused_by_its_name_alone(said: str, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        ShapedParagraph(typed(f"private words {said}"), ENGLISH)
    assert name in str(refused.value)
    assert "private" not in str(refused.value)


def test_marks_that_are_not_to_be_seen_are_not_missing() -> None:
    ShapedParagraph("a\u200d\u200c\u2066b\u2069\u200e\u200f\ufe0f\u00a0", ENGLISH)


@pytest.mark.parametrize(
    ("words", "code", "family"),
    [
        ("Ünal Şahin", "bn", Family.BENGALI),
        ("Олена", "bn", Family.SANS),
        ("Олена", "ur", Family.SANS),
        ("عائشہ", "en", Family.NASKH),
        ("عائشہ", "ur", Family.NASTALIQ),
        ("ڕۆژ", "ur", Family.NASKH),
        ("বাগান", "ur", Family.BENGALI),
        ("बगीचा", "pl", Family.DEVANAGARI),
        ("ਬਾਗ਼", "gu", Family.GURMUKHI),
        ("બગીચો", "en", Family.GUJARATI),
        ("Ελένη", "pa", Family.SANS),
    ],
)
def test_a_name_in_another_script_gets_the_face_of_its_script(
    words: str, code: str, family: Family
) -> None:
    shaped = ShapedText(typed(words), tongue(code), Direction.FIRST_STRONG)
    drawn = {
        piece.face.family
        for piece in shaped.pieces
        if any(map(str.isalpha, shaped.text[piece.start : piece.end]))
    }
    assert drawn == {family}
    assert all(glyph.id for run in shaped.runs(0, len(shaped.text)) for glyph in run.glyphs)


def test_a_word_in_arabic_script_is_bold_as_a_whole() -> None:
    shaped = ShapedText(
        (Span(text="با"), Span(text="غ", bold=True), Span(text=" میں")), tongue("ur")
    )
    assert [
        (piece.face.name, shaped.text[piece.start : piece.end].strip()) for piece in shaped.pieces
    ] == [
        ("NotoNastaliqUrdu-Bold", "باغ"),
        ("NotoNastaliqUrdu-Regular", "میں"),
    ]
    english = ShapedText((Span(text="gar"), Span(text="den", bold=True)), tongue("en"))
    assert len(english.pieces) == 2


def test_nastaliq_has_the_room_it_needs() -> None:
    assert 2.0 <= leading_of(family_of(tongue("ur"))) <= 2.5
    plain, mixed = (ShapedParagraph(words, ENGLISH) for words in ("garden", typed("عائشہ")))
    assert plain.leading < mixed.leading
    assert ShapedParagraph("12", URDU).leading == ShapedParagraph("باغ", URDU).leading


def test_a_missing_font_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "FONTS", tmp_path)
    faces._load.cache_clear()
    try:
        with pytest.raises(Refusal, match="make assets"):
            ShapedParagraph(fields.phone("01274 322400"), ENGLISH)
    finally:
        faces._load.cache_clear()


def test_a_heading_stays_with_what_follows() -> None:
    assert ShapedParagraph("Goals", ENGLISH.but(keep_with_next=True)).keepWithNext
    assert not ShapedParagraph("Goals", ENGLISH).keepWithNext


def test_the_widest_word_is_the_least_width() -> None:
    part = ShapedParagraph("a gardening b", ENGLISH)
    assert part.minWidth() == pytest.approx(
        ShapedParagraph("gardening", ENGLISH).natural_width(), abs=0.1
    )
    assert ShapedParagraph("", ENGLISH).wrap(100, 100)[1] > 0


@pytest.mark.parametrize("code", ["en", "ur", "bn"])
@pytest.mark.parametrize(
    "repeated",
    [
        "(",
        "[()]",
        "a\u0628",
        "a \u0628 1 ",
        " ",
        "a\n",
        "a\u0301\u0302",
        "\u0301",
        "-/",
        "\u200d",
        "1.",
    ],
)
def test_no_odd_text_is_slow_or_lost(repeated: str, code: str) -> None:
    words = repeated * (8_000 // len(repeated))
    started = time.process_time()
    part = ShapedParagraph(typed(words), ParagraphStyle(language=tongue(code)))
    lines = part.lines_for(300)
    built(part)
    assert time.process_time() - started < 2
    assert_whole(part, lines)


def assert_whole(part: ShapedParagraph, lines: Sequence[Line]) -> None:
    """Check that the lines leave out nothing but white space at their ends."""
    end = 0
    for line in lines:
        assert part.shaped.text[end : line.start].replace("\u200b", "").strip() == ""
        assert line.start <= line.end
        end = line.end
    assert part.shaped.text[end:].replace("\u200b", "").strip() == ""


LETTERS = (
    "aZfié1٣\u06f5 .,()-/\n\u00a0\u200b\u200c\u200d\u2066\u2067\u2068\u2069\u202e\u202c\u0301"
    + "باغہےڕ\u064eকষ্িরਸ੍ਰीक"
)


@given(
    parts=lists(
        tuples(text(LETTERS, max_size=30), booleans(), sampled_from([None, *Isolate])), max_size=4
    ),
    code=sampled_from(["en", "ur", "bn", "ar"]),
    width=sampled_from([5.0, 60.0, 300.0]),
)
@settings(max_examples=150, deadline=None)
def test_any_mixture_of_letters_is_printed(
    parts: list[tuple[str, bool, Isolate | None]], code: str, width: float
) -> None:
    spans = [Span(text=words, bold=bold, isolate=isolate) for words, bold, isolate in parts]
    part = ShapedParagraph(spans, ParagraphStyle(language=tongue(code)))
    lines = part.lines_for(width)
    assert_whole(part, lines)
    canvas = DocumentCanvas(BytesIO())
    part.wrap(width, 700)
    part.drawOn(canvas, 0, 0)
    canvas.save()
    for line in lines:
        covered = sorted(
            place
            for run in part.shaped.runs(line.start, line.end)
            for place in range(run.start, run.end)
        )
        assert covered == list(range(line.start, line.end))
