"""Spending less on importing, and giving back what it leaves behind."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtCore  # which brings the reader of sources that is replaced here

__all__ = [
    "GivingBack",
    "Tidier",
    "end_soon",
    "give_back",
    "importing",
    "keep_modules",
    "spare_network",
    "spare_sources",
]

_TIDIED = 1_000  # ms
_GONE = 20  # ms, in which what came instead is painted
_LEFT = 250  # ms after something ended; to look for what it leaves takes 20 ms


def spare_sources() -> None:
    """Keep PySide6 from reading the source of every module that is imported after it.

    It looks there for its own name, to leave modules that never use it out of its switchable
    spellings (`from __feature__ import ...`). Nobody here switches any, so each module may pass
    for a user. Python would keep each text that was read: 18 MB by the time a session is open,
    and an eighth of the time that importing takes. To be called before anything of ours is
    imported; where PySide6 does it another way some day, nothing is lost but that.

    No garbage is looked for either until there is a `Tidier`: modules leave hardly any.
    """
    gc.disable()
    reader = sys.modules.get("shibokensupport.feature")
    if hasattr(reader, "_mod_uses_pyside"):
        reader._mod_uses_pyside = lambda _module: True  # type: ignore[union-attr]


@contextmanager
def spare_network() -> Iterator[None]:
    """Import asyncio inside this, and it does without encrypted connections, as it may.

    SQLAlchemy brings it, and nothing here ever connects to anything: that is 1 MB less.
    """
    known = sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]
    yield
    if known is None:
        del sys.modules["ssl"]


def keep_modules() -> None:
    """Look no longer for garbage among what importing made; it stays to the end."""
    gc.freeze()


@contextmanager
def importing() -> Iterator[None]:
    """Import inside this, and what is imported is kept apart from what may become garbage."""
    known = len(sys.modules)
    yield
    if len(sys.modules) > known:
        gc.freeze()


class Tidier(QtCore.QObject):
    """Looks for garbage on the main thread alone, and little at a time.

    Python would look for it in whichever thread is at work, and there free the widgets of a page
    that is gone, which ends the process sooner or later.
    """

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QtCore.QTimer(self, interval=_TIDIED)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """Free what became garbage lately; what a whole session leaves, `give_back` frees."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[1]:
            gc.collect(1)
        elif due[0]:
            gc.collect(0)


def give_back() -> None:
    """Free what a page that is gone leaves behind.

    Widgets and what they call hold each other, and Python looks for such rings so seldom that
    200 sessions would pile up to half a gigabyte.
    """
    gc.collect()


def end_soon(widget: QtCore.QObject) -> None:
    """End what is out of sight, once what came instead is painted.

    To end a whole session takes a while; each in a turn of its own, nobody notices.
    """
    QtCore.QTimer.singleShot(_GONE, widget, widget.deleteLater)


class GivingBack(QtCore.QTimer):
    """Frees what ended things leave behind, a while after the first of several."""

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent, singleShot=True, interval=_LEFT)
        self.timeout.connect(give_back)

    def soon(self) -> None:
        """Free it soon."""
        if not self.isActive():
            self.start()
