"""Home: the caseload and what lies beside it, and the way into a session."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from homeapp.domain.bookmarks import Bookmark
from homeapp.i18n import _
from ui.common import Button, PageScroll
from ui.common.tab_order import stop_at_chosen
from ui.desk import Desk
from ui.memory import GivingBack
from ui.residents.caseload import CaseloadPage
from ui.residents.new_person import NewPersonPage
from ui.session.loads import (
    load_check_ins,
    load_content,
    load_directory,
    load_first_step,
    load_report,
)
from ui.session.page import SessionView
from ui.session.people import PeoplePage
from ui.session.record import open_record, open_rights
from ui.session.resident_flow import Mark
from ui.session.steps import first_step, steps_for
from ui.session.turning import Turning
from ui.shell.help import HelpPanel
from ui.shell.main_window import MainWindow
from ui.shell.pointing import Pointer
from ui.tips.advice import Tips
from ui.turns import Aside, Turns
from ui.workers.page import MyDetailsPage

__all__ = ["Home"]

_PLACES = {
    "me": ("me", "workers.phone"),
    "pin": ("me", "workers.pin"),
    "directory": ("directory", "directory.import"),
}
"""By the key of a step of the guide: the page of home, and the control to point at."""


_AHEAD = 400  # ms at home, after which what a session needs is read, while the worker looks around
_LOADS: dict[str, Callable[[], object]] = {
    "directory": load_directory,
    "reports": load_report,
    "content": load_content,
}


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
        self._giving = GivingBack(self)
        self._people = PeoplePage(desk, self._caseload)
        self._tips = Tips(desk.planner, window.notices)
        self._add("people", _("People"), lambda: self._people)
        self._turns = Turns(desk.runner, self)
        self._wanted = "people"
        self._met: UUID | None = None
        self._add("directory", _("Services"), self._make_directory)
        self._add("reports", _("Report"), self._make_report)
        self._add("me", _("My details"), self._make_details)
        self._add("content", _("Questions and advice"), lambda: load_content()(self._desk))
        stop_at_chosen(self._menu)
        self._make("people", lambda: self._people)
        self._put_on_show("people")
        self._lay_out()
        self._connect()
        self._is_new = True

    def _connect(self) -> None:
        self._window.notices.keep_room()
        self._caseload.person_chosen.connect(self.open_session)
        self._caseload.new_person_wanted.connect(self._ask_new_person)
        self._window.came_home.connect(self._forget_place)
        self._window.search_wanted.connect(self._menu.buttons()[0].click)
        guide = self._people.offer_guide()
        if guide is not None:
            guide.wanted.connect(self._go_for)
        panel = self._window.findChild(HelpPanel, "help")
        if panel is not None:
            panel.guide_wanted.connect(self.open_guide)
            panel.tips_wanted.connect(self._bring_tips_back)

    @property
    def help_key(self) -> str:
        """Return the key of the page on show, for its help."""
        on_show = self._stack.currentWidget()
        known = next(key for key, page in self._made.items() if page is on_show)
        key: str = getattr(on_show, "help_key", known)
        return key

    def open_session(self, resident_id: UUID, at: Bookmark | None = None) -> None:
        """Begin a session with a resident, or go on with one where it stopped today."""
        self._turns.do_first(lambda: self._begin(resident_id, at))

    def _begin(self, resident_id: UUID, at: Bookmark | None) -> None:
        session = self._make_session(
            resident_id, at or self._desk.planner.bookmarks.left(resident_id)
        )
        self._turns.do_first(lambda: self._enter(session))

    def _enter(self, session: SessionView) -> None:
        self._met = session.resident_id
        self._window.show_page(session)
        session.take_focus()

    def _make_session(self, resident_id: UUID, at: Bookmark | None) -> SessionView:
        steps = steps_for(self._desk.planner, resident_id)
        first = at.step if at else first_step(self._desk.planner, resident_id)
        inside = at.inside if at else ""
        session = SessionView(self._desk, resident_id, steps, first=first, inside=inside)
        mark = Mark(at.part, at.page, at.within) if at else None
        turning = Turning(
            self._desk, self._window, resident_id, session, turns=session.turns, at=mark
        )
        session.turn_with(turning)
        for changed in (session.step_shown, session.inside_changed):
            changed.connect(
                lambda *_step: QTimer.singleShot(0, session, lambda: self._keep_place(session))
            )
        session.stopped.connect(self._window.show_home)
        session.step_shown.connect(lambda _step: self._window.notices.leave_page())
        session.step_shown.connect(self._tips.show_for)
        session.details_wanted.connect(self._show_details)
        session.directory_wanted.connect(lambda: self._go_for("directory"))
        session.other_wanted.connect(self._open_instead)
        session.record_wanted.connect(lambda: open_record(self._desk, self._window, session))
        session.rights_wanted.connect(
            lambda part: open_rights(self._desk, self._window, session, part)
        )
        session.destroyed.connect(self._giving.soon)
        return session

    def _resume(self) -> None:
        """Go on where this worker was when a lock or a crash stopped them."""
        if self._window.desk is not self._desk or self.isHidden():
            return  # locked again by now, or gone on
        kept = self._desk.planner.bookmarks.mine()
        if kept is not None:
            with self._desk.refusals():
                self._desk.planner.residents.open(kept.resident_id)
                self.open_session(kept.resident_id, kept)
                self._desk.say(_("You are back where you stopped."))

    def _keep_place(self, session: SessionView) -> None:
        """Keep what is on show, once it is painted and unless it was left by then."""
        if self._window.desk is self._desk and not session.isHidden():
            with self._desk.refusals():
                self._desk.planner.bookmarks.put(session.resident_id, *session.place)

    def _forget_place(self) -> None:
        met, self._met = self._met, None
        self._caseload.come_back(met)
        with self._desk.refusals():
            self._desk.planner.bookmarks.stop()

    def open_guide(self) -> None:
        """Show what there is to get ready, as on the first day."""
        from ui.tips.page import GuidePage

        self._window.show_home()
        page = GuidePage(self._desk)
        page.wanted.connect(self._go_for)
        page.left.connect(self._window.show_home)
        self._window.show_page(page)
        page.take_focus()

    def _go_for(self, key: str) -> None:
        """Go to the real place of a step of the guide, and point at it."""
        self._window.show_home()
        if key == "person":
            self._ask_new_person()
            return
        place, control = _PLACES[key]
        self._menu_button(place).click()
        self._turns.finish()
        found = self._made[place].findChild(QWidget, control)
        if isinstance(found, QWidget):
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, found, lambda: Pointer(found))

    def _bring_tips_back(self) -> None:
        self._tips.bring_back()
        self._desk.say(_("Every tip shows again, each at its place."))

    def _menu_button(self, key: str) -> QAbstractButton:
        return next(one for one in self._menu.buttons() if one.objectName() == f"home.{key}")

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
        self._wanted = key
        if key in self._made:
            self._put_on_show(key)
            return
        load = [Aside(_LOADS[key], _("Opening the page"))] if key in _LOADS else []
        self._turns.do_first(*load, lambda: self._make(key, make), lambda: self._put_on_show(key))

    def _make(self, key: str, make: Callable[[], QWidget]) -> None:
        if key not in self._made:
            self._made[key] = make()

    def _put_on_show(self, key: str) -> None:
        if key != self._wanted:
            return  # while it was made, the worker went on to another
        page = self._made[key]
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        if isinstance(page, MyDetailsPage):
            page.open()
        if page is not self._stack.currentWidget():
            self._stack.setCurrentWidget(page)
            self._window.notices.leave_page()

    def _make_directory(self) -> QWidget:
        return load_directory()(self._desk)

    def _make_report(self) -> QWidget:
        return PageScroll(load_report()(self._desk))

    def _make_details(self) -> MyDetailsPage:
        page = MyDetailsPage(self._desk)
        page.left.connect(self._menu.buttons()[0].click)
        page.guide_wanted.connect(self.open_guide)
        return page

    def _show_details(self) -> None:
        self._window.show_home()
        self._menu_button("me").click()

    def _ask_new_person(self) -> None:
        page = NewPersonPage(self._desk)
        page.person_added.connect(self._open_instead)
        page.left.connect(self._window.show_home)
        self._window.show_page(page)
        page.open()

    def _open_instead(self, resident_id: UUID) -> None:
        self._window.show_home()
        self.open_session(resident_id)

    def _load_ahead(self) -> None:
        if self.isVisible():
            planner = self._desk.planner
            for load in (load_first_step, partial(load_check_ins, planner)):
                self._turns.do(Aside(load, _("Opening the page")))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Get ready for a session."""
        super().showEvent(event)
        if self._is_new:
            self._is_new = False
            QTimer.singleShot(0, self, self._resume)
        QTimer.singleShot(_AHEAD, self, self._load_ahead)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Do nothing more by itself: the planner may be closed next."""
        super().hideEvent(event)
        self._turns.stop()
