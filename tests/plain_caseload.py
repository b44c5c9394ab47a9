"""The caseload worked out record by record: what the real store must tell in one query."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from homeapp.domain.closures import Closure, standing_closure
from homeapp.domain.conversations import Conversation
from homeapp.domain.due import FollowUp
from homeapp.domain.entity import Entity
from homeapp.domain.goals import Doer, Goal, GoalStatus, Step
from homeapp.domain.plans import Plan, PlanChoices
from homeapp.domain.residents import Resident
from homeapp.domain.signposts import Signpost
from homeapp.domain.visits import Visit, VisitStatus, in_order
from homeapp.services.unit_of_work import CaseloadRow

__all__ = ["caseload_row"]

Rows = Mapping[type[Entity], Mapping[UUID, Any]]


def caseload_row(rows: Rows, resident: Resident, today: date) -> CaseloadRow:
    """Return one line of the caseload."""
    mine: dict[type[Entity], list[Any]] = {
        kind: [row for row in rows[kind].values() if row.resident_id == resident.id]
        for kind in (Conversation, Goal, PlanChoices, Signpost, Plan, Visit, Closure)
    }
    plan_on = max(
        (one.next_review_on for one in mine[PlanChoices] if one.next_review_on), default=None
    )
    return CaseloadRow(
        resident_id=resident.id,
        preferred_name=resident.preferred_name,
        family_name=resident.family_name,
        born_on=resident.born_on,
        postcode=resident.postcode,
        reading_language=resident.reading_language,
        last_conversation_on=max(_days_met(mine), default=None),
        active_goals=sum(one.status is GoalStatus.ACTIVE for one in mine[Goal]),
        next_review_on=plan_on,
        waiting_signposts=sum(one.is_waiting for one in mine[Signpost]),
        plan_agreed_on=max((one.agreed_at.date() for one in mine[Plan]), default=None),
        follow_up=_follow_up(rows, mine, plan_on, today),
    )


def _days_met(mine: Mapping[type[Entity], list[Any]]) -> list[date]:
    held = [one.on for one in mine[Visit] if one.status is VisitStatus.HELD]
    return [*held, *(one.held_on for one in mine[Conversation])]


def _follow_up(
    rows: Rows, mine: Mapping[type[Entity], list[Any]], plan_on: date | None, today: date
) -> FollowUp:
    planned = [one for one in mine[Visit] if one.status is VisitStatus.PLANNED]
    meeting = next(iter(in_order(one for one in planned if one.on >= today)), None)
    goals = [one for one in mine[Goal] if one.is_on_plan]
    dated = [one for one in goals if one.review_on is not None]
    first = min(dated, key=lambda one: (one.review_on, one.id), default=None)
    steps = [one for one in rows[Step].values() if one.goal_id in {goal.id for goal in goals}]
    to_do = [one for one in steps if one.due_on and one.done_on is None]
    theirs = [one.due_on for one in to_do if one.doer is not Doer.LINK_WORKER]
    closed = standing_closure(mine[Closure])
    return FollowUp(
        meeting_on=meeting.on if meeting else None,
        meeting_at=meeting.at if meeting else None,
        open_on=min((one.on for one in planned if one.on < today), default=None),
        goal_on=first.review_on if first else None,
        goal_about=first.domain if first else None,
        plan_on=plan_on,
        step_on=min((one.due_on for one in to_do if one.doer is Doer.LINK_WORKER), default=None),
        their_step_on=min(theirs, default=None),
        waiting=sum(one.is_waiting for one in mine[Signpost]),
        closed_on=closed.closed_on if closed else None,
    )
