"""The head of a guided session: whose view it is, where we are in it, and the way out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PlainLabel

__all__ = ["SessionBar"]


class SessionBar(QFrame):
    """Stands above every page of a session, so that Stop and the screen's turn never move."""

    turned = Signal()
    """Turn the screen: show the resident's view."""
    stopped = Signal()
    """End the session and go home."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("session_bar")
        self.setProperty("panel", "session")
        self._place = PlainLabel(role="strong", wrap=False)
        self._saved = PlainLabel(role="quiet", wrap=False)
        self.turn = Button("session_bar.turn", _("Turn the screen (F8)"), icon="ui/refresh")
        self.turn.setShortcut("F8")
        self.stop = Button("session_bar.stop", _("Stop for today"), "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(16)
        row.addWidget(self._place)
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self.turn)
        row.addWidget(self.stop)
        self.turn.clicked.connect(lambda: self.turned.emit())
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
