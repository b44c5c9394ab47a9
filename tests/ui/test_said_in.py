"""Words that a person said in another language than the one on show say which one that is."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from homeapp.domain.goals import GoalDomain, GoalStatus, Step
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from ui.common.said_in import SaidIn, said_in
from ui.common.tongues import Tongues
from ui.goals.resident_ideas import OwnWordsPage
from ui.goals.resident_sure import SummaryPage

MARKS = {"en": "Said in Urdu:", "ur": "یہ بات انگریزی میں کہی گئی:"}
OTHER = {"en": "ur", "ur": "en"}
WORDS = {"en": "I walk to the park.", "ur": "میں پارک تک چلتی ہوں"}


class Talk:
    """The view of somebody with a goal from last week in another language than they read."""

    def __init__(self, screen: ResidentOnScreen, goal: UUID) -> None:
        self.screen, self.goal = screen, goal
        self.goals = screen.planner.goals
        self.code = screen.view.tongues.large.code
        self.other = OTHER[self.code]

    @property
    def marks(self) -> list[str]:
        """Return every mark in sight."""
        QApplication.processEvents()
        labels = [one for one in in_sight(self.screen.view, SaidIn) if isinstance(one, SaidIn)]
        return [one.text() for one in labels]

    def say(self, code: str) -> None:
        """Keep the goal in words of this language."""
        self.goals.change(self.goal, own_words=WORDS[code], words_language=code)

    def say_what_is_made(self, kind: type[SummaryPage | OwnWordsPage], **more: str) -> None:
        """Keep the goal that a page makes in words of another language; it says none yet."""
        page = self.screen.page
        assert isinstance(page, kind)
        assert self.marks == []
        made = page._making.goal
        assert made is not None
        words = WORDS[self.other]
        self.goals.change(made.id, own_words=words, words_language=self.other, **more)


@pytest.fixture
def talk(screen: ResidentOnScreen, planner: Planner, clock: FrozenClock) -> Talk:
    talk = Talk(screen, a_goal_from_before(planner, clock, screen.resident_id))
    talk.say(talk.other)
    screen.view.open(screen.resident_id)
    return talk


def test_nothing_is_said_of_the_language_on_show_nor_of_one_that_nobody_knows() -> None:
    urdu = Tongues(language("ur"))
    assert said_in("en", urdu) == MARKS["ur"]
    assert [said_in(code, urdu) for code in ("ur", "", "xx")] == ["", "", ""]


def test_a_goal_that_is_looked_back_at_names_its_language(talk: Talk) -> None:
    talk.screen.go_to("AmountPage")
    assert talk.marks == [MARKS[talk.code]]
    (mark,) = in_sight(talk.screen.view, SaidIn)
    way = Qt.LayoutDirection.RightToLeft if talk.code == "ur" else Qt.LayoutDirection.LeftToRight
    assert mark.layoutDirection() is way
    assert MARKS[talk.code] not in talk.screen.page.aloud(talk.screen.view.tongues)
    talk.say(talk.code)
    assert talk.marks == []


def test_of_steps_only_those_in_another_language_are_marked(talk: Talk) -> None:
    for code in (talk.other, talk.code):
        talk.goals.add_step(Step(goal_id=talk.goal, description=WORDS[code]))
    talk.screen.go_to("StepsPage")
    theirs, ours = (tile.accessibleName() for tile in talk.screen.tiles())
    assert theirs == f"{MARKS[talk.code]} {WORDS[talk.other]}"
    assert ours == WORDS[talk.code]


def test_a_marked_tile_has_room_for_its_mark(talk: Talk) -> None:
    talk.goals.add_step(Step(goal_id=talk.goal, description=WORDS[talk.other]))
    talk.screen.go_to("StepsPage")
    (tile,) = talk.screen.tiles()
    marked = tile._words_tall(400)
    tile.set_mark("", talk.screen.view.tongues.large)
    assert tile._words_tall(400) < marked


def test_what_a_goal_was_changed_to_names_its_language(talk: Talk) -> None:
    talk.say(talk.code)
    talk.screen.go_to("NextPage")
    assert talk.marks == []
    talk.goals.become(talk.goal, GoalStatus.CHANGED)
    talk.goals.begin(
        talk.screen.resident_id,
        GoalDomain.ACTIVITY,
        own_words=WORDS[talk.other],
        words_language=talk.other,
        follows_id=talk.goal,
    )
    assert talk.marks == [MARKS[talk.code]]


def test_what_helped_is_marked_until_somebody_types(talk: Talk) -> None:
    talk.say(talk.code)
    talk.screen.go_to("ToldPage")
    assert talk.marks == []
    page = talk.screen.page
    page.keep(words=WORDS[talk.other], words_language=talk.other)  # type: ignore[attr-defined]
    assert talk.marks == [MARKS[talk.code]]
    page._field.box.insertPlainText("+")  # type: ignore[attr-defined]
    assert talk.marks == []


def test_a_goal_in_the_making_and_its_time_name_their_language(talk: Talk) -> None:
    talk.screen.go_to("SummaryPage")
    talk.say_what_is_made(SummaryPage, if_cue=WORDS[talk.other])
    assert talk.marks == [MARKS[talk.code]] * 2


def test_own_words_in_a_box_name_their_language(talk: Talk) -> None:
    talk.screen.go_to("IdeaPage")
    talk.screen.point_at(1)
    talk.screen.point_at(len(talk.screen.tiles()) - 1)
    talk.screen.press("continue")
    talk.say_what_is_made(OwnWordsPage)
    assert talk.marks == [MARKS[talk.code]]


def test_what_matters_names_its_language_once_it_is_uncovered(talk: Talk) -> None:
    talk.screen.go_to("PromptPage")
    page = talk.screen.page
    key = page._prompt.key  # type: ignore[attr-defined]
    planner = talk.screen.planner
    planner.conversations.say(talk.screen.resident_id, key, WORDS[talk.other], talk.other)
    page.refresh()
    assert talk.marks == [], "the words are covered"
    talk.screen.press(f"words.{key}.show")
    page._field.box.clearFocus()  # type: ignore[attr-defined]
    page.refresh()
    assert talk.marks == [MARKS[talk.code]]
