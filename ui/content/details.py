"""Everything there is to know about one sentence of the content."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import EmptyState, Heading, PlainLabel
from ui.content.presenter import LineDetails
from ui.theme import SIZES

__all__ = ["LinePane"]


class LinePane(QFrame):
    """Its words, its source, whether somebody confirmed it, and what it is in each language."""

    begun = Signal()
    """The keyboard is where it begins, from where its keys scroll it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._nothing = EmptyState(
            _("Choose a sentence to see where it comes from."), pictogram="info"
        )
        self._title: QWidget | None = None
        self._facts = QWidget()
        self._column = QVBoxLayout(self._facts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.wide)
        layout.addWidget(self._nothing)
        layout.addWidget(self._facts)
        layout.addStretch()
        self.show_line(None)

    def show_line(self, details: LineDetails | None) -> None:
        """Show a sentence, or that none is chosen."""
        self._nothing.setVisible(details is None)
        self._facts.setVisible(details is not None)
        self._empty()
        self._title = None
        if details is None:
            return
        self._title = _Title(details.words, self.begun.emit)
        self._add(self._title)
        self._add(PlainLabel(details.what, role="quiet"))
        for heading, words in details.facts:
            self._column.addSpacing(SIZES.gap)
            self._add(PlainLabel(heading, role="strong"))
            self._add(PlainLabel(words, selectable=True))
        for wording in details.wordings:
            self._column.addSpacing(SIZES.gap)
            name = wording.language.english_name
            self._add(PlainLabel(f"{name}: {wording.state}", role="strong"))
            if wording.words:
                said = PlainLabel(wording.words, selectable=True)
                said.set_language(wording.language)
                self._add(said)

    def take_focus(self) -> None:
        """Begin at the words of the sentence, where one is chosen."""
        if self._title is not None:
            self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class _Title(Heading):
    """The sentence itself. Nothing in the pane is pressed, so the keyboard stops here to read."""

    def __init__(self, words: str, begun: Callable[[], object]) -> None:
        super().__init__(words, 2)
        self._begun = begun
        self.setObjectName("content.told")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell it, so that all of what is told comes into sight."""
        super().focusInEvent(event)
        self._begun()
