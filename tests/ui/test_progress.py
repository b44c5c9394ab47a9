"""The picture of a goal's progress on screen: mirrored, in letters of its language, in words."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain
from homeapp.domain.progress import Progress, ProgressPoint
from homeapp.i18n import language
from ui.common.labels import PlainLabel
from ui.goals.progress import ProgressPicture
from ui.goals.progress_card import ProgressCard
from ui.theme import COLOURS


def a_progress(*amounts: int) -> Progress:
    return Progress(
        domain=GoalDomain.SMOKING,
        unit="cigarettes a day",
        target=Decimal(5),
        points=tuple(
            ProgressPoint(on=date(2026, 8, 3) + timedelta(weeks=week), amount=Decimal(amount))
            for week, amount in enumerate(amounts)
        ),
    )


def drawn(qtbot: QtBot, progress: Progress, code: str) -> QImage:
    picture = ProgressPicture()
    qtbot.addWidget(picture)
    picture.resize(400, 200)
    picture.show_progress(progress, language(code))
    return picture.grab().toImage()


def middles(image: QImage) -> list[float]:
    """Return the middle heights of the green course, in the first and the last quarter."""
    green = QColor(COLOURS.action).rgb()
    wide = image.width()

    def middle(columns: range) -> float:
        found = [
            y
            for x in columns
            for y in range(image.height())
            if image.pixelColor(x, y).rgb() == green
        ]
        return sum(found) / len(found)

    return [middle(range(wide // 6, wide // 3)), middle(range(wide * 2 // 3, wide * 5 // 6))]


def test_less_stands_lower_and_later_in_the_way_of_reading(qtbot: QtBot) -> None:
    left, right = middles(drawn(qtbot, a_progress(20, 15, 10, 5), "en"))
    assert left < right
    left, right = middles(drawn(qtbot, a_progress(20, 15, 10, 5), "ur"))
    assert left > right


@pytest.mark.parametrize("code", ["en", "ur"])
def test_no_figure_is_cut_at_an_edge_however_long(qtbot: QtBot, code: str) -> None:
    image = drawn(qtbot, a_progress(12_000_000, 900_000), code)
    empty = image.pixelColor(0, 0)
    for x in (0, image.width() - 1):
        assert {image.pixelColor(x, y).rgb() for y in range(image.height())} == {empty.rgb()}


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_the_words_stand_beneath(qtbot: QtBot, code: str) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)
    card.show_progress(a_progress(20, 12), language(code))
    (words,) = (one for one in card.findChildren(PlainLabel) if one.text())
    assert "20" in words.text()
    assert "12" in words.text()
    assert "5" in words.text()  # the aim, which the picture shows dashed
    rtl = words.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert rtl == (language(code).direction == "rtl")


def test_nothing_is_shown_of_what_nobody_knows(qtbot: QtBot) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)
    card.show_progress(a_progress(20, 12), language("en"))
    card.show_progress(a_progress(20), language("en"))
    assert card.isHidden()


def test_the_picture_grows_with_the_letters(qtbot: QtBot) -> None:
    picture = ProgressPicture()
    qtbot.addWidget(picture)
    picture.show_progress(a_progress(20, 12), language("en"))
    before = picture.minimumSizeHint().height()
    font = picture.font()
    font.setPixelSize(2 * picture.fontInfo().pixelSize())
    picture.setFont(font)
    assert picture.minimumSizeHint().height() >= 1.9 * before
