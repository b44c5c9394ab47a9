"""The bytes of a directory file, turned into a JSON tree that is safe to walk.

Whatever the file holds, the only exception that leaves here is a `Refusal`.
"""

import json
import math
from pathlib import Path
from typing import Any

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["MAX_BYTES", "MAX_DEPTH", "depth_is_safe", "parse_tree", "read_bytes"]

MAX_BYTES = 20 * 1024 * 1024
MAX_DEPTH = 40
MAX_BRACKETS = 1_000_000
MAX_COMMAS = 3_000_000
LONGEST_NUMBER = 30

UNSAFE = N_(
    "This file is built in a way we cannot read safely. "
    "Ask its publisher for an Open Referral UK 3.0 file."
)
NOT_JSON = N_("This file is not a service directory. Choose a file from an Open Referral UK feed.")


def read_bytes(path: Path) -> bytes:
    """Return the content of a file of at most `MAX_BYTES`.

    Raises `Refusal` when it cannot be opened, is empty or is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as problem:
        raise Refusal(
            N_("This file could not be opened. Check that it is there and that you may read it.")
        ) from problem
    return data


def parse_tree(data: bytes) -> Any:  # noqa: ANN401 - a JSON value
    """Return the JSON value in the bytes; numbers no computer can hold become null.

    Raises `Refusal` for anything that is not JSON, or that is made to use up the machine.
    """
    if len(data) > MAX_BYTES:
        raise Refusal(
            N_("This file is larger than {size} MB. Ask for it in smaller parts."),
            size=MAX_BYTES // (1024 * 1024),
        )
    text = _decode(data)
    _refuse_bombs(text)
    try:
        return json.loads(text, parse_int=_whole, parse_float=_real, parse_constant=_no_number)
    except json.JSONDecodeError as problem:
        raise Refusal(
            N_("This file is damaged or cut short at line {line}. Ask for it again."),
            line=problem.lineno,
        ) from None
    except (RecursionError, MemoryError):
        raise Refusal(UNSAFE) from None


def depth_is_safe(value: object) -> bool:
    """Whether lists and objects lie at most `MAX_DEPTH` deep; walks without recursion."""
    layer = [value]
    for _depth in range(MAX_DEPTH + 1):
        layer = [inner for outer in layer for inner in _children(outer)]
        if not layer:
            return True
    return False


def _children(value: object) -> list[object]:
    if isinstance(value, dict):
        return [inner for inner in value.values() if isinstance(inner, dict | list)]
    if isinstance(value, list):
        return [inner for inner in value if isinstance(inner, dict | list)]
    return []


def _decode(data: bytes) -> str:
    if not data.strip():
        raise Refusal(N_("This file is empty. Ask for it again, or choose another file."))
    for encoding in (json.detect_encoding(data), "cp1252"):
        try:
            text = data.decode(encoding).lstrip("\ufeff \t\r\n")
        except UnicodeDecodeError:
            continue
        if text[:1] in {"{", "["} and "\0" not in text:
            return text
    raise Refusal(NOT_JSON)


def _refuse_bombs(text: str) -> None:
    # Twenty megabytes of "[]," would grow to a gigabyte of lists.
    brackets = text.count("[") + text.count("{")
    if brackets > MAX_BRACKETS or text.count(",") > MAX_COMMAS:
        raise Refusal(UNSAFE)


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= LONGEST_NUMBER else None


def _real(digits: str) -> float | None:
    number = float(digits)
    return number if math.isfinite(number) else None


def _no_number(_word: str) -> None:
    """NaN and the infinities are not JSON; feeds write them for "not known"."""
