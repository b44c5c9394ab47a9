"""Pausing a goal for a fast: who said so, how it is told, and for how long."""

from datetime import date, timedelta

import pytest

from homeapp.domain.entity import new_id
from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.measures import PREFER_NOT_TO_SAY, CheckIn, Response
from homeapp.domain.pausing import (
    WHILE_FASTING,
    is_paused_to_fast,
    look_after_fast,
    reason_of_ours,
    says_they_fast,
    standing_words,
)
from tests.factories import a_goal

TODAY = date(2026, 11, 21)
WHO = new_id()


def told(answer: str, days_ago: int = 0) -> CheckIn:
    given = {"fasting": Response(chosen=(answer,))} if answer else {}
    return CheckIn(
        resident_id=WHO,
        measure="eating",
        content_version="2026-11",
        taken_on=TODAY - timedelta(days=days_ago),
        language="ur",
        responses=given,
    )


@pytest.mark.parametrize(
    ("check_ins", "fasts"),
    [
        ([], False),
        ([told("yes")], True),
        ([told("no")], False),
        ([told("no"), told("yes", days_ago=30)], False),
        ([told("yes", days_ago=30), told("")], True),
        ([told(PREFER_NOT_TO_SAY), told("yes", days_ago=30)], False),
    ],
)
def test_the_newest_answer_counts_and_a_private_one_is_none(
    check_ins: list[CheckIn], fasts: bool
) -> None:
    assert says_they_fast(check_ins) is fasts


@pytest.mark.parametrize("status", GoalStatus)
def test_only_a_pause_has_a_reason_of_ours(status: GoalStatus) -> None:
    is_pause = status is GoalStatus.PAUSED
    assert reason_of_ours(status, WHILE_FASTING) == (WHILE_FASTING if is_pause else "")
    assert (standing_words(status, WHILE_FASTING) == status.words) is not is_pause
    assert is_paused_to_fast(a_goal(WHO, status=status, status_reason=WHILE_FASTING)) is is_pause


def test_what_was_typed_is_never_among_the_words() -> None:
    assert reason_of_ours(GoalStatus.PAUSED, "Back hurts") == ""
    assert standing_words(GoalStatus.PAUSED, "Back hurts") == "Paused for now"
    assert standing_words(GoalStatus.PAUSED, WHILE_FASTING).startswith("Paused for now")


@pytest.mark.parametrize(
    ("values", "weeks"),
    [
        ({}, 5),
        ({"review_on": TODAY + timedelta(weeks=1)}, 5),
        ({"review_on": TODAY + timedelta(weeks=8)}, 8),
        ({"starts_on": TODAY + timedelta(weeks=1)}, 6),
        ({"starts_on": TODAY - timedelta(weeks=9)}, 5),
        ({"domain": GoalDomain.ALCOHOL}, 2),
        ({"domain": GoalDomain.ALCOHOL, "review_on": TODAY + timedelta(weeks=8)}, 2),
    ],
)
def test_it_is_looked_at_again_after_the_fast(values: dict[str, object], weeks: int) -> None:
    assert look_after_fast(a_goal(WHO, **values), TODAY) == TODAY + timedelta(weeks=weeks)
