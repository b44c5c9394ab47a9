"""What is in sight of the resident's view at every size of words: a question, and whole tiles."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.accessibility.looking import pixels_of
from tests.accessibility.screens import settle
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen
from ui.application import make_application
from ui.common import TileButton
from ui.common.lines import SentenceLabel
from ui.common.resident_fields import ResidentText
from ui.fonts import families_for
from ui.theme import SIZES

Open = Callable[[str, float], ResidentOnScreen]
MOST_TURNS = 12


@pytest.fixture
def opened(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> Iterator[Open]:
    def open_in(code: str, scale: float) -> ResidentOnScreen:
        make_application([], scale)
        shown = ResidentOnScreen(qtbot, planner, memory_store, code)
        shown.view.resize(1366, 768)
        QApplication.processEvents()
        return shown

    yield open_in
    make_application([])


def sight_of(shown: ResidentOnScreen) -> QRect:
    """Return where the page is seen, in the view."""
    sheet = shown.view._sheets._on_show.viewport()
    return QRect(sheet.mapTo(shown.view, QPoint(0, 0)), sheet.size())


def place_of(shown: ResidentOnScreen, tile: TileButton) -> QRect:
    return QRect(tile.mapTo(shown.view, QPoint(0, 0)), tile.size())


def turns(shown: ResidentOnScreen) -> Iterator[QRect]:
    """Yield what is in sight, then go on to what is below, as long as there is more."""
    for _turn in range(MOST_TURNS):
        settle()
        yield sight_of(shown)
        if not shown.view._foot.more.isVisible():
            return
        shown.press("more")
    raise AssertionError("there is always more")


@pytest.mark.parametrize(
    ("code", "scale"),
    [("ur", 1.0), ("ur", 1.5), ("ur", 2.0), ("bn", 1.5), ("bn", 2.0), ("pl", 2.0), ("en", 1.5)],
)
def test_no_tile_is_ever_cut_and_all_are_seen(opened: Open, code: str, scale: float) -> None:
    shown = opened(code, scale)
    for name in shown.walk():
        tiles = shown.tiles()
        if not tiles or name in {"RecordPage", "IdeaPage"}:  # with words to scroll to beneath
            continue
        seen: set[str] = set()
        for sight in turns(shown):
            places = {tile.objectName(): place_of(shown, tile) for tile in tiles}
            whole = {key for key, place in places.items() if sight.contains(place)}
            cut = {key for key, place in places.items() if sight.intersects(place)} - whole
            assert cut == set(), name
            below = sum(place.top() > sight.bottom() for place in places.values())
            assert shown.view._foot.more.words.large == (str(below) if below else ""), name
            seen |= whole
        assert seen == {tile.objectName() for tile in tiles}, name


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_at_their_usual_size_all_pictures_stand_beneath_the_question(
    opened: Open, code: str
) -> None:
    shown = opened(code, 1.0)
    for name in ("TilesPage", "TopicPage", "WhenPage"):
        shown.go_to(name)
        settle()
        assert shown.view._sheets.question.isVisible()
        assert all(sight_of(shown).contains(place_of(shown, one)) for one in shown.tiles()), name
        assert not shown.view._foot.more.isVisible(), name


@pytest.mark.parametrize(("page", "least"), [("TilesPage", 6), ("TopicPage", 5), ("WhenPage", 3)])
def test_urdu_at_150_percent_keeps_the_question_and_a_page_of_tiles_in_sight(
    opened: Open, page: str, least: int
) -> None:
    shown = opened("ur", 1.5)
    shown.go_to(page)
    first = next(turns(shown))
    question = shown.view._sheets.question
    assert question.mapTo(shown.view, QPoint(0, 0)).y() < first.top()
    assert sum(first.contains(place_of(shown, tile)) for tile in shown.tiles()) >= least


@pytest.mark.parametrize("code", ["ur", "bn", "pl", "en"])
def test_the_box_for_their_words_is_in_sight_at_150_percent(opened: Open, code: str) -> None:
    shown = opened(code, 1.5)
    for name in shown.walk():
        if name == "PromptPage":
            settle()
            (field,) = shown.page.findChildren(ResidentText)
            top = field.box.mapTo(shown.view, QPoint(0, 0))
            assert sight_of(shown).contains(QRect(top, field.box.size()))


@pytest.mark.parametrize("code", ["ur", "bn", "pl", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_questions_come_in_one_size_and_a_smaller_one_for_long_ones(
    opened: Open, code: str, scale: float
) -> None:
    shown = opened(code, scale)
    sizes: dict[int, set[bool]] = {}
    asked = shown.view._sheets.question._asked._large
    for _name in shown.walk():
        large = asked.font().pixelSize()
        sizes.setdefault(large, set()).add(asked.count_at(asked.width()) > 1)
    assert len(sizes) <= 2
    assert sizes[max(sizes)] == {False}  # none in the larger size takes a second line
    assert min(sizes) >= SIZES.ask * 0.55 * scale


def test_the_keyboard_turns_the_pages_too(opened: Open) -> None:
    shown = opened("ur", 1.5)
    shown.planner.conversations.choose_tiles(shown.resident_id, ())  # with three, the rest wait
    shown.go_to("TilesPage")
    settle()
    for tile in shown.tiles():
        tile.setFocus()
        QApplication.processEvents()
        assert sight_of(shown).contains(place_of(shown, tile)), tile.objectName()


# Lines that are measured


def _ink(label: QLabel, size: QSize) -> int:
    """Return how many pixels a label of a size draws dark."""
    label.resize(size)
    return int((pixels_of(label.grab().toImage()) < 0.5).sum())


def test_measured_lines_of_urdu_are_lower_and_lose_no_letter(application: QApplication) -> None:
    urdu = language("ur")
    saved = []
    for prompt in load_content().prompts:
        for words in (urdu.text(prompt.question), urdu.text(prompt.help)):
            label = SentenceLabel(role="ask")
            label.setText(words)
            label.set_language(urdu)
            label.ensurePolished()
            label.setStyleSheet("color: black; background: white")
            for wide in (1300, 420):
                tall = label.heightForWidth(wide)
                plain = QLabel(words)
                plain.setWordWrap(True)
                plain.setFont(label.font())
                saved.append(1 - tall / plain.heightForWidth(wide))
                assert _ink(label, QSize(wide, tall)) == _ink(label, QSize(wide, tall + 2 * tall))
    assert sum(saved) / len(saved) > 0.05  # where it takes more, Qt's own line cuts letters off
    assert families_for(urdu)[1] in label.font().families()
