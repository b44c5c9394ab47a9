"""What the pages of home and the first session need, imported in the thread when it is wanted.

Not every day needs every page.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from homeapp.errors import Refusal
from homeapp.planner import Planner
from ui.desk import Desk
from ui.memory import importing
from ui.session.steps import STEPS

if TYPE_CHECKING:
    from ui.common.resident_pages import ResidentPart
    from ui.session.late_part import LatePart
    from ui.session.resident_view import ResidentView
    from ui.session.taking_back_turned import TakingBackTurned

__all__ = [
    "load_check_ins",
    "load_content",
    "load_directory",
    "load_first_step",
    "load_report",
    "load_taking_back",
    "load_view",
]


def load_directory() -> Callable[[Desk], QWidget]:
    """Return the page of services."""
    with importing():
        from ui.directory.page import DirectoryPage
    return DirectoryPage


def load_report() -> Callable[[Desk], QWidget]:
    """Return the page of the report."""
    with importing():
        from ui.reports.page import ReportsPage
    return ReportsPage


def load_content() -> Callable[[Desk], QWidget]:
    """Return the page of all that is asked and said."""
    with importing():
        from ui.content.page import ContentPage
    return ContentPage


def load_first_step() -> None:
    """Import the pages that a session may begin with."""
    with importing():
        for step in STEPS[:2]:
            step.load()


def load_view() -> tuple[Callable[[Desk], list["LatePart[ResidentPart]"]], type["ResidentView"]]:
    """Return the resident's pages and their view: not every session is turned to the resident."""
    with importing():
        from ui.session.resident_parts import make_parts
        from ui.session.resident_view import ResidentView
    return make_parts, ResidentView


def load_taking_back() -> type["TakingBackTurned"]:
    """Return what takes back the resident's own answers."""
    with importing():
        from ui.session.taking_back_turned import TakingBackTurned
    return TakingBackTurned


def load_check_ins(planner: Planner) -> None:
    """Read what the check-ins ask: a quarter of a second, which nobody is to wait for.

    Where it cannot be read, whoever asks for a check-in is told then.
    """
    with importing(), suppress(Refusal):
        import homeapp.domain.scoring  # noqa: F401

        planner.measures.all()
