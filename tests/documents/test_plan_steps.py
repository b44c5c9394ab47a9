"""Steps on the plan: when each is to be or was done, and no day that would only reproach."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from db.json_values import from_json, to_json
from homeapp.documents.blocks import Heading, Line, Own, Pair
from homeapp.documents.plan import plan_pdf
from homeapp.documents.plan_goals import step_blocks
from homeapp.documents.reading import plan_lines
from homeapp.domain.goals import Doer, GoalDomain, GoalStatus
from homeapp.domain.plans import Layout, PlanContent, PlanGoal, PlanStep, PlanWorker, what_to_do
from homeapp.i18n import language

DUE, DONE = date(2026, 11, 24), date(2026, 11, 20)


def a_plan(**values: object) -> PlanContent:
    step = PlanStep(description="Buy shoes", doer=Doer.ME, **values)  # type: ignore[arg-type]
    goal = PlanGoal(
        domain=GoalDomain.ACTIVITY,
        status=GoalStatus.ACTIVE,
        own_words="Walk to the park",
        words_language="en",
        steps=(step,),
    )
    return PlanContent(preferred_name="Sam", worker=PlanWorker(name="Jo"), goals=(goal,))


def days(content: PlanContent) -> Iterator[str]:
    for block in step_blocks(content):
        if isinstance(block, Pair) and isinstance(block.second, Line):
            yield block.second.sentence.message


@pytest.mark.parametrize(
    ("values", "messages"),
    [
        ({}, []),
        ({"due_on": DUE}, ["By {date}"]),
        ({"due_on": DUE, "done_on": DONE}, ["Done on {date}"]),
        ({"done_on": DONE}, ["Done on {date}"]),
        ({"due_on": DUE, "is_day_over": True}, []),
    ],
)
def test_a_step_says_when(values: dict[str, object], messages: list[str]) -> None:
    content = a_plan(**values)
    assert list(days(content)) == messages
    words = [block.first if isinstance(block, Pair) else block for block in step_blocks(content)]
    assert [one.words for one in words if isinstance(one, Own)] == ["Buy shoes"]
    assert sum(isinstance(one, Heading) for one in words) == 1


def test_the_day_it_was_done_is_read_out() -> None:
    lines = plan_lines(a_plan(due_on=DUE, done_on=DONE), language("en"))
    said = " ".join(re.sub("[\u2066-\u2069]", "", " ".join(lines)).split())
    assert "Done on 20 November 2026" in said
    assert "24 November" not in said


def test_whether_a_step_is_done_is_no_part_of_what_was_agreed_to_do() -> None:
    plain = a_plan(due_on=DUE)
    assert what_to_do(a_plan(due_on=DUE, done_on=DONE)) == what_to_do(plain)
    assert what_to_do(a_plan(due_on=DUE, is_day_over=True)) == what_to_do(plain)
    assert what_to_do(a_plan(due_on=DONE)) != what_to_do(plain)


def test_a_plan_says_something_else_once_a_step_is_done_but_not_as_its_day_passes() -> None:
    assert a_plan(due_on=DUE, done_on=DONE) != a_plan(due_on=DUE)
    assert a_plan(due_on=DUE, is_day_over=True) == a_plan(due_on=DUE)


def test_a_plan_agreed_before_steps_told_this_is_still_read() -> None:
    held = to_json(a_plan(due_on=DUE, done_on=DONE), PlanContent)
    assert from_json(held, PlanContent).goals[0].steps[0].done_on == DONE
    for name in ("done_on", "is_day_over"):
        del held["goals"][0]["steps"][0][name]
    (step,) = from_json(held, PlanContent).goals[0].steps
    assert (step.due_on, step.done_on, step.is_day_over) == (DUE, None, False)


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
@pytest.mark.parametrize("layout", list(Layout))
def test_it_prints_in_every_language(code: str, layout: Layout) -> None:
    done = plan_pdf(a_plan(done_on=DONE), language(code), layout)
    assert len(done) > len(plan_pdf(a_plan(), language(code), layout))
