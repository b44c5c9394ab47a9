"""The question before words that are not saved are left behind."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.typing_in import click, find
from ui.shell import leaving


@pytest.mark.parametrize(("button", "leaves"), [("leaving.stay", False), ("leaving.leave", True)])
def test_the_question_says_what_is_lost_and_how_to_keep_it(
    qtbot: QtBot, application: QApplication, button: str, leaves: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    seen: list[str] = []

    def press() -> None:
        asked = find(window, "leaving", QDialog)
        seen.append(asked.accessibleDescription())
        seen.append(asked.focusWidget().objectName())
        click(asked, button)

    QTimer.singleShot(0, window, press)
    assert leaving.ask_to_leave(window) is leaves
    assert "not saved yet" in seen[0]
    assert seen[1] == "leaving.stay"
