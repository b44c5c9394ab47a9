"""The one Qt application: its name, letters, colours and manners; and how it starts and locks."""

import os
import subprocess
import sys
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QLoggingCategory, Qt
from PySide6.QtWidgets import QApplication

from homeapp.entrance import Entrance
from homeapp.log import start_log
from homeapp.settings import load_settings
from ui.common.focus import FocusRing
from ui.faults import Faults
from ui.fonts import load_fonts
from ui.memory import Tidier, keep_modules
from ui.shell.main_window import MainWindow, MakeHome
from ui.tasks import Runner
from ui.theme import dress

__all__ = ["draw_once", "make_application", "restart", "run"]

_ROOMY = 1600  # px across; below it the window takes the whole screen
_LOCKED_FOR = "HOMEAPP_LOCKED_FOR"
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def make_application(
    argv: Sequence[str], text_scale: float = 1.0, *, ring: bool = True
) -> QApplication:
    """Return the application, dressed; raise `FontsMissing` where `make assets` was never run.

    Without the ring the focus shows when `FocusRing.follow` is called: making it takes 15 ms,
    which the first painting of the window does not wait for.
    """
    QApplication.setApplicationName("homeapp")
    QApplication.setDesktopFileName("homeapp")
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication(list(argv))
    application.setStyle("Fusion")
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    for effect in _EFFECTS:
        QApplication.setEffectEnabled(effect, False)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    # Qt says that Latin fonts have no Bengali, which is why there is a Bengali one.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    load_fonts()
    dress(application, text_scale)
    if ring:
        FocusRing.follow(application)
    if application.findChild(Tidier) is None:
        Tidier(application)
    return application


def run(entrance: Entrance, argv: Sequence[str], make_home: MakeHome) -> int:
    """Open the window on a store, and return the exit code when it closes."""
    start_log()
    settings = load_settings()
    application = make_application(argv, settings.text_scale, ring=False)
    faults = Faults()
    faults.install()
    window = MainWindow(
        entrance,
        Runner(),
        settings,
        make_home=make_home,
        on_lock=lambda: restart(window.locked_for),
        why=os.environ.pop(_LOCKED_FOR, ""),
    )
    faults.show_in(lambda sentence: window.notices.warn(sentence))
    window.painted.connect(lambda: FocusRing.follow(application))
    if _is_small(application):
        window.showMaximized()
    else:
        window.show()
    keep_modules()
    return application.exec()


def draw_once(entrance: Entrance, make_home: MakeHome) -> int:
    """Draw the window without showing it, and return how many colours the drawing has."""
    make_application([])
    window = MainWindow(entrance, Runner(), load_settings(), make_home=make_home)
    drawn = window.grab().toImage()
    window.close()
    across, down = range(0, drawn.width(), 4), range(0, drawn.height(), 4)
    return len({drawn.pixel(x, y) for x in across for y in down})


def _is_small(application: QApplication) -> bool:
    """Whether the screen is a laptop's, where a window needs all of it."""
    room = application.primaryScreen().availableSize()
    return room.width() < _ROOMY or room.height() < _ROOMY * 5 // 8


def restart(why: str = "") -> None:
    """Begin again as a new process at the door, which leaves nothing of this one in memory.

    `why` is what the door says about it: a sentence of ours, which names nobody.
    Python cannot wipe a key or a note from its own memory; the end of the process does.
    """
    bundled = getattr(sys, "frozen", False)
    command = [sys.executable, *(sys.argv if bundled else sys.orig_argv)[1:]]
    around = {**os.environ, _LOCKED_FOR: why} if why else dict(os.environ)
    if sys.platform == "win32":
        # There a replaced process would part from its console, so a second one is started.
        subprocess.Popen(command, env=around)  # noqa: S603 - our own command again
        os._exit(0)
    os.execve(sys.executable, command, around)  # noqa: S606 - our own command again
