"""Goal ideas and words for alcohol, as files: what is wrong with one is said exactly."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from homeapp.content.loading import WrongContent, check_measures, load_content
from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import IdeaSize
from homeapp.i18n import languages
from homeapp.paths import CONTENT, PICTOGRAMS
from tests.check_ins import MEASURES

SIZING = 'sizing = { item = "portions", rule = "plus", by = "1", least = "1", most = "7" }'
NOT_STOPPED = 'not_if = [{ question = "status", answers = ["stopped", "never"] }]'

OWN = 'pictogram = "phone"\nonly_if'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the content to spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def refused(folder: Path, file: str, before: str, after: str) -> str:
    path = folder / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(WrongContent) as said:
        load_content(folder)
    assert file in str(said.value)
    return str(said.value)


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ('key = "fruit"', 'key = "walk-5"', "idea walk-5 is there 2 times."),
        ('key = "fruit"', 'kee = "fruit"', "number 9: nothing is called kee here."),
        ('target = "5"', "target = 5", "number 1, target: 5 is not a number in quotes."),
        ("safe = true", 'safe = "yes"', "'yes' is neither true nor false."),
        (SIZING, SIZING.replace('"plus"', '"twice"'), "'twice' is not a valid SizingRule."),
        (SIZING, SIZING.replace(', by = "1"', ""), "by belongs to minus, plus and to"),
        (SIZING, SIZING.replace('"1", most', '"0", most'), "least must be above 0"),
        (SIZING, SIZING.replace('"7"', '"0.5"'), "most no less than it"),
        (SIZING, SIZING.replace('by = "1"', 'by = "0"'), "by must be above 0"),
        (SIZING, SIZING.replace('by = "1"', 'by = "2"'), "it may more than double"),
        (SIZING, SIZING.replace('"plus"', '"to"'), "it may take away more than half"),
        ('target = "5"\nbegins_at', "begins_at", "has begins_at, so it needs a unit and a target"),
        (SIZING, SIZING + '\nbegins_at = "portions"', "has begins_at, so it needs"),
        (SIZING, SIZING + '\ntarget = "5"', "is sized, so {target} belongs in its words"),
        (SIZING, "", "has the place {baseline} in its words, which nothing fills."),
        (" {target} portions", " more portions", "is sized, so {target} belongs in its words"),
        (NOT_STOPPED, 'not_if = "status"', "not_if: 'status' is not a list"),
        (NOT_STOPPED, 'not_if = ["status"]', "'status' is not a table."),
        (NOT_STOPPED, 'not_if = [{ question = "status" }]', "a condition says answers"),
        (NOT_STOPPED, 'not_if = [{ answers = ["stopped"] }]', "either a question or a scale"),
        (
            NOT_STOPPED,
            'not_if = [{ scale = "hsi", answers = ["a"] }]',
            "says answers of a question",
        ),
        (NOT_STOPPED, "not_if = [{ question = 3, answers = [] }]", "a condition says answers"),
        (NOT_STOPPED, 'not_if = [{ answer = "stopped" }]', "nothing is called answer here."),
        ('first_if = "food-help"', 'first_if = "food"', "names first_if 'food', which is no"),
        ('domain = "eating"\nwhen', 'domain = "activity"\nwhen', "a [[first]] on eating must be"),
        ('when = [{ question = "food", answers = ["yes"] }]', "when = []", "when is empty."),
        ('key = "food-help"', 'key = "help"', "idea food-bank names first_if 'food-help'"),
        (
            'size = "medium"\nwords = "Walk',
            'size = "large"\nwords = "Walk',
            "activity must have an",
        ),
        (OWN, OWN.replace("only_if", "not_if"), "idea call-someone is on own, so it needs only_if"),
        ("Write down what I drink", "Stop for a month", "cannot tell anybody to stop"),
        ("Write down what I drink", "Drink less each day", "or to drink less."),
        ('pictogram = "book"', 'pictogram = "book"\ntarget = "0"', "cannot count anything."),
        ('pictogram = "house"', 'pictogram = "house"\nsafe = true', "a rule on alcohol alone."),
        ('first_if = "dependence"\nsafe = true', 'first_if = "dependence"', "it must be safe."),
    ],
)
def test_a_spoiled_idea_is_named_with_the_reason(
    folder: Path, before: str, after: str, wrong: str
) -> None:
    assert wrong in refused(folder, "goal_ideas.toml", before, after)


def test_a_pack_without_a_safe_idea_is_refused(folder: Path) -> None:
    path = folder / "goal_ideas.toml"
    text = path.read_text("utf-8").replace("safe = true", "")
    text = text.replace('first_if = "dependence"', "")
    path.write_text(text, "utf-8")
    with pytest.raises(WrongContent, match="an idea on alcohol with safe = true must be there"):
        load_content(folder)


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ('code = "pa"', 'kode = "pa"', "nothing is called kode here."),
        ('alcohol = ["शराब"', 'alcohol = ["!"', "'!' holds no letters."),
        ('alcohol = ["शराब"', "alcohol = [3", "3 is not in quotes."),
        ('less = ["छोड़ना", "छोड़नी", "बंद", "कम", "नहीं"]', "less = []", "hi has no words"),
        ("translatable = []", "translatable = [", "alcohol_words.toml"),
    ],
)
def test_a_spoiled_list_of_words_is_named(
    folder: Path, before: str, after: str, wrong: str
) -> None:
    assert wrong in refused(folder, "alcohol_words.toml", before, after)


def test_the_shipped_ideas_look_at_what_the_check_ins_ask() -> None:
    check_measures(load_content(), tuple(MEASURES.values()))


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("activity", "idea walk-5 needs the check-in activity, which is not there."),
        ("wellbeing", "idea call-someone needs the check-in wellbeing, which is not there."),
        ("eating", "idea 1-more-portion needs the check-in eating, which is not there."),
    ],
)
def test_an_idea_without_its_check_in_is_named(key: str, reason: str) -> None:
    rest = [measure for measure in MEASURES.values() if measure.key != key]
    with pytest.raises(WrongContent) as said:
        check_measures(load_content(), rest)
    assert reason in str(said.value)


def test_an_idea_that_looks_at_a_question_or_an_answer_that_is_gone_is_named() -> None:
    def without(key: str, question: str, **values: object) -> str:
        measure = MEASURES[key]
        kept = [one for one in measure.questions if one.key != question]
        if values:
            kept.append(replace(measure.question(question), **values))  # type: ignore[arg-type]
        spoiled = {**MEASURES, key: replace(measure, questions=tuple(kept))}
        with pytest.raises(WrongContent) as said:
            check_measures(load_content(), tuple(spoiled.values()))
        return str(said.value)

    assert "is sized by portions, which the check-in eating has not" in without(
        "eating", "portions"
    )
    assert "looks at the question pregnant, which the check-in smoking has not" in without(
        "smoking", "pregnant"
    )
    assert "is sized by moderate-minutes, which the check-in activity has not" in without(
        "activity", "moderate-minutes"
    )
    assert "looks at the question lonely, which the check-in wellbeing has not" in without(
        "wellbeing", "lonely"
    )
    answers = MEASURES["smoking"].question("status").answers[:2]
    assert "looks at the answer never, which status has not" in without(
        "smoking", "status", answers=answers
    )


def test_every_idea_has_a_picture_and_safe_ones_count_nothing() -> None:
    content = load_content()
    for idea in content.goal_ideas:
        assert (PICTOGRAMS / f"{idea.pictogram}.svg").is_file(), idea.key
    assert {idea.domain for idea in content.safe_ideas} == {GoalDomain.ALCOHOL}
    source = next(one for one in content.sources if one.name == "alcohol_words")
    assert "clinical safety officer" in source.review


@pytest.mark.parametrize("known", languages(), ids=lambda one: one.code)
def test_every_translation_of_an_idea_has_its_places(known: object) -> None:
    for idea in load_content().goal_ideas:
        said = known.text(idea.words)  # type: ignore[attr-defined]
        for place in ("{baseline}", "{target}"):
            assert (place in said) == (place in idea.words), said


def test_no_idea_names_a_medicine_or_a_dose() -> None:
    said = " ".join(idea.words for idea in load_content().goal_ideas).lower()
    for word in ("mg", "patch", "gum", "tablet", "dose", "nicotine", "varenicline", "insulin"):
        assert word not in said.split()


def test_an_own_goal_is_pointed_at_only_after_the_wellbeing_check_in() -> None:
    own = [idea for idea in load_content().goal_ideas if idea.domain is GoalDomain.OWN]
    assert {idea.size for idea in own} == set(IdeaSize)
    assert not any(idea.is_for_all or idea.sizing or idea.unit for idea in own)


def test_the_14_units_and_the_limits_of_wellbeing_name_their_source() -> None:
    content = load_content()
    assert "Chief Medical Officers" in content.source_of("goal_ideas", "14-units").source
    for idea in content.goal_ideas:
        if any(one.below is not None for one in idea.only_if):
            assert "ONS" in content.source_of("goal_ideas", idea.key).source
