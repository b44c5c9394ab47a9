"""Work in parts: one a turn, the urgent first, the slow aside, and nothing after a stop."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.tasks import Runner, SerialRunner
from ui.turns import Aside, Turns


@pytest.fixture
def turns(qtbot: QtBot) -> Iterator[Turns]:
    runner, owner = Runner(), QObject()
    turns = Turns(runner, owner)
    yield turns
    turns.stop()
    runner.close()


def test_parts_wait_for_their_turn(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []
    turns.do(*(lambda number=number: done.append(number) for number in range(3)))
    assert done == []
    assert turns.is_busy
    qtbot.waitUntil(lambda: not turns.is_busy)
    assert done == [0, 1, 2]


def test_what_is_waited_for_comes_first(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.do(lambda: done.append("ahead"))
    turns.do_first(lambda: done.append("make"), lambda: done.append("show"))
    qtbot.waitUntil(lambda: not turns.is_busy)
    assert done == ["make", "show", "ahead"]


def test_a_part_aside_is_done_in_the_thread_before_what_follows(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []
    aside = Aside(lambda: done.append(threading.get_ident()), "Importing")
    turns.do(aside, lambda: done.append(threading.get_ident()))
    qtbot.waitUntil(lambda: not turns.is_busy)
    there, here = done
    assert here == threading.get_ident() != there


def test_what_is_left_can_be_done_at_once(turns: Turns) -> None:
    done: list[str] = []
    turns.do(Aside(lambda: done.append("aside"), "Importing"), lambda: done.append("here"))
    turns.finish()
    assert done == ["aside", "here"]
    assert not turns.is_busy


def test_nothing_is_done_after_a_stop(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    gate = threading.Event()
    turns.do(Aside(gate.wait, "Importing"), lambda: done.append("late"))
    qtbot.wait(20)
    turns.stop()
    gate.set()
    assert not turns.is_busy
    qtbot.wait(50)
    assert done == []
    turns.do(lambda: done.append("new"))
    qtbot.waitUntil(lambda: done == ["new"])


def test_a_serial_runner_waits_for_no_turn(runner: SerialRunner) -> None:
    done: list[str] = []
    turns = Turns(runner, runner)
    turns.do(lambda: turns.do_first(lambda: done.append("first")), lambda: done.append("then"))
    assert done == ["first", "then"]
