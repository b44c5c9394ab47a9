"""How a goal has gone on screen: each thing that is known in words, with its picture."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.figures import isolated
from homeapp.domain.progress import Part, Pounds, Progress, Said, Shown, Value
from homeapp.i18n import Language
from ui.common import column
from ui.common.labels import PlainLabel
from ui.goals.kept_pictures import BarsPicture, MarkPicture, SquaresPicture
from ui.goals.progress import ProgressPicture
from ui.theme import SIZES

__all__ = ["ProgressCard", "in_words"]

_GAP = SIZES.space // 2
_BESIDE = 45  # times the letters across, squares and bars stand beside each other
_SMALL = (Shown.DAYS, Shown.MONEY)
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_SIDES = Qt.LayoutDirection


class ProgressCard(QWidget):
    """Pictures, where there is enough to draw, and the words that say the same."""

    def __init__(
        self,
        role: str = "body",
        letters: int = SIZES.body,
        *,
        about: Collection[Shown] = tuple(Shown),
        parent: QWidget | None = None,
    ) -> None:
        """`role` is that of the words, `letters` the most of the figures in px, at 100 %.

        It tells `about` these alone.
        """
        super().__init__(parent)
        self._about = about
        self._picture = ProgressPicture(letters)
        self._pictures: dict[Shown, ProgressPicture | SquaresPicture | BarsPicture | _Lookings] = {
            Shown.COURSE: self._picture,
            Shown.DAYS: SquaresPicture(letters),
            Shown.MONEY: BarsPicture(letters),
            Shown.LOOKINGS: _Lookings(role),
        }
        self._words = {shown: PlainLabel(role=role) for shown in Shown}
        self._parts = {
            shown: column(picture, self._words[shown], gap=_GAP)
            for shown, picture in self._pictures.items()
        }
        # Squares and bars are small: side by side they leave the course its room.
        self._kept = QBoxLayout(_DOWN)
        self._kept.setSpacing(SIZES.gap)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SIZES.gap)
        whole.addWidget(self._parts[Shown.COURSE])
        whole.addLayout(self._kept)
        for small in _SMALL:
            self._kept.addWidget(self._parts[small], 1, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._parts[Shown.LOOKINGS])
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the small pictures side by side where there is room."""
        super().resizeEvent(event)
        self._kept.setDirection(_ACROSS if self._is_wide(self.width()) else _DOWN)

    def _is_wide(self, wide: int) -> bool:
        return wide >= _BESIDE * self._words[Shown.COURSE].fontInfo().pixelSize()

    def use_room(self, tall: int, wide: int) -> None:
        """Let the course be as tall as so many px allow, beside all that stands around it."""
        small = [self._tall(about, wide) for about in _SMALL]
        below = max(small) if self._is_wide(wide) else sum(small)
        words = self._words[Shown.COURSE].heightForWidth(wide) + _GAP
        self._picture.use_room(tall - below - words)

    def _tall(self, about: Shown, wide: int) -> int:
        """Return what a small picture takes with its words and the gap above."""
        if self._parts[about].isHidden():
            return 0
        words = self._words[about].heightForWidth(wide // 2 if self._is_wide(wide) else wide)
        return self._pictures[about].sizeHint().height() + words + _GAP + SIZES.gap

    def show_progress(self, progress: Progress, language: Language) -> None:
        """Show how a goal has gone, in a language; nothing where nothing is known yet."""
        parts = {part.about: part for part in progress.parts if part.about in self._about}
        for about, picture in self._pictures.items():
            part = parts.get(about)
            self._parts[about].setVisible(part is not None)
            picture.setVisible(part is not None and part.has_picture)
            if part is not None and part.has_picture:
                picture.show_progress(progress, language)
            self._show_words(about, part, language)
        rtl = language.direction == "rtl"
        self.setLayoutDirection(_SIDES.RightToLeft if rtl else _SIDES.LeftToRight)
        self.setVisible(bool(parts))

    def _show_words(self, about: Shown, part: Part | None, language: Language) -> None:
        words = self._words[about]
        # Beside its marks each word stands already.
        is_apart = part is not None and about is not Shown.LOOKINGS
        said = [_in_words(one, language) for one in part.said] if part and is_apart else []
        words.set_language(language)
        words.setText("\n".join(said))
        words.setVisible(bool(said))


class _Lookings(QWidget):
    """How it went at each review: its marks, and beside them the day and the word."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._rows: list[tuple[QWidget, MarkPicture, PlainLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)

    def show_progress(self, progress: Progress, language: Language) -> None:
        """Show a row for each review, oldest first."""
        while len(self._rows) < len(progress.lookings):
            self._rows.append(self._add_row())
        for at, (holder, mark, words) in enumerate(self._rows):
            holder.setVisible(at < len(progress.lookings))
            if at < len(progress.lookings):
                looking = progress.lookings[at]
                mark.setFont(words.font())
                mark.show_mark(looking.attainment, language)
                words.set_language(language)
                words.setText(_in_words(looking.said, language))
                holder.setLayoutDirection(words.layoutDirection())

    def _add_row(self) -> tuple[QWidget, MarkPicture, PlainLabel]:
        holder, mark, words = QWidget(), MarkPicture(), PlainLabel(role=self._role)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SIZES.space)
        line.addWidget(mark)
        line.addWidget(words, 1)
        self._column.addWidget(holder)
        return holder, mark, words


def in_words(
    progress: Progress, language: Language, about: Collection[Shown] = tuple(Shown)
) -> list[str]:
    """Return what is known of a goal's progress, or of these parts of it, a sentence each."""
    parts = (part for part in progress.parts if part.about in about)
    return [_in_words(said, language) for part in parts for said in part.said]


def _in_words(said: Said, language: Language) -> str:
    message, places = said
    shown = {name: _shown(value, language) for name, value in places.items()}
    return language.text(message, **shown)


def _shown(value: Value, language: Language) -> str:
    match value:
        case str():
            return language.text(value)
        case Pounds():
            return isolated(str(value))
        case date():
            return language.date(value)
        case _:
            return isolated(language.number(value))
