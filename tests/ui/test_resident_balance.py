"""What lies where on the resident's pages: nothing chosen ahead, nothing that judges, no drift."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from ui.common import PictureLabel
from ui.common.resident_pages import TonguesLabel
from ui.theme import dress

FACES = {"happy", "neutral", "sad"}
SLACK = 40  # px; a scroll bar's room, and letters that lean over the end of a line


def pictures(page: QWidget) -> list[PictureLabel]:
    found = in_sight(page, PictureLabel)
    return [one for one in found if isinstance(one, PictureLabel)]


def test_no_face_shows_before_somebody_has_chosen(screen: ResidentOnScreen) -> None:
    screen.go_to("SurePage")
    (face,) = pictures(screen.page)
    room, places = face.size(), [screen.button(one).x() for one in ("less", "sure_more")]
    assert face.pictogram_name == ""
    assert face.pixmap().isNull()
    screen.press("sure.9")
    assert (face.pictogram_name, face.size()) == ("happy", room)
    assert not face.pixmap().isNull()
    assert [screen.button(one).x() for one in ("less", "sure_more")] == places
    screen.page.skip()
    assert face.pixmap().isNull()


def test_where_no_goal_is_left_no_face_judges(
    screen: ResidentOnScreen, planner: Planner, clock: FrozenClock
) -> None:
    goal = a_goal_from_before(planner, clock, screen.resident_id)
    screen.view.open(screen.resident_id)
    screen.go_to("AmountPage")
    planner.goals.remove(goal)
    QApplication.processEvents()
    assert type(screen.page).__name__ == "_NothingPage"
    assert not FACES & {one.pictogram_name for one in pictures(screen.page)}


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_thanks_stand_in_the_middle(screen: ResidentOnScreen, scale: float) -> None:
    dress(QApplication.instance(), scale)  # type: ignore[arg-type]
    try:
        screen.go_to("ThanksPage")
        for _round in range(4):  # a layout that wraps asks its parents again
            QApplication.processEvents()
        page = screen.page
        parts = [*pictures(page), *in_sight(page, TonguesLabel)]
        edges = [one.mapTo(page, QPoint(0, 0)).x() for one in parts]
        free = (
            min(edges),
            page.width() - max(edge + one.width() for edge, one in zip(edges, parts, strict=True)),
        )
        assert abs(free[0] - free[1]) <= SLACK
        assert min(free) > SLACK
    finally:
        dress(QApplication.instance(), 1.0)  # type: ignore[arg-type]
