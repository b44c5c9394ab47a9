"""Explicit levels of the bidirectional algorithm: isolates, embeddings, overrides (X1 to X8)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

__all__ = ["ISOLATES", "REMOVED", "explicit_levels", "first_strong_level", "match_isolates"]

MAX_DEPTH = 125
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
"""The classes rule X9 removes: embeddings, overrides, their end, and boundary neutrals."""

_STRONG = {"L": 0, "R": 1, "AL": 1}
_EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
_CONTROLS = REMOVED | ISOLATES | {"PDI", "B"}


def match_isolates(classes: Sequence[str]) -> dict[int, int]:
    """Return each isolate's start with its end, and each end with its start (BD9)."""
    matches: dict[int, int] = {}
    waiting: list[int] = []
    for index, name in enumerate(classes):
        if name in ISOLATES:
            waiting.append(index)
        elif name == "PDI" and waiting:
            start = waiting.pop()
            matches[start] = index
            matches[index] = start
    return matches


def first_strong_level(
    classes: Sequence[str], matches: dict[int, int], start: int, end: int
) -> int | None:
    """Return the level of the first strong character outside any isolate, or None (P2, P3)."""
    index = start
    while index < end:
        name = classes[index]
        if name in _STRONG:
            return _STRONG[name]
        if name in ISOLATES:
            index = matches.get(index, end)
        index += 1
    return None


class _Status(NamedTuple):
    """One entry of the directional status stack."""

    level: int
    override: str
    isolate: bool


@dataclass
class _Stack:
    """The directional status stack with its three counters (X1)."""

    entries: list[_Status]
    overflow_isolates: int = 0
    overflow_embeddings: int = 0
    valid_isolates: int = 0
    top: _Status = field(init=False)

    def __post_init__(self) -> None:
        self.top = self.entries[-1]

    def _next_level(self, odd: int) -> int | None:
        """Return the next level of that parity, or None when the stack is full."""
        level = self.top.level + 1
        level += (level ^ odd) & 1
        full = level > MAX_DEPTH or self.overflow_isolates or self.overflow_embeddings
        return None if full else level

    def _push(self, status: _Status) -> None:
        self.entries.append(status)
        self.top = status

    def _pop(self) -> None:
        self.entries.pop()
        self.top = self.entries[-1]

    def embed(self, odd: int, override: str) -> None:
        """Open an embedding or an override (X2 to X5)."""
        level = self._next_level(odd)
        if level is not None:
            self._push(_Status(level, override, isolate=False))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def isolate(self, odd: int) -> None:
        """Open an isolate (X5a to X5c)."""
        level = self._next_level(odd)
        if level is None:
            self.overflow_isolates += 1
        else:
            self.valid_isolates += 1
            self._push(_Status(level, "", isolate=True))

    def end_isolate(self) -> None:
        """Close an isolate and everything opened inside it (X6a)."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.top.isolate:
                self._pop()
            self._pop()
            self.valid_isolates -= 1

    def end_embedding(self) -> None:
        """Close an embedding or an override (X7)."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.top.isolate and len(self.entries) > 1:
            self._pop()


def explicit_levels(
    classes: Sequence[str], base: int, matches: dict[int, int]
) -> tuple[list[int], list[str]]:
    """Return each character's explicit level, and its class after overrides (X1 to X8)."""
    types = list(classes)
    levels = [base] * len(types)
    if _CONTROLS.isdisjoint(types):
        return levels, types
    stack = _Stack([_Status(base, "", isolate=False)])
    for index, name in enumerate(classes):
        if name == "B":
            continue
        if name == "PDI":
            stack.end_isolate()
        levels[index] = stack.top.level
        if name not in REMOVED and stack.top.override:
            types[index] = stack.top.override
        if name in _CONTROLS:
            _open_or_close(stack, classes, matches, index)
    return levels, types


def _open_or_close(
    stack: _Stack, classes: Sequence[str], matches: dict[int, int], index: int
) -> None:
    """Apply the control at `index` to what follows it."""
    name = classes[index]
    if name in _EMBEDDINGS:
        stack.embed(*_EMBEDDINGS[name])
    elif name == "PDF":
        stack.end_embedding()
    elif name == "FSI":
        end = matches.get(index, len(classes))
        stack.isolate(first_strong_level(classes, matches, index + 1, end) or 0)
    elif name in ISOLATES:
        stack.isolate(int(name == "RLI"))
