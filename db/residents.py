"""Residents, as the store keeps them, the search for one, and the caseload."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db import search
from db.base import table_of
from db.caseload import caseload_query, caseload_row
from db.records import Records
from homeapp.domain.residents import Resident
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

    def caseload(
        self, ids: Sequence[UUID] | None = None, today: date = date.min
    ) -> list[CaseloadRow]:
        """Return the caseload by family name, whole or only these residents."""
        few = ids if ids is not None and len(ids) <= _FEW else None
        query = caseload_query(residents, few, today)
        rows = self._door.connection_to(write=False).execute(query)
        found = [caseload_row(row) for row in sorted(rows, key=_by_name)]
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


def _by_name(row: Any) -> tuple[str, str, UUID]:  # noqa: ANN401 - rows of either query
    """Return what residents are sorted by; SQLite itself would put Élan after Zed."""
    return (_without_accents(row.family_name), _without_accents(row.preferred_name), row.id)


def _without_accents(name: str) -> str:
    if name.isascii():
        return name.casefold()
    parted = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
