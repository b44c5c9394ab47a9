"""Room for the page, at every size of words: what stands around it gives way."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.directory import Service
from tests.factories import a_resident, a_service, an_organisation
from tests.ready_plans import a_ready_resident
from tests.ui.typing_in import click, find, type_text
from tests.ui.whole import Whole
from ui.common import Button, EmptyState, LineField, PlainLabel
from ui.common.tables import DISPLAY, SAID
from ui.shell.header import Header
from ui.shell.help import HelpPanel
from ui.shell.session_bar import SessionBar
from ui.theme import SIZES, dress

LONG = "Maximiliana Konstantyna Wilhelmina"


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    return Whole(qtbot).unlock()


@pytest.fixture
def large(application: QApplication) -> Iterator[None]:
    dress(application, 2.0)
    yield
    dress(application)


def add_people(whole: Whole) -> None:
    for number in range(7):
        whole.planner.residents.add(a_resident(preferred_name=f"Amina {number}", nhs_number=""))


def rows_in_sight(whole: Whole) -> int:
    """Return how many rows of the list of people can be read."""
    whole.settle()
    table = find(whole.window, "residents.table", QTableView)
    height = table.rowHeight(0)
    bottoms = [table.rowViewportPosition(row) + height for row in range(table.model().rowCount())]
    return sum(bottom <= table.viewport().height() + SIZES.border for bottom in bottoms)


def test_seven_people_stand_in_the_list_of_a_small_laptop(whole: Whole) -> None:
    add_people(whole)
    assert rows_in_sight(whole) == 7


@pytest.mark.usefixtures("large")
def test_more_than_one_person_stands_there_in_large_words(whole: Whole) -> None:
    add_people(whole)
    assert rows_in_sight(whole) >= 2


@pytest.mark.usefixtures("large")
def test_a_page_of_a_session_has_room_in_large_words(whole: Whole) -> None:
    whole.begin(a_ready_resident(whole.planner))
    whole.settle()
    back = find(whole.window, "session.continue", Button)
    top = find(whole.window, "session_bar", SessionBar).mapTo(whole.window, QPoint(0, 0)).y()
    room = back.mapTo(whole.window, QPoint(0, 0)).y() - top
    assert room > whole.window.height() * 0.6
    assert "Tip:" not in whole.words()
    header = find(whole.window, "header", Header)
    assert header.height() <= 72


@pytest.mark.usefixtures("large")
def test_the_line_for_notices_is_there_in_large_words_only_while_one_is_said(
    whole: Whole,
) -> None:
    def free() -> int:
        whole.settle()
        return (
            whole.window.height()
            - whole.home.mapTo(whole.window, QPoint(0, 0)).y()
            - (whole.home.height())
        )

    assert free() == 0
    whole.window.notices.say("The plan is saved.")
    assert 0 < free() < 70
    whole.window.notices.clear()
    assert free() == 0


def test_a_notice_lies_over_nothing_but_the_foot_of_a_page(whole: Whole) -> None:
    add_people(whole)
    whole.window.notices.warn("The printer did not take it.")
    whole.settle()
    table = find(whole.window, "residents.table", QTableView)
    notice = find(whole.window, "notices.warned", QWidget)
    foot = table.mapTo(whole.window, QPoint(0, table.height())).y()
    assert notice.mapTo(whole.window, QPoint(0, 0)).y() >= foot - 1
    assert notice.isVisible()


def test_a_long_name_never_widens_the_window(whole: Whole, application: QApplication) -> None:
    whole.planner.residents.add(a_resident(preferred_name=LONG, family_name=LONG * 3))
    try:
        for scale in (1.0, 1.5, 2.0):
            dress(application, scale)
            whole.settle()
            assert whole.window.width() == 1366
            assert whole.window.minimumSizeHint().width() <= 1366, scale
    finally:
        dress(application)


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("wide", [1366, 1100])
def test_the_bar_cuts_no_word_but_a_name(qtbot: QtBot, wide: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    bar = SessionBar(holder)
    holder.resize(wide, 100)
    bar.resize(wide, 80)
    holder.show()
    bar.show_place(["Hello", "What matters"], 1)
    bar.show_saved("Saved at 10:15")
    bar.show_person(LONG)
    qtbot.waitUntil(partial(_all_fit, bar))
    assert bar.turn.text() in bar.turn.accessibleName()
    assert bar.turn.shortcut().toString() == "F8"
    assert not bar.turn.text().endswith("\u2026")
    person = find(bar, "session_bar.person", PlainLabel)
    assert person.isVisible()
    assert person.accessibleName() == LONG


def _all_fit(bar: SessionBar) -> bool:
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    buttons = (bar.mirror, bar.turn, bar.stop)
    return all(
        one.width() >= one.sizeHint().width() and one.geometry().right() <= bar.width()
        for one in buttons
        if one.isVisible()
    )


@pytest.mark.usefixtures("large")
def test_help_is_as_wide_as_the_words_on_its_buttons(whole: Whole) -> None:
    whole.window.actions_here.help.trigger()
    whole.settle()
    panel = find(whole.window, "help", HelpPanel)
    for name in ("help.guide", "help.tips", "help.close"):
        button = find(panel, name, Button)
        assert button.width() >= button.sizeHint().width(), name


def test_a_name_is_told_whole_to_who_points_at_it_or_listens(whole: Whole) -> None:
    whole.planner.residents.add(a_resident(preferred_name=LONG, family_name="Example"))
    whole.settle()
    model = find(whole.window, "residents.table", QTableView).model()
    cell = model.index(0, 0)
    assert cell.data(DISPLAY) == cell.data(Qt.ItemDataRole.ToolTipRole) == f"{LONG} Example"
    assert cell.data(SAID) in (None, f"{LONG} Example")


# The directory where there is nothing to show


def directory(whole: Whole, services: list[Service]) -> None:
    if services:
        whole.planner.directory.take_in([an_organisation()], services)
    whole.press("home.directory")
    whole.settle()


def test_an_empty_directory_shows_how_to_begin_and_nothing_else(whole: Whole, qtbot: QtBot) -> None:
    directory(whole, [])
    assert not find(whole.window, "directory.list", QTableView).isVisible()
    assert not find(whole.window, "directory.search", QWidget).isVisible()
    button = find(whole.window, "directory.import", Button)
    assert button.isVisible()
    qtbot.waitUntil(button.hasFocus)
    assert isinstance(button.parent(), EmptyState)
    assert "The directory is empty." in whole.words()
    assert "Choose a service" not in whole.words()
    whole.planner.directory.take_in([an_organisation()], [a_service(an_organisation())])
    whole.settle()
    assert find(whole.window, "directory.search", QWidget).isVisible()
    assert not isinstance(button.parent(), EmptyState)


def test_nothing_found_leaves_no_service_of_before_on_show(whole: Whole, qtbot: QtBot) -> None:
    body = an_organisation()
    directory(whole, [a_service(body, name="Walking group")])
    find(whole.window, "directory.list", QTableView).selectRow(0)
    verify = find(whole.window, "directory.verify", Button)
    assert verify.isVisible()
    line = find(whole.window, "directory.search", QWidget)
    line.setFocus()
    type_text(line, "skydiving")
    qtbot.waitUntil(lambda: "No service fits." in whole.words())
    assert not verify.isVisible()
    assert line.hasFocus()
    assert whole.words().count("No service fits.") == 1


# Beside an error


def test_a_label_stays_beside_its_box_when_the_field_next_to_it_is_wrong(whole: Whole) -> None:
    whole.begin(a_ready_resident(whole.planner))
    click(whole.window, "session.step.about")
    whole.settle()
    fields = {one.field_id: one for one in whole.window.findChildren(LineField)}
    name = fields["residents.preferred_name"]

    def apart() -> int:
        whole.settle()
        label = next(one for one in name.findChildren(QLabel) if one.text() == name.label)
        return name.line.mapTo(name, QPoint(0, 0)).y() - label.geometry().bottom()

    before = apart()
    born = next(one for one in whole.window.findChildren(QWidget, "residents.born_on.field"))
    born.show_error("This is not a whole date. Type day, month and full year. " * 3)  # type: ignore[attr-defined]
    assert apart() == before


def test_a_tip_touches_no_button(whole: Whole) -> None:
    whole.window.notices.keep_room()
    whole.window.notices.advise("Write their own words.", lambda: None)
    person = whole.planner.residents.add(a_resident())
    find(whole.window, "home", QWidget).open_session(person.id)
    whole.settle()
    tip = find(whole.window, "notices.tip", QWidget)
    go_on = find(whole.window, "session.continue", QWidget)
    bottom = go_on.mapTo(whole.window, QPoint(0, go_on.height())).y()
    assert tip.isVisible()
    assert tip.mapTo(whole.window, QPoint(0, 0)).y() - bottom >= SIZES.gap


def test_undo_names_the_whole_of_its_work_where_there_is_room(whole: Whole) -> None:
    words = "Undo: Change note about contact with the person"
    header = find(whole.window, "header", Header)
    header._actions.undo.setText(words)
    undo = find(whole.window, "header.actions.undo", Button)
    assert undo.accessibleName() == words
    assert undo.text() == words
