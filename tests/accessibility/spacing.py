"""Lines half as high again as their letters, as WCAG 2.2 (1.4.12) asks to be possible.

Qt lets nobody set how high the lines of a label are: its font alone says. So our own fonts are
loaded anew with taller lines, each letter as it was. Whatever measures or paints words then has to
find room for such lines, also what paints them itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase

import ui.fonts
from homeapp.paths import FONTS
from ui.common import lines

__all__ = ["HIGH", "high_lines"]

HIGH = 1.5  # times the size of the letters


@contextmanager
def high_lines() -> Iterator[None]:
    """Give all lines that height, but those of Urdu, which are higher in any case."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        (Path(folder) / "qt").mkdir()
        for path in (FONTS / "qt").glob("*.ttf"):
            _write_higher(path, Path(folder) / "qt" / path.name)
        patched.setattr(ui.fonts, "FONTS", Path(folder))
        _load_anew()
        yield
    _load_anew()


def _write_higher(path: Path, copy: Path) -> None:
    """Copy a font, with as much room above its letters as below them to make its lines so high."""
    font = TTFont(path, lazy=True)
    across, system = font["hhea"], font["OS/2"]
    own = across.ascent - across.descent
    more = max(0, round((HIGH * font["head"].unitsPerEm - own) / 2))
    across.ascent, across.descent = across.ascent + more, across.descent - more
    system.sTypoAscender, system.sTypoDescender = across.ascent, across.descent
    system.usWinAscent = max(system.usWinAscent, across.ascent)
    system.usWinDescent = max(system.usWinDescent, -across.descent)
    font.save(copy)
    font.close()


def _load_anew() -> None:
    """Let Qt forget our fonts, and the planner all that it measured in them."""
    QFontDatabase.removeAllApplicationFonts()
    ui.fonts.load_fonts.cache_clear()
    lines._kept.clear()
    lines._known.clear()
    ui.fonts.load_fonts()
