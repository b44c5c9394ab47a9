"""Keeping a worker's place, so that they go on where a crash or a lock stopped them."""

from dataclasses import replace
from uuid import UUID

from homeapp.domain.bookmarks import Bookmark
from homeapp.i18n import N_
from homeapp.services.service import Service

__all__ = ["Bookmarks"]

_WORK = N_("Keep the place")


class Bookmarks(Service):
    """My place in the session that I am in. It is no work on a record, so undo passes it by."""

    def mine(self) -> Bookmark | None:
        """Return where I am today, `None` outside a session and where the person is gone."""
        with self._read() as records:
            kept = records.bookmarks.find(self._store.worker_id)
            if kept is None or kept.kept_on != self._today():
                return None
            return kept if records.residents.find(kept.resident_id) is not None else None

    def put(self, resident_id: UUID, step: str) -> None:
        """Keep which step of whose session is on show."""
        with self._start_work(_WORK) as work:
            kept = work.bookmarks.find(self._store.worker_id)
            if kept is not None and kept.resident_id == resident_id:
                work.bookmarks.save(replace(kept, step=step, kept_on=self._today()))
            else:
                work.bookmarks.save(
                    Bookmark(
                        id=self._store.worker_id,
                        resident_id=resident_id,
                        kept_on=self._today(),
                        step=step,
                    )
                )

    def turn_to(self, part: str, page: int) -> None:
        """Keep which page the resident sees; outside a session there is none to keep."""
        with self._start_work(_WORK) as work:
            kept = work.bookmarks.find(self._store.worker_id)
            if kept is not None:
                work.bookmarks.save(replace(kept, part=part, page=page))

    def take_away(self) -> None:
        """Keep no place: the session has ended."""
        with self._read() as records:
            if records.bookmarks.find(self._store.worker_id) is None:
                return
        with self._start_work(_WORK) as work:
            kept = work.bookmarks.find(self._store.worker_id)
            if kept is not None:
                work.bookmarks.remove(kept)
