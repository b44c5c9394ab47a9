"""What screens are built of, beside fields: it can be reached, named, pressed and seen."""

from uuid import UUID

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from homeapp.errors import Refusal
from homeapp.i18n import Language
from tests.ui.typing_in import find, press
from ui.common import (
    Button,
    Card,
    ColumnsGrid,
    DateField,
    EmptyState,
    FlowLayout,
    Heading,
    LineField,
    PageScroll,
    PlainLabel,
    Problem,
    SessionPage,
    Table,
    TileButton,
    button_row,
    column,
    pictogram,
    row,
)
from ui.common.focus import FocusRing
from ui.theme import COLOURS, dress

URDU = Language(code="ur", name="اردو", english_name="Urdu", locale="ur_PK", script="Arab")


@pytest.fixture
def window(application: QApplication, qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _put(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)


def test_button_is_named_pressed_and_large_enough(window: QWidget) -> None:
    pressed: list[bool] = []
    button = Button("b", "Save & go on", "primary", on_click=lambda: pressed.append(True))
    _put(window, button)
    button.click()
    assert pressed == [True]
    assert button.accessibleName() == "Save & go on"
    assert button.shortcut().isEmpty()
    assert button.sizeHint().height() >= 44 <= button.sizeHint().width()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_what_has_the_focus(window: QWidget, key: Qt.Key) -> None:
    pressed: list[str] = []
    button = Button("b", "Go on", on_click=lambda: pressed.append("button"))
    tile = TileButton("t", "Moving more", picture="walking")
    tile.clicked.connect(lambda _checked: pressed.append("tile"))
    for one in (button, tile):
        _put(window, one)
        one.setFocus()
        press(one, key)
    assert pressed == ["button", "tile"]


def test_focus_shows_as_a_ring_of_yellow_and_dark(window: QWidget, qtbot: QtBot) -> None:
    one, two = Button("one", "One"), Button("two", "Two")
    _put(window, one)
    _put(window, two)
    two.setFocus()
    qtbot.wait(1)
    before = window.grab().toImage()
    one.setFocus()
    qtbot.wait(1)
    after = window.grab().toImage()
    middle = one.geometry().center().y()
    edge = one.geometry().left()
    shades = [after.pixelColor(edge - away, middle).name().upper() for away in range(1, 7)]
    assert shades.count(COLOURS.focus) >= 3
    assert COLOURS.focus_ink in shades
    assert COLOURS.focus not in [before.pixelColor(edge - 2, middle).name().upper()]


def test_ring_follows_its_widget_and_survives_its_window(
    application: QApplication, window: QWidget, qtbot: QtBot
) -> None:
    button = Button("one", "One")
    _put(window, button)
    button.setFocus()
    FocusRing.show_around(button)
    rings = window.findChildren(QWidget, "focus_ring")
    assert rings[0].geometry().contains(button.geometry())
    window.resize(900, 700)
    qtbot.waitUntil(lambda: rings[0].geometry().contains(button.geometry()))
    other = QWidget()
    inside = Button("two", "Two", parent=other)
    other.show()
    FocusRing.show_around(inside)
    other.close()
    other.deleteLater()
    qtbot.wait(1)
    FocusRing.show_around(button)
    assert window.findChildren(QWidget, "focus_ring")[0].geometry().contains(button.geometry())


def test_tile_says_it_can_be_chosen_and_shows_it_by_more_than_colour(window: QWidget) -> None:
    tile = TileButton("t", "چلنا پھرنا", under="Moving more", picture="walking")
    tile.set_language(URDU)
    _put(window, tile)
    plain = tile.grab().toImage()
    assert tile.accessibleName() == "چلنا پھرنا. Moving more"
    assert tile.isCheckable()
    press(tile, Qt.Key.Key_Space)
    assert tile.isChecked()
    chosen = tile.grab().toImage()
    # A tick is painted at the start of the line, which is the left in a right-to-left tile.
    spots = [(x, y) for x in range(12, 46) for y in range(12, 46)]
    dark = [spot for spot in spots if chosen.pixelColor(*spot) == QColor(COLOURS.action)]
    white = [spot for spot in spots if chosen.pixelColor(*spot) == QColor(COLOURS.on_action)]
    assert len(dark) > 300
    assert len(white) > 30
    assert not [spot for spot in spots if plain.pixelColor(*spot) == QColor(COLOURS.action)]
    assert tile.height() >= 190


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_tile_has_room_for_its_words_at_every_size(
    application: QApplication, window: QWidget, scale: float
) -> None:
    dress(application, scale)
    try:
        tile = TileButton("t", "سگریٹ چھوڑنا چاہتا ہوں", under="Stop smoking", picture="smoking")
        tile.set_language(URDU)
        _put(window, tile)
        assert tile.heightForWidth(200) > tile.heightForWidth(700)
        assert tile.minimumSizeHint().width() >= 144
    finally:
        dress(application)


def test_picture_takes_our_colour_and_a_missing_one_is_refused(application: QApplication) -> None:
    shot = pictogram("walking", "#123456", 40).toImage()
    assert shot.size().width() == 40
    solid = {
        shot.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if shot.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#123456"}
    with pytest.raises(Refusal, match="make assets"):
        pictogram("no_such_picture", "#123456", 40)


def test_table_lets_the_keyboard_out_and_opens_with_enter(window: QWidget, qtbot: QtBot) -> None:
    table, after = Table("people", "People"), Button("after", "After")
    model = QStringListModel(["One", "Two"])
    table.setModel(model)
    _put(window, table)
    _put(window, after)
    qtbot.waitUntil(after.isVisible)
    table.setFocus()
    table.setCurrentIndex(model.index(1, 0))
    with qtbot.waitSignal(table.opened) as opened:
        press(table, Qt.Key.Key_Return)
    assert opened.args == [1]
    press(table, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_page_keeps_the_focused_field_in_sight(window: QWidget, qtbot: QtBot) -> None:
    fields = [LineField(f"f.{place}", f"Field {place}") for place in range(30)]
    page = PageScroll(column(*fields))
    _put(window, page)
    window.resize(500, 300)
    qtbot.wait(1)
    fields[-1].take_focus()
    seen = fields[-1].line.visibleRegion().boundingRect()
    assert seen.size() == fields[-1].line.size()
    assert page.horizontalScrollBar().maximum() == 0


def test_grid_uses_as_many_columns_as_fit(window: QWidget, qtbot: QtBot) -> None:
    grid = ColumnsGrid(min_width=200, most=4)
    for place in range(4):
        grid.add(Button(f"b.{place}", f"Button {place}"))
    _put(window, grid)
    for width, columns in ((900, 4), (500, 2), (260, 1)):
        window.resize(width, 500)
        qtbot.waitUntil(
            lambda columns=columns: len({widget.x() for widget in grid.widgets}) == columns  # type: ignore[misc]
        )
    grid.clear()
    assert grid.widgets == ()


def test_flow_wraps_and_starts_from_the_side_of_the_language(window: QWidget, qtbot: QtBot) -> None:
    holder = QWidget()
    flow = FlowLayout(holder)
    for place in range(6):
        flow.addWidget(Button(f"b.{place}", f"Button {place}"))
    _put(window, holder)
    window.resize(300, 400)
    buttons = [find(holder, f"b.{place}", Button) for place in range(6)]
    qtbot.waitUntil(lambda: buttons[-1].y() > buttons[0].y())
    assert buttons[0].x() == 0
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.activate()
    assert buttons[0].geometry().right() == holder.width() - 1
    assert flow.itemAt(6) is None
    assert flow.takeAt(6) is None


def test_everything_pressed_has_a_name(window: QWidget) -> None:
    card = Card("Card")
    card.add(button_row(Button("a", "A"), Button("b", "B"), align="end"))
    card.add(row(Heading("One", 2), PlainLabel("Two")))
    card.add(EmptyState("Nothing yet.", pictogram="people", button=Button("c", "C")))
    _put(window, card)
    for button in window.findChildren(QAbstractButton):
        assert button.accessibleName(), button.objectName()


class _Page(SessionPage):
    key = "page"
    title = "A page"

    def __init__(self) -> None:
        super().__init__()
        self.name = LineField("p.name", "Name", parent=self)
        self.born = DateField("p.born", "Born", parent=self)
        self.watch(self.name, self.born)

    def open(self, resident_id: UUID) -> None:
        self.name.set_value("")

    def problems(self) -> list[Problem]:
        missing = [] if self.name.value() else [(self.name, "Type a name.")]
        return [*missing, *super().problems()]


def test_session_page_judges_only_when_asked(application: QApplication, qtbot: QtBot) -> None:
    page = _Page()
    qtbot.addWidget(page)
    page.born.set_text("tomorrow")
    assert page.born.error == ""
    assert [field for field, _sentence in page.problems()] == [page.name, page.born]
    page.name.set_value("Amina")
    page.born.set_value(None)
    assert page.problems() == []
