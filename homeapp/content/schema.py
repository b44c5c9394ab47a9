"""The schema of the content files, for editors and other programs (JSON Schema, 2020-12).

It is made of the tables and values that the loader itself reads by, so that both agree. What one
key says of another, such as a condition of a question, the loader alone can check.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from homeapp.content.entries import ENTRIES, HEAD, NUMBER, OWN, Entry, Kind, Takes
from homeapp.content.measures import LISTS, TRANSLATABLE
from homeapp.content.tables import NUMBER as ANY_NUMBER
from homeapp.domain.measures import CONFIRMED, Measure
from homeapp.domain.sizing import SizingRule

__all__ = ["schemas", "write_schemas"]

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_BY = CONFIRMED.pattern.replace("?P<by>", "").replace("?P<on>", "")
_REVIEW: Schema = {"type": "string", "pattern": rf"^(draft|to be confirmed by \S.*|{_BY})$"}
_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "string", "pattern": f"^{NUMBER.pattern}$"}
_DATE: Schema = {"type": "string", "format": "date"}


def write_schemas(folder: Path) -> None:
    """Write every schema to a folder, each as a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        held = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        (folder / f"{name}.schema.json").write_text(held, "utf-8")


def schemas() -> dict[str, Schema]:
    """Return the schema of each file by its name; that of all check-ins is `measures`."""
    made = {name: _of_file(name, entries) for name, entries in ENTRIES.items()}
    return {**made, "measures": _of_measures()}


def _of_file(name: str, entries: tuple[Entry, ...]) -> Schema:
    held = {
        entry.name: {"type": "array", "minItems": 1, "items": _entry(entry)} for entry in entries
    }
    head = {key: _of(kind) for key, kind in HEAD.items()}
    whole = _table({"translatable": _list(_TEXT), **head, **held}, [*HEAD, *held])
    shared = {"condition": _condition(), "sizing": _sizing()} if name == "goal_ideas" else {}
    return {"$schema": _DRAFT, "title": f"{name}.toml", **whole, "$defs": shared}


def _entry(entry: Entry) -> Schema:
    keys = {**entry.must, **entry.may, **OWN}
    return _table({key: _of(takes) for key, takes in keys.items()}, list(entry.must))


def _of(takes: Takes) -> Schema:
    return {"enum": list(takes)} if isinstance(takes, tuple) else _KINDS[takes]


_KINDS: Mapping[Kind, Schema] = {
    Kind.TEXT: _TEXT,
    Kind.TEXTS: {"type": "array", "items": _TEXT},
    Kind.NUMBER: _NUMBER,
    Kind.FLAG: {"type": "boolean"},
    Kind.DATE: _DATE,
    Kind.REVIEW: _REVIEW,
    Kind.CONDITIONS: {"type": "array", "items": {"$ref": "#/$defs/condition"}},
    Kind.SIZING: {"$ref": "#/$defs/sizing"},
}


def _condition() -> Schema:
    limits = dict.fromkeys(("least", "most", "below"), _NUMBER)
    named = {"question": _TEXT, "answers": _list(_TEXT), "scale": _TEXT}
    return _table({**named, **limits, "also": _KINDS[Kind.CONDITIONS]}, [])


def _sizing() -> Schema:
    rule = {"enum": [one.value for one in SizingRule]}
    numbers = dict.fromkeys(("by", "least", "most"), _NUMBER)
    return _table({"item": _TEXT, "rule": rule, **numbers}, ["item", "rule", "least", "most"])


def _of_measures() -> Schema:
    shared: dict[str, Schema] = {}
    whole = _value(Measure, shared, LISTS)
    whole["properties"] = {"translatable": {"const": TRANSLATABLE}, **whole["properties"]}
    whole["required"] = ["translatable", *whole["required"]]
    shared["Source"]["properties"]["review"] = _REVIEW
    return {"$schema": _DRAFT, "title": "measures/*.toml", **whole, "$defs": shared}


def _value(kind: Any, shared: dict[str, Schema], names: Mapping[str, str]) -> Schema:  # noqa: ANN401
    """Return the schema of a frozen value; `names` are the keys of its lists, by field."""
    hints = get_type_hints(kind)
    keys = {names.get(one.name, one.name): one for one in fields(kind)}
    held = {key: _typed(hints[one.name], shared) for key, one in keys.items()}
    return _table(held, [key for key, one in keys.items() if _must_be_there(one)])


def _must_be_there(one: "Field[Any]") -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _typed(kind: Any, shared: dict[str, Schema]) -> Schema:  # noqa: ANN401
    if get_origin(kind) is tuple:
        return _list(_typed(get_args(kind)[0], shared))
    if get_args(kind):  # a value or None, which no file holds
        return _typed(next(one for one in get_args(kind) if one is not type(None)), shared)
    if is_dataclass(kind):
        return _shared(kind, shared)
    if issubclass(kind, Enum):
        return {"enum": [one.value for one in kind]}
    return _LEAVES[kind]


def _shared(kind: Any, shared: dict[str, Schema]) -> Schema:  # noqa: ANN401
    name = kind.__name__
    if name not in shared:
        shared[name] = {}  # a condition holds conditions
        shared[name] = _value(kind, shared, {})
    return {"$ref": f"#/$defs/{name}"}


_LEAVES: Mapping[type, Schema] = {
    Decimal: {"type": ["integer", "string"], "pattern": f"^{ANY_NUMBER.pattern}$"},
    date: _DATE,
    str: _TEXT,
    int: {"type": "integer"},
    bool: {"type": "boolean"},
}


def _list(each: Schema) -> Schema:
    return {"type": "array", "items": each}


def _table(properties: dict[str, Schema], required: list[str]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
