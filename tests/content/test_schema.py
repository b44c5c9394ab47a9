"""The schema that ships: it is what the loader reads by, and every file that ships keeps to it."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from homeapp.content.entries import ENTRIES, HEAD, OWN
from homeapp.content.schema import schemas, write_schemas
from homeapp.domain.ideas import GoalIdea
from homeapp.paths import CONTENT

FOLDER = CONTENT / "schema"
FILES = [*CONTENT.glob("*.toml"), *(CONTENT / "measures").glob("*.toml")]
PLAIN: dict[str, type] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
}


def schema_of(path: Path) -> dict[str, Any]:
    name = "measures" if path.parent.name == "measures" else path.stem
    held: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    return held


def wrong(value: Any, schema: dict[str, Any], whole: dict[str, Any]) -> Iterator[str]:
    """Yield what a value has that a schema does not allow, as far as ours use the language."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(type(value) is PLAIN[kind] for kind in kinds):
        yield f"{value!r} is not {kinds}"
        return
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        yield f"{value!r} is not one of those"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{value!r} is not {schema['pattern']}"
    if isinstance(value, list):
        yield from _wrong_list(value, schema, whole)
    if isinstance(value, dict):
        yield from _wrong_table(value, schema, whole)


def _wrong_list(value: list[Any], schema: dict[str, Any], whole: dict[str, Any]) -> Iterator[str]:
    if len(value) < schema.get("minItems", 0):
        yield f"{value!r} is too short"
    for one in value if "items" in schema else ():
        yield from wrong(one, schema["items"], whole)


def _wrong_table(
    value: dict[str, Any], schema: dict[str, Any], whole: dict[str, Any]
) -> Iterator[str]:
    yield from (f"{key} is missing" for key in schema["required"] if key not in value)
    for key, held in value.items():
        if key not in schema["properties"]:
            yield f"{key} is unknown"
        else:
            yield from (f"{key}: {one}" for one in wrong(held, schema["properties"][key], whole))


def read(path: Path) -> dict[str, Any]:
    """Return a file as JSON has it, with days in words."""
    table = tomllib.loads(path.read_text("utf-8"))
    plain: dict[str, Any] = json.loads(json.dumps(table, default=date.isoformat))
    return plain


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_that_ships_keeps_to_its_schema(path: Path) -> None:
    schema = schema_of(path)
    assert list(wrong(read(path), schema, schema)) == []


def test_what_ships_is_what_the_loader_reads_by(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    shipped = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    assert shipped == {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}


def test_each_file_has_a_schema_and_no_other_is_there() -> None:
    assert set(schemas()) == {path.stem for path in CONTENT.glob("*.toml")} | {"measures"}


def test_the_keys_of_an_entry_are_those_of_its_schema() -> None:
    for name, entries in ENTRIES.items():
        schema = schemas()[name]
        assert set(HEAD) <= set(schema["required"])
        for entry in entries:
            table = schema["properties"][entry.name]["items"]
            assert set(table["properties"]) == {*entry.must, *entry.may, *OWN}
            assert set(table["required"]) == set(entry.must)


def test_an_idea_has_a_key_for_each_thing_it_holds() -> None:
    (idea, _first) = ENTRIES["goal_ideas"]
    assert {*idea.must, *idea.may} == set(GoalIdea.__dataclass_fields__) - {"baseline"}


@pytest.mark.parametrize(
    ("file", "spoil"),
    [
        ("warnings.toml", lambda table: table["warning"][0].pop("text")),
        ("warnings.toml", lambda table: table["warning"][0].update(mood="good")),
        ("warnings.toml", lambda table: table.update(review="fine")),
        ("warnings.toml", lambda table: table["warning"][0].update(domain="cakes")),
        ("warnings.toml", lambda table: table.update(warning=[])),
        ("crisis.toml", lambda table: table["line"][0].update(number=999)),
        ("goal_ideas.toml", lambda table: table["idea"][0].update(target="five")),
        ("goal_ideas.toml", lambda table: table["idea"][0].update(not_if=[{"answer": "x"}])),
        ("measures/smoking.toml", lambda table: table["source"][0].update(review="done")),
        ("measures/smoking.toml", lambda table: table["question"][0].update(kind="guess")),
        ("measures/smoking.toml", lambda table: table["advice"][0].update(is_safety="yes")),
        ("measures/smoking.toml", lambda table: table.pop("translatable")),
        ("measures/smoking.toml", lambda table: table["scale"][0].pop("formula")),
    ],
)
def test_a_spoiled_file_does_not_keep_to_it(
    file: str, spoil: Callable[[dict[str, Any]], object]
) -> None:
    path = CONTENT / file
    table, schema = read(path), schema_of(path)
    spoil(table)
    assert list(wrong(table, schema, schema))
