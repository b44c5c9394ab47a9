"""The pad on which a worker types the PIN; nothing of what lies behind it shows."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from homeapp.domain.pins import LONGEST, SHORTEST
from homeapp.i18n import R_, _, language
from ui.common import PageScroll, PlainLabel, announce
from ui.common.pictures import grown
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel, place_under
from ui.common.resident_rows import ResidentRow
from ui.common.tongues import NOTHING, Tongues, Words
from ui.shell.scrolling import scroll_by
from ui.theme import COLOURS, SIZES

__all__ = ["FOR_WORKER", "PinPad"]

FOR_WORKER = R_("This part is for your link worker.")
_GO_BACK, _CRISIS = R_("Go back"), R_("Help now")
_KEY_GAP = 12
_DOT = 40
_FIGURES = "1234567890"
_HIGHEST = 0.2  # of the pad; a sentence beyond it leaves too little room for the others
_WIDEST = 1200
_MARGIN = 8  # px around the words, in which the ring of the focus shows


class PinPad(QWidget):
    """Figures to press or type, shown as dots. It knows nothing of which PIN is right."""

    typed = Signal(str)
    """The figures, once OK or Enter is pressed."""
    left = Signal()
    """Go back to where we were; no PIN is needed for that."""
    crisis_wanted = Signal()
    """Somebody would like to see whom to call in an emergency."""
    help_wanted = Signal()
    """The worker would like to read about what is asked."""

    help_key = "pin"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pin")
        self._figures = ""
        self._for_resident = TonguesLabel(role="ask", under="answer")
        self._asked = PlainLabel(role="answer")
        self._said = PlainLabel(role="strong")
        self._advice = PlainLabel()
        self._dots = _Dots()
        self._show = ResidentButton("pin.show", "quiet", icon="ui/eye", on_click=self._turn)
        self._back = ResidentButton("pin.back", icon="ui/arrow-left", on_click=self.left.emit)
        self._crisis = ResidentButton(
            "pin.crisis", "quiet", icon="ui/phone", on_click=self.crisis_wanted.emit
        )
        self._help = ResidentButton(
            "pin.help", "quiet", icon="ui/help", on_click=self.help_wanted.emit
        )
        self._help.hide()
        self._lay_out()

    def ask(self, sentence: str, tongues: Tongues, *, said: str = "", advice: str = "") -> None:
        """Ask for figures anew; `said` is what came of those before, `advice` what to do now."""
        self._figures = ""
        self._asked.setText(sentence)
        self._asked.set_role("body" if advice else "answer")  # all of it has room in large words
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.say(said)
        self._hide(hidden=True)
        self.speak(tongues)
        self.take_focus()

    def ask_worker(self, sentence: str, tongues: Tongues, *, said: str = "") -> None:
        """Ask for figures where the worker sits at their own screen."""
        self.ask(sentence, tongues, said=said)
        self._for_resident.show_words(NOTHING, tongues)
        self._help.show_words(Words(_("Help (F1)")), tongues)
        self._help.show()

    def speak(self, tongues: Tongues) -> None:
        """Show the resident's words in another language; the figures typed so far stay."""
        self._for_resident.show_words(tongues.say(FOR_WORKER), tongues)
        self._back.show_words(tongues.say(_GO_BACK), tongues)
        self._crisis.show_words(tongues.say(_CRISIS), tongues)
        for label in (self._asked, self._said, self._advice):
            place_under(label, tongues)

    def take_focus(self) -> None:
        """Let the keyboard type the figures."""
        self._dots.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say what came of the figures."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        if sentence:
            announce(self, f"{sentence} {self._advice.text()}".strip())

    def _lay_out(self) -> None:
        words = QWidget()
        sentences = QVBoxLayout(words)
        sentences.setContentsMargins(0, 0, 0, 0)
        sentences.setSpacing(SIZES.wide)
        for part in (self._for_resident, self._asked):
            sentences.addWidget(part)
        typed = QHBoxLayout()
        typed.setSpacing(SIZES.space)
        typed.addWidget(self._dots)
        typed.addWidget(self._show)
        typed.addStretch(1)
        sentences.addLayout(typed)
        told = QVBoxLayout()
        told.setSpacing(SIZES.gap)
        for part in (self._said, self._advice):
            told.addWidget(part)
        sentences.addLayout(told)
        beside = QVBoxLayout()
        beside.setSpacing(SIZES.gap)
        scrolled = self._scrolled = PageScroll(
            words, max_width=_WIDEST, margin=_MARGIN, align=Qt.AlignmentFlag.AlignVCenter
        )
        beside.addWidget(scrolled, 1)
        foot = ResidentRow(margins=(0, 0, 0, 0), gap=SIZES.space)
        foot.add(self._back, gives_way=3)
        foot.add(self._crisis, gives_way=2)
        foot.add(self._help, gives_way=1)
        foot.add_stretch()
        beside.addWidget(foot)
        keys = QWidget()
        keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._fill(QGridLayout(keys))
        across = QHBoxLayout(self)
        across.setContentsMargins(SIZES.huge, SIZES.wide, SIZES.huge * 2, SIZES.wide)
        across.setSpacing(SIZES.huge)
        across.addLayout(beside, 1)
        across.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def _fill(self, grid: QGridLayout) -> None:
        grid.setSpacing(_KEY_GAP)
        english = Tongues(language("en"))
        for place, figure in enumerate(_FIGURES):
            at = 10 if figure == "0" else place
            key = _Key(f"pin.{figure}", on_click=partial(self._add, figure))
            key.show_words(Words(figure), english)
            grid.addWidget(key, at // 3, at % 3)
        erase = _Key("pin.erase", icon="ui/arrow-back-up", on_click=self._erase)
        erase.setAccessibleName(_("Take the last figure away"))
        accept = _Key("pin.ok", "primary", icon="ui/check", on_click=self._accept)
        accept.setAccessibleName(_("OK"))
        grid.addWidget(erase, 3, 0)
        grid.addWidget(accept, 3, 2)
        QWidget.setTabOrder(erase, key)  # the last key, of 0, stands between the two

    def _add(self, figure: str) -> None:
        if len(self._figures) < LONGEST:
            self._figures += figure
            self._dots.show_figures(self._figures)

    def _erase(self) -> None:
        self._figures = self._figures[:-1]
        self._dots.show_figures(self._figures)

    def _accept(self) -> None:
        figures, self._figures = self._figures, ""
        self._hide(hidden=True)
        if len(figures) < SHORTEST:
            self.say(_("A PIN has 4 to 6 figures. Type it again."))
        else:
            self.typed.emit(figures)

    def _turn(self) -> None:
        self._hide(hidden=not self._dots.is_hidden)
        self.take_focus()

    def _hide(self, *, hidden: bool) -> None:
        self._dots.is_hidden = hidden
        self._dots.show_figures(self._figures)
        words = Words(_("Show") if hidden else _("Hide"))
        self._show.show_words(words, Tongues(language("en")))
        self._show.setAccessibleName(_("Show the PIN") if hidden else _("Hide the PIN"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the resident's sentence smaller where it would take the room of the others."""
        super().resizeEvent(event)
        for role in ("ask", "section", "answer"):
            self._for_resident.use_role(role)
            if self._for_resident.tall_at(self.width() // 2) <= self.height() * _HIGHEST:
                break

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take figures typed or pasted, Enter for OK, Esc to go back, and keys that scroll."""
        if event.matches(QKeySequence.StandardKey.Paste):
            for figure in QGuiApplication.clipboard().text():
                if figure in _FIGURES:
                    self._add(figure)
        elif event.text().isascii() and event.text().isdecimal():
            self._add(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._erase()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not scroll_by(event, self._scrolled.verticalScrollBar()):
            super().keyPressEvent(event)


class _Key(ResidentButton):
    """A square key. Enter means OK on the whole pad, so a key leaves it to the pad."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Larger than a finger needs, and all alike."""
        return super().sizeHint().expandedTo(QSize(104, 88))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)


class _Dots(PlainLabel):
    """How many figures are typed, and which of them only while the worker asks to see."""

    def __init__(self) -> None:
        super().__init__(wrap=False)
        self.setObjectName("pin.dots")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._figures = ""
        self.is_hidden = True

    def show_figures(self, figures: str) -> None:
        """Show a dot for each figure, or the figures; how many there are is said, never which."""
        self._figures = figures
        self.setAccessibleName(_("Figures typed: {count}", count=len(figures)))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the longest PIN."""
        side = grown(_DOT)
        return QSize(LONGEST * side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw each figure, or a filled dot in its place, and rings for the rest."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(COLOURS.action), 3))
            side = grown(_DOT)
            font = painter.font()
            font.setPixelSize(round(side * 0.8))
            painter.setFont(font)
            for at in range(LONGEST):
                across = side / 2 + at * side
                filled = at < len(self._figures)
                if filled and not self.is_hidden:
                    room = QRectF(at * side, 0, side, self.height())
                    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._figures[at])
                    continue
                painter.setBrush(QColor(COLOURS.action) if filled else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(across, self.height() / 2), side * 0.28, side * 0.28)
