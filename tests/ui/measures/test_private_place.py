"""Where "Prefer not to say" stands: the last of the answers, in the same corner of every page."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.measures.talks import EVERY, KEYS, CheckInOnScreen, Make, go_to
from ui.common import PageScroll


def private(talk: CheckInOnScreen) -> QAbstractButton:
    buttons = talk.view.page.findChildren(QAbstractButton)
    return next(one for one in buttons if one.objectName().endswith(".private"))


def is_whole(talk: CheckInOnScreen) -> bool:
    """Whether all of the page is in sight."""
    areas = (one for one in talk.view.findChildren(PageScroll) if one.isVisible())
    return not any(area.verticalScrollBar().maximum() for area in areas)


@pytest.mark.parametrize("code", ["en", "ur"])
def test_it_stands_in_one_place_on_every_page_that_is_whole_in_sight(make: Make, code: str) -> None:
    talk = make(code)
    talk.choose(*KEYS)
    places: dict[str, tuple[int, int]] = {}
    for _name in talk.walk(EVERY):
        for _round in range(4):  # a layout that wraps asks its parents again
            QApplication.processEvents()
        if not talk.question or not is_whole(talk):
            continue
        button = private(talk)
        corner = button.mapTo(talk.view, QPoint(0, button.height()))
        side = corner.x() + (button.width() if code == "ur" else 0)
        places[talk.question] = (side, corner.y())
    assert len(places) > 10
    assert len(set(places.values())) == 1, places


def test_in_english_every_list_to_choose_from_is_whole_in_sight_with_it(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    go_to(talk, "signs", EVERY)
    QApplication.processEvents()
    assert is_whole(talk)


def test_none_of_these_drinks_comes_before_it(make: Make) -> None:
    talk = make("en")
    talk.choose("alcohol")
    go_to(talk, "drinks", EVERY)
    QApplication.processEvents()
    none = talk.screen.button("alcohol.drinks.none")
    assert (
        none.mapTo(talk.view, QPoint(0, 0)).y() < private(talk).mapTo(talk.view, QPoint(0, 0)).y()
    )
