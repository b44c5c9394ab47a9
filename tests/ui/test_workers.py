"""My details: each saved as it is left."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.ui.desks import a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.tasks import Runner
from ui.workers.page import MyDetailsPage
from ui.workers.presenter import WorkersPresenter


def test_a_detail_is_saved_and_undone(planner: Planner) -> None:
    presenter = WorkersPresenter(planner, lambda: None)
    planner.listen(presenter.on_changes)
    presenter.save("base", "Keighley")
    assert planner.workers.me().base == "Keighley"
    planner.history.undo()
    assert presenter.me.base == "Shipley"


def test_an_empty_name_is_not_kept(planner: Planner) -> None:
    WorkersPresenter(planner, lambda: None).save("name", "")
    assert planner.workers.me().name == "Sam Jones"


@pytest.fixture
def page(application: QApplication, qtbot: QtBot, planner: Planner) -> MyDetailsPage:
    page = MyDetailsPage(a_desk(planner))
    page._holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    page.open()
    return page


def test_my_phone_is_saved_as_it_is_left(page: MyDetailsPage, planner: Planner) -> None:
    phone = find(page, "workers.phone", QLineEdit)
    assert phone.text() == "07700 900 123"
    retype(phone, "07700 900 321")
    leave(phone)
    assert planner.workers.me().phone == "07700 900 321"
    planner.history.undo()
    assert phone.text() == "07700 900 123"


def test_what_was_being_typed_comes_back(page: MyDetailsPage, planner: Planner) -> None:
    planner.drafts.keep(planner.workers.me().id, "base", "Keighl")
    page.open()
    assert find(page, "workers.base", QLineEdit).text() == "Keighl"
    assert planner.workers.me().base == "Keighl"
    assert planner.drafts.of(planner.workers.me().id) == {}


def test_typing_to_and_fro_leaves_no_draft(page: MyDetailsPage, planner: Planner) -> None:
    base = find(page, "workers.base", QLineEdit)
    retype(base, "Shipley")
    planner.drafts.keep(planner.workers.me().id, "base", "Shipl")
    leave(base)
    assert planner.drafts.of(planner.workers.me().id) == {}


def test_without_a_name_there_is_no_way_back(page: MyDetailsPage, qtbot: QtBot) -> None:
    name = find(page, "workers.name", QLineEdit)
    retype(name, "")
    click(page, "workers.back")
    assert page._fields["name"].error
    retype(name, "Sam Jones")
    with qtbot.waitSignal(page.left):
        click(page, "workers.back")


def test_a_pin_is_chosen_here_too(page: MyDetailsPage, planner: Planner) -> None:
    assert "You have no PIN yet." in _words(page)
    retype(find(page, "workers.pin", QLineEdit), "2580")
    click(page, "workers.keep_pin")
    assert planner.workers.knows_pin("2580")
    assert "You have a PIN." in _words(page)
    assert find(page, "workers.pin", QLineEdit).text() == ""


def test_the_screen_does_not_wait_for_a_pin_to_be_stretched(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    page = MyDetailsPage(replace(a_desk(planner), runner=Runner()))
    page._holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    page.open()
    retype(find(page, "workers.pin", QLineEdit), "2580")
    click(page, "workers.keep_pin")
    assert "You have no PIN yet." in _words(page)
    qtbot.waitUntil(lambda: find(page, "workers.pin", QLineEdit).text() == "")
    assert planner.workers.knows_pin("2580")


def test_a_pin_that_will_not_do_is_said_beside_it(page: MyDetailsPage, planner: Planner) -> None:
    pin = find(page, "workers.pin", QLineEdit)
    retype(pin, "1234")
    leave(pin)
    click(page, "workers.keep_pin")
    assert "easy to guess" in page._pin.error
    assert planner.workers.me().pin_hash == ""
    assert planner.drafts.of(planner.workers.me().id) == {}


def _words(page: MyDetailsPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel)]
