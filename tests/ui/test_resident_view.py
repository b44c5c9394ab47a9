"""The resident's view: each page in their language, in reach, and silent about who they are."""

import re
from collections import Counter
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import SECRETS, ResidentOnScreen, in_sight, words_of
from tests.ui.typing_in import press
from ui.common import PlainLabel
from ui.common.resident_buttons import ResidentButton
from ui.theme import COLOURS, SIZES, contrast

PAGES = [
    *("LanguagePage", "RecordPage", "TilesPage", "FeelingPage", "PromptPage", "ChoosePage"),
    *(
        "TopicPage",
        "IdeaPage",
        "ServesPage",
        "DaysPage",
        "WhenPage",
        "SurePage",
        "SummaryPage",
        "PlacePage",
    ),
    *("PlanPage", "TodayPage", "ThanksPage"),
]
NO_QUESTIONS = {"SummaryPage", "ThanksPage"}


@pytest.fixture
def urdu(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> ResidentOnScreen:
    return ResidentOnScreen(qtbot, planner, memory_store, "ur")


def test_continue_leads_through_every_kind_of_page(screen: ResidentOnScreen) -> None:
    assert list(Counter(screen.walk())) == PAGES


def test_back_leads_the_same_way(screen: ResidentOnScreen) -> None:
    there = list(screen.walk())
    back = []
    while screen.view.findChild(QWidget, "resident.back").isVisible():
        back.append(type(screen.page).__name__)
        screen.press("back")
    assert [*back, "LanguagePage"] == there[::-1]


@pytest.mark.parametrize("way", ["skip", "not_sure"])
def test_each_question_can_be_passed_over(screen: ResidentOnScreen, way: str) -> None:
    seen = []

    def go_on() -> None:
        asks = type(screen.page).__name__ not in NO_QUESTIONS
        assert screen.button("continue").isEnabled()
        screen.press(("skip" if screen.page.has_unsure else way) if asks else "continue")

    for name in screen.walk(go_on):
        seen.append(name)
    assert list(Counter(seen)) == PAGES


def test_buttons_stay_where_they_are(screen: ResidentOnScreen) -> None:
    places = Counter()
    for _name in screen.walk():
        for name in ("back", "not_sure", "skip"):
            button = screen.view.findChild(QAbstractButton, f"resident.{name}")
            if button.isVisible():
                places[name, button.geometry().topLeft().toTuple()] += 1
        edge = screen.button("continue").geometry()
        rtl = screen.view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        places["continue", edge.left() if rtl else edge.right()] += 1
    assert sorted(name for name, _place in places) == ["back", "continue", "not_sure", "skip"]


def test_everything_pressed_is_large_and_apart(screen: ResidentOnScreen) -> None:
    for name in screen.walk():
        pressed = in_sight(screen.view, QAbstractButton)
        rects = {one.objectName(): _on_view(screen, one) for one in pressed}
        small = {
            known: rect.size().toTuple()
            for known, rect in rects.items()
            if min(rect.width(), rect.height()) < SIZES.resident_target
        }
        assert small == {}, name
        assert all(tile.height() >= 90 for tile in screen.tiles()), name
        for known, rect in rects.items():
            near = rect.adjusted(-7, -7, 7, 7)
            foot = screen.button("continue").geometry().top() - 10
            if rect.bottom() > foot and not known.startswith("resident.back"):
                continue  # scrolled below the foot, which covers it
            close = [k for k, r in rects.items() if k != known and r.intersects(near)]
            assert [k for k in close if rects[k].bottom() <= foot] == [], (name, known)


def _on_view(screen: ResidentOnScreen, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(screen.view, QPoint(0, 0)), widget.size())


def test_no_page_says_who_it_is_about(screen: ResidentOnScreen) -> None:
    for name in screen.walk():
        said = words_of(screen.view)
        assert [secret for secret in SECRETS if secret in said] == [], name
    assert not [secret for secret in SECRETS if secret in screen.view.windowTitle()]


def test_the_view_alone_is_mirrored(urdu: ResidentOnScreen) -> None:
    for _name in urdu.walk():
        assert urdu.view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        back = urdu.view.findChild(QWidget, "resident.back")
        assert back.geometry().left() > urdu.button("continue").geometry().left()
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_english_stands_on_every_page_and_takes_over_when_chosen(urdu: ResidentOnScreen) -> None:
    for name in urdu.walk():
        urdu.press("language.en")
        assert urdu.view.layoutDirection() is Qt.LayoutDirection.LeftToRight, name
        assert re.search(r"^Part \d of 9: \w", words_of(urdu.view), re.MULTILINE)
        urdu.press("language.ur")
        assert urdu.view.layoutDirection() is Qt.LayoutDirection.RightToLeft, name


def test_question_is_large_in_their_language_with_english_beneath(urdu: ResidentOnScreen) -> None:
    urdu.go_to("PromptPage")
    asked = urdu.planner.content.prompts[0].question
    labels = {one.text(): one for one in in_sight(urdu.view, PlainLabel)}
    theirs, ours = labels[language("ur").text(asked)], labels[asked]
    assert theirs.fontInfo().pixelSize() > ours.fontInfo().pixelSize()
    assert theirs.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert ours.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_no_letter_is_clipped(screen: ResidentOnScreen) -> None:
    for name in screen.walk():
        for label in in_sight(screen.view, PlainLabel):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert label.height() >= max(needed, label.fontMetrics().height() - 1), (
                name,
                label.text(),
            )
        for tile in screen.tiles():
            assert tile.height() >= tile.heightForWidth(tile.width()), (name, tile.text())
        for button in in_sight(screen.view, ResidentButton):
            letters = QFontMetrics(button._large()).tightBoundingRect(button.text())
            assert button.height() > letters.height() + button._under_tall(button.words), (
                name,
                button.text(),
            )


def test_dots_are_said_in_words(urdu: ResidentOnScreen) -> None:
    dots = urdu.view.findChild(QWidget, "resident.progress")
    urdu.go_to("TilesPage")
    assert "Part 2 of 9: What matters to me" in dots.accessibleName()


def test_everything_focusable_has_a_name(screen: ResidentOnScreen) -> None:
    for name in screen.walk():
        nameless = [
            one.objectName() or type(one).__name__
            for one in in_sight(screen.view)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not _name_of(one)
        ]
        assert nameless == [], name


def _name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def test_the_keyboard_alone_leads_through_all_pages(screen: ResidentOnScreen) -> None:
    """Tab reaches each answer and each button once, and Enter on Continue goes on."""

    def go_on() -> None:
        reached = _tab_round(screen)
        shown = [
            one
            for one in in_sight(screen.view)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()
        ]
        missed = {one.objectName() for one in shown} - {one.objectName() for one in reached}
        _check_order(screen, reached)
        missed -= {"resident.more", "resident.up"}  # which go as the focus leads to an end
        assert missed == set(), type(screen.page).__name__
        screen.button("continue").setFocus()
        press(screen.button("continue"), Qt.Key.Key_Return)
        QApplication.processEvents()

    assert list(Counter(screen.walk(go_on))) == PAGES


def _check_order(screen: ResidentOnScreen, reached: list[QWidget]) -> None:
    """Answers come first, then Back to Continue, then the head."""
    foot = [f"resident.{one}" for one in ("back", "not_sure", "skip", "up", "more", "continue")]
    head = ("resident.crisis", "resident.stop", "resident.language.")
    places = [
        2 if one.objectName().startswith(head) else 1 if one.objectName() in foot else 0
        for one in reached
    ]
    assert places == sorted(places), [one.objectName() for one in reached]


def _tab_round(screen: ResidentOnScreen) -> list[QWidget]:
    """Press Tab from the top of the page until it comes round."""
    screen.view.take_focus()
    reached: list[QWidget] = []
    for _turn in range(60):
        now = QApplication.focusWidget()
        press(now, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now in reached:
            break
        reached.append(now)
    return reached


def test_enter_chooses_a_tile(urdu: ResidentOnScreen) -> None:
    urdu.planner.conversations.choose_tiles(urdu.resident_id, ("moving",))
    urdu.go_to("TilesPage")
    press(urdu.tiles()[1], Qt.Key.Key_Return)
    talk = urdu.planner.conversations.latest(urdu.resident_id)
    assert talk is not None
    assert "eating" in talk.tiles


def test_more_below_is_offered_and_leads_there(urdu: ResidentOnScreen) -> None:
    urdu.go_to("RecordPage")
    bar = next(
        one.verticalScrollBar()
        for one in in_sight(urdu.view, QAbstractScrollArea)
        if one.isAncestorOf(urdu.page)  # type: ignore[attr-defined]
    )
    urdu.view.resize(1366, 600)
    QApplication.processEvents()
    assert bar.maximum() > 0
    while urdu.view.findChild(QWidget, "resident.more").isVisible():
        before = bar.value()
        urdu.press("more")
        assert bar.value() > before
    assert bar.value() >= bar.maximum() - SIZES.gap


def test_what_is_read_stands_out_seven_to_one() -> None:
    grounds = (COLOURS.page, COLOURS.surface, COLOURS.chosen, COLOURS.notice)
    assert min(contrast(COLOURS.ink, ground) for ground in grounds) >= 7
    assert contrast(COLOURS.on_action, COLOURS.action) >= 7
    assert min(contrast(COLOURS.action_down, ground) for ground in grounds) >= 7
    assert contrast(COLOURS.focus_ink, COLOURS.focus) >= 7
    assert contrast(COLOURS.on_header, COLOURS.header) >= 7


def test_the_plan_is_shown(screen: ResidentOnScreen, qtbot: QtBot) -> None:
    screen.go_to("PlanPage")
    shown = screen.view.findChild(QPdfView, "resident.plan")
    qtbot.waitUntil(lambda: shown.document().pageCount() > 0)
    assert "1" in shown.accessibleName()
    screen.press("change")
    assert type(screen.page).__name__ == "TopicPage"


def test_the_next_meeting_is_said_in_words(urdu: ResidentOnScreen) -> None:
    urdu.go_to("ThanksPage")
    assert "We meet again on Tuesday 15 December 2026." in words_of(urdu.view)


def test_the_next_meeting_tells_its_time_where_that_is_known(screen: ResidentOnScreen) -> None:
    visits = screen.planner.visits
    visits.change(visits.plan(screen.resident_id, date(2026, 12, 15)).id, at=time(10, 30))
    screen.go_to("ThanksPage")
    assert "15 December 2026 at \u206610:30\u2069." in words_of(screen.view)


def test_finishing_asks_for_the_worker(urdu: ResidentOnScreen, qtbot: QtBot) -> None:
    urdu.go_to("ThanksPage")
    with qtbot.waitSignal(urdu.view.leaving):
        urdu.press("continue")
    assert urdu.view.isVisible()
