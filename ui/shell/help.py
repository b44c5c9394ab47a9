"""Help beside the screen that it is about, so that both can be seen at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, Heading, PageScroll, PlainLabel, announce, column
from ui.shell.help_words import APART, said_about
from ui.shell.scrolling import scroll_by
from ui.theme import SIZES

__all__ = ["HelpButton", "HelpPanel"]

_WIDTH = 360  # px; more where the words on its buttons need it
_BAR = 16  # px, of which the bar to scroll with takes most
_ANY_WIDTH = 16_777_215  # px; Qt's own "as wide as there is room"


class HelpButton(Button):
    """Opens the help of a page that has no head above it, such as the door."""

    def __init__(self, button_id: str, on_click: Callable[[], object]) -> None:
        super().__init__(button_id, _("Help (F1)"), "quiet", on_click=on_click)
        # Pressed with a finger or the mouse, it leaves the keyboard where help gives it back to.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class HelpPanel(QFrame):
    """A few sentences about the page on show, and what helps everywhere."""

    closed = Signal()
    guide_wanted = Signal()
    """Show what there is to get ready, as on the first day."""
    tips_wanted = Signal()
    """Show every tip again that was put away."""

    def __init__(self, panel_id: str = "help", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(panel_id)
        self._key = ""
        self.setProperty("panel", "stepper")
        self._close = Button(f"{panel_id}.close", _("Close help"), on_click=self._put_away)
        guide = Button(f"{panel_id}.guide", _("Getting ready"), icon="ui/list")
        guide.clicked.connect(self._leave_for_guide)
        tips = Button(f"{panel_id}.tips", _("Show all tips again"), icon="ui/info-circle")
        tips.clicked.connect(lambda: self.tips_wanted.emit())
        self._of_open_planner = (guide, tips)
        self._column = QVBoxLayout()
        self._column.setSpacing(SIZES.space)
        words = QWidget()
        all_down = QVBoxLayout(words)
        all_down.setContentsMargins(0, 0, 0, 0)
        all_down.setSpacing(SIZES.wide)
        all_down.addLayout(self._column)
        all_down.addWidget(column(guide, tips, gap=SIZES.gap))
        all_down.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SIZES.foot)
        self._scrolled = PageScroll(words, margin=SIZES.space)
        layout.addWidget(self._scrolled, 1)
        foot = column(self._close)
        foot.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, 0)
        layout.addWidget(foot)
        self.hide()

    def show_for(self, key: str) -> None:
        """Show the help of a page; a page without its own shows what helps everywhere."""
        self._tell(key)
        self._scrolled.verticalScrollBar().setValue(0)
        self.show()
        self._close.setFocus()
        said = (sentence for part in said_about(key).values() for sentence in part)
        announce(self, " ".join(map(_, said)))

    def follow(self, key: str) -> None:
        """Tell about the page that took the other's place; the keyboard is there, and stays."""
        if key != self._key:
            self._tell(key)

    def _tell(self, key: str) -> None:
        self._key = key
        self._clear()
        for title, sentences in said_about(key).items():
            self._add(_(title), sentences)
        for button in self._of_open_planner:
            button.setVisible(key not in APART)

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
        """Return the px across that it needs beside a page, the same beside all of them."""
        buttons = (*self._of_open_planner, self._close)
        for button in buttons:
            button.ensurePolished()
        edges = 2 * SIZES.space + _BAR + SIZES.border
        return max(_WIDTH, *(button.sizeHint().width() + edges for button in buttons))

    def stand_alone(self, is_alone: bool) -> None:
        """Take the place of the page, or only as much room as it needs beside it."""
        self.setMinimumWidth(self.narrowest())
        self.setMaximumWidth(_ANY_WIDTH if is_alone else self.narrowest())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close with Esc, and scroll with the keys for it."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        elif not scroll_by(event, self._scrolled.verticalScrollBar()):
            super().keyPressEvent(event)
