"""Accepts the pictures as they are drawn now: `python -m tests.screenshots.record`.

It draws the set, writes its digests for this platform, and puts the pictures that the documents
show into `docs/pictures`, from where it takes those that are no longer drawn.
"""

import shutil

from tests.screenshots.digests import compare, read_digests, write_digests
from tests.screenshots.drawing import DOCUMENTS, PICTURES, draw_set, recorded_file
from tests.screenshots.sheet import write_sheet

__all__ = ["record"]


def record() -> None:
    """Draw, record, and say what differs from what was recorded before."""
    drawn = draw_set(PICTURES, keep_all=True)
    place = recorded_file()
    found = compare(read_digests(place), drawn)
    place.parent.mkdir(exist_ok=True)
    write_digests(place, drawn)
    for old in DOCUMENTS.glob("*.png"):
        old.unlink()
    for picture in (PICTURES / "docs").glob("*.png"):
        shutil.copy(picture, DOCUMENTS)
    page = write_sheet(PICTURES, drawn, found)
    print(f"{found}\n{len(drawn)} pictures are recorded in {place.name}; look at {page}".lstrip())


if __name__ == "__main__":
    record()
