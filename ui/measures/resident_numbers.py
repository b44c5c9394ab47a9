"""For the resident: a number, by big minus and plus or typed, also in stones and in feet."""

from contextlib import suppress
from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.measures import Question, Response
from homeapp.errors import Refusal
from homeapp.i18n import R_, Language
from ui.common import announce
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.scripts import ScriptLine
from ui.common.tongues import NOTHING, Tongues, Words
from ui.measures.amounts import OldUnits, old_units, read_number, show_number
from ui.measures.resident_question import QuestionPage
from ui.theme import SIZES

__all__ = ["NumberPage"]

_LESS, _MORE = R_("One less"), R_("One more")
_FROM_TO = R_("This needs a number from {least} to {most}.")
_PAUSE = 600  # ms after the last press or letter, by which the number is kept
_AGAIN_AFTER, _AGAIN_EVERY = 500, 70  # ms, while a button is held down
_MANY, _STRIDE = 150, 5
"""A number that can be larger than the one, such as minutes, goes on by the other."""


class NumberPage(QuestionPage):
    """The number large between minus and plus; nothing stands there before somebody answers."""

    def build(self) -> QWidget:
        """Return the number and what changes it."""
        self._entry = _Entry(self.asked, self.page_id)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read)
        self._entry.changed.connect(self._pause.start)
        self._entry.left.connect(self._read)
        self._wrong = TonguesLabel()
        self._wrong.hide()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self._entry)
        column.addWidget(self._wrong)  # as wide as the page: in the middle its lines were cut off
        return holder

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        unit = tongues.say(self.asked.unit) if self.asked.unit else NOTHING
        self._entry.speak(tongues, unit, self.question(tongues))
        self._judge()

    def show_response(self, response: Response | None) -> None:
        """Show the number, or what was typed and cannot be read; never under somebody's hands."""
        if self._pause.isActive() or self._entry.is_typed_in:
            return
        number = response.number if response else None
        self._entry.show_number(number)
        if (draft := self.asking.draft(self.asked.key)) is not None:
            self._entry.show_text(draft)
        self._judge()

    def leave(self) -> None:
        """Keep what is still being typed."""
        if self._pause.isActive():
            self._read()

    def keep(self, response: Response | None) -> None:
        """Keep a number, or none, and show it in the place of what was typed."""
        self._pause.stop()
        if response is None or response.is_private:
            self._entry.show_number(None)
        super().keep(response)

    def _read(self) -> None:
        """Keep the number; what cannot be read stays typed, and says what is needed."""
        self._pause.stop()
        key, text = self.asked.key, self._entry.text
        try:
            number = read_number(text, self.asked)
        except Refusal:
            self.asking.keep_draft(key, text)
            self._judge()
            announce(self, self._wrong.words.aloud)
            return
        kept = self.asking.response(key)
        if number is None and kept is not None and kept.is_private:
            return  # an empty box takes no answer away that needs none
        if number != (kept.number if kept else None) or self.asking.draft(key) is not None:
            self.keep(None if number is None else Response(number=number))
        else:
            self.refresh()  # typed with another mark, or with noughts
        self._judge()

    def _judge(self) -> None:
        if self.tongues is None:
            return
        try:
            read_number(self._entry.text, self.asked)
        except Refusal:
            most = self.asked.most if self.asked.most is not None else Decimal(999_999)
            said = self.tongues.both(
                *(
                    one.text(_FROM_TO, least=one.number(self.asked.least), most=one.number(most))
                    for one in (self.tongues.large, self.tongues.small)
                )
            )
            self._wrong.show_words(said, self.tongues)
        else:
            self._wrong.show_words(NOTHING, self.tongues)


