"""The practice store: invented people only, each ready to be learned on."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from homeapp.demo import DEMO_PASSPHRASE, DEMO_WORKER, fill, make_demo
from homeapp.domain.fields import read_nhs_number
from homeapp.errors import Refusal
from homeapp.paths import SAMPLE
from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.terminal import words_of_pdf


@pytest.fixture
def filled(planner: Planner, clock: FrozenClock) -> Planner:
    """Return a planner with the practice people in it."""
    planner.workers.introduce(DEMO_WORKER)
    fill(planner, clock().date())
    return planner


def test_nobody_in_it_is_real(filled: Planner) -> None:
    people = [filled.residents.get(row.resident_id) for row in filled.residents.caseload()]
    assert len(people) >= 5
    for person in people:
        if person.nhs_number:
            assert read_nhs_number(person.nhs_number) == person.nhs_number
            assert person.nhs_number.startswith("999")
        for phone in person.phones:
            assert phone.number.replace(" ", "").startswith("07700900")
    assert DEMO_WORKER.phone.replace(" ", "").startswith("07700900")


def test_its_people_read_several_languages_and_are_at_several_stages(filled: Planner) -> None:
    rows = filled.residents.caseload()
    assert {"ur", "bn", "pl", "en"} <= {row.reading_language for row in rows}
    assert {bool(row.plan_agreed_on) for row in rows} == {True, False}


def test_every_agreed_plan_has_goals_services_and_a_day_to_meet(
    filled: Planner, clock: FrozenClock
) -> None:
    today: date = clock().date()
    agreed = [row for row in filled.residents.caseload() if row.plan_agreed_on]
    offered = 0
    people = tomllib.loads((SAMPLE / "residents.toml").read_text("utf-8"))["resident"]
    named = [
        words
        for one in people
        for goal in one.get("goal", ())
        for words in goal.get("services", ())
    ]
    for row in agreed:
        plan = filled.plans.latest(row.resident_id)
        assert plan.content.goals
        assert plan.content.next_review_on is not None
        assert today < plan.content.next_review_on <= today + timedelta(weeks=13)
        offered += len(plan.content.services)
    assert offered == len(named) > 0


def test_nothing_of_it_can_be_undone(filled: Planner) -> None:
    assert filled.history.next_undo is None


def test_every_plan_of_it_can_be_printed_in_its_own_language(
    filled: Planner, tmp_path: Path
) -> None:
    for row in filled.residents.caseload():
        if row.plan_agreed_on:
            place = tmp_path / f"{row.resident_id}.pdf"
            filled.save_plan(filled.plans.latest(row.resident_id), place)
            assert DEMO_WORKER.phone in words_of_pdf(place)


def test_a_store_that_is_there_is_left_as_it_was(tmp_path: Path) -> None:
    place = tmp_path / "practice.store"
    place.write_bytes(b"somebody's work")
    with pytest.raises(Refusal):
        make_demo(place)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        (place.name, b"somebody's work")
    ]


def test_the_passphrase_is_long_enough_for_a_real_store() -> None:
    assert len(DEMO_PASSPHRASE) >= 12
