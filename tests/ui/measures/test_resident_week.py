"""The days of a usual week on the resident's page: tapped, counted where they differ, and kept."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from homeapp.domain.measures import DEPENDENCE, PREFER_NOT_TO_SAY, Response
from homeapp.domain.usual_week import DRINKING_DAYS
from homeapp.domain.weekdays import on_days
from tests.ui.measures.talks import CheckInOnScreen, Make, Said, go_to
from tests.ui.resident_screens import words_of
from ui.measures.resident_week import PAUSE, WeekdaysPage
from ui.measures.week import WeekPicture
from ui.theme import SIZES

MUCH: dict[str, Said] = {
    "how-often": "4-a-week",
    "units-a-day": "7-9",
    "many-at-once": "monthly",
}


@pytest.fixture
def talk(make: Make) -> CheckInOnScreen:
    return at_the_days(make)


def at_the_days(make: Make, code: str = "en") -> CheckInOnScreen:
    made: CheckInOnScreen = make(code)
    made.choose("alcohol")
    go_to(made, DRINKING_DAYS, {"how-often": "monthly"})
    return made


def kept(talk: CheckInOnScreen) -> Response | None:
    return talk.kept("alcohol").responses.get(DRINKING_DAYS)


def page_of(talk: CheckInOnScreen) -> WeekdaysPage:
    page = talk.screen.page
    assert isinstance(page, WeekdaysPage)
    return page


def wait(talk: CheckInOnScreen) -> None:
    page_of(talk)._pause.timeout.emit()
    QApplication.processEvents()


def chosen(talk: CheckInOnScreen) -> list[str]:
    """Return the ends of the names of all that is chosen on the page."""
    page = page_of(talk)
    buttons = (one for one in page.findChildren(QAbstractButton) if one.isVisible())
    names = [one.objectName() for one in buttons if one.isChecked()]
    return [name.removeprefix(f"{page.page_id}.") for name in names]


def test_days_are_tapped_and_let_go_and_kept_together(talk: CheckInOnScreen) -> None:
    for place in (5, 0, 4, 0):
        talk.press(f"day.{place}")
    assert kept(talk) is None, "more may follow"
    wait(talk)
    assert kept(talk) == on_days((4, 5))
    assert chosen(talk) == ["day.4", "day.5"]
    for place in (4, 5):
        talk.press(f"day.{place}")
    wait(talk)
    assert kept(talk) is None


def test_going_on_keeps_what_was_tapped_last(talk: CheckInOnScreen) -> None:
    talk.press("day.2")
    talk.go_on()
    assert kept(talk) == on_days((2,))
    talk.screen.press("back")
    assert chosen(talk) == ["day.2"]


def test_all_and_none_are_one_press_each(talk: CheckInOnScreen) -> None:
    talk.press("every")
    assert kept(talk) == on_days(range(7))
    assert chosen(talk) == [*(f"day.{place}" for place in range(7)), "every"]
    talk.press("none")
    assert kept(talk) == Response(number=Decimal(0))
    assert chosen(talk) == ["none"]
    talk.press("none")
    assert kept(talk) is None
    for place in range(7):
        talk.press(f"day.{place}")
    wait(talk)
    assert kept(talk) == on_days(range(7))
    talk.press("every")
    assert kept(talk) is None


def test_where_they_differ_their_number_alone_is_told(talk: CheckInOnScreen) -> None:
    assert not talk.can_press("more")
    talk.press("differs")
    assert kept(talk) is None
    for _press in range(9):
        talk.press("more")
    talk.press("less")
    wait(talk)
    assert kept(talk) == Response(number=Decimal(6))
    assert chosen(talk) == ["differs"]
    assert "6" in words_of(talk.view).split("\n")
    talk.press("differs")
    assert kept(talk) is None
    assert not talk.can_press("more")


def test_the_number_never_goes_below_none(talk: CheckInOnScreen) -> None:
    talk.press("differs")
    talk.press("less")
    wait(talk)
    assert kept(talk) == Response(number=Decimal(0))
    assert chosen(talk) == ["differs"]


def test_days_become_a_number_and_a_day_ends_the_number(talk: CheckInOnScreen) -> None:
    for place in (0, 1, 2):
        talk.press(f"day.{place}")
    talk.press("differs")
    assert kept(talk) == Response(number=Decimal(3))
    assert chosen(talk) == ["differs"]
    talk.press("day.6")
    wait(talk)
    assert kept(talk) == on_days((6,))
    assert not talk.can_press("more")


def test_the_number_stays_open_over_a_day_let_go_just_before(talk: CheckInOnScreen) -> None:
    talk.press("day.1")
    wait(talk)
    talk.press("day.1")
    talk.press("differs")
    assert not page_of(talk)._pause.isActive()
    assert kept(talk) is None
    assert chosen(talk) == ["differs"]
    assert talk.can_press("more")


def test_a_number_kept_before_is_shown_as_one(talk: CheckInOnScreen) -> None:
    talk.planner.measures.answer(
        talk.resident_id, "alcohol", DRINKING_DAYS, Response(number=Decimal(4)), "en"
    )
    assert chosen(talk) == ["differs"]
    assert "4" in words_of(talk.view).split("\n")
    talk.planner.history.undo()
    assert kept(talk) is None


@pytest.mark.parametrize("way", ["skip", "not_sure"])
def test_to_pass_over_takes_taps_back(talk: CheckInOnScreen, way: str) -> None:
    talk.press("day.1")
    talk.screen.press(way)
    assert kept(talk) is None
    talk.screen.press("back")
    assert chosen(talk) == []


def test_to_keep_it_private_takes_the_place_of_days(talk: CheckInOnScreen) -> None:
    talk.press("differs")
    talk.press("more")
    talk.press("private")
    assert kept(talk) == Response(chosen=(PREFER_NOT_TO_SAY,))
    assert chosen(talk) == ["private"]
    talk.press("day.3")
    assert chosen(talk) == ["day.3"]
    talk.go_on()
    assert kept(talk) == on_days((3,))


def test_undo_takes_the_days_off_the_page(talk: CheckInOnScreen) -> None:
    talk.press("every")
    talk.press("none")
    talk.planner.history.undo()
    assert len(chosen(talk)) == 8
    talk.planner.history.undo()
    assert chosen(talk) == []


def test_a_key_chooses_a_day(talk: CheckInOnScreen) -> None:
    day = talk.screen.button(f"alcohol.{DRINKING_DAYS}.day.3")
    day.setFocus()
    QTest.keyClick(day, Qt.Key.Key_Space)
    QTest.keyClick(talk.screen.button(f"alcohol.{DRINKING_DAYS}.day.4"), Qt.Key.Key_Return)
    wait(talk)
    assert kept(talk) == on_days((3, 4))


@pytest.mark.parametrize(
    ("code", "short", "whole"),
    [("ur", "منگل", "منگل"), ("bn", "মঙ্গল", "মঙ্গলবার"), ("pl", "wt.", "wtorek")],
)
def test_the_days_are_in_their_language_and_from_its_side(
    make: Make, code: str, short: str, whole: str
) -> None:
    talk = at_the_days(make, code)
    days = [talk.screen.button(f"alcohol.{DRINKING_DAYS}.day.{place}") for place in range(7)]
    assert days[1].text() == short
    assert days[1].accessibleName() == f"{whole}. Tuesday"
    assert whole in page_of(talk).aloud(page_of(talk).tongues)  # type: ignore[arg-type]
    across = [day.mapTo(talk.view, day.rect().center()).x() for day in days]
    assert across == sorted(across, reverse=code == "ur")
    assert len({day.mapTo(talk.view, day.rect().center()).y() for day in days}) == 1
    assert all(min(day.width(), day.height()) >= SIZES.resident_target for day in days)
    talk.press("differs")
    less, more = (talk.screen.button(f"alcohol.{DRINKING_DAYS}.{one}") for one in ("less", "more"))
    assert less.mapTo(talk.view, less.pos()).x() < more.mapTo(talk.view, more.pos()).x()


def test_days_on_the_way_neither_warn_nor_stay_on_record(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    go_to(talk, DRINKING_DAYS, MUCH | {"signs": ["none"]})
    drinks = Response(drinks=(("spirit-bottle", Decimal(2)), ("pint-4", Decimal(2))))
    talk.planner.measures.answer(talk.resident_id, "alcohol", "drinks", drinks, "en")
    for place in range(7):  # 60.5 units: 15.1 a day on four, 8.6 on seven
        talk.press(f"day.{place}")
    talk.go_on()
    assert DEPENDENCE not in talk.kept("alcohol").warned_of
    assert PAUSE >= 1000, "slow hands need a while for the next tap"


# -- What is told at the end ----------------------------------------------------------------------


CALM: dict[str, Said] = {
    "how-often": "monthly",
    "units-a-day": "0-2",
    "many-at-once": "never",
    "drinks": {"single": 4},
    "signs": ["none"],
}


def told(make: Make, code: str, said: dict[str, Said]) -> str:
    talk = make(code)
    talk.choose("alcohol")
    go_to(talk, "ToldPage", {**CALM, **said})
    QApplication.processEvents()
    return words_of(talk.view)


def test_a_week_is_told_as_a_plain_fact(make: Make) -> None:
    said = told(make, "en", {DRINKING_DAYS: ["monday", "friday", "saturday"]})
    assert "With alcohol: Monday, Friday and Saturday" in said
    assert "4 days without" in said


def test_it_is_told_in_their_language_with_english_beneath(make: Make) -> None:
    said = told(make, "pl", {DRINKING_DAYS: ["tuesday"]})
    assert "wtorek" in said
    assert "With alcohol: Tuesday" in said
    assert "6 days without" in said


def test_while_the_rule_stands_no_days_without_are_told(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    days: dict[str, Said] = {DRINKING_DAYS: ["monday", "tuesday"], "signs": ["shaky"]}
    go_to(talk, "ToldPage", {"how-often": "4-a-week", **days})
    said = words_of(talk.view)
    assert "With alcohol: Monday and Tuesday" in said
    assert "without" not in said.replace("without a drink", "").replace("without help", "")
    assert not any(one.isVisible() for one in talk.screen.page.findChildren(WeekPicture))


def test_nothing_is_told_of_a_week_that_was_passed_over(make: Make) -> None:
    said = told(make, "en", {})
    assert "With alcohol" not in said
    assert "days without" not in said
