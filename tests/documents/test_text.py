"""Spans, typed text and typed fields."""

import pytest

from homeapp.documents import fields
from homeapp.documents.shaped_text import Direction, ShapedText
from homeapp.documents.text import Isolate, Span, Words, clean_text, sentence, typed
from tests.documents.samples import tongue


def seen(words: Words, code: str = "ur", direction: Direction = Direction.LANGUAGE) -> str:
    """Return the characters of a one-line paragraph as they stand on paper, left to right."""
    text = ShapedText(words, tongue(code), direction)
    shown = ""
    for run in text.runs(0, len(text.text)):
        part = text.text[run.start : run.end]
        shown += part[::-1] if run.rtl else part
    return clean_text(shown).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        (fields.phone("01274 322 400"), "01274 322 400"),
        (fields.phone("+44 (0)1274 322400"), "+44 (0)1274 322400"),
        (fields.measure("4.0", "mmol/L"), "4.0 mmol/L"),
        (fields.measure("120/80", "mmHg"), "120/80 mmHg"),
        (fields.measure("20", "%"), "20%"),
        (fields.postcode("BD7 3EY"), "BD7 3EY"),
        (fields.web("https://example.org.uk/a-b?c=1"), "https://example.org.uk/a-b?c=1"),
        (fields.email("help@example.org.uk"), "help@example.org.uk"),
        (fields.time("9:30 am"), "9:30 am"),
        (fields.date("14/03/2026"), "14/03/2026"),
    ],
)
@pytest.mark.parametrize("code", ["ur", "ar", "bn", "en"])
def test_a_field_keeps_its_order_in_every_language(field: Span, shown: str, code: str) -> None:
    for before, after in (("صبح ", " پر"), ("مل", "."), ("(", ")"), ("12 ", " 34")):
        words = (Span(text=before), field, Span(text=after))
        assert shown in seen(words, code)


def test_the_same_phone_number_without_its_field_is_shown_in_the_wrong_order() -> None:
    """The reason for the fields: this is what the algorithm rightly does to bare groups."""
    assert "400 322 01274" in seen("فون 01274 322 400 پر")


def test_a_date_with_an_urdu_month_reads_from_the_right() -> None:
    assert seen(fields.date("14 مارچ 2026")) == "2026 " + "مارچ"[::-1] + " 14"


def test_a_range_of_times_is_written_in_words() -> None:
    spans = fields.time_range("{start} سے {end} تک", "9:00", "17:00")
    assert seen(spans) == "کت 17:00 ےس 9:00"
    assert [span.isolate for span in spans].count(Isolate.FIRST_STRONG) == 2


def test_a_field_stays_on_one_line() -> None:
    for field in (fields.phone("01274 322 400"), fields.web("example.org/long-name/of-page")):
        text = ShapedText((Span(text="Call "), field), tongue("en"))
        assert text.line_ends == [5, len(text.text)]


def test_typed_text_loses_what_would_steer_the_lines_around_it() -> None:
    assert clean_text("a\u202eb\u2066c\u200f\ufeff\x00\u00add") == "abcd"
    assert clean_text("one\r\ntwo\tthree\u2028four") == "one\ntwo three\nfour"
    assert clean_text("e\u0301") == "é"
    joined = "می\u200cروم"
    assert clean_text(joined) == joined


def test_typed_text_stands_in_its_own_direction() -> None:
    assert seen(sentence("میں نے کہا: {said}", said=typed("Walk (daily)!"))).startswith(
        "Walk (daily)!"
    )
    assert seen(sentence("I said: {said}.", said=typed("باغ 2 بار")), "en") == (
        "I said: " + "باغ 2 بار"[::-1] + "."
    )


@pytest.mark.parametrize(
    "number", ["07700 900 456", "116 123", "+44 7700 900456", "0113-496-0123", "999 000 0018"]
)
def test_a_telephone_number_in_typed_urdu_keeps_its_order_and_its_line(number: str) -> None:
    words = typed(f"میری بہن کو {number} پر فون کریں")
    assert number in seen(words)
    assert number.replace(" ", "\u00a0") in words.text


@pytest.mark.parametrize(
    "measure",
    [
        *("120/80 mmHg", "5 mg", "5mg", "2 x 500 ml", "4.0 mmol/L", "37.5 °C", "5 mg/kg/day"),
        *("9:00\u201317:00", "09:00-17:00", "9:30 am - 5 pm", "3\u20135", "20 %"),
    ],
)
def test_what_is_measured_in_typed_urdu_keeps_its_order_and_its_line(measure: str) -> None:
    words = typed(f"میری بہن کو {measure} پر فون کریں")
    assert f" {measure} " in seen(words)
    assert measure.replace(" ", "\u00a0") in words.text


def test_each_of_several_measures_stays_whole() -> None:
    shown = seen(typed("بلڈ پریشر 120/80 mmHg 9:00\u201317:00 فون 07700 900 456 دوا 2 x 500 ml"))
    for whole in ("120/80 mmHg", "9:00\u201317:00", "07700 900 456", "2 x 500 ml"):
        assert whole in shown, whole


@pytest.mark.parametrize("words", ["5 mg at 9:00\u201317:00", "12 High St.", "2 x 500 ml"])
def test_measures_in_words_from_left_to_right_are_left_as_they_are(words: str) -> None:
    assert typed(words).text == words


@pytest.mark.parametrize("figures", ["5 10", "3 11", "200\n000", "3/11/2026"])
def test_other_figures_in_typed_words_are_left_as_they_are(figures: str) -> None:
    assert typed(f"باغ {figures} بار").text == f"باغ {figures} بار"


def test_each_line_of_typed_text_stands_in_its_own_direction() -> None:
    text = ShapedText(sentence("میں: {said}", said=typed("12 High St.\nLeeds.")), tongue("ur"))
    (run,) = text.runs(text.text.index("\n") + 2, len(text.text) - 1)
    assert text.text[run.start : run.end] == "Leeds."
    assert not run.rtl


def test_a_sentence_keeps_its_places_whole() -> None:
    spans = sentence("Ring {phone} {{now}}", bold=True, phone=fields.phone("01274 322400"))
    assert "".join(span.text for span in spans) == "Ring 01274\u00a0322400 {now}"
    assert all(span.bold for span in spans)
    with pytest.raises(KeyError):
        sentence("Ring {phone}")


@pytest.mark.parametrize(
    ("words", "level"), [("07700 900123", 0), ("عائشہ", 1), ("Ann باغ", 0), ("12 باغ", 1)]
)
def test_a_field_value_goes_by_its_first_letter(words: str, level: int) -> None:
    own = ShapedText(typed(words), tongue("ur"), Direction.FIRST_STRONG)
    assert own.base == level
    assert ShapedText(typed(words), tongue("ur"), Direction.LEFT_TO_RIGHT).base == 0
    assert ShapedText(typed(words), tongue("en")).base == 0
    assert ShapedText(typed(words), tongue("ur")).base == 1
