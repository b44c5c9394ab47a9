"""Help beside the screen that it is about, so that both can be seen at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, Heading, PageScroll, PlainLabel, announce, column
from ui.shell.help_words import GENERAL, HELP
from ui.theme import SIZES

__all__ = ["HelpPanel"]

_WIDTH = 360  # px; more where the words on its buttons need it
_ANY_WIDTH = 16_777_215  # px; Qt's own "as wide as there is room"


class HelpPanel(QFrame):
    """A few sentences about the page on show, and what helps everywhere."""

    closed = Signal()
    guide_wanted = Signal()
    """Show what there is to get ready, as on the first day."""
    tips_wanted = Signal()
    """Show every tip again that was put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setProperty("panel", "stepper")
        self._words = QWidget()
        self._column = QVBoxLayout(self._words)
        self._column.setSpacing(SIZES.space)
        self._close = Button("help.close", _("Close help"), on_click=self._put_away)
        guide = Button("help.guide", _("Getting ready"), icon="ui/list")
        guide.clicked.connect(self._leave_for_guide)
        tips = Button("help.tips", _("Show all tips again"), icon="ui/info-circle")
        tips.clicked.connect(lambda: self.tips_wanted.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SIZES.foot)
        layout.addWidget(PageScroll(self._words), 1)
        self._foot = column(guide, tips, self._close, gap=SIZES.gap)
        self._foot.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, 0)
        layout.addWidget(self._foot)
        self.hide()

    def show_for(self, key: str) -> None:
        """Show the help of a page; a page without its own shows what helps everywhere."""
        self._clear()
        own = HELP.get(key, ())
        if own:
            self._add(_("About this page"), own)
        self._add(_("Everywhere"), GENERAL)
        self._column.addStretch(1)
        self.show()
        self._close.setFocus()
        announce(self, " ".join(_(sentence) for sentence in (*own, *GENERAL)))

    def _add(self, title: str, sentences: tuple[str, ...]) -> None:
        self._column.addWidget(Heading(title, 3))
        for sentence in sentences:
            self._column.addWidget(PlainLabel(_(sentence)))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _leave_for_guide(self) -> None:
        self.hide()
        self.guide_wanted.emit()

    def _put_away(self) -> None:
        self.hide()
        self.closed.emit()

    def narrowest(self) -> int:
        """Return the px across that it needs beside a page."""
        self._foot.ensurePolished()
        return max(_WIDTH, self._foot.sizeHint().width() + SIZES.border)

    def stand_alone(self, is_alone: bool) -> None:
        """Take the place of the page, or only as much room as it needs beside it."""
        self.setMinimumWidth(self.narrowest())
        self.setMaximumWidth(_ANY_WIDTH if is_alone else self.narrowest())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
            return
        super().keyPressEvent(event)
