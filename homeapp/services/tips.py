"""What a worker does with tips: each is read once, and put away for good."""

from homeapp.domain.tips import Tip
from homeapp.i18n import N_
from homeapp.services.service import Service

__all__ = ["GUIDE", "PRACTISED", "Tips"]

GUIDE, PRACTISED = "guide", "practised"
"""The first-run guide, put away; and practice mode, opened once."""


class Tips(Service):
    """The tips that I have put away; each worker has their own."""

    def put_away(self) -> set[str]:
        """Return the keys of the tips that I need no more."""
        with self._read() as records:
            return {tip.key for tip in records.tips.where(worker_id=self._store.worker_id)}

    def put(self, key: str) -> None:
        """Show me this tip no more. It is no work on a record, so undo passes it by."""
        if key in self.put_away():
            return
        with self._start_work(N_("Put a tip away")) as work:
            work.tips.save(Tip(worker_id=self._store.worker_id, key=key))

    def bring_back(self, *keys: str) -> None:
        """Show me these tips again, all of them where none is named."""
        with self._start_work(N_("Show the tips again")) as work:
            for tip in work.tips.where(worker_id=self._store.worker_id):
                if not keys or tip.key in keys:
                    work.tips.remove(tip)
