"""Where goals are talked of, no sentence on health stands without its source and its state."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.check_ins import answered
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.goals_from_before import a_goal_from_before
from tests.sized_ideas import SIZED
from tests.ui.desks import a_desk, on_screen
from tests.ui.resident_screens import ResidentOnScreen, words_of
from tests.ui.sourced_words import BY, OPEN, a_settled_planner, bare, count_said
from tests.ui.typing_in import click
from ui.common import PlainLabel
from ui.goals.page import GoalsPage
from ui.goals.review_page import ReviewPage
from ui.measures.cards import SuddenStopping
from ui.measures.page import MeasuresPage
from ui.sources import source_words

TODAY = date(2026, 11, 21)
ENGLISH = language("en")


@pytest.fixture(params=["ours", "settled"])
def planner(
    request: pytest.FixtureRequest, planner: Planner, memory_store: MemoryStore, clock: FrozenClock
) -> Planner:
    return planner if request.param == "ours" else a_settled_planner(memory_store, clock)


def say(planner: Planner, who: object, measure: str, said: dict[str, object]) -> None:
    for key, response in answered(said).items():  # type: ignore[arg-type]
        planner.measures.answer(who, measure, key, response, "en")  # type: ignore[arg-type]


@pytest.mark.parametrize("domain", GoalDomain)
def test_the_workers_goals_say_whose_each_sentence_is(
    application: QApplication, qtbot: QtBot, planner: Planner, domain: GoalDomain
) -> None:
    who = planner.residents.add(a_resident()).id
    say(planner, who, "wellbeing", {"lonely": "often"})
    goal = planner.goals.add(a_goal(who, domain=domain, own_words="Less beer and more walks"))
    page = GoalsPage(a_desk(planner), today=lambda: TODAY)
    page.open(who)
    holder = on_screen(qtbot, page)
    assert bare(holder, planner) == []
    assert count_said(holder, planner)
    click(page, f"goals.open.{goal.id}")
    assert bare(holder, planner) == []
    assert count_said(holder, planner) > 1
    state = BY.capitalize().replace("dr a example", "Dr A Example")
    assert (state in words_of(holder)) is not (OPEN in words_of(holder))


def test_a_goal_in_our_own_words_names_them_as_ours(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    who = planner.residents.add(a_resident()).id
    idea = next(one for one in planner.content.goal_ideas if one.key == "call-someone")
    words = ENGLISH.text(idea.words)
    planner.goals.begin(who, GoalDomain.OWN, own_words=words, idea=idea.key)
    planner.goals.begin(who, GoalDomain.OWN, own_words="See my sister")
    page = GoalsPage(a_desk(planner), today=lambda: TODAY)
    page.open(who)
    said = words_of(on_screen(qtbot, page))
    assert said.count(f"From: {planner.content.source_of('goal_ideas', idea.key).source}") == 1


@pytest.mark.parametrize("is_paused", [False, True])
def test_a_fast_and_a_look_back_say_whose_the_advice_is(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    clock: FrozenClock,
    is_paused: bool,
) -> None:
    who = planner.residents.add(a_resident()).id
    say(planner, who, "eating", {"fasting": "yes"})
    goal_id = a_goal_from_before(planner, clock, who)
    if is_paused:
        planner.fasting.pause(goal_id)
    page = GoalsPage(a_desk(planner), today=lambda: TODAY)
    page.open(who)
    holder = on_screen(qtbot, page)
    click(page, f"goals.open.{goal_id}")
    assert "diabetes team before you fast" in words_of(holder)
    assert bare(holder, planner) == []
    looks = ReviewPage(a_desk(planner))
    looks.open(who)
    beneath = on_screen(qtbot, looks)
    assert count_said(beneath, planner)
    assert bare(beneath, planner) == []


def test_the_panel_on_sudden_stopping_says_whose_the_warning_is(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    who = planner.residents.add(a_resident()).id
    say(planner, who, "alcohol", {"signs": ["shaky"]})
    page = MeasuresPage(a_desk(planner))
    page.open(who)
    _holder = on_screen(qtbot, page)  # which the page goes with
    (panel,) = page.findChildren(SuddenStopping)
    assert count_said(panel, planner) == 1
    assert bare(panel, planner) == []


class Talk:
    """The resident's view at a goal, in one language."""

    def __init__(self, qtbot: QtBot, planner: Planner, store: MemoryStore, code: str) -> None:
        self.screen = ResidentOnScreen(qtbot, planner, store, code)
        self.planner, self.who, self.view = planner, self.screen.resident_id, self.screen.view

    def begin(self, domain: GoalDomain) -> None:
        """Come to the ideas on a topic, or to own words."""
        part = next(one for one in self.view._parts if one.key == "goal")
        part.open_now().begin_about(domain)  # type: ignore[attr-defined]
        self.view._go_to("goal")
        QApplication.processEvents()

    @property
    def bare(self) -> list[str]:
        return bare(self.view, self.planner, self.view.tongues.large)

    @property
    def count(self) -> int:
        return count_said(self.view, self.planner, self.view.tongues.large)


