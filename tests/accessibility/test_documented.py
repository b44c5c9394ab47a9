"""Each of the 21 checks names the tests that keep it, and each of those tests exists."""

import ast
import re

import pytest

from homeapp.paths import ROOT

PAGE = (ROOT / "docs" / "accessibility.md").read_text("utf-8")
ROWS = re.findall(r"^\| (A\d+) \|.*\|(.*)\|$", PAGE, re.MULTILINE)


def test_every_check_is_there_once() -> None:
    assert [check for check, _kept in ROWS] == [f"A{number}" for number in range(1, 22)]


@pytest.mark.parametrize(("check", "kept"), ROWS)
def test_every_check_is_kept_by_tests_that_exist(check: str, kept: str) -> None:
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", kept)
    assert named, check
    for path, name in named:
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        assert name in {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}, path
