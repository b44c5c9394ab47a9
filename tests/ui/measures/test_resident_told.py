"""What the resident's check-ins tell at their end, what that leads to, and what is offered."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint

from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import DEPENDENCE, Response
from homeapp.i18n import language
from tests.check_ins import MEASURES
from tests.factories import a_service, an_organisation
from tests.fakes import MemoryStore
from tests.ui.measures.talks import ALL, DEPENDENT, KEYS, Make, go_to
from tests.ui.resident_screens import in_sight, words_of
from ui.common import PlainLabel
from ui.theme import COLOURS


def test_whoever_may_depend_on_alcohol_is_warned_first_and_calmly(make: Make) -> None:
    talk = make("ur")
    talk.choose("alcohol")
    go_to(talk, "ToldPage", DEPENDENT)
    warning = next(one for one in MEASURES["alcohol"].advice if one.key == DEPENDENCE)
    lines = [one.text() for one in in_sight(talk.view, PlainLabel)]
    theirs = language("ur").text(warning.words)
    assert theirs != warning.words
    safety = [language("ur").text(one.words) for one in MEASURES["alcohol"].advice if one.is_safety]
    assert next(line for line in lines if line in safety) == theirs
    assert warning.words in lines
    assert DEPENDENCE in talk.kept("alcohol").warned_of
    assert talk.planner.measures.drinks_safely_only(talk.resident_id)
    ground = talk.view.grab().toImage()
    reds = (COLOURS.error, COLOURS.error_pale)
    points = (QPoint(x, y) for x in range(0, 1366, 3) for y in range(0, 768, 3))
    assert not any(ground.pixelColor(point).name().upper() in reds for point in points)


@pytest.mark.parametrize("key", KEYS)
def test_no_score_no_band_and_no_name_for_a_person_is_shown(make: Make, key: str) -> None:
    talk = make("en")
    talk.choose(key)
    hidden = [one for one in MEASURES[key].scales if one.for_worker]
    labels = {band.words for scale in MEASURES[key].scales for band in scale.bands}
    names = {scale.name for scale in hidden}
    answers = {one.words for question in MEASURES[key].questions for one in question.answers}
    for name in talk.walk(ALL[key]):
        said = set(words_of(talk.view).split("\n"))
        assert said & ((labels | names) - answers) == set(), name


def test_a_goal_is_three_taps_from_what_is_told(make: Make) -> None:
    talk = make("en")
    talk.choose("activity")
    go_to(talk, "ToldPage", ALL["activity"])
    talk.screen.press("activity.goal")
    assert talk.page_name == "IdeaPage"
    talk.screen.point_at(0)
    goals = [one for one in talk.planner.goals.of(talk.resident_id) if one.own_words]
    assert goals[-1].domain is GoalDomain.ACTIVITY
    talk.go_on()
    assert talk.page_name == "ServesPage"
    talk.screen.press("back")
    talk.screen.press("back")
    assert talk.page_name == "ToldPage"


def test_while_the_rule_stands_only_safe_goals_are_offered(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    go_to(talk, "ToldPage", DEPENDENT)
    talk.screen.press("alcohol.goal")
    ideas = talk.planner.goals.ideas(talk.resident_id, GoalDomain.ALCOHOL)
    assert ideas
    assert all(idea.safe for idea in ideas)
    shown = {tile.text() for tile in talk.screen.tiles()}
    assert shown == {idea.said(language("en")) for idea in ideas}


def test_wellbeing_leads_to_a_goal_in_own_words(make: Make) -> None:
    talk = make("en")
    talk.choose("wellbeing")
    go_to(talk, "ToldPage", {})
    talk.screen.press("wellbeing.goal")
    assert talk.page_name == "OwnWordsPage"


def test_a_place_that_can_help_is_one_for_the_need(make: Make, memory_store: MemoryStore) -> None:
    talk = make("en")
    organisation = an_organisation()
    with memory_store.start_work("Fill the directory") as work:
        work.organisations.save(organisation)
        work.services.save(a_service(organisation, name="Example pantry", topics=("food",)))
    talk.choose("eating")
    go_to(talk, "ToldPage", {"food": "yes"})
    talk.screen.press("eating.place")
    assert talk.page_name == "PlacePage"
    assert "Example pantry" in words_of(talk.view)


def test_nothing_leads_to_a_place_where_no_line_has_one(make: Make) -> None:
    talk = make("en")
    talk.choose("wellbeing")
    go_to(talk, "ToldPage", {})
    assert talk.can_press("goal")
    assert not talk.can_press("place")


def test_a_topic_that_was_left_off_is_not_offered(make: Make) -> None:
    talk = make("en")
    talk.planner.plans.choose(talk.resident_id, left_off=(GoalDomain.ALCOHOL,))
    talk.view._go_to("hello")
    talk.view.open(talk.resident_id)
    talk.enter()
    assert [tile.text() for tile in talk.screen.tiles()] == [
        MEASURES[key].title for key in KEYS if key != "alcohol"
    ]


def test_what_was_begun_today_is_chosen_when_the_talk_goes_on(make: Make) -> None:
    talk = make("en")
    talk.planner.measures.answer(
        talk.resident_id, "activity", "strength-days", Response(number=Decimal(2)), "en"
    )
    talk.view.open(talk.resident_id)
    talk.enter()
    assert [tile.isChecked() for tile in talk.screen.tiles()] == [key == "activity" for key in KEYS]


def test_the_wording_of_an_instrument_is_named_and_an_untested_one_is_said_to_be(
    make: Make,
) -> None:
    talk = make("ur")
    talk.choose("alcohol")
    talk.go_on()
    source = MEASURES["alcohol"].source("audit")
    said = words_of(talk.view)
    assert source.attribution in said
    assert "Nobody has tested these words yet." in said
    talk.screen.press("language.en")
    said = words_of(talk.view)
    assert source.attribution in said
    assert "Nobody has tested these words yet." not in said


def test_our_own_questions_name_nobody(make: Make) -> None:
    talk = make("ur")
    talk.choose("activity")
    talk.go_on()
    assert "Nobody has tested these words yet." not in words_of(talk.view)


def test_the_worker_can_answer_at_another_screen_meanwhile(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    talk.go_on()
    talk.planner.measures.answer(
        talk.resident_id, "alcohol", "how-often", Response(chosen=("never",)), "en"
    )
    assert talk.screen.tiles()[0].isChecked()
    talk.go_on()
    assert talk.question == "pregnant"


def test_undo_takes_an_answer_off_the_page(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    talk.go_on()
    talk.press("2")
    talk.planner.history.undo()
    assert not any(tile.isChecked() for tile in talk.screen.tiles())
