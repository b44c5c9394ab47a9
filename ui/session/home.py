"""Home: the caseload and what lies beside it, and the way into a session."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PageScroll
from ui.desk import Desk
from ui.memory import give_back
from ui.residents.caseload import CaseloadPage
from ui.residents.new_person import NewPersonPage
from ui.session.page import SessionView
from ui.session.steps import STEPS
from ui.session.turning import Turning
from ui.shell.main_window import MainWindow
from ui.workers.page import MyDetailsPage

__all__ = ["Home"]


class Home(QWidget):
    """The caseload, the directory, the report and the worker's own details, one at a time."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__()
        self.setObjectName("home")
        self._desk, self._window = desk, window
        self._caseload = CaseloadPage(desk)
        self.search_box = self._caseload.search_box
        self._stack = QStackedWidget()
        self._menu = QButtonGroup(self)
        self._row = QHBoxLayout()
        self._made: dict[str, QWidget] = {}
        self._tidying = QTimer(self, singleShot=True, interval=0)
        self._tidying.timeout.connect(give_back)
        self._add("people", _("People"), lambda: self._caseload)
        self._add("directory", _("Services"), self._make_directory)
        self._add("reports", _("Report"), self._make_report)
        self._add("me", _("My details"), self._make_details)
        self._show("people", lambda: self._caseload)
        self._lay_out()
        self._caseload.person_chosen.connect(self.open_session)
        self._caseload.new_person_wanted.connect(self._ask_new_person)

    @property
    def help_key(self) -> str:
        """Return the key of the page on show, for its help."""
        on_show = self._stack.currentWidget()
        return next(key for key, page in self._made.items() if page is on_show)

    def open_session(self, resident_id: UUID) -> None:
        """Begin a session with a resident."""
        session = SessionView(self._desk, resident_id, STEPS)
        session.turn_with(Turning(self._desk, self._window, resident_id, session))
        session.stopped.connect(self._window.show_home)
        session.details_wanted.connect(self._show_details)
        session.other_wanted.connect(self._open_instead)
        session.destroyed.connect(self._tidying.start)
        self._window.show_page(session)
        session.take_focus()

    def _add(self, key: str, words: str, make: Callable[[], QWidget]) -> None:
        """Offer a page, which is made when it is first shown."""
        button = Button(f"home.{key}", words, "tab", on_click=lambda: self._show(key, make))
        button.setCheckable(True)
        button.setChecked(not self._menu.buttons())
        self._menu.addButton(button)
        self._row.addWidget(button)

    def _lay_out(self) -> None:
        self._row.setContentsMargins(24, 10, 24, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)

    def _show(self, key: str, make: Callable[[], QWidget]) -> None:
        if key not in self._made:
            self._made[key] = make()
            self._stack.addWidget(self._made[key])
        page = self._made[key]
        if isinstance(page, MyDetailsPage):
            page.open()
        self._stack.setCurrentWidget(page)

    # What a page needs is imported when it is first shown: not every day needs every page.

    def _make_directory(self) -> QWidget:
        from ui.directory.page import DirectoryPage

        return DirectoryPage(self._desk)

    def _make_report(self) -> QWidget:
        from ui.reports.page import ReportsPage

        return PageScroll(ReportsPage(self._desk))

    def _make_details(self) -> MyDetailsPage:
        page = MyDetailsPage(self._desk)
        page.left.connect(self._menu.buttons()[0].click)
        return page

    def _show_details(self) -> None:
        self._window.show_home()
        self._menu.buttons()[-1].click()

    def _ask_new_person(self) -> None:
        page = NewPersonPage(self._desk)
        page.person_added.connect(self._open_instead)
        page.left.connect(self._window.show_home)
        self._window.show_page(page)
        page.open()

    def _open_instead(self, resident_id: UUID) -> None:
        self._window.show_home()
        self.open_session(resident_id)
