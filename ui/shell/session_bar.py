"""The head of a guided session: who it is with, where we are in it, and the way out."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from homeapp.domain.figures import isolated
from homeapp.i18n import _
from ui.common import Button, PlainLabel
from ui.theme import words_are_large

__all__ = ["SessionBar"]

_NAME = 24  # letters of a name that the bar has room for
_KEY = "F8"
_LEAST = 8  # letters of it that must be left where it is cut


class SessionBar(QFrame):
    """Stands above every page of a session, so that Stop never moves."""

    stopped = Signal()
    """End the session and go home."""
    turned = Signal()
    """Turn the screen to the resident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("session_bar")
        self.setProperty("panel", "session")
        # The window may be narrower than the bar would like to be: "Saved" gives way.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name = ""
        self._turns = (_("Turn the screen (F8)"), _("Turn the screen"), _("Turn"))
        self._person = PlainLabel(role="strong", wrap=False)
        self._person.setObjectName("session_bar.person")
        self._place = PlainLabel(wrap=False)
        self._saved = PlainLabel(role="quiet", wrap=False)
        self.mirror = Button("session_bar.mirror", _("Resident sees"), "tab", icon="ui/eye")
        self.mirror.setCheckable(True)
        self.turn = Button("session_bar.turn", self._turns[0], icon="ui/refresh")
        self.turn.setShortcut(_KEY)
        self.stop = Button("session_bar.stop", _("Stop for today"), "quiet")
        row = self._row = QHBoxLayout(self)
        row.setSpacing(16)
        row.addWidget(self._person)
        row.addWidget(self._place)
        row.addWidget(self._saved)
        row.addStretch(1)
        for button in (self.mirror, self.turn, self.stop):
            row.addWidget(button)
        self.stop.clicked.connect(lambda: self.stopped.emit())
        self.turn.clicked.connect(lambda: self.turned.emit())

    def show_person(self, name: str) -> None:
        """Say whose session it is, so that nobody writes in another person's record."""
        self._name = name if len(name) <= _NAME else f"{name[: _NAME - 1]}\u2026"
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

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again when words grow or shrink, once every part has its new size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self._fit)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as need be: its parts give way, one after another."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Leave out the least needed words until the rest fits; only a name is ever cut."""
        edge = 0 if words_are_large() else 6
        self._row.setContentsMargins(20, edge, 12, edge)
        self._person.setText(isolated(self._name))
        least = _LEAST * self._person.fontMetrics().averageCharWidth()
        for step in range(6):
            self._saved.setVisible(step < 1)
            self._place.setVisible(step < 2)  # the steps at the side say the place as well
            self._name_turn(self._turns[min(max(0, step - 2), 2)])
            self.mirror.setVisible(step < 5)  # there is no room for its picture either
            self._row.invalidate()
            over = self._row.sizeHint().width() - self.width()
            if over <= 0:
                return
            room = self._person.sizeHint().width() - over
            if step >= 4 and room >= least:
                break
        cut = self._person.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self._person.setText(isolated(cut))

    def _name_turn(self, words: str) -> None:
        if self.turn.text() != words:
            self.turn.setText(words)
            self.turn.setShortcut(_KEY)  # Qt lets go of it with the words
