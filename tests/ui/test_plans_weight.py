"""Weight and waist on the Plan page: offered where they were told, and printed where chosen."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget

from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Response
from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.ready_plans import a_ready_resident
from tests.ui.plan_pages import PlanOnScreen
from tests.ui.typing_in import find

BODY: dict[str, Said] = {
    "permission": "yes",
    "exclusions": ["none"],
    "weight": 80,
    "height": 170,
    "background": "no",
    "waist": 86,
}
BOX = "plans.shows_weight.0"


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return a_ready_resident(planner)


def say(planner: Planner, who: UUID, answers: dict[str, Response]) -> None:
    for key, response in answers.items():
        planner.measures.answer(who, "eating", key, response, "en")


def is_offered(plan_screen: PlanOnScreen) -> bool:
    return find(plan_screen.page, BOX, QWidget).isVisible()


def test_it_is_offered_to_who_told_a_weight_alone(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID
) -> None:
    plan_screen.open(amina)
    assert not is_offered(plan_screen)
    say(planner, amina, answered(BODY))
    assert is_offered(plan_screen)
    assert not plan_screen.button(BOX).isChecked()
    say(planner, amina, answered({"exclusions": ["pregnant"]}))
    assert not is_offered(plan_screen)


def test_a_tick_puts_it_on_the_paper_and_takes_it_off(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID
) -> None:
    say(planner, amina, answered(BODY))
    plan_screen.open(amina)
    before = plan_screen.preview.pdf
    plan_screen.click(BOX)
    assert planner.plans.choices(amina).shows_weight
    assert len(planner.plans.compose(amina).sizes) == 2
    assert plan_screen.preview.pdf == planner.preview_plan(amina) != before
    plan_screen.click(BOX)
    assert not planner.plans.choices(amina).shows_weight
    assert planner.plans.compose(amina).sizes == ()


def test_the_tick_stands_when_the_page_is_opened_again(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID
) -> None:
    say(planner, amina, answered(BODY))
    planner.plans.choose(amina, shows_weight=True)
    assert plan_screen.open(amina).button(BOX).isChecked()
    other = a_ready_resident(planner, nhs_number="")
    say(planner, other, answered(BODY))
    assert not plan_screen.open(other).button(BOX).isChecked()


def test_it_is_not_offered_where_eating_stays_off(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID
) -> None:
    say(planner, amina, answered(BODY))
    planner.plans.choose(amina, left_off=(GoalDomain.EATING,))
    plan_screen.open(amina)
    assert not is_offered(plan_screen)


def test_what_is_read_aloud_holds_it_too(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID
) -> None:
    say(planner, amina, answered(BODY))
    planner.plans.choose(amina, shows_weight=True)
    content = planner.plans.compose(amina)
    for code in ("en", "ur"):
        aloud = " ".join(planner.plan_lines(content, code))
        assert "80" in aloud
        assert "86" in aloud
