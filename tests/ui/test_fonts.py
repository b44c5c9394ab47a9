"""Letters: our own fonts, in the right order, whole and as wide as they should be."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

import ui.fonts
from homeapp.errors import Refusal
from homeapp.i18n import Language
from homeapp.paths import FONTS
from ui.fonts import families_for, fonts_for, load_fonts, typing_families

URDU = Language(code="ur", name="اردو", english_name="Urdu", locale="ur_PK", script="Arab")
ARABIC = Language(code="ar", name="العربية", english_name="Arabic", locale="ar_EG", script="Arab")
BENGALI = Language(code="bn", name="বাংলা", english_name="Bengali", locale="bn_BD", script="Beng")
SENTENCES = {
    "Homeapp Nastaliq": (
        "NotoNastaliqUrdu-Regular.ttf",
        "آپ کے لیے کیا اہم ہے؟ میں مل کر چلنا چاہتی ہوں",
    ),
    "Homeapp Naskh": ("NotoNaskhArabic-Regular.ttf", "ما المهم بالنسبة لك؟"),
    "Homeapp Bengali": ("NotoSansBengali-Regular.ttf", "আপনার কাছে কী গুরুত্বপূর্ণ?"),
    "Homeapp Gurmukhi": ("NotoSansGurmukhi-Regular.ttf", "ਤੁਹਾਡੇ ਲਈ ਕੀ ਮਹੱਤਵਪੂਰਨ ਹੈ?"),
    "Homeapp Gujarati": ("NotoSansGujarati-Regular.ttf", "તમારા માટે શું મહત્વનું છે?"),
    "Homeapp Devanagari": ("NotoSansDevanagari-Regular.ttf", "आपके लिए क्या महत्वपूर्ण है?"),
    "Homeapp Sans": ("NotoSans-Regular.ttf", "Co jest dla Ciebie ważne?"),
}


def test_labels_put_latin_first_and_the_language_next(application: QApplication) -> None:
    assert families_for(URDU)[:2] == ["Homeapp Sans", "Homeapp Nastaliq"]
    assert families_for(ARABIC)[:2] == ["Homeapp Sans", "Homeapp Naskh"]
    assert families_for(BENGALI)[:2] == ["Homeapp Sans", "Homeapp Bengali"]
    assert fonts_for(URDU).families() == families_for(URDU)


def test_lines_to_type_in_put_the_script_of_the_text_first() -> None:
    assert typing_families("Amina")[0] == "Homeapp Sans"
    assert typing_families("Amina محمد")[0] == "Homeapp Nastaliq"
    assert typing_families("محمد", ARABIC)[0] == "Homeapp Naskh"
    assert typing_families("আমিনা")[0] == "Homeapp Bengali"
    assert typing_families("ਅਮੀਨਾ")[0] == "Homeapp Gurmukhi"
    assert typing_families("અમીના")[0] == "Homeapp Gujarati"
    assert typing_families("अमीना")[0] == "Homeapp Devanagari"


@pytest.mark.parametrize("family", SENTENCES)
def test_qt_and_harfbuzz_agree_on_the_width(application: QApplication, family: str) -> None:
    """Some builds of the Urdu font collapse in Qt: letters overlap, and the width shows it."""
    import uharfbuzz

    file, sentence = SENTENCES[family]
    face = uharfbuzz.Face((FONTS / file).read_bytes())
    buffer = uharfbuzz.Buffer()
    buffer.add_str(sentence)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    right = sum(place.x_advance for place in buffer.glyph_positions) / face.upem * 100
    font = QFont(family)
    font.setPixelSize(100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    assert QFontMetricsF(font).horizontalAdvance(sentence) == pytest.approx(right, rel=0.03)


def test_missing_fonts_are_a_refusal_that_names_the_command(
    monkeypatch: pytest.MonkeyPatch, application: QApplication, tmp_path: Path
) -> None:
    monkeypatch.setattr(ui.fonts, "FONTS", tmp_path)
    monkeypatch.setattr(ui.fonts, "_LABELS", ("Homeapp Nobody",))
    load_fonts.cache_clear()
    try:
        with pytest.raises(Refusal, match="make assets"):
            load_fonts()
    finally:
        load_fonts.cache_clear()
