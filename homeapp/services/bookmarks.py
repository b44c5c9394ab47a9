"""Keeping a worker's place, so that they go on where a crash or a lock stopped them."""

from dataclasses import replace
from uuid import UUID, uuid5

from homeapp.domain.bookmarks import Bookmark
from homeapp.i18n import N_
from homeapp.services.service import Service

__all__ = ["Bookmarks"]

_WORK = N_("Keep the place")


class Bookmarks(Service):
    """My place in the session that I am in, and where I stopped with others earlier today.

    It is no work on a record, so undo passes it by. Places of other days go.
    """

    def mine(self) -> Bookmark | None:
        """Return where I am today, `None` outside a session and where the person is gone."""
        with self._read() as records:
            kept = records.bookmarks.find(self._store.worker_id)
            if kept is None or kept.kept_on != self._today():
                return None
            return kept if records.residents.find(kept.resident_id) is not None else None

    def put(self, resident_id: UUID, step: str, inside: str = "") -> None:
        """Keep which step of whose session is on show, and what is open on it."""
        with self._start_work(_WORK) as work:
            me, today = self._store.worker_id, self._today()
            known = (work.bookmarks.find(me), work.bookmarks.find(self._id_of(resident_id)))
            mine = (one for one in known if one is not None and one.resident_id == resident_id)
            kept = next((one for one in mine if one.kept_on == today), None)
            if kept is None:
                kept = Bookmark(resident_id=resident_id, kept_on=today, step=step)
            work.bookmarks.save(replace(kept, id=me, step=step, inside=inside))

    def turn_to(self, part: str, page: int, within: str = "") -> None:
        """Keep which page the resident sees; outside a session there is none to keep."""
        with self._start_work(_WORK) as work:
            kept = work.bookmarks.find(self._store.worker_id)
            if kept is not None:
                work.bookmarks.save(replace(kept, part=part, page=page, within=within))

    def stop(self) -> None:
        """Keep where I stopped: I am in no session now, and may come back to this one today."""
        with self._read() as records:
            if records.bookmarks.find(self._store.worker_id) is None:
                return
        with self._start_work(_WORK) as work:
            kept = work.bookmarks.find(self._store.worker_id)
            if kept is None:
                return
            work.bookmarks.remove(kept)
            for old in work.bookmarks.where():
                if old.kept_on != self._today():
                    work.bookmarks.remove(old)
            work.bookmarks.save(replace(kept, id=self._id_of(kept.resident_id)))

    def left(self, resident_id: UUID) -> Bookmark | None:
        """Return where I stopped with somebody today, `None` where I was not with them."""
        with self._read() as records:
            kept = records.bookmarks.find(self._id_of(resident_id))
            return kept if kept is not None and kept.kept_on == self._today() else None

    def _id_of(self, resident_id: UUID) -> UUID:
        """Return under which id my place with somebody is kept."""
        return uuid5(self._store.worker_id, resident_id.hex)
