"""The resident's pages that few talks come to: after a no, with goals enough, or with none."""

from homeapp.domain.goals import GoalDomain
from tests.factories import a_goal
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.screenshots.resident_stage import ResidentStage, end, resident_on_screen
from tests.screenshots.stage import settle
from tests.stopping import SIGNS, check_in
from tests.ui.resident_screens import ResidentOnScreen

__all__ = ["seldom_scenes"]

_PLENTY = 3


def seldom_scenes(stage: ResidentStage) -> None:
    """Draw each of them, with the view of one person."""
    clock = FrozenClock()
    screen = resident_on_screen(stage.code, clock, reads_aloud=True)
    goals = screen.planner.goals
    while len(goals.of(screen.resident_id)) < _PLENTY:
        goals.add(a_goal(screen.resident_id))
    _go_to(screen, "goal")
    _take(stage, screen, "PlentyPage")
    _remove_goals(screen)
    _go_to(screen, "places")
    _take(stage, screen, "NoPlacePage")
    _looking_back(stage, screen, clock)
    _go_to(screen, "hello")
    screen.go_to("RecordPage")
    screen.point_at(1)
    screen.press("continue")
    _take(stage, screen, "NotWrittenPage")
    end(screen.view)


def _looking_back(stage: ResidentStage, screen: ResidentOnScreen, clock: FrozenClock) -> None:
    """Draw what takes the place of a goal: first it must wait, and then it is taken back."""
    a_goal_from_before(screen.planner, clock, screen.resident_id, GoalDomain.ALCOHOL)
    _go_to(screen, "review")
    check_in(screen.planner, screen.resident_id, SIGNS["shaky"])
    _take(stage, screen, "WaitingPage")
    _remove_goals(screen)
    _take(stage, screen, "_NothingPage")


def _take(stage: ResidentStage, screen: ResidentOnScreen, page: str) -> None:
    settle(screen.view)
    assert type(screen.page).__name__ == page
    stage.take_page(page.removeprefix("_"), screen.view)


def _go_to(screen: ResidentOnScreen, part: str) -> None:
    screen.view.open(screen.resident_id)
    screen.view._go_to(part)


def _remove_goals(screen: ResidentOnScreen) -> None:
    for goal in screen.planner.goals.of(screen.resident_id):
        screen.planner.goals.remove(goal.id)
