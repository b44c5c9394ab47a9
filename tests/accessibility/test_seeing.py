"""Checks A1, A2, A5, A9, A10 and A21: what is on a screen can be seen, however it is shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from tests.accessibility.conftest import Found
from tests.accessibility.looking import clipped
from tests.accessibility.screens import resident_screens, worker_screens
from ui.application import make_application
from ui.common import PlainLabel


def test_a01_contrast(found: Found) -> None:
    assert found["pale"] == []


def test_a02_not_by_colour_alone(found: Found) -> None:
    assert found["same_in_grey"] == []


def test_a05_focus_is_seen_and_in_sight(found: Found) -> None:
    assert found["hidden_focus"] == []


def test_a09_no_word_is_clipped(found: Found) -> None:
    assert found["clipped"] == []


def test_a09_no_words_lie_over_others(found: Found) -> None:
    assert found["overlapping"] == []


def test_a09_nothing_scrolls_sideways(found: Found) -> None:
    assert found["too_wide"] == []


def test_a10_letters_may_stand_apart(looker: QtBot) -> None:
    """Joined letters may not: WCAG 2.2 leaves out scripts that have no such spacing."""
    tours = [worker_screens(looker, apart=True)]
    tours += [resident_screens(looker, "pl", apart=True)]
    lost = [(at.name, said) for tour in tours for at in tour for said in clipped(at)]
    assert lost == []


def test_a10_lines_may_be_half_as_high_again(qapp: QApplication) -> None:
    """Lines of Urdu are, and A9 finds nothing clipped in them on the same pages."""
    make_application([])
    label = PlainLabel("\u0645\u06cc\u0631\u06d2 \u0644\u06cc\u06d2 \u06a9\u06cc\u0627")
    english = QFontMetrics(label.font()).height()
    label.set_language(language("ur"))
    assert label.sizeHint().height() >= 1.5 * english


def test_a21_system_theme(looker: QtBot, qapp: QApplication) -> None:
    """The door looks the same where the system is dark as where it is light."""
    light = _door(looker)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    QApplication.setPalette(QPalette(Qt.GlobalColor.black))
    assert _door(looker) == light


def _door(looker: QtBot) -> QImage:
    first = next(worker_screens(looker))
    QApplication.focusWidget().clearFocus()
    drawn = first.view.grab().toImage()
    first.view.close()
    return drawn
