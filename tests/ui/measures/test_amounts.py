"""Numbers as people type them: point and comma, stones and feet, and what is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.formulas import rounded
from homeapp.domain.measures import AnswerKind, Question
from homeapp.errors import Refusal
from homeapp.i18n import language, languages
from tests.check_ins import MEASURES, Said, figure
from ui.measures.amounts import old_units, read_number, show_figure, show_money, show_number

EATING = MEASURES["eating"]
WEIGHT, HEIGHT, WAIST = (EATING.question(key) for key in ("weight", "height", "waist"))
PORTIONS = EATING.question("portions")
PRICE = MEASURES["smoking"].question("packet-price")


@pytest.mark.parametrize(
    ("typed", "number"),
    [("70", "70"), (" 70.5 ", "70.5"), ("70,5", "70.5"), ("70.0", "70"), ("20", "20")],
)
def test_point_and_comma_are_both_decimal_marks(typed: str, number: str) -> None:
    assert read_number(typed, WEIGHT) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "kilograms"),
    [
        ("11st4", "71.7"),  # 158 lb x 0.45359237 = 71.66759446
        ("11 st 4 lb", "71.7"),
        ("11st", "69.9"),  # 154 lb = 69.85322498
        ("158lb", "71.7"),
        ("11 stone 4,5 pounds", "71.9"),  # 158.5 lb = 71.894390645
    ],
)
def test_stones_and_pounds_become_kilograms(typed: str, kilograms: str) -> None:
    assert read_number(typed, WEIGHT) == Decimal(kilograms)


@pytest.mark.parametrize(
    ("typed", "centimetres"),
    [("5ft 6", "167.6"), ("5'6\"", "167.6"), ("5 feet 6.5 inches", "168.9"), ("6ft", "182.9")],
)
def test_feet_and_inches_become_centimetres(typed: str, centimetres: str) -> None:
    assert read_number(typed, HEIGHT) == Decimal(centimetres)


def test_a_waist_is_told_in_inches() -> None:
    assert read_number("34 in", WAIST) == Decimal("86.4")  # 34 x 2.54 = 86.36


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_is_no_number(typed: str) -> None:
    assert read_number(typed, PORTIONS) is None


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        *((PORTIONS, typed) for typed in ("21", "-1", "2.5", "two", "1e1", "NaN", "٣x", "1 2")),
        *((WEIGHT, typed) for typed in ("11 4", "2st", "400.1", "70.55", "5ft", "st", "19.9")),
        *((HEIGHT, typed) for typed in ("11st", "9ft", "5 6", "ft")),
        (PRICE, "12.505"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_plain_sentence(
    question: Question, typed: str
) -> None:
    with pytest.raises(Refusal) as refused:
        read_number(typed, question)
    assert "Type " in str(refused.value)
    assert f" {typed} " not in str(refused.value)


def test_a_refusal_names_what_can_be_typed() -> None:
    with pytest.raises(
        Refusal,
        match=r"^This is no number from 20 to 400\. Type one, or leave it empty\.",
    ):
        read_number("500", WEIGHT)
    with pytest.raises(Refusal, match="too many figures after the point"):
        read_number("12.505", PRICE)
    with pytest.raises(Refusal, match="not a whole number"):
        read_number("2.5", PORTIONS)


@given(st.sampled_from([WEIGHT, HEIGHT, WAIST]), st.data())
def test_older_units_lead_back_to_where_they_came_from(
    question: Question, data: st.DataObject
) -> None:
    units = old_units(question)
    assert units is not None
    amount = data.draw(st.decimals(question.least, question.most, places=question.decimals))
    large, small = units.parts(amount)
    assert 0 <= small < units.in_large
    exact = units.total(Decimal(large), small)
    assert abs(exact - amount) <= units.worth / 4  # the nearest half of the lesser unit
    if question.most is not None and question.least <= exact <= question.most:
        typed = units.together(str(large), show_number(small))
        assert read_number(typed, question) == rounded(exact, question.decimals)


@given(st.data())
def test_what_is_shown_reads_back_in_every_language(data: st.DataObject) -> None:
    question = data.draw(st.sampled_from([WEIGHT, HEIGHT, PORTIONS, PRICE]))
    number = data.draw(st.decimals(question.least, question.most, places=question.decimals))
    tongue = data.draw(st.sampled_from(languages()))
    assert read_number(show_number(number, question.unit, tongue), question) == number


@pytest.mark.parametrize(
    ("number", "unit", "english", "polish"),
    [
        ("70.50", "kilograms", "70.5", "70,5"),
        ("12.5", "pounds", "12.50", "12,50"),
        ("16", "pounds", "16", "16"),
        ("1200", "", "1200", "1200"),
    ],
)
def test_a_number_to_type_has_the_mark_of_the_language(
    number: str, unit: str, english: str, polish: str
) -> None:
    for code, shown in (("en", english), ("ur", english), ("bn", english), ("pl", polish)):
        assert show_number(Decimal(number), unit, language(code)) == shown
    assert show_number(Decimal(number), unit) == english


def test_only_weights_and_lengths_have_older_units() -> None:
    with_old = {
        (measure.key, question.key)
        for measure in MEASURES.values()
        for question in measure.questions
        if old_units(question)
    }
    assert with_old == {("eating", "weight"), ("eating", "height"), ("eating", "waist")}


def test_a_half_is_rounded_up_for_the_eye() -> None:
    assert rounded(Decimal("65.625"), 2) == Decimal("65.63")
    assert rounded(Decimal("12.25"), 1) == Decimal("12.3")


def test_money_has_its_sign_and_its_pence_in_every_language() -> None:
    smoked: dict[str, Said] = {"status": "daily", "kinds": ["cigarettes"], "packet-size": 16}
    spent = smoked | {"packet-cigarettes": 100, "packet-price": Decimal("24.35")}
    money = figure("smoking", "money", spent)
    assert money is not None
    assert money.amount == Decimal("1065.3125")
    for code, shown in (("en", "£1,065.31"), ("ur", "£1,065.31"), ("pl", "£1\u00a0065,31")):
        assert show_figure(money, language(code)).strip("\u2066\u2069") == shown
    whole = figure("smoking", "money", spent | {"packet-price": 16})
    assert whole is not None
    assert show_figure(whole, language("pl")).strip("\u2066\u2069") == "£700,00"


@given(st.decimals(0, 99_999, places=2))
def test_money_keeps_every_penny(pounds: Decimal) -> None:
    assert show_money(pounds, language("en")) == f"£{pounds:,.2f}"
    marks = str.maketrans({",": ".", "\u00a0": "", "£": ""})
    assert Decimal(show_money(pounds, language("pl")).translate(marks)) == pounds


def test_other_figures_have_the_mark_of_the_language() -> None:
    units = figure("alcohol", "units-a-week", {"how-often": "monthly", "drinks": {"pint-4": "3"}})
    assert units is not None
    assert show_figure(units, language("pl")) == "6,8"


def test_every_number_that_is_asked_can_be_typed() -> None:
    for measure in MEASURES.values():
        for question in measure.questions:
            if question.kind is AnswerKind.NUMBER:
                assert read_number(show_number(question.most), question) == question.most
