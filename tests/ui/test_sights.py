"""No page of the resident's view is left out of the pictures."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.check_ins import MEASURES
from tests.fakes import MemoryStore
from tests.screenshots.draw import RESIDENT_SIZES
from tests.screenshots.sights import BASES, EVERY_QUESTION_AT, Sights, all_pages, kind_of
from tests.ui.measures.talks import CheckInOnScreen

ENGLISH = {"en": (100,)}


@pytest.fixture
def talk(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> CheckInOnScreen:
    """Return somebody's view, at the choice of check-ins."""
    return CheckInOnScreen(qtbot, planner, memory_store, "en")


def test_every_module_is_looked_through_for_pages() -> None:
    names = [page.__name__ for page in all_pages()]
    rare = {"NotWrittenPage", "WaitingPage", "PlentyPage", "NoPlacePage", "_NothingPage"}
    assert rare <= set(names)
    assert names.count("ToldPage") == 2


def test_what_pages_are_made_from_is_no_page_itself() -> None:
    found = {page.__name__: page for page in all_pages()}
    assert found.keys() >= BASES
    assert all(found[name].__subclasses__() for name in BASES)


def test_nothing_drawn_is_everything_missing() -> None:
    missing = Sights().missing(RESIDENT_SIZES)
    for page in all_pages():
        said = f"{page.__module__}.{page.__name__} in pl at 100 %"
        assert (said in missing) is (page.__name__ not in BASES)
    for measure in MEASURES.values():
        for line in measure.advice:
            assert f"what {measure.key} says as {line.key} in ur at 150 %" in missing
    questions = {one for one in missing if one.startswith("the question ")}
    assert "the question eating.portions in bn at 150 %" in questions
    assert {int(one.split()[-2]) for one in questions} == set(EVERY_QUESTION_AT)


def test_a_page_is_wanted_until_it_is_drawn(talk: CheckInOnScreen) -> None:
    sights, page = Sights(), "ui.measures.resident_choose.ChoosePage in en at 100 %"
    assert sights.wants(talk.view, 100)
    assert page in sights.missing(ENGLISH)
    sights.note(talk.view, 100)
    assert not sights.wants(talk.view, 100)
    assert page not in sights.missing(ENGLISH)
    assert sights.wants(talk.view, 150)
    assert page.replace(" in en", " in bn") in sights.missing({"bn": (100,)})


def test_one_question_stands_for_its_kind_at_the_largest_size_alone(talk: CheckInOnScreen) -> None:
    sights, places = Sights(), {}
    talk.choose("wellbeing")
    for name in talk.walk({}):
        places[name] = (sights.wants(talk.view, 100), sights.wants(talk.view, 200))
        for scale in (100, 200):
            sights.note(talk.view, scale)
    questions = {one.key: kind_of(one) for one in MEASURES["wellbeing"].questions}
    assert questions["satisfied"] == questions["happy"]
    assert places["satisfied"] == (True, True)
    assert places["happy"] == (True, False)


def test_a_line_counts_once_it_is_read(talk: CheckInOnScreen) -> None:
    sights = Sights()
    talk.choose("wellbeing")
    for name in talk.walk({"lonely": "often"}):
        if name == "ToldPage":
            sights.note(talk.view, 100)
    missing = sights.missing(ENGLISH)
    assert "what wellbeing says as lonely in en at 100 %" not in missing
    assert "what wellbeing says as hard-day in en at 100 %" in missing
