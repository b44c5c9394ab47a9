"""Drinks told day by day on the worker's page: typed for a day, refused for less than the days."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QComboBox

from homeapp.domain.day_drinks import with_count
from homeapp.domain.measures import Response
from homeapp.domain.usual_week import DRINKING_DAYS
from tests.check_ins import Said
from tests.fakes import FrozenClock
from tests.ui.desks import leave, retype
from tests.ui.measures.worker_pages import Worker

FIELD = "measures.alcohol.drinks"
CALM: dict[str, Said] = {
    "how-often": "2-3-a-week",
    "units-a-day": "0-2",
    "many-at-once": "never",
    "signs": ["none"],
    DRINKING_DAYS: ["tuesday", "friday"],
}
REFUSED = "The days told have 3 of these. Choose a day above, and change it there."


@pytest.fixture
def asked(worker: Worker) -> Worker:
    worker.say("alcohol", CALM)
    worker.open("alcohol")
    return worker


def days(worker: Worker) -> QComboBox:
    return worker.page.findChild(QComboBox, f"{FIELD}.day")


def offered(worker: Worker) -> list[str]:
    return [days(worker).itemText(place) for place in range(days(worker).count())]


def choose(worker: Worker, day: str) -> None:
    box = days(worker)
    box.setFocus()
    box.setCurrentIndex(box.findText(day))
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()


def tell(worker: Worker, drink: str, count: str) -> None:
    box = worker.box(f"{FIELD}.{drink}")
    retype(box, count)
    leave(box)
    QApplication.processEvents()


def shown(worker: Worker, drink: str = "pint-4") -> str:
    return worker.box(f"{FIELD}.{drink}").text()


def kept(worker: Worker) -> Response | None:
    return worker.kept("alcohol").get("drinks")


def told(*counts: tuple[str, str, int | None]) -> Response:
    response: Response | None = None
    for key, count, day in counts:
        response = with_count(response, key, Decimal(count), day)
    assert response is not None
    return response


def test_numbers_are_typed_for_a_day_and_add_up(asked: Worker) -> None:
    assert offered(asked) == ["The whole week", "Tuesday", "Friday"]
    choose(asked, "Tuesday")
    tell(asked, "pint-4", "2")
    tell(asked, "single", "1.5")
    assert "Tuesday: about 6 units. In a week: about 6 units." in asked.words
    choose(asked, "Friday")
    assert shown(asked) == ""
    tell(asked, "pint-4", "1")
    assert kept(asked) == told(("pint-4", "2", 1), ("single", "1.5", 1), ("pint-4", "1", 4))
    choose(asked, "The whole week")
    assert (shown(asked), shown(asked, "single")) == ("3", "1.5")
    assert "About 8.3 units in a week" in asked.words
    asked.planner.history.undo()
    assert shown(asked) == "2"


def test_what_was_told_for_the_week_is_spread_over_its_days(asked: Worker) -> None:
    tell(asked, "pint-4", "4")
    choose(asked, "Tuesday")
    tell(asked, "pint-4", "1")
    assert kept(asked) == told(("pint-4", "4", None), ("pint-4", "1", 1))
    choose(asked, "The whole week")
    assert "About 9.1 units in a week, 6.8 of them on no day that was told." in asked.words


def test_a_week_of_less_than_its_days_is_refused_and_stays_typed(asked: Worker) -> None:
    choose(asked, "Friday")
    tell(asked, "pint-4", "3")
    choose(asked, "The whole week")
    for typed in ("2", ""):
        tell(asked, "pint-4", typed)
        assert REFUSED in asked.words
        assert kept(asked) == told(("pint-4", "3", 4))
        assert shown(asked) == typed
    tell(asked, "single", "1")
    assert kept(asked) == told(("pint-4", "3", 4), ("single", "1", None))
    tell(asked, "pint-4", "3.5")
    assert REFUSED not in asked.words
    assert kept(asked) == told(("pint-4", "3", 4), ("single", "1", None), ("pint-4", "3.5", None))


def test_what_a_day_has_is_mended_on_its_day(asked: Worker) -> None:
    choose(asked, "Friday")
    tell(asked, "pint-4", "3")
    choose(asked, "The whole week")
    tell(asked, "pint-4", "2")
    choose(asked, "Friday")
    assert REFUSED not in asked.words
    assert shown(asked) == "3"
    tell(asked, "pint-4", "2")
    choose(asked, "The whole week")
    assert shown(asked) == "2"
    assert kept(asked) == told(("pint-4", "2", 4))


def test_it_opens_with_the_days_told_before(worker: Worker) -> None:
    worker.say("alcohol", CALM)
    drinks = told(("spirit-bottle", "1", 1), ("pint-4", "1", 4))
    worker.planner.measures.answer(worker.resident_id, "alcohol", "drinks", drinks, "en")
    worker.open("alcohol")
    assert (shown(worker), shown(worker, "spirit-bottle")) == ("1", "1")
    assert "About 30.3 units in a week" in worker.words


def test_a_number_that_cannot_be_read_holds_its_day(asked: Worker) -> None:
    choose(asked, "Tuesday")
    tell(asked, "pint-4", "two")
    choose(asked, "Friday")
    assert days(asked).currentText() == "Tuesday"
    assert shown(asked) == "two"
    tell(asked, "pint-4", "2")
    choose(asked, "Friday")
    assert shown(asked) == ""
    assert kept(asked) == told(("pint-4", "2", 1))


def test_what_was_half_typed_for_a_day_comes_back_to_that_day(asked: Worker) -> None:
    choose(asked, "Tuesday")
    retype(asked.box(f"{FIELD}.pint-4"), "2.")
    leave(asked.box(f"{FIELD}.pint-4"))
    asked.press("measures.back")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    asked.press("measures.open.alcohol")
    assert shown(asked) == ""
    choose(asked, "Tuesday")
    assert shown(asked) == "2."


def test_the_last_drink_of_a_day_taken_off_leaves_no_answer(asked: Worker) -> None:
    choose(asked, "Tuesday")
    tell(asked, "pint-4", "2")
    tell(asked, "pint-4", "")
    assert kept(asked) is None
    tell(asked, "pint-4", "0")
    assert kept(asked) is None, "nothing on a day is not nothing in a week"
    choose(asked, "The whole week")
    tell(asked, "pint-4", "0")
    assert kept(asked) == Response(drinks=(("pint-4", Decimal(0)),))


def test_a_day_let_go_keeps_its_drinks_and_can_still_be_chosen(asked: Worker) -> None:
    choose(asked, "Tuesday")
    tell(asked, "pint-4", "2")
    asked.say("alcohol", {DRINKING_DAYS: ["friday"]})
    QApplication.processEvents()
    assert offered(asked) == ["The whole week", "Tuesday", "Friday"]
    assert shown(asked) == "2"
    tell(asked, "pint-4", "")
    QApplication.processEvents()
    assert offered(asked) == ["The whole week", "Friday"]
    assert days(asked).currentText() == "The whole week"


@pytest.mark.parametrize("said", [3, "prefer-not-to-say"])
def test_where_no_days_were_told_none_is_offered(worker: Worker, said: Said) -> None:
    worker.say("alcohol", {**CALM, DRINKING_DAYS: said})
    worker.open("alcohol")
    assert not days(worker).isVisible()
    tell(worker, "pint-4", "2")
    assert kept(worker) == told(("pint-4", "2", None))


def test_an_own_drink_is_counted_on_its_day(asked: Worker) -> None:
    choose(asked, "Friday")
    for end, text in (("own.ml", "330"), ("own.abv", "4.8")):
        retype(asked.box(f"{FIELD}.{end}"), text)
        leave(asked.box(f"{FIELD}.{end}"))
    asked.press(f"{FIELD}.own.add")
    tell(asked, "own-330-4.8", "2")
    assert kept(asked) == told(("own-330-4.8", "2", 4))


def test_the_card_tells_the_units_of_each_day(worker: Worker) -> None:
    worker.say("alcohol", CALM | {"signs": ["shaky"]})
    drinks = told(("spirit-bottle", "1", 1), ("pint-4", "1", 4))
    worker.planner.measures.answer(worker.resident_id, "alcohol", "drinks", drinks, "en")
    for key in ("", "alcohol"):
        worker.open(key)
        assert (
            "Tuesday: about \u206628\u2069 units · Friday: about \u20662.3\u2069 units"
            in worker.words
        )
        assert "Days of 15 units or more, of those told day by day: 1" in worker.words
        assert "days without" not in worker.words


def test_answers_of_before_tell_the_drinks_of_each_day(worker: Worker, clock: FrozenClock) -> None:
    worker.say("alcohol", CALM)
    drinks = told(("pint-4", "2", 1), ("single", "1", 1), ("pint-4", "1", 4))
    worker.planner.measures.answer(worker.resident_id, "alcohol", "drinks", drinks, "en")
    clock.now = clock.now.replace(day=clock.now.day + 1)
    worker.open("alcohol")
    pint, single = "Pint of beer or cider, 4%", "Single spirit, 40%"
    assert f"3: {pint} · 1: {single} · Tuesday: 2: {pint}, 1: {single}" in worker.words
    assert f"Friday: 1: {pint}" in worker.words
