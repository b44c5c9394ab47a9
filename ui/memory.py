"""Giving back what importing leaves behind."""

import linecache

__all__ = ["forget_sources"]


def forget_sources() -> None:
    """Let go of the source texts of imported modules.

    PySide6 reads the source of every module that is imported after it, to see whether it uses
    PySide6, and Python keeps each text: 18 MB by the time a session is open. A traceback that
    needs a line reads it again.
    """
    linecache.clearcache()
