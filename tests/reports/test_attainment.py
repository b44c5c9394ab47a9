"""How far goals came, in the service's figures alone: never of few goals, never on a screen."""

import ast

import pytest

from homeapp.domain.goals import GoalDomain
from homeapp.domain.reports import Facts, ReportTable
from homeapp.domain.reviews import Attainment
from homeapp.planner import Planner
from homeapp.reports.attainment import attainment_table
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock
from translations.files import ROOT

HIDDEN = "not shown"


def table(*attained: tuple[GoalDomain, Attainment]) -> ReportTable:
    return attainment_table(Facts(reading_languages=(), goals=(), signposts=(), attained=attained))


def row(made: ReportTable, topic: str) -> tuple[str | int, ...]:
    return next(one for one in made.rows if one[0] == topic)


def test_goals_as_hoped_have_a_mean_of_50() -> None:
    made = table(*[(GoalDomain.SMOKING, Attainment.AS_HOPED)] * 5)
    assert row(made, "Smoking and tobacco") == ("Smoking and tobacco", 5, "50")
    assert row(made, "All goals") == ("All goals", 5, "50")
    assert row(made, "Eating well") == ("Eating well", 0, "none")


def test_a_step_more_is_10_more_and_each_goal_weighs_alike() -> None:
    levels = (Attainment.MUCH_MORE, Attainment.MORE, Attainment.AS_HOPED, Attainment.LESS)
    made = table(*((GoalDomain.EATING, level) for level in (*levels, Attainment.MORE)))
    assert row(made, "Eating well")[2] == "56"


def test_fewer_than_five_are_not_shown_nor_what_gives_them_away() -> None:
    made = table(
        *[(GoalDomain.SMOKING, Attainment.AS_HOPED)] * 6, (GoalDomain.EATING, Attainment.LESS)
    )
    assert row(made, "Eating well") == ("Eating well", "fewer than 5", HIDDEN)
    assert row(made, "Smoking and tobacco") == ("Smoking and tobacco", 6, "50")
    assert row(made, "All goals") == ("All goals", HIDDEN, HIDDEN)


def test_each_goal_counts_once_by_its_newest_look_back(
    planner: Planner, clock: FrozenClock
) -> None:
    person = planner.residents.add(a_resident())
    goal, other = planner.goals.add(a_goal(person.id)), planner.goals.add(a_goal(person.id))
    planner.reviews.keep(goal.id, attainment=Attainment.LESS)
    planner.reviews.keep(other.id, amount=3)
    clock.now = clock.now.replace(month=12)
    planner.reviews.keep(goal.id, attainment=Attainment.MORE)
    assert planner.reports.facts().attained == ((GoalDomain.ACTIVITY, Attainment.MORE),)


@pytest.mark.parametrize("name", ["t_score", "level"])
def test_the_score_is_known_to_the_report_alone(name: str) -> None:
    """A number for how well a person did is on no screen, no paper and in no other file."""
    known = {"homeapp/domain/reviews.py", "homeapp/reports/attainment.py"}
    paths = [path for folder in ("homeapp", "ui", "db") for path in (ROOT / folder).rglob("*.py")]
    found = {
        path.relative_to(ROOT).as_posix()
        for path in paths
        if (name == "t_score" and name in path.read_text("utf-8"))
        or (name == "level" and _reads_level_of_attainment(path.read_text("utf-8")))
    }
    assert found == known - ({"homeapp/domain/reviews.py"} if name == "level" else set())


def _reads_level_of_attainment(source: str) -> bool:
    """Whether a module both knows attainments and reads a level of something."""
    if "ttain" not in source:
        return False
    return any(
        isinstance(node, ast.Attribute) and node.attr == "level"
        for node in ast.walk(ast.parse(source))
    )
