"""Practising: a store of made-up people, in a window beside this one."""

import subprocess
import sys
from collections.abc import Sequence

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["Practice", "PracticeNotOpened"]


class PracticeNotOpened(Refusal):
    """Practice mode has a window already, or can have none."""

    def __init__(self) -> None:
        super().__init__(
            N_("Practice mode is open already. Go to the window with the purple band.")
        )


class Practice:
    """The way to the practice store of this computer. It is another process, and shares nothing."""

    def __init__(self, program: Sequence[str] | None = None) -> None:
        self._program = list(program or _this_program())
        self._window: subprocess.Popen[bytes] | None = None

    def open(self) -> None:
        """Open a window of its own on the practice store, which is made where there is none.

        It stays when this one closes. Raises `PracticeNotOpened`.
        """
        if self._window is not None and self._window.poll() is None:
            raise PracticeNotOpened
        quiet = subprocess.DEVNULL
        try:
            self._window = subprocess.Popen(  # noqa: S603 - our own program again
                [*self._program, "demo", "--show"],
                stdin=quiet,
                stdout=quiet,
                stderr=quiet,
                start_new_session=True,
            )
        except OSError:
            raise PracticeNotOpened from None


def _this_program() -> list[str]:
    """Return the command that this program was started by, without what it was told to do."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    told = len(sys.argv) - 1
    return [sys.executable, *sys.orig_argv[1 : len(sys.orig_argv) - told]]
