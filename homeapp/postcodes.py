"""How far apart two postcodes are, by the Ordnance Survey's open list of them, with no network.

The list (Code-Point Open, Open Government Licence v3.0) gives each postcode in use a place on the
National Grid in metres. What it gives no place, and what is not of our part of England, is nowhere
to us: no distance is better than a wrong one.
"""

import gzip
import math
import re
from functools import lru_cache

from homeapp.paths import POSTCODES

__all__ = ["metres_between"]

_AREA = re.compile(r"[A-Z]{1,2}(?=[0-9])")
_WORST = 50
"""Positional quality of the list from 10, the best; beyond this one it is a guess, or none."""

Place = tuple[int, int]
"""Easting and northing in metres."""


def metres_between(one: str, other: str) -> int | None:
    """Return the straight way between two postcodes in metres, `None` where one is not known."""
    here, there = _place_of(_spaced(one)), _place_of(_spaced(other))
    return None if here is None or there is None else round(math.dist(here, there))


def _spaced(postcode: str) -> str:
    """Return a postcode as the list has it, whoever wrote it."""
    joined = "".join(postcode.split()).upper()
    return f"{joined[:-3]} {joined[-3:]}"


@lru_cache(maxsize=4096)
def _place_of(postcode: str) -> Place | None:
    area = _AREA.match(postcode)
    if area is None or not postcode.isascii():
        return None
    listed = _list_of(area[0].lower())
    start = listed.find(f"\n{postcode},".encode())
    if start < 0:
        return None
    _postcode, quality, easting, northing = listed[
        start + 1 : listed.index(b"\n", start + 1)
    ].split(b",")
    return (int(easting), int(northing)) if int(quality) <= _WORST else None


@lru_cache(maxsize=3)
def _list_of(area: str) -> bytes:
    """Return the lines of an area, b"" for one that is none of ours. It stays packed on disk."""
    try:
        return b"\n" + gzip.decompress((POSTCODES / f"{area}.csv.gz").read_bytes()) + b"\n"
    except FileNotFoundError:
        return b""
