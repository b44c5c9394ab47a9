"""The words above the resident's view just before the planner locks."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import R_
from ui.common import announce
from ui.common.resident_pages import TonguesLabel
from ui.common.tongues import NOTHING, Tongues

__all__ = ["DarkWarning"]

_DARK_SOON = R_("This screen goes dark soon. Touch the screen to stay.")


class DarkWarning(QFrame):
    """Takes room only while it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "notice")
        self._words = TonguesLabel(role="answer")
        QVBoxLayout(self).addWidget(self._words)
        self.hide()

    def warn(self, tongues: Tongues, *, near: bool) -> None:
        """Say that the planner locks soon unless somebody touches it, or that it does not."""
        words = tongues.say(_DARK_SOON) if near else NOTHING
        if near and self.isHidden():
            announce(self, words.aloud)
        self._words.show_words(words, tongues)
        self.setVisible(near)
