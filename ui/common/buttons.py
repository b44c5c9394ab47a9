"""Buttons that say what they do, each at least 44 px high."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.common.enter import HeedsEnter
from ui.common.pictures import grown, pictogram_icon
from ui.common.toggles import HeedsToggle
from ui.theme import COLOURS, SIZES

__all__ = ["Button", "button_row"]

_ICON_COLOUR = {
    "primary": COLOURS.on_action,
    "header": COLOURS.on_header,
    "danger": COLOURS.error,
}
_ICON = 22


class Button(HeedsEnter, HeedsToggle, QPushButton):
    """A button with words: "primary" acts on, "secondary" offers, "quiet" steps back."""

    def __init__(
        self,
        button_id: str,
        words: str,
        kind: str = "secondary",
        *,
        on_click: Callable[[], object] | None = None,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(button_id)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(words)
        self._picture = icon
        self._show_picture()
        if on_click is not None:
            self.clicked.connect(lambda: on_click())

    def _show_picture(self) -> None:
        """Show the picture as large as the words beside it are now."""
        if self._picture is not None:
            side = grown(_ICON)
            colour = _ICON_COLOUR.get(self.property("kind"), COLOURS.action)
            self.setIcon(pictogram_icon(self._picture, colour, side))
            self.setIconSize(QSize(side + 8, side))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Let the picture grow along with the words."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.iconSize().height() != grown(_ICON):
            self._show_picture()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never smaller than a finger needs."""
        return super().sizeHint().expandedTo(QSize(SIZES.target, SIZES.target))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never smaller than its words, and a finger, need."""
        return super().minimumSizeHint().expandedTo(QSize(SIZES.target, SIZES.target))

    def setCheckable(self, checkable: bool) -> None:  # noqa: N802 - Qt's name
        """Let it stay pressed, and heed a screen reader that presses it."""
        super().setCheckable(checkable)
        if checkable:
            self.heed_toggle()

    def set_words(self, words: str) -> None:
        """Show these words; an "&" among them is shown, and makes no shortcut."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)


def button_row(*buttons: QWidget, align: str = "start") -> QWidget:
    """Return buttons side by side: from the "start", or with the spare room before the "end"."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SIZES.space)
    if align == "end":
        layout.addStretch()
    for button in buttons:
        layout.addWidget(button)
    if align != "end":
        layout.addStretch()
    return holder
