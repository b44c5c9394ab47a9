"""Giving back what importing leaves behind."""

import gc
import linecache

__all__ = ["forget_sources", "give_back"]


def forget_sources() -> None:
    """Let go of the source texts of imported modules.

    PySide6 reads the source of every module that is imported after it, to see whether it uses
    PySide6, and Python keeps each text: 18 MB by the time a session is open. A traceback that
    needs a line reads it again. What was imported stays to the end, so it is no longer looked
    through for garbage either, which would hold up the screen for 50 ms every now and then.
    """
    linecache.clearcache()
    gc.freeze()


def give_back() -> None:
    """Free what a page that is gone leaves behind.

    Widgets and what they call hold each other, and Python looks for such rings so seldom that
    200 sessions would pile up to half a gigabyte.
    """
    gc.collect()
