"""Who did and saw what, and whether the record of it is whole."""

from datetime import timedelta
from uuid import UUID

from homeapp.services.service import Service
from homeapp.services.unit_of_work import AuditEntry

__all__ = ["AuditTrail"]

_MAY_DIFFER = timedelta(minutes=10)


class AuditTrail(Service):
    """The append-only trail of everything done in this store."""

    def entries(self, about: UUID | None = None, limit: int = 500) -> list[AuditEntry]:
        """Return the newest lines, of one record or of all; they hold ids, never words."""
        return self._store.audit(about, limit)

    def is_ahead(self) -> bool:
        """Whether its newest line is of a time to come: the clock was wrong then, or is now."""
        return any(entry.at - self._now() > _MAY_DIFFER for entry in self.entries(limit=1))

    def check_store(self) -> list[str]:
        """Return what is wrong with the store, its trail and its search, a sentence each."""
        return self._store.check()

    def mend_search(self) -> None:
        """Write the search afresh from the records; it holds nothing that they do not."""
        self._store.rebuild_search()
