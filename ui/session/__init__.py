"""The guided session: the subjects' pages in order, with free movement between them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.shell.main_window import MainWindow

__all__ = ["make_home"]


def make_home(desk: "Desk", window: "MainWindow") -> "QWidget":
    """Return the first page of an open planner."""
    # The screens and what they need are loaded when the store opens: the door paints first.
    from ui.memory import keep_modules
    from ui.session.home import Home

    keep_modules()
    return Home(desk, window)
