"""The list of all content: every sentence that is asked or said, each with its source."""

from homeapp.content.lines import content_lines
from homeapp.content.loading import load_content
from homeapp.content.measures import load_measures
from homeapp.domain.measures import Measure

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
    for prompt in CONTENT.prompts:
        assert {prompt.question, prompt.heading, prompt.help} <= listed
    for measure in MEASURES:
        assert {measure.title, measure.intro} <= listed


def rules_of(message: str) -> str:
    return " ".join(rule for line in LINES if line.message == message for rule in line.rules)


def test_each_line_says_when_it_is_said() -> None:
    said = rules_of("There is no rush. We can talk about it again another time.")
    assert said == "Said where “How much does it matter to you to change this?” is 3 or less."
    for measure in MEASURES:
        for advice in measure.advice:
            assert "Said " in rules_of(advice.words)
    assert "Left out where this is said: If you drink every day" in rules_of(
        next(one.words for one in alcohol().advice if one.not_with)
    )


def test_a_condition_names_its_answers_and_all_that_must_hold() -> None:
    medicines = "Do you take medicines, or live with a mental illness?"
    said = (line for line in LINES if line.message.startswith(medicines))
    (line,) = (line for line in said if "Said where" in " ".join(line.rules))
    assert line.rules == (
        "Said where “Do you smoke, use shisha or chew tobacco?” is answered by any of: "
        "“Yes, every day”, “Yes, on some days”.",
    )
    idea = next(one for one in CONTENT.goal_ideas if one.key == "walk-5")
    assert "Not offered where “" in rules_of(idea.words)
    assert ", or “" in rules_of(idea.words)


def alcohol() -> Measure:
    return next(one for one in MEASURES if one.key == "alcohol")


def test_how_days_of_a_week_are_answered_is_said() -> None:
    said = rules_of("On how many days of a usual week do you drink?")
    assert "Answered with the days, Monday to Sunday, or with their number." in said
    assert "A number from 0 to 7 (days)." in said
    many = [line for line in LINES if "Monday to Sunday" in " ".join(line.rules)]
    assert len(many) == 1


def test_every_condition_can_be_read() -> None:
    whole = [line for line in LINES if line.rules]
    assert not [line.rules for line in whole if "{" in " ".join(line.rules)]
    assert not [line.rules for line in whole if any(not rule.strip() for rule in line.rules)]


def test_the_points_of_the_smoking_index_are_listed_step_by_step() -> None:
    steps = [line.words for line in LINES if line.kind == "Points" and "Smoking" in line.words]
    name = "Heaviness of Smoking Index (UK bands)"
    counted = ("0 +: 0", "11 +: 1", "21 +: 2", "31 +: 3")
    assert steps == [f"{name} (Cigarettes and roll-ups a day, {one})" for one in counted]
    (index,) = (line for line in LINES if line.message == name and line.kind == "Figure")
    assert "On the worker's screen alone." in index.rules


def test_the_words_for_alcohol_are_listed_with_their_source() -> None:
    lists = [line for line in LINES if line.part == "Words for alcohol"]
    (english,) = (line for line in lists if line.words == "English: what names alcohol")
    assert "beer" in english.rules[0]
    assert english.origin.startswith("Own list")
    assert english.review == "to be confirmed by the clinical safety officer"
    assert english.message == "", "nobody translates a list of words"
    assert len({line.words for line in lists}) == len(CONTENT.word_lists)


def test_nothing_that_ships_is_a_mere_draft() -> None:
    assert {line.review.split(" by ")[0] for line in LINES} == {"to be confirmed"}


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


def test_help_for_a_question_stands_under_whoever_its_facts_are_from() -> None:
    helping = {line.message: line for line in LINES if line.kind == "Help for the question"}
    units = next(line for words, line in helping.items() if words.startswith("A pint of beer"))
    assert "Chief Medical Officers" in units.origin
    assert units.review == "to be confirmed by the clinical safety officer"
    own = helping["It is your choice each time. No is a fine answer."]
    assert own.origin.startswith("The planner's own words")


def test_our_own_questions_stand_under_no_source_of_others() -> None:
    (asked,) = (line for line in LINES if line.message == "Are you 65 or over?")
    assert asked.origin.startswith("The planner's own words")
    assert asked.review == "to be confirmed by the clinical safety officer"
