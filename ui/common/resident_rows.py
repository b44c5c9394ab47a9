"""A row of the resident's view that gives way where larger words leave it too little room."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.common.resident_buttons import ResidentButton
from ui.theme import words_are_large

__all__ = ["ResidentRow", "keep_place"]


class ResidentRow(QFrame):
    """Parts side by side, in one line however narrow it is.

    Where they do not fit, buttons show their icon alone and other parts go out of sight, one after
    another in the order of `gives_way`. A part out of sight keeps its place, so that none moves.
    """

    def __init__(
        self, *, margins: tuple[int, int, int, int], gap: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._edges = margins
        self._parts: list[QWidget] = []
        self._giving: list[tuple[int, QWidget]] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(*margins)
        self._line.setSpacing(gap)

    def add(self, part: QWidget, *, gives_way: int = 0) -> None:
        """Put a part at the end; those that give way do so from 1 on, and 0 never does."""
        self._parts.append(part)
        if gives_way:
            self._giving.append((gives_way, part))
            self._giving.sort(key=lambda one: one[0])
        if isinstance(part, ResidentButton):  # all in a row are as high as the highest
            policy = part.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            part.setSizePolicy(policy)
        self._line.addWidget(part)
        self.fit()

    def add_stretch(self) -> None:
        """Leave the room that is spare here."""
        self._line.addStretch(1)

    def add_into_rest(self, part: QWidget) -> None:
        """Put a part where the room is that is spare; it asks for none."""
        self._line.addWidget(part, 1)

    def take(self, part: QWidget) -> None:
        """Take a part out, and let it go."""
        self._parts.remove(part)
        self._line.removeWidget(part)
        part.hide()
        part.deleteLater()

    def fit(self) -> None:
        """Let as few parts give way as will do."""
        left, above, right, below = self._edges
        if words_are_large():
            above, below = above // 2, below // 2
        if self._line.contentsMargins().top() != above:
            self._line.setContentsMargins(left, above, right, below)
        given = next(
            (some for some in range(len(self._giving)) if self._wide(some) <= self.width()),
            len(self._giving),
        )
        for place, (_order, part) in enumerate(self._giving):
            if isinstance(part, ResidentButton):
                part.set_bare(place < given)
            else:
                part.setVisible(place >= given)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as it is when all have given way."""
        tall = super().minimumSizeHint().height()
        return QSize(self._wide(len(self._giving)), tall)

    def event(self, event: QEvent) -> bool:
        """Look anew when the parts ask for more room, or for less."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give way, or stand up again."""
        super().resizeEvent(event)
        self.fit()

    def _wide(self, given: int) -> int:
        """Return the width that is needed once so many parts have given way."""
        gone = [part for _order, part in self._giving[:given]]
        wide = [self._wide_of(part, gives=part in gone) for part in self._parts]
        edges = self._line.contentsMargins()
        gaps = self._line.spacing() * (len(self._parts) - 1)
        return sum(wide) + gaps + edges.left() + edges.right()

    def _wide_of(self, part: QWidget, *, gives: bool) -> int:
        if isinstance(part, ResidentButton):
            return part.wide(bare=gives)
        return 0 if gives else part.sizeHint().width()


def keep_place(part: QWidget) -> None:
    """Keep the room of a part that is hidden at times, so that nothing else ever moves."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)
