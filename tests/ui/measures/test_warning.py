"""The warning on sudden stopping on the Check-ins page, and what is said of the paper."""

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from homeapp.domain.goals import GoalDomain
from tests.ui.measures.worker_pages import DEPENDENT, SAFE, Worker

PRINTS, SAY_IT = "The plan prints this warning.", "Say it aloud, and be sure that it was heard."


def test_the_warning_stands_with_what_to_do_while_the_rule_does(worker: Worker) -> None:
    worker.open()
    assert not worker.has("measures.offer_alcohol")
    worker.say("alcohol", DEPENDENT)
    said = worker.words
    assert "do not stop suddenly" in said
    assert "A goal to stop or drink less must wait" in said
    assert "Say: Talk to your GP before you drink less." in said
    worker.press("measures.offer_alcohol")
    assert worker.wanted == ["signposts:alcohol"]
    worker.say("alcohol", {"signs": ["none"], "units-a-day": "0-2", "many-at-once": "never"})
    worker.open()
    assert worker.has("measures.offer_alcohol") is worker.planner.measures.drinks_safely_only(
        worker.resident_id
    )


def test_that_the_plan_prints_it_is_said_only_where_it_does(worker: Worker) -> None:
    plans, who = worker.planner.plans, worker.resident_id
    worker.say("alcohol", DEPENDENT)
    worker.open()
    assert PRINTS in worker.words
    assert SAY_IT not in worker.words
    assert plans.compose(who).warnings != ()
    plans.choose(who, left_off=(GoalDomain.ALCOHOL,))
    assert SAY_IT in worker.words
    assert PRINTS not in worker.words
    assert plans.compose(who).warnings == ()
    plans.choose(who, left_off=(GoalDomain.EATING,))
    assert PRINTS in worker.words
    assert SAY_IT not in worker.words


def _tick_shaky(worker: Worker) -> QCheckBox:
    worker.say("alcohol", SAFE)
    worker.open("alcohol")
    for _round in range(3):
        QApplication.processEvents()
    box = worker.page.findChild(QCheckBox, "measures.alcohol.signs.0")
    box.setFocus()
    assert not _is_whole_in_sight(worker, "measures.dependence")
    assert worker.holder.verticalScrollBar().value() > 0
    box.click()
    for _round in range(3):
        QApplication.processEvents()
    return box


def _is_whole_in_sight(worker: Worker, name: str) -> bool:
    view = worker.holder.viewport()
    widget = worker.page.findChild(QWidget, name)
    top = widget.mapTo(view, widget.rect().topLeft()).y()
    return widget.isVisible() and top >= 0 and top + widget.height() <= view.height()


def test_the_warning_comes_into_sight_as_it_first_stands(worker: Worker) -> None:
    box = _tick_shaky(worker)
    assert _is_whole_in_sight(worker, "measures.dependence")
    assert box.isChecked()
    worker.press("measures.back_to_question")
    assert box.hasFocus()
    assert _is_whole_in_sight(worker, "measures.alcohol.signs.0")
    assert not worker.has("measures.back_to_question")


def test_once_it_stands_it_moves_the_page_no_more(worker: Worker) -> None:
    _tick_shaky(worker)
    worker.press("measures.back_to_question")
    bar = worker.holder.verticalScrollBar()
    before = bar.value()
    worker.page.findChild(QCheckBox, "measures.alcohol.signs.1").click()
    QApplication.processEvents()
    assert 0 < before == bar.value()
    assert not worker.has("measures.back_to_question")


@pytest.mark.parametrize("key", ["", "alcohol"])
def test_what_stood_before_leads_back_to_no_question(worker: Worker, key: str) -> None:
    worker.say("alcohol", DEPENDENT)
    worker.open(key)
    assert worker.has("measures.offer_alcohol")
    assert not worker.has("measures.back_to_question")
