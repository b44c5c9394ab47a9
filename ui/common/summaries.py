"""What must be put right before going on, said once at the top, with a way to each field."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from homeapp.i18n import _n
from ui.common.enter import HeedsEnter
from ui.common.fields import Field
from ui.common.labels import Heading, announce
from ui.theme import COLOURS, SIZES

__all__ = ["ErrorSummary", "Problem"]

Problem = tuple[Field, str]
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading


class _Link(HeedsEnter, QAbstractButton):
    """A sentence that leads to a field; long ones wrap, which Qt's own buttons cannot."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the sentence in lines of a readable length."""
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as a longish word."""
        return QSize(160, SIZES.target)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that it has: the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the wrapped sentence, at least what a finger needs."""
        room = QRect(0, 0, max(1, width), 10_000)
        tall = QFontMetrics(self._font()).boundingRect(room, _WRAPS, self._sentence).height()
        return max(SIZES.target, tall + 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sentence, underlined."""
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(QColor(COLOURS.error))
        painter.drawText(self.rect(), _WRAPS | Qt.AlignmentFlag.AlignVCenter, self._sentence)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setUnderline(True)
        return font


class ErrorSummary(QFrame):
    """The problems of a page; it takes the focus, and each sentence leads to its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error_summary")
        self.setProperty("panel", "summary")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(4)
        self._title = Heading(level=3)
        self._column.addWidget(self._title)
        self._links: list[_Link] = []
        self._fields: list[Field] = []
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show each problem here and beside its field, and take the focus; none clears it all."""
        self.clear()
        if not problems:
            return
        for field, sentence in problems:
            field.show_error(sentence)
            self._fields.append(field)
            self._add_link(field, sentence)
        self._title.setText(
            _n(
                "There is one thing to put right",
                "There are {count} things to put right",
                len(problems),
            )
        )
        self.setAccessibleName(" ".join([self._title.text(), *(said for _field, said in problems)]))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._title.text())

    def clear(self) -> None:
        """Take the summary away, and the error beside each field that it named."""
        for link in self._links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        for field in self._fields:
            field.clear_error()
        self._links, self._fields = [], []
        self.hide()

    def _add_link(self, field: Field, sentence: str) -> None:
        link = _Link(sentence)
        link.setObjectName(f"error_summary.{field.field_id}")
        link.clicked.connect(lambda: field.take_focus())
        self._links.append(link)
        self._column.addWidget(link)
