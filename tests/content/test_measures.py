"""Check-in files that are spoiled, hostile or replaced: file, place and reason are said."""

import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from homeapp.content.checks import wrong_with
from homeapp.content.files import LARGEST_FILE
from homeapp.content.loading import WrongContent
from homeapp.content.measures import load_measures
from homeapp.domain.measures import (
    DEPENDENCE,
)
from homeapp.paths import CONTENT

SHIPPED = CONTENT / "measures"
SPOILED = tomllib.loads(Path(__file__).with_name("spoiled_measures.toml").read_text("utf-8"))[
    "case"
]
SMALL = """
translatable = ["title", "intro", "words", "hint", "unit", "name"]
key = "small"
version = "2026-11"
title = "Small"
intro = "Two questions."

[[source]]
key = "own"
origin = "Own words"
dated = 2026-11-22
licence = "MIT"
review = "draft"

[[question]]
key = "often"
words = "How often?"
kind = "choice"
answers = [
  { key = "never", words = "Never", points = 0 },
  { key = "daily", words = "Daily", points = 4 },
]

[[question]]
key = "many"
words = "How many?"
kind = "number"
most = 20
asked_if = [{ question = "often", answers = ["daily"] }]

[[scale]]
key = "first"
name = "First"
formula = "sum"
items = ["often", "many"]
source = "own"
bands = [
  { key = "low", least = "0", words = "Low" },
  { key = "high", least = "5", words = "High" },
]
steps = [
  { item = "many", least = "0", points = 0 },
  { item = "many", least = "10", points = 1 },
]

[[scale]]
key = "second"
name = "Second"
formula = "sum"
items = ["first"]
source = "own"
shown_if = [{ scale = "first", least = "1" }]

[[advice]]
key = "line"
words = "A line."
source = "own"
when = [{ scale = "second", least = "2", also = [{ question = "often", unless = ["never"] }] }]

[[drink]]
key = "pint"
words = "Pint"
volume_ml = "568"
abv = "4"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one small check-in to spoil."""
    (tmp_path / "small.toml").write_text(SMALL, "utf-8")
    return tmp_path


def test_the_small_check_in_is_right(folder: Path) -> None:
    (measure,) = load_measures(folder)
    assert measure.key == "small"
    assert list(wrong_with(measure)) == []


@pytest.mark.parametrize("case", SPOILED, ids=[case["reason"] for case in SPOILED])
def test_a_spoiled_file_is_named_with_key_and_reason(folder: Path, case: dict[str, str]) -> None:
    assert case["before"] in SMALL
    spoiled = SMALL.replace(case["before"], case["after"], 1)
    (folder / "small.toml").write_text(spoiled, "utf-8")
    with pytest.raises(WrongContent) as refused:
        load_measures(folder)
    assert refused.value.places == {"file": "small.toml", "reason": case["reason"]}
    assert str(refused.value).startswith("The content file small.toml cannot be used: ")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe", "'utf-8' codec"),
        (b"key = ", "Invalid value (at end of document)."),
        (b'key = "a"\nkey = "b"\n', "Cannot overwrite a value"),
        (b"a = " + b"[" * 50_000, "it is nested too deeply."),
        (b"a = " + b"{a = " * 50_000, "it is nested too deeply."),
        (b"a = " + b"9" * 5000, "Exceeds the limit"),
        (b"#" * (LARGEST_FILE + 1), f"it is larger than {LARGEST_FILE} bytes."),
        (b"", "translatable must be"),
    ],
)
def test_a_hostile_file_is_refused(folder: Path, content: bytes, reason: str) -> None:
    (folder / "small.toml").write_bytes(content)
    with pytest.raises(WrongContent) as refused:
        load_measures(folder)
    assert str(refused.value.places["reason"]).startswith(reason)


def test_a_folder_in_the_place_of_a_file_is_refused(folder: Path) -> None:
    (folder / "other.toml").mkdir()
    with pytest.raises(WrongContent, match=r"other\.toml cannot be used: it is not a plain file"):
        load_measures(folder)


@pytest.mark.parametrize("name", ["gone", "."])
def test_no_check_ins_at_all_is_no_content(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongContent, match="the folder holds no check-ins"):
        load_measures(tmp_path / name)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f'key = "{DEPENDENCE}"\nwords', 'key = "other"\nwords'),
        (
            'is_safety = true\nroute = "alcohol"\nwhen = [\n',
            'route = "alcohol"\nwhen = [\n',
        ),
    ],
)
def test_an_alcohol_check_in_without_the_safety_rule_is_refused(
    tmp_path: Path, before: str, after: str
) -> None:
    path = Path(shutil.copy(SHIPPED / "alcohol.toml", tmp_path))
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), "utf-8")
    with pytest.raises(WrongContent, match="advice dependence must be there, with is_safety"):
        load_measures(tmp_path)


def test_a_team_may_replace_a_check_in(tmp_path: Path) -> None:
    path = Path(shutil.copy(SHIPPED / "activity.toml", tmp_path))
    text = path.read_text("utf-8")
    open_state = 'review = "to be confirmed by the clinical safety officer"'
    confirmed = 'review = "confirmed by Dr Sana Example on 2026-12-01"'
    path.write_text(text.replace(open_state, confirmed), "utf-8")
    (measure,) = load_measures(tmp_path)
    assert all(source.is_confirmed for source in measure.sources)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_whatever_is_lost_or_put_twice_is_read_or_refused(
    folder: Path, data: st.DataObject
) -> None:
    lines = SMALL.splitlines(keepends=True)
    start = data.draw(st.integers(0, len(lines)))
    end = data.draw(st.integers(start, len(lines)))
    times = data.draw(st.sampled_from([0, 2]))
    text = "".join(lines[:start] + lines[start:end] * times + lines[end:])
    (folder / "small.toml").write_text(text, "utf-8")
    try:
        (measure,) = load_measures(folder)
    except WrongContent as refused:
        assert str(refused.places["reason"]).endswith(".")  # noqa: PT017 - either is right
    else:
        assert list(wrong_with(measure)) == []
