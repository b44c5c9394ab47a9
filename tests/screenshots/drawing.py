"""Draws the set in a process of its own, and says how it differs from what is recorded."""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from homeapp.paths import ROOT
from tests.screenshots.digests import read_digests
from tests.screenshots.setting import environment, platform_key

__all__ = ["DOCUMENTS", "HOW_TO_ACCEPT", "PICTURES", "draw_set", "recorded_file"]

PICTURES = ROOT / "build" / "screenshots"
DOCUMENTS = ROOT / "docs" / "pictures"
HOW_TO_ACCEPT = (
    "Look at them in {folder}, or at the whole set with `make screenshots`. "
    "Where they are as they should be, accept them: `python -m tests.screenshots.record`."
)


def recorded_file() -> Path:
    """Return where the digests of this platform are, or would be."""
    return Path(__file__).with_name("recorded") / f"{platform_key()}.txt"


def draw_set(folder: Path, *, keep_all: bool) -> dict[str, str]:
    """Draw every picture into a folder that is made anew, and return their digests.

    With `keep_all` every picture is kept as a file, else those that are not as recorded.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with TemporaryDirectory() as home:
        command = [
            sys.executable,
            "-X",
            "faulthandler",
            "-m",
            "tests.screenshots.draw",
            str(folder),
        ]
        command += ["--known", str(recorded_file()), *(["--keep-all"] if keep_all else [])]
        told = subprocess.run(
            command, cwd=ROOT, env=environment(Path(home)), capture_output=True, text=True,
            check=False,
        )  # fmt: skip
    if told.returncode:
        said = f"the pictures cannot be drawn ({told.returncode}):\n{told.stderr[-4000:]}"
        raise RuntimeError(said)
    return read_digests(folder / "drawn.txt")
