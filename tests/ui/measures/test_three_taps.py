"""From what a check-in tells to a goal that is kept: three taps with a finger, counted."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from homeapp.domain.goals import GoalDomain, GoalStatus
from tests.ui.measures.talks import ALL, DEPENDENT, Make, Said, go_to
from ui.common import TileButton

MOST_TAPS = 3


class Taps(QObject):
    """Counts what is pressed on screen."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count a press on a button, and let it go on."""
        pressed = event.type() == QEvent.Type.MouseButtonPress
        self.count += pressed and isinstance(watched, QAbstractButton)
        return False


def tap(button: QAbstractButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("code", "key", "said"),
    [
        ("en", "smoking", ALL["smoking"]),
        ("en", "eating", ALL["eating"]),
        ("en", "alcohol", DEPENDENT),
        ("ur", "activity", ALL["activity"]),
    ],
)
def test_a_goal_is_kept_after_three_taps(
    make: Make, application: QApplication, code: str, key: str, said: Mapping[str, Said]
) -> None:
    talk = make(code)
    talk.choose(key)
    go_to(talk, "ToldPage", said)
    before = talk.planner.goals.of(talk.resident_id)
    taps = Taps()
    application.installEventFilter(taps)
    try:
        tap(talk.screen.button(f"{key}.goal"))
        tiles = talk.view.findChildren(TileButton)
        tap(next(one for one in tiles if one.isVisible()))
        tap(talk.screen.button("continue"))
    finally:
        application.removeEventFilter(taps)
    assert taps.count == MOST_TAPS
    (goal,) = [one for one in talk.planner.goals.of(talk.resident_id) if one not in before]
    idea = talk.planner.goals.ideas(talk.resident_id, GoalDomain(key))[0]
    assert (goal.domain, goal.idea, goal.target) == (GoalDomain(key), idea.key, idea.target)
    assert goal.own_words
    assert goal.status is GoalStatus.ACTIVE
    assert talk.page_name == "ServesPage"
