"""The list of all content: every sentence that is asked or said, each with its source."""

from homeapp.content.lines import content_lines
from homeapp.content.loading import load_content
from homeapp.content.measures import load_measures

CONTENT, MEASURES = load_content(), load_measures()
LINES = content_lines(CONTENT, MEASURES)


def test_nothing_that_is_said_is_missing() -> None:
    listed = {line.message for line in LINES}
    for measure in MEASURES:
        for question in measure.questions:
            assert question.words in listed
            assert {answer.words for answer in question.answers} <= listed
        assert {advice.words for advice in measure.advice} <= listed
        assert {band.words for scale in measure.scales for band in scale.bands} <= listed
        assert {drink.words for drink in measure.drinks} <= listed
    assert {warning.text for warning in CONTENT.warnings} <= listed
    assert {idea.words for idea in CONTENT.goal_ideas} <= listed


def test_each_line_says_whose_it_is_and_whether_it_is_confirmed() -> None:
    for line in LINES:
        assert line.origin
        assert line.review
        assert line.version


def test_an_instruments_words_are_listed_under_it() -> None:
    (asked,) = (line for line in LINES if line.message.startswith("Overall, how satisfied are you"))
    assert "ONS" in asked.origin or "Statistic" in asked.origin
    assert asked.licence.startswith("Open Government Licence")


def test_figures_stand_with_their_words() -> None:
    assert any(line.words == "Never (0)" for line in LINES)
    assert any(line.kind == "Drink" and " ml, " in line.words for line in LINES)


def test_our_own_questions_stand_under_no_source_of_others() -> None:
    (asked,) = (line for line in LINES if line.message == "Are you 65 or over?")
    assert asked.origin == "The planner's own words"
    assert asked.review == "to be confirmed by the clinical safety officer"
