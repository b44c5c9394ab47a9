"""No page of the resident's view alarms: nothing on it is red."""

import pytest
from PySide6.QtGui import QColor

from tests.ui.resident_screens import ResidentOnScreen
from ui.theme import COLOURS


def test_nothing_is_red(screen: ResidentOnScreen) -> None:
    for name in screen.walk():
        shown = screen.view.grab().toImage()
        seen = {
            shown.pixel(x, y) for x in range(0, shown.width(), 2) for y in range(shown.height())
        }
        assert [QColor(one).name() for one in seen if _is_red(QColor(one))] == [], name


def _is_red(colour: QColor) -> bool:
    """Whether a colour is between pink and orange on the wheel, and strong enough to be named."""
    far = min(colour.hsvHue(), 360 - colour.hsvHue())
    return colour.hsvHue() >= 0 and far < 28 and colour.hsvSaturation() > 110


@pytest.mark.parametrize("colour", [COLOURS.warm, COLOURS.error])
def test_what_counts_as_red(colour: str) -> None:
    assert _is_red(QColor(colour))
    assert not _is_red(QColor(COLOURS.focus))
