"""The five criteria of a plan, each judged by what the plan holds."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from homeapp.domain.criteria import NotReady, criteria
from homeapp.domain.goals import Doer, GoalDomain, GoalStatus
from homeapp.domain.plans import (
    Plan,
    PlanContent,
    PlanGoal,
    PlanStatement,
    PlanStep,
    PlanWorker,
    PrintOut,
)

TODAY = date(2026, 11, 21)


def a_plan_goal(**values: object) -> PlanGoal:
    usual: dict[str, Any] = {
        "domain": GoalDomain.ACTIVITY,
        "status": GoalStatus.ACTIVE,
        "own_words": "Walk to the park with my sister",
        "words_language": "en",
        "target": Decimal(20),
        "how_often": "three days a week",
    }
    return PlanGoal(**{**usual, **values})


WHOLE = PlanContent(
    preferred_name="Amina",
    worker=PlanWorker(name="Sam Jones", phone="07700 900 123"),
    people_involved="My sister Noor",
    statements=(PlanStatement(heading="What matters to me", words="My garden", language="en"),),
    goals=(a_plan_goal(),),
    next_review_on=date(2026, 12, 15),
)


def met(content: PlanContent) -> list[bool]:
    return [criterion.met for criterion in criteria(content, TODAY)]


def test_a_whole_plan_meets_all_five() -> None:
    assert met(WHOLE) == [True] * 5


@pytest.mark.parametrize(
    ("taken_away", "open_ones"),
    [
        ({"people_involved": "  "}, {0}),
        ({"statements": ()}, {1}),
        ({"statements": (PlanStatement(heading="x", words=" \n", language="en"),)}, {1}),
        ({"goals": ()}, {2, 3}),
        ({"goals": (a_plan_goal(own_words=" "),)}, {2}),
        ({"goals": (a_plan_goal(how_often=" "),)}, {3}),
        ({"goals": (a_plan_goal(), a_plan_goal(how_often=""))}, {3}),
        ({"next_review_on": None}, {4}),
        ({"next_review_on": date(2026, 11, 20)}, {4}),
        ({"worker": PlanWorker(name="Sam Jones")}, {4}),
    ],
)
def test_what_is_missing_opens_its_own_criterion(
    taken_away: dict[str, Any], open_ones: set[int]
) -> None:
    judged = met(replace(WHOLE, **taken_away))
    assert {place for place, is_met in enumerate(judged) if not is_met} == open_ones


def test_a_meeting_today_is_still_ahead() -> None:
    assert met(replace(WHOLE, next_review_on=TODAY)) == [True] * 5


@pytest.mark.parametrize(
    "how",
    [
        {"how_often": "three days a week"},
        {"then_action": "I will put my shoes on"},
        {"steps": (PlanStep(description="Buy walking shoes", doer=Doer.ME),)},
    ],
)
def test_a_goal_says_how_in_any_of_three_ways(how: dict[str, Any]) -> None:
    assert a_plan_goal(**{"how_often": "", **how}).says_how


def test_a_goal_without_any_of_them_does_not_say_how() -> None:
    assert not a_plan_goal(how_often="", if_cue="breakfast is done", then_action=" ").says_how


def test_not_ready_tells_the_first_thing_to_do_and_keeps_all() -> None:
    missing = [
        criterion
        for criterion in criteria(replace(WHOLE, statements=(), goals=()), TODAY)
        if not criterion.met
    ]
    refusal = NotReady(missing)
    assert missing[0].to_do in str(refusal)
    assert missing[1].to_do not in str(refusal)
    assert len(refusal.missing) == 3


def test_a_plan_is_agreed_once_it_has_a_version() -> None:
    assert not WHOLE.is_agreed
    assert replace(WHOLE, version=1, agreed_on=TODAY).is_agreed


def test_plans_and_print_outs_are_never_changed() -> None:
    assert Plan.append_only
    assert PrintOut.append_only
