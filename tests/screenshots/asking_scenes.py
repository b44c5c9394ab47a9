"""The resident's view of check-ins, of a goal from before and of whom to call."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from homeapp.domain.goals import Step
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.screenshots.resident_scenes import a_planner, resident_on_screen
from tests.screenshots.stage import Stage, Waiter, settle
from tests.ui.measures.talks import ALL, DEPENDENT, CheckInOnScreen
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from tests.ui.typing_in import find
from ui.session.resident_view import ResidentView

__all__ = ["asking_scenes"]

_OF_SMOKING = frozenset({"IntroPage", "status", "kinds", "packet-cigarettes", "confidence"})
"""A page of each kind: words, one answer, many answers, a number and a line from 0 to 10."""
_OF_ALCOHOL = frozenset({"signs", "drinks"})
_SINCE_LAST_TIME = {"AmountPage": "less", "FreeDaysPage": "more"}


def asking_scenes(stage: Stage, code: str) -> None:
    """Draw what the usual talk of a first meeting does not come to."""
    _check_ins(stage, code)
    _review(stage, code)


def _check_ins(stage: Stage, code: str) -> None:
    planner, store = a_planner(FrozenClock())
    talk = CheckInOnScreen(Waiter.as_qtbot(), planner, store, code)
    talk.screen.press("measure.0")
    talk.screen.press("measure.2")
    _take(stage, f"{code}-check-in-chosen", talk.view)
    talk.go_on()
    about = "smoking"
    for name in talk.walk({**ALL["smoking"], **DEPENDENT}):
        wanted = _OF_SMOKING if about == "smoking" else _OF_ALCOHOL
        if name in wanted or name == "ToldPage":
            _take(stage, f"{code}-check-in-{about}-{name}", talk.view)
        if name == "ToldPage":
            about = "alcohol"
    _end(talk.view)


def _review(stage: Stage, code: str) -> None:
    clock = FrozenClock()
    screen = resident_on_screen(code, clock)
    goal_id = a_goal_from_before(screen.planner, clock, screen.resident_id)
    for words in ("Buy one packet a week", "Ring my sister when I want one"):
        screen.planner.goals.add_step(Step(goal_id=goal_id, description=words))
    screen.view.open(screen.resident_id)
    screen.go_to("AmountPage")
    for name in screen.walk():
        if name == "TilesPage":
            break
        _tell(screen, name)
        _take(stage, f"{code}-review-{name.removeprefix('_')}", screen.view)
    screen.view.toggle_crisis()
    _take(stage, f"{code}-crisis", find(screen.view, "resident.crisis.page", QWidget))
    _end(screen.view)


def _tell(screen: ResidentOnScreen, page: str) -> None:
    """Tell something where a page shows more after it."""
    if page in _SINCE_LAST_TIME:
        for _press in range(4):
            screen.press(f"count.{_SINCE_LAST_TIME[page]}")
    elif page == "HopedPage":
        screen.point_at(1)


def _take(stage: Stage, name: str, view: QWidget) -> None:
    for kind in (QPlainTextEdit, QLineEdit):
        for box in in_sight(view, kind):
            box.clearFocus()
    QApplication.processEvents()
    stage.take_down(name, view)


def _end(view: ResidentView) -> None:
    view.hide()
    view.deleteLater()
    settle()
