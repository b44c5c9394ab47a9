"""The resident's view of a goal from before, and of whom to call."""

from homeapp.domain.goals import Step
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.screenshots.resident_stage import ResidentStage, end, resident_on_screen
from tests.ui.resident_screens import ResidentOnScreen

__all__ = ["asking_scenes"]

_SINCE_LAST_TIME = {"AmountPage": "less", "FreeDaysPage": "more"}


def asking_scenes(stage: ResidentStage) -> None:
    """Draw how a goal has gone, and what comes in the place of any page."""
    clock = FrozenClock()
    screen = resident_on_screen(stage.code, clock, reads_aloud=True)
    goal_id = a_goal_from_before(screen.planner, clock, screen.resident_id)
    for words in ("Buy one packet a week", "Ring my sister when I want one"):
        screen.planner.goals.add_step(Step(goal_id=goal_id, description=words))
    screen.view.open(screen.resident_id)
    screen.go_to("AmountPage")
    for name in screen.walk():
        if name == "TilesPage":
            break
        _tell(screen, name)
        stage.take_page(f"review-{name.removeprefix('_')}", screen.view)
    screen.view.toggle_crisis()
    stage.take_down("crisis", screen.view)
    end(screen.view)


def _tell(screen: ResidentOnScreen, page: str) -> None:
    """Tell something where a page shows more after it."""
    if page in _SINCE_LAST_TIME:
        for _press in range(4):
            screen.press(f"count.{_SINCE_LAST_TIME[page]}")
    elif page == "HopedPage":
        screen.point_at(1)
