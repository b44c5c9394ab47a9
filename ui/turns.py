"""Work that only the screen's own thread can do, in parts, so that nobody waits for the whole."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Runner, Task

__all__ = ["Aside", "Part", "Turns"]


@dataclass(frozen=True)
class Aside:
    """A part that touches nothing on screen, such as importing, and is done in the thread."""

    work: Callable[[], object]
    label: str


Part = Callable[[], object] | Aside


class Turns(QObject):
    """Does one part in each turn of the event loop; keys and painting come in between.

    With a runner that works at once, so does this.
    """

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._left: deque[Part] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self._aside: Task | None = None

    @property
    def is_busy(self) -> bool:
        """Whether anything is left to do."""
        return bool(self._left) or self._aside is not None

    def do(self, *parts: Part) -> None:
        """Do these parts, after what is left of those before."""
        self._left.extend(parts)
        self._begin()

    def do_first(self, *parts: Part) -> None:
        """Do these parts before what is left: the worker waits for them."""
        self._left.extendleft(reversed(parts))
        self._begin()

    def finish(self) -> None:
        """Do all that is left now: somebody waits for it."""
        while self._left:
            part = self._left.popleft()
            (part.work if isinstance(part, Aside) else part)()

    def stop(self) -> None:
        """Forget what is left."""
        if self._aside is not None:
            self._aside.cancel()
            self._aside = None
        self._left.clear()
        self._next.stop()

    def _begin(self) -> None:
        if self._runner.is_serial:
            self.finish()
        elif self._aside is None:
            self._next.start()

    def _go_on(self) -> None:
        if not self._left:
            return
        part = self._left.popleft()
        if isinstance(part, Aside):
            self._aside = self._runner.run(part.work, self._come_back, label=part.label, owner=self)
            return
        part()
        self._next.start()

    def _come_back(self, _done: object) -> None:
        self._aside = None
        self._next.start()
