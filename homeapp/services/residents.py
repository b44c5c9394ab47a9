"""What a worker does with residents."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from homeapp.domain.residents import FIELD_WORDS, Resident, looks_like
from homeapp.i18n import N_, _
from homeapp.services.service import Service
from homeapp.services.unit_of_work import CaseloadRow

__all__ = ["Residents"]


class Residents(Service):
    """The people in the caseload."""

    def caseload(self, words: str = "") -> list[CaseloadRow]:
        """Return the caseload, or the people whose name, postcode or number fits the words."""
        with self._read() as records:
            if not words.strip():
                return records.residents.caseload(today=self._today())
            found = records.residents.search(words)
            return records.residents.caseload(found, self._today())

    def is_empty(self) -> bool:
        """Whether nobody has been added yet."""
        with self._read() as records:
            return records.residents.is_empty()

    def get(self, resident_id: UUID) -> Resident:
        """Return a resident; raise `NotFound` where there is none."""
        with self._read() as records:
            return records.residents.get(resident_id)

    def open(self, resident_id: UUID) -> Resident:
        """Return a resident whose record is being looked at, and note who looked."""
        resident = self.get(resident_id)
        self._store.note(N_("Open someone's record"), Resident, resident_id)
        return resident

    def add(self, resident: Resident) -> Resident:
        """Add a person to the caseload."""
        with self._start_work(N_("Add a person")) as work:
            return self._keep(work, resident)

    def change(self, resident_id: UUID, **values: Any) -> Resident:  # noqa: ANN401 - any field's value
        """Change fields of a resident, named as in `Resident`."""
        what = ", ".join(_(FIELD_WORDS[name]) for name in values)
        with self._start_work(_("Change {what}", what=what)) as work:
            resident = replace(work.residents.get(resident_id), **values)
            return self._keep(work, resident)

    def likely_duplicates(self, resident: Resident) -> list[Resident]:
        """Return residents who may be the same person, for the worker to look at."""
        with self._read() as records:
            return [
                other
                for other in records.residents.comparable(resident)
                if looks_like(resident, other)
            ]
