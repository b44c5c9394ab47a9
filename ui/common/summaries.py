"""What must be put right before going on, said once at the top, with a way to each field."""

from collections.abc import Callable, Sequence

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
Judge = Callable[[], Sequence[Problem]]
"""Says what is still to be put right, as the answers stand now."""
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
        with QPainter(self) as painter:
            painter.setFont(self._font())
            painter.setPen(QColor(COLOURS.error))
            painter.drawText(self.rect(), _WRAPS | Qt.AlignmentFlag.AlignVCenter, self._sentence)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setUnderline(True)
        return font


class _Shown:
    """A problem on show, and what its field said when it was judged."""

    def __init__(self, field: Field, sentence: str, link: _Link) -> None:
        self.field, self.sentence, self.link = field, sentence, link
        self._unreadable = field.problem() is not None
        self._said = None if self._unreadable else field.value()

    @property
    def stands(self) -> bool:
        """Whether the field still says what was wrong, or nothing where something is asked for."""
        if self.field.problem() is not None:
            return True
        value = self.field.value()
        return not self._unreadable and (not value or value == self._said)


class ErrorSummary(QFrame):
    """The problems of a page; it takes the focus, and each sentence leads to its field.

    A sentence goes, here and beside its field, as soon as its field is right.
    """

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
        self._shown: list[_Shown] = []
        self._judge: Judge | None = None
        self.hide()

    def show_problems(self, problems: Sequence[Problem], judge: Judge | None = None) -> None:
        """Show each problem here and beside its field, and take the focus; none clears it all.

        Without a `judge`, a field counts as right once it says something else that can be read.
        """
        self.clear()
        if not problems:
            return
        self._judge = judge
        for field, sentence in problems:
            field.show_error(sentence)
            field.edited.connect(self._look_again)
            self._shown.append(_Shown(field, sentence, self._add_link(field, sentence)))
        self._count()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._title.text())

    def clear(self) -> None:
        """Take the summary away, and the error beside each field that it named."""
        for shown in self._shown:
            self._put_away(shown)
        self._shown = []
        self.hide()

    def _look_again(self) -> None:
        """Put away what is right by now; what else is wrong is said on Continue, and not before."""
        wrong = {field for field, _sentence in self._judge()} if self._judge else None
        left = [
            one for one in self._shown if (one.field in wrong if wrong is not None else one.stands)
        ]
        for shown in self._shown:
            if shown not in left:
                self._put_away(shown)
        self._shown = left
        self._count()
        self.setVisible(bool(left))

    def _put_away(self, shown: "_Shown") -> None:
        shown.field.edited.disconnect(self._look_again)
        shown.field.clear_error()
        self._column.removeWidget(shown.link)
        shown.link.hide()
        shown.link.deleteLater()

    def _count(self) -> None:
        self._title.setText(
            _n(
                "There is one thing to put right",
                "There are {count} things to put right",
                len(self._shown),
            )
        )
        sentences = (shown.sentence for shown in self._shown)
        self.setAccessibleName(" ".join([self._title.text(), *sentences]))

    def _add_link(self, field: Field, sentence: str) -> _Link:
        link = _Link(sentence)
        link.setObjectName(f"error_summary.{field.field_id}")
        link.clicked.connect(lambda: field.take_focus())
        self._column.addWidget(link)
        return link
