"""The caseload in one query: each further table is read once, in groups by resident."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db.closures import closures
from db.conversations import conversations
from db.goals import goals, steps
from db.plans import plan_choices, plans
from db.signposts import signposts
from db.visits import visits
from homeapp.domain.due import FollowUp
from homeapp.domain.goals import Doer, GoalStatus
from homeapp.domain.signposts import WAITING
from homeapp.domain.visits import VisitStatus
from homeapp.services.unit_of_work import CaseloadRow

__all__ = ["caseload_query", "caseload_row"]

_ON_PLAN = (GoalStatus.PROPOSED, GoalStatus.ACTIVE, GoalStatus.PAUSED)
_OF_RESIDENT = ("preferred_name", "family_name", "born_on", "postcode", "reading_language")


def caseload_query(residents: sa.Table, ids: Sequence[UUID] | None, today: date) -> sa.Select[Any]:
    """Return the query for the whole caseload, or for these few residents."""
    parts = [part(ids) for part in (_talks, _aims, _plan_days, _offers, _agreed, _steps, _closed)]
    parts += [_meetings(ids, today), _past_meetings(ids, today), _reviews(ids)]
    joined: Any = residents
    for part in parts:
        joined = joined.outerjoin(part, part.c.resident_id == residents.c.id)
    facts = [column for part in parts for column in part.c if column.name not in _NOT_SHOWN]
    named = (residents.c[name] for name in ("id", *_OF_RESIDENT))
    query = sa.select(*named, *facts).select_from(joined)
    return query if ids is None else query.where(residents.c.id.in_(ids))


def caseload_row(row: sa.Row[Any]) -> CaseloadRow:
    """Return one line of the caseload."""
    return CaseloadRow(
        resident_id=row.id,
        **{name: getattr(row, name) for name in _OF_RESIDENT},
        last_conversation_on=max(filter(None, (row.talked_on, row.met_on)), default=None),
        active_goals=row.active_goals or 0,
        next_review_on=row.plan_on,
        waiting_signposts=row.waiting or 0,
        plan_agreed_on=row.agreed_at.date() if row.agreed_at else None,
        follow_up=FollowUp(
            meeting_on=row.meeting_on,
            meeting_at=row.meeting_at,
            open_on=row.open_on,
            goal_on=row.goal_on,
            goal_about=row.goal_about,
            plan_on=row.plan_on,
            step_on=row.step_on,
            their_step_on=row.their_step_on,
            waiting=row.waiting or 0,
            closed_on=row.closed_on,
        ),
    )


_NOT_SHOWN = {"resident_id", "place"}
_Few = Sequence[UUID] | None


def _talks(ids: _Few) -> sa.Subquery:
    return _in_groups(conversations, ids, sa.func.max(conversations.c.held_on).label("talked_on"))


def _aims(ids: _Few) -> sa.Subquery:
    active = sa.func.count().filter(goals.c.status == GoalStatus.ACTIVE)
    return _in_groups(goals, ids, active.label("active_goals"))


def _plan_days(ids: _Few) -> sa.Subquery:
    return _in_groups(
        plan_choices, ids, sa.func.max(plan_choices.c.next_review_on).label("plan_on")
    )


def _offers(ids: _Few) -> sa.Subquery:
    waiting = sa.func.count().filter(signposts.c.status.in_(WAITING))
    return _in_groups(signposts, ids, waiting.label("waiting"))


def _agreed(ids: _Few) -> sa.Subquery:
    return _in_groups(plans, ids, sa.func.max(plans.c.agreed_at).label("agreed_at"))


def _closed(ids: _Few) -> sa.Subquery:
    standing = sa.func.min(closures.c.closed_on).filter(closures.c.reopened_on.is_(None))
    return _in_groups(closures, ids, standing.label("closed_on"))


def _steps(ids: _Few) -> sa.Subquery:
    mine, first = steps.c.doer == Doer.LINK_WORKER, sa.func.min(steps.c.due_on)
    query = sa.select(
        goals.c.resident_id,
        first.filter(mine).label("step_on"),
        first.filter(sa.not_(mine)).label("their_step_on"),
    ).join(steps, steps.c.goal_id == goals.c.id)
    to_do = sa.and_(goals.c.status.in_(_ON_PLAN), steps.c.done_on.is_(None))
    return _of(query.where(to_do), goals, ids).group_by(goals.c.resident_id).subquery()


def _meetings(ids: _Few, today: date) -> sa.Subquery:
    planned = sa.and_(visits.c.status == VisitStatus.PLANNED, visits.c.on >= today)
    return _first_of(
        visits,
        ids,
        planned,
        (visits.c.on, sa.func.coalesce(sa.cast(visits.c.at, sa.Text), ""), visits.c.id),
        visits.c.on.label("meeting_on"),
        visits.c.at.label("meeting_at"),
    )


def _past_meetings(ids: _Few, today: date) -> sa.Subquery:
    passed = sa.and_(visits.c.status == VisitStatus.PLANNED, visits.c.on < today)
    held = visits.c.status == VisitStatus.HELD
    return _in_groups(
        visits,
        ids,
        sa.func.min(visits.c.on).filter(passed).label("open_on"),
        sa.func.max(visits.c.on).filter(held).label("met_on"),
    )


def _reviews(ids: _Few) -> sa.Subquery:
    dated = sa.and_(goals.c.status.in_(_ON_PLAN), goals.c.review_on.is_not(None))
    return _first_of(
        goals,
        ids,
        dated,
        (goals.c.review_on, goals.c.id),
        goals.c.review_on.label("goal_on"),
        goals.c.domain.label("goal_about"),
    )


def _in_groups(table: sa.Table, ids: _Few, *facts: Any) -> sa.Subquery:  # noqa: ANN401
    query = sa.select(table.c.resident_id, *facts)
    return _of(query, table, ids).group_by(table.c.resident_id).subquery()


def _first_of(
    table: sa.Table,
    ids: _Few,
    which: sa.ColumnElement[bool],
    order: tuple[sa.ColumnElement[Any], ...],
    *facts: sa.ColumnElement[Any],
) -> sa.Subquery:
    """Return facts of the first of each resident's records, in an order."""
    place = sa.func.row_number().over(partition_by=table.c.resident_id, order_by=order)
    query = sa.select(table.c.resident_id, *facts, place.label("place")).where(which)
    ranked = _of(query, table, ids).subquery()
    return sa.select(ranked).where(ranked.c.place == 1).subquery()


def _of(query: sa.Select[Any], table: sa.Table, ids: _Few) -> sa.Select[Any]:
    """Narrow a query to these residents, so that a search reads no others' records."""
    return query if ids is None else query.where(table.c.resident_id.in_(ids))
