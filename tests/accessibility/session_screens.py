"""The worker's screens of a session: each step, what opens from it, and the turn to the PIN."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtWidgets import QWidget

from homeapp.planner import Planner
from tests.accessibility.home_screens import help_about, urgent_help
from tests.accessibility.showing import ROOM, Screen, first_button, settle, shown, type_in
from tests.check_ins import answered
from tests.ui.fake_entrance import PASSPHRASE
from tests.ui.measures.talks import ALL
from tests.ui.typing_in import click, find
from ui.shell.main_window import MainWindow

__all__ = ["STEPS", "look_back", "session_screens"]

STEPS = (
    *("consents", "reviews", "conversations", "about", "measures", "goals", "signposts"),
    *("plans", "visits"),
)
_EARLIER = date(2026, 11, 1)


def session_screens(window: MainWindow) -> Iterator[Screen]:
    """Yield the steps of a session with somebody whose plan is agreed, and what they lead to."""
    assert window.desk is not None
    planner = window.desk.planner
    person = next(
        row
        for row in planner.residents.caseload()
        if row.reading_language == "ur" and row.plan_agreed_on
    )
    look_back(planner, person.resident_id)
    planner.plans.agree(person.resident_id)
    find(window, "home", QWidget).open_session(person.resident_id)  # type: ignore[attr-defined]
    within = {
        "consents": lambda: help_about("consents", window),
        "reviews": lambda: help_about("reviews", window),
        "about": lambda: _rights(window),
        "measures": lambda: _check_ins(window, planner, person.resident_id),
        "goals": lambda: _goal(window),
        "signposts": lambda: _referral(window),
        "visits": lambda: _closing(window),
    }
    for step in STEPS:
        click(window, f"session.step.{step}")
        yield shown(step, window)
        if step in within:
            yield from within[step]()
    yield from urgent_help("header.actions.crisis", window)
    yield from _urgent_help_over_help(window)
    yield from _record(window)
    click(window, "session_bar.turn")
    window.showNormal()  # from the whole screen, which has another size in a test
    window.resize(*ROOM)
    yield shown("choosing a PIN", window)
    window.actions_here.help.trigger()
    yield shown("help about choosing a PIN", window)


def look_back(planner: Planner, resident_id: UUID) -> None:
    """Let a goal be from an earlier day, so that the talk begins with how it has gone."""
    goal = planner.goals.of(resident_id)[0]
    planner.goals.change(goal.id, starts_on=_EARLIER)
    planner.reviews.keep(goal.id, amount=Decimal(9), confidence=5)


def _check_ins(window: MainWindow, planner: Planner, resident_id: UUID) -> Iterator[Screen]:
    """Yield each check-in before it is asked, and with most of its questions answered."""
    for key, said in ALL.items():
        click(window, f"measures.open.{key}")
        yield shown(f"check-in {key}", window)
        for question, response in answered(said).items():
            planner.measures.answer(resident_id, key, question, response, "ur")
        yield shown(f"check-in {key}, answered", window)
        click(window, "measures.back")
        settle()


def _goal(window: MainWindow) -> Iterator[Screen]:
    click(window, first_button(window, "goals.open"))
    yield shown("a goal", window)
    yield from help_about("a goal", window)
    click(window, "goals.steps.add")
    click(window, "goals.become.changed")
    yield shown("a goal, to be changed", window)
    click(window, "goals.become.paused")
    yield shown("a goal, paused", window)


def _referral(window: MainWindow) -> Iterator[Screen]:
    click(window, first_button(window, "signposts.", ".referred"))
    yield shown("a referral, asked for", window)
    click(window, first_button(window, "signposts.", ".yes"))
    yield shown("a referral, with errors", window)
    click(window, first_button(window, "signposts.", ".later"))


def _closing(window: MainWindow) -> Iterator[Screen]:
    """Yield how the work ends, and the way to open it again, which is gone afterwards."""
    click(window, "visits.closing.begin")
    yield shown("closing the work", window)
    click(window, "visits.closing.close")
    yield shown("closing the work, with errors", window)
    click(window, "visits.closing.reason.0")
    click(window, "visits.closing.outcome.0")
    type_in(window, "visits.closing.words", "She goes to the walking group every week.")
    click(window, "visits.closing.close")
    yield shown("the work is closed", window)
    type_in(window, "visits.closing.because", "She rang")
    click(window, "visits.closing.reopen")
    yield shown("the work is open again", window)


def _urgent_help_over_help(window: MainWindow) -> Iterator[Screen]:
    """Yield urgent help over the help about a page, and that help once it is put away."""
    window.actions_here.help.trigger()
    window.actions_here.crisis.trigger()
    yield shown("urgent help over help", find(window, "crisis", QWidget))
    click(window, "crisis.close")
    yield shown("help about a step, after urgent help", window)
    click(window, "help.close")
    settle()


def _record(window: MainWindow) -> Iterator[Screen]:
    window.actions_here.crisis.trigger()
    click(window, "crisis.record")
    yield shown("safeguarding record, shut", window)
    type_in(window, "safeguarding.passphrase", PASSPHRASE)
    click(window, "safeguarding.open")
    yield shown("safeguarding record, open", window)
    yield from help_about("the safeguarding record", window)
    click(window, "safeguarding.keep")
    yield shown("safeguarding record, with errors", window)
    click(window, "safeguarding.back")


def _rights(window: MainWindow) -> Iterator[Screen]:
    """Yield what a person may ask of their whole record, which leads back to where it began."""
    click(window, "residents.rights.copy")
    yield shown("a copy of all that is kept", window)
    click(window, "rights.back")
    settle()
    click(window, "residents.rights.erase")
    click(window, "rights.erase")
    yield shown("erasing a record, with errors", window)
    click(window, "rights.back")
    settle()
