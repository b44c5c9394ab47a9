"""A finger takes back what was done on the resident's view, and does it again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from homeapp.i18n import language
from tests.ui.resident_screens import words_of
from tests.ui.taking_back import (
    AGAIN,
    BACK,
    REDO,
    UNDO,
    button,
    chosen,
    go_to_tiles,
    key,
    line,
    point_at,
    tiles,
)
from tests.ui.turned import Session
from tests.ui.typing_in import click, press
from ui.application import make_application
from ui.common.resident_pages import TonguesLabel


def test_a_finger_takes_back_and_does_it_again(session: Session) -> None:
    go_to_tiles(session)
    before = chosen(session)
    assert not button(session, "undo").isVisible()
    point_at(session, 0)
    given = chosen(session)
    assert button(session, "undo").isVisible()
    click(session.view, "resident.undo")
    QApplication.processEvents()
    assert chosen(session) == before
    assert not button(session, "undo").isVisible()
    click(session.view, "resident.taken_back.again")
    QApplication.processEvents()
    assert chosen(session) == given
    assert button(session, "undo").isVisible()
    assert AGAIN in words_of(line(session))
    assert not button(session, "taken_back.again").isVisible()


def test_each_press_takes_back_one_thing_until_there_is_none(session: Session) -> None:
    go_to_tiles(session)
    for _turn in range(3):
        point_at(session, 0)
    for left in (2, 1, 0):
        click(session.view, "resident.undo")
        QApplication.processEvents()
        assert button(session, "undo").isVisible() == (left > 0)


def test_what_lies_before_the_turn_offers_nothing(session: Session) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    session.turning.end()
    session.turn()
    assert not button(session, "undo").isVisible()


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_way_back_moves_nothing_and_fits_a_finger(
    session: Session, code: str, scale: float
) -> None:
    make_application([], scale)
    session.view.speak(language(code))
    go_to_tiles(session)
    foot = [one for one in session.view._foot.stops if one.objectName() != "resident.undo"]
    before = [one.geometry() for one in foot]
    point_at(session, 0)
    back = button(session, "undo")
    assert back.isVisible()
    assert [one.geometry() for one in foot] == before
    assert min(back.width(), back.height()) >= 72
    assert session.view._foot.rect().contains(back.geometry())
    assert not any(one.isVisible() and one.geometry().intersects(back.geometry()) for one in foot)
    click(session.view, "resident.undo")
    QApplication.processEvents()
    again = button(session, "taken_back.again")
    assert min(again.width(), again.height()) >= 72
    assert line(session).geometry().contains(again.geometry())
    (words,) = line(session).findChildren(TonguesLabel)
    said = words.geometry().translated(line(session).pos())
    assert not said.intersects(again.geometry())
    make_application([], 1.0)


def test_both_ways_have_names_for_a_screen_reader(session: Session) -> None:
    session.view.speak(language("en"))
    go_to_tiles(session)
    point_at(session, 0)
    assert button(session, "undo").accessibleName() == "Take back"
    click(session.view, "resident.undo")
    assert button(session, "taken_back.again").accessibleName() == "Do it again"


def test_tab_comes_to_do_it_again_after_the_page(session: Session) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    key(session, UNDO)
    last = [tile for tile in tiles(session) if tile.isEnabled()][-1]
    last.setFocus()
    press(last, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(session, "taken_back.again")


def test_the_button_waits_for_a_slow_hand_on_the_keyboard(session: Session) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    key(session, UNDO)
    again = button(session, "taken_back.again")
    again.setFocus()
    line(session)._going.timeout.emit()  # type: ignore[attr-defined]
    assert again.isVisible()
    tiles(session)[0].setFocus()
    line(session)._going.timeout.emit()  # type: ignore[attr-defined]
    assert not again.isVisible()
    assert not line(session).isVisible()


@pytest.mark.parametrize("name", ["undo", "taken_back.again"])
def test_the_keyboard_goes_to_the_page_when_its_button_goes(session: Session, name: str) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    if name != "undo":
        key(session, UNDO)
    pressed = button(session, name)
    pressed.setFocus()
    press(pressed, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not pressed.isVisible()
    now = QApplication.focusWidget()
    assert now is not None
    assert now.objectName() != "resident.continue"
    assert session.view.isAncestorOf(now)


def test_nothing_left_is_said_in_place_of_the_line_before(
    session: Session, aloud: list[str]
) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    key(session, UNDO)
    key(session, UNDO)
    said = words_of(line(session))
    assert "There is nothing to take back." in said
    assert BACK not in said
    assert not button(session, "taken_back.again").isVisible()
    assert len(aloud) == 2


def test_nothing_left_to_do_again_leaves_no_old_line(session: Session) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    key(session, UNDO)
    key(session, REDO)
    key(session, REDO)
    assert not line(session).isVisible()
