"""Draws every picture, in this process alone: `python -m tests.screenshots.draw FOLDER`.

Run it through `tests.screenshots.drawing`, which gives it the setting that it needs. It writes
`drawn.txt` into the folder, a line a picture, and the pictures that are not known yet.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas  # noqa: F401 - it must see the true calendar, or it ends the process
from freezegun import freeze_time

from tests.screenshots.digests import read_digests, write_digests

if TYPE_CHECKING:
    from tests.screenshots.album import Album

ALIASES = {"Monospace", "Sans Serif", "Serif"}  # Qt names them where there is no font at all
NOW = "2026-11-21 10:00:00"
WORKER_SIZES = (100, 150, 200)
RESIDENT_SIZES = {"en": (100, 150, 200), "ur": (100, 150), "bn": (100, 150), "pl": (100, 150)}


def draw(folder: Path, known: dict[str, str], *, keep_all: bool) -> None:
    """Draw all there is."""
    # Modules that ask for the day must first see a calendar that stands still.
    from PySide6.QtGui import QFontDatabase

    from tests.screenshots.album import Album
    from tests.screenshots.door_scenes import door_scenes
    from tests.screenshots.guide_scenes import guide_scenes
    from tests.screenshots.home_scenes import home_scenes
    from tests.screenshots.returning_scenes import returning_scenes
    from tests.screenshots.session_scenes import session_scenes
    from tests.screenshots.stage import Stage, dressed

    album = Album(folder, known, keep_all=keep_all)
    for scale in WORKER_SIZES:
        dressed(scale)
        for group, scenes in (
            ("door", door_scenes),
            ("home", home_scenes),
            ("session", session_scenes),
            ("session", returning_scenes),
        ):
            scenes(Stage(album, scale, group))
    left_out = draw_residents(album)
    dressed(100)
    guide_scenes(album)
    strange = set(QFontDatabase.families()) - ALIASES
    strange = {name for name in strange if not name.startswith("Homeapp ")}
    if strange and sys.platform.startswith("linux"):
        raise SystemExit(f"fonts of this computer can get into a picture: {strange}")
    if left_out:
        raise SystemExit("\n".join(("no scene shows", *left_out)))
    write_digests(folder / "drawn.txt", album.digests)


def draw_residents(album: "Album") -> list[str]:
    """Draw what residents see, in their languages; return what of it no scene shows."""
    from tests.screenshots.asking_scenes import asking_scenes
    from tests.screenshots.check_in_scenes import check_in_scenes
    from tests.screenshots.resident_scenes import resident_scenes
    from tests.screenshots.resident_stage import ResidentStage
    from tests.screenshots.seldom_scenes import seldom_scenes
    from tests.screenshots.sights import Sights
    from tests.screenshots.stage import dressed

    sights = Sights()
    for code, sizes in RESIDENT_SIZES.items():
        for scale in sizes:
            dressed(scale)
            for scenes in (resident_scenes, check_in_scenes, asking_scenes, seldom_scenes):
                scenes(ResidentStage(album, scale, code, sights))
    return sights.missing(RESIDENT_SIZES)


def _on_fault(kind: type[BaseException], fault: BaseException, trace: Any) -> None:
    """End at once: Qt would go on after an exception in a slot, and draw what it left behind."""
    traceback.print_exception(kind, fault, trace)
    sys.stderr.flush()
    os._exit(1)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, stop the calendar and draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--known", type=Path)
    parser.add_argument("--keep-all", action="store_true")
    asked = parser.parse_args(arguments)
    known = read_digests(asked.known) if asked.known else {}
    sys.excepthook = _on_fault
    with freeze_time(NOW, ignore=["pandas", "numpy"]):
        draw(asked.folder, known, keep_all=asked.keep_all)


if __name__ == "__main__":
    main()
