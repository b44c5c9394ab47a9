"""Tiles that a resident presses: a picture and its words, with a tick when chosen."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from homeapp.i18n import Language
from ui.common.enter import HeedsEnter
from ui.common.labels import speak
from ui.common.pictures import grown, is_enlarged, paint_tick, pictogram
from ui.common.toggles import HeedsToggle
from ui.common.tongues import Words
from ui.fonts import families_for
from ui.theme import COLOURS, SIZES

__all__ = ["TileButton"]

_PAD = 14
_TICK = 34
_LEAST_HIGH, _LEAST_BESIDE = 190, 120
_WIDE = 190  # px; in a thinner column words would be broken up
_BESIDE = 96  # px, the most of a picture that stands beside its words
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

    @property
    def words(self) -> Words:
        """Return what is shown."""
        return Words(self._words, self._under)

    def set_words(self, words: str, under: str = "") -> None:
        """Show these words, and those beneath."""
        self._words, self._under = words, under
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(self.words.aloud)
        self.updateGeometry()
        self.update()

    def set_language(self, language: Language) -> None:
        """Show the words in a resident's language."""
        speak(self, language)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a picture and a few words; with larger words the width decides."""
        return QSize(240, _LEAST_BESIDE if is_enlarged() else self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the longest word, never less than a finger needs."""
        narrow = max(SIZES.resident_target * 2, self._longest() + 2 * _PAD)
        return QSize(narrow, _LEAST_BESIDE if is_enlarged() else _LEAST_HIGH)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap, so a narrow tile is a tall one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the picture and the wrapped words."""
        room = width - self._taken(width)
        words = self._tall(self._large(), self._words, room)
        words += self._tall(self._small(), self._under, room)
        if self._taken(width):
            return max(_LEAST_BESIDE, self._drawn(width), words) + 2 * _PAD
        picture = self._drawn(width) + 8 if self._picture else grown(_TICK)
        return max(_LEAST_HIGH, picture + words + 2 * _PAD + 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the tile."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        # Else a figure that stands first, as in "20 minutes", would be read last in Urdu.
        painter.setLayoutDirection(self.layoutDirection())
        self._paint_ground(painter)
        top = self._paint_picture(painter)
        painter.setPen(QColor(COLOURS.ink if self.isEnabled() else COLOURS.quiet))
        top = self._paint_words(painter, self._large(), self._words, top)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._paint_words(painter, self._small(), self._under, top)
        if self.isChecked():
            self._paint_chosen(painter)

    def _taken(self, width: int) -> int:
        """Return what a picture beside the words takes of the width, 0 where it stands above.

        Larger words leave a page no height for pictures above them, and a wide tile has room.
        """
        if not self._picture or not is_enlarged():
            return 0
        beside = min(self._side, _BESIDE) + _PAD
        room = width - beside - 2 * _PAD
        return beside if room >= grown(_WIDE) and room >= self._longest() else 0

    def _drawn(self, width: int) -> int:
        return self._taken(width) - _PAD if self._taken(width) else grown(self._side)

    def _longest(self) -> int:
        metrics = QFontMetrics(self._large())
        return max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0)

    def _paint_ground(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        pressed = self.isDown() or self.underMouse()
        ground = COLOURS.chosen if chosen else COLOURS.raised if pressed else COLOURS.surface
        painter.setBrush(QColor(ground if self.isEnabled() else COLOURS.off))
        width = 5 if chosen else 2
        painter.setPen(QPen(QColor(COLOURS.action if chosen else COLOURS.edge), width))
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(edge, 12, 12)

    def _paint_picture(self, painter: QPainter) -> int:
        """Draw the picture, and return where the words begin."""
        width, side = self.width(), self._drawn(self.width())
        taken = self._taken(width)
        free = max(0, self.height() - self.heightForWidth(width)) // 2
        if taken:
            tall = self._tall(self._large(), self._words, width - taken)
            tall += self._tall(self._small(), self._under, width - taken)
            place = QRect(_PAD, (self.height() - side) // 2, side, side)
            if self._is_rtl():
                place.moveRight(width - _PAD)
            top = (self.height() - tall) // 2
        else:
            place = QRect((width - side) // 2, _PAD + 4 + free, side, side)
            top = place.top() + side + 8 if self._picture else self._middle(width)
        if self._picture:
            colour = COLOURS.action if self.isEnabled() else COLOURS.quiet
            painter.drawPixmap(place, pictogram(self._picture, colour, side))
        return top

    def _middle(self, width: int) -> int:
        """Return where words begin that stand alone in the middle."""
        tall = self._tall(self._large(), self._words, width)
        tall += self._tall(self._small(), self._under, width)
        return max((self.height() - tall) // 2, min(grown(_TICK) + 16, self.height() - tall - _PAD))

    def _paint_words(self, painter: QPainter, font: QFont, words: str, top: int) -> int:
        if not words:
            return top
        painter.setFont(font)
        taken = self._taken(self.width())
        room = self.width() - taken
        tall = self._tall(font, words, room)
        left = _PAD if self._is_rtl() else _PAD + taken
        painter.drawText(QRect(left, top, room - 2 * _PAD, tall), _WRAPS, words)
        return top + tall

    def _is_rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _paint_chosen(self, painter: QPainter) -> None:
        side = grown(_TICK)
        left = 12 if self._is_rtl() else self.width() - side - 12
        box = QRectF(left, 12, side, side)
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
