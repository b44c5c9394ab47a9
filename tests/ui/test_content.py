"""The content viewer: every sentence with its source, state and wordings; packs in and out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from homeapp.content.packs import Packs
from homeapp.planner import Planner
from tests.ui.desks import Told, a_desk
from tests.ui.typing_in import find, type_text
from ui.common import PickField, PlainLabel, Table
from ui.content.page import ContentPage
from ui.content.presenter import ContentPresenter


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
    assert "Confirmed by a named person: 1." in presenter.summary
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
