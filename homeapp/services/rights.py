"""What a worker does when people ask for all that is kept about them, or to have it erased."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from homeapp.domain.entity import Entity
from homeapp.domain.residents import Resident
from homeapp.domain.rights import ErasureReason, SafeguardingStays
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.services.drafts import Drafts
from homeapp.services.safeguarding import NotYourPassphrase, Safeguarding
from homeapp.services.service import Clock, Service
from homeapp.services.unit_of_work import ERASURE, Store, UnitOfWork

__all__ = ["KeptAbout", "Rights"]

_ALL = 1_000_000  # lines of the trail; far more than are about one person
_WITH_RECORD = "safeguarding record too"


@dataclass(frozen=True, kw_only=True)
class KeptAbout:
    """All that is kept about one person and may be given to them."""

    made_at: datetime
    records: tuple[Entity, ...]
    names: Mapping[UUID, str]
    """What the workers, bodies and services are called that the records point to."""
    trail: tuple[tuple[datetime, str], ...]
    """When something was done with the record, and what; oldest first."""


class Rights(Service):
    """UK GDPR, articles 15 and 17. Neither asks for a yes to a record: a no takes no right away."""

    def __init__(
        self, store: Store, clock: Clock, drafts: Drafts, safeguarding: Safeguarding
    ) -> None:
        super().__init__(store, clock)
        self._drafts, self._safeguarding = drafts, safeguarding

    def kept_about(self, resident_id: UUID) -> KeptAbout:
        """Return all that is kept about a person but the safeguarding record; raise `NotFound`.

        Neither is there a sign of such a record, nor of its being looked at.
        """
        with self._read() as records:
            about = records.about(resident_id)
            names = _names(records, about)
        lines = reversed(self._store.audit(resident_id, _ALL))
        return KeptAbout(
            made_at=self._now(),
            records=tuple(about),
            names=names,
            trail=tuple(
                (one.at, one.work) for one in lines if not self._safeguarding.tells_of(one.work)
            ),
        )

    def hand_over(self, resident_id: UUID, deliver: Callable[[], None]) -> None:
        """Note that a copy is made, then make it by `deliver`: none leaves without a line."""
        self._store.note(N_("Make a copy of all that is kept"), Resident, resident_id)
        deliver()

    def erase(
        self,
        resident_id: UUID,
        reason: ErasureReason,
        passphrase: str,
        *,
        lead_agrees: bool = False,
    ) -> bool:
        """Take a person away for good; return whether no daily copy holds them any more.

        As slow as unlocking and copying the store: use a task. The trail alone keeps that it was
        done: whose id, who did it when, and the key of the reason. Nothing can be undone after it.
        Raises `NotYourPassphrase`, `SafeguardingStays` unless the lead agrees, and `NotFound`.
        """
        if not self._store.knows(passphrase):
            raise NotYourPassphrase
        has_record = self._safeguarding.keeps(resident_id)
        if has_record and not lead_agrees:
            raise SafeguardingStays
        with self._start_work(_named(reason, has_record=has_record)) as work:
            gone = {one.id for one in work.about(resident_id)}
            gone.update(self._safeguarding.drafts_ids(work, resident_id))
            work.erase(resident_id)
        self._drafts.forget(gone)
        try:
            self._store.renew_copies()
        except Refusal:
            return False
        return True


def _named(reason: ErasureReason, *, has_record: bool) -> str:
    """Return the line that stays; that the lead agreed to more is told as well."""
    said = [_WITH_RECORD, reason.value] if has_record else [reason.value]
    return f"{ERASURE}: {', '.join(said)}"


def _names(records: UnitOfWork, about: Iterable[Entity]) -> dict[UUID, str]:
    pointed = {
        value
        for one in about
        for value in (getattr(one, known.name) for known in fields(one))
        if isinstance(value, UUID)
    }
    kinds = (records.workers, records.services, records.organisations)
    found = (kind.find(one) for one in pointed for kind in kinds)
    return {one.id: one.name for one in found if one is not None}
