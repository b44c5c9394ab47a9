"""Drinks told day by day on the resident's page: chosen, counted, and never lost unseen."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from homeapp.domain.day_drinks import on_day, with_count
from homeapp.domain.measures import PREFER_NOT_TO_SAY, Response
from homeapp.domain.usual_week import DRINKING_DAYS
from homeapp.domain.weekdays import on_days
from tests.ui.measures.talks import CheckInOnScreen, Make, go_to
from tests.ui.resident_screens import words_of
from ui.measures.resident_drinks import DrinksPage
from ui.theme import SIZES

TUESDAY, FRIDAY = "on.1", "on.4"
UNITS = "Tuesday: about \u2066{}\u2069 units. In a week: about \u2066{}\u2069 units."
CHOOSE = "To correct a number, choose its day."


def at_the_drinks(make: Make, code: str = "en", days: Response | None = None) -> CheckInOnScreen:
    talk: CheckInOnScreen = make(code)
    talk.choose("alcohol")
    go_to(talk, DRINKING_DAYS, {"how-often": "monthly"})
    told = days or on_days((1, 4))
    talk.planner.measures.answer(talk.resident_id, "alcohol", DRINKING_DAYS, told, code)
    talk.go_on()
    assert talk.question == "drinks"
    return talk


@pytest.fixture
def talk(make: Make) -> CheckInOnScreen:
    return at_the_drinks(make)


def kept(talk: CheckInOnScreen) -> Response | None:
    talk.screen.page.leave()
    return talk.kept("alcohol").responses.get("drinks")


def hint(talk: CheckInOnScreen) -> str:
    page = talk.screen.page
    assert page.tongues is not None
    return page.hint(page.tongues).large


def button(talk: CheckInOnScreen, end: str) -> QAbstractButton:
    return talk.screen.button(f"alcohol.drinks.{end}")


def day_buttons(talk: CheckInOnScreen) -> list[QAbstractButton]:
    ends = ("week", *(f"on.{day}" for day in range(7)))
    found = [
        talk.screen.page.findChild(QAbstractButton, f"resident.alcohol.drinks.{end}")
        for end in ends
    ]
    return [one for one in found if isinstance(one, QAbstractButton) and one.isVisible()]


def told(*counts: tuple[str, int, int | None]) -> Response:
    response: Response | None = None
    for key, count, day in counts:
        response = with_count(response, key, Decimal(count), day)
    assert response is not None
    return response


def test_a_day_is_chosen_and_counted_for(talk: CheckInOnScreen) -> None:
    talk.press(TUESDAY)
    for end in ("pint-4.more", "pint-4.more", "single.more", "single.less"):
        talk.press(end)
    assert kept(talk) == told(("pint-4", 2, 1))
    assert hint(talk) == UNITS.format("4.5", "4.5")
    talk.press(FRIDAY)
    talk.press("pint-4.more")
    assert hint(talk).startswith("Friday: about \u20662.3\u2069 units.")
    assert kept(talk) == told(("pint-4", 2, 1), ("pint-4", 1, 4))
    assert "In a week: about \u20666.8\u2069 units." in words_of(talk.view)


def test_all_the_week_shows_the_sums_and_keeps_the_days(talk: CheckInOnScreen) -> None:
    for end in (TUESDAY, "pint-4.more", FRIDAY, "pint-4.more", "pint-4.more", "week"):
        talk.press(end)
    assert "Pint of beer or cider, 4%: 3" in words_of(talk.view)
    assert hint(talk) == f"About \u20666.8\u2069 units in a week. {CHOOSE}"
    assert not button(talk, "pint-4.less").isEnabled(), "the days have all of them"
    talk.press("pint-4.more")
    assert kept(talk) == told(("pint-4", 1, 1), ("pint-4", 2, 4), ("pint-4", 4, None))
    assert hint(talk) == "About \u20669.1\u2069 units in a week"
    talk.press("pint-4.less")
    assert kept(talk) == told(("pint-4", 1, 1), ("pint-4", 2, 4))


def test_what_was_told_for_the_week_is_spread_over_its_days(talk: CheckInOnScreen) -> None:
    for _press in range(3):
        talk.press("pint-4.more")
    talk.press(TUESDAY)
    assert "Tuesday. Pint of beer or cider, 4%: 0" in words_of(talk.view)
    assert not button(talk, "pint-4.less").isEnabled()
    talk.press("pint-4.more")
    assert kept(talk) == told(("pint-4", 3, None), ("pint-4", 1, 1))
    assert hint(talk) == UNITS.format("2.3", "6.8")
    talk.press("pint-4.less")
    assert kept(talk) == told(("pint-4", 3, None))


def test_each_answer_is_one_work_to_undo(talk: CheckInOnScreen) -> None:
    talk.press("pint-4.more")
    first = kept(talk)
    for end in (TUESDAY, "pint-4.more", "pint-4.more"):
        talk.press(end)
    second = kept(talk)
    assert second == told(("pint-4", 2, 1))
    talk.planner.history.undo()
    assert kept(talk) == first
    assert button(talk, TUESDAY).isChecked(), "the day chosen is no answer"


def test_to_choose_a_day_changes_no_answer(talk: CheckInOnScreen) -> None:
    talk.press(TUESDAY)
    assert kept(talk) is None
    assert hint(talk) == UNITS.format("0", "0")
    talk.press(TUESDAY)
    assert button(talk, TUESDAY).isChecked()
    talk.press("week")
    assert hint(talk) == ""
    assert kept(talk) is None


def test_the_last_drink_of_a_day_taken_off_leaves_nothing_said(talk: CheckInOnScreen) -> None:
    for end in (TUESDAY, "pint-4.more", "pint-4.less"):
        talk.press(end)
    assert kept(talk) is None
    talk.press("week")
    assert not button(talk, "none").isChecked()


def test_none_of_these_is_said_of_the_whole_week(talk: CheckInOnScreen) -> None:
    for end in (TUESDAY, "pint-4.more"):
        talk.press(end)
    assert kept(talk) == told(("pint-4", 1, 1))
    assert not talk.can_press("drinks.none")
    talk.press("week")
    talk.press("none")
    assert kept(talk) == Response(drinks=(("half-4", Decimal(0)),))
    assert button(talk, "none").isChecked()
    talk.planner.history.undo()
    assert kept(talk) == told(("pint-4", 1, 1))
    talk.press("none")
    talk.press("none")
    assert kept(talk) is None


@pytest.mark.parametrize("day", ["week", TUESDAY])
def test_to_keep_it_private_takes_the_place_of_days(talk: CheckInOnScreen, day: str) -> None:
    for end in (TUESDAY, "pint-4.more", day, "private"):
        talk.press(end)
    assert kept(talk) == Response(chosen=(PREFER_NOT_TO_SAY,))
    talk.press("pint-4.more")
    assert not button(talk, "private").isChecked()
    assert kept(talk) == told(("pint-4", 1, 1 if day == TUESDAY else None))


def test_a_day_let_go_keeps_its_drinks_and_can_still_be_chosen(talk: CheckInOnScreen) -> None:
    for end in (TUESDAY, "pint-4.more", FRIDAY, "single.more"):
        talk.press(end)
    talk.screen.press("back")
    talk.press("day.1")
    talk.go_on()
    assert kept(talk) == told(("pint-4", 1, 1), ("single", 1, 4))
    assert len(day_buttons(talk)) == 3
    for end in (TUESDAY, "pint-4.less"):
        talk.press(end)
    assert kept(talk) == told(("single", 1, 4))
    QApplication.processEvents()
    assert len(day_buttons(talk)) == 2
    assert button(talk, "week").isChecked(), "the day chosen is gone"
    assert button(talk, "pint-4.more").accessibleName() == "One more: Pint of beer or cider, 4%"


@pytest.mark.parametrize(
    "days", [Response(number=Decimal(3)), Response(chosen=(PREFER_NOT_TO_SAY,))]
)
def test_where_no_days_were_told_the_page_is_as_it_was(make: Make, days: Response) -> None:
    talk = at_the_drinks(make, days=days)
    assert day_buttons(talk) == []
    talk.press("pint-4.more")
    assert kept(talk) == told(("pint-4", 1, None))
    assert hint(talk) == "About \u20662.3\u2069 units in a week"


def test_no_day_takes_the_week_above_what_can_be_meant(talk: CheckInOnScreen) -> None:
    full = told(("pint-4", 200, 4))
    talk.planner.measures.answer(talk.resident_id, "alcohol", "drinks", full, "en")
    talk.press(TUESDAY)
    talk.press("pint-4.more")
    assert kept(talk) == full
    assert "Tuesday. Pint of beer or cider, 4%: 0" in words_of(talk.view)


def test_an_own_drink_is_counted_on_its_day(talk: CheckInOnScreen) -> None:
    own = told(("own-330-4.8", 1, 4))
    talk.planner.measures.answer(talk.resident_id, "alcohol", "drinks", own, "en")
    QApplication.processEvents()
    for end in (TUESDAY, "own-330-4.8.more"):
        talk.press(end)
    assert on_day(kept(talk), 1) == (("own-330-4.8", Decimal(1)),)
    name = button(talk, "own-330-4.8.more").accessibleName()
    assert name.startswith("Tuesday. One more: \u2066330\u2069 ml")


def test_keys_choose_a_day_before_its_cards(talk: CheckInOnScreen) -> None:
    first, more = button(talk, "week"), button(talk, "half-4.more")
    stops = [first]
    while stops[-1] is not more and len(stops) < 500:
        stops.append(stops[-1].nextInFocusChain())  # type: ignore[arg-type]
    names = [one.objectName().rsplit(".", 2)[-2:] for one in stops if one.isVisible()]
    names = [one for one in names if one[-1] in {"week", "1", "4", "more"}]
    assert [one[-1] for one in names] == ["week", "1", "4", "more"]
    button(talk, TUESDAY).setFocus()
    QTest.keyClick(button(talk, TUESDAY), Qt.Key.Key_Return)
    QTest.keyClick(more, Qt.Key.Key_Space)
    assert kept(talk) == told(("half-4", 1, 1))


@pytest.mark.parametrize(
    ("code", "short", "whole"), [("ur", "منگل", "منگل"), ("bn", "মঙ্গল", "মঙ্গলবার")]
)
def test_days_stand_from_the_side_of_their_language_and_are_said_in_full(
    make: Make, code: str, short: str, whole: str
) -> None:
    talk = at_the_drinks(make, code)
    buttons = day_buttons(talk)
    assert [one.text() for one in buttons][1] == short
    assert buttons[1].accessibleName() == f"{whole}. Tuesday"
    page = talk.screen.page
    assert isinstance(page, DrinksPage)
    assert page.tongues is not None
    assert whole in page.aloud(page.tongues)
    assert len({one.height() for one in buttons}) == 1
    assert all(min(one.width(), one.height()) >= SIZES.resident_target for one in buttons)
    across = [one.mapTo(talk.view, one.rect().center()).x() for one in buttons]
    assert across == sorted(across, reverse=code == "ur")
    talk.press(TUESDAY)
    assert button(talk, "pint-4.more").accessibleName().startswith(f"{whole}. ")
    assert "Tuesday. One more: Pint of beer or cider, 4%" in words_of(talk.view)


# -- What is told at the end ----------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["none", "shaky", ""])
def test_units_of_each_day_are_told_only_where_dependence_is_ruled_out(
    make: Make, sign: str
) -> None:
    talk = make("en")
    talk.choose("alcohol")
    week = {DRINKING_DAYS: on_days((1,)) or Response(), "drinks": told(("pint-4", 2, 1))}
    for key, said in week.items():
        talk.planner.measures.answer(talk.resident_id, "alcohol", key, said, "en")
    answers = {"how-often": "monthly", "units-a-day": "0-2", "many-at-once": "never"}
    go_to(talk, "ToldPage", {**answers, **({"signs": [sign]} if sign else {})})
    QApplication.processEvents()
    said = words_of(talk.view)
    assert "With alcohol: Tuesday" in said
    assert ("Tuesday: about \u20664.5\u2069 units" in said) is (sign == "none")
