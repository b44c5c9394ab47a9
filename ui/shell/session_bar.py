"""The head of a guided session: who it is with, where we are in it, and the way out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from homeapp.i18n import _
from ui.common import Button, PlainLabel, isolated

__all__ = ["SessionBar"]

_NAME = 24  # letters of a name that the bar has room for


class SessionBar(QFrame):
    """Stands above every page of a session, so that Stop never moves."""

    stopped = Signal()
    """End the session and go home."""
    turned = Signal()
    """Turn the screen to the resident."""
    mirrored = Signal(bool)
    """Show beside the page what the resident sees, or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("session_bar")
        self.setProperty("panel", "session")
        # The window may be narrower than the bar would like to be: "Saved" gives way.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._person = PlainLabel(role="strong", wrap=False)
        self._person.setObjectName("session_bar.person")
        self._place = PlainLabel(wrap=False)
        self._saved = PlainLabel(role="quiet", wrap=False)
        self.mirror = Button("session_bar.mirror", _("Resident sees"), "tab", icon="ui/eye")
        self.mirror.setCheckable(True)
        self.turn = Button("session_bar.turn", _("Turn the screen (F8)"), icon="ui/refresh")
        self.turn.setShortcut("F8")
        self.stop = Button("session_bar.stop", _("Stop for today"), "quiet")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(16)
        row.addWidget(self._person)
        row.addWidget(self._place)
        row.addWidget(self._saved)
        row.addStretch(1)
        for button in (self.mirror, self.turn, self.stop):
            row.addWidget(button)
        self.stop.clicked.connect(lambda: self.stopped.emit())
        self.turn.clicked.connect(lambda: self.turned.emit())
        self.mirror.toggled.connect(self.mirrored)

    def show_person(self, name: str) -> None:
        """Say whose session it is, so that nobody writes in another person's record."""
        shown = name if len(name) <= _NAME else f"{name[: _NAME - 1]}\u2026"
        self._person.setText(isolated(shown))
        self._person.setAccessibleName(name)
        self._fit()

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
        self._fit()

    def show_saved(self, sentence: str) -> None:
        """Say when things were last saved."""
        self._saved.setText(sentence)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for part in (self._saved, self._place):  # the steps at the side say the place as well
            part.show()
        for part in (self._saved, self._place):
            self._row.invalidate()
            if self._row.sizeHint().width() > self.width():
                part.hide()
