"""A band across the resident's view of the practice store, so that it is never taken for real."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from homeapp.i18n import R_
from ui.common import PlainLabel
from ui.common.tongues import Tongues

__all__ = ["mark_practice"]

_PRACTICE = R_("For practice only. This person is made up.")


def mark_practice(view: QWidget, tongues: Tongues) -> None:
    """Stand above everything in a view that covers the window, its band and all."""
    _Band(view, tongues)


class _Band(QFrame):
    """Says it in the resident's language and in English; it is there to be seen, not to press."""

    def __init__(self, view: QWidget, tongues: Tongues) -> None:
        super().__init__(view)
        self.setObjectName("resident.practice")
        self.setProperty("panel", "practice")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 20, 2)
        words = tongues.say(_PRACTICE)
        for said, language in ((words.large, tongues.large), (words.small, tongues.small)):
            label = PlainLabel(said, role="small", wrap=False)
            label.set_language(language)
            label.setVisible(bool(said))
            row.addWidget(label)
            row.addStretch(1)
        self._view = view
        view.installEventFilter(self)
        self._fit()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as wide as the view, and above what it shows later."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange}:
            self._fit()
        return False

    def _fit(self) -> None:
        tall = self.sizeHint().height()
        self._view.setContentsMargins(0, tall, 0, 0)
        self.setGeometry(0, 0, self._view.width(), tall)
        self.raise_()
