"""A drink that is on no list: typed by the worker as its label tells, counted on both faces."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from homeapp.domain.measures import Response
from tests.ui.desks import leave, retype
from tests.ui.measures.talks import Make, go_to
from tests.ui.measures.worker_pages import Worker
from tests.ui.resident_screens import words_of

FIELD = "measures.alcohol.drinks"


def add(worker: Worker, volume: str, strength: str) -> None:
    retype(worker.box(f"{FIELD}.own.ml"), volume)
    retype(worker.box(f"{FIELD}.own.abv"), strength)
    worker.press(f"{FIELD}.own.add")


@pytest.fixture
def asked(worker: Worker) -> Worker:
    worker.say("alcohol", {"how-often": "monthly"})
    worker.open("alcohol")
    return worker


def test_it_is_counted_like_the_others(asked: Worker) -> None:
    add(asked, "330", "4,8")
    box = asked.box(f"{FIELD}.own-330-4.8")
    assert box.hasFocus()
    retype(box, "3")
    leave(box)
    assert asked.kept("alcohol")["drinks"].drinks == (("own-330-4.8", Decimal(3)),)
    # 3 x 330 x 4.8 / 1000 = 4.752
    assert "About 4.8 units in a week" in asked.words
    assert "\u2066330\u2069 ml of a drink of \u20664.8\u2069%" in asked.words
    assert asked.box(f"{FIELD}.own.ml").text() == ""


def test_every_drink_tells_once_how_much_it_holds(asked: Worker) -> None:
    add(asked, "330", "4,8")
    assert "Pint of beer or cider, 4% (568 ml)" in asked.words
    assert "Glass of wine, 13.4% (175 ml)" in asked.words
    assert "(330 ml)" not in asked.words.split("of a drink of")[1][:40], "its own words tell"


def test_it_stands_there_again(worker: Worker) -> None:
    worker.say("alcohol", {"how-often": "monthly", "drinks": {"own-500-8.4": "2"}})
    worker.open("alcohol")
    assert worker.box(f"{FIELD}.own-500-8.4").text() == "2"
    add(worker, "500", "8.4")
    assert worker.box(f"{FIELD}.own-500-8.4").hasFocus()


@pytest.mark.parametrize(
    ("volume", "strength", "told"),
    [
        ("", "5", "This is no volume in ml. Type a whole number such as 330."),
        ("a pint", "5", "This is no volume in ml. Type a whole number such as 330."),
        ("0", "5", "This is no volume in ml. Type a whole number such as 330."),
        ("10000", "5", "This is no volume in ml. Type a whole number such as 330."),
        ("330", "", "This is no strength in %. Type what the label says, such as 4.8."),
        ("330", "101", "This is no strength in %. Type what the label says, such as 4.8."),
        ("330", "4.85", "This is no strength in %. Type what the label says, such as 4.8."),
        ("330", "0", "This is no strength in %. Type what the label says, such as 4.8."),
    ],
)
def test_what_cannot_be_is_said_and_counts_nothing(
    asked: Worker, volume: str, strength: str, told: str
) -> None:
    add(asked, volume, strength)
    assert told in asked.words
    assert asked.box(f"{FIELD}.own.ml").text() == volume
    assert "drinks" not in asked.kept("alcohol")


def test_a_very_strong_one_is_doubted_and_taken_all_the_same(asked: Worker) -> None:
    retype(asked.box(f"{FIELD}.own.abv"), "75%")
    leave(asked.box(f"{FIELD}.own.abv"))
    assert "This is very strong. Look at the label again." in asked.words
    add(asked, "700", "75%")
    assert asked.box(f"{FIELD}.own-700-75") is not None
    assert "This is very strong" not in asked.words


@pytest.mark.parametrize(("code", "strength"), [("en", "4.8"), ("pl", "4,8"), ("ur", "4.8")])
def test_the_resident_counts_on_in_their_own_language(make: Make, code: str, strength: str) -> None:
    talk = make(code)
    talk.choose("alcohol")
    go_to(talk, "drinks", {"how-often": "monthly"})
    kept = Response(drinks=(("own-330-4.8", Decimal(1)),))
    talk.planner.measures.answer(talk.resident_id, "alcohol", "drinks", kept, code)
    QApplication.processEvents()
    assert f"\u2066{strength}\u2069%" in words_of(talk.view)
    talk.screen.button("alcohol.drinks.own-330-4.8.more").click()
    talk.screen.page.leave()
    kept_now = talk.kept("alcohol").responses["drinks"]
    assert kept_now.drinks == (("own-330-4.8", Decimal(2)),)
