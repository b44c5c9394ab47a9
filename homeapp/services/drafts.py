"""Keeping what is typed before it is a value, so that a crash or a lock loses nothing."""

from collections.abc import Collection, Mapping
from uuid import UUID

from homeapp.domain.consents import SaidNo
from homeapp.domain.drafts import Draft
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.services.admission import check_answer
from homeapp.services.service import Clock, Service
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["Drafts"]


class Drafts(Service):
    """The unfinished texts of fields. What the store cannot take now is held here meanwhile."""

    def __init__(self, store: Store, clock: Clock) -> None:
        super().__init__(store, clock)
        self._held: dict[tuple[UUID, str], str] = {}

    @property
    def held(self) -> Mapping[tuple[UUID, str], str]:
        """Return the texts that the store would not take, by what they are about and field."""
        return dict(self._held)

    def of(self, about_id: UUID) -> dict[str, str]:
        """Return the kept text of each unfinished field of a record."""
        with self._read() as records:
            kept = {kept.field: kept.text for kept in records.drafts.where(about_id=about_id)}
        return kept | {field: text for (id_, field), text in self._held.items() if id_ == about_id}

    def keep(self, about_id: UUID, field: str, text: str) -> None:
        """Keep what is typed in a field so far; about somebody who said no to a record, nothing.

        Where the store refuses, for want of room for one, it is held in memory until `try_again`.
        """
        try:
            self._save(about_id, field, text)
        except SaidNo:
            return
        except Refusal:
            self._held[about_id, field] = text
        else:
            self._held.pop((about_id, field), None)

    def take_back(self, held: Mapping[tuple[UUID, str], str]) -> None:
        """Keep texts that were `held` when the store was locked."""
        for (about_id, field), text in held.items():
            self.keep(about_id, field, text)

    def try_again(self) -> bool:
        """Keep in the store what is only held in memory; return whether all of it is kept now."""
        for (about_id, field), text in list(self._held.items()):
            self.keep(about_id, field, text)
        return not self._held

    def drop(self, about_id: UUID, *fields: str) -> None:
        """Let drafts go, because the fields are saved in their record now."""
        for field in fields:
            self._held.pop((about_id, field), None)
        with self._read() as records:
            if not any(_of_field(records, about_id, field) for field in fields):
                return
        with self._start_work(N_("Keep what is typed")) as work:
            for kept in (one for field in fields for one in _of_field(work, about_id, field)):
                work.drafts.remove(kept)

    def forget(self, about_ids: Collection[UUID]) -> None:
        """Let go of what is held in memory about records that were erased."""
        self._held = {key: text for key, text in self._held.items() if key[0] not in about_ids}

    def _save(self, about_id: UUID, field: str, text: str) -> None:
        with self._start_work(N_("Keep what is typed")) as work:
            _check_answer(work, about_id)
            kept = _of_field(work, about_id, field)
            draft = Draft(about_id=about_id, field=field, text=text)
            work.drafts.save(Draft(**{**draft.__dict__, "id": kept[0].id}) if kept else draft)


def _of_field(records: UnitOfWork, about_id: UUID, field: str) -> list[Draft]:
    return records.drafts.where(about_id=about_id, field=field)


def _check_answer(records: UnitOfWork, about_id: UUID) -> None:
    """Raise `SaidNo` where what is typed belongs to somebody who wants no record."""
    kinds = (records.residents, records.goals, records.steps)
    for found in (kind.find(about_id) for kind in kinds):
        if found is not None:
            check_answer(records, found)
