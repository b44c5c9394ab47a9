"""How a goal has gone, on the plan: the words, the picture, and nothing before the first look."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from homeapp.documents.blocks import Course, Line, Marked
from homeapp.documents.plan import plan_pdf
from homeapp.documents.plan_goals import goal_blocks
from homeapp.documents.reading import plan_lines
from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.plans import Layout, PlanContent, PlanGoal, PlanWorker, what_to_do
from homeapp.domain.progress import Looking, Progress, ProgressPoint, Shown
from homeapp.domain.reviews import Attainment
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
_MARKS = {ord(sign): "" for sign in "\u2066\u2068\u2069"} | {0xA0: " "}
WORDS = Progress(
    domain=GoalDomain.OWN,
    unit="",
    lookings=(
        Looking(on=date(2026, 8, 10), attainment=Attainment.LESS),
        Looking(on=date(2026, 9, 7), attainment=Attainment.MUCH_MORE),
    ),
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


def test_each_picture_follows_its_own_words() -> None:
    money = (ProgressPoint(on=date(2026, 10, 5), amount=Decimal(112)),)
    blocks = list(goal_blocks(a_plan(replace(PROGRESS, money=money))))
    at = [place for place, block in enumerate(blocks) if isinstance(block, Course)]
    shown = [block.about for block in blocks if isinstance(block, Course)]
    assert shown == [Shown.COURSE, Shown.DAYS, Shown.MONEY]
    before = [blocks[place - 1] for place in at]
    assert all(isinstance(line, Line) and line.kept for line in before)
    assert [line.sentence.message for line in before if isinstance(line, Line)] == [
        "I am aiming for {target} ({unit}).",
        "Each square is one day.",
        "Money kept so far: about {pounds}.",
    ]


def test_how_it_went_stands_behind_its_marks_and_is_read_aloud() -> None:
    blocks = list(goal_blocks(a_plan(WORDS)))
    marked = [block for block in blocks if isinstance(block, Marked)]
    assert [block.reached for block in marked] == [Attainment.LESS, Attainment.MUCH_MORE]
    spoken = " ".join(plan_lines(a_plan(WORDS), language("en"))).translate(_MARKS)
    assert "10 August 2026: Less than hoped" in spoken
    assert "7 September 2026: Much more than hoped" in spoken


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


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
@pytest.mark.parametrize("layout", list(Layout))
def test_how_it_went_prints_in_every_language(code: str, layout: Layout) -> None:
    printed = plan_pdf(a_plan(WORDS), language(code), layout)
    assert len(printed) > len(plan_pdf(a_plan(replace(WORDS, lookings=())), language(code), layout))
