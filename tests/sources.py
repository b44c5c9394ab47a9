"""Our own code as it is written, for what no test of its running could show."""

import ast
from collections.abc import Iterator

from homeapp.paths import ROOT

__all__ = ["PACKAGES", "sources", "uses_of"]

PACKAGES = ("homeapp", "ui", "db")


def sources() -> Iterator[tuple[str, ast.Module]]:
    """Yield the path of each file of the product, and what is written there."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def uses_of(attribute: str) -> set[str]:
    """Return the files that ask anything for an attribute of this name."""
    return {
        name
        for name, tree in sources()
        if any(isinstance(one, ast.Attribute) and one.attr == attribute for one in ast.walk(tree))
    }
