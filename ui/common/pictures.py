"""Pictograms: our own assets only, in our colours, sharp on every screen."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.paths import PICTOGRAMS
from ui.common.labels import PlainLabel
from ui.theme import COLOURS, SIZES

__all__ = [
    "PictureLabel",
    "PicturesMissing",
    "grown",
    "is_enlarged",
    "paint_tick",
    "pictogram",
    "pictogram_icon",
]

_APART = 4  # px on each side of an icon
_MUCH = 1.25
_LARGE = 64  # px; a picture beyond it is seen as it is, and leaves room for larger words


class PicturesMissing(Refusal):
    """A pictogram that we name is not among the assets."""

    def __init__(self) -> None:
        super().__init__(
            N_("The planner's pictures are missing. Run `make assets`, then start again.")
        )


class PictureLabel(PlainLabel):
    """A picture beside words that say the same, so it is silent to a screen reader."""

    def __init__(
        self,
        name: str,
        size: int = 48,
        *,
        colour: str = COLOURS.action,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(wrap=False, parent=parent)
        self._picture = (name, colour, size)
        self._show()

    @property
    def pictogram_name(self) -> str:
        """Return the name of what is shown, "" where its room is empty."""
        return self._picture[0]

    def show_picture(self, name: str, colour: str) -> None:
        """Show another picture, or the same in another colour; "" keeps its room empty."""
        self._picture = (name, colour, self._picture[2])
        self._show()

    def _show(self) -> None:
        name, colour, size = self._picture
        side = grown(size)
        self.setPixmap(pictogram(name, colour, side) if name else QPixmap())
        self.setFixedSize(side, side)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow along with the words."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.width() != grown(self._picture[2]):
            self._show()


def is_enlarged() -> bool:
    """Whether words are so much larger that a page has little room for pictures above them."""
    return QApplication.font().pixelSize() / SIZES.body > _MUCH


def grown(size: int) -> int:
    """Return the size in px of a picture beside words as large as they are now.

    Small ones grow with the words, large ones half as much.
    """
    times = QApplication.font().pixelSize() / SIZES.body
    return round(size * (times if size < _LARGE else (1 + times) / 2))


def pictogram(name: str, colour: str, size: int) -> QPixmap:
    """Return one of our pictures in one colour, `size` pixels square; raise `PicturesMissing`.

    Names are those of the files in `resources/pictograms`, such as "walking" or "ui/lock".
    """
    return _drawn(name, colour, size, _dense())


def _dense() -> int:
    """Return how many dots a px has on the densest screen: twice as many take 4 times as much."""
    return max((ceil(one.devicePixelRatio()) for one in QGuiApplication.screens()), default=1)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, size: int, dots: int) -> QPixmap:
    source = PICTOGRAMS / f"{name}.svg"
    if not source.is_file():
        raise PicturesMissing
    renderer = QSvgRenderer(QByteArray(source.read_bytes()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    picture = QPixmap(QSize(size, size) * dots)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(picture.rect(), QColor(colour))
    picture.setDevicePixelRatio(dots)
    return picture


def pictogram_icon(name: str, colour: str = COLOURS.action, size: int = 24) -> QIcon:
    """Return one of our pictures as a button's icon, a little apart from the words beside it."""
    picture = pictogram(name, colour, size)
    dots = round(picture.devicePixelRatio())
    wide = QPixmap(picture.width() + 2 * _APART * dots, picture.height())
    wide.setDevicePixelRatio(dots)
    wide.fill(Qt.GlobalColor.transparent)
    with QPainter(wide) as painter:
        painter.drawPixmap(_APART, 0, picture)
    return QIcon(wide)


def paint_tick(painter: QPainter, box: QRectF, colour: str, width: float) -> None:
    """Draw a tick into a box; our fonts have no such sign."""
    path = QPainterPath()
    path.moveTo(box.left() + box.width() * 0.2, box.top() + box.height() * 0.52)
    path.lineTo(box.left() + box.width() * 0.42, box.top() + box.height() * 0.74)
    path.lineTo(box.left() + box.width() * 0.8, box.top() + box.height() * 0.28)
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
