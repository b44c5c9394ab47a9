"""A door to a store in memory: the same promises as the real one, without files or keys."""

from pathlib import Path
from uuid import UUID

from homeapp.content.loading import load_content
from homeapp.domain.workers import Worker, WorkerSlot
from homeapp.entrance import NewStore, StoreCopy, StoreState
from homeapp.errors import Refusal
from homeapp.planner import Planner
from homeapp.services.practice import Practice
from tests.fakes import PASSPHRASE as PASSPHRASE
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore

RECOVERY_KEY = MemoryRecovery.KEYS[0]


class FakeEntrance:
    """Opens with `PASSPHRASE` or `RECOVERY_KEY`, and remembers what it was asked."""

    def __init__(
        self, clock: FrozenClock, *, workers: tuple[str, ...] = (), is_demo: bool = False
    ) -> None:
        self.place = Path("planner.store")
        self.is_demo = is_demo
        self.unwell: Refusal | None = None
        self.damaged: Refusal | None = None
        self.kept: list[StoreCopy] = []
        self.warmed = 0
        self.store: MemoryStore | None = None
        """The store that is opened; a new one each time where there is none."""
        self.opened: list[Planner] = []
        self.recovery = MemoryRecovery()
        self.practice = Practice(("true",))  # ends at once, whatever it is told
        self._clock = clock
        self._workers = [Worker(name=name) for name in workers]
        self._passphrase = PASSPHRASE

    def state(self) -> StoreState:
        if self._workers:
            return StoreState.LOCKED
        return StoreState.GONE if self.kept else StoreState.NONE

    def workers(self) -> list[WorkerSlot]:
        if self.unwell is not None:
            raise self.unwell
        return [WorkerSlot(worker.id, worker.name) for worker in self._workers]

    def create(self, worker: Worker, passphrase: str) -> NewStore:
        if len(passphrase) < 12:
            raise Refusal("This passphrase is too short. Use at least 12 letters.")
        self._workers, self._passphrase = [worker], passphrase
        return NewStore(self._open(worker), RECOVERY_KEY)

    def unlock(self, worker_id: UUID, passphrase: str) -> Planner:
        if self.damaged is not None:
            raise self.damaged
        if passphrase != self._passphrase:
            raise Refusal("This passphrase does not open the store. Check it and type it again.")
        return self._open(self._worker(worker_id))

    def recover(self, recovery_key: str, worker_id: UUID, new_passphrase: str) -> Planner:
        if not self.recovery.confirm(recovery_key, RECOVERY_KEY):
            raise Refusal("This recovery key does not open the store. Check it and try again.")
        self._passphrase = new_passphrase
        return self._open(self._worker(worker_id))

    def copies(self) -> list[StoreCopy]:
        return self.kept

    def bring_back(self, copy: StoreCopy, worker_id: UUID, passphrase: str) -> Planner:
        self.damaged = self.unwell = None
        return self.unlock(worker_id, passphrase)

    def warm(self) -> None:
        self.warmed += 1

    def _worker(self, worker_id: UUID) -> Worker:
        return next(worker for worker in self._workers if worker.id == worker_id)

    def _open(self, worker: Worker) -> Planner:
        store = self.store or MemoryStore(self._clock)
        store.worker_id = worker.id
        planner = Planner(
            store,
            self._clock,
            load_content(),
            recovery=self.recovery,
            practice=None if self.is_demo else self.practice,
            is_demo=self.is_demo,
        )
        planner.workers.introduce(worker)
        planner.history.clear()
        self.opened.append(planner)
        return planner
