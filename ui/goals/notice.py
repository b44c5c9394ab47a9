"""What the page of a goal says in between, and says aloud as it comes."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.common import Heading, PlainLabel, announce
from ui.goals.said import Said

__all__ = ["Notice"]


class Notice(QFrame):
    """A kind or a serious word, in sight only while there is one."""

    def __init__(self, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "notice")
        self.setProperty("tone", tone)
        self._column = QVBoxLayout(self)
        self._words = Heading(level=3) if tone else PlainLabel()
        self._column.addWidget(self._words)
        self._whose = PlainLabel(role="small")
        self._whose.hide()
        self._column.addWidget(self._whose)
        self.hide()

    def add(self, widget: QWidget) -> None:
        """Put something below the words."""
        self._column.addWidget(widget)

    def show_said(self, said: Said) -> None:
        """Show sentences with whose they are, as `show_words` does."""
        self.show_words(said.sentences)
        self._whose.setText(said.sources)
        self._whose.setVisible(bool(said.sources))

    def show_words(self, sentences: tuple[str, ...]) -> None:
        """Show these sentences, and say them; none hides the notice."""
        said = "\n".join(sentences)
        is_new = bool(said) and (said != self._words.text() or self.isHidden())
        self._words.setText(said)
        self.setVisible(bool(said))
        if is_new:
            announce(self, said)
