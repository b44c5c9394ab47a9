"""What a screen looks like as the system around it turns dark, or to colours of high contrast."""

from collections.abc import Iterator

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tests.accessibility.screens import Screen
from ui.theme import make_palette

__all__ = ["other_colours"]

_SYSTEMS = {
    "dark": ("#202020", "#E8E8E8", "#3D6FB5"),
    "of high contrast": ("#000000", "#FFFF00", "#1AEBFF"),
}
"""What is behind words, the words, and what is marked or leads on."""
_MARKS = {"Highlight", "Link", "LinkVisited", "Accent"}
_OWN_PALETTES = (
    *("QAbstractItemView", "QCheckBox", "QComboBox", "QGroupBox", "QHeaderView", "QLabel"),
    *("QLineEdit", "QMenu", "QMenuBar", "QMessageBoxLabel", "QPushButton", "QRadioButton"),
    *("QTabBar", "QTextEdit", "QToolButton", "QToolTip"),
)
"""The kinds of widgets to which a system may give colours of their own."""


def other_colours(screen: Screen) -> Iterator[str]:
    """Yield the systems that change any pixel: each colour that ours leave out is the system's.

    What a page changes by itself meanwhile, such as a sentence that goes, is still there after it.
    """
    ours = screen.view.grab().toImage()
    for name, colours in _SYSTEMS.items():
        _turn(_palette(*colours))
        turned = screen.view.grab().toImage()
        if turned != ours:
            _turn_back()
            ours = screen.view.grab().toImage()
            if turned != ours:
                yield f"looks otherwise where the system is {name}"
    _turn_back()


def _turn(system: QPalette) -> None:
    """Do as Qt does when the colours of the system change while a window is open."""
    QApplication.setPalette(make_palette().resolve(system))
    for kind in _OWN_PALETTES:
        QApplication.setPalette(system, kind)


def _turn_back() -> None:
    """Give back our palette; only one that is new to Qt takes those of the kinds away as well."""
    QApplication.setPalette(QPalette(QColor("black")))
    QApplication.setPalette(make_palette())


def _palette(ground: str, words: str, marks: str) -> QPalette:
    palette = QPalette(QColor(ground))
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            is_words = role.name.endswith("Text") and role.name != "HighlightedText"
            said = marks if role.name in _MARKS else words if is_words else ground
            palette.setColor(role, QColor(said))
    return palette
