"""What a worker does with a worry over somebody's safety: a record apart, opened by passphrase."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from homeapp.domain.residents import Resident
from homeapp.domain.safeguarding import Concern, drafts_of, root_of
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.services.admission import fit_to_keep
from homeapp.services.drafts import Drafts
from homeapp.services.service import Clock, Service
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["NotYourPassphrase", "NothingWritten", "RecordClosed", "Safeguarding", "StillToCome"]

_OPENED = N_("Open safeguarding record")
_WRITTEN = N_("Write safeguarding record")


class NotYourPassphrase(Refusal):
    """The record was to be opened with another passphrase than the worker's own."""

    def __init__(self) -> None:
        super().__init__(N_("This is not your passphrase. Check Caps Lock, then type it again."))


class NothingWritten(Refusal):
    """A record without a word about what happened was to be kept."""

    def __init__(self) -> None:
        super().__init__(
            N_("Nothing is written yet. Say what you heard, saw or did, then keep it.")
        )


class StillToCome(Refusal):
    """A record tells of something at a time that is still to come."""

    def __init__(self) -> None:
        super().__init__(N_("This time is still to come. Type the day and time when it happened."))


class RecordClosed(RuntimeError):
    """A record was read or written after it was closed: a fault of ours."""


class Safeguarding(Service):
    """The way to the safeguarding records: nothing of them is read but by `open`."""

    def __init__(self, store: Store, clock: Clock, drafts: Drafts) -> None:
        super().__init__(store, clock)
        self._drafts = drafts

    def open(self, resident_id: UUID, passphrase: str) -> "SafeguardingRecord":
        """Return somebody's record for the worker who types their own passphrase again.

        As slow as unlocking: use a task. Each opening is noted in the trail. Raises
        `NotYourPassphrase`, and `NotFound` for nobody.
        """
        if not self._store.knows(passphrase):
            raise NotYourPassphrase
        with self._read() as records:
            records.residents.get(resident_id)
        self._store.note(_OPENED, Resident, resident_id)
        return SafeguardingRecord(self._store, self._clock, self._drafts, resident_id)

    def keeps(self, resident_id: UUID) -> bool:
        """Whether anything is written there about somebody, be it half typed; never what it is."""
        with self._read() as records:
            if records.concerns.where(resident_id=resident_id):
                return True
            drafts = self.drafts_ids(records, resident_id)
            return any(records.drafts.where(about_id=one) for one in drafts)

    def drafts_ids(self, records: UnitOfWork, resident_id: UUID) -> list[UUID]:
        """Return the ids under which each worker's unfinished words about somebody are kept."""
        return [drafts_of(resident_id, worker.id) for worker in records.workers.where()]

    def tells_of(self, work: str) -> bool:
        """Whether a line of the trail says that somebody has such a record."""
        return work in (_OPENED, _WRITTEN)


class SafeguardingRecord(Service):
    """One person's record, as long as it is open. What is written is added to and never changed.

    No consent is needed, and a no to keeping a record does not bar it: the duty to keep people
    safe goes before (UK GDPR 6(1)(e) and 9(2)(g), DPA 2018 Schedule 1 paragraph 18).
    """

    def __init__(self, store: Store, clock: Clock, drafts: Drafts, resident_id: UUID) -> None:
        super().__init__(store, clock)
        self._kept_drafts = drafts
        self._drafts_id = drafts_of(resident_id, store.worker_id)
        self._resident_id = resident_id
        self._is_open = True

    def close(self) -> None:
        """Show and take nothing more."""
        self._is_open = False

    def entries(self) -> list[Concern]:
        """Return what was written, oldest first."""
        self._check_open()
        with self._read() as records:
            return records.concerns.where(resident_id=self._resident_id)

    def who_wrote(self, concern: Concern) -> str:
        """Return the name of the worker who wrote an entry."""
        with self._read() as records:
            worker = records.workers.find(concern.worker_id)
            return worker.name if worker else ""

    def write(self, **values: Any) -> Concern:  # noqa: ANN401 - any field's value
        """Keep an entry for ever, named as in `Concern`, and let its drafts go.

        Raises `NothingWritten`, `StillToCome` and `TooLong`.
        """
        self._check_open()
        now = self._now()
        entry = Concern(
            resident_id=self._resident_id,
            worker_id=self._store.worker_id,
            written_at=now,
            **values,
        )
        if not any(words.strip() for words in (entry.said, entry.saw, entry.did)):
            raise NothingWritten
        if any(moment and moment > now for moment in (entry.noticed_at, entry.told_at)):
            raise StillToCome
        with self._start_work(_WRITTEN) as work:
            if entry.adds_to is not None:
                entry = replace(entry, adds_to=root_of(work.concerns.get(entry.adds_to)))
            kept = fit_to_keep(entry)
            work.concerns.save(kept)
        for field in self.drafts():
            self._kept_drafts.drop(self._drafts_id, field)
        return kept

    def drafts(self) -> dict[str, str]:
        """Return what this worker typed and has not kept yet, by field."""
        self._check_open()
        return self._kept_drafts.of(self._drafts_id)

    def keep_draft(self, field: str, text: str) -> None:
        """Keep what is typed so far; it stays in the store when the record is closed.

        This alone is taken of a record that was closed meanwhile: nothing typed is lost.
        """
        if text:
            self._kept_drafts.keep(self._drafts_id, field, text)
        else:
            self._kept_drafts.drop(self._drafts_id, field)

    def moment(self) -> datetime:
        """Return this moment, with its time zone."""
        return self._now()

    def _check_open(self) -> None:
        if not self._is_open:
            raise RecordClosed
