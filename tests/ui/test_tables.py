"""Tables grow with their words, also while they are on show."""

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.accessibility.screens import settle
from ui.common import Table
from ui.theme import dress


def test_rows_follow_the_words_up_and_down_again(application: QApplication, qtbot: QtBot) -> None:
    table = Table("a", "People")
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(3, 1, table))
    table.show()
    settle()
    usual = [table.rowHeight(row) for row in range(3)]
    dress(application, 2.0)
    settle()
    larger = [table.rowHeight(row) for row in range(3)]
    assert min(larger) >= 2.2 * table.fontMetrics().height() - 1
    assert min(larger) > max(usual)
    dress(application)
    settle()
    assert [table.rowHeight(row) for row in range(3)] == usual
