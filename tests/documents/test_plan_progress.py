"""How a goal has gone, on the plan: the words, the picture, and nothing before the first look."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from homeapp.documents.blocks import Course, Line
from homeapp.documents.plan import plan_pdf
from homeapp.documents.plan_goals import goal_blocks
from homeapp.documents.reading import plan_lines
from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.plans import Layout, PlanContent, PlanGoal, PlanWorker, what_to_do
from homeapp.domain.progress import Progress, ProgressPoint
from homeapp.i18n import language

PROGRESS = Progress(
    domain=GoalDomain.SMOKING,
    unit="cigarettes a day",
    target=Decimal(5),
    points=(
        ProgressPoint(on=date(2026, 8, 3), amount=Decimal(20)),
        ProgressPoint(on=date(2026, 10, 5), amount=Decimal(12)),
    ),
    free_days=4,
    money_kept=Decimal(112),
)


def a_plan(progress: Progress | None) -> PlanContent:
    goal = PlanGoal(
        domain=GoalDomain.SMOKING,
        status=GoalStatus.ACTIVE,
        own_words="Smoke less at home",
        words_language="en",
        progress=progress,
    )
    return PlanContent(preferred_name="Sam", worker=PlanWorker(name="Jo"), goals=(goal,))


def test_the_words_stand_with_the_picture() -> None:
    blocks = list(goal_blocks(a_plan(PROGRESS)))
    assert any(isinstance(block, Course) for block in blocks)
    lines = [block.sentence.message for block in blocks if isinstance(block, Line)]
    assert "At the start: {start}. Now: {now} ({unit})." in lines
    spoken = " ".join(plan_lines(a_plan(PROGRESS), language("en")))
    for words in ("20", "12", "cigarettes a day", "£112"):
        assert words in spoken


def test_nothing_is_said_before_the_first_look() -> None:
    blocks = list(goal_blocks(a_plan(None)))
    assert not any(isinstance(block, Course) for block in blocks)


def test_progress_is_no_part_of_what_was_agreed_to_do() -> None:
    assert what_to_do(a_plan(PROGRESS)) == what_to_do(a_plan(None))


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
@pytest.mark.parametrize("layout", list(Layout))
def test_it_prints_in_every_language(code: str, layout: Layout) -> None:
    with_picture = plan_pdf(a_plan(PROGRESS), language(code), layout)
    words_alone = replace(PROGRESS, points=())
    assert len(with_picture) > len(plan_pdf(a_plan(words_alone), language(code), layout))
