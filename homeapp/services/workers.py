"""What a link worker does with their own details."""

from dataclasses import replace
from typing import Any

from homeapp.domain.workers import Worker
from homeapp.i18n import N_
from homeapp.services.service import Service

__all__ = ["Workers"]


class Workers(Service):
    """The link workers of this store."""

    def me(self) -> Worker:
        """Return the worker who unlocked the store."""
        with self._read() as records:
            return records.workers.get(self._store.worker_id)

    def introduce(self, worker: Worker) -> None:
        """Keep the details of the worker who made the store."""
        with self._start_work(N_("Add a link worker")) as work:
            work.workers.save(worker)

    def change_me(self, **values: Any) -> Worker:  # noqa: ANN401 - any field's value
        """Change my own name, phone, organisation or base."""
        with self._start_work(N_("Change my details")) as work:
            worker = replace(work.workers.get(self._store.worker_id), **values)
            work.workers.save(worker)
        return worker
