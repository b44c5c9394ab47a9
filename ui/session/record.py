"""The way from a session to the safeguarding record of its person, and back."""

import ui.shell.crisis_panel  # noqa: F401 - loaded along with home, to open at once when needed
from ui.desk import Desk
from ui.memory import importing
from ui.session.page import SessionView
from ui.shell.main_window import MainWindow

__all__ = ["open_record"]


def open_record(desk: Desk, window: MainWindow, session: SessionView) -> None:
    """Show the record over a session, which is where it was when the record is left."""
    with importing():  # few sessions need it
        from ui.safeguarding.page import SafeguardingPage
    page = SafeguardingPage(desk, session.resident_id)

    def leave() -> None:
        window.show_page(session)
        page.deleteLater()
        session.take_focus()

    page.left.connect(leave)
    window.show_page(page)
    page.take_focus()
