"""Buttons that a resident presses: never under 72 px, with the English small beneath."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.common.labels import speak
from ui.common.lines import lines_of, size_of
from ui.common.pictures import grown, paint_tick, pictogram
from ui.common.toggles import HeedsToggle
from ui.common.tongues import Tongues, Words
from ui.fonts import families_for
from ui.theme import COLOURS, SIZES

__all__ = ["ResidentButton"]

_PAD, _ICON, _GAP = 22, 30, 12
_CIRCLE = 120
_EDGE = 6  # px that a tick stands off the words and the edge, together
_UNBROKEN = 10_000  # px
_TARGET = QSize(SIZES.resident_target, SIZES.resident_target)
_TOP = Qt.AlignmentFlag.AlignTop
_CENTRE = Qt.AlignmentFlag.AlignCenter


class ResidentButton(HeedsToggle, QAbstractButton):
    """A button in two languages: "primary" goes on, "secondary" offers, "quiet" steps aside.

    One that is to "turn" a page has its words, a number, beneath the icon, and is never wider.
    """

    def __init__(
        self,
        button_id: str,
        kind: str = "secondary",
        *,
        icon: str = "",
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(button_id)
        self._kind, self._icon = kind, icon
        self._words = Words("")
        self._is_bare = False
        self._rooms: dict[tuple[object, ...], QSize] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy.Policy
        # Circles beside each other are all as large as the largest.
        self.setSizePolicy(policy.Minimum, policy.Minimum if kind == "circle" else policy.Fixed)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())

    @property
    def words(self) -> Words:
        """Return the words of the button, shown or not."""
        return self._words

    def show_words(self, words: Words, tongues: Tongues) -> None:
        """Show these words, and their English; in the head there is room for one line only."""
        self._words = Words(words.large) if self._kind == "tongue" else words
        self._rooms.clear()
        speak(self, tongues.large)
        self.setText(words.large.replace("&", "&&"))
        self.setAccessibleName(words.aloud)
        self.updateGeometry()
        self.update()

    def show_number(self, number: int, aloud: str) -> None:
        """Show how many there are beneath the icon, and nothing for 0; `aloud` says what of."""
        self._words = Words(str(number or ""))
        self.setAccessibleName(f"{aloud} {self._words.large}".strip())
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Show the icon alone, or with its words again; a screen reader says them all the same."""
        if bare != self._is_bare:
            self._is_bare = bare
            self.updateGeometry()
            self.update()

    def show_icon(self, icon: str) -> None:
        """Show another icon before the words, or none where this is empty."""
        if icon != self._icon:
            self._icon = icon
            self._rooms.clear()
            self.updateGeometry()
            self.update()

    def wide(self, *, bare: bool = False) -> int:
        """Return the width it asks for with its words, or with its icon alone."""
        return self._room(Words("") if bare else self._words).width()

    def setCheckable(self, checkable: bool) -> None:  # noqa: N802 - Qt's name
        """Let it stay pressed, and heed a screen reader that presses it."""
        super().setCheckable(checkable)
        if checkable:
            self.heed_toggle()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for both lines, never less than a large target."""
        return self._room(self._shown())

    def _room(self, words: Words) -> QSize:
        """Return the room that these words ask for; a row asks for it with each part it has."""
        font = self.font()
        known = words, font.key(), *font.families(), grown(_ICON), self.isCheckable()
        if known not in self._rooms:
            self._rooms[known] = self._measure(words)
        return self._rooms[known]

    def _measure(self, words: Words) -> QSize:
        wide = max(_wide(self._large(), words.large), _wide(self._small(), words.small))
        icon = grown(_ICON) if self._icon else 0
        if self._kind == "turn":
            tall = icon + QFontMetrics(self._small()).height() + 12
            return QSize(icon + _GAP, tall).expandedTo(_TARGET)
        wide += icon + (2 * self._pad() + _GAP * bool(icon) if words.large else _GAP)
        tall = max(icon, self._large_tall(words) + self._under_tall(words)) + 12
        if self._kind == "secondary" and self.isCheckable():
            # Its tick stands beside the words, not on them.
            wide += max(grown(_ICON), 2 * (grown(_ICON) + _EDGE - self._pad()))
        if self._kind == "nudge":
            wide, tall = wide + 2 * _PAD, tall + _PAD
        if self._kind == "circle":
            wide = tall = max(wide, tall + _PAD, _CIRCLE)
        return QSize(wide, tall).expandedTo(_TARGET)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: its words do not wrap."""
        return self.sizeHint()

    def _shown(self) -> Words:
        return Words("") if self._is_bare else self._words

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the button."""
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            ink = self._paint_ground(painter)
            self._paint_words(painter, self._paint_icon(painter, ink), ink)

    def _paint_ground(self, painter: QPainter) -> str:
        ground, edge, ink = self._colours()
        width = 4 if self.isChecked() else 2
        painter.setBrush(QColor(ground if self.isEnabled() else COLOURS.off))
        painter.setPen(QPen(QColor(edge), width))
        room = self._shape().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        corner = room.height() / 2 if self._kind == "circle" else 12
        painter.drawRoundedRect(room, corner, corner)
        if self.isChecked() and self._kind in {"circle", "secondary"}:
            self._paint_tick(painter)
        return ink

    def _colours(self) -> tuple[str, str, str]:
        """Return the ground, the edge and the ink for how the button stands."""
        pressed, chosen = self.isDown() or self.underMouse(), self.isChecked()
        if self._kind == "primary":
            ground = COLOURS.action_hover if pressed else COLOURS.action
            return ground, COLOURS.action, COLOURS.on_action
        if self._kind == "tongue":
            if chosen:
                return COLOURS.focus, COLOURS.on_header, COLOURS.focus_ink
            return COLOURS.header, COLOURS.on_header, COLOURS.on_header
        if self._kind == "digit" and chosen:
            return COLOURS.action, COLOURS.action_down, COLOURS.on_action
        edge = COLOURS.edge if self._kind == "quiet" else COLOURS.action
        return COLOURS.chosen if pressed or chosen else COLOURS.surface, edge, COLOURS.action_down

    def _shape(self) -> QRectF:
        """Return what is painted: all of the button, or a circle in its middle."""
        room = QRectF(self.rect())
        if self._kind != "circle":
            return room
        side = min(room.width(), room.height())
        return QRectF((room.width() - side) / 2, (room.height() - side) / 2, side, side)

    def _paint_tick(self, painter: QPainter) -> None:
        shape = self._shape()
        # On a circle it is small enough, and far enough outside, to leave the words free.
        side = min(grown(_ICON), shape.height() * 0.36) if self._kind == "circle" else grown(_ICON)
        beside = min(self.width() - shape.right(), side * 0.6)
        box = QRectF(shape.right() - side - 2 + beside, shape.top() + 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(COLOURS.action))
        painter.drawEllipse(box)
        paint_tick(painter, box, COLOURS.on_action, 4)

    def _paint_icon(self, painter: QPainter, ink: str) -> QRectF:
        """Draw the icon on the side that reading begins from; return the room that is left."""
        room = QRectF(self.rect())
        if not self._icon:
            return room
        side = grown(_ICON)
        picture = pictogram(self._icon, ink, side)
        top = (self.height() - side) / 2
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._kind == "turn" or not self._shown().large:
            left = (self.width() - side) / 2
            top -= self._turn_tall() / 2
        else:
            left = self.width() - _PAD - side if rtl else _PAD
        self._paint_turned(painter, picture, left, top, turned=rtl)
        if self._kind == "turn":
            return room.adjusted(0, top + side, 0, 0)
        taken = side + _GAP
        return room.adjusted(0, 0, -taken, 0) if rtl else room.adjusted(taken, 0, 0, 0)

    def _paint_turned(
        self, painter: QPainter, picture: QPixmap, left: float, top: float, *, turned: bool
    ) -> None:
        """Draw an arrow so that it points the way reading goes; other pictures never turn."""
        if turned and "arrow" in self._icon:
            picture = picture.transformed(QTransform.fromScale(-1, 1))
        painter.drawPixmap(round(left), round(top), picture)

    def _paint_words(self, painter: QPainter, room: QRectF, ink: str) -> None:
        painter.setPen(QColor(ink))
        words = self._shown()
        if self._kind == "turn":
            painter.setFont(self._small())
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | _TOP, words.large)
            return
        large, under = self._large_tall(words), self._under_tall(words)
        top = (self.height() - large - under) / 2
        if words.large:
            # Else a figure that stands first, as in "20 minutes", would be read last in Urdu.
            way = self.layoutDirection()
            lines = lines_of(self._large(), words.large, room.width(), way=way)
            lines.draw(painter, room.left(), top, room.width())
        painter.setFont(self._small())
        below = QRectF(room.left(), top + large, room.width(), under)
        painter.drawText(below, _CENTRE, words.small)

    def _times(self) -> float:
        """Return how much larger than body text the large words are."""
        return (SIZES.title if self._kind in {"digit", "nudge"} else SIZES.answer) / SIZES.body

    def _pad(self) -> int:
        return _GAP if self._kind in {"circle", "digit"} else _PAD

    def _large(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(self.font().pixelSize() * self._times()))
        font.setBold(True)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setFamilies(families_for())
        font.setBold(False)
        return font

    def _large_tall(self, words: Words) -> int:
        """Return the height of these very words."""
        if not words.large:
            return 0
        return size_of(self._large(), words.large, _UNBROKEN).height

    def _turn_tall(self) -> int:
        """Return the height of the number beneath the icon, 0 where there is none."""
        shows = self._kind == "turn" and self._shown().large
        return QFontMetrics(self._small()).height() if shows else 0

    def _under_tall(self, words: Words) -> int:
        return QFontMetrics(self._small()).height() if words.small else 0


def _wide(font: QFont, words: str) -> int:
    return QFontMetrics(font).horizontalAdvance(words)
