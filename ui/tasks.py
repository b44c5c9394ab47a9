"""Slow work off the screen's thread: one worker thread, and answers on the main one."""

import sys
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from homeapp.errors import Refusal

__all__ = ["Cancelled", "OneAtATime", "Runner", "SerialRunner", "Task", "Waiting"]

T = TypeVar("T")
SHOWN_AFTER = 500  # ms; work that is done sooner shows nothing
_AT_MOST = 0.0001
"""Seconds that the thread may keep Python to itself while the screen waits for it.

With Python's own 0.005 a page that reads its records in 30 small pieces stands still for 150 ms.
"""
_PATIENCE = 5.0  # seconds that closing waits for work that goes on


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


class _Thread:
    """One thread that does one thing after another, and does not keep the program from ending."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self.is_closed = False
        """Whether nobody waits for an answer any more."""
        self._thread: Thread | None = None

    def submit(self, work: Callable[[], object]) -> None:
        """Do this after all that was submitted before; once closed, drop it."""
        if self.is_closed:
            return
        if self._thread is None:
            self._thread = Thread(target=self._run, name="homeapp", daemon=True)
            self._thread.start()
        self._waiting.put(work)

    def close(self, patience: float) -> None:
        """Drop what waits, and wait so many seconds for what goes on."""
        self.is_closed = True
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        while (work := self._waiting.get()) is not None:
            if not self.is_closed:
                work()


class Runner(QObject):
    """Runs one piece of work after another in one thread."""

    is_serial = False
    """Whether everything is done before `run` returns."""
    _answered = Signal(object)

    def __init__(self, waiting: Waiting | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_AT_MOST)
        self._waiting = waiting
        self._thread = _Thread()
        self._running: set[Task] = set()
        self._answered.connect(_answer, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether work goes on that slows down whatever the screen does meanwhile."""
        return bool(self._running)

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
        after: int = 0,
        owner: QObject | None = None,
    ) -> Task:
        """Do the work elsewhere, and answer here on the main thread.

        `done` gets the result; `refused` the refusal, which is shown where there is no `refused`.
        Anything else that goes wrong is a fault. `label` is the sentence shown beyond half a
        second; a `task` of the caller's own lets the work say how far it is. `after` so many ms the
        work begins, where something is to be painted first. Nothing is answered to an `owner` that
        is gone by then.
        """
        task = task or Task()
        task.label = task.label or label
        self._running.add(task)
        QTimer.singleShot(SHOWN_AFTER, task, lambda: self._show(task))
        finish = partial(self._finish, task, done=done, refused=refused, owner=owner)
        if after and not self.is_serial:
            QTimer.singleShot(after, task, lambda: self._start_unless_cancelled(task, work, finish))
        else:
            self._start(task, work, finish)
        return task

    def drop(self) -> None:
        """Drop every answer still to come: the planner that it is about has been closed."""
        for task in self._running:
            task.cancel()

    def close(self, patience: float = _PATIENCE) -> None:
        """Drop every answer, and wait so many seconds for work that is being finished.

        Work that takes longer is given up: a file is written whole or not at all.
        """
        self.drop()
        self._thread.close(patience)

    def _start(
        self, task: Task, work: Callable[[], Any], finish: Callable[[Callable[[], Any]], None]
    ) -> None:
        def do() -> None:
            outcome = _outcome(task, work)
            if not self._thread.is_closed:  # else this object may be gone by now
                self._answered.emit((finish, outcome))

        self._thread.submit(do)

    def _start_unless_cancelled(
        self, task: Task, work: Callable[[], Any], finish: Callable[[Callable[[], Any]], None]
    ) -> None:
        if task.is_cancelled:
            self._running.discard(task)
        else:
            self._start(task, work, finish)

    def _finish(
        self,
        task: Task,
        outcome: Callable[[], Any],
        done: Callable[[Any], object],
        refused: Callable[[Refusal], object] | None,
        owner: QObject | None,
    ) -> None:
        self._running.discard(task)
        if self._waiting is not None:
            self._waiting.end_waiting(task)
        if task.is_cancelled or (owner is not None and not isValid(owner)):
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

    is_serial = True

    def _start(
        self, task: Task, work: Callable[[], Any], finish: Callable[[Callable[[], Any]], None]
    ) -> None:
        finish(_outcome(task, work))


class OneAtATime:
    """Work that a worker asks for, of which one piece goes on; what comes meanwhile is dropped."""

    def __init__(self, runner: Runner, owner: QObject) -> None:
        self._runner, self._owner = runner, owner
        self._is_busy = False

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        refused: Callable[[Refusal], object] | None = None,
        *,
        label: str,
    ) -> None:
        """Do the work elsewhere as the runner does, unless a piece before it still goes on."""

        def do() -> T:
            try:
                return work()
            finally:
                self._is_busy = False

        if not self._is_busy:
            self._is_busy = True
            self._runner.run(do, done, refused, label=label, owner=self._owner)


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
