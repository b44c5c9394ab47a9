"""Pictures of money kept, free days and how it went, on screen: mirrored, calm, with words."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain
from homeapp.domain.progress import Looking, Progress, ProgressPoint, Shown
from homeapp.domain.reviews import Attainment
from homeapp.i18n import language
from ui.common.labels import PlainLabel
from ui.goals import kept_pictures
from ui.goals.kept_pictures import BarsPicture, MarkPicture, SquaresPicture
from ui.goals.progress import ProgressPicture
from ui.goals.progress_card import ProgressCard, in_words
from ui.theme import COLOURS, SIZES

START = date(2026, 8, 3)
KEPT = Progress(
    domain=GoalDomain.SMOKING,
    unit="cigarettes a day",
    points=(
        ProgressPoint(on=START, amount=Decimal(20)),
        ProgressPoint(on=START + timedelta(weeks=4), amount=Decimal(12)),
    ),
    free_days=10,
    money_kept=Decimal(80),
    money=tuple(
        ProgressPoint(on=START + timedelta(weeks=week), amount=Decimal(20 * week))
        for week in (1, 2, 4)
    ),
)
TOLD = Progress(
    domain=GoalDomain.OWN,
    unit="",
    lookings=tuple(
        Looking(on=START + timedelta(weeks=week), attainment=how)
        for week, how in enumerate(Attainment)
    ),
)


def drawn(qtbot: QtBot, picture: QWidget, wide: int = 400) -> QImage:
    qtbot.addWidget(picture)
    picture.resize(wide, 200)
    return picture.grab().toImage()


def green(image: QImage, columns: range) -> int:
    """Return how many dots of our green there are in these columns."""
    wanted = QColor(COLOURS.action).rgb()
    return sum(
        image.pixelColor(x, y).rgb() == wanted for x in columns for y in range(image.height())
    )


def shown(card: ProgressCard, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in card.findChildren(kind) if one.isVisibleTo(card)]


@pytest.mark.parametrize("code", ["en", "ur"])
def test_bars_grow_the_way_that_people_read(qtbot: QtBot, code: str) -> None:
    picture = BarsPicture()
    picture.show_progress(KEPT, language(code))
    image = drawn(qtbot, picture, 200)
    quarters = [green(image, range(50 * at, 50 * at + 50)) for at in range(4)]
    first, second, last, free = quarters[::-1] if code == "ur" else quarters
    assert 0 < first < second < last
    assert free == 0


@pytest.mark.parametrize("code", ["en", "ur"])
def test_squares_begin_at_the_side_where_reading_begins(qtbot: QtBot, code: str) -> None:
    picture = SquaresPicture()
    picture.show_progress(KEPT, language(code))
    image = drawn(qtbot, picture)
    near, far = green(image, range(100)), green(image, range(300, 400))
    assert (near < far) == (code == "ur")


@pytest.mark.parametrize("code", ["en", "ur"])
def test_marks_begin_beside_the_words_first_line(qtbot: QtBot, code: str) -> None:
    counts = {}
    for how in (Attainment.MUCH_MORE, Attainment.AS_HOPED, Attainment.LESS):
        picture = MarkPicture()
        picture.show_mark(how, language(code))
        image = drawn(qtbot, picture)
        near = range(300, 400) if code == "ur" else range(100)
        counts[how] = green(image, near)
        assert counts[how] == green(image, range(400))
    assert counts[Attainment.LESS] < counts[Attainment.AS_HOPED] < counts[Attainment.MUCH_MORE]


@pytest.mark.parametrize("code", ["en", "ur"])
def test_no_figure_is_cut_at_an_edge_however_long(qtbot: QtBot, code: str) -> None:
    rich = Progress(
        domain=GoalDomain.SMOKING,
        unit="cigarettes a day",
        money=(ProgressPoint(on=START, amount=Decimal(12_000_000)),),
    )
    picture = BarsPicture(SIZES.answer)
    picture.show_progress(rich, language(code))
    image = drawn(qtbot, picture)
    empty, ink = image.pixelColor(0, 0).rgb(), QColor(COLOURS.ink).rgb()
    assert empty != ink
    for x in (0, image.width() - 1):
        edge = {image.pixelColor(x, y).rgb() for y in range(image.height())}
        assert ink not in edge


def test_pictures_grow_with_their_letters(qtbot: QtBot) -> None:
    for kind in (BarsPicture, SquaresPicture):
        small, large = kind(SIZES.body), kind(2 * SIZES.body)
        for one in (small, large):
            qtbot.addWidget(one)
            one.show_progress(KEPT, language("en"))
        assert large.sizeHint().height() >= 1.8 * small.sizeHint().height()


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_each_picture_has_its_words_beneath(qtbot: QtBot, code: str) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)
    card.show_progress(KEPT, language(code))
    assert [len(shown(card, kind)) for kind in (ProgressPicture, SquaresPicture, BarsPicture)] == [
        1,
        1,
        1,
    ]
    said = "\n".join(one.text() for one in card.findChildren(PlainLabel))
    assert all(sentence in said for sentence in in_words(KEPT, language(code)))
    assert "£80" in said
    assert shown(card, MarkPicture) == []


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_without_a_number_each_look_back_has_a_word_beside_its_mark(
    qtbot: QtBot, code: str
) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)
    card.show_progress(TOLD, language(code))
    card.show()
    words = [one.text() for one in shown(card, PlainLabel) if isinstance(one, PlainLabel)]
    assert words == in_words(TOLD, language(code))
    assert language(code).text("As hoped") in words[2]
    marks = shown(card, MarkPicture)
    assert len(marks) == len(Attainment)
    texts = shown(card, PlainLabel)
    for mark, text in zip(marks, texts, strict=True):
        left, right = mark.mapTo(card, mark.rect().center()), text.mapTo(card, text.rect().center())
        assert (left.x() > right.x()) == (language(code).direction == "rtl")


def test_a_card_tells_only_what_it_is_about_and_forgets_the_goal_before(qtbot: QtBot) -> None:
    card = ProgressCard(about=(Shown.DAYS, Shown.LOOKINGS))
    qtbot.addWidget(card)
    card.show_progress(KEPT, language("en"))
    assert len(shown(card, SquaresPicture)) == 1
    assert shown(card, ProgressPicture) == shown(card, BarsPicture) == []
    card.show_progress(TOLD, language("en"))
    assert shown(card, SquaresPicture) == []
    one = Progress(domain=GoalDomain.OWN, unit="", lookings=TOLD.lookings[:1])
    card.show_progress(one, language("en"))
    assert len(shown(card, MarkPicture)) == 1


@pytest.mark.parametrize(("wide", "beside"), [(1000, True), (500, False)])
def test_small_pictures_stand_side_by_side_where_there_is_room(
    qtbot: QtBot, wide: int, beside: bool
) -> None:
    card = ProgressCard()
    qtbot.addWidget(card)
    card.show_progress(KEPT, language("ur"))
    card.resize(wide, 900)
    card.show()
    QApplication.processEvents()
    (squares,), (bars,) = shown(card, SquaresPicture), shown(card, BarsPicture)
    places = [one.mapTo(card, one.rect().topLeft()) for one in (squares, bars)]
    assert (places[0].x() > places[1].x()) == beside
    assert card.layoutDirection() is Qt.LayoutDirection.RightToLeft


class Noted(QPainter):
    """Notes where each word is written."""

    def __init__(self, *on: QWidget) -> None:
        super().__init__(*on)
        self.said: dict[str, QRectF] = {}
        NOTED.append(self.said)

    def drawText(self, box: QRectF, _flags: object, words: str) -> None:  # type: ignore[override]  # noqa: N802
        self.said[words] = box


NOTED: list[dict[str, QRectF]] = []


@pytest.mark.parametrize(("letters", "days"), [(SIZES.body // 2, 3), (3 * SIZES.body, 1)])
def test_words_never_stand_across_each_other_and_the_newest_stay(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, letters: int, days: int
) -> None:
    monkeypatch.setattr(kept_pictures, "QPainter", Noted)
    picture = BarsPicture(letters)
    picture.show_progress(KEPT, language("en"))
    drawn(qtbot, picture)
    said = NOTED[-1]
    assert sum("2026" in words for words in said) == days
    assert {"£80", "31 Aug 2026"} <= set(said)
    for is_day in (False, True):
        row = [box for words, box in said.items() if ("2026" in words) is is_day]
        edges = sorted((box.left(), box.right()) for box in row)
        assert all(before[1] <= after[0] for before, after in pairwise(edges))
