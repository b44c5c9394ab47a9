"""Where the resident's view stands to be drawn, with or without a voice that reads it aloud."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from homeapp.content.loading import load_content
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.screenshots.album import Album
from tests.screenshots.chance import begin_again
from tests.screenshots.sights import Sights
from tests.screenshots.stage import NEVER, Stage, Waiter, settle
from tests.ui.measures.talks import CheckInOnScreen
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from tests.ui.voices import AnyVoice
from ui.session.resident_view import ResidentView

__all__ = ["ResidentStage", "a_planner", "check_ins_on_screen", "end", "resident_on_screen"]


class ResidentStage(Stage):
    """Draws the resident's view in one language, and notes what was drawn of it."""

    def __init__(self, album: Album, scale: int, code: str, sights: Sights) -> None:
        super().__init__(album, scale, "resident")
        self.code, self._sights = code, sights

    def take(self, name: str, view: QWidget) -> None:
        """Draw what is on show now, and note which page it is."""
        super().take(f"{self.code}-{name}", view)
        if isinstance(view, ResidentView) and view.page.isVisible():
            self._sights.note(view, self.scale)

    def take_page(self, name: str, view: ResidentView) -> None:
        """Draw a page to its end, with no cursor in it."""
        for kind in (QPlainTextEdit, QLineEdit):
            for box in in_sight(view, kind):
                box.clearFocus()
        QApplication.processEvents()
        self.take_down(name, view)

    def wants(self, view: ResidentView) -> bool:
        """Whether a page shows something that must be drawn, and is not yet."""
        return self._sights.wants(view, self.scale)


def a_planner(clock: FrozenClock) -> tuple[Planner, MemoryStore]:
    """Return a planner on an empty store, whose ids are the same each time."""
    begin_again()
    store = MemoryStore(clock)
    return Planner(store, clock, load_content(), recovery=MemoryRecovery()), store


def resident_on_screen(
    code: str, clock: FrozenClock | None = None, *, reads_aloud: bool = False
) -> ResidentOnScreen:
    """Return the view of somebody who reads this language, at its first page."""
    planner, store = a_planner(clock or FrozenClock())
    voice = AnyVoice() if reads_aloud else None
    screen = ResidentOnScreen(Waiter.as_qtbot(), planner, store, code, listener=voice)
    _make_ready(screen.view, reads_aloud=reads_aloud)
    return screen


def check_ins_on_screen(code: str) -> CheckInOnScreen:
    """Return the view of somebody who reads this language, at the choice of check-ins."""
    planner, store = a_planner(FrozenClock())
    talk = CheckInOnScreen(Waiter.as_qtbot(), planner, store, code, listener=AnyVoice())
    _make_ready(talk.view, reads_aloud=True)
    return talk


def end(view: ResidentView) -> None:
    """Let a view go whole, before another one is shown."""
    view.hide()
    view.deleteLater()
    settle()


def _make_ready(view: ResidentView, *, reads_aloud: bool) -> None:
    """Let each page be made when it is wanted, and wait for Listen, which a voice must tell of."""
    view._ahead.setInterval(NEVER)
    if reads_aloud:
        (listen,) = view.findChildren(QWidget, "resident.listen")
        Waiter.as_qtbot().waitUntil(listen.isVisible)
