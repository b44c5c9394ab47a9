"""Which steps are talked about when a goal is looked at again."""

from datetime import date, timedelta

import pytest

from homeapp.domain.entity import new_id
from homeapp.domain.goals import Step
from homeapp.domain.reviews import steps_to_tell

TODAY = date(2026, 11, 21)
BEFORE = TODAY - timedelta(days=14)


def a_step(done_on: date | None = None, **values: object) -> Step:
    usual: dict[str, object] = {"description": "Buy walking shoes", "done_on": done_on}
    return Step(goal_id=new_id(), **{**usual, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "since", "is_told"),
    [
        (a_step(), BEFORE, True),
        (a_step(due_on=BEFORE), BEFORE, True),
        (a_step(description="  "), BEFORE, False),
        (a_step(BEFORE), BEFORE, False),
        (a_step(BEFORE + timedelta(days=1)), BEFORE, True),
        (a_step(BEFORE), None, True),
        (a_step(TODAY), TODAY, True),
        (a_step(TODAY, description=""), BEFORE, False),
    ],
)
def test_what_is_still_to_do_is_told_and_what_was_done_since(
    step: Step, since: date | None, is_told: bool
) -> None:
    assert steps_to_tell([step], since, TODAY) == ([step] if is_told else [])


def test_the_day_of_a_step_is_over_only_while_it_is_to_do() -> None:
    late = a_step(due_on=TODAY - timedelta(days=1))
    assert late.is_day_over(TODAY)
    assert not late.is_day_over(TODAY - timedelta(days=1))
    assert not a_step(TODAY, due_on=BEFORE).is_day_over(TODAY)
    assert not a_step().is_day_over(TODAY)
