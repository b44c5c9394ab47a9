"""Two things beside each other, or the second beneath the first where both have too little room."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.common.pictures import grown
from ui.theme import SIZES

__all__ = ["Beside"]


class Beside(QWidget):
    """Something with another thing beside it, or beneath it where both have too little room."""

    def __init__(
        self,
        main: QWidget,
        other: QWidget,
        *,
        least: int,
        shares: tuple[int, int] = (3, 1),
        is_filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Keep them beside each other while `main` has so many px, more for larger words.

        They share the room as `shares` says, and all of its height where it `is_filled`.
        """
        super().__init__(parent)
        self._main, self._other, self._least = main, other, least
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SIZES.wide)
        align = Qt.AlignmentFlag(0) if is_filled else Qt.AlignmentFlag.AlignTop
        for part, share in zip((main, other), shares, strict=True):
            self._box.addWidget(part, share, align)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the wider of the two, which may stand under each other."""
        parts = (self._main.minimumSizeHint(), self._other.minimumSizeHint())
        return QSize(max(part.width() for part in parts), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put them beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look anew when one of them asks for more room, or for less."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        least = max(grown(self._least), self._main.minimumSizeHint().width())
        needed = least + SIZES.wide + self._other.minimumSizeHint().width()
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if self.width() >= needed else ways.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)
