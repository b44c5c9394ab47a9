"""What every service has: the store, the clock, and one way in for writes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from homeapp.domain.entity import Entity
from homeapp.services.admission import check_answer, fit_to_keep
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["Clock", "Service"]

E = TypeVar("E", bound=Entity)
Clock = Callable[[], datetime]
"""Returns this moment, with its time zone."""

_HERE = ZoneInfo("Europe/London")


class Service:
    """The work on one subject: each method is one sentence of work."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def _start_work(self, work: str) -> AbstractContextManager[UnitOfWork]:
        return self._store.start_work(work)

    def _read(self) -> AbstractContextManager[UnitOfWork]:
        return self._store.read()

    def _keep(self, work: UnitOfWork, entity: E) -> E:
        """Save what somebody told or typed, and return it as it is kept.

        Raises `SaidNo` where the person wants no record, and `TooLong`.
        """
        check_answer(work, entity)
        kept = fit_to_keep(entity)
        work.repository(type(kept)).save(kept)
        return kept

    def _now(self) -> datetime:
        return self._clock()

    def _today(self) -> date:
        return self._clock().astimezone(_HERE).date()
