"""Check-ins in the versions that were in use, so that old answers stay what they were.

A score is derived, never stored. What it is derived by is kept instead: each check-in that was in
use lies beside the store, in a folder of its version.
"""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from homeapp.content.files import WrongContent, read_plain
from homeapp.content.measures import load_measure
from homeapp.domain.measures import Measure

__all__ = ["find_version", "keep_versions"]


def keep_versions(place: Path, folder: Path, measures: Sequence[Measure]) -> None:
    """Keep the files of check-ins, which lie in a folder, each under its version in a place.

    Where that cannot be done the day's work goes on: results are lost only where the content
    changes later, and the screen then says so.
    """
    for measure in measures:
        with contextlib.suppress(OSError, WrongContent):
            held = read_plain(folder / f"{measure.key}.toml")
            _write(_in(place, measure.version) / f"{measure.key}.toml", held)


def find_version(
    key: str, version: str, places: Sequence[Path], folders: Sequence[Path]
) -> Measure | None:
    """Return a check-in in one version: from where versions are kept, or from folders of packs."""
    for folder in (*(_in(place, version) for place in places), *folders):
        for measure in _read(folder / f"{quote(key, safe='')}.toml"):
            if (measure.key, measure.version) == (key, version):
                return measure
    return None


def _in(place: Path, version: str) -> Path:
    # A version is words of whoever wrote the pack: it names one folder, and never one above.
    return place / f"version-{quote(version, safe=' ')}"


def _read(path: Path) -> Iterator[Measure]:
    with contextlib.suppress(WrongContent):
        yield load_measure(path)


def _write(path: Path, held: bytes) -> None:
    """Write a file whole, or leave what was there."""
    if path.is_file() and path.read_bytes() == held:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(held)
    fresh.replace(path)
