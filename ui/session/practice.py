"""A band across the resident's view of the practice store, so that it is never taken for real."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from homeapp.i18n import R_, languages
from ui.common import PlainLabel
from ui.common.tongues import Tongues

__all__ = ["PracticeBand", "mark_practice"]

_EDGE = 2  # px above and below the words

_PRACTICE = R_("For practice only. This person is made up.")


def mark_practice(view: QWidget, tongues: Tongues) -> "PracticeBand":
    """Stand above everything in a view that covers the window, its band and all."""
    return PracticeBand(view, tongues)


class PracticeBand(QFrame):
    """Says it in the resident's language and in English; it is there to be seen, not to press."""

    def __init__(self, view: QWidget, tongues: Tongues) -> None:
        super().__init__(view)
        self.setObjectName("resident.practice")
        self.setProperty("panel", "practice")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, _EDGE, 20, _EDGE)
        self._ruler = PlainLabel(role="small", wrap=False, parent=self)
        self._ruler.hide()
        self._heights: dict[int, int] = {}
        self._labels = [PlainLabel(role="small", wrap=False) for _language in range(2)]
        for label in self._labels:
            row.addWidget(label)
            row.addStretch(1)
        self._view = view
        view.installEventFilter(self)
        self.speak(tongues)
        self._fit()
        self.show()

    def speak(self, tongues: Tongues) -> None:
        """Say it in another language; the band stays as tall as it is."""
        words = tongues.say(_PRACTICE)
        said = ((words.large, tongues.large), (words.small, tongues.small))
        for label, (sentence, language) in zip(self._labels, said, strict=True):
            label.setText(sentence)
            label.set_language(language)
            label.setVisible(bool(sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as wide as the view, and above what it shows later."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange}:
            self._fit()
        return False

    def _fit(self) -> None:
        tall = self._tallest()
        self._view.setContentsMargins(0, tall, 0, 0)
        self.setGeometry(0, 0, self._view.width(), tall)
        self.raise_()

    def _tallest(self) -> int:
        """Return the height that the tallest letters need, so that no language moves the page."""
        self._ruler.ensurePolished()
        size = self._ruler.font().pixelSize()
        if size not in self._heights:
            tall = 0
            for language in languages():
                self._ruler.set_language(language)
                self._ruler.setText(language.text(_PRACTICE))
                tall = max(tall, self._ruler.sizeHint().height())
            self._heights[size] = tall + 2 * _EDGE
        return self._heights[size]
