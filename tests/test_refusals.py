"""Each refusal has two parts, as written in the sources: what is wrong, and what to do next."""

import ast
import re
from collections.abc import Iterator

import pytest

from translations.files import ROOT

PACKAGES = ("homeapp", "ui", "db")
TO_DO = re.compile(
    r"(?:Then )?(?:Add|Agree|Ask|Bring|Carry|Change|Check|Choose|Close|Compare|Copy|Find|Give|Go"
    r"|Import|Install|Keep|Make|Move|Open|Pause|Pick|Put|Read|Record|Remove|Restore|Run|Save|Say|Sign"
    r"|Take|Tell|Try|Type|Unlock|Update|Use|Write)\b",
    re.IGNORECASE,
)
TOLD_ELSEWHERE = ("{to_do}",)  # a place that itself holds what to do


@pytest.fixture(scope="module")
def refusals() -> set[str]:
    """Return each sentence that is marked where a refusal is raised or described."""
    paths = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    trees = [ast.parse(path.read_text("utf-8")) for path in paths]
    kinds = _kinds(trees)
    return {said for tree in trees for said in _refusals(tree, kinds)}


def _kinds(trees: list[ast.Module]) -> set[str]:
    """Return the names of `Refusal` and of all that are made from it."""
    bases = {
        node.name: {ast.unparse(base) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    kinds = {"Refusal"}
    while more := {name for name, above in bases.items() if above & kinds} - kinds:
        kinds |= more
    return kinds


def _refusals(tree: ast.Module, kinds: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in kinds:
            yield from _marked(node)
        elif isinstance(node, ast.Raise) and node.exc is not None:
            yield from _marked(node.exc)
            yield from _named(tree, node.exc)


def _marked(node: ast.AST) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "N_":
            yield ast.literal_eval(call.args[0])


def _named(tree: ast.Module, error: ast.expr) -> Iterator[str]:
    """Yield the sentences that were given a name before they were raised."""
    names = {node.id for node in ast.walk(error) if isinstance(node, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and {ast.unparse(one) for one in node.targets} & names:
            yield from _marked(node.value)


def _has_two_parts(said: str) -> bool:
    parts = [re.sub(r"^\{reason\} ", "", part) for part in re.split(r"(?<=[.?:])\s+", said)]
    to_do = [part for part in parts if TO_DO.match(part) or part in TOLD_ELSEWHERE]
    return 0 < len(to_do) < len(parts)


def test_the_refusals_are_found(refusals: set[str]) -> None:
    assert len(refusals) > 60
    assert {
        "This file is empty. Ask for it again, or choose another file.",  # where it is raised
        "The disk is full, so this was not saved. Make some space, then try again.",  # by its kind
        "The sign “{name}” ({code}) cannot be printed. Take it out, and try again.",  # by a name
    } <= refusals


def test_each_says_what_is_wrong_and_what_to_do(refusals: set[str]) -> None:
    assert sorted(said for said in refusals if not _has_two_parts(said)) == []


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("The disk is full. Make some space.", True),
        ("The disk is full.", False),
        ("Make some space.", False),
        ("This is the only worker. It may not be removed.", False),
    ],
)
def test_half_a_refusal_is_seen(said: str, *, whole: bool) -> None:
    assert _has_two_parts(said) is whole
