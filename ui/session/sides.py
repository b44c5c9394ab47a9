"""What stands beside the page of a session: the steps, and what the resident sees, small."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.common.pictures import grown
from ui.theme import SIZES, words_are_large

__all__ = ["Sides"]

_BOTH = 1130  # px across, from which the steps and a picture both have room, if not much
_ROOMY = 1360  # px across, from which a picture has room beside the page


class Sides(QObject):
    """The steps and the picture, as far as the page and the help about it leave them room."""

    def __init__(self, view: QWidget, steps: QWidget, asked: QAbstractButton) -> None:
        """`asked` is checked while the picture is to be shown."""
        super().__init__(view)
        self._view, self._steps, self._asked = view, steps, asked
        self._picture: QWidget | None = None
        self._put_help_away: Callable[[], object] | None = None
        self._gave_picture = self._gave_steps = False

    def add_picture(self, picture: QWidget) -> None:
        """Show this beside the page while it is asked for."""
        self._picture = picture
        picture.hide()
        self._asked.toggled.connect(self._on_asked)

    def begin(self) -> None:
        """Show the picture from the start, where there is room for it."""
        if self._picture is not None:
            larger = self._view.font().pixelSize() / SIZES.body  # larger words leave it no room
            self._asked.setChecked(self._view.width() >= _ROOMY * larger)

    def fit(self) -> None:
        """Show what is asked for; where both have no room, the steps give way to the picture."""
        shown = self._picture is not None and self._asked.isChecked()
        both = not self._gave_steps and (not shown or self._view.width() >= grown(_BOTH))
        # What goes does so first: Qt would widen the window for both, and leave it so.
        shows = ((self._steps, both), (self._picture, shown))
        for part, is_shown in sorted(shows, key=lambda one: one[1]):
            if part is not None:
                part.setVisible(is_shown)

    def give_way(self, put_help_away: Callable[[], object]) -> bool:
        """Leave out the picture, else the steps, for help; return whether there was either.

        `put_help_away` is called where the worker asks for the picture before that.
        """
        if words_are_large():
            return False  # a page and help side by side would be a few words a line each
        if self._asked.isChecked():
            self._gave_picture, self._gave_steps = True, self._steps.isHidden()
            self._asked.setChecked(False)
        elif not self._steps.isHidden():
            self._gave_steps = True
            self.fit()
        else:
            return False
        self._put_help_away = put_help_away
        return True

    def take_back(self) -> None:
        """Show again what gave way, as the help is gone."""
        had_picture, self._put_help_away = self._gave_picture, None
        self._gave_picture = self._gave_steps = False
        if had_picture:
            self._asked.setChecked(True)
        self.fit()

    def _on_asked(self, shown: bool) -> None:
        if shown and self._put_help_away is not None:
            self._put_help_away()
        self.fit()
