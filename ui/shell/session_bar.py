"""The head of a guided session: where we are in it, and the way out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PlainLabel

__all__ = ["SessionBar"]


class SessionBar(QFrame):
    """Stands above every page of a session, so that Stop never moves."""

    stopped = Signal()
    """End the session and go home."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("session_bar")
        self.setProperty("panel", "session")
        self._place = PlainLabel(role="strong", wrap=False)
        self._saved = PlainLabel(role="quiet", wrap=False)
        self.stop = Button("session_bar.stop", _("Stop for today"), "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(16)
        row.addWidget(self._place)
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(lambda: self.stopped.emit())

    def show_place(self, titles: Sequence[str], place: int) -> None:
        """Say which step of how many is on show; `place` counts from 0."""
        self._place.setText(
            _(
                "Step {number} of {count}: {title}",
                number=place + 1,
                count=len(titles),
                title=titles[place],
            )
        )

    def show_saved(self, sentence: str) -> None:
        """Say when things were last saved."""
        self._saved.setText(sentence)
