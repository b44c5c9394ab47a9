"""Slow work off the screen's thread: one worker thread, and answers on the main one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from homeapp.errors import Refusal

__all__ = ["Cancelled", "Runner", "SerialRunner", "Task", "Waiting"]

T = TypeVar("T")
SHOWN_AFTER = 500  # ms; work that is done sooner shows nothing


class Cancelled(Exception):
    """The worker no longer waits for this work."""


class Waiting(Protocol):
    """Where work that takes a while is shown, and can be told to stop."""

    def show_waiting(self, task: "Task") -> None:
        """Show that this work goes on, with a way to cancel it."""

    def end_waiting(self, task: "Task") -> None:
        """Show it no more."""

    def warn(self, sentence: str) -> None:
        """Show a sentence that the worker must see."""


class Task(QObject):
    """One piece of slow work: what it is called, how far it is, and whether it is still wanted."""

    stepped = Signal(int, int)

    def __init__(self, label: str = "") -> None:
        super().__init__()
        self.label = label
        self._cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._cancelled

    def cancel(self) -> None:
        """Wait no longer: the answer is dropped, and work that asks `check` stops."""
        self._cancelled = True

    def check(self) -> None:
        """Raise `Cancelled` inside the work when it is no longer wanted."""
        if self._cancelled:
            raise Cancelled

    def step(self, done: int, total: int) -> None:
        """Say from inside the work how far it is, and stop where it is no longer wanted."""
        self.check()
        self.stepped.emit(done, total)


class Runner(QObject):
    """Runs one piece of work after another in one thread."""

    _answered = Signal(object)

    def __init__(self, waiting: Waiting | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = waiting
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="homeapp")
        self._running: set[Task] = set()
        self._answered.connect(_answer, Qt.ConnectionType.QueuedConnection)

    def show_in(self, waiting: Waiting) -> None:
        """Show from now on in this place what takes a while."""
        self._waiting = waiting

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        refused: Callable[[Refusal], object] | None = None,
        *,
        label: str,
        task: Task | None = None,
    ) -> Task:
        """Do the work elsewhere, and answer here on the main thread.

        `done` gets the result; `refused` the refusal, which is shown where there is no `refused`.
        Anything else that goes wrong is a fault. `label` is the sentence shown beyond half a
        second; a `task` of the caller's own lets the work say how far it is.
        """
        task = task or Task()
        task.label = task.label or label
        self._running.add(task)
        QTimer.singleShot(SHOWN_AFTER, task, lambda: self._show(task))
        self._start(task, work, lambda outcome: self._finish(task, outcome, done, refused))
        return task

    def close(self) -> None:
        """Drop every answer, and wait for the work that cannot be left half done."""
        for task in self._running:
            task.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _start(
        self, task: Task, work: Callable[[], Any], finish: Callable[[Callable[[], Any]], None]
    ) -> None:
        self._thread.submit(lambda: self._answered.emit((finish, _outcome(task, work))))

    def _finish(
        self,
        task: Task,
        outcome: Callable[[], Any],
        done: Callable[[Any], object],
        refused: Callable[[Refusal], object] | None,
    ) -> None:
        self._running.discard(task)
        if self._waiting is not None:
            self._waiting.end_waiting(task)
        if task.is_cancelled:
            return
        try:
            result = outcome()
        except Cancelled:
            return
        except Refusal as refusal:
            self._refuse(refusal, refused)
            return
        done(result)

    def _refuse(self, refusal: Refusal, refused: Callable[[Refusal], object] | None) -> None:
        if refused is not None:
            refused(refusal)
        elif self._waiting is not None:
            self._waiting.warn(str(refusal))

    def _show(self, task: Task) -> None:
        if task in self._running and self._waiting is not None and not task.is_cancelled:
            self._waiting.show_waiting(task)


class SerialRunner(Runner):
    """Does the work at once and here, so that a test sees what came of it on the next line."""

    def _start(
        self, task: Task, work: Callable[[], Any], finish: Callable[[Callable[[], Any]], None]
    ) -> None:
        finish(_outcome(task, work))


def _outcome(task: Task, work: Callable[[], Any]) -> Callable[[], Any]:
    """Do the work; return what gives its result, or raises what it raised, on the main thread."""
    try:
        task.check()
        result = work()
    except BaseException as trouble:
        return lambda trouble=trouble: _raise(trouble)  # type: ignore[misc]
    return lambda: result


def _raise(trouble: BaseException) -> None:
    raise trouble


def _answer(given: tuple[Callable[[Callable[[], Any]], None], Callable[[], Any]]) -> None:
    finish, outcome = given
    finish(outcome)
