"""Somebody who comes back: how it has gone, check-ins, this meeting, urgent help and the record."""

from PySide6.QtWidgets import QWidget

from tests.screenshots.stage import Stage, begin_with, opened, practice, settle
from tests.ui.typing_in import click, find
from ui.shell.main_window import MainWindow

__all__ = ["returning_scenes"]

_BACK = "Tariq"
_STEPS = ("reviews", "measures", "goals", "plans", "visits")


def returning_scenes(stage: Stage) -> None:
    """Draw a session with the practice person who has been here before."""
    with stage.window(practice()) as window:
        _begin_again_with(window, _BACK)
        for key in _STEPS:
            _step(window, key)
            stage.take_down(f"returning-{key}", window)
        _step(window, "measures")
        click(window, "measures.open.smoking")
        stage.take_down("check-in-smoking", window)
        _urgent(stage, window)


def _urgent(stage: Stage, window: MainWindow) -> None:
    window.actions_here.crisis.trigger()
    stage.take("urgent-help", window)
    stage.take_down("urgent-help-panel", find(window, "crisis", QWidget))
    click(window, "crisis.record")
    stage.take_down("safeguarding-shut", window)
    click(window, "safeguarding.open")
    stage.take_down("safeguarding-no-passphrase", window)
    click(window, "safeguarding.back")


def _begin_again_with(window: MainWindow, name: str) -> None:
    rows = opened(window).residents.caseload()
    begin_with(window, next(row.resident_id for row in rows if row.preferred_name == name))


def _step(window: MainWindow, key: str) -> None:
    click(window, f"session.step.{key}")
    settle(window)
