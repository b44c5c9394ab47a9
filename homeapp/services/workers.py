"""What a link worker does with their own details."""

from dataclasses import replace
from typing import Any

from homeapp.domain.pins import hash_pin, pin_fits
from homeapp.domain.workers import Worker
from homeapp.i18n import N_
from homeapp.services.service import Service
from homeapp.services.stretching import stretch

__all__ = ["Workers"]


class Workers(Service):
    """The link workers of this store."""

    def me(self) -> Worker:
        """Return the worker who unlocked the store."""
        with self._read() as records:
            return records.workers.get(self._store.worker_id)

    def introduce(self, worker: Worker) -> None:
        """Keep the details of a worker of whom there are none yet; others stay as they are."""
        with self._read() as records:
            if records.workers.find(worker.id) is not None:
                return
        with self._start_work(N_("Add a link worker")) as work:
            self._keep(work, worker)

    def change_me(self, **values: Any) -> Worker:  # noqa: ANN401 - any field's value
        """Change my own name, phone, organisation or base."""
        with self._start_work(N_("Change my details")) as work:
            worker = replace(work.workers.get(self._store.worker_id), **values)
            return self._keep(work, worker)

    def set_pin(self, pin: str) -> None:
        """Keep the PIN that takes the screen back from a resident; raise `WrongPin`."""
        kept = hash_pin(pin, stretch)
        with self._start_work(N_("Choose a PIN")) as work:
            me = work.workers.get(self._store.worker_id)
            work.workers.save(replace(me, pin_hash=kept))

    def knows_pin(self, pin: str) -> bool:
        """Whether this is my PIN."""
        return pin_fits(pin, self.me().pin_hash, stretch)
