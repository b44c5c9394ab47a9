"""Residents, as the store keeps them, the search for one, and the caseload."""

import unicodedata
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db import search
from db.base import table_of
from db.conversations import conversations
from db.goals import goals
from db.plans import plan_choices, plans
from db.records import Records
from db.signposts import signposts
from homeapp.domain.goals import GoalStatus
from homeapp.domain.residents import Resident
from homeapp.domain.signposts import WAITING
from homeapp.services.unit_of_work import CaseloadRow

residents = table_of(Resident, "residents", indexes=("family_name", "nhs_number"))

_FEW = 500


class ResidentRecords(Records[Resident]):
    """Residents, and the ways a worker looks for one."""

    def search(self, words: str, limit: int = 200) -> list[UUID]:
        """Return ids of residents whose names, postcode or NHS number fit all the words.

        Best first; for no words every resident, by family name.
        """
        connection = self._door.connection_to(write=False)
        if search.match_for(words):
            return search.find(connection, search.RESIDENT_SEARCH, words, limit)
        named = sa.select(residents.c.id, residents.c.family_name, residents.c.preferred_name)
        return [row.id for row in sorted(connection.execute(named).all(), key=_by_name)]

    def caseload(self, ids: Sequence[UUID] | None = None) -> list[CaseloadRow]:
        """Return the caseload by family name, whole or only these residents."""
        query = _caseload()
        if ids is not None and len(ids) <= _FEW:
            query = query.where(residents.c.id.in_(ids))
        rows = self._door.connection_to(write=False).execute(query)
        found = [_caseload_row(row) for row in sorted(rows, key=_by_name)]
        if ids is None or len(ids) <= _FEW:
            return found
        wanted = set(ids)
        return [row for row in found if row.resident_id in wanted]

    def comparable(self, resident: Resident) -> list[Resident]:
        """Return the others who share an NHS number, a birthday or a postcode, or lack both."""
        kept = residents.c
        no_birthday = sa.or_(kept.born_on.is_(None), sa.literal(resident.born_on is None))
        no_postcode = sa.or_(kept.postcode == "", sa.literal(not resident.postcode))
        same = sa.or_(
            sa.and_(kept.nhs_number != "", kept.nhs_number == resident.nhs_number),
            kept.born_on == resident.born_on,
            sa.and_(kept.postcode != "", kept.postcode == resident.postcode),
            sa.and_(no_birthday, no_postcode),
        )
        query = sa.select(residents).where(kept.id != resident.id, same)
        return self._fetch(query.order_by(kept.id))


def _caseload() -> sa.Select[Any]:
    """Return one query for the whole caseload: each further table is read once, in groups."""
    talks = _per_resident(conversations, sa.func.max(conversations.c.held_on).label("talked_on"))
    aims = _per_resident(
        goals, sa.func.count().filter(goals.c.status == GoalStatus.ACTIVE).label("active_goals")
    )
    meetings = _per_resident(
        plan_choices, sa.func.max(plan_choices.c.next_review_on).label("next_review_on")
    )
    offers = _per_resident(
        signposts, sa.func.count().filter(signposts.c.status.in_(WAITING)).label("waiting")
    )
    agreed = _per_resident(plans, sa.func.max(plans.c.agreed_at).label("agreed_at"))
    joined: Any = residents
    for part in (talks, aims, meetings, offers, agreed):
        joined = joined.outerjoin(part, part.c.resident_id == residents.c.id)
    of_resident = ("preferred_name", "family_name", "born_on", "postcode", "reading_language")
    return sa.select(
        residents.c.id,
        *(residents.c[name] for name in of_resident),
        talks.c.talked_on,
        sa.func.coalesce(aims.c.active_goals, 0).label("active_goals"),
        meetings.c.next_review_on,
        sa.func.coalesce(offers.c.waiting, 0).label("waiting"),
        agreed.c.agreed_at,
    ).select_from(joined)


def _per_resident(table: sa.Table, *facts: Any) -> sa.Subquery:  # noqa: ANN401
    grouped = sa.select(table.c.resident_id, *facts).group_by(table.c.resident_id)
    return grouped.subquery()


def _by_name(row: Any) -> tuple[str, str, UUID]:  # noqa: ANN401 - rows of either query
    """Return what residents are sorted by; SQLite itself would put Élan after Zed."""
    return (_without_accents(row.family_name), _without_accents(row.preferred_name), row.id)


def _without_accents(name: str) -> str:
    if name.isascii():
        return name.casefold()
    parted = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def _caseload_row(row: sa.Row[Any]) -> CaseloadRow:
    return CaseloadRow(
        resident_id=row.id,
        preferred_name=row.preferred_name,
        family_name=row.family_name,
        born_on=row.born_on,
        postcode=row.postcode,
        reading_language=row.reading_language,
        last_conversation_on=row.talked_on,
        active_goals=row.active_goals,
        next_review_on=row.next_review_on,
        waiting_signposts=row.waiting,
        plan_agreed_on=row.agreed_at.date() if row.agreed_at else None,
    )
