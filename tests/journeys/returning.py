"""A session with somebody who comes again, with all that looks back, asks, warns and closes."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.crowd import PASSPHRASE
from tests.journeys.smooth import ACTIVITY, PIN, READ, Watched, answer_all
from tests.journeys.walking import typed_day
from tests.ui.typing_in import click
from ui.common.tables import Table

__all__ = ["PAGES_OF_HOME", "RETURNING"]

WHO = "tariq"  # an invented resident of the practice store, with reviews behind them


def come_again(seen: Watched) -> None:
    """Go home, look through the lists, and open somebody with goals from earlier."""
    seen.press("session_bar.stop", read=READ)
    seen.walk.box("residents.search").clear()
    QTest.qWait(READ)
    for list_ in ("today", "due", "waiting", "closed", "all"):
        seen.press(f"residents.filter.{list_}")
    seen.type("residents.search", WHO)
    seen.do("open a later session", lambda: seen.walk.open_row("residents.table", 0), read=READ)


def look_back(seen: Watched) -> None:
    """Tell how a goal has gone, and come back to it."""
    seen.press("session.step.reviews", read=READ)
    amount = id_of(seen, "reviews.", ".amount")
    seen.do("clear an amount", seen.walk.box(amount).clear)
    seen.type(amount, "4")
    seen.leave(amount)
    about = amount.removesuffix(".amount")
    for answer in ("attainment.1", "confidence.8"):
        seen.press(f"{about}.{answer}")
    seen.press("session.step.conversations", read=READ)
    seen.press("session.step.reviews", read=READ)


def ask(seen: Watched) -> None:
    """Open check-ins that were asked before and that were not, and answer."""
    seen.press("session.step.measures", read=READ)
    for key in ("smoking", "alcohol"):
        seen.press(f"measures.open.{key}", read=READ)
        seen.press("measures.back", read=READ)
    seen.press("measures.open.alcohol", read=READ)
    for question in ("how-often.4", "units-a-day.4", "many-at-once.4", "signs.0"):
        button = id_of(seen, "measures.alcohol.", question)
        seen.press(button, read=READ)
    drink = id_of(seen, "measures.alcohol.drinks.", "pint-5")
    seen.type(drink, "6")
    seen.leave(drink)
    seen.press("measures.back", read=READ)


def shape_goals(seen: Watched) -> None:
    """Open a goal with its picture, take an idea, and make a new goal from another."""
    seen.press("session.step.goals", read=READ)
    seen.do("open a goal with reviews", partial(seen.walk.press_first, "goals.open."), read=READ)
    seen.do("take an idea", partial(seen.walk.press_first, "goals.idea."), read=READ)
    seen.press("goals.back", read=READ)
    for domain in ("alcohol", "activity"):
        seen.press(f"goals.add.{domain}", read=READ)
        seen.do("take an idea", partial(seen.walk.press_first, "goals.idea."), read=READ)
        seen.press("goals.confidence.3", read=READ)
        seen.press("goals.back", read=READ)


def end_the_visit(seen: Watched) -> None:
    """Note the meeting, plan the next one, close the work and open it again."""
    seen.press("session.step.visits", read=READ)
    seen.type("visits.minutes", "40")
    seen.leave("visits.minutes")
    seen.type("visits.next.on", typed_day(date.today() + timedelta(weeks=2)))
    seen.leave("visits.next.on")
    seen.press("visits.next.way.1", read=READ)
    seen.press("visits.closing.begin", read=READ)
    for answer in ("reason.0", "outcome.0", "close"):
        seen.press(f"visits.closing.{answer}", read=READ)
    seen.press("session.step.goals", read=READ)
    seen.press("session.step.visits", read=READ)
    seen.type("visits.closing.because", "New help")
    seen.press("visits.closing.reopen", read=READ)


def get_urgent_help(seen: Watched) -> None:
    """Open urgent help and close it, twice, and write in the safeguarding record."""
    help_ = seen.walk.window.findChild(QAction, "actions.crisis")
    assert isinstance(help_, QAction)
    for what in ("open", "close", "open again", "close again"):
        seen.do(f"{what} urgent help", help_.trigger, read=READ)
    seen.press("session.record", read=READ)
    seen.type("safeguarding.passphrase", PASSPHRASE)
    seen.press("safeguarding.open")
    seen.walk.wait(lambda: seen.walk.in_sight("safeguarding.said"))
    QTest.qWait(READ)
    seen.press("safeguarding.about.0")
    seen.type("safeguarding.said", "I fell")
    seen.press("safeguarding.keep", read=READ)
    seen.press("safeguarding.back", read=READ)


def turn_again(seen: Watched) -> None:
    """Turn the screen to somebody who is asked first how it has gone."""
    seen.press("session_bar.turn")
    answer_all(seen, ACTIVITY)
    seen.press("session.step.measures", read=READ)
    seen.press("session.step.plans", read=READ)
    seen.press("session_bar.stop", read=READ)


def read_content(seen: Watched) -> None:
    """Look up a sentence of the content."""
    seen.press("home.content", read=READ)
    seen.type("content.search", "walk")
    (table,) = seen.walk.window.findChildren(Table, "content.list")
    seen.do("choose a sentence", lambda: table.selectRow(1), read=READ)
    seen.do("choose another sentence", lambda: table.selectRow(2), read=READ)


def change_pin(seen: Watched) -> None:
    """Choose another PIN."""
    seen.press("home.me", read=READ)
    seen.type("workers.pin", f"{PIN}1")
    seen.do("keep a PIN", lambda: click(seen.walk.window, "workers.keep_pin"), read=READ)


def id_of(seen: Watched, start: str, end: str) -> str:
    """Return the id of what is in sight that begins and ends so."""
    seen.walk.settle()
    names = [one.objectName() for one in seen.walk.window.findChildren(QWidget) if one.isVisible()]
    return next(name for name in names if name.startswith(start) and name.endswith(end))


RETURNING = (
    come_again,
    look_back,
    ask,
    shape_goals,
    end_the_visit,
    get_urgent_help,
    turn_again,
)
"""A later session, from one session to home."""
PAGES_OF_HOME = (read_content, change_pin)
