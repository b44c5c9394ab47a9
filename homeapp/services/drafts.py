"""Keeping what is typed before it is a value, so that a crash or a lock loses nothing."""

from uuid import UUID

from homeapp.domain.drafts import Draft
from homeapp.i18n import N_
from homeapp.services.service import Service
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["Drafts"]


class Drafts(Service):
    """The unfinished texts of fields."""

    def of(self, about_id: UUID) -> dict[str, str]:
        """Return the kept text of each unfinished field of a record."""
        with self._read() as records:
            return {kept.field: kept.text for kept in records.drafts.where(about_id=about_id)}

    def keep(self, about_id: UUID, field: str, text: str) -> None:
        """Keep what is typed in a field so far."""
        with self._start_work(N_("Keep what is typed")) as work:
            kept = _of_field(work, about_id, field)
            draft = Draft(about_id=about_id, field=field, text=text)
            work.drafts.save(Draft(**{**draft.__dict__, "id": kept[0].id}) if kept else draft)

    def drop(self, about_id: UUID, field: str) -> None:
        """Let a draft go, because the field is saved in its record now."""
        with self._read() as records:
            if not _of_field(records, about_id, field):
                return
        with self._start_work(N_("Keep what is typed")) as work:
            for kept in _of_field(work, about_id, field):
                work.drafts.remove(kept)


def _of_field(records: UnitOfWork, about_id: UUID, field: str) -> list[Draft]:
    return records.drafts.where(about_id=about_id, field=field)
