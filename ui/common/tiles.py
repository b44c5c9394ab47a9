"""Tiles that a resident presses: a picture and its words, with a tick when chosen."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from homeapp.i18n import Language
from ui.common.enter import HeedsEnter
from ui.common.labels import speak
from ui.common.lines import lines_of, size_of
from ui.common.pictures import grown, is_enlarged, paint_tick, pictogram
from ui.common.toggles import HeedsToggle
from ui.common.tongues import Words
from ui.fonts import families_for
from ui.theme import COLOURS, SIZES

__all__ = ["TileButton"]

_PAD, _NEAR = 14, 7  # px beside and above what is in a tile
_TICK = 34
_LEAST_HIGH, _LEAST_BESIDE = 190, 76
_WIDE = 190  # px; in a thinner column words would be broken up
_UNBROKEN = 10_000  # px
_BESIDE = 80  # px, the most of a picture that stands beside its words


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
        self._beside: bool | None = None
        self._language: Language | None = None
        self._mark = ""
        self._mark_in: Language | None = None
        self._words, self._under = words, under
        self._measured: dict[object, int] = {}
        self._measured_in: tuple[object, ...] = ()
        self.set_words(words, under)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> Words:
        """Return what is shown."""
        return Words(self._words, self._under)

    @property
    def has_picture(self) -> bool:
        """Whether a picture stands above the words, or beside them."""
        return bool(self._picture)

    def set_words(self, words: str, under: str = "") -> None:
        """Show these words, and those beneath."""
        self._words, self._under = words, under
        self._measured.clear()
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{self._mark} {self.words.aloud}".strip())
        self.updateGeometry()
        self.update()

    def set_mark(self, mark: str, language: Language) -> None:
        """Show above the words, small and quiet, which language they are in; "" shows nothing."""
        self._mark, self._mark_in = mark, language
        self.set_words(self._words, self._under)

    def set_language(self, language: Language) -> None:
        """Show the words in a resident's language."""
        self._language = language
        speak(self, language)

    def lay_ahead(self) -> None:
        """Lay the words out before they come into sight."""
        for said, way in self._said():
            size_of(*said, _UNBROKEN, way=way)

    def put_beside(self, beside: bool) -> None:
        """Let the picture stand beside the words where there is room, or above them."""
        if self._beside is not beside:
            self._beside = beside
            self.update()

    def tall_at(self, width: int, *, beside: bool) -> int:
        """Return the height in so many px, with the picture beside the words or above them."""
        before, self._beside = self._beside, beside
        tall = self.heightForWidth(width)
        self._beside = before
        return tall

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a picture and a few words; with larger words the width decides."""
        return QSize(240, _LEAST_BESIDE if is_enlarged() else self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the longest word, never less than a finger needs."""
        narrow = max(SIZES.resident_target * 2, self._longest() + 2 * _PAD)
        low = is_enlarged() if self._beside is None else self._beside
        return QSize(narrow, _LEAST_BESIDE if low else _LEAST_HIGH)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap, so a narrow tile is a tall one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the picture and the wrapped words."""
        known = width, self._beside
        if known not in self._measured:  # a page asks a hundred times until it knows how to lie
            self._measured[known] = self._height_at(width)
        return self._measured[known]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew in other letters, or larger ones; coming into sight changes neither."""
        super().changeEvent(event)
        letters = self.font().key(), *self.font().families(), self._is_rtl(), is_enlarged()
        if letters != self._measured_in:
            self._measured_in = letters
            self._measured.clear()

    def _height_at(self, width: int) -> int:
        words = self._words_tall(width)
        if self._is_low(width):
            return max(_LEAST_BESIDE, words) + 2 * _NEAR
        if self._taken(width):
            return max(_LEAST_BESIDE, self._drawn(width), words) + 2 * _NEAR
        picture = self._drawn(width) + 8 if self._picture else grown(_TICK)
        return max(_LEAST_HIGH, picture + words + 2 * _PAD - 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the tile."""
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            self._paint_ground(painter)
            top = self._paint_picture(painter)
            left = _PAD if self._is_rtl() else _PAD + self._taken(self.width())
            left += _TICK if self._is_low(self.width()) else 0
            wide = self._room(self.width())
            for place, (said, way) in enumerate(self._said()):
                is_mark = bool(self._mark) and place == 0
                painter.setPen(QColor(COLOURS.quiet if is_mark else COLOURS.ink))
                lines = lines_of(*said, wide, way=way)
                lines.draw(painter, left, top, wide)
                top += lines.height
            if self.isChecked():
                self._paint_chosen(painter)

    def _taken(self, width: int) -> int:
        """Return what a picture beside the words takes of the width, 0 where it stands above.

        Larger words leave a page no height for pictures above them, and a wide tile has room.
        """
        is_beside = is_enlarged() if self._beside is None else self._beside
        if not self._picture or not is_beside:
            return 0
        beside = min(self._side, _BESIDE) + _PAD
        room = width - beside - 2 * _PAD
        return beside if room >= grown(_WIDE) and room >= self._longest() else 0

    def _is_low(self, width: int) -> bool:
        """Whether words stand alone between two corners, one of which is free for the tick."""
        room = width - 2 * (_PAD + _TICK)
        return bool(self._beside) and not self._picture and room >= self._longest()

    def _drawn(self, width: int) -> int:
        return self._taken(width) - _PAD if self._taken(width) else grown(self._side)

    def _longest(self) -> int:
        if "longest" not in self._measured:
            metrics = QFontMetrics(self._large())
            words = (metrics.horizontalAdvance(word) for word in self._words.split())
            self._measured["longest"] = max(words, default=0)
        return self._measured["longest"]

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
            place = QRect(_PAD, (self.height() - side) // 2, side, side)
            if self._is_rtl():
                place.moveRight(width - _PAD)
            top = (self.height() - self._words_tall(width)) // 2
        else:
            place = QRect((width - side) // 2, _PAD - 4 + free, side, side)
            top = place.top() + side + 8 if self._picture else self._middle(width)
        if self._picture:
            colour = COLOURS.action if self.isEnabled() else COLOURS.quiet
            painter.drawPixmap(place, pictogram(self._picture, colour, side))
        return top

    def _middle(self, width: int) -> int:
        """Return where words begin that stand alone in the middle."""
        tall = self._words_tall(width)
        if self._is_low(width):
            return (self.height() - tall) // 2
        return max((self.height() - tall) // 2, min(grown(_TICK) + 16, self.height() - tall - _PAD))

    def _is_rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _paint_chosen(self, painter: QPainter) -> None:
        """Draw a tick in the corner, or on the corner of a picture that has the words beside it."""
        far, rtl = self._taken(self.width()), self._is_rtl()
        side = _TICK if far or self._is_low(self.width()) else grown(_TICK)
        if far:
            left = self.width() - far - side // 2 if rtl else far - side // 2
            top = (self.height() - self._drawn(self.width())) // 2 - 4
        else:
            left, top = 12 if rtl else self.width() - side - 12, 12
        box = QRectF(left, top, side, side)
        painter.setPen(QPen(QColor(COLOURS.chosen), 3) if far else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(COLOURS.action))
        painter.drawEllipse(box)
        paint_tick(painter, box, COLOURS.on_action, 4)

    def _large(self) -> QFont:
        font = QFont(self.font())
        # Lines of Urdu are so high that larger words would leave few tiles in sight.
        is_tall = self._language is not None and self._language.script == "Arab" and is_enlarged()
        size = SIZES.answer if is_tall else SIZES.tile
        font.setPixelSize(round(self.font().pixelSize() * size / SIZES.body))
        font.setBold(True)
        return font

    def _small(self, language: Language | None = None) -> QFont:
        font = QFont(self.font())
        font.setFamilies(families_for(language) if language else families_for())
        return font

    def _words_tall(self, width: int) -> int:
        room = self._room(width)
        return sum(size_of(*one, room, way=way).height for one, way in self._said())

    def _room(self, width: int) -> int:
        """Return how wide the words may be in a tile so wide."""
        room = width - self._taken(width) - 2 * _PAD
        return room - 2 * _TICK if self._is_low(width) else room

    def _said(self) -> Iterator[tuple[tuple[QFont, str], Qt.LayoutDirection]]:
        """Yield the words in their letters, the mark above them and those beneath.

        Each comes with its way of reading.
        """
        ways = Qt.LayoutDirection
        if self._mark and self._mark_in is not None:
            is_rtl = self._mark_in.direction == "rtl"
            way = ways.RightToLeft if is_rtl else ways.LeftToRight
            yield (self._small(self._mark_in), self._mark), way
        if self._words:
            # Else a figure that stands first, as in "20 minutes", would be read last in Urdu.
            yield (self._large(), self._words), self.layoutDirection()
        if self._under:
            yield (self._small(), self._under), ways.LeftToRight
