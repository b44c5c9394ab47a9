"""The directory on screen: looking, checking, and taking a list in after looking it over."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from homeapp.domain.directory import Area, Service, Topic
from homeapp.domain.residents import LocalAuthority
from homeapp.planner import Planner
from tests.factories import a_resident, a_service, an_organisation
from ui.common.tables import DISPLAY, USER
from ui.directory.presenter import DirectoryPresenter, ImportPresenter
from ui.directory.table_model import listings_model, records_model

TODAY = date(2026, 11, 21)
BRADFORD = LocalAuthority.BRADFORD.value


def today() -> date:
    return TODAY


@pytest.fixture
def services(planner: Planner) -> list[Service]:
    """Return a walking group that was checked and a stop-smoking clinic that never was."""
    body = an_organisation()
    listed = [
        a_service(body, name="Walking group", areas=(Area(code=BRADFORD, name="Bradford"),)),
        a_service(
            name="Clinic to stop smoking",
            description="One to one",
            topics=(Topic.SMOKING,),
            verified_on=None,
            contacts=(),
        ),
    ]
    planner.directory.take_in([body], listed)
    return listed


def a_presenter(planner: Planner, tell: Callable[[], None] = lambda: None) -> DirectoryPresenter:
    presenter = DirectoryPresenter(planner, tell, today)
    planner.listen(presenter.on_changes)
    presenter.refresh()
    return presenter


# The presenter


def test_all_services_by_name_with_how_far_to_trust_them(
    planner: Planner, services: list[Service]
) -> None:
    presenter = a_presenter(planner)
    assert [(row.name, row.helps_with, row.checked) for row in presenter.rows] == [
        ("Clinic to stop smoking", "Smoking", "Check first"),
        ("Walking group", "Being active", "Checked"),
    ]
    assert presenter.summary == "2 services"


def test_words_and_filters_narrow_it(planner: Planner, services: list[Service]) -> None:
    presenter = a_presenter(planner)
    presenter.look_for("tea")
    assert [row.name for row in presenter.rows] == ["Walking group"]
    presenter.look_for("")
    presenter.filter_by(Topic.SMOKING, BRADFORD)
    assert [row.name for row in presenter.rows] == ["Clinic to stop smoking"]
    presenter.look_for("tea")
    assert presenter.summary.startswith("No service fits.")


def test_an_empty_directory_says_how_to_begin(planner: Planner) -> None:
    assert "Bring in a list" in a_presenter(planner).summary


def test_the_chosen_service_stays_while_others_are_looked_for(
    planner: Planner, services: list[Service]
) -> None:
    presenter = a_presenter(planner)
    presenter.choose(services[0].id)
    presenter.look_for("one to one")
    assert presenter.chosen is not None
    assert presenter.chosen.name == "Walking group"
    assert presenter.chosen_row is None


def test_checking_and_a_wrong_number(planner: Planner, services: list[Service]) -> None:
    presenter = a_presenter(planner)
    presenter.choose(services[1].id)
    presenter.verify()
    assert presenter.chosen is not None
    assert presenter.chosen.checked == "Checked on 21 November 2026 by Sam Jones."
    presenter.mark_number_wrong()
    assert presenter.rows[0].checked == "Number wrong"
    planner.history.undo()
    planner.history.undo()
    assert presenter.chosen.checked.startswith("Nobody has checked this yet.")


def test_it_refreshes_for_services_only(planner: Planner, services: list[Service]) -> None:
    told: list[None] = []
    a_presenter(planner, lambda: told.append(None))
    told.clear()
    planner.residents.add(a_resident())
    assert told == []
    planner.directory.verify(services[0].id)
    assert len(told) == 1


# A list to take in

GOOD: dict[str, Any] = {"id": "a", "name": "Chair exercise", "status": "active"}
NAMELESS: dict[str, Any] = {"id": "b", "description": "=HYPERLINK(1)"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a list with one good service and one without a name."""
    path = tmp_path / "example.json"
    path.write_text(json.dumps({"contents": [GOOD, NAMELESS]}), "utf-8")
    return path


def test_nothing_is_taken_in_by_reading(planner: Planner, file: Path) -> None:
    presenter = ImportPresenter(planner)
    presenter.show(ImportPresenter.read(file))
    assert presenter.summary == "1 service can be brought in. 1 record cannot be used."
    assert presenter.offer == "Bring in 1 service"
    assert [(row.position, row.name) for row in presenter.refused] == [(2, "No name")]
    assert "Ask the publisher" in presenter.refused[0].reason
    assert planner.directory.search() == []
    imported = presenter.take_in()
    assert (imported.added, imported.changed, imported.same) == (1, 0, 0)
    assert planner.directory.search()[0].service.name == "Chair exercise"


def test_without_a_file_there_is_nothing_to_take_in(planner: Planner) -> None:
    presenter = ImportPresenter(planner)
    assert presenter.take_in().added == 0
    assert (presenter.good, presenter.refused, presenter.notes) == (0, (), ())


# The models


def test_models_are_sound(
    planner: Planner, services: list[Service], file: Path, qtmodeltester: ModelTester
) -> None:
    listings, records = listings_model(), records_model()
    for model in (listings, records):
        qtmodeltester.check(model)
    listings.replace(a_presenter(planner).rows)
    presenter = ImportPresenter(planner)
    presenter.show(ImportPresenter.read(file))
    records.replace(presenter.refused)
    for model in (listings, records):
        qtmodeltester.check(model)
    assert listings.data(listings.index(1, 0)) == "Walking group"
    assert listings.data(listings.index(1, 0), USER) is None
    assert records.data(records.index(0, 0)) == "2"
    across = Qt.Orientation.Horizontal
    assert listings.headerData(0, across, DISPLAY) == "Service"
    assert listings.headerData(0, Qt.Orientation.Vertical, DISPLAY) is None
