"""The practice store: invented people only, each ready to be learned on."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from homeapp import demo
from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE, DEMO_WORKER, make_demo, show_demo
from homeapp.domain.fields import read_nhs_number
from homeapp.domain.visits import VisitStatus
from homeapp.domain.weekdays import days_of
from homeapp.errors import Refusal
from homeapp.paths import SAMPLE
from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.terminal import Terminal, named, words_of_pdf

pytest_plugins = ("tests.practice",)
NEW_PASSPHRASE = "four other long words"  # noqa: S105 - of a store that lives as long as a test
PROVED = "HOMEAPP_DEMO_PROVED"


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


def test_somebody_comes_back_who_smokes_less_and_keeps_money(
    filled: Planner, clock: FrozenClock
) -> None:
    today, back = clock().date(), named(filled, "Tariq")
    [goal] = filled.reviews.due(back.id)
    [told] = filled.measures.of(back.id)
    assert back.reading_language == told.language == goal.words_language == "ur"
    assert told.measure == goal.domain == "smoking"
    assert told.taken_on == goal.starts_on == today - timedelta(weeks=6)
    assert told.content_version == filled.measures.measure("smoking").version
    earlier = [review.held_on for review in filled.reviews.of_goal(goal.id)]
    assert earlier == [today - timedelta(weeks=4), today - timedelta(weeks=2)]
    # 101.50 a week: 8 of 20 less for two weeks, then 14 of 20 less for two.
    assert filled.reviews.progress(goal.id).money_kept == 223
    assert filled.plans.compose(back.id).goals[0].progress == filled.reviews.progress(goal.id)
    plan = filled.plans.latest(back.id)
    assert plan.content.agreed_on == goal.starts_on
    assert plan.content.goals[0].progress is None


def test_somebody_told_on_which_days_she_drinks_and_is_not_under_the_rule(filled: Planner) -> None:
    jean = named(filled, "Jean")
    [told] = filled.measures.of(jean.id)
    days = days_of(told.responses["drinking-days"])
    assert days == (1, 2, 3, 4, 5, 6)
    assert not filled.measures.drinks_safely_only(jean.id)
    [goal] = filled.goals.of(jean.id)
    assert goal.baseline == 7 - len(days)


def test_one_meeting_is_today_and_others_were_held(filled: Planner, clock: FrozenClock) -> None:
    back = named(filled, "Tariq").id
    meeting = filled.visits.next(back)
    assert meeting is not None
    assert (meeting.on, meeting.status) == (clock().date(), VisitStatus.PLANNED)
    held = [one for one in filled.visits.of(back) if one.status is VisitStatus.HELD]
    assert len(held) == 3
    assert not filled.visits.open_ends(back)


def test_the_work_with_one_person_is_over(filled: Planner, clock: FrozenClock) -> None:
    closed = {
        row.preferred_name: filled.closures.standing(row.resident_id)
        for row in filled.residents.caseload()
    }
    [(name, closure)] = [(name, one) for name, one in closed.items() if one is not None]
    assert name == "Doreen"
    assert closure.closed_on == clock().date() - timedelta(weeks=3)


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


@pytest.fixture
def shown(own: Terminal, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a practice store of one's own, on a computer with no display."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", PROVED):
        monkeypatch.setenv(name, "")  # so that it is as before when the test ends
        monkeypatch.delenv(name)
    return own.store


def opened(place: Path) -> Planner:
    entrance = StoreEntrance(place)
    return entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)


def show(place: Path) -> tuple[int, list[str]]:
    said: list[str] = []
    return show_demo(place, said.append), said


def test_it_starts_again_after_its_urdu_reader_chose_english(shown: Path) -> None:
    planner = opened(shown)
    for row in planner.residents.caseload():
        if row.reading_language == "ur":
            planner.residents.change(row.resident_id, reading_language="en")
    planner.close()
    code, said = show(shown)
    assert code == 0
    assert shown.with_name("plan-ur.pdf").exists()
    assert f"plan: {shown.with_name('plan-en.pdf')}" in said


@pytest.mark.usefixtures("shown")
def test_it_starts_again_with_nobody_in_it_who_agreed_a_plan(tmp_path: Path) -> None:
    empty = tmp_path / "empty" / "practice.store"
    StoreEntrance(empty, is_practice=True).create(DEMO_WORKER, DEMO_PASSPHRASE).planner.close()
    code, said = show(empty)
    assert code == 0
    assert "Nobody here has an agreed plan now, so none is saved." in said


def test_a_changed_passphrase_is_said_and_the_window_opens(
    shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planner = opened(shown)
    key = planner.recovery.renew()
    planner.close()
    entrance = StoreEntrance(shown)
    entrance.recover(key, entrance.workers()[0].id, NEW_PASSPHRASE).close()
    with pytest.raises(Refusal):
        show(shown)
    monkeypatch.setenv("DISPLAY", ":1")
    windows: list[Path | None] = []
    monkeypatch.setattr(demo, "open_window", lambda place, _argv: windows.append(place) or 0)
    code, said = show(shown)
    assert (code, windows) == (0, [shown])
    assert not any(DEMO_PASSPHRASE in sentence for sentence in said)


def test_a_lock_saves_the_plans_no_second_time(
    shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.setattr(demo, "open_window", lambda _place, _argv: 0)
    assert show(shown)[1]
    assert show(shown) == (0, [])
    monkeypatch.delenv(PROVED)
    assert show(shown)[1]
