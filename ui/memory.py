"""Spending less on importing, and giving back what it leaves behind."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

from PySide6 import QtCore  # which brings the reader of sources that is replaced here

__all__ = [
    "Tidier",
    "give_back",
    "importing",
    "keep_modules",
    "spare_network",
    "spare_openssl",
    "spare_sources",
]

_TIDIED = 1_000  # ms


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


def spare_openssl() -> None:
    """Have Python make its digests itself: OpenSSL would be 3 MB more, and nothing here needs it.

    The store brings its own cipher, and what takes a passphrase or a PIN is another process.
    """
    known = sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]
    for name in ("hashlib", "hmac"):
        import_module(name)
    if known is None:
        del sys.modules["_hashlib"]


class _Late(ModuleType):
    """Stands for a module until something of it is wanted, and then hands it on."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module holds
        if name.startswith("__"):
            raise AttributeError(name)  # what importing asks of every module
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def spare_network() -> Iterator[None]:
    """Import SQLAlchemy inside this, and it does without what it never uses here, 2 MB.

    It imports asyncio for connections that nothing here makes, and what reads the metadata of
    packages, with all that reads e-mail. Should it want one of them after all, it finds it.
    """
    names = ("asyncio", "importlib.metadata")
    late = [_Late(name) for name in names if name not in sys.modules]
    for one in late:
        sys.modules[one.__name__] = one
        if one.__name__ == "asyncio":  # SQLAlchemy takes this from it at once, and asks it nothing
            one.iscoroutine = lambda told: import_module("asyncio").iscoroutine(told)  # type: ignore[attr-defined]
    yield
    for one in late:
        if sys.modules.get(one.__name__) is one:
            del sys.modules[one.__name__]


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
