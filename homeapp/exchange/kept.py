"""All that is kept about a person as one file to give to them: a page to read, and JSON."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.measures import Measure
from homeapp.exchange.kept_page import kept_page
from homeapp.services.rights import KeptAbout

__all__ = ["DATA", "PAGE", "as_data", "file_name", "kept_file"]

PAGE, DATA = "read-this.html", "for-computers.json"
"""What the two parts of the file are called, whoever they are about."""

_OWNER_ONLY = 0o600 << 16


def file_name(made_on: date, *, is_practice: bool = False) -> str:
    """Return a name for the file that tells nothing about the person."""
    name = f"record-{made_on.isoformat()}.zip"
    return f"practice-{name}" if is_practice else name


def kept_file(
    kept: KeptAbout, content: Content, measures: Iterable[Measure], *, is_practice: bool = False
) -> bytes:
    """Return the file, which any computer and most phones open with no program of ours."""
    parts = {
        PAGE: kept_page(kept, content, measures, is_practice=is_practice),
        DATA: json.dumps(as_data(kept), ensure_ascii=False, indent=2),
    }
    whole = io.BytesIO()
    made_at = kept.made_at.astimezone(UTC)
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            part = zipfile.ZipInfo(name, made_at.timetuple()[:6])
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, _OWNER_ONLY
            packed.writestr(part, text.encode())
    return whole.getvalue()


def as_data(kept: KeptAbout) -> dict[str, Any]:
    """Return all of it as JSON holds it: every field of every record, by its kind."""
    records: dict[str, list[Any]] = {}
    for one in kept.records:
        records.setdefault(type(one).__name__, []).append(_held(one))
    return {
        "made_at": kept.made_at.isoformat(),
        "records": records,
        "names": {str(id_): name for id_, name in kept.names.items()},
        "trail": [{"at": at.isoformat(), "work": work} for at, work in kept.trail],
    }


def _held(value: Any) -> Any:  # noqa: ANN401 - any field's value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): _held(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_held(one) for one in value]
    if is_dataclass(value):
        return {one.name: _held(getattr(value, one.name)) for one in fields(value)}
    return value
