"""The line that says what was taken back on the resident's view, with the way to do it again."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from homeapp.i18n import R_
from ui.common import announce
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.tab_order import follow_in_tab_order
from ui.common.tongues import Tongues, Words
from ui.theme import SIZES

__all__ = ["TakenBackLine"]

_DO_AGAIN = R_("Do it again")
_SAID_FOR = 20_000  # ms, in which a slow hand still comes to the button
_EDGE = 32  # px beside the words, as beside the question


class TakenBackLine(QFrame):
    """Lies over the foot of the pages for a while; a press goes through it to what is beneath.

    Its button alone takes a press, and so is no part of it but lies over it.
    """

    asked_again = Signal()
    """Do again what was taken back."""
    focus_lost = Signal()
    """The button that the keyboard was on goes out of sight."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("resident.taken_back")
        self.setProperty("panel", "foot")
        self.setProperty("tone", "done")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = over
        self._words, self._room = TonguesLabel(role="answer"), QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, SIZES.gap, _EDGE, SIZES.gap)
        row.setSpacing(SIZES.wide)
        row.addWidget(self._words, 1)
        row.addWidget(self._room)
        self._again = ResidentButton(
            "resident.taken_back.again",
            icon="ui/arrow-forward-up",
            on_click=self.asked_again.emit,
            parent=over,
        )
        self._going = QTimer(self, singleShot=True, interval=_SAID_FOR)
        self._going.timeout.connect(self._go)
        over.installEventFilter(self)
        self._again.hide()
        self.hide()

    def say(self, words: Words, tongues: Tongues) -> None:
        """Show the words, and tell a screen reader; they go by themselves."""
        self.put_away()
        self._words.show_words(words, tongues)
        self._show(announcing=words.aloud)

    def offer(self, words: Words, tongues: Tongues, page: QWidget) -> None:
        """Show the words with the button, to which Tab leads from the end of a page."""
        self.put_away()
        self._words.show_words(words, tongues)
        self._again.show_words(tongues.say(_DO_AGAIN), tongues)
        self._again.show()
        follow_in_tab_order(page, self._again)
        self._show(announcing=words.aloud)

    def put_away(self, *_news: object) -> None:
        """Say nothing more."""
        self._going.stop()
        had_keyboard = self._again.hasFocus()
        self._again.hide()
        self.hide()
        if had_keyboard:
            self.focus_lost.emit()  # else the next Enter would press Continue

    def _show(self, *, announcing: str) -> None:
        self._place()
        self.show()
        self.raise_()
        self._again.raise_()
        self._going.start()
        announce(self, announcing)

    def _go(self) -> None:
        """Go, unless somebody is on their way to press the button."""
        if self._again.hasFocus():
            self._going.start()
        else:
            self.put_away()

    def _place(self) -> None:
        wide, button = self._over.width(), self._again.sizeHint()
        offers = not self._again.isHidden()
        self._room.setVisible(offers)
        self._room.setFixedSize(button)
        beside = button.width() + SIZES.wide if offers else 0
        self._words.lie_in(wide - 2 * _EDGE - beside)
        tall = self.heightForWidth(wide)
        self.setGeometry(0, self._over.height() - tall, wide, tall)
        row = self.layout()
        if offers and row is not None:
            row.activate()
            self._again.setGeometry(self._room.geometry().translated(self.pos()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the foot of what this lies over."""
        if watched is self._over and event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False
