"""Fields answered by choosing: one of a few, one of many, or several."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QWidget,
)

from homeapp.domain.entity import Choice
from homeapp.i18n import Language, _
from ui.common.fields import Field
from ui.common.labels import set_families, speak
from ui.common.options import CheckOption, RadioOption
from ui.common.tab_order import stop_at_chosen
from ui.fonts import families_for, typing_families
from ui.theme import SIZES

__all__ = ["ChoiceField", "ManyChoicesField", "Options", "PickField", "choices"]

Options = Sequence[tuple[Hashable, str]]


def choices(kind: Iterable[Choice]) -> list[tuple[Hashable, str]]:
    """Return the options of a fixed set of answers, such as `choices(ContactWay)`."""
    return [(answer, _(answer.words)) for answer in kind]


class _OptionsField(Field):
    """What one-of-a-few and several-of-a-few share: options in a grid, in one named group."""

    def __init__(
        self,
        field_id: str,
        label: str,
        options: Options,
        make: Callable[[str], QAbstractButton],
        *,
        hint: str,
        columns: int,
        parent: QWidget | None,
    ) -> None:
        super().__init__(field_id, label, hint=hint, parent=parent)
        self._group = QButtonGroup(self)
        self._buttons: list[QAbstractButton] = []
        self._values = [value for value, _words in options]
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(2)
        for place, (_value, words) in enumerate(options):
            button = make(words)
            self._buttons.append(button)
            self._group.addButton(button, place)
            self._grid.addWidget(button, place // columns, place % columns)
        self._answer_with(self._holder)
        self._holder.setAccessibleName(label)
        for place, button in enumerate(self._buttons):
            button.setObjectName(f"{field_id}.{place}")

    def set_language(self, language: Language) -> None:
        """Show the question and its options in a resident's language, from its own side."""
        super().set_language(language)
        speak(self._holder, language)
        for button in self._buttons:
            speak(button, language)

    def take_focus(self) -> None:
        """Move the keyboard to the chosen option, else to the first."""
        chosen = [button for button in self._buttons if button.isChecked()]
        (chosen or self._buttons)[0].setFocus(Qt.FocusReason.OtherFocusReason)


class ChoiceField(_OptionsField):
    """One of a few answers, all in sight; nothing is chosen until the person chooses."""

    def __init__(
        self,
        field_id: str,
        label: str,
        options: Options,
        *,
        hint: str = "",
        columns: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            field_id, label, options, RadioOption, hint=hint, columns=columns, parent=parent
        )
        self._group.idClicked.connect(lambda place: self._leave_with(self._values[place]))
        stop_at_chosen(self._group)

    def value(self) -> Any:  # noqa: ANN401 - whatever the options hold
        """Return the chosen value, `None` where nothing is chosen yet."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: Any) -> None:  # noqa: ANN401
        """Choose a value, or nothing for `None`, and emit nothing."""
        self._saved = value
        self._group.setExclusive(False)
        for known, button in zip(self._values, self._buttons, strict=True):
            button.setChecked(known == value)
        self._group.setExclusive(True)


class ManyChoicesField(_OptionsField):
    """Any of a few answers, or at most so many; the rest go quiet when that many are chosen."""

    def __init__(
        self,
        field_id: str,
        label: str,
        options: Options,
        *,
        hint: str = "",
        most: int | None = None,
        columns: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            field_id, label, options, CheckOption, hint=hint, columns=columns, parent=parent
        )
        self._most = most
        self._saved = ()
        for button in self._buttons:
            self._group.removeButton(button)  # else Tab would come to one of them alone
            button.clicked.connect(lambda _on: self._on_clicked())

    def value(self) -> tuple[Any, ...]:
        """Return the chosen values, in the order of the options."""
        pairs = zip(self._values, self._buttons, strict=True)
        return tuple(value for value, button in pairs if button.isChecked())

    def set_value(self, value: Iterable[Any]) -> None:
        """Choose these values, and emit nothing."""
        wanted = set(value)
        for known, button in zip(self._values, self._buttons, strict=True):
            button.setChecked(known in wanted)
        self._saved = self.value()
        self._limit()

    def _on_clicked(self) -> None:
        self._limit()
        self._leave_with(self.value())

    def _limit(self) -> None:
        full = self._most is not None and len(self.value()) >= self._most
        for button in self._buttons:
            button.setEnabled(button.isChecked() or not full)


_BESIDE = 52  # px that a list takes beside its words, for its border and its arrow


class _Box(QComboBox):
    """A drop-down list as high as its letters and a finger need."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never smaller than a finger needs."""
        return super().sizeHint().expandedTo(QSize(0, SIZES.target))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never lower than it wants to be, nor narrower than the words that are chosen."""
        chosen = self.fontMetrics().horizontalAdvance(self.currentText()) + _BESIDE
        least = max(super().minimumSizeHint().width(), chosen)
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the list shut; words that find no room end in a sign that there are more."""
        option, style = QStyleOptionComboBox(), self.style()
        self.initStyleOption(option)
        kind = QStyle.ComplexControl.CC_ComboBox
        room = style.subControlRect(kind, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        option.currentText = option.fontMetrics.elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 4
        )
        with QPainter(self) as painter:
            style.drawComplexControl(kind, option, painter, self)
            style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)


class _Lines(QStyledItemDelegate):
    """The open list in the letters of labels, which grow by themselves where a line would clip."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Put Latin letters first."""
        super().initStyleOption(option, index)
        font = QFont(option.font)
        font.setFamilies(families_for())
        option.font = font


class PickField(Field):
    """One answer from a long list; "Choose" stands first and means none."""

    def __init__(
        self,
        field_id: str,
        label: str,
        options: Options,
        *,
        hint: str = "",
        none: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint=hint, parent=parent)
        self._none = _("Choose") if none is None else none
        self._values: list[Any] = []
        self.box = _Box()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.setMaximumWidth(520)
        self.box.setMinimumContentsLength(12)
        self.box.setItemDelegate(_Lines(self.box))
        self.box.installEventFilter(self)
        self._answer_with(self.box)
        self.set_options(options)
        self.box.activated.connect(lambda _place: self._leave_with(self.value()))
        self.box.currentTextChanged.connect(self._fit_letters)

    def set_options(self, options: Options) -> None:
        """Offer other answers; the one chosen stays where it is among them."""
        chosen = self.value() if self._values else None
        with QSignalBlocker(self.box):
            self.box.clear()
            self._values = [None, *(value for value, _words in options)]
            self.box.addItems([self._none, *(words for _value, words in options)])
        self.set_value(chosen)

    def value(self) -> Any:  # noqa: ANN401 - whatever the options hold
        """Return the chosen value, `None` where none is."""
        place = self.box.currentIndex()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: Any) -> None:  # noqa: ANN401
        """Choose a value, and emit nothing; a value that is not offered chooses none."""
        self._saved = value
        place = self._values.index(value) if value in self._values else 0
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(place)
        self._fit_letters(self.box.currentText())

    def _fit_letters(self, text: str) -> None:
        set_families(self.box, typing_families(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the wheel scroll the page, not change an answer that happens to lie under it."""
        if watched is self.box and event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
