"""Phone numbers, doses and hours in Urdu words: in order on labels and in boxes, kept as typed."""

import pytest
from PySide6.QtGui import QImage, QTextLayout
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.figures import with_figures_whole
from homeapp.i18n import language
from ui.common import LineField, PlainLabel, TextField
from ui.common.lines import SentenceLabel
from ui.fonts import fonts_for

PHONE = "فون 07700 900123 پر"
DOSE = "روز 5 mg دوا"
HOURS = "دن میں 9:00 - 17:00 بجے"
SAID = [PHONE, DOSE, HOURS, f"{PHONE} {DOSE}"]


def _order(words: str, piece: str, other: str) -> bool:
    """Return whether `piece` stands to the left of `other` where Qt lays these words out."""
    layout = QTextLayout(words, fonts_for(language("ur")))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(2000)
    layout.endLayout()
    places = [line.cursorToX(words.index(one) + 1) for one in (piece, other)]
    left, right = (place[0] if isinstance(place, tuple) else place for place in places)
    return left < right


@pytest.fixture
def room(application: QApplication, qtbot: QtBot) -> QWidget:
    room = QWidget()
    QVBoxLayout(room)
    qtbot.addWidget(room)
    room.resize(600, 200)
    return room


@pytest.mark.parametrize(
    ("words", "first", "then"),
    [(PHONE, "07700", "900123"), (DOSE, "5", "mg"), (HOURS, "9:00", "17:00")],
)
@pytest.mark.parametrize("kind", [PlainLabel, SentenceLabel])
def test_a_label_shows_figures_in_their_order(
    application: QApplication, kind: type[PlainLabel], words: str, first: str, then: str
) -> None:
    label = kind(role="body")
    label.setText(words)
    assert label.text() == words
    assert not _order(words, first, then)
    assert _order(label.shown, first, then)


def test_a_label_leaves_other_words_alone(application: QApplication) -> None:
    label = PlainLabel("Ring 07700 900123")
    assert label.shown == "Ring 07700 900123"


@pytest.mark.parametrize("words", SAID)
@pytest.mark.parametrize("kind", [LineField, TextField])
def test_a_box_shows_figures_in_their_order_once_nobody_types(
    room: QWidget, kind: type[LineField | TextField], words: str
) -> None:
    as_typed, with_marks = _shown(room, kind, words), _shown(room, kind, with_figures_whole(words))
    assert as_typed == with_marks


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_what_is_kept_has_no_marks(room: QWidget, kind: type[LineField | TextField]) -> None:
    field = _put(room, kind, PHONE)
    room.show()
    assert field.value() == field.text() == PHONE


def test_groups_of_a_phone_number_stand_apart_in_urdu(room: QWidget) -> None:
    field = _put(room, LineField, PHONE)
    apart = field.line.fontMetrics().horizontalAdvance("07700 900123")
    together = field.line.fontMetrics().horizontalAdvance("07700900123")
    assert apart - together >= field.line.font().pixelSize() * 0.25


def _put(room: QWidget, kind: type[LineField | TextField], words: str) -> LineField | TextField:
    field = kind("field", "Words")
    layout = room.layout()
    assert layout is not None
    layout.addWidget(field)
    field.set_value(words)
    return field


def _shown(room: QWidget, kind: type[LineField | TextField], words: str) -> QImage:
    field = _put(room, kind, words)
    room.show()
    room.setFocus()
    box = field.line if isinstance(field, LineField) else field.box
    assert not box.hasFocus()
    shown = box.grab().toImage()
    field.setParent(None)
    return shown
