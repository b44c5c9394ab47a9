"""A session that is made anew at the place that is kept, as after a crash or a lock."""

from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.bookmarks import Bookmark
from tests.ready_plans import a_ready_resident
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.session.page import SessionView
from ui.session.resident_view import ResidentView

__all__ = ["Resumed"]


class Resumed(Whole):
    """An open window, with somebody who reads Urdu and whose plan is ready to agree."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot)
        self.unlock()
        self.person: UUID = a_ready_resident(self.planner, reading_language="ur")

    @property
    def place(self) -> Bookmark:
        """Return the place that is kept."""
        self.settle()
        kept = self.planner.bookmarks.mine()
        assert kept is not None
        return kept

    @property
    def view(self) -> ResidentView:
        """Return the resident's view, which is up."""
        self.settle()
        (view,) = (one for one in self.window.findChildren(ResidentView) if one.isVisible())
        return view

    def resume(self) -> SessionView:
        """Let the session go without a word, and make it anew at the place that is kept."""
        kept = self.place
        self.window.uncover()
        self.window._pages.setCurrentWidget(self.home)
        for session in self.window.findChildren(SessionView):
            session.setParent(None)
            session.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.home.open_session(self.person, kept)
        self.settle()
        return find(self.window, "session", SessionView)

    def turn(self) -> ResidentView:
        """Begin the session and turn the screen to the resident."""
        self.planner.workers.set_pin("2580")
        self.begin(self.person)
        self.press("session_bar.turn")
        return self.view

    def turn_again(self) -> ResidentView:
        """Turn the screen of the session that is made anew."""
        self.resume()
        self.press("session_bar.turn")
        return self.view

    def words_in(self, field_id: str) -> str:
        """Return what stands in a field that is in sight."""
        field = find(self.window, field_id, QWidget)
        assert field.isVisible()
        return str(field.toPlainText())  # type: ignore[attr-defined]
