"""What may come into the records: nothing about who said no, and no text that harms a page."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar
from uuid import UUID

from homeapp.domain.closures import ClosedNow, standing_closure
from homeapp.domain.consents import check_record
from homeapp.domain.entity import Entity
from homeapp.domain.fields import read_text
from homeapp.domain.goals import Step
from homeapp.domain.residents import Resident
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["check_answer", "check_open", "fit_to_keep"]

T = TypeVar("T")


def fit_to_keep(record: T) -> T:
    """Return a record whose texts hold no steering signs; raise `TooLong` for one without end."""
    values = {known.name: getattr(record, known.name) for known in fields(record)}  # type: ignore[arg-type]
    fitting = {name: _fitting(value) for name, value in values.items()}
    return record if fitting == values else replace(record, **fitting)  # type: ignore[type-var]


def _fitting(value: Any) -> Any:  # noqa: ANN401 - whatever a record holds
    if type(value) is str:  # a `Choice` is a text of ours
        return read_text(value)
    if isinstance(value, Mapping):
        return {_fitting(key): _fitting(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(_fitting(one) for one in value)
    return fit_to_keep(value) if is_dataclass(value) and not isinstance(value, type) else value


def check_answer(records: UnitOfWork, entity: Entity) -> None:
    """Raise `SaidNo` where a record is about somebody who said no to one."""
    owner = _owner(records, entity)
    if owner is not None:
        check_record(records.consents.where(resident_id=owner))


def check_open(records: UnitOfWork, resident_id: UUID) -> None:
    """Raise `ClosedNow` where the work with a person is closed: nothing new begins before."""
    if standing_closure(records.closures.where(resident_id=resident_id)) is not None:
        raise ClosedNow


def _owner(records: UnitOfWork, entity: Entity) -> UUID | None:
    if isinstance(entity, Resident):
        return entity.id
    if isinstance(entity, Step):
        goal = records.goals.find(entity.goal_id)
        return goal.resident_id if goal else None
    return getattr(entity, "resident_id", None)
