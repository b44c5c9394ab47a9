"""The head of the resident's view: where we are, and in which language."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from homeapp.i18n import R_, Language
from ui.common import PictureLabel, PlainLabel
from ui.common.pictures import grown
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_rows import ResidentRow
from ui.common.tab_order import stop_at_chosen
from ui.common.tongues import Tongues, Words
from ui.theme import COLOURS, SIZES

__all__ = ["ProgressDots", "ResidentHead"]

_OUR_NAME = R_("Happy, Healthy at Home")
_STOP, _HELP = R_("Stop"), R_("Help now")
_SCREEN = R_("Screen language: {language}")
_PLACE = R_("Part {number} of {count}: {title}")
_DOT, _APART = 16, 12
_EDGE = 28  # px; ten dots and two languages fit 1366 px at twice the size


class ProgressDots(PlainLabel):
    """A dot for each part: filled up to this one, with a ring around it. In words for a reader."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(wrap=False, parent=parent)
        self.setObjectName("resident.progress")
        self._count, self._place = count, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_place(self, place: int, count: int, words: Words) -> None:
        """Show which part is on, of so many; `place` counts from 0."""
        if count != self._count:
            self._count = count
            self.updateGeometry()
        self._place = place
        self.setAccessibleName(words.aloud)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for all dots in a row."""
        dot, apart = grown(_DOT), _APART
        return QSize(self._count * (dot + apart) + apart, dot + 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the dots from the side that the language reads from."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            dot = grown(_DOT)
            for at in range(self._count):
                across = _APART + dot / 2 + at * (dot + _APART)
                centre = QPointF(self.width() - across if rtl else across, self.height() / 2)
                self._paint_dot(painter, centre, at, dot / 2)

    def _paint_dot(self, painter: QPainter, centre: QPointF, at: int, size: float) -> None:
        light = QColor(COLOURS.on_header)
        painter.setPen(QPen(light, 2))
        painter.setBrush(light if at <= self._place else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, size - 1, size - 1)
        if at == self._place:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(COLOURS.focus), 3))
            painter.drawEllipse(centre, size + 4, size + 4)


class ResidentHead(ResidentRow):
    """Our name, the dots, and the languages to choose from, on every page."""

    language_chosen = Signal(object)
    stopped = Signal()
    """Somebody would like to stop; the PIN decides."""
    crisis_wanted = Signal()
    """Somebody would like to see whom to call in an emergency."""

    def __init__(
        self, titles: Sequence[str], listen: ResidentButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(margins=(_EDGE, 7, _EDGE, 7), gap=SIZES.gap, parent=parent)
        self.setProperty("panel", "header")
        self._titles = list(titles)
        self._left_out: frozenset[int] = frozenset()
        self._name = PlainLabel(role="strong", wrap=False)
        self.dots = ProgressDots(len(titles))
        self._stop = ResidentButton(
            "resident.stop", "tongue", icon="ui/player-stop", on_click=self.stopped.emit
        )
        self._crisis = ResidentButton(
            "resident.crisis", "tongue", icon="ui/phone", on_click=self.crisis_wanted.emit
        )
        self._crisis.setCheckable(True)
        self._languages = QButtonGroup(self)
        stop_at_chosen(self._languages)
        self.add(PictureLabel("house", 36, colour=COLOURS.focus))
        self.add(self._name, gives_way=1)
        self.add(self.dots)
        self.add_stretch()
        # Beside the spare room: it comes seconds later, and a finger may be on its way to help.
        self.add(listen, gives_way=3)
        self.add(self._crisis, gives_way=2)
        self.add(self._stop, gives_way=4)

    def offer(self, languages: Sequence[Language]) -> None:
        """Offer these languages, each under its own name."""
        for old in self._languages.buttons():
            self._languages.removeButton(old)
            self.take(old)
        for language in languages:
            self.add(self._make_button(language))

    def leave_out(self, places: Sequence[int]) -> None:
        """Show no dot for these parts, which are not for this person."""
        self._left_out = frozenset(places)

    def mark_crisis(self, *, on_show: bool) -> None:
        """Show whether whom to call is on show; pressed again, its button leaves it there."""
        self._crisis.setChecked(on_show)

    def show_place(self, place: int, tongues: Tongues) -> None:
        """Say where we are, in the language on show."""
        shown = [at for at in range(len(self._titles)) if at not in self._left_out or at == place]
        self._name.setText(tongues.large.text(_OUR_NAME))
        self._name.set_language(tongues.large)
        self._crisis.show_words(tongues.say(_HELP), tongues)
        self._stop.show_words(tongues.say(_STOP), tongues)
        said = [
            language.text(
                _PLACE,
                number=shown.index(place) + 1,
                count=len(shown),
                title=language.text(self._titles[place]),
            )
            for language in (tongues.large, tongues.small)
        ]
        self.dots.show_place(shown.index(place), len(shown), tongues.both(*said))
        for button in self._languages.buttons():
            button.setChecked(button.objectName().endswith(f".{tongues.large.code}"))
        self.fit()

    def _make_button(self, language: Language) -> ResidentButton:
        button = ResidentButton(
            f"resident.language.{language.code}",
            "tongue",
            on_click=lambda: self.language_chosen.emit(language),
        )
        button.setCheckable(True)
        button.show_words(Words(language.name), Tongues(language))
        # On the first page a picture beneath bears the mere name of the language.
        button.setAccessibleName(language.text(_SCREEN, language=language.name))
        self._languages.addButton(button)
        return button
