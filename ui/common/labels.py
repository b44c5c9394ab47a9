"""Words on screen: always plain text, never markup, in the letters of their language."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from homeapp.domain.figures import has_rtl, with_figures_whole
from homeapp.i18n import Language
from ui.fonts import families_for

__all__ = ["Heading", "PlainLabel", "announce", "repolish", "set_families", "speak"]

_LEVELS = {1: "title", 2: "section", 3: "card"}


class PlainLabel(QLabel):
    """A label that shows what it is given, letter for letter.

    Qt would guess and take `<img src=...>` in a name for a picture to load; plain text never does.
    Between letters from right to left, phone numbers and doses are shown in their own order.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "body",
        wrap: bool = True,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setText(text)

    def text(self) -> str:
        """Return the words as they were given."""
        return self._given

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show these words."""
        self._given = text
        super().setText(with_figures_whole(text) if has_rtl(text) else text)

    @property
    def shown(self) -> str:
        """Return the words with the marks that keep their figures in order."""
        return super().text()

    def set_role(self, role: str) -> None:
        """Show the words as another kind of text, such as "error"."""
        self.setProperty("role", role)
        repolish(self)

    def set_language(self, language: Language) -> None:
        """Show the words in a resident's language: its letters, and from its own side."""
        speak(self, language)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def add_beneath(self, role: str, column: QBoxLayout) -> "PlainLabel":
        """Add an empty label to the column that this one is in, in the same language."""
        other = PlainLabel(role=role)
        column.insertWidget(column.indexOf(self) + 1, other)
        set_families(other, self.font().families())
        other.setLayoutDirection(self.layoutDirection())
        other.setAlignment(self.alignment())
        return other


class Heading(PlainLabel):
    """A title: level 1 for the page, 2 for a part of it, 3 for a card."""

    def __init__(self, text: str = "", level: int = 1, *, parent: QWidget | None = None) -> None:
        super().__init__(text, role=_LEVELS[level], parent=parent)


def speak(widget: QWidget, language: Language) -> None:
    """Give a widget the letters and the direction of a language."""
    set_families(widget, families_for(language))
    rtl = language.direction == "rtl"
    sides = Qt.LayoutDirection
    widget.setLayoutDirection(sides.RightToLeft if rtl else sides.LeftToRight)


def set_families(widget: QWidget, families: list[str]) -> None:
    """Change a widget's font families, and nothing else of its font."""
    font = widget.font()
    if font.families() != families:
        font.setFamilies(families)
        widget.setFont(font)


def repolish(widget: QWidget) -> None:
    """Let the stylesheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def announce(widget: QWidget, sentence: str) -> None:
    """Say a status to a screen reader without moving the focus (WCAG 4.1.3)."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
