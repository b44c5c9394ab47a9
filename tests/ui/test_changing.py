"""A goal is changed to another: on the worker's pages, and as the resident looks back."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.measures import Response
from homeapp.domain.reviews import WhatNext
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.desks import Told, a_desk, on_screen, retype
from tests.ui.resident_screens import ResidentOnScreen, words_of
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.common.resident_buttons import ResidentButton
from ui.goals.page import GoalsPage
from ui.goals.review_page import ReviewPage
from ui.theme import SIZES

CHANGE = list(WhatNext).index(WhatNext.CHANGE)
CHANGED_TO = "Changed to another goal"


def said_on(page: QWidget) -> str:
    isolates = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))
    labels = (one.text() for one in page.findChildren(PlainLabel) if one.isVisible())
    return "\n".join(labels).translate(isolates)


def is_in_sight(page: QWidget, name: str) -> bool:
    return find(page, name, QAbstractButton).isVisible()


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def before(planner: Planner, amina: UUID) -> Goal:
    return planner.goals.add(a_goal(amina, own_words="Walk with my sister"))


@pytest.fixture
def page(
    application: object, qtbot: QtBot, planner: Planner, amina: UUID, before: Goal, told: Told
) -> Iterator[GoalsPage]:
    """Return the page of goals with the one before open."""
    page = GoalsPage(a_desk(planner, told))
    page.open(amina)
    holder = on_screen(qtbot, page)
    click(page, f"goals.open.{before.id}")
    yield page
    holder.close()


def test_to_change_it_asks_what_instead_and_opens_that(
    page: GoalsPage, planner: Planner, amina: UUID, before: Goal
) -> None:
    retype(find(page, "goals.reason", QLineEdit), "My knee hurts")
    click(page, "goals.become.changed")
    assert planner.goals.get(before.id) == before
    assert "What would the person like to do instead?" in said_on(page)
    click(page, "goals.instead.eating")
    changed, new = planner.goals.of(amina)
    assert (changed.status, changed.status_reason) == (GoalStatus.CHANGED, "My knee hurts")
    assert (new.domain, new.follows_id) == (GoalDomain.EATING, before.id)
    words = find(page, "goals.own_words", QPlainTextEdit)
    assert words.isVisible()
    assert words.toPlainText() == ""
    assert find(page, "goals.reason", QLineEdit).text() == ""
    assert "Before: Walk with my sister" in said_on(page)
    assert planner.history.undo() == "Change to another goal"
    assert planner.goals.of(amina) == [before]


def test_both_cards_tell_of_each_other(page: GoalsPage, planner: Planner, amina: UUID) -> None:
    click(page, "goals.become.changed")
    click(page, "goals.instead.activity")
    new = planner.goals.of(amina)[-1]
    click(page, "goals.back")
    said = said_on(page)
    assert CHANGED_TO in said
    assert "Before: Walk with my sister" in said
    assert "Changed to:" not in said, "it has no words yet"
    planner.goals.change(new.id, own_words="Dance at home")
    assert "Changed to: Dance at home" in said_on(page)
    planner.goals.remove(new.id)
    said = said_on(page)
    assert CHANGED_TO in said
    assert "Changed to:" not in said
    assert "Before:" not in said


def test_it_can_be_changed_without_another_and_followed_later(
    page: GoalsPage, planner: Planner, amina: UUID, before: Goal
) -> None:
    click(page, "goals.become.changed")
    click(page, "goals.instead.none")
    assert planner.goals.get(before.id).status is GoalStatus.CHANGED
    assert len(planner.goals.of(amina)) == 1
    assert is_in_sight(page, "goals.instead.own")
    assert not is_in_sight(page, "goals.instead.none")
    click(page, "goals.instead.own")
    assert planner.goals.of(amina)[-1].follows_id == before.id
    assert not is_in_sight(page, "goals.instead.own")


def test_the_question_goes_with_the_goal_it_was_asked_of(
    page: GoalsPage, planner: Planner, amina: UUID
) -> None:
    other = planner.goals.add(a_goal(amina))
    click(page, "goals.become.changed")
    click(page, "goals.back")
    click(page, f"goals.open.{other.id}")
    assert not is_in_sight(page, "goals.instead.own")


def test_on_alcohol_it_begins_as_the_goal_to_get_help(
    page: GoalsPage, planner: Planner, amina: UUID, told: Told
) -> None:
    planner.measures.answer(amina, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    click(page, "goals.become.changed")
    click(page, "goals.instead.alcohol")
    new = planner.goals.of(amina)[-1]
    assert new.idea in {idea.key for idea in planner.content.safe_ideas}
    assert planner.goals.waiting(amina) == frozenset()
    assert told.warned == []


def test_the_review_leads_to_the_new_one(
    application: object, qtbot: QtBot, planner: Planner, clock: FrozenClock, amina: UUID
) -> None:
    goal = a_goal_from_before(planner, clock, amina)
    page = ReviewPage(a_desk(planner))
    page.open(amina)
    holder = on_screen(qtbot, page)
    assert not is_in_sight(page, f"reviews.{goal}.instead.own")
    box = find(page, f"reviews.{goal}.what_next", QComboBox)
    box.setCurrentIndex(box.findText("Change it"))
    box.activated.emit(box.currentIndex())
    assert planner.goals.get(goal).status is GoalStatus.CHANGED
    with qtbot.waitSignal(page.page_wanted) as heard:
        click(page, f"reviews.{goal}.instead.own")
    new = planner.goals.of(amina)[-1]
    assert heard.args == [f"goals:{new.id}"]
    assert new.follows_id == goal
    assert not is_in_sight(page, f"reviews.{goal}.instead.own")
    planner.goals.change(new.id, own_words="Chew gum")
    assert "Changed to: Chew gum" in said_on(page)
    holder.close()


def test_a_new_goal_opens_at_its_words_and_one_in_words_at_its_steps(
    page: GoalsPage, planner: Planner, amina: UUID, before: Goal
) -> None:
    new = planner.goals.begin(amina, GoalDomain.OWN, follows_id=before.id)
    page.look_for(str(new.id))
    assert find(page, "goals.own_words", QPlainTextEdit).hasFocus()
    page.look_for(str(before.id))
    assert not find(page, "goals.own_words", QPlainTextEdit).hasFocus()


@pytest.fixture
def looking(screen: ResidentOnScreen, planner: Planner, clock: FrozenClock) -> ResidentOnScreen:
    """Return the view of somebody with a goal from last week, at what comes next."""
    a_goal_from_before(planner, clock, screen.resident_id)
    screen.view.open(screen.resident_id)
    screen.go_to("NextPage")
    return screen


def on_show(screen: ResidentOnScreen) -> list[str]:
    buttons = screen.page.findChildren(ResidentButton)
    return [one.objectName() for one in buttons if one.isVisible()]


def last_two(screen: ResidentOnScreen) -> list[Goal]:
    return screen.planner.goals.of(screen.resident_id)[-2:]


def change_to_an_idea(screen: ResidentOnScreen) -> None:
    screen.point_at(CHANGE)
    screen.press("instead")
    screen.press("continue")
    screen.point_at(0)


def test_the_resident_goes_on_to_what_they_do_instead(looking: ResidentOnScreen) -> None:
    assert "resident.instead" not in on_show(looking)
    looking.point_at(CHANGE)
    button = looking.button("instead")
    assert min(button.width(), button.height()) >= SIZES.resident_target
    looking.press("instead")
    assert type(looking.page).__name__ == "TopicPage"
    assert [tile.isChecked() for tile in looking.tiles()].index(True) == 0, "smoking, as before"
    looking.press("continue")
    looking.point_at(0)
    changed, new = last_two(looking)
    assert changed.status is GoalStatus.CHANGED
    assert (new.follows_id, new.domain) == (changed.id, GoalDomain.SMOKING)
    assert new.status is GoalStatus.ACTIVE
    looking.view.flow.go_to("review")
    looking.go_to("NextPage")
    assert "resident.instead" not in on_show(looking)
    assert new.own_words in words_of(looking.view)


def test_another_topic_may_come_instead(looking: ResidentOnScreen) -> None:
    looking.point_at(CHANGE)
    looking.press("instead")
    looking.point_at(3)
    looking.press("continue")
    looking.point_at(0)
    changed, new = last_two(looking)
    assert (new.follows_id, new.domain) == (changed.id, GoalDomain.ACTIVITY)


def test_a_goal_taken_up_again_meanwhile_is_followed_by_none(looking: ResidentOnScreen) -> None:
    looking.point_at(CHANGE)
    before = last_two(looking)[-1]
    looking.press("instead")
    looking.planner.reviews.choose(before.id, WhatNext.GO_ON)
    looking.press("continue")
    looking.point_at(0)
    kept, new = last_two(looking)
    assert (kept.id, kept.status) == (before.id, GoalStatus.ACTIVE)
    assert new.follows_id is None


def test_of_a_goal_that_must_wait_nothing_is_told(looking: ResidentOnScreen) -> None:
    before = last_two(looking)[-1]
    planner, who = looking.planner, looking.resident_id
    planner.goals.begin(who, GoalDomain.ALCOHOL, follows_id=before.id, own_words="Drink none")
    looking.point_at(CHANGE)
    assert "Drink none" in words_of(looking.view)
    planner.measures.answer(who, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    assert "Drink none" not in words_of(looking.view)


def test_a_later_goal_in_another_language_is_not_read_aloud(looking: ResidentOnScreen) -> None:
    change_to_an_idea(looking)
    new, tongues = last_two(looking)[-1], looking.view.tongues
    looking.view.flow.go_to("review")
    looking.go_to("NextPage")
    assert any(new.own_words in words for words in looking.page.aloud(tongues))
    looking.planner.goals.change(new.id, words_language="pl")
    assert new.own_words in words_of(looking.view)
    assert not any(new.own_words in words for words in looking.page.aloud(tongues))
