"""The one window: the door, then home, then whatever page home opens; and the way back out."""

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from homeapp.entrance import Entrance
from homeapp.errors import Refusal
from homeapp.settings import Settings
from ui.bus import Bus
from ui.desk import Desk
from ui.memory import end_soon
from ui.shell.actions import Actions
from ui.shell.beside import PagesAndHelp
from ui.shell.cover import Cover
from ui.shell.crisis import Crisis
from ui.shell.header import Header, window_title
from ui.shell.help import HelpPanel
from ui.shell.idle import IdleWatch
from ui.shell.leaving import HeldWords, ask_to_leave, forget_copied_words
from ui.shell.lock_screen import LockScreen
from ui.shell.notices import Notices
from ui.shell.taking_back import TakingBack, save_what_is_typed
from ui.shell.text_size import TextSize
from ui.tasks import Runner
from ui.turns import Turns

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["MainWindow", "MakeHome", "forget_copied_words"]

MakeHome = Callable[[Desk, "MainWindow"], QWidget]


class MainWindow(QMainWindow):
    """Holds one open planner at a time, and lets go of all of it when it locks.

    `make_home` gives the first page for an open planner. `on_lock` is called when everything is
    closed; without it the door is shown again in the same process. The door says `why` the
    planner before this one locked itself.
    """

    lock_near = Signal(int)
    """The planner locks in so many seconds unless somebody touches it."""
    lock_put_off = Signal()
    painted = Signal()
    """The window was painted for the first time; what it did without until then can be made."""
    came_home = Signal()
    """The page that was on show is left for the first one."""
    search_wanted = Signal()
    """Somebody looks for a person: the first page shows where they are found."""

    def __init__(
        self,
        entrance: Entrance,
        runner: Runner,
        settings: Settings,
        *,
        make_home: MakeHome,
        on_lock: Callable[[], None] | None = None,
        idle: IdleWatch | None = None,
        ask: Callable[[QWidget], bool] = ask_to_leave,
        why: str = "",
    ) -> None:
        super().__init__()
        self._ask_to_leave, self.locked_for = ask, ""
        self._settings, self._runner = settings, runner
        self._make_home, self._on_lock = make_home, on_lock
        self._desk: Desk | None = None
        self._home: QWidget | None = None
        self._held = HeldWords()
        self.setWindowTitle(window_title(is_demo=entrance.is_demo))
        self.setObjectName("window")
        self.actions_here = Actions(self)
        self._help = HelpPanel()
        self._header = Header(self.actions_here, is_demo=entrance.is_demo)
        self._door = LockScreen(entrance, runner, self._open, why)
        self._pages = QStackedWidget()
        self._text_size = TextSize(settings, lambda sentence: self.notices.say(sentence))
        self._idle = idle or IdleWatch(settings, parent=self)
        self._build()
        self._taking_back = TakingBack(self.actions_here, lambda: self._desk)
        self._turns = Turns(runner, self)
        parts = (self._cover, self._pages, self.actions_here.crisis, self._turns)
        self._crisis = Crisis(*parts, lambda: self._desk, lambda: self.notices.raise_())
        self._connect()

    @cached_property
    def notices(self) -> Notices:
        """Return where the planner speaks, below every page; the door paints sooner without it."""
        notices = Notices(self._holder)
        notices.room_wanted.connect(lambda px: self._column.setContentsMargins(0, 0, 0, px))
        return notices

    @property
    def desk(self) -> Desk | None:
        """Return what screens are handed, `None` while the planner is locked."""
        return self._desk

    def show_page(self, page: QWidget) -> None:
        """Show a page, above home; the one before it stays where it was.

        Whoever shows it puts the keyboard on it: Qt would take it on a way of its own.
        """
        save_what_is_typed()
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.notices.leave_page()

    def show_home(self) -> None:
        """Go back to the first page, and let go of every other."""
        page = self._pages.currentWidget()
        if self._home is None or page is None or page is self._home:
            return
        save_what_is_typed()
        self._pages.setCurrentWidget(self._home)
        self._let_go_of_pages(self._home)
        self.notices.leave_page()
        self.came_home.emit()

    def cover(self, view: QWidget) -> None:
        """Show this alone on the whole screen, with nothing of the worker's within reach."""
        self._cover.put_on(view)
        # Search and undo would show or change what lies behind; locking is always safe.
        self.actions_here.set_open(False)
        self.actions_here.lock.setEnabled(True)
        # What the resident sees has no words for the worker; what only the worker sees may.
        self.actions_here.help.setEnabled(hasattr(view, "show_help"))

    def uncover(self) -> None:
        """Show the worker's pages again, in the window as it was."""
        if self._cover.is_on:
            self._cover.take_off()
            self.actions_here.set_open(self._desk is not None)
            self._name_undo()

    def lock(self, why: str = "") -> None:
        """Save what is typed, close the planner, forget everything on screen, and show the door.

        The door says `why`, where the worker did not lock by hand. What the store would not take
        ends with the process, so then the door is in this one.
        """
        self._close_planner()
        self.locked_for = why
        if self._on_lock is not None and not self._held:
            self._on_lock()
        else:
            self._door.show_door(why)
            self._held.tell(self.notices.warn)

    def _build(self) -> None:
        self._pages.addWidget(self._door)
        # Pages scroll, so they give way to notices, and none out of sight asks for room.
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._holder = QWidget()
        column = self._column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        self._beside = PagesAndHelp(self._pages, self._help)
        column.addWidget(self._beside, 1)
        self._cover = Cover(self._holder)
        self._cover.painted.connect(self._on_painted)
        self.setCentralWidget(self._cover)
        self.resize(1280, 760)

    def _connect(self) -> None:
        actions = self.actions_here
        actions.lock.triggered.connect(self._lock_by_hand)
        actions.help.triggered.connect(self._show_help)
        self._door.currentChanged.connect(lambda _place: self._beside.show_pages())
        actions.search.triggered.connect(self._search)
        actions.larger.triggered.connect(self._text_size.larger)
        actions.smaller.triggered.connect(self._text_size.smaller)
        self._idle.warned.connect(self.lock_near)
        self._idle.woke.connect(self.lock_put_off)
        self._idle.warned.connect(lambda left: self.notices.warn_of_lock(left, self._idle.stay))
        self._idle.woke.connect(lambda: self.notices.end_lock_warning())
        self._idle.expired.connect(self.lock)

    def _open(self, planner: "Planner") -> None:
        self._held.give_back(planner)
        bus = Bus(self)
        planner.listen(bus.hand)
        bus.changed.connect(lambda _changes: self._name_undo())
        self._desk = Desk(
            planner=planner,
            bus=bus,
            runner=self._runner,
            settings=self._settings,
            say=self.notices.say,
            warn=self.notices.warn,
        )
        self._idle.start()
        self._turns.do(self._make_first_page, self._show_first_page)

    def _make_first_page(self) -> None:
        if self._desk is not None:
            self._runner.show_in(self.notices)
            self._home = self._make_home(self._desk, self)

    def _show_first_page(self) -> None:
        if self._desk is None or self._home is None:
            return
        self._help.hide()  # it was about the door
        self._pages.addWidget(self._home)
        self._pages.setCurrentWidget(self._home)
        self._header.show_worker(self._desk.planner.workers.me().name)
        self.actions_here.set_open(True)
        self._name_undo()
        self._focus_search()
        if self._desk.planner.warning:
            self.notices.warn(self._desk.planner.warning)

    def _close_planner(self) -> None:
        if self._desk is None:
            return
        save_what_is_typed()
        self._turns.stop()
        self._crisis.forget()
        self.uncover()
        self._idle.stop()
        self._desk.bus.close()
        # Pages leave the screen first: nothing of theirs may still ask a closed planner.
        self._pages.setCurrentWidget(self._door)
        self._let_go_of_pages()
        self._runner.drop()
        self._held.take(self._desk.planner)
        self._desk.planner.close()
        self._desk, self._home = None, None
        self.notices.clear()
        self._help.hide()
        self._header.show_worker("")
        self.actions_here.name_work(None, None)
        self.actions_here.set_open(False)
        forget_copied_words(QGuiApplication.clipboard())

    def _let_go_of_pages(self, *kept: QWidget) -> None:
        for page in [self._pages.widget(place) for place in range(self._pages.count())]:
            if page is not None and page not in (self._door, *kept):
                self._pages.removeWidget(page)
                # Nothing of a page may ask a closed planner: where it locks, they go at once.
                end_soon(page) if kept else page.deleteLater()

    def _may_leave(self) -> bool:
        """Whether all that is typed is kept, or the worker lets go of what cannot be."""
        save_what_is_typed()
        is_kept = self._desk.planner.drafts.try_again() if self._desk else not self._held
        return is_kept or self._ask_to_leave(self)

    def _lock_by_hand(self) -> None:
        if self._may_leave():
            self.lock()

    def _show_help(self) -> None:
        on_top = self._cover.currentWidget() if self._cover.is_on else self._beside
        on_top.show_help()  # type: ignore[union-attr]

    def _search(self) -> None:
        self._beside.show_pages()
        self.show_home()
        self.search_wanted.emit()
        self._focus_search()

    def _focus_search(self) -> None:
        if isinstance(box := getattr(self._home, "search_box", None), QWidget):
            save_what_is_typed()  # focused anew, the box selects what stands in it
            box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _name_undo(self) -> None:
        if not self._cover.is_on:
            self._taking_back.name()

    def _on_painted(self) -> None:
        """Load what unlocking needs, and make what the first sight did without."""
        self.painted.emit()
        self._door.take_focus()
        self._runner.show_in(self.notices)
        self._door.warm()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save and close; there is a question only where the store takes no more words."""
        if not self._may_leave():
            event.ignore()
            return
        if self._desk is not None:
            with suppress(Refusal):  # the day is done, and the next one begins at home
                self._desk.planner.bookmarks.stop()
        self._close_planner()
        self._held = HeldWords()  # the worker let go of them
        super().closeEvent(event)
        self.hide()  # at once, however long the work takes that is waited for
        self._runner.close()
