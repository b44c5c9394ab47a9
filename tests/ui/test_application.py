"""Starting: the window paints before anything slow is imported, and one application is enough."""

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from homeapp.paths import ROOT
from ui.application import make_application

HEAVY = ("sqlalchemy", "sqlcipher3", "alembic", "pandas", "reportlab", "numpy")
_SCRIPT = """
import sys
from pathlib import Path
from ui.application import make_application
from ui.shell.main_window import MainWindow
from ui.tasks import Runner
from homeapp.bootstrap import StoreEntrance
from homeapp.settings import Settings
application = make_application([])
window = MainWindow(
    StoreEntrance(Path(sys.argv[1])), Runner(), Settings(), make_home=lambda desk, window: window
)
window.show()
application.processEvents()
assert window.grab().width() > 0
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_door_paints_before_anything_slow_is_imported(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, f"{tmp_path}/planner.store"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = set(done.stdout.split())
    assert "PySide6" in loaded
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts a second process instead")
def test_locking_begins_again_in_the_same_process_with_the_same_words() -> None:
    script = (
        "import os, sys\n"
        "from ui.application import restart\n"
        "print(os.getpid(), sys.argv[1], flush=True)\n"
        "if os.environ.pop('FIRST', ''):\n"
        "    restart()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "--store=p"],
        cwd=ROOT,
        env={**os.environ, "FIRST": "1", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    first, again = done.stdout.splitlines()
    assert first == again
    assert first.endswith(" --store=p")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts a second process instead")
def test_the_reason_for_locking_goes_along_and_no_further() -> None:
    script = (
        "import os\n"
        "from ui.application import restart\n"
        "said = os.environ.pop('HOMEAPP_LOCKED_FOR', '-')\n"
        "print(said, flush=True)\n"
        "if os.environ.pop('FIRST', ''):\n"
        "    restart('Three wrong PINs.')\n"
        "elif said != '-':\n"
        "    restart()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "FIRST": "1", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == ["-", "Three wrong PINs.", "-"]


def test_application_is_made_once_and_dressed(application: QApplication) -> None:
    again = make_application(["other"], 1.5)
    try:
        assert again is application
        assert again.style().name() in {"fusion", ""}
        assert again.font().families()[0] == "Homeapp Sans"
        assert again.font().pixelSize() == 26
    finally:
        make_application([])
