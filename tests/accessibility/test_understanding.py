"""Checks A6 to A8, A12, A14, A16, A19 and A20: what is on a screen is told, once, and in peace."""

import time
from collections import defaultdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QRawFont
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from homeapp.i18n import Language, language, languages
from homeapp.paths import ROOT
from homeapp.settings import Settings
from tests.accessibility.conftest import Found
from tests.ui.shell import Clock, Shell
from tests.ui.typing_in import click, press
from ui.common import ErrorSummary, LineField, column
from ui.common import labels as said_aloud
from ui.common.tongues import Tongues
from ui.fonts import families_for
from ui.session.pin_pad import PinPad
from ui.shell.idle import IdleWatch

SOON = 0.5  # seconds
EXTENSIONS = 12


def test_a06_name_and_role(found: Found) -> None:
    assert found["nameless"] == []


class Reader:
    """A screen reader, as far as it is told what happens."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def updateAccessibility(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Take note of a status."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.heard.append(event.message())
        QAccessible.updateAccessibility(event)  # type: ignore[arg-type]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Return a reader beside the one of the system, which nothing can ask what it heard."""
    reader = Reader()
    monkeypatch.setattr(said_aloud, "QAccessible", reader)
    return reader


def test_a07_status_is_announced(shell: Shell, reader: Reader) -> None:
    start = time.monotonic()
    shell.window.notices.say("The plan is saved.")
    shell.window.notices.warn("The printer did not take it.")
    shell.window.notices.warn_of_lock(30, lambda: None)
    click(shell.window, "unlock.open")
    assert time.monotonic() - start < SOON
    assert reader.heard[:2] == ["The plan is saved.", "The printer did not take it."]
    assert "30 seconds" in reader.heard[2]
    assert reader.heard[3].startswith("There is one thing to put right")


def test_a08_as_many_red_fields_as_problems(application: QApplication, qtbot: QtBot) -> None:
    fields = [LineField(f"one.{place}", "Words") for place in range(3)]
    summary = ErrorSummary()
    page = column(summary, *fields)
    qtbot.addWidget(page)
    page.show()
    fields[0].set_text("kept")
    summary.show_problems([(field, "Type some words.") for field in fields[:2]])
    marked = [one.objectName() for one in page.findChildren(QLineEdit) if one.property("wrong")]
    assert marked == ["one.0", "one.1"]
    assert fields[0].text() == "kept"


def test_a12_no_question_is_asked_twice(found: Found) -> None:
    screens: dict[str, set[str]] = defaultdict(set)
    for said in found["asked"]:
        where, _colon, words = said.partition(": ")
        screens[words].add(where)
    assert len(screens) > 20
    assert {words: sorted(at) for words, at in screens.items() if len(at) > 1} == {}


def test_a14_a_pin_may_be_pasted(application: QApplication, qtbot: QtBot) -> None:
    pad = PinPad()
    qtbot.addWidget(pad)
    pad.ask("Type your PIN.", Tongues(language("en")))
    pad.show()
    application.clipboard().setText(" 25 80\n")
    with qtbot.waitSignal(pad.typed) as typed:
        press(pad, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        press(pad, Qt.Key.Key_Return)
    assert typed.args == ["2580"]
    application.clipboard().clear()


def test_a16_the_lock_can_be_put_off_again_and_again(application: QApplication) -> None:
    clock = Clock()
    settings = Settings()
    watch = IdleWatch(settings, clock)
    warned: list[int] = []
    gone: list[bool] = []
    watch.warned.connect(warned.append)
    watch.expired.connect(lambda: gone.append(True))
    for _turn in range(EXTENSIONS):
        clock.now += settings.idle_minutes * 60 - 20
        watch.tick()
        watch.stay()
    assert warned == [20] * EXTENSIONS
    assert settings.warning_seconds >= 20
    assert gone == []


@pytest.mark.parametrize("spoken", languages(), ids=lambda spoken: spoken.code)
def test_a19_no_letter_is_an_empty_box(application: QApplication, spoken: Language) -> None:
    faces = [QRawFont.fromFont(QFont(family)) for family in families_for(spoken)]
    folder = ROOT / "translations"
    own = folder / spoken.code / "LC_MESSAGES" / "resident.po"
    words = (folder / "resident.pot" if spoken.is_source else own).read_text("utf-8")
    letters = {one for one in words if one.isprintable() and not one.isspace()}
    lost = {one for one in letters if not any(face.supportsCharacter(ord(one)) for face in faces)}
    assert lost == set()


def test_a20_numbers_are_whole_in_words_from_right_to_left(found: Found) -> None:
    assert found["bare_numbers"] == []