@pytest.fixture(params=["en", "ur"])
def talk(
    request: pytest.FixtureRequest,
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    memory_store: MemoryStore,
) -> Talk:
    return Talk(qtbot, planner, memory_store, request.param)


@pytest.mark.parametrize("domain", [one for one in GoalDomain if one is not GoalDomain.OWN])
def test_ideas_and_their_warning_say_once_beneath_whose_they_are(
    talk: Talk, domain: GoalDomain
) -> None:
    talk.begin(domain)
    assert talk.count > 2
    assert talk.bare == []
    small = talk.view.tongues.say("To be confirmed by the clinical safety officer.")
    settled = talk.planner.content.source_of("goal_ideas").is_confirmed
    assert words_of(talk.view).count(small.large) == (0 if settled else 1)
    page = talk.screen.page
    assert not [one for one in page.aloud(talk.view.tongues) if "From: " in one]


def test_every_page_of_a_first_talk_says_it(talk: Talk) -> None:
    said = 0
    for _name in talk.screen.walk():
        page = type(talk.screen.page).__name__
        # What is read out of a plan is without its notes, which stand on its paper by number.
        assert page == "PlanPage" or talk.bare == [], page
        said += talk.count
    assert said


def test_own_words_that_name_alcohol_are_warned_of_with_the_source(talk: Talk) -> None:
    talk.begin(GoalDomain.OWN)
    page = talk.screen.page
    page._say("Less beer with my friends")  # type: ignore[attr-defined]
    QApplication.processEvents()
    assert talk.count == 1
    assert talk.bare == []


def test_a_smaller_idea_that_is_offered_is_somebodys(talk: Talk) -> None:
    talk.screen.go_to("SurePage")
    talk.screen.press("sure.2")
    assert talk.count == 1
    assert talk.bare == []


def test_what_must_wait_and_what_is_next_are_said_with_the_source(
    talk: Talk, clock: FrozenClock
) -> None:
    who = talk.who
    a_goal_from_before(talk.planner, clock, who, GoalDomain.ALCOHOL)
    talk.view.open(who)
    talk.screen.go_to("NextPage")
    assert talk.count == 1
    assert talk.bare == []
    say(talk.planner, who, "alcohol", {"signs": ["shaky"]})
    QApplication.processEvents()
    assert type(talk.screen.page).__name__ == "WaitingPage"
    assert talk.count == 1
    assert talk.bare == []


def test_whom_to_call_is_said_with_whose_the_numbers_are(talk: Talk) -> None:
    talk.screen.press("crisis")
    assert talk.count == 4
    assert talk.bare == []


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_the_source_brings_no_page_of_ideas_that_was_not_there(
    application: QApplication,
    qtbot: QtBot,
    memory_store: MemoryStore,
    clock: FrozenClock,
    code: str,
) -> None:
    """Before it was named, each of these pages was in sight as a whole."""
    whole = {
        "en": [domain for domain in GoalDomain if domain is not GoalDomain.OWN],
        "ur": [GoalDomain.EATING, GoalDomain.ACTIVITY],
        "bn": [GoalDomain.SMOKING, GoalDomain.EATING, GoalDomain.ACTIVITY],
        "pl": [GoalDomain.SMOKING, GoalDomain.EATING, GoalDomain.ACTIVITY],
    }
    planner = Planner(memory_store, clock, load_content(), recovery=MemoryRecovery())
    talk = Talk(qtbot, planner, memory_store, code)
    for domain in whole[code]:
        talk.begin(domain)
        assert talk.view._sheets.there_is == (False, False), domain
    long = next(said for about, said, ideas in SIZED if len(ideas) == 4)
    say(planner, talk.who, "smoking", long)
    talk.begin(GoalDomain.SMOKING)
    tiles = [one.mapTo(talk.view, one.rect().bottomLeft()).y() for one in talk.screen.tiles()]
    assert max(tiles) < talk.view.height() * 0.8


def test_a_goal_that_is_over_still_names_no_warning(planner: Planner) -> None:
    who = planner.residents.add(a_resident()).id
    goal = planner.goals.add(a_goal(who, domain=GoalDomain.SMOKING, own_words="Smoke less"))
    planner.goals.become(goal.id, GoalStatus.STOPPED)
    page = GoalsPage(a_desk(planner), today=lambda: TODAY)
    page.open(who)
    (card,) = page._presenter.earlier
    assert (card.warnings, card.sources) == ((), "")


def test_a_sentence_without_its_source_is_found(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    warning = planner.content.warnings[0]
    source = planner.sources.of(warning.text)
    assert source is not None
    label = PlainLabel(warning.text)
    holder = on_screen(qtbot, label)
    assert bare(holder, planner) == [source.origin]
    label.setText(f"{warning.text} {source_words(source)}")
    assert bare(holder, planner) == []
