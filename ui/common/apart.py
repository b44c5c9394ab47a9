"""Objects that live in a thread of their own, for what they do can take as long as it likes.

Nothing in the window's thread waits for one to end. Only the program does, for a moment, when its
windows are gone; what goes on beyond that ends with the process.
"""

import atexit
import time

from PySide6.QtCore import QObject, QThread

__all__ = ["Apart"]

_PATIENCE = 2.0  # seconds, for all of them together, as the program ends


class Apart(QObject):
    """Gives an object a thread, and both an end: some time after nobody wants it any more."""

    def __init__(self, moved: QObject) -> None:
        """Take what has no parent; whoever made it calls it by signals alone from now on."""
        super().__init__()
        self._moved, self._thread = moved, QThread()
        moved.moveToThread(self._thread)
        # It goes first and in its own thread: to hang up can take as long as all the rest.
        moved.destroyed.connect(self._thread.quit)
        self._thread.finished.connect(self._forget)
        self._is_let_go = False
        _there.add(self)
        self._thread.start()

    def let_go(self) -> None:
        """End it when what it does now is done; nobody waits for that."""
        if not self._is_let_go:
            self._is_let_go = True
            self._moved.deleteLater()

    def end_by(self, moment: float) -> None:
        """Wait for the end until this moment of the clock; what is not done then is given up."""
        self.let_go()
        self._thread.quit()
        if not self._thread.wait(max(0, round(1_000 * (moment - time.monotonic())))):
            # It is Qt's own now, which never comes to it: a thread destroyed as it runs ends
            # the program with a fault, and one that is stopped by force may leave others waiting.
            self._thread.deleteLater()

    def _forget(self) -> None:
        self._thread.wait()  # it has told of its end, which is no more than a moment away
        _there.discard(self)


_there: set[Apart] = set()


def _end_all() -> None:
    moment = time.monotonic() + _PATIENCE
    for apart in tuple(_there):
        apart.end_by(moment)


atexit.register(_end_all)
