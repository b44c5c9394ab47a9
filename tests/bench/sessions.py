"""Opens and stops sessions in one window, and tells the memory held now and then.

Run as a program: `sessions.py STORE PASSPHRASE HOW_MANY TOLD_EVERY`.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from homeapp.bootstrap import StoreEntrance
from homeapp.settings import Settings
from ui.application import make_application
from ui.session import make_home
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

STEPS = ("conversations", "about", "goals", "signposts", "consents")


def held() -> float:
    """Return the memory of this process, in MB."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) / 1024 if found else 0.0


def press(window: QWidget, button_id: str) -> None:
    """Press a button and let the window come to rest."""
    window.findChildren(QAbstractButton, button_id)[0].click()
    for _ in range(3):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def main(store: str, passphrase: str, how_many: str, told_every: str) -> None:
    """Do it, and print one JSON document: the memory by the number of sessions."""
    application = make_application([])
    window = MainWindow(StoreEntrance(Path(store)), SerialRunner(), Settings(), make_home=make_home)
    window.resize(1366, 728)
    window.show()
    window.findChildren(QLineEdit, "unlock.passphrase")[0].setText(passphrase)
    press(window, "unlock.open")
    assert window.desk is not None
    home: Any = window.findChildren(QWidget, "home")[0]
    people = window.desk.planner.residents.caseload()
    told = {}
    for number in range(1, int(how_many) + 1):
        home.open_session(people[number % len(people)].resident_id)
        for step in STEPS:
            press(window, f"session.step.{step}")
        press(window, "session_bar.stop")
        if number % int(told_every) == 0:
            told[number] = held()
    application.processEvents()
    print(json.dumps(told))


main(*sys.argv[1:])
