"""Isolating run sequences of the bidirectional algorithm (X10), resolved by W, N and I rules."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from homeapp.documents.bidi_brackets import CLOSERS, OPENERS, canonical_bracket
from homeapp.documents.bidi_explicit import ISOLATES, REMOVED

__all__ = ["IsolatingRun", "isolating_runs", "resolve_run"]

_MAX_OPEN_BRACKETS = 63
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
# A separator, and the kind of number on both its sides that it becomes part of (W4).
_JOINED = frozenset({("CS", "EN"), ("CS", "AN"), ("ES", "EN")})
_DIRECTION = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


class IsolatingRun(NamedTuple):
    """Characters that are resolved together: their places, level and the directions around."""

    indices: list[int]
    level: int
    before: str
    after: str


def isolating_runs(
    classes: Sequence[str], levels: Sequence[int], matches: dict[int, int], base: int
) -> Iterator[IsolatingRun]:
    """Yield the isolating run sequences of a paragraph, with their sos and eos (X10)."""
    kept = [index for index, name in enumerate(classes) if name not in REMOVED]
    runs = _level_runs(kept, levels)
    by_start = {kept[first]: (first, last) for first, last in runs}
    for first, last in runs:
        start = kept[first]
        if classes[start] == "PDI" and start in matches:
            continue
        indices = kept[first:last]
        while indices[-1] in matches and classes[indices[-1]] in ISOLATES:
            follow_first, last = by_start[matches[indices[-1]]]
            indices += kept[follow_first:last]
        level = levels[start]
        before = levels[kept[first - 1]] if first else base
        open_ended = classes[indices[-1]] in ISOLATES
        after = base if open_ended or last == len(kept) else levels[kept[last]]
        yield IsolatingRun(indices, level, _side(level, before), _side(level, after))


def _level_runs(kept: Sequence[int], levels: Sequence[int]) -> list[tuple[int, int]]:
    """Return the (first, last + 1) places in `kept` of each stretch on one level."""
    runs = []
    first = 0
    for place in range(1, len(kept) + 1):
        if place == len(kept) or levels[kept[place]] != levels[kept[first]]:
            runs.append((first, place))
            first = place
    return runs


def _side(level: int, neighbour: int) -> str:
    return "R" if max(level, neighbour) & 1 else "L"


def resolve_run(
    run: IsolatingRun, classes: Sequence[str], types: Sequence[str], text: str, levels: list[int]
) -> None:
    """Resolve one sequence and write its characters' final levels into `levels`."""
    resolved = [types[index] for index in run.indices]
    present = set(resolved)
    if present != {"L"}:
        _resolve_weak(resolved, present, run.before)
        if text and "ON" in resolved:
            _resolve_brackets(run, resolved, classes, text)
        _resolve_neutral(run, resolved)
    for place, index in enumerate(run.indices):
        levels[index] = _implicit_level(run.level, resolved[place])


def _implicit_level(level: int, name: str) -> int:
    """Return the level of a resolved character (I1, I2)."""
    if level & 1:
        return level if name == "R" else level + 1
    return level + {"L": 0, "R": 1}.get(name, 2)


def _resolve_weak(types: list[str], present: set[str], before: str) -> None:
    """Resolve marks and numbers (W1 to W7), leaving out the rules that cannot apply."""
    if "NSM" in present:
        _attach_marks(types, before)
    if "AL" in present:
        _resolve_arabic(types)
    if not present.isdisjoint(("ES", "CS")):
        _join_numbers(types)
    if not present.isdisjoint(("ES", "ET", "CS")):
        _resolve_terminators(types)
    if "EN" in present:
        _resolve_latin_numbers(types, before)


def _attach_marks(types: list[str], before: str) -> None:
    """Give a mark the class of what it stands on (W1)."""
    previous = before
    for place, name in enumerate(types):
        if name == "NSM":
            types[place] = "ON" if previous in ISOLATES or previous == "PDI" else previous
        previous = types[place]


def _resolve_arabic(types: list[str]) -> None:
    """Turn European numbers after Arabic letters into Arabic numbers (W2, W3)."""
    after_arabic = False
    for place, name in enumerate(types):
        if name in ("L", "R", "AL"):
            after_arabic = name == "AL"
            types[place] = "L" if name == "L" else "R"
        elif name == "EN" and after_arabic:
            types[place] = "AN"


def _join_numbers(types: list[str]) -> None:
    """Make one separator between two numbers of a kind part of them (W4)."""
    for place in range(1, len(types) - 1):
        left, right = types[place - 1], types[place + 1]
        if left == right and (types[place], left) in _JOINED:
            types[place] = left


def _resolve_terminators(types: list[str]) -> None:
    """Make signs beside a number part of it, and the other signs neutral (W5, W6)."""
    place = 0
    while place < len(types):
        end = place
        while end < len(types) and types[end] == "ET":
            end += 1
        if end > place:
            beside = "EN" in (types[place - 1] if place else "", *types[end : end + 1])
            types[place:end] = ["EN" if beside else "ON"] * (end - place)
            place = end
            continue
        if types[place] in ("ES", "CS"):
            types[place] = "ON"
        place += 1


def _resolve_latin_numbers(types: list[str], before: str) -> None:
    """Treat European numbers after Latin letters as letters (W7)."""
    strong = before
    for place, name in enumerate(types):
        if name in ("L", "R"):
            strong = name
        elif name == "EN" and strong == "L":
            types[place] = "L"


def _bracket_pairs(run: IsolatingRun, types: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Return the places of the bracket pairs, in the order of their opening (BD16)."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, index in enumerate(run.indices):
        character = text[index]
        if types[place] != "ON":
            continue
        if character in OPENERS:
            if len(waiting) == _MAX_OPEN_BRACKETS:
                # Past this depth no more pairs are looked for; those found before it stand.
                break
            waiting.append((canonical_bracket(OPENERS[character]), place))
        elif character in CLOSERS:
            closing = canonical_bracket(character)
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == closing:
                    pairs.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _resolve_brackets(
    run: IsolatingRun, types: list[str], classes: Sequence[str], text: str
) -> None:
    """Give both brackets of a pair one direction (N0)."""
    embedding = "R" if run.level & 1 else "L"
    for opening, closing in _bracket_pairs(run, types, text):
        inside = {_DIRECTION.get(name) for name in types[opening + 1 : closing]} - {None}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside and _strong_before(types, opening, run.before) in inside:
            direction = "L" if embedding == "R" else "R"
        for bracket in (opening, closing):
            types[bracket] = direction
            for place in range(bracket + 1, len(types)):
                if classes[run.indices[place]] != "NSM":
                    break
                types[place] = direction


def _strong_before(types: Sequence[str], place: int, before: str) -> str:
    """Return the direction of the strong character before a place, or that of the start."""
    for earlier in range(place - 1, -1, -1):
        direction = _DIRECTION.get(types[earlier])
        if direction:
            return direction
    return before


def _resolve_neutral(run: IsolatingRun, types: list[str]) -> None:
    """Give neutrals the direction on both their sides, or the sequence's own (N1, N2)."""
    embedding = "R" if run.level & 1 else "L"
    place = 0
    while place < len(types):
        if types[place] not in _NEUTRAL:
            place += 1
            continue
        end = place
        while end < len(types) and types[end] in _NEUTRAL:
            end += 1
        left = _DIRECTION[types[place - 1]] if place else run.before
        right = _DIRECTION[types[end]] if end < len(types) else run.after
        types[place:end] = [left if left == right else embedding] * (end - place)
        place = end
