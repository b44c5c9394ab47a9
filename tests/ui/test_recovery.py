"""A new recovery key under My details: shown, printed, asked back once and forgotten."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import MemoryRecovery
from tests.ui.desks import Told, a_desk, on_screen, retype
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.common.recovery import RecoveryKey
from ui.tasks import SerialRunner
from ui.workers.page import MyDetailsPage

NEW_KEY = MemoryRecovery.KEYS[1]


@pytest.fixture
def told() -> Told:
    """Return what the worker was told."""
    return Told()


@pytest.fixture
def page(application: QApplication, qtbot: QtBot, planner: Planner, told: Told) -> MyDetailsPage:
    """Return My details on screen, of a store whose key nobody checked."""
    page = MyDetailsPage(a_desk(planner, told))
    page._holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    page.open()
    return page


def bare(key: str) -> str:
    return "".join(key.split()).replace("-", "")


def key_on_show(page: QWidget) -> str:
    label = find(page, "workers.recovery.key", PlainLabel)
    return bare(label.text()) if label.isVisible() else ""


def says(page: QWidget, words: str) -> bool:
    return any(words in label.text() for label in page.findChildren(PlainLabel))


def test_an_unchecked_key_is_said_and_a_new_one_is_asked_back(
    page: MyDetailsPage, planner: Planner, told: Told
) -> None:
    assert says(page, "Nobody has checked the recovery key yet.")
    assert key_on_show(page) == ""
    click(page, "workers.renew_key")
    assert key_on_show(page) == bare(NEW_KEY)
    assert find(page, "workers.recovery.key", PlainLabel).hasFocus()
    typed = find(page, "workers.recovery.typed", QLineEdit)
    retype(typed, NEW_KEY.lower().replace("-", " "))
    click(page, "workers.recovery.done")
    assert planner.recovery.is_confirmed
    assert key_on_show(page) == ""
    assert typed.text() == ""
    assert says(page, "Your recovery key was typed back and is right.")
    assert told.said == ["Your new recovery key is checked. It opens the store from now on."]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (MemoryRecovery.KEYS[0], "This is another key. Type the one shown above."),
        ("Q4WZ8", "This key has the wrong length. Check each group."),
    ],
)
def test_another_key_is_not_taken(
    page: MyDetailsPage, planner: Planner, typed: str, sentence: str
) -> None:
    click(page, "workers.renew_key")
    retype(find(page, "workers.recovery.typed", QLineEdit), typed)
    click(page, "workers.recovery.done")
    assert says(page, f"Error: {sentence}")
    assert not planner.recovery.is_confirmed
    assert key_on_show(page) == bare(NEW_KEY)


def leave_it(page: MyDetailsPage) -> None:
    page.hide()
    page.show()


@pytest.mark.parametrize("go", [leave_it, MyDetailsPage.open])
def test_whoever_leaves_the_page_lets_go_of_the_key(
    page: MyDetailsPage, go: Callable[[MyDetailsPage], None]
) -> None:
    click(page, "workers.renew_key")
    go(page)
    assert NEW_KEY[:5] not in find(page, "workers.recovery.key", PlainLabel).text()
    assert find(page, "workers.renew_key", QWidget).isVisible()
    assert says(page, "Nobody has checked the recovery key yet.")


def test_the_key_on_show_is_the_one_printed(application: QApplication, qtbot: QtBot) -> None:
    printed: list[str] = []
    card = RecoveryKey("k", SerialRunner(), lambda _problems: None, printed.append)
    qtbot.addWidget(card)
    card.show()
    card.show_key(MemoryRecovery(), NEW_KEY)
    click(card, "k.print")
    card.forget()
    click(card, "k.print")
    assert printed == [NEW_KEY]
