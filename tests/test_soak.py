"""The screen toolkit keeps what it is lent: a fault of one release ended the process after hours.

PySide6 6.12.0 under Python before 3.12 gives back one reference to `None` too many with every
call that returns nothing, and Python stops when none is left.
"""

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject

from tests.terminal import ROOT

CALLS = 2000
SOAK = 50_000
FLAT = 4 * 1024  # KiB that the second half of the soak may add: noise, where a leak adds more
SOAKED = f"""
import json, os, sys
from shiboken6 import Shiboken
from ui.application import make_application
from ui.common import Button, Card, ChoiceField, LineField, PlainLabel, TextField, TileButton

application = make_application([])
card = Card("Soak")
line = LineField("soak.line", "A line", hint="Such as this")
text = TextField("soak.text", "A text")
choice = ChoiceField("soak.choice", "A choice", [(1, "One"), (2, "Two")])
tile, label, button = TileButton("soak.tile", "A tile"), PlainLabel("Words"), Button("b", "Go")
for part in (line, text, choice, tile, label, button):
    card.add(part)
card.show()
words = ["walk to the park", "پارک تک پیدل", "Pięć minut"]

def kilobytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024

def turn(number):
    said = words[number % 3]
    line.set_value(said)
    label.setText(said)
    tile.set_words(said)
    tile.setChecked(bool(number % 2))
    choice.set_value(1 + number % 2)
    button.setEnabled(bool(number % 2))
    line.show_error(said if number % 2 else "")
    if number % 10 == 0:
        text.set_value(said)
        card.repaint()
    application.processEvents()

Object, calls = Shiboken.Object, 0
def counting(frame, event, argument):
    global calls
    calls += event == "c_call" and isinstance(getattr(argument, "__self__", None), Object)

memory = []
sys.setprofile(counting)
number = 0
while calls < {SOAK}:
    turn(number)
    number += 1
    if len(memory) < 1 and calls >= {SOAK} // 2:
        memory.append(kilobytes())
sys.setprofile(None)
memory.append(kilobytes())
print(json.dumps({{"calls": calls, "memory": memory, "turns": number}}))
"""


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12: it cannot be lost"
)
def test_a_call_that_returns_nothing_costs_no_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 500


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc, as Linux has it")
def test_our_widgets_survive_a_day_of_use_and_keep_no_memory() -> None:
    soaked = subprocess.run(
        [sys.executable, "-c", SOAKED],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert soaked.returncode == 0, soaked.stderr
    told = json.loads(soaked.stdout.splitlines()[-1])
    assert told["calls"] >= SOAK
    half, whole = told["memory"]
    assert whole - half < FLAT, told
