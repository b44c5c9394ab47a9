"""Which display the resident looks at."""

from PySide6.QtGui import QGuiApplication, QScreen

__all__ = ["second_screen"]


def second_screen(workers: QScreen) -> QScreen | None:
    """Return a display apart from the worker's for the resident, `None` where there is none."""
    others = (one for one in QGuiApplication.screens() if one is not workers)
    return next((one for one in others if not _is_same_picture(one, workers)), None)


def _is_same_picture(one: QScreen, other: QScreen) -> bool:
    """Whether two displays show the same, as a projector that repeats the laptop does."""
    return one.geometry().intersects(other.geometry())
