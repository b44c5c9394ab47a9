"""Every page of the check-ins on screen: in reach, whole, named, and silent about who they are."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from homeapp.domain.measures import Response
from tests.ui.measures.talks import EVERY, KEYS, CheckInOnScreen, Make, go_to
from tests.ui.resident_screens import SECRETS, in_sight, words_of
from ui.common import PlainLabel, TileButton
from ui.common.resident_buttons import ResidentButton
from ui.theme import SIZES, dress


def check_page(talk: CheckInOnScreen, name: str) -> None:
    """Look at a page: nothing too small, clipped, nameless, red or about somebody."""
    view = talk.view
    for _round in range(4):  # a layout that wraps asks its parents again
        QApplication.processEvents()
    for button in in_sight(view, QAbstractButton):
        assert min(button.width(), button.height()) >= SIZES.resident_target, (name, button)
    for label in in_sight(view, PlainLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
        tall = label.fontMetrics().height() - 1
        assert label.height() >= max(needed, tall), (name, label.text())
    for tile in in_sight(view, TileButton):
        assert tile.height() >= tile.heightForWidth(tile.width()), (name, tile.text())
    for button in in_sight(view, ResidentButton):
        check_words(button, name)
    said = words_of(view)
    assert [secret for secret in SECRETS if secret in said] == [], name
    nameless = [
        one.objectName()
        for one in in_sight(view)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert nameless == [], name


def check_words(button: ResidentButton, name: str) -> None:
    words = button._shown()  # none where it gives way to its icon
    letters = QFontMetrics(button._large()).tightBoundingRect(words.large)
    assert button.height() > letters.height() + button._under_tall(words), (name, words)


@pytest.mark.parametrize(
    ("code", "scale"),
    [("en", 1.0), ("ur", 1.0), ("ur", 1.5), ("ur", 2.0), ("bn", 1.5), ("pl", 2.0)],
)
def test_every_page_fits_its_words(make: Make, code: str, scale: float) -> None:
    dress(QApplication.instance(), scale)  # type: ignore[arg-type]
    try:
        talk = make(code)
        check_page(talk, "choice")
        talk.choose(*KEYS)
        seen = []
        for name in talk.walk(EVERY):
            check_page(talk, name)
            seen.append(name)
        assert talk.view.minimumSizeHint().width() <= 1366
    finally:
        dress(QApplication.instance(), 1.0)  # type: ignore[arg-type]
    assert seen.count("IntroPage") == seen.count("ToldPage") == 5
    assert {"drinks", "weight", "satisfied", "kinds", "waist"} <= set(seen)


@pytest.mark.parametrize(("code", "scale"), [("en", 1.0), ("ur", 1.5), ("pl", 1.5), ("bn", 2.0)])
def test_what_is_said_of_a_number_that_is_too_large_fits(
    make: Make, code: str, scale: float
) -> None:
    dress(QApplication.instance(), scale)  # type: ignore[arg-type]
    try:
        talk = make(code)
        talk.choose("smoking")
        go_to(talk, "packet-cigarettes", EVERY)
        talk.type("999")
        assert "100" in words_of(talk.view)
        check_page(talk, "too many")
    finally:
        dress(QApplication.instance(), 1.0)  # type: ignore[arg-type]


def test_a_question_that_scrolls_along_stands_off_its_answer(make: Make) -> None:
    dress(QApplication.instance(), 1.5)  # type: ignore[arg-type]
    try:
        talk = make("ur")
        talk.choose("activity")
        go_to(talk, "strength-days", EVERY)
        check_page(talk, "strength-days")
        question, less = (
            talk.view._sheets.question,
            talk.screen.button("activity.strength-days.less"),
        )
        assert talk.screen.page.parentWidget().isAncestorOf(question)
        asked = max(_foot_of(one, talk) for one in in_sight(question, PlainLabel))
        assert less.mapTo(talk.view, QPoint(0, 0)).y() - asked >= SIZES.gap
    finally:
        dress(QApplication.instance(), 1.0)  # type: ignore[arg-type]


def _foot_of(label: QWidget, talk: CheckInOnScreen) -> int:
    return label.mapTo(talk.view, label.rect().bottomLeft()).y()


def test_how_today_was_is_the_last_thing_asked(make: Make) -> None:
    talk = make("ur")
    talk.view._go_to("today")
    QApplication.processEvents()
    assert talk.page_name == "TodayPage"
    check_page(talk, "TodayPage")
    assert "How was today?" in words_of(talk.view)
    talk.screen.press("wellbeing.today.2")
    said = words_of(talk.view)
    assert "call 111 and choose option 2" in said
    assert "Thank you for saying so." in said
    kept = talk.kept("wellbeing")
    assert kept.responses == {"today": Response(chosen=("not-good",))}
    assert kept.warned_of == ("help",)
    talk.go_on()
    assert talk.page_name == "ThanksPage"


def test_today_can_be_passed_over(make: Make) -> None:
    talk = make("en")
    talk.view._go_to("today")
    QApplication.processEvents()
    talk.screen.press("skip")
    assert talk.page_name == "ThanksPage"
    assert talk.planner.measures.of(talk.resident_id) == []
