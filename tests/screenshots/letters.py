"""Makes large letters come out the same each time.

Qt paints letters above 64 px as outlines. FreeType moves each outline by what the last smaller
letter of that font asked for, up to three quarters of a unit, and which letter was the last
depends on which ones Qt still remembers, and so on how fast the computer is.
"""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

__all__ = ["forget_last_letter"]

_SMOOTH = QRawFont.AntialiasingType.PixelAntialiasing
_SIZES = (19.5, 9.5)  # px; a letter is only painted anew at a size that was not the one before


def forget_last_letter() -> None:
    """Have each of our fonts paint a letter at no offset, so that outlines are not moved."""
    for face in _faces():
        for size in _SIZES:
            face.setPixelSize(size)
        face.alphaMapForGlyph(face.glyphIndexesForString("o")[0], _SMOOTH)


@cache
def _faces() -> tuple[QRawFont, ...]:
    ours = [name for name in QFontDatabase.families() if name.startswith("Homeapp ")]
    weights = (QFont.Weight.Normal, QFont.Weight.Bold)
    fonts = [QFont(name, 20, weight) for name in ours for weight in weights]
    return tuple(map(QRawFont.fromFont, fonts))
