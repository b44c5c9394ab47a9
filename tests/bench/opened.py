"""Unlocks a practice store in the window, opens a session, and tells the memory at each point.

Run as a program: `opened.py STORE`. It ends before anything of a plan is loaded.
"""

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from ui.memory import keep_modules, spare_sources

spare_sources()  # before all else, as homeapp.bootstrap does

# ruff: noqa: E402
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from homeapp.bootstrap import StoreEntrance
from homeapp.settings import Settings
from ui.application import make_application
from ui.session import make_home
from ui.shell.lock_screen import LockScreen
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

READ = 0.3  # seconds at each step, in which a worker looks at it
RETURNING = "Tariq"  # an invented resident of the practice store, with reviews behind them
STEPS = (
    *("session.step.reviews", "session.step.conversations", "session.step.about"),
    *("session.step.measures", "measures.open.alcohol", "measures.back"),
    *("session.step.goals", "goals.open.", "goals.back", "goals.add.activity"),
    "session.step.signposts",
)
"""What is pressed one after the other before the plan; the first whose id begins so."""
PIN = tuple(f"pin.{key}" for key in ("2", "5", "8", "0", "ok"))
TURN = (
    "session.step.consents",
    "session_bar.turn",
    *PIN,
    *PIN,
    *["resident.continue"] * 3,
    "resident.stop",
    *PIN,
)
"""The screen is turned for the first time, so the PIN is chosen, and taken back with it."""
AFTER = (
    *("session.step.visits", "session.record", "safeguarding.back", "session_bar.stop"),
    *(f"home.{page}" for page in ("directory", "reports", "me", "content")),
)
"""What is there besides, and no session does before its plan."""


def memory(of: str) -> float:
    """Return `VmRSS` (held now) or `VmHWM` (the most ever held) of this process, in MB."""
    found = re.search(rf"{of}:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) / 1024 if found else 0.0


def read() -> None:
    """Let a worker look at what is on show; what is let go of goes, as it does in Qt's own loop."""
    until = time.monotonic() + READ
    while time.monotonic() < until:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(window: QWidget, start: str) -> None:
    """Press the first button in sight whose id begins so, and look at what comes."""
    buttons = (one for one in window.findChildren(QAbstractButton) if one.isVisible())
    next(one for one in buttons if one.objectName().startswith(start)).click()
    read()


def main(store: str, passphrase: str) -> None:
    """Do it, and print one JSON document; the picture of the resident's view is on."""
    application = make_application([])
    window = MainWindow(StoreEntrance(Path(store)), SerialRunner(), Settings(), make_home=make_home)
    window.showMaximized()  # as it begins on a laptop's screen
    QApplication.processEvents()
    told = {"door": memory("VmRSS")}
    keep_modules()
    window.findChildren(LockScreen)[0]._warm()
    window.findChildren(QLineEdit, "unlock.passphrase")[0].setText(passphrase)
    window.findChildren(QPushButton, "unlock.open")[0].click()
    while window.desk is None:
        application.processEvents()
    application.processEvents()
    told["home"] = memory("VmRSS")
    home: Any = window.findChildren(QWidget, "home")[0]
    (person,) = window.desk.planner.residents.caseload(RETURNING)
    home.open_session(person.resident_id)
    application.processEvents()
    told["session"] = memory("VmRSS")
    for button in STEPS:
        press(window, button)
    told["steps"] = memory("VmHWM")
    for button in TURN:
        press(window, button)
    told["turned"] = memory("VmHWM")
    for _open_and_close in range(2):
        window.actions_here.crisis.trigger()
        read()
    for button in AFTER:
        press(window, button)
    told["everywhere"] = memory("VmHWM")
    told["plan_loaded"] = "reportlab" in sys.modules
    print(json.dumps(told))


main(*sys.argv[1:])
