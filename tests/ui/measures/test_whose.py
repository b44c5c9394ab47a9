"""Whose a line or a figure is, and that nobody has confirmed it yet: small, beside what is told."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from tests.check_ins import MEASURES
from tests.ui.measures.talks import ALL, KEYS, Make, go_to
from tests.ui.measures.worker_pages import Worker
from tests.ui.resident_screens import in_sight, words_of
from tests.ui.sourced_words import is_named
from ui.common import PlainLabel
from ui.common.tongues import Tongues
from ui.common.whose import Whose
from ui.measures.resident_told import ToldPage

OPEN = "To be confirmed by the clinical safety officer."
SOURCE = MEASURES["smoking"].source("smokefree")


@pytest.mark.parametrize("key", [key for key in KEYS if key != "wellbeing"])
def test_what_is_told_stands_with_its_source_and_state(make: Make, key: str) -> None:
    talk = make("en")
    talk.choose(key)
    go_to(talk, "ToldPage", ALL[key])
    said = words_of(talk.view)
    check_in = talk.kept(key)
    shown = (*talk.planner.measures.advice(check_in), *facts(talk.screen.page))
    assert shown
    for part in shown:
        source = MEASURES[key].source(part.source)
        assert is_named(source, said), source.origin
    assert said.count(OPEN) == 1, "once for all of the page"


def facts(page: object) -> list[object]:
    assert isinstance(page, ToldPage)
    return [figure.scale for figure in page._asking.facts]


def test_it_is_small_beside_the_line_and_not_read_aloud(make: Make) -> None:
    talk = make("ur")
    talk.choose("smoking")
    go_to(talk, "ToldPage", ALL["smoking"])
    labels = [one for one in in_sight(talk.view, PlainLabel) if one.text().startswith("From: ")]
    assert labels
    assert {one.property("role") for one in labels} == {"small"}
    page = talk.screen.page
    assert page.tongues is not None
    assert not [line for line in page.aloud(page.tongues) if "From: " in line]


def shown(whose: Whose) -> list[str]:
    return [one.text() for one in whose.findChildren(PlainLabel) if one.isVisibleTo(whose)]


def test_what_a_named_person_stands_for_says_only_where_it_is_from(
    application: QApplication, qtbot: QtBot
) -> None:
    whose = Whose()
    qtbot.addWidget(whose)
    settled = replace(SOURCE, review="confirmed by Dr A Example on 2026-11-20")
    whose.show_source(settled, Tongues(language("pl")))
    assert shown(whose) == [f"From: {SOURCE.origin}, 21 November 2026."]
    whose.show_source(SOURCE, Tongues(language("en")))
    assert shown(whose) == [f"From: {SOURCE.origin}, 21 November 2026. {OPEN}"]
    whose.show_source(None, Tongues(language("en")))
    assert not whose.isVisible()


def test_several_are_named_in_one_line_by_who_publishes_them(
    application: QApplication, qtbot: QtBot
) -> None:
    whose = Whose()
    qtbot.addWidget(whose)
    calls = [replace(SOURCE, origin=f"NHS England: {what}") for what in ("999", "111")]
    parts = replace(SOURCE, origin="Own words; for whom: ONS")
    older = replace(SOURCE, origin="WHO: health", dated=date(2020, 10, 1))
    whose.show_sources((*calls, parts, older), Tongues(language("en")))
    assert shown(whose) == [
        "From: NHS England; Own words; for whom: ONS, 21 November 2026. "
        f"From: WHO, 1 October 2020. {OPEN}"
    ]


def test_the_worker_sees_whose_each_line_is(worker: Worker) -> None:
    worker.say("smoking", {"status": "daily", "kinds": ["cigarettes"]})
    worker.open()
    worker.page._presenter.show("smoking")
    opened = worker.page._presenter.opened
    assert opened is not None
    line = next(one for one in opened.card.advice if "48 hours" in one.figure)
    assert line.source == (
        f"From: {SOURCE.origin}, 21 November 2026. To be confirmed by the clinical safety officer."
    )
    assert line.source in worker.words
