"""How each kind of value is stored: alike on SQLite and PostgreSQL, and given back unchanged."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, get_origin
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from db.json_values import from_json, to_json

_PLAIN: Mapping[type, type[sa.types.TypeEngine[Any]]] = {
    UUID: sa.Uuid,
    bool: sa.Boolean,
    int: sa.Integer,
    str: sa.Text,
    date: sa.Date,
    time: sa.Time,
}


class EnumText(sa.types.TypeDecorator[Enum]):
    """A fixed answer, stored by its value; one that this version does not know is a fault."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Enum | None, dialect: Dialect) -> str | None:
        """Return what is stored."""
        return None if value is None else str(self.kind(value).value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Enum | None:  # noqa: ANN401
        """Return what was kept."""
        return None if value is None else self.kind(value)


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """A moment. One without a time zone is refused, because nobody can tell when it was."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return what is stored."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401
        """Return what was kept."""
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


class DecimalText(sa.types.TypeDecorator[Decimal]):
    """A decimal number, digit for digit."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Return what is stored."""
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ANN401
        """Return what was kept."""
        return None if value is None else Decimal(value)


class JsonValue(sa.types.TypeDecorator[Any]):
    """A tuple, a mapping or a frozen dataclass, stored whole as JSON."""

    impl = sa.JSON(none_as_null=True)
    cache_ok = True

    def __init__(self, kind: Any) -> None:  # noqa: ANN401 - a type expression, such as tuple[X, ...]
        super().__init__(none_as_null=True)
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return what is stored."""
        return None if value is None else to_json(value, self.kind)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return what was kept."""
        return None if value is None else from_json(value, self.kind)


def column_type(bare: Any) -> sa.types.TypeEngine[Any]:  # noqa: ANN401 - a type expression
    """Return the column type for a field of this type; TypeError where there is none."""
    if bare in _PLAIN:
        return _PLAIN[bare]()
    if bare is datetime:
        return UtcDateTime()
    if bare is Decimal:
        return DecimalText()
    if isinstance(bare, type) and issubclass(bare, Enum):
        return EnumText(bare)
    if get_origin(bare) in (tuple, Mapping) or is_dataclass(bare):
        return JsonValue(bare)
    raise TypeError(f"no column type for {bare!r}")
