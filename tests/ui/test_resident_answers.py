"""What a resident points at is kept as if they had said it."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from homeapp.domain.consents import Decision, How, Purpose
from homeapp.domain.conversations import Feeling
from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.signposts import SignpostStatus
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.check_ins import answered
from tests.fakes import MemoryStore
from tests.ui.desks import a_desk, leave, on_screen
from tests.ui.resident_screens import ResidentOnScreen, in_sight, words_of
from tests.ui.typing_in import find, type_text
from ui.application import make_application
from ui.common import TileButton
from ui.conversations.page import ConversationsPage

URDU = "میں ہر صبح چلوں گی"


@pytest.fixture
def screen(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> ResidentOnScreen:
    return ResidentOnScreen(qtbot, planner, memory_store, "ur")


def new_goal(screen: ResidentOnScreen) -> Goal:
    """Return the goal made here; the first is one that was there before."""
    return screen.planner.goals.of(screen.resident_id)[1]


def choose_topic(screen: ResidentOnScreen, domain: GoalDomain) -> None:
    """Go to the topics and point at one."""
    screen.go_to("TopicPage")
    screen.point_at(list(GoalDomain).index(domain))


def test_each_picture_has_its_page_of_faces(screen: ResidentOnScreen) -> None:
    screen.go_to("FeelingPage")
    for place, feeling in enumerate(Feeling):
        assert type(screen.page).__name__ == "FeelingPage"
        screen.point_at(place)
        screen.press("continue")
        talk = screen.planner.conversations.latest(screen.resident_id)
        assert talk is not None
        assert talk.feelings[-1].feeling is feeling
    assert type(screen.page).__name__ == "PromptPage"


def test_not_sure_is_a_face_and_skipping_is_none(screen: ResidentOnScreen) -> None:
    screen.go_to("FeelingPage")
    faces = [tile.words.small for tile in screen.tiles()]
    assert faces.count("Not sure") == 1
    assert not screen.view.findChild(QAbstractButton, "resident.not_sure").isVisible()
    screen.point_at(faces.index("Not sure"))
    screen.press("continue")
    screen.point_at(0)
    screen.press("skip")
    talk = screen.planner.conversations.latest(screen.resident_id)
    assert talk is not None
    assert [one.feeling for one in talk.feelings] == [Feeling.UNSURE]


def test_the_worker_sees_the_face(screen: ResidentOnScreen, qtbot: QtBot, planner: Planner) -> None:
    screen.planner.conversations.feel(screen.resident_id, "moving", Feeling.CHANGE)
    page = ConversationsPage(a_desk(planner))
    holder = on_screen(qtbot, page)
    page.open(screen.resident_id)
    tile = find(holder, "conversations.tile.moving", TileButton)
    assert "I want to change" in tile.accessibleName()


def test_a_goal_is_made_by_pointing(screen: ResidentOnScreen) -> None:
    choose_topic(screen, GoalDomain.ACTIVITY)
    screen.press("continue")
    screen.point_at(1)
    screen.press("continue")
    screen.press("skip")
    screen.press("day.0")
    screen.press("day.2")
    screen.press("continue")
    screen.point_at(0)
    screen.press("continue")
    screen.press("sure.8")
    goal, urdu = new_goal(screen), language("ur")
    words = urdu.text("Walk for 10 minutes")
    assert (goal.own_words, goal.words_language) == (words, "ur")
    assert (goal.unit, goal.target) == ("minutes of walking a day", Decimal(10))
    assert "بدھ" in goal.how_often
    assert goal.if_cue == urdu.text("After breakfast")
    assert goal.then_action == words
    assert goal.confidence == 8
    assert goal.review_on is not None


def test_every_day_is_kept_so_that_a_plan_can_translate_it(screen: ResidentOnScreen) -> None:
    screen.go_to("DaysPage")
    screen.press("every_day")
    assert new_goal(screen).how_often == "every day"
    screen.press("day.6")
    assert new_goal(screen).how_often != "every day"


def test_who_is_not_sure_is_offered_the_smaller_step(screen: ResidentOnScreen) -> None:
    screen.go_to("SurePage")
    screen.press("sure.7")
    assert "make it smaller" not in words_of(screen.view)
    screen.press("less")
    assert "make it smaller" in words_of(screen.view)
    screen.press("smaller")
    goal = new_goal(screen)
    assert goal.target == Decimal(5)
    assert goal.confidence is None
    screen.press("sure.3")
    assert "what would make it easier" in words_of(screen.view)


def test_minus_and_plus_stay_on_the_line(screen: ResidentOnScreen) -> None:
    screen.go_to("SurePage")
    for name, least in (("less", 0), ("sure_more", 10)):
        for _turn in range(12):
            screen.press(name)
        assert new_goal(screen).confidence == least


def test_a_goal_in_ones_own_words(screen: ResidentOnScreen) -> None:
    choose_topic(screen, GoalDomain.OWN)
    screen.press("continue")
    box = in_sight(screen.view, QPlainTextEdit)[0]
    box.setFocus()
    type_text(box, URDU)
    leave(box)
    screen.press("continue")
    assert type(screen.page).__name__ == "ServesPage"
    assert new_goal(screen).own_words == URDU


def test_an_own_goal_can_be_pointed_at_after_the_wellbeing_check_in(
    screen: ResidentOnScreen,
) -> None:
    for key, response in answered({"lonely": "some"}).items():
        screen.planner.measures.answer(screen.resident_id, "wellbeing", key, response, "en")
    choose_topic(screen, GoalDomain.OWN)
    screen.press("continue")
    assert type(screen.page).__name__ == "IdeaPage"
    assert len(screen.tiles()) == 4  # three steps, and their own words
    screen.point_at(2)
    assert new_goal(screen).idea == "group"
    screen.point_at(3)
    screen.press("continue")
    assert type(screen.page).__name__ == "OwnWordsPage"


def test_ones_own_time_is_typed(screen: ResidentOnScreen) -> None:
    screen.go_to("WhenPage")
    screen.point_at(4)
    box = in_sight(screen.view, QPlainTextEdit)[0]
    box.setFocus()
    type_text(box, "عصر کے بعد")
    screen.press("continue")
    assert new_goal(screen).if_cue == "عصر کے بعد"


def test_another_topic_lets_the_words_go(screen: ResidentOnScreen) -> None:
    screen.go_to("ServesPage")
    screen.press("back")
    screen.press("back")
    screen.point_at(1)
    assert (new_goal(screen).domain, new_goal(screen).own_words) == (GoalDomain.EATING, "")
    assert len(screen.planner.goals.of(screen.resident_id)) == 2


def test_another_goal_begins_anew(screen: ResidentOnScreen) -> None:
    screen.go_to("SummaryPage")
    screen.press("another_goal")
    assert type(screen.page).__name__ == "TopicPage"
    assert not [tile for tile in screen.tiles() if tile.isChecked()]


@pytest.mark.parametrize("domain", [GoalDomain.ALCOHOL, GoalDomain.SMOKING, GoalDomain.ACTIVITY])
def test_what_is_to_be_known_for_safety_stands_with_the_ideas(
    screen: ResidentOnScreen, domain: GoalDomain
) -> None:
    choose_topic(screen, domain)
    screen.press("continue")
    assert type(screen.page).__name__ == "IdeaPage"
    for warning in screen.planner.content.warnings_for(domain):
        assert language("ur").text(warning) in words_of(screen.view)
        assert warning in words_of(screen.view)


def place(screen: ResidentOnScreen) -> None:
    """Go to the first place that can help."""
    screen.go_to("PlacePage")


def answer(screen: ResidentOnScreen, number: int) -> None:
    """Press the first, second or third answer about a place."""
    name = next(
        one.objectName()
        for one in in_sight(screen.view)
        if one.objectName().startswith("resident.place.")
        and one.objectName().endswith(f".{number}")
    )
    screen.press(name.removeprefix("resident."))


def test_i_go_is_kept_and_taken_back(screen: ResidentOnScreen) -> None:
    place(screen)
    answer(screen, 0)
    (signpost,) = screen.planner.signposts.of(screen.resident_id)
    assert signpost.status is SignpostStatus.CHOSEN
    answer(screen, 2)
    (signpost,) = screen.planner.signposts.of(screen.resident_id)
    assert signpost.status is SignpostStatus.OFFERED


def test_ask_for_me_asks_before_anything_is_passed_on(screen: ResidentOnScreen) -> None:
    place(screen)
    answer(screen, 1)
    assert screen.planner.signposts.of(screen.resident_id) == []
    screen.press("continue")
    assert type(screen.page).__name__ == "MayWePage"
    assert "Example Community Trust" in words_of(screen.view)
    screen.point_at(0)
    (signpost,) = screen.planner.signposts.of(screen.resident_id)
    assert signpost.status is SignpostStatus.REFERRED
    consent = screen.planner.consents.of(screen.resident_id)[-1]
    assert (consent.purpose, consent.decision) == (Purpose.REFER, Decision.GIVEN)
    assert consent.how is How.SPOKEN


def test_a_no_passes_nothing_on(screen: ResidentOnScreen) -> None:
    place(screen)
    answer(screen, 1)
    screen.press("continue")
    screen.point_at(1)
    (signpost,) = screen.planner.signposts.of(screen.resident_id)
    assert signpost.status is SignpostStatus.OFFERED
    assert not screen.planner.consents.is_given(
        screen.resident_id,
        Purpose.REFER,
        screen.planner.directory.get(signpost.service_id).organisation.id,  # type: ignore[union-attr]
    )


def test_not_now_keeps_nothing(screen: ResidentOnScreen) -> None:
    place(screen)
    answer(screen, 2)
    assert screen.planner.signposts.of(screen.resident_id) == []


def test_a_number_stands_apart_and_shows_only_while_it_can_be_trusted(
    screen: ResidentOnScreen,
) -> None:
    place(screen)
    assert "\u206607700\u00a0900\u00a0789\u2069" in words_of(screen.view)
    screen.press("continue")
    assert "Example swim club" in words_of(screen.view)
    assert "Nobody has checked this lately" in words_of(screen.view)
    assert "07700" not in words_of(screen.view)


@pytest.mark.parametrize(("scale", "is_low"), [(1.0, False), (1.5, True)])
def test_larger_words_have_their_picture_beside_them(
    qtbot: QtBot, scale: float, is_low: bool
) -> None:
    make_application([], scale)
    tile = TileButton("tile", "Good now", picture="happy", picture_size=128)
    qtbot.addWidget(tile)
    assert (tile.heightForWidth(430) < 160) is is_low
    assert tile.heightForWidth(200) >= 190, "a thin tile keeps its picture above"
    make_application([], 1.0)
