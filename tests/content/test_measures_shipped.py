"""Check-in files as they ship: what every one of them keeps to."""

from collections.abc import Iterator
from dataclasses import fields

import pytest

from homeapp.domain.drinks import Drink
from homeapp.domain.formulas import FORMULAS
from homeapp.domain.measures import (
    Advice,
    Answer,
    AnswerKind,
    Band,
    Condition,
    Measure,
    Question,
    Scale,
    Source,
    Step,
)
from homeapp.paths import ASSETS, CONTENT, ROOT
from tests.check_ins import MEASURES

SHIPPED = CONTENT / "measures"
SHIPPED = CONTENT / "measures"


def _questions() -> Iterator[tuple[Measure, Question]]:
    for measure in MEASURES.values():
        for question in measure.questions:
            yield measure, question


def test_every_shipped_file_loads() -> None:
    assert sorted(MEASURES) == ["activity", "alcohol", "eating", "smoking", "wellbeing"]
    assert sorted(f"{key}.toml" for key in MEASURES) == sorted(
        path.name for path in SHIPPED.iterdir()
    )


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES.keys())
def test_nothing_shipped_is_settled_before_somebody_confirmed_it(measure: Measure) -> None:
    assert measure.sources
    for source in measure.sources:
        assert not source.is_confirmed
        assert source.review.startswith("to be confirmed by the clinical safety officer")
    used = {one.source for one in (*measure.scales, *measure.advice, *measure.questions)}
    # Our own words stand under "own" where nothing names a source for them.
    assert used - {"", "own"} == {source.key for source in measure.sources} - {"own"}
    assert "own" in {source.key for source in measure.sources}


def test_whatever_would_label_a_person_is_for_the_worker_alone() -> None:
    banded = [one for measure in MEASURES.values() for one in measure.scales if one.bands]
    assert len(banded) >= 10
    assert [one.key for one in banded if not one.for_worker] == []
    about_weight = [one for one in MEASURES["eating"].scales if not one.for_worker]
    assert about_weight == []


def test_instruments_keep_their_published_words() -> None:
    words = {
        (question.source, question.key): question.words
        for _measure, question in _questions()
        if question.source and question.source != "audit"
    }
    assert words == {
        ("hsi", "first-cigarette"): "How soon after you wake up do you smoke your first cigarette?",
        ("ons4", "satisfied"): "Overall, how satisfied are you with your life nowadays?",
        ("ons4", "worthwhile"): "Overall, to what extent do you feel that the things you do in "
        "your life are worthwhile?",
        ("ons4", "happy"): "Overall, how happy did you feel yesterday?",
        ("ons4", "anxious"): "On a scale where nought is 'not at all anxious' and 10 is "
        "'completely anxious', overall, how anxious did you feel yesterday?",
        ("loneliness", "companionship"): "How often do you feel that you lack companionship?",
        ("loneliness", "left-out"): "How often do you feel left out?",
        ("loneliness", "isolated"): "How often do you feel isolated from others?",
        ("loneliness", "lonely"): "How often do you feel lonely?",
    }


def test_loneliness_answers_keep_their_published_words_and_order() -> None:
    wellbeing = MEASURES["wellbeing"]
    for key in ("companionship", "left-out", "isolated"):
        assert [one.words for one in wellbeing.question(key).answers] == [
            "Hardly ever or never",
            "Some of the time",
            "Often",
        ]
    assert [one.words for one in wellbeing.question("lonely").answers] == [
        "Often or always",
        "Some of the time",
        "Occasionally",
        "Hardly ever",
        "Never",
    ]
    order = [one.key for one in wellbeing.questions if one.source == "loneliness"]
    assert order == ["companionship", "left-out", "isolated", "lonely"]


def test_an_instrument_says_whose_it_is_and_where_it_was_tested() -> None:
    for measure, question in _questions():
        if question.source:
            source = measure.source(question.source)
            assert source.attribution
            assert source.validated_in == ("en",)


def test_no_licensed_instrument_is_in_a_file() -> None:
    text = " ".join(path.read_text("utf-8") for path in SHIPPED.glob("*.toml")).casefold()
    for name in ("wemwbs", "mycaw", "outcomes star", "eq-5d", "phq", "gad-7", "patient activation"):
        assert name not in text
    assert "been feeling optimistic" not in text
    assert "difficult to refrain" not in text


def test_rulers_go_from_0_to_10() -> None:
    rulers = [one for _measure, one in _questions() if one.kind is AnswerKind.RULER]
    assert len(rulers) == 12
    assert {(one.least, one.most, one.decimals) for one in rulers} == {(0, 10, 0)}


@pytest.mark.parametrize("key", ["smoking", "eating", "activity", "wellbeing"])
def test_importance_and_confidence_are_asked(key: str) -> None:
    keys = [question.key for question in MEASURES[key].questions]
    assert keys.index("confidence") == keys.index("importance") + 1


def test_every_picture_is_among_the_assets() -> None:
    assets = (ASSETS / "assets.toml").read_text("utf-8")
    wanted = {one.pictogram for _measure, one in _questions()}
    wanted |= {answer.pictogram for _measure, one in _questions() for answer in one.answers}
    assert {"happy", "neutral", "sad", "walking"} <= wanted
    assert [name for name in wanted - {""} if f"{name}.svg" not in assets] == []


def test_no_price_is_ours() -> None:
    smoking = (SHIPPED / "smoking.toml").read_text("utf-8")
    assert "16.60" not in smoking
    assert "£" not in smoking


def test_the_description_names_every_key_of_a_file() -> None:
    described = (ROOT / "docs/content.md").read_text("utf-8")
    kinds = (Source, Question, Answer, Scale, Band, Step, Advice, Drink, Condition)
    keys = {field.name for kind in kinds for field in fields(kind)}
    keys |= {"translatable", "version", "title", "intro", *FORMULAS, *AnswerKind}
    assert {key for key in keys if f"`{key}`" not in described} == set()


def test_the_licences_page_names_every_attribution() -> None:
    page = (ROOT / "docs/sources-and-licences.md").read_text("utf-8")
    used = {measure.source(one.source).key for measure, one in _questions() if one.source}
    assert used == {"audit", "hsi", "ons4", "loneliness"}
    for name in ("AUDIT", "Heaviness of Smoking Index", "ONS4", "Loneliness"):
        assert f"**{name}" in page
    for licensed in ("WEMWBS", "MYCaW", "EQ-5D", "Outcomes Star", "Patient Activation"):
        assert licensed in page.split("| left out |")[1]
