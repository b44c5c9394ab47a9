"""What a screen tells: to an eye that sees little or no colour, to a finger, to a screen reader."""

import re
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QRadioButton,
    QWidget,
)

from tests.accessibility.looking import (
    Pixels,
    in_view,
    name_of,
    pixels_of,
    place_of,
    pressed_or_typed_in,
    tab_stops,
    with_words,
)
from tests.accessibility.screens import STEPS, Screen
from tests.readers import told_of
from ui.common import Field, TileButton
from ui.theme import COLOURS, SIZES

__all__ = [
    "always_there",
    "asked",
    "bare_numbers",
    "nameless",
    "pale",
    "quick_clocks",
    "same_in_grey",
    "too_small",
]

LEAST, LARGE, BEST = 4.5, 3.0, 7.0
SEEN = 24  # px that must change their lightness for a change to be seen
PAD = 6
SLOWEST_FLASH = 333  # ms; three times a second is the most that WCAG 2.2 (2.3.1) allows
LEAST_TILE = 90  # px, where taller ones would not all stay in sight
LRI, PDI = "\u2066", "\u2069"
_NUMBER = re.compile(r"\b\d[\d\s\u00a0]{5,}\d\b")
_FILLED = {("Button", "primary"), ("Button", "secondary")}
"""Kinds of which the chosen one is the other: filled with a colour that stands out from white."""
_SYMBOLS_ONLY = re.compile(r"[\W\d_]*")


def pale(screen: Screen) -> Iterator[str]:
    """Yield words that stand out too little from what is behind them, as they are painted."""
    image = pixels_of(screen.view.grab().toImage())
    for widget in with_words(screen):
        seen = in_view(widget, screen.view)
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if not words.strip() or seen.height() < 16 or seen != place_of(widget, screen.view):
            continue
        seen = seen.adjusted(PAD, PAD, -PAD, -PAD) if isinstance(widget, QAbstractButton) else seen
        found = _contrast(image[seen.top() : seen.bottom() + 1, seen.left() : seen.right() + 1])
        wanted = BEST if _is_body(screen, widget) else _least(widget)
        if found < wanted - 0.05:
            yield f"{name_of(widget)} has {found:.1f} to 1, needs {wanted}"


def _contrast(part: Pixels) -> float:
    """Return the contrast of what is commonest in a part with what differs from it most."""
    values, counts = np.unique(part.round(4), return_counts=True)
    ground = float(values[counts.argmax()])
    return max(_ratio(ground, float(values[0])), _ratio(ground, float(values[-1])))


def _ratio(one: float, other: float) -> float:
    lighter, darker = max(one, other), min(one, other)
    return (lighter + 0.05) / (darker + 0.05)


def _least(widget: QWidget) -> float:
    """Return what WCAG 2.2 (1.4.3) asks of words of this size."""
    size, is_bold = widget.fontInfo().pixelSize(), widget.fontInfo().bold()
    return LARGE if size >= 24 or (is_bold and size >= 19) else LEAST


def _is_body(screen: Screen, widget: QWidget) -> bool:
    if not screen.is_residents or not widget.isEnabled():
        return False
    return isinstance(widget, QLabel) and widget.property("role") in {"ask", "answer", "body"}


def same_in_grey(screen: Screen) -> Iterator[str]:
    """Yield what looks the same chosen and not chosen to whoever sees no colours."""
    tried: set[tuple[str, object]] = set()
    for widget in screen.view.findChildren(QAbstractButton):
        kind = (type(widget).__name__, widget.property("kind") or getattr(widget, "_kind", ""))
        if widget.isVisible() and widget.isCheckable() and kind not in {*tried, *_FILLED}:
            tried.add(kind)
            changed = _changed_by_choosing(widget)
            if changed < SEEN:
                yield f"{name_of(widget)} {kind} changes {changed} px"


def _changed_by_choosing(button: QAbstractButton) -> int:
    """Return how many pixels are lighter or darker by 3 to 1 while a button is chosen."""
    group, was = button.group(), button.isChecked()
    together = group is not None and group.exclusive()
    alone = isinstance(button, QRadioButton) and button.autoExclusive()
    button.blockSignals(True)
    if together:
        group.setExclusive(False)
    button.setAutoExclusive(False)
    looks = []
    for chosen in (True, False):
        button.setChecked(chosen)
        looks.append(pixels_of(_on_paper(button)))
    button.setChecked(was)
    button.setAutoExclusive(alone)
    if together:
        group.setExclusive(True)
    button.blockSignals(False)
    lighter, darker = np.maximum(*looks) + 0.05, np.minimum(*looks) + 0.05
    return int((lighter / darker >= LARGE).sum())


def _on_paper(button: QAbstractButton) -> QImage:
    """Return a button as it looks on a page, which shows through where it is not painted."""
    image = QImage(button.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(COLOURS.page))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, button.grab())
    painter.end()
    return image


def too_small(screen: Screen) -> Iterator[str]:
    """Yield what is pressed or typed in and is smaller than a finger needs."""
    least = SIZES.resident_target if screen.is_residents else 40
    for widget in pressed_or_typed_in(screen):
        is_tile = screen.is_residents and isinstance(widget, TileButton)
        tall = LEAST_TILE if is_tile else least
        if widget.width() < least or widget.height() < tall:
            yield f"{name_of(widget)} is {widget.size().toTuple()}"


def nameless(screen: Screen) -> Iterator[str]:
    """Yield what a screen reader cannot name, or names otherwise than it is labelled."""
    for widget in tab_stops(screen):
        said, role = told_of(widget)
        if not said:
            yield f"{name_of(widget)} has no name"
            continue
        if role is QAccessible.Role.NoRole:
            yield f"{name_of(widget)} has no role"
        words = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
        if not _SYMBOLS_ONLY.fullmatch(words) and words not in said:
            yield f"{name_of(widget)} shows {words!r} and says {said!r}"


def always_there(screen: Screen) -> Iterator[str]:
    """Yield where Help, Stop and the languages are, for each of them that is on show."""
    for known in ("header.actions.help", "session_bar.stop", "resident.stop"):
        yield from _placed(screen, known, known)
    for button in screen.view.findChildren(QAbstractButton):
        if button.objectName().startswith("resident.language.") and button.isVisible():
            yield from _placed(screen, button.objectName(), button.objectName())


def _placed(screen: Screen, widget_id: str, name: str) -> Iterator[str]:
    for widget in screen.view.findChildren(QWidget, widget_id):
        if widget.isVisible():
            yield f"{name} at {place_of(widget, screen.view).topLeft().toTuple()}"


def asked(screen: Screen) -> Iterator[str]:
    """Yield each question of a step of a session, by its words."""
    if screen.name in STEPS:
        for field in screen.view.findChildren(Field):
            if field.isVisible() and field.label:
                yield field.label


def bare_numbers(screen: Screen) -> Iterator[str]:
    """Yield a telephone number in words from right to left that could be torn apart."""
    for label in screen.view.findChildren(QLabel):
        if label.isVisible() and label.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            for found in _NUMBER.finditer(label.text()):
                before = label.text()[: found.start()]
                if before.count(LRI) == before.count(PDI):
                    yield f"{name_of(label)} has {found[0]} bare"


def quick_clocks(screen: Screen) -> Iterator[str]:
    """Yield clocks that go on and on, so fast that what they change would flash."""
    for clock in screen.view.findChildren(QTimer):
        if clock.isActive() and not clock.isSingleShot() and clock.interval() < SLOWEST_FLASH:
            yield f"a clock of {clock.interval()} ms"
