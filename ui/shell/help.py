"""Help beside the screen that it is about, so that both can be seen at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, Heading, PageScroll, PlainLabel, announce
from ui.shell.help_words import GENERAL, HELP
from ui.theme import SIZES

__all__ = ["HelpPanel"]

_WIDTH = 360


class HelpPanel(QFrame):
    """A few sentences about the page on show, and what helps everywhere."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setProperty("panel", "stepper")
        self.setFixedWidth(_WIDTH)
        self._words = QWidget()
        self._column = QVBoxLayout(self._words)
        self._column.setSpacing(SIZES.space)
        self._close = Button("help.close", _("Close help"), on_click=self._put_away)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(self._words), 1)
        layout.addWidget(self._close)
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

    def _put_away(self) -> None:
        self.hide()
        self.closed.emit()
