"""Panels that hold things together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from ui.common.labels import Heading, PlainLabel
from ui.common.pictures import PictureLabel
from ui.theme import COLOURS, SIZES

__all__ = ["Card", "EmptyState"]


class Card(QFrame):
    """A raised panel with an optional title; `body` takes what it holds."""

    def __init__(self, title: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SIZES.wide, 20, SIZES.wide, 20)
        self.body.setSpacing(SIZES.space)
        self.heading = Heading(title, 3)
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(title))

    def add(self, item: QWidget | QLayout) -> None:
        """Put something below what is there."""
        if isinstance(item, QLayout):
            self.body.addLayout(item)
        else:
            self.body.addWidget(item)


class EmptyState(QFrame):
    """What stands where a list would be: a plain sentence, and the way to begin."""

    def __init__(
        self,
        words: str,
        *,
        pictogram: str = "",
        button: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "empty")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.huge, SIZES.huge, SIZES.huge, SIZES.huge)
        column.setSpacing(SIZES.space)
        centre = Qt.AlignmentFlag.AlignHCenter
        if pictogram:
            column.addWidget(PictureLabel(pictogram, 72, colour=COLOURS.warm), alignment=centre)
        self._words = PlainLabel(words, role="lead")
        self._words.setAlignment(centre)
        column.addWidget(self._words)
        self._column = column
        if button is not None:
            self.lead_to(button)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)

    def lead_to(self, button: QWidget) -> None:
        """Put the button that begins it beneath the sentence."""
        self._column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
