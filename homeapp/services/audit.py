"""Who did and saw what, and whether the record of it is whole."""

from uuid import UUID

from homeapp.services.service import Service
from homeapp.services.unit_of_work import AuditEntry

__all__ = ["AuditTrail"]


class AuditTrail(Service):
    """The append-only trail of everything done in this store."""

    def entries(self, about: UUID | None = None, limit: int = 500) -> list[AuditEntry]:
        """Return the newest lines, of one record or of all; they hold ids, never words."""
        return self._store.audit(about, limit)

    def check_store(self) -> list[str]:
        """Return what is wrong with the store, its trail and its search, a sentence each."""
        return self._store.check()
