"""Tiles that a resident presses: a picture and its words, with a tick when chosen."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from homeapp.i18n import Language
from ui.common.enter import HeedsEnter
from ui.common.labels import speak
from ui.common.pictures import paint_tick, pictogram
from ui.common.toggles import HeedsToggle
from ui.fonts import families_for
from ui.theme import COLOURS, SIZES

__all__ = ["TileButton"]

_PAD = 14
_TICK = 34
_LEAST_HIGH = 190
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class TileButton(HeedsEnter, HeedsToggle, QAbstractButton):
    """A picture, its words, the worker's words small beneath, and a tick when it is chosen."""

    def __init__(
        self,
        tile_id: str,
        words: str,
        *,
        picture: str = "",
        under: str = "",
        checkable: bool = True,
        picture_size: int = 72,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(tile_id)
        self.setCheckable(checkable)
        if checkable:
            self.heed_toggle()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._picture, self._side = picture, picture_size
        self._words, self._under = words, under
        self.set_words(words, under)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str, under: str = "") -> None:
        """Show these words, and those beneath."""
        self._words, self._under = words, under
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{words}. {under}" if under else words)
        self.updateGeometry()
        self.update()

    def set_language(self, language: Language) -> None:
        """Show the words in a resident's language."""
        speak(self, language)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a picture and a few words."""
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the longest word, never less than a finger needs."""
        words = self._words.split()
        longest = max((QFontMetrics(self._large()).horizontalAdvance(w) for w in words), default=0)
        return QSize(max(SIZES.resident_target * 2, longest + 2 * _PAD), _LEAST_HIGH)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap, so a narrow tile is a tall one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the picture and the wrapped words."""
        picture = self._side + 8 if self._picture else 0
        words = self._tall(self._large(), self._words, width)
        under = self._tall(self._small(), self._under, width)
        return max(_LEAST_HIGH, picture + words + under + 2 * _PAD + 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the tile."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        # Else a figure that stands first, as in "20 minutes", would be read last in Urdu.
        painter.setLayoutDirection(self.layoutDirection())
        self._paint_ground(painter)
        top = self._paint_picture(painter, self._free_room())
        painter.setPen(QColor(COLOURS.ink if self.isEnabled() else COLOURS.quiet))
        top = self._paint_words(painter, self._large(), self._words, top)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._paint_words(painter, self._small(), self._under, top)
        if self.isChecked():
            self._paint_chosen(painter)

    def _free_room(self) -> int:
        return max(0, self.height() - self.heightForWidth(self.width())) // 2

    def _paint_ground(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        pressed = self.isDown() or self.underMouse()
        ground = COLOURS.chosen if chosen else COLOURS.raised if pressed else COLOURS.surface
        painter.setBrush(QColor(ground if self.isEnabled() else COLOURS.off))
        width = 5 if chosen else 2
        painter.setPen(QPen(QColor(COLOURS.action if chosen else COLOURS.edge), width))
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(edge, 12, 12)

    def _paint_picture(self, painter: QPainter, above: int) -> int:
        top = _PAD + 4 + above
        if not self._picture:
            return top
        colour = COLOURS.action if self.isEnabled() else COLOURS.quiet
        left = (self.width() - self._side) // 2
        room = QRect(left, top, self._side, self._side)
        painter.drawPixmap(room, pictogram(self._picture, colour, self._side))
        return top + self._side + 8

    def _paint_words(self, painter: QPainter, font: QFont, words: str, top: int) -> int:
        if not words:
            return top
        painter.setFont(font)
        tall = self._tall(font, words, self.width())
        painter.drawText(QRect(_PAD, top, self.width() - 2 * _PAD, tall), _WRAPS, words)
        return top + tall

    def _paint_chosen(self, painter: QPainter) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 12 if rtl else self.width() - _TICK - 12
        box = QRectF(left, 12, _TICK, _TICK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(COLOURS.action))
        painter.drawEllipse(box)
        paint_tick(painter, box, COLOURS.on_action, 4)

    def _large(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(self.font().pixelSize() * SIZES.tile / SIZES.body))
        font.setBold(True)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setFamilies(families_for())
        return font

    def _tall(self, font: QFont, words: str, width: int) -> int:
        if not words:
            return 0
        room = QRect(0, 0, max(1, width - 2 * _PAD), 10_000)
        return QFontMetrics(font).boundingRect(room, _WRAPS, words).height()
