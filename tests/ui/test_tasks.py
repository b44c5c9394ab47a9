"""Slow work: answers on the main thread, refusals shown, cancelling, and nothing shown if quick."""

import gc
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

import ui.tasks
from homeapp.errors import Refusal
from ui.bus import Bus
from ui.memory import Tidier
from ui.tasks import OneAtATime, Runner, SerialRunner, Task


class Shown:
    """Keeps what was shown while waiting."""

    def __init__(self) -> None:
        self.waiting: list[Task] = []
        self.warnings: list[str] = []

    def show_waiting(self, task: Task) -> None:
        self.waiting.append(task)

    def end_waiting(self, task: Task) -> None:
        if task in self.waiting:
            self.waiting.remove(task)

    def warn(self, sentence: str) -> None:
        self.warnings.append(sentence)


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def threaded(qtbot: QtBot, shown: Shown) -> Iterator[Runner]:
    runner = Runner(shown)
    yield runner
    runner.close()


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot, threaded: Runner) -> None:
    seen: list[tuple[int, int]] = []
    threaded.run(
        threading.get_ident, lambda there: seen.append((there, threading.get_ident())), label="Work"
    )
    qtbot.waitUntil(lambda: bool(seen))
    there, here = seen[0]
    assert here == threading.get_ident() != there


def test_refusal_goes_to_who_asked_else_is_shown(
    qtbot: QtBot, threaded: Runner, shown: Shown
) -> None:
    def refuse() -> None:
        raise Refusal("Type it again.")

    heard: list[Refusal] = []
    threaded.run(refuse, print, heard.append, label="Work")
    threaded.run(refuse, print, label="Work")
    qtbot.waitUntil(lambda: bool(heard and shown.warnings))
    assert str(heard[0]) == "Type it again."
    assert shown.warnings == ["Type it again."]


def test_fault_is_raised_on_the_main_thread(qtbot: QtBot, threaded: Runner) -> None:
    def fail() -> None:
        raise LookupError

    with qtbot.captureExceptions() as faults:
        threaded.run(fail, print, label="Work")
        qtbot.waitUntil(lambda: bool(faults))
    assert faults[0][0] is LookupError


def test_long_work_is_shown_and_can_be_cancelled(
    qtbot: QtBot, threaded: Runner, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui.tasks, "SHOWN_AFTER", 1)
    go_on, task = threading.Event(), Task()
    answers: list[str] = []
    steps: list[tuple[int, int]] = []
    task.stepped.connect(lambda done, total: steps.append((done, total)))

    def work() -> str:
        task.step(1, 2)
        go_on.wait(5)
        task.step(2, 2)
        return "done"

    threaded.run(work, answers.append, label="Making the plan", task=task)
    qtbot.waitUntil(lambda: shown.waiting == [task])
    assert task.label == "Making the plan"
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not shown.waiting)
    assert answers == []
    assert steps == [(1, 2)]


def test_serial_runner_answers_before_it_returns(qtbot: QtBot, shown: Shown) -> None:
    answers: list[int] = []
    SerialRunner(shown).run(lambda: 7, answers.append, label="Work")
    assert answers == [7]
    assert shown.waiting == []


def test_bus_tells_on_the_main_thread_from_wherever_it_was_handed(qtbot: QtBot) -> None:
    bus, heard = Bus(), []
    bus.changed.connect(lambda changes: heard.append((changes, threading.get_ident())))
    bus.hand("here")  # type: ignore[arg-type]
    assert heard == [("here", threading.get_ident())]
    thread = threading.Thread(target=bus.hand, args=("there",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == ("there", threading.get_ident())


def test_a_closed_bus_tells_nothing_that_is_still_on_its_way(qtbot: QtBot) -> None:
    bus, heard = Bus(), []
    bus.changed.connect(heard.append)
    thread = threading.Thread(target=bus.hand, args=("there",))
    thread.start()
    thread.join()
    bus.close()
    qtbot.wait(5)
    assert heard == []


def test_work_can_wait_for_a_painting(qtbot: QtBot, threaded: Runner) -> None:
    done: list[int] = []
    threaded.run(lambda: 1, done.append, label="Work", after=30)
    given_up = threaded.run(lambda: 2, done.append, label="Work", after=30)
    given_up.cancel()
    qtbot.wait(5)
    assert done == []
    qtbot.waitUntil(lambda: done == [1])
    qtbot.wait(50)
    assert done == [1]


def test_no_answer_comes_after_the_planner_was_closed(qtbot: QtBot, threaded: Runner) -> None:
    done: list[int] = []
    threaded.run(lambda: 1, done.append, label="Work")
    threaded.drop()
    threaded.run(lambda: 2, done.append, label="Work")
    qtbot.waitUntil(lambda: done == [2])


def test_closing_does_not_wait_for_ever_for_work_that_goes_on(qtbot: QtBot) -> None:
    runner, begun, go_on = Runner(), threading.Event(), threading.Event()
    answers: list[bool] = []

    def work() -> bool:
        begun.set()
        return go_on.wait(30)

    runner.run(work, answers.append, label="Work")
    runner.run(lambda: True, answers.append, label="More work")
    assert begun.wait(5)
    before = time.monotonic()
    runner.close(patience=0.1)
    assert time.monotonic() - before < 5
    runner.run(lambda: True, answers.append, label="Too late")
    go_on.set()
    qtbot.wait(50)
    assert answers == []


def test_closing_waits_for_work_that_is_being_finished(qtbot: QtBot) -> None:
    runner, begun, done = Runner(), threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        time.sleep(0.2)
        done.set()

    runner.run(work, print, label="Work")
    assert begun.wait(5)
    runner.close()
    assert done.is_set()


def test_nothing_is_answered_to_a_page_that_is_gone(qtbot: QtBot) -> None:
    told: list[str] = []
    runner, page = Runner(), QObject()
    runner.run(lambda: "late", told.append, label="Working", owner=page)
    delete(page)
    runner.run(lambda: "there", told.append, label="Working")
    qtbot.waitUntil(lambda: told != [])
    assert told == ["there"]
    runner.close()


def test_a_page_that_is_garbage_is_freed_on_the_main_thread_alone(
    application: QApplication,
) -> None:
    assert not gc.isenabled()
    freed: list[str] = []
    for _each in range(2_000):
        ring: list[object] = [WhereFreed(freed)]
        ring.append(ring)
    tidiers = application.findChildren(Tidier)
    assert len(tidiers) == 1
    tidiers[0].tidy()
    assert set(freed) == {"MainThread"}
    assert len(freed) > 1_000


class WhereFreed:
    """Notes the thread in which it is freed."""

    def __init__(self, freed: list[str]) -> None:
        self._freed = freed

    def __del__(self) -> None:
        self._freed.append(threading.current_thread().name)


def test_one_piece_goes_on_and_what_comes_meanwhile_is_dropped(
    qtbot: QtBot, threaded: Runner
) -> None:
    may_end, done = threading.Event(), list[str]()
    work = OneAtATime(threaded, threaded)
    work.run(may_end.wait, lambda _ended: done.append("first"), label="Work")
    work.run(may_end.wait, lambda _ended: done.append("second"), label="Work")
    may_end.set()
    qtbot.waitUntil(lambda: done == ["first"])
    work.run(_refuse, done.append, lambda no: done.append(str(no)), label="Work")
    qtbot.waitUntil(lambda: len(done) > 1)
    work.run(may_end.wait, lambda _ended: done.append("last"), label="Work")
    qtbot.waitUntil(lambda: done == ["first", "Not so.", "last"])


def _refuse() -> str:
    raise Refusal("Not so.")
