"""Somebody who comes back: how it has gone, check-ins, this meeting, urgent help and the record."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtWidgets import QWidget

from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.screenshots.door_scenes import write
from tests.screenshots.stage import Stage, begin_with, first_id, opened, practice, settle
from tests.ui.fake_entrance import PASSPHRASE
from tests.ui.measures.talks import ALL
from tests.ui.typing_in import click, find
from ui.shell.main_window import MainWindow

__all__ = ["returning_scenes"]

_BACK = "Tariq"
_STEPS = ("reviews", "measures", "goals", "plans", "visits")
_CHECK_INS: Mapping[str, Mapping[str, Said]] = {
    "eating": {**ALL["eating"], "fasting": "yes", "sugary-drinks": 2},
    "activity": ALL["activity"],
    "wellbeing": {**ALL["wellbeing"], "happy": 3, "anxious": 8, "companionship": "often"},
    "alcohol": ALL["alcohol"],
}
"""Alcohol is the last: its warning stands on the page of every check-in after it."""
_WHERE_TO_READ = {"activity": "moderate-minutes"}
_ENTRY = {
    "noticed_at": "09:15",
    "said": "He says that his nephew keeps his bank card and gives it back empty.",
    "saw": "He looked at the door each time somebody walked by.",
    "did": "I asked if he is safe tonight. He said yes.",
}


def returning_scenes(stage: Stage) -> None:
    """Draw a session with the practice person who has been here before."""
    with stage.window(practice()) as window:
        planner, person = _begin_again_with(window, _BACK)
        for key in _STEPS:
            _step(window, key)
            stage.take_down(f"returning-{key}", window)
        _step(window, "measures")
        click(window, "measures.open.smoking")
        stage.take_down("check-in-smoking", window)
        _urgent(stage, window)
        _record(stage, window)
        _check_ins(stage, window, planner, person)
        _closing(stage, window)


def _urgent(stage: Stage, window: MainWindow) -> None:
    window.actions_here.crisis.trigger()
    stage.take("urgent-help", window)
    stage.take_down("urgent-help-panel", find(window, "crisis", QWidget))
    click(window, "crisis.record")
    stage.take_down("safeguarding-shut", window)
    click(window, "safeguarding.open")
    stage.take_down("safeguarding-no-passphrase", window)


def _record(stage: Stage, window: MainWindow) -> None:
    """Draw the record on safeguarding: open, with errors, with an entry, and adding to it."""
    write(window, "safeguarding.passphrase", PASSPHRASE)
    click(window, "safeguarding.open")
    stage.take_down("safeguarding-open", window)
    stage.take_help("safeguarding", window)
    write(window, "safeguarding.noticed_at", "soon")
    click(window, "safeguarding.keep")
    stage.take_down("safeguarding-errors", window)
    find(window, "safeguarding.noticed_at", QWidget).clear()  # type: ignore[attr-defined]
    click(window, "safeguarding.about.0")
    for field, words in _ENTRY.items():
        write(window, f"safeguarding.{field}", words)
    click(window, "safeguarding.keep")
    settle(window)
    add = first_id(window, "safeguarding.add.")
    stage.take_down("safeguarding-kept", window, near=add)
    click(window, add)
    stage.take("safeguarding-adding", window)
    click(window, "safeguarding.back")


def _check_ins(stage: Stage, window: MainWindow, planner: Planner, person: UUID) -> None:
    """Draw each of the other check-ins with answers, what they come to and what to say."""
    for key, said in _CHECK_INS.items():
        for question, response in answered(said).items():
            planner.measures.answer(person, key, question, response, "en")
        _step(window, "measures")
        click(window, f"measures.open.{key}")
        stage.take_down(f"check-in-{key}", window)
        if key in _WHERE_TO_READ:
            _unreadable(stage, window, f"measures.{key}.{_WHERE_TO_READ[key]}")
        click(window, "measures.back")
    stage.take_down("check-ins-warning", window)
    stage.take_help("check-ins", window)


def _unreadable(stage: Stage, window: MainWindow, box: str) -> None:
    """Draw where a number cannot be read, and empty it again."""
    find(window, box, QWidget).clear()  # type: ignore[attr-defined]
    write(window, box, "a lot")
    click(window, "session.continue")
    stage.take_down("check-in-errors", window, near=box)
    find(window, box, QWidget).clear()  # type: ignore[attr-defined]


def _closing(stage: Stage, window: MainWindow) -> None:
    """Draw the end of the work: asked, with no reason yet, closed, and how it is opened again."""
    _step(window, "visits")
    click(window, "visits.closing.begin")
    stage.take_down("closing", window, near="visits.closing.close")
    click(window, "visits.closing.close")
    stage.take_down("closing-errors", window, near="visits.closing.reason")
    click(window, "visits.closing.reason.0")
    click(window, "visits.closing.outcome.0")
    write(window, "visits.closing.words", "He may ring again in spring.")
    click(window, "visits.closing.close")
    stage.take_down("closed", window, near="visits.closing.reopen")
    stage.take_help("closed", window)


def _begin_again_with(window: MainWindow, name: str) -> tuple[Planner, UUID]:
    planner = opened(window)
    rows = planner.residents.caseload()
    person = next(row.resident_id for row in rows if row.preferred_name == name)
    begin_with(window, person)
    return planner, person


def _step(window: MainWindow, key: str) -> None:
    click(window, f"session.step.{key}")
    settle(window)
