"""Hello: which language, and whether anything may be written down."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.consents import Decision, How, Purpose
from homeapp.domain.conversations import Interpreting
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from ui.common import TileButton


@pytest.fixture
def urdu(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> ResidentOnScreen:
    return ResidentOnScreen(qtbot, planner, memory_store, "ur")


def test_language_chosen_is_the_one_they_read(urdu: ResidentOnScreen) -> None:
    tile = urdu.view.findChild(TileButton, "resident.reads.pl")
    tile.click()
    assert urdu.planner.residents.get(urdu.resident_id).reading_language == "pl"
    assert urdu.view.tongues.large.code == "pl"
    assert urdu.view.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("own", "order"),
    [("bn", "bn en ur pl"), ("ur", "ur en pl bn"), ("en", "en ur pl bn"), ("", "en ur pl bn")],
)
def test_their_own_language_stands_first_then_english_then_the_most_spoken(
    qtbot: QtBot,
    application: QApplication,
    planner: Planner,
    memory_store: MemoryStore,
    own: str,
    order: str,
) -> None:
    shown = ResidentOnScreen(qtbot, planner, memory_store, own)
    codes = [tile.objectName().removeprefix("resident.reads.") for tile in shown.tiles()]
    assert " ".join(codes) == order
    first, second, third, _last = shown.tiles()
    rtl = own == "ur"
    assert (first.x() > second.x()) is rtl
    assert first.y() == second.y() < third.y()
    shown.point_at(3)
    again = [tile.objectName().removeprefix("resident.reads.") for tile in shown.tiles()]
    assert again == codes


def test_yes_to_writing_down_is_kept_as_spoken(urdu: ResidentOnScreen) -> None:
    urdu.go_to("RecordPage")
    urdu.point_at(0)
    kept = urdu.planner.consents.standing(urdu.resident_id, Purpose.RECORD)
    assert kept is not None
    assert (kept.decision, kept.how) == (Decision.GIVEN, How.SPOKEN)


def test_whoever_interprets_today_is_named_with_a_yes(urdu: ResidentOnScreen) -> None:
    urdu.planner.conversations.interpret(urdu.resident_id, "Line 4471", Interpreting.VIDEO)
    urdu.go_to("RecordPage")
    urdu.point_at(0)
    kept = urdu.planner.consents.standing(urdu.resident_id, Purpose.RECORD)
    assert kept is not None
    assert (kept.interpreter, kept.interpreting) == ("Line 4471", Interpreting.VIDEO)


def test_after_a_no_nothing_more_is_asked(urdu: ResidentOnScreen) -> None:
    urdu.go_to("RecordPage")
    urdu.point_at(1)
    kept = urdu.planner.consents.standing(urdu.resident_id, Purpose.RECORD)
    assert kept is not None
    assert kept.decision is Decision.DECLINED
    urdu.press("continue")
    assert type(urdu.page).__name__ == "NotWrittenPage"
    urdu.press("continue")
    assert type(urdu.page).__name__ == "ThanksPage"
    urdu.press("back")
    urdu.press("back")
    urdu.point_at(0)
    urdu.press("continue")
    assert type(urdu.page).__name__ == "TilesPage"


def test_not_sure_keeps_no_consent(urdu: ResidentOnScreen) -> None:
    urdu.go_to("RecordPage")
    urdu.press("not_sure")
    assert urdu.planner.consents.standing(urdu.resident_id, Purpose.RECORD) is None


@pytest.mark.parametrize(
    ("reads", "speaks", "offered"),
    [
        ("ur", "", "ur en"),
        ("en", "", "en ur"),
        ("en", "en", "en ur"),
        ("en", "bn", "en bn"),
        ("pl", "ur", "pl en ur"),
        ("so", "so", "en ur"),
    ],
)
def test_every_page_offers_another_language(
    qtbot: QtBot,
    application: QApplication,
    planner: Planner,
    memory_store: MemoryStore,
    reads: str,
    speaks: str,
    offered: str,
) -> None:
    shown = ResidentOnScreen(qtbot, planner, memory_store, reads)
    planner.residents.change(shown.resident_id, spoken_language=speaks)
    shown.view.open(shown.resident_id)
    for name in shown.walk():
        assert _toggles(shown) == offered.split(), name


def test_a_wrong_tap_on_english_leaves_a_way_back(urdu: ResidentOnScreen) -> None:
    urdu.planner.residents.change(urdu.resident_id, reading_language="bn")
    urdu.view.findChild(TileButton, "resident.reads.en").click()
    for _name in urdu.walk():
        assert _toggles(urdu) == ["en", "bn", "ur"]
        urdu.press("language.bn")
        assert urdu.view.tongues.large.code == "bn"
        urdu.press("language.en")


def _toggles(shown: ResidentOnScreen) -> list[str]:
    """Return the languages that the page in sight offers."""
    QApplication.processEvents()
    ids = [one.objectName() for one in in_sight(shown.view, QAbstractButton)]
    return [one.rpartition(".")[2] for one in ids if one.startswith("resident.language.")]
