"""What the door says while it opens: for a slow laptop takes a while over it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import ui.shell.door as door
from tests.fakes import FrozenClock
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.shell import Shell
from tests.ui.typing_in import click, find
from ui.shell.unlock import UnlockPage
from ui.tasks import SerialRunner

OPENING = "Opening your planner…"


class HeldRunner(SerialRunner):
    """Does its work when it is told to, one piece a time; the rest at once."""

    def __init__(self) -> None:
        super().__init__()
        self._held: tuple[Any, ...] | None = None
        self.holds = True

    def _start(self, *given: Any) -> None:
        if self.holds:
            self._held = given
        else:
            super()._start(*given)

    def go_on(self) -> None:
        """Do what waits, and whatever follows from it."""
        assert self._held is not None
        self.holds = False
        super()._start(*self._held)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told by the door."""
    sentences: list[str] = []
    monkeypatch.setattr(door, "announce", lambda _widget, words: sentences.append(words))
    return sentences


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def shell(qtbot: QtBot, clock: FrozenClock, runner: HeldRunner) -> Shell:
    return Shell(qtbot, FakeEntrance(clock, workers=("Sana Jamil",)), runner)


def begin(shell: Shell, passphrase: str = PASSPHRASE) -> None:
    """Press Unlock."""
    shell.fill("unlock.passphrase", passphrase)
    click(shell.window, "unlock.open")


def test_nothing_is_made_for_it_before_it_is_wanted(shell: Shell) -> None:
    assert shell.window.findChild(QWidget, "door.doing") is None, "the door paints at once"


def test_the_door_says_that_it_opens_until_home_is_there(
    shell: Shell, runner: HeldRunner, said: list[str]
) -> None:
    begin(shell)
    assert OPENING in shell.words()
    assert said == [OPENING]
    assert not find(shell.window, "unlock.open", QWidget).isEnabled()
    runner.go_on()
    assert shell.home.isVisible()
    assert OPENING not in shell.words()


def test_a_wrong_passphrase_ends_it(shell: Shell, runner: HeldRunner) -> None:
    begin(shell, "wrong")
    assert OPENING in shell.words()
    runner.go_on()
    assert OPENING not in shell.words()
    assert find(shell.window, "unlock.open", QWidget).isEnabled()
    begin(shell)
    assert shell.home.isVisible()


def test_the_door_can_be_used_again_once_locked(shell: Shell, runner: HeldRunner) -> None:
    begin(shell)
    runner.go_on()
    (page,) = shell.window.findChildren(UnlockPage)
    assert not page.card.isEnabled(), "nobody presses it behind home"
    page.show_workers(shell.entrance.workers())
    assert page.card.isEnabled()
