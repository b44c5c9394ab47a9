"""The content viewer: every sentence with its source, state and wordings; packs in and out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from homeapp.content.packs import Packs
from homeapp.planner import Planner
from tests.ui.desks import Told, a_desk
from tests.ui.typing_in import find, press, type_text
from ui.common import PageScroll, PickField, PlainLabel, Table
from ui.content.details import LinePane
from ui.content.page import ContentPage
from ui.content.presenter import ContentPresenter
from ui.theme import dress


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """Return packs whose team folder does not exist yet."""
    return Packs(team=tmp_path / "content")


@pytest.fixture
def viewed(packs: Packs, planner: Planner) -> Planner:
    """Return a planner that keeps a team's content in a folder of its own."""
    planner.packs = packs
    return planner


def a_page(qtbot: QtBot, planner: Planner, folder: Path | None = None) -> tuple[ContentPage, Told]:
    told = Told()
    page = ContentPage(a_desk(planner, told), ask=lambda _parent, _title: folder)
    qtbot.addWidget(page)
    page.resize(1300, 680)
    page.show()
    return page, told


def shown(page: ContentPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())


def rows(page: ContentPage) -> int:
    return find(page, "content.list", Table).model().rowCount()


def test_a_search_finds_a_sentence_and_shows_its_source(qtbot: QtBot, viewed: Planner) -> None:
    page, _told = a_page(qtbot, viewed)
    everything = rows(page)
    assert everything > 300
    type_text(page.search_box, "satisfied nowadays")
    assert 1 <= rows(page) < 10
    find(page, "content.list", Table).selectRow(0)
    qtbot.waitUntil(lambda: "Where it comes from" in shown(page))
    text = shown(page)
    assert "Overall, how satisfied are you with your life nowadays?" in text
    assert "Open Government Licence" in text
    assert "clinical safety officer" in text
    assert "Urdu: Draft, checked by nobody yet" in text


def test_one_part_can_be_read_alone(qtbot: QtBot, viewed: Planner) -> None:
    page, _told = a_page(qtbot, viewed)
    everything = rows(page)
    field = find(page, "content.part.field", PickField)
    field.set_value("Alcohol")
    field.left.emit("Alcohol")
    assert 0 < rows(page) < everything


def test_words_that_fit_nothing_say_what_to_do(qtbot: QtBot, viewed: Planner) -> None:
    page, _told = a_page(qtbot, viewed)
    type_text(page.search_box, "xyzzy")
    assert rows(page) == 0
    assert "Nothing fits. Try fewer or other words." in shown(page)


def test_a_team_saves_a_copy_changes_it_and_uses_it(
    qtbot: QtBot, viewed: Planner, tmp_path: Path
) -> None:
    folder = tmp_path / "ours"
    page, told = a_page(qtbot, viewed, folder)
    find(page, "content.write", QPushButton).click()
    assert "ready to be changed" in told.said[-1]
    find(page, "content.use", QPushButton).click()
    assert viewed.packs.has_team_pack
    assert "It is used when you next open the planner." in told.said[-1]
    assert "Your team's own content is in place." in shown(page)
    find(page, "content.drop", QPushButton).click()
    assert not viewed.packs.has_team_pack


def test_what_cannot_be_used_is_told_and_not_used(
    qtbot: QtBot, viewed: Planner, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    page, told = a_page(qtbot, viewed, tmp_path / "empty")
    find(page, "content.use", QPushButton).click()
    assert "prompts.toml cannot be used" in told.warned[-1]
    assert not viewed.packs.has_team_pack


def test_nothing_is_done_where_no_folder_is_chosen(qtbot: QtBot, viewed: Planner) -> None:
    page, told = a_page(qtbot, viewed)
    find(page, "content.use", QPushButton).click()
    find(page, "content.write", QPushButton).click()
    assert told == Told()


def test_a_confirmed_source_is_told_as_one(viewed: Planner) -> None:
    presenter = ContentPresenter(viewed, lambda: None)
    lines = presenter.fetch()
    confirmed = replace(lines[0], review="confirmed by Dr A on 2026-11-20")
    presenter.take((confirmed, *lines[1:9]))
    assert "A named person has confirmed 1 of them." in presenter.summary
    presenter.choose(0)
    assert presenter.details is not None
    assert ("Has it been confirmed?", "Confirmed by Dr A on 2026-11-20.") in presenter.details.facts


def test_a_line_tells_when_it_is_said(qtbot: QtBot, viewed: Planner) -> None:
    page, _told = a_page(qtbot, viewed)
    type_text(page.search_box, "there is no rush")
    assert rows(page) == 1
    find(page, "content.list", Table).selectRow(0)
    qtbot.waitUntil(lambda: "When and how it is used" in shown(page))
    assert "is 3 or less." in shown(page)


def test_a_list_is_found_by_its_words(qtbot: QtBot, viewed: Planner) -> None:
    page, _told = a_page(qtbot, viewed)
    type_text(page.search_box, "prosecco")
    assert rows(page) == 1
    find(page, "content.list", Table).selectRow(0)
    qtbot.waitUntil(lambda: "English: what names alcohol" in shown(page))
    assert "Not yet: to be confirmed by the clinical safety officer." in shown(page)
    assert "Not translated yet" not in shown(page), "a list of words is no sentence"


# How much room there is


@pytest.fixture
def sized(application: QApplication) -> Iterator[Callable[[float], None]]:
    """Return what makes all words larger, until the test is over."""
    yield lambda scale: dress(application, scale)
    dress(application)


@pytest.mark.parametrize(("scale", "is_beside"), [(1.0, True), (1.5, True), (2.0, False)])
def test_what_is_told_stands_beneath_the_list_where_words_are_large(
    qtbot: QtBot, viewed: Planner, sized: Callable[[float], None], scale: float, is_beside: bool
) -> None:
    sized(scale)
    page, _told = a_page(qtbot, viewed)
    pane = page.findChildren(LinePane)[0]
    qtbot.wait(20)
    assert (pane.mapTo(page, QPoint(0, 0)).x() > page.width() // 2) == is_beside


def test_with_every_button_the_page_fits_a_small_laptop_in_the_largest_words(
    qtbot: QtBot, viewed: Planner, sized: Callable[[float], None], tmp_path: Path
) -> None:
    viewed.packs.write(tmp_path / "ours")
    viewed.packs.use(tmp_path / "ours")
    sized(2.0)
    page, _told = a_page(qtbot, viewed)
    qtbot.wait(20)
    assert find(page, "content.drop", QPushButton).isVisible()
    assert page.minimumSizeHint().width() <= 1000


def test_a_sentence_is_read_by_keys_from_its_beginning_to_its_end(
    qtbot: QtBot, viewed: Planner, sized: Callable[[float], None]
) -> None:
    sized(2.0)
    page, _told = a_page(qtbot, viewed)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    table = find(page, "content.list", Table)
    table.selectRow(0)
    qtbot.wait(20)
    press(table, Qt.Key.Key_Return)
    qtbot.wait(20)
    words = find(page, "content.told", PlainLabel)
    assert words.hasFocus()
    around, inner = (one for one in page.findChildren(PageScroll) if one.isAncestorOf(words))
    place = QRect(inner.mapTo(around.viewport(), QPoint(0, 0)), inner.size())
    assert around.viewport().rect().contains(place)
    bar = inner.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    for _page in range(20):
        press(words, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
