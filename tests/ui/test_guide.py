"""The first-run guide: ticks by what is in the store, and ways that lead to the real place."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from homeapp.services.practice import PracticeNotOpened
from homeapp.services.tips import GUIDE, PRACTISED
from tests.factories import a_resident
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.tips.page import GuidePage
from ui.tips.presenter import GuidePresenter


class CountingPractice:
    """Practice that only counts how often it was opened."""

    def __init__(self) -> None:
        self.opened = 0
        self.trouble: Exception | None = None

    def open(self) -> None:
        """Open nothing."""
        if self.trouble is not None:
            raise self.trouble
        self.opened += 1


@pytest.fixture
def guide(planner: Planner) -> GuidePresenter:
    planner.practice = CountingPractice()  # type: ignore[assignment]
    guide = GuidePresenter(planner, lambda: None)
    planner.listen(guide.on_changes)
    guide.refresh()
    return guide


def done(guide: GuidePresenter) -> set[str]:
    return {step.key for step in guide.steps if step.is_done}


def test_each_step_is_ticked_by_the_store_itself(planner: Planner, guide: GuidePresenter) -> None:
    assert [step.key for step in guide.steps] == ["me", "pin", "services", "practice", "person"]
    assert done(guide) == {"me"}  # the store in memory has a worker with a phone
    planner.workers.change_me(phone="")
    assert done(guide) == set()
    planner.workers.change_me(phone="07700 900 123")
    planner.workers.set_pin("2468")
    guide.take_in_sample()
    guide.practise()
    planner.residents.add(a_resident())
    assert done(guide) == {"me", "pin", "services", "practice", "person"}


def test_practice_mode_is_ticked_once_it_was_opened(
    planner: Planner, guide: GuidePresenter
) -> None:
    practice = planner.practice
    assert isinstance(practice, CountingPractice)
    practice.trouble = PracticeNotOpened()
    with pytest.raises(PracticeNotOpened):
        guide.practise()
    assert PRACTISED not in planner.tips.put_away()
    practice.trouble = None
    guide.practise()
    assert practice.opened == 1
    assert PRACTISED in planner.tips.put_away()


def test_within_practice_nobody_is_sent_to_practise(planner: Planner) -> None:
    guide = GuidePresenter(planner, lambda: None)
    guide.refresh()
    assert "practice" not in {step.key for step in guide.steps}


# In the window


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    return Whole(qtbot).unlock()


def in_sight(whole: Whole, name: str) -> bool:
    return any(one.isVisible() for one in whole.window.findChildren(QWidget, name))


def test_it_stands_beside_an_empty_list_until_somebody_is_in_it(whole: Whole) -> None:
    assert "Getting ready" in whole.words()
    assert in_sight(whole, "residents.new.first")
    whole.planner.residents.add(a_resident())
    whole.settle()
    assert "Getting ready" not in whole.words()


def test_put_away_it_stays_away_and_is_found_under_help(
    whole: Whole, application: QApplication, qtbot: QtBot
) -> None:
    whole.press("guide.away")
    assert "Getting ready" not in whole.words()
    assert GUIDE in whole.planner.tips.put_away()
    whole.window.actions_here.help.trigger()
    whole.press("help.guide")
    page = whole.window.findChild(GuidePage)
    assert page is not None
    assert page.isVisible()
    assert not in_sight(whole, "help")
    whole.press("guide.back")
    assert in_sight(whole, "residents.search")


def test_my_details_lead_to_it_as_well(whole: Whole) -> None:
    whole.press("home.me")
    whole.press("workers.guide")
    assert whole.window.findChild(GuidePage).isVisible()


@pytest.mark.parametrize(
    ("way", "control"),
    [
        ("me", "workers.phone"),
        ("pin", "workers.pin"),
        ("directory", "directory.import"),
        ("person", "residents.new.name"),
    ],
)
def test_each_way_leads_to_the_real_control(whole: Whole, way: str, control: str) -> None:
    whole.press(f"guide.go.{way}")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == control
    pointers = whole.window.findChildren(QWidget, "pointer")
    assert bool(pointers) is (way != "person")  # a page of one field needs no arrow


def test_the_arrow_is_in_nobodys_way(whole: Whole) -> None:
    whole.press("guide.go.pin")
    (pointer,) = whole.window.findChildren(QWidget, "pointer")
    line = find(whole.window, "workers.pin", QLineEdit)
    corner = line.mapTo(whole.window, line.rect().topLeft())
    assert pointer.isVisible()
    assert pointer.geometry().right() <= corner.x()
    whole.qtbot.keyClicks(line, "2")
    assert line.text() == "2"
    whole.qtbot.waitUntil(lambda: not whole.window.findChildren(QWidget, "pointer"))


def test_our_list_of_places_is_taken_in_at_a_press(whole: Whole) -> None:
    assert whole.planner.directory.is_empty()
    whole.press("guide.go.sample")
    assert len(whole.planner.directory.search()) > 40
    assert "services are in the list now." in whole.words()
    assert "Services: done" in whole.words()


def test_practice_opens_at_a_press(whole: Whole) -> None:
    whole.press("guide.go.practice")
    assert "Practice mode opens in a moment." in whole.words()
    assert "Try it first: done" in whole.words()


def test_a_screen_reader_hears_what_each_button_is_for(whole: Whole) -> None:
    for button in whole.window.findChildren(QPushButton):
        if button.objectName().startswith("guide.go."):
            assert button.accessibleName()
            assert button.accessibleDescription()


def test_the_practice_store_has_no_first_day(application: QApplication, qtbot: QtBot) -> None:
    whole = Whole(qtbot, is_demo=True).unlock()
    assert "Getting ready" not in whole.words()
