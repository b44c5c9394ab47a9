"""The door's pages share one look: a green panel that says where you are, and a card to fill in."""

from functools import cached_property

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import (
    Card,
    ErrorSummary,
    Heading,
    PageScroll,
    PictureLabel,
    PlainLabel,
    announce,
    button_row,
)
from ui.shell.crisis import CrisisButton
from ui.shell.help import HelpButton
from ui.theme import COLOURS, SIZES

__all__ = ["DoorPage", "WelcomePanel"]

_WIDEST, _MARGIN = 660, 40  # px


class WelcomePanel(QFrame):
    """Beside each page of the door; it goes when the words on the page need its room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "header")
        self.setMinimumWidth(300)
        column = QVBoxLayout(self)
        column.setContentsMargins(44, 44, 44, 44)
        column.setSpacing(20)
        column.addStretch(2)
        column.addWidget(PictureLabel("home", 104, colour=COLOURS.focus))
        column.addWidget(Heading(_("Happy, Healthy at Home")))
        column.addWidget(
            PlainLabel(_("A plan for small, healthy changes, made together."), role="lead")
        )
        column.addStretch(3)
        note = _("All of it stays on this computer, locked with your passphrase.")
        column.addWidget(PlainLabel(note))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no height: where there is too little, the panel goes."""
        return QSize(300, 0)


class _Told(QFrame):
    """A sentence that stands out, before anything is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "notice")
        self.words = PlainLabel(role="strong")
        QVBoxLayout(self).addWidget(self.words)
        self.hide()


class DoorPage(QWidget):
    """One page of the door: a title, what is wrong, and a card."""

    help_key = ""

    def __init__(self, title: str, lead: str = "") -> None:
        super().__init__()
        self.summary = ErrorSummary()
        self.card = Card()
        self.heading = Heading(title)
        self.lead = PlainLabel(lead, role="lead")
        content = QWidget()
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self._told = _Told()
        for part in (self.heading, self.lead, self._told, self.summary, self.card):
            column.addWidget(part)
        self.lead.setVisible(bool(lead))
        self._panel = WelcomePanel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel, 2)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        self._scroll = PageScroll(content, max_width=_WIDEST, margin=_MARGIN)
        beside.addWidget(self._scroll, 1)
        beside.addLayout(self._make_foot())
        row.addLayout(beside, 3)

    def _make_foot(self) -> QHBoxLayout:
        """Return what is at the same place on every page of the door, however far it scrolls."""
        ways = (CrisisButton("door.crisis"), HelpButton("door.help", self._ask_for_help))
        held = button_row(*ways)
        held.setMaximumWidth(_WIDEST)
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 0, _MARGIN, SIZES.foot + SIZES.gap)
        foot.addStretch()
        foot.addWidget(held, 1)
        foot.addStretch()
        return foot

    def tell(self, sentence: str) -> None:
        """Say above the card what led here; "" says nothing."""
        self._told.words.setText(sentence)
        self._told.setVisible(bool(sentence))
        if sentence:
            announce(self._told.words, sentence)

    def wait(self, doing: str) -> None:
        """Let nothing be pressed twice while this is done, and say what it is."""
        self.card.setEnabled(False)
        self.setCursor(Qt.CursorShape.WaitCursor)
        self._doing.setText(doing)
        self._doing.show()
        announce(self._doing, doing)
        # Below the card, so it may be below the edge; it has no place there before it is laid out.
        QTimer.singleShot(0, self._doing, lambda: self._scroll.show_part(self._doing))

    def wait_no_more(self) -> None:
        """Let the card be used again."""
        self.card.setEnabled(True)
        self.unsetCursor()
        if "_doing" in self.__dict__:
            self._doing.hide()

    @cached_property
    def _doing(self) -> PlainLabel:
        # Made when something is first waited for: the door must paint at once.
        label = PlainLabel(role="strong")
        label.setObjectName("door.doing")
        label.hide()
        self._column.addWidget(label)
        return label

    def _ask_for_help(self) -> None:
        action = self.window().findChild(QAction, "actions.help")
        if action is not None:
            action.trigger()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the room to the page where there is not enough for both."""
        super().resizeEvent(event)
        needed = self.card.minimumSizeHint().width() + 100 + self._panel.minimumSizeHint().width()
        share = max(self._panel.minimumSizeHint().width(), self.width() * 2 // 5)
        tall = self._panel.heightForWidth(share)
        fits = self.width() >= max(860, needed) and self.height() >= tall
        self._panel.setVisible(fits)
