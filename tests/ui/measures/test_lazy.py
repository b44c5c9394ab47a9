"""Nothing of the check-ins is imported before somebody comes to one: most pages never need it."""

import os
import subprocess
import sys

_TALK = """
import sys
from PySide6.QtWidgets import QApplication
from homeapp.content.loading import load_content
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.ready_plans import a_ready_resident
from tests.ui.desks import a_desk
from ui.application import make_application
from ui.session.resident_parts import make_parts
from ui.session.resident_view import ResidentView
from ui.session.steps import STEPS

application = make_application([])
clock = FrozenClock()
store = MemoryStore(clock)
planner = Planner(store, clock, load_content(), recovery=MemoryRecovery())
person = a_ready_resident(planner)
desk = a_desk(planner)
for step in STEPS:
    if step.key != "measures":
        step.load()
view = ResidentView(desk, make_parts(desk))
view.open(person)
late = ("homeapp.content.measures", "homeapp.domain.scoring", "homeapp.domain.formulas")
ours = [name for name in sys.modules if name.startswith("ui.measures.")]
print("before", sorted({*ours, *(name for name in late if name in sys.modules)}))
view._go_to("check-in")
print("after", all(name in sys.modules for name in late))
"""


def test_nothing_is_imported_before_a_check_in_page_is_made() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _TALK],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    lines = ran.stdout.splitlines()
    assert "after True" in lines, ran.stderr
    # The part itself is a name in the row of parts, and no more than that.
    assert "before ['ui.measures.resident_part']" in lines
