"""Spending less on importing, and giving back what it leaves behind."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtCore  # noqa: F401 - brings the reader of sources that is replaced here

__all__ = ["give_back", "importing", "keep_modules", "spare_sources"]


def spare_sources() -> None:
    """Keep PySide6 from reading the source of every module that is imported after it.

    It looks there for its own name, to leave modules that never use it out of its switchable
    spellings (`from __feature__ import ...`). Nobody here switches any, so each module may pass
    for a user. Python would keep each text that was read: 18 MB by the time a session is open,
    and an eighth of the time that importing takes. To be called before anything of ours is
    imported; where PySide6 does it another way some day, nothing is lost but that.

    Until `keep_modules` no garbage is looked for either: modules leave hardly any.
    """
    gc.disable()
    reader = sys.modules.get("shibokensupport.feature")
    if hasattr(reader, "_mod_uses_pyside"):
        reader._mod_uses_pyside = lambda _module: True  # type: ignore[union-attr]


def keep_modules() -> None:
    """Look no longer for garbage among what importing made.

    It stays to the end, and looking through it holds up the screen for 50 ms now and then.
    """
    gc.freeze()
    gc.enable()


@contextmanager
def importing() -> Iterator[None]:
    """Import inside this without a search for garbage, which holds up every thread."""
    known = len(sys.modules)
    gc.disable()
    try:
        yield
    finally:
        if len(sys.modules) > known:
            gc.freeze()
        gc.enable()


def give_back() -> None:
    """Free what a page that is gone leaves behind.

    Widgets and what they call hold each other, and Python looks for such rings so seldom that
    200 sessions would pile up to half a gigabyte.
    """
    gc.collect()
