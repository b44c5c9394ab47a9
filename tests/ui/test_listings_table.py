"""The list of services leaves out columns rather than cutting their words."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.accessibility.screens import settle
from ui.common.tables import TOOLTIP
from ui.directory.listings_table import ListingsTable
from ui.directory.presenter import ListingRow
from ui.theme import dress


@pytest.mark.parametrize(("scale", "shown"), [(1.0, 3), (1.5, 2), (2.0, 1)])
def test_columns_give_way_to_the_name_as_words_grow(
    application: QApplication, qtbot: QtBot, scale: float, shown: int
) -> None:
    table = ListingsTable()
    qtbot.addWidget(table)
    table.resize(720, 400)
    table.show()
    dress(application, scale)
    settle()
    header = table.horizontalHeader()
    columns = [at for at in range(3) if not table.isColumnHidden(at)]
    assert len(columns) == shown
    assert columns[0] == 0
    for at in columns[1:]:
        assert header.sectionSize(at) >= header.fontMetrics().horizontalAdvance("Helps with") + 20
    dress(application)


def test_each_cell_is_told_whole_to_who_points_at_it(
    application: QApplication, qtbot: QtBot
) -> None:
    table = ListingsTable()
    qtbot.addWidget(table)
    row = ListingRow.__new__(ListingRow)
    for name, words in (("name", "A long name " * 8), ("helps_with", "Debt"), ("checked", "No")):
        object.__setattr__(row, name, words)
    table.rows_model.replace((row,))
    model = table.model()
    assert model.index(0, 0).data(TOOLTIP) == "A long name " * 8
    assert model.index(0, 1).data(TOOLTIP) == "Debt"
