"""Draws every picture and lays them on a contact sheet: `make screenshots`."""

import sys

from tests.screenshots.digests import compare, read_digests
from tests.screenshots.drawing import HOW_TO_ACCEPT, PICTURES, draw_set, recorded_file
from tests.screenshots.sheet import write_sheet


def main() -> int:
    """Draw, compare and say; return 1 where pictures are not as recorded."""
    drawn = draw_set(PICTURES, keep_all=True)
    place = recorded_file()
    found = compare(read_digests(place), drawn) if place.exists() else None
    page = write_sheet(PICTURES, drawn, found)
    print(f"{len(drawn)} pictures: {page}")
    if found is None:
        print(f"Nothing is recorded for this platform ({place.stem}).")
    elif found:
        print(f"{found}\n{HOW_TO_ACCEPT.format(folder=PICTURES)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
