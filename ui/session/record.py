"""The ways from a session to what lies over it: the safeguarding record, and the whole record."""

from PySide6.QtWidgets import QWidget

import ui.shell.crisis_panel  # noqa: F401 - loaded along with home, to open at once when needed
from ui.desk import Desk
from ui.memory import importing
from ui.session.page import SessionView
from ui.shell.main_window import MainWindow

__all__ = ["open_record", "open_rights"]


def open_record(desk: Desk, window: MainWindow, session: SessionView) -> None:
    """Show the record over a session, which is where it was when the record is left."""
    with importing():  # few sessions need it
        from ui.safeguarding.page import SafeguardingPage
    page = SafeguardingPage(desk, session.resident_id)
    page.left.connect(lambda: _leave(page, window, session))
    window.show_page(page)
    page.take_focus()


def open_rights(desk: Desk, window: MainWindow, session: SessionView, part: str) -> None:
    """Show what a person may ask of their whole record, a "copy" or to "erase" it.

    Once the person is erased, the session ends by itself, and this goes along.
    """
    with importing():  # few people ask
        from ui.rights.page import RightsPage
    page = RightsPage(desk, session.resident_id, part)
    page.left.connect(lambda: _leave(page, window, session))
    window.show_page(page)
    page.take_focus()


def _leave(page: QWidget, window: MainWindow, session: SessionView) -> None:
    window.show_page(session)
    page.deleteLater()
    session.take_focus()
