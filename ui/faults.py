"""Our own mistakes: written down once without anybody's words, and said once in plain ones."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from homeapp.errors import Refusal
from homeapp.i18n import N_, _
from homeapp.log import record_fault

__all__ = ["Faults"]

_LOG = logging.getLogger(__name__)
_SERIOUS = frozenset({QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})
_SENTENCE = N_(
    "Something went wrong inside the planner. What you typed is kept. "
    "Lock and unlock the planner, then try again."
)


class Faults(QObject):
    """Where every exception ends that nobody caught: a refusal is shown, a fault is recorded."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._warn: Callable[[str], None] | None = None
        self._told = False
        # Queued, so that a fault in another thread, or while painting, is shown from the loop.
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what nobody else does: in Python, in its threads, and in Qt itself."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_on_qt_message)

    def show_in(self, warn: Callable[[str], None]) -> None:
        """Say from now on here what must be said."""
        self._warn = warn

    def handle(self, trouble: BaseException) -> None:
        """Take an exception from any thread, and decide whose trouble it is."""
        if not isinstance(trouble, Refusal):
            record_fault(trouble)
        self._arrived.emit(trouble)

    def _tell(self, trouble: BaseException) -> None:
        if self._warn is None:
            return
        if isinstance(trouble, Refusal):
            self._warn(str(trouble))
        elif not self._told:
            self._told = True
            self._warn(_(_SENTENCE))

    def _on_exception(
        self, kind: type[BaseException], trouble: BaseException, trail: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, trouble, trail)
            return
        self.handle(trouble)

    def _on_thread_exception(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self.handle(given.exc_value)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
    """Note where Qt complains; its words may quote what is on screen, so they are dropped."""
    if kind in _SERIOUS:
        _LOG.error("Qt complained, line %d", context.line or 0)
