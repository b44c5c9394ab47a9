"""Checks A1, A2, A5, A9, A10 and A21: what is on a screen can be seen, however it is shown."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from tests.accessibility.conftest import Found
from tests.accessibility.screens import worker_screens
from tests.accessibility.spacing import HIGH, high_lines
from ui.application import make_application
from ui.common import PlainLabel

WORDS = {
    "en": "What matters to you?",
    "pl": "Co jest dla Ciebie wa\u017cne?",
    "bn": "\u0986\u09aa\u09a8\u09be\u09b0 \u0995\u09be\u099b\u09c7",
    "ur": "\u0645\u06cc\u0631\u06d2 \u0644\u06cc\u06d2 \u06a9\u06cc\u0627",
}


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


def test_a10_no_word_is_clipped_where_all_stand_apart(spaced: Found) -> None:
    """Joined letters may not: WCAG 2.2 leaves out scripts that have no such spacing."""
    assert spaced["clipped"] == []


def test_a10_no_words_lie_over_others_where_all_stand_apart(spaced: Found) -> None:
    assert spaced["overlapping"] == []


def test_a10_nothing_scrolls_sideways_where_all_stand_apart(spaced: Found) -> None:
    assert spaced["too_wide"] == []


@pytest.mark.parametrize(("code", "words"), WORDS.items())
def test_a10_lines_are_half_as_high_again(application: QApplication, code: str, words: str) -> None:
    """So they were on the screens above; Qt forgets it afterwards."""
    before = _two_lines(words, code)
    with high_lines():
        make_application([])
        label = _two_lines(words, code)
        assert label.height >= 2 * HIGH * label.letters
    make_application([])
    assert _two_lines(words, code) == before


def test_a21_system_theme(found: Found) -> None:
    assert found["other_colours"] == []


def test_a21_the_planner_begins_light_on_a_dark_system(looker: QtBot, qapp: QApplication) -> None:
    light = _door(looker)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    QApplication.setPalette(QPalette(Qt.GlobalColor.black))
    assert _door(looker) == light


class Lines(NamedTuple):
    """How tall two lines of a label are, and its letters, in px."""

    height: int
    letters: int


def _two_lines(words: str, code: str) -> Lines:
    label = PlainLabel(f"{words}\n{words}")
    label.set_language(language(code))
    return Lines(label.sizeHint().height(), label.font().pixelSize())


def _door(looker: QtBot) -> QImage:
    first = next(worker_screens(looker))
    QApplication.focusWidget().clearFocus()
    drawn = first.view.grab().toImage()
    first.view.close()
    return drawn
