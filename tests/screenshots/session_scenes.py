"""A session on the worker's screens: each step full, empty and with something to put right."""

from uuid import UUID

from PySide6.QtCore import QSize

from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_resident, a_service, an_organisation
from tests.screenshots.door_scenes import write
from tests.screenshots.home_scenes import LONG, URDU_NAME
from tests.screenshots.stage import (
    Stage,
    begin_with,
    first_id,
    opened,
    practice,
    session_with,
    settle,
)
from tests.ui.typing_in import click
from ui.shell.main_window import MainWindow

__all__ = ["STEPS", "session_scenes", "step"]

STEPS = (
    *("consents", "conversations", "about", "measures"),
    *("goals", "signposts", "plans", "visits"),
)


def session_scenes(stage: Stage) -> None:
    """Draw the steps of a first session, and what can come between."""
    _usual(stage)
    _new_person(stage)
    _long_names(stage)
    _turning(stage)


def step(window: MainWindow, key: str) -> None:
    """Go to a step."""
    click(window, f"session.step.{key}")
    settle(window)


def _usual(stage: Stage) -> None:
    with stage.window(practice()) as window:
        opened(window)
        session_with(window, "ur")
        for key in STEPS:
            step(window, key)
            stage.take_down(key, window)
        stage.take_help("visits", window)
        step(window, "goals")
        click(window, first_id(window, "goals.open"))
        stage.take_down("goal", window)
        stage.take_help("goal", window)
        step(window, "signposts")
        click(window, first_id(window, "signposts.", ".referred"))
        yes = first_id(window, "signposts.", ".yes")
        stage.take_down("referral-asked", window, near=yes)
        click(window, yes)
        stage.take("referral-unnamed", window)
        write(window, yes.replace(".yes", ".interpreter"), "Example Interpreters, number 7")
        click(window, yes)
        stage.take("referral-agreed", window)
        step(window, "consents")
        write(window, "consents.interpreter", "Example Interpreters, number 7")
        click(window, "consents.gp.withdrawn")
        stage.take_down("consents-taken-back", window, near="consents.gp.given")
        _all_that_is_kept(stage, window)
        _agree_too_soon(stage, window)


def _agree_too_soon(stage: Stage, window: MainWindow) -> None:
    step(window, "goals")
    click(window, first_id(window, "goals.open"))
    write(window, "goals.baseline", "4")
    step(window, "plans")
    click(window, "plans.agree")
    stage.take_down("plan-not-read-back", window, near="plans.agree")
    click(window, "session_bar.mirror")
    stage.take("resident-sees", window)


def _all_that_is_kept(stage: Stage, window: MainWindow) -> None:
    step(window, "about")
    for part in ("copy", "erase"):
        click(window, f"residents.rights.{part}")
        settle(window)
        stage.take_down(f"kept-{part}", window)
        click(window, "rights.back")
        settle(window)


def _new_person(stage: Stage) -> None:
    with stage.window(practice()) as window:
        planner = opened(window, is_filled=False)
        begin_with(window, planner.residents.add(Resident(preferred_name="Jo")).id)
        for key in STEPS:
            step(window, key)
            stage.take_down(f"empty-{key}", window)
        step(window, "conversations")
        click(window, "session.continue")
        stage.take("conversations-errors", window)
        step(window, "about")
        write(window, "residents.born_on", "31 2 1960")
        write(window, "residents.nhs_number", "999 000 0001")
        click(window, "session.continue")
        stage.take_down("about-errors", window)
        step(window, "consents")
        click(window, "consents.record.declined")
        stage.take_down("consents-declined", window, near="consents.record.given")


def _long_names(stage: Stage) -> None:
    with stage.window(practice()) as window:
        planner = opened(window, is_filled=False)
        _fill_to_the_brim(planner)
        for number, names in enumerate((LONG, URDU_NAME)):
            person = planner.residents.add(a_resident(**names))
            planner.goals.add(_long_goal(person.id))
            begin_with(window, person.id)
            for key in ("about", "goals", "signposts") if number == 0 else ("about", "goals"):
                step(window, key)
                stage.take(f"long-names-{number + 1}-{key}", window)
            window.show_home()


def _fill_to_the_brim(planner: Planner) -> None:
    body = an_organisation(
        name="Bradford and Craven Partnership for Neighbourhood Walking, Wellbeing and Friendship"
    )
    planner.directory.take_in(
        (body,),
        (
            a_service(
                body,
                name="Saturday morning gentle walk for people who are new to walking in Shipley",
                description="Slow walks with many stops. " * 12,
            ),
        ),
    )


def _long_goal(resident_id: UUID) -> Goal:
    return Goal(
        resident_id=resident_id,
        domain=GoalDomain.ACTIVITY,
        own_words="I want to walk with my grandchildren to the very top of the park, "
        "and to come back without a rest, as we did every Sunday before the winter came",
    )


def _turning(stage: Stage) -> None:
    with stage.window(practice()) as window:
        opened(window)
        session_with(window, "ur")
        click(window, "session_bar.turn")
        _as_before(window)
        stage.take("choosing-a-pin", window)
    with stage.window(practice(is_demo=True)) as window:
        opened(window).workers.set_pin("2580")
        session_with(window, "ur")
        click(window, "session_bar.turn")
        _as_before(window)
        stage.take("turned-in-practice", window)
        click(window, "resident.stop")
        for key in ("1", "2", "3", "4", "ok"):
            click(window, f"pin.{key}")
        stage.take("turned-wrong-pin", window)


def _as_before(window: MainWindow) -> None:
    """Leave the whole screen, which has another size where there is none."""
    window.showNormal()
    window.resize(QSize(1366, 768))
    settle(window)