class _Entry(QWidget):
    """The number itself: typed, or made less and more; in older units where people know those."""

    changed = Signal()
    left = Signal()

    def __init__(self, question: Question, entry_id: str) -> None:
        super().__init__()
        self._question = question
        self._line = _box(entry_id, "0000.00" if question.decimals else "00000")
        self._less = self._nudge(f"{entry_id}.less", -1)
        self._more = self._nudge(f"{entry_id}.more", 1)
        self._unit = TonguesLabel()
        self._tongue: Language | None = None
        self._line.textEdited.connect(lambda _text: self.changed.emit())
        self._line.was_left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(_across(self._less, self._line, self._more))
        column.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignHCenter)
        units = old_units(question)
        self._old = _OldEntry(units, entry_id) if units else None
        if self._old is not None:
            self._old.changed.connect(self._on_old)
            column.addWidget(self._old)

    @property
    def text(self) -> str:
        """Return what is typed, letter for letter."""
        return self._line.text()

    @property
    def is_typed_in(self) -> bool:
        """Whether somebody is at it now."""
        return self._line.hasFocus() or (self._old is not None and self._old.is_typed_in)

    def speak(self, tongues: Tongues, unit: Words, question: Words) -> None:
        """Show every word in these languages."""
        self._tongue = tongues.large
        self._unit.show_words(unit, tongues)
        self._line.setAccessibleName(" ".join(filter(None, (question.aloud, unit.aloud))))
        for button, sign, words in ((self._less, "\u2212", _LESS), (self._more, "+", _MORE)):
            button.show_words(Words(sign), tongues)
            button.setAccessibleName(tongues.say(words).aloud)
        if self._old is not None:
            self._old.speak(tongues)

    def show_number(self, number: Decimal | None) -> None:
        """Show a number, and emit nothing."""
        self.show_text(show_number(number, self._question.unit, self._tongue))
        if self._old is not None:
            self._old.show_number(number)

    def show_text(self, text: str) -> None:
        """Show what was typed before, and emit nothing."""
        if self._line.text() != text:
            self._line.setText(text)

    def _nudge(self, button_id: str, way: int) -> ResidentButton:
        button = ResidentButton(button_id, "nudge", on_click=lambda: self._step(way))
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(_AGAIN_AFTER)
        button.setAutoRepeatInterval(_AGAIN_EVERY)
        return button

    def _step(self, way: int) -> None:
        question = self._question
        most = question.most if question.most is not None else Decimal(999_999)
        try:
            now = read_number(self.text, question)
        except Refusal:
            now = None
        stride = _STRIDE if most > _MANY and not question.decimals else 1
        # The first press of plus means one, where one can be meant.
        start = max(question.least, Decimal(0)) if now is None else now
        wanted = start + way * stride if now is not None or not question.least else start
        self.show_number(min(max(wanted, question.least), most))
        self.changed.emit()

    def _on_old(self, text: str) -> None:
        """Show in the question's own unit what comes of it; what cannot be read, as it is."""
        with suppress(Refusal):
            text = show_number(read_number(text, self._question), tongue=self._tongue)
        self.show_text(text)
        self.changed.emit()


class _OldEntry(QWidget):
    """Two boxes, such as for stones and pounds, on show when somebody asks for them."""

    changed = Signal(str)
    """What is typed in both, as it can be read, such as "11 st 4 lb"."""

    def __init__(self, units: OldUnits, entry_id: str) -> None:
        super().__init__()
        self._units = units
        self._offer = ResidentButton(f"{entry_id}.old", on_click=self._show_boxes)
        self._offer.setCheckable(True)
        self._boxes = [_box(f"{entry_id}.{part}", "000.0") for part in ("large", "small")]
        self._names = [TonguesLabel(), TonguesLabel()]
        self._tongue: Language | None = None
        parts = [part for pair in zip(self._boxes, self._names, strict=True) for part in pair]
        self._line = _across(*parts)
        self._line.hide()
        for box in self._boxes:
            box.textEdited.connect(lambda _text: self._tell())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._line)

    @property
    def is_typed_in(self) -> bool:
        """Whether somebody is at it now."""
        return any(box.hasFocus() for box in self._boxes)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        self._tongue = tongues.large
        self._offer.show_words(tongues.say(self._units.names), tongues)
        words = (self._units.large, self._units.small)
        for box, name, said in zip(self._boxes, self._names, words, strict=True):
            name.show_words(tongues.say(said), tongues)
            box.setAccessibleName(tongues.say(said).aloud)

    def show_number(self, number: Decimal | None) -> None:
        """Show an amount in both units, unless somebody types here."""
        if self.is_typed_in:
            return
        parts = (None, None) if number is None else self._in_parts(number)
        for box, part in zip(self._boxes, parts, strict=True):
            box.setText(show_number(part, tongue=self._tongue))

    def _in_parts(self, number: Decimal) -> tuple[Decimal, Decimal]:
        large, small = self._units.parts(number)
        return Decimal(large), small

    def _show_boxes(self) -> None:
        self._line.setVisible(self._offer.isChecked())
        if self._offer.isChecked():
            self._boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        texts = [box.text().strip() for box in self._boxes]
        self.changed.emit(self._units.together(*texts) if any(texts) else "")


def _box(box_id: str, longest: str) -> ScriptLine:
    box = ScriptLine()
    box.setObjectName(box_id)
    box.setProperty("figure", True)
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    box.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    box.setMaxLength(12)
    box.ensurePolished()
    box.setFixedWidth(box.fontMetrics().horizontalAdvance(longest) + 48)
    return box


def _across(*parts: QWidget) -> QWidget:
    """Return parts beside each other in the middle, the way that digits run in every language."""
    line = QWidget()
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SIZES.wide)
    layout.addStretch(1)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return line
