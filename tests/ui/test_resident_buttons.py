"""Buttons and tiles in the resident's language: figures in their place, arrows the right way."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from ui.application import make_application
from ui.common import CheckOption, TileButton, speak
from ui.common.resident_buttons import ResidentButton
from ui.common.tongues import Tongues, Words

TWENTY = "20 \u0645\u0646\u0679 \u067e\u06cc\u062f\u0644 \u0686\u0644\u0646\u0627"
RIGHT_TO_LEFT = "\u200f"  # says out loud which way the words run, and takes no room


@pytest.mark.parametrize("kind", [TileButton, ResidentButton, CheckOption])
def test_a_figure_that_stands_first_is_read_first(
    application: QApplication, qtbot: QtBot, kind: type[QAbstractButton]
) -> None:
    """In Urdu "20 minutes of walking" begins with 20 on the right, told to run so or not."""
    shots = []
    for words in (TWENTY, RIGHT_TO_LEFT + TWENTY):
        button = _made(kind, words)
        qtbot.addWidget(button)
        button.resize(600, 220)
        shots.append(button.grab().toImage())
    assert shots[0] == shots[1]


def _made(kind: type[QAbstractButton], words: str) -> QAbstractButton:
    urdu = language("ur")
    if kind is TileButton:
        tile = TileButton("t", words)
        tile.set_language(urdu)
        return tile
    if kind is CheckOption:
        option = CheckOption(words)
        speak(option, urdu)
        return option
    button = ResidentButton("b")
    button.show_words(Words(words), Tongues(urdu))
    return button


def test_an_arrow_points_the_way_reading_goes_and_other_pictures_never_turn(
    application: QApplication, qtbot: QtBot
) -> None:
    turned = {}
    for icon in ("ui/arrow-left", "phone"):
        button = ResidentButton("b", icon=icon)
        qtbot.addWidget(button)
        shots = []
        for code in ("en", "ur"):
            button.show_words(Words("x"), Tongues(language(code)))
            button.resize(300, 90)
            shot = button.grab().toImage()
            shots.append(shot if code == "en" else shot.flipped(Qt.Orientation.Horizontal))
        box = (20, 28, 34, 34)
        turned[icon] = shots[0].copy(*box) == shots[1].copy(*box)
    assert turned == {"ui/arrow-left": True, "phone": False}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("kind", "words"), [("circle", "Mon"), ("secondary", "Feet and inches")])
def test_a_tick_leaves_the_words_free(
    application: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    words: str,
    scale: float,
) -> None:
    make_application([], scale)
    try:
        button = ResidentButton("b", kind)
        qtbot.addWidget(button)
        button.setCheckable(True)
        button.setChecked(True)
        button.show_words(Words(words), Tongues(language("en")))
        room = button.sizeHint()
        button.resize(room.width() + 60 * (kind == "circle"), room.height())
        ticked = button.grab().toImage()
        monkeypatch.setattr(ResidentButton, "_paint_tick", lambda *_painted: None)
        bare = button.grab().toImage()
        name = QFontMetrics(button._large()).tightBoundingRect(words)
    finally:
        make_application([], 1.0)
    name.moveCenter(QPoint(button.width() // 2, button.height() // 2))
    assert ticked != bare
    assert ticked.copy(name) == bare.copy(name)


def test_both_languages_are_said(application: QApplication, qtbot: QtBot) -> None:
    button = ResidentButton("b")
    qtbot.addWidget(button)
    tongues = Tongues(language("ur"))
    button.show_words(tongues.say("Skip"), tongues)
    assert button.accessibleName() == f"{language('ur').text('Skip')}. Skip"
