"""Files that are no directory, or mean harm: refused in plain words, never a crash."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeapp.errors import Refusal
from homeapp.exchange.oruk import read_directory, read_file
from homeapp.exchange.oruk_export import write_directory
from homeapp.exchange.oruk_file import MAX_BYTES
from homeapp.exchange.oruk_records import MAX_RECORDS
from tests.oruk_files import a_record, read


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n ",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"null",
        b"17",
        b'"words"',
        b"[]",
        b"{}",
        b'{"contents": []}',
        b'{"foo": 1}',
        b"{'id': 1}",
        b'[{"name": "cut sho',
        b"name,phone\r\nA,1\r\n",
        b"<html>",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"[\0\0\0",
        b"\x81\x8d\x8f",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[" * 1_100_000 + b"]" * 1_100_000,
        b"[" + b"{}," * 1_000_001 + b"{}]",
        b"[" + b"1," * 3_000_001 + b"1]",
        b"[" + b"1," * MAX_RECORDS + b"1]",
        b" " * (MAX_BYTES + 1),
    ],
    ids=lambda data: repr(data[:12]),
)
def test_a_file_that_is_no_directory_is_refused_in_plain_words(data: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        read_directory(data, source="test")
    assert str(refused.value).count(".") >= 2


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.json", tmp_path):
        with pytest.raises(Refusal, match="could not be opened"):
            read_file(path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_be_refused(data: bytes) -> None:
    try:
        directory = read_directory(data, source="test")
    except Refusal:
        return
    assert directory.services or directory.refused or directory.organisations


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from([*a_record(), "phones", "service"]), json_values))
def test_no_values_in_any_field_do_more_than_be_left_out(fields: dict[str, object]) -> None:
    directory = read([{**a_record(), **fields}])
    assert len(directory.services) + len(directory.refused) + len(directory.organisations) >= 1
    for service in directory.services:
        json.loads(service.extra_json)
        service.name.encode()
    write_directory(directory.services, directory.organisations).encode()


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False), json_values)
def test_no_value_at_any_depth_does_more_than_be_left_out(
    chance: random.Random, value: object
) -> None:
    record = a_record()
    holder: Any = record
    while True:
        place = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
        if not isinstance(holder[place], dict | list) or not holder[place] or chance.random() < 0.3:
            break
        holder = holder[place]
    holder[place] = value
    directory = read([record])
    assert len(directory.services) + len(directory.refused) >= 1
