"""Nobody takes the practice store for the real one: on screen, on paper or in a file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from homeapp.reports.flat_rows import flat_rows
from tests.ready_plans import a_ready_resident
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.plans.wording import file_name
from ui.reports.presenter import ReportsPresenter

BAND = "Practice store: made-up people"
MARK = "For practice only. This person is made up."


@pytest.fixture
def practice(application: QApplication, qtbot: QtBot) -> Whole:
    return Whole(qtbot, is_demo=True)


@pytest.fixture
def real(application: QApplication, qtbot: QtBot) -> Whole:
    return Whole(qtbot)


def test_the_door_says_practice_and_how_to_open_it(practice: Whole) -> None:
    assert BAND in practice.words()
    assert "practice makes plans" in practice.words()
    assert practice.window.windowTitle() == "Practice: Happy, Healthy at Home"


def test_the_real_door_says_no_passphrase(real: Whole) -> None:
    assert BAND not in real.words()
    assert "practice makes plans" not in real.words()
    assert real.window.windowTitle() == "Happy, Healthy at Home"


def test_every_page_of_the_worker_says_practice(practice: Whole) -> None:
    practice.unlock()
    for place in ("people", "directory", "reports", "me"):
        practice.press(f"home.{place}")
        assert BAND in practice.words(), place
    practice.begin(a_ready_resident(practice.planner))
    for step in ("consents", "conversations", "about", "measures", "goals", "signposts", "plans"):
        practice.press(f"session.step.{step}")
        assert BAND in practice.words(), step


def test_the_residents_own_view_says_it_in_both_languages(practice: Whole) -> None:
    practice.unlock()
    practice.planner.workers.set_pin("2468")
    practice.begin(a_ready_resident(practice.planner))
    practice.press("session_bar.turn")
    band = find(practice.window, "resident.practice", QWidget)
    assert band.isVisible()
    said = {label.text() for label in band.findChildren(QLabel) if label.isVisible()}
    assert said == {MARK, language("ur").text(MARK)}
    view = find(practice.window, "resident", QWidget)
    assert band.width() == view.width()
    below = [one for one in view.findChildren(QWidget, "resident.head") if one.isVisible()]
    assert all(one.mapTo(view, one.rect().topLeft()).y() >= band.height() for one in below)


def test_the_band_follows_the_language_and_moves_nothing(practice: Whole) -> None:
    practice.unlock()
    practice.planner.workers.set_pin("2468")
    practice.begin(a_ready_resident(practice.planner))
    practice.press("session_bar.turn")
    band = find(practice.window, "resident.practice", QWidget)
    stop = find(practice.window, "resident.stop", QWidget)
    seen = set()
    for code in ("ur", "pl", "bn", "en"):
        practice.press(f"resident.reads.{code}")
        shown = [label for label in band.findChildren(QLabel) if label.isVisible()]
        assert {label.text() for label in shown} == {MARK, language(code).text(MARK)}
        assert all(label.sizeHint().height() <= label.height() for label in shown)
        seen.add((band.height(), stop.mapTo(practice.window, stop.rect().center()).y()))
    assert len(seen) == 1


def test_the_real_resident_sees_no_band(real: Whole) -> None:
    real.unlock()
    real.planner.workers.set_pin("2468")
    real.begin(a_ready_resident(real.planner))
    real.press("session_bar.turn")
    assert real.window.findChildren(QWidget, "resident.practice") == []


def test_files_of_practice_say_so_in_their_names(practice: Whole, real: Whole) -> None:
    for whole, begins in ((practice, "practice-"), (real, "")):
        planner = whole.unlock().planner
        planner.workers.change_me(phone="07700 900 123")
        plan = planner.plans.agree(a_ready_resident(planner))
        assert file_name(plan, is_practice=planner.is_demo).startswith(f"{begins}plan-")
        reports = ReportsPresenter(planner, lambda: None)
        assert reports.file_name == f"{begins}service-figures.csv"


def test_every_row_of_the_figures_says_practice(practice: Whole, tmp_path: Path) -> None:
    planner = practice.unlock().planner
    report = planner.service_report()
    rows = flat_rows(report, is_practice=True)
    assert rows
    assert all(str(row[0]).startswith("Practice: ") for row in rows)
    reports = ReportsPresenter(planner, lambda: None)
    reports.take(reports.make())
    reports.save(tmp_path / "figures.csv")()
    lines = (tmp_path / "figures.csv").read_text("utf-8-sig").splitlines()[1:]
    assert lines
    assert all("Practice: " in line for line in lines)
