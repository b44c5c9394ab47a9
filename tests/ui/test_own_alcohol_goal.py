"""A goal of somebody's own that names alcohol: its warning stands with it on both screens."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain, Step
from homeapp.domain.reviews import WhatNext
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import MemoryStore
from tests.ui.desks import leave, retype
from tests.ui.resident_screens import ResidentOnScreen, words_of
from tests.ui.typing_in import find
from ui.goals.presenter import GoalsPresenter
from ui.goals.review_presenter import GoalReview

NAMES = "No beer in the week, stop the vodka"
OTHER = "Walk with my sister"


@pytest.mark.parametrize("topic", [GoalDomain.OWN, GoalDomain.EATING])
@pytest.mark.parametrize(("words", "step"), [(NAMES, ""), (OTHER, "Pour the whisky away")])
def test_the_worker_sees_the_warning_wherever_the_goal_is(
    planner: Planner, topic: GoalDomain, words: str, step: str
) -> None:
    who = planner.residents.add(a_resident()).id
    goal = planner.goals.begin(who, topic, own_words=words)
    planner.goals.add_step(Step(goal_id=goal.id, description=step))
    warned = planner.content.warnings_for(GoalDomain.ALCOHOL)
    page = GoalsPresenter(planner, lambda: None)
    page.open(who)
    assert page.current[0].warnings == warned
    page.show(goal.id)
    assert page.opened is not None
    assert page.opened.warnings == warned
    planner.reviews.choose(goal.id, WhatNext.GO_ON)
    assert GoalReview(planner, goal.id).warnings == warned


@pytest.mark.parametrize("code", ["en", "ur"])
def test_the_resident_sees_it_as_soon_as_the_words_are_there(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore, code: str
) -> None:
    shown = ResidentOnScreen(qtbot, planner, memory_store, code)
    shown.go_to("TopicPage")
    shown.point_at(len(shown.tiles()) - 1)
    shown.press("continue")
    box = find(shown.view, "resident.own_goal", QPlainTextEdit)
    (warning,) = planner.content.warnings_for(GoalDomain.ALCOHOL)
    for words, is_warned in ((OTHER, False), (NAMES, True), (OTHER, False)):
        retype(box, words)
        leave(box)
        QApplication.processEvents()
        assert (warning in words_of(shown.view)) == is_warned
        assert box.visibleRegion().boundingRect().height() > 40
