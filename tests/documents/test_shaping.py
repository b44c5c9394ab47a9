"""Every word is printed as HarfBuzz places it, to the pixel."""

import pytest

from homeapp.documents import faces
from homeapp.documents.faces import Family, Glyph, face
from homeapp.documents.shaped_text import ShapedText
from tests.documents.pixels import mismatches
from tests.documents.samples import WORDS, tongue


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_word_is_printed_as_harfbuzz_places_it(code: str) -> None:
    assert mismatches(code, WORDS[code]) == []


@pytest.mark.parametrize("code", ["bn", "ur"])
def test_the_pixel_check_sees_letters_that_are_not_shaped(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check itself must be able to fail: without layout nearly every word is wrong."""

    def unshaped(self: faces.Face, text: str, start: int, end: int, **_how: object) -> object:
        font = self._font
        places = range(end - 1, start - 1, -1) if code == "ur" else range(start, end)
        glyphs = [(at, font.get_nominal_glyph(ord(text[at])) or 0) for at in places]
        return tuple(Glyph(g, at, font.get_glyph_h_advance(g), 0, 0) for at, g in glyphs)

    monkeypatch.setattr(faces.Face, "shape", unshaped)
    assert len(mismatches(code, WORDS[code])) > len(WORDS[code]) / 2


def test_latin_letters_before_bengali_ones_do_not_switch_off_their_shaping() -> None:
    alone = ShapedText("রক্তচাপ", tongue("bn"))
    after = ShapedText("BP রক্তচাপ", tongue("bn"))
    (whole,) = alone.runs(0, len(alone.text))
    last = after.runs(0, len(after.text))[-1]
    assert [glyph.id for glyph in last.glyphs] == [glyph.id for glyph in whole.glyphs]


def test_arabic_letters_join_across_a_line_that_had_to_be_broken() -> None:
    text = ShapedText("ببببب", tongue("ar"))
    (whole,) = text.runs(0, 5)
    (start,) = text.runs(0, 2)
    (end,) = text.runs(2, 5)
    assert [g.id for g in end.glyphs + start.glyphs] == [g.id for g in whole.glyphs]


def test_digits_in_right_to_left_text_come_from_noto_sans() -> None:
    text = ShapedText("فون 01274 کریں", tongue("ur"))
    digits = next(
        run for run in text.runs(0, len(text.text)) if "0" in text.text[run.start : run.end]
    )
    assert digits.face is face(Family.SANS)
    assert not digits.rtl


def test_the_bold_face_covers_what_the_regular_one_does() -> None:
    for family in Family:
        regular = set(face(family).source.unicodes)
        assert regular == set(face(family, bold=True).source.unicodes)
