"""Hello: which language, and whether anything may be written down."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.consents import Decision, How, Purpose
from homeapp.domain.conversations import Interpreting
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen
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
