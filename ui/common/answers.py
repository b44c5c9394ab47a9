"""Answers to point at: tiles in equal columns, one of which is chosen, or several."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.i18n import Language
from ui.common.resident_buttons import ResidentButton
from ui.common.tile_pages import TilePages
from ui.common.tiles import TileButton
from ui.common.tongues import Tongues, Words
from ui.theme import SIZES

__all__ = ["Answer", "AnswerButtons", "AnswerTiles"]


@dataclass(frozen=True)
class Answer:
    """One tile: what it stands for, its message for the resident, and its picture."""

    value: Hashable
    message: str
    picture: str = ""


class AnswerTiles(QWidget):
    """Tiles of one size in the order given; pressing a chosen one takes the answer back."""

    chosen = Signal(object)
    """The value of the tile, `None` where the answer was taken back; a tuple where many count."""

    def __init__(
        self,
        tiles_id: str,
        answers: Iterable[Answer],
        *,
        many: bool = False,
        limit: int = 0,
        most: int = 4,
        min_width: int = 220,
        picture_size: int = 128,
        parent: QWidget | None = None,
    ) -> None:
        """Show the answers. Where `many` count up to a `limit`, the rest wait once it is met.

        `most` is how many stand beside each other.
        """
        super().__init__(parent)
        self._many, self._limit = many, limit
        self._answers = tuple(answers)
        self._tiles: list[TileButton] = []
        self._grid = TilePages(min_width=min_width, most=most)
        for place, answer in enumerate(self._answers):
            tile = _Tile(
                f"{tiles_id}.{place}", "", picture=answer.picture, picture_size=picture_size
            )
            tile.clicked.connect(lambda _on=False, at=place: self._press(at))
            self._tiles.append(tile)
            self._grid.add(tile)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._grid)

    @property
    def pages(self) -> int:
        """Return how many pages the tiles take, each as high as what is in sight."""
        return self._grid.pages

    def fits(self, above: int, sight: int, wide: int) -> bool:
        """Whether all tiles were in sight at once with such room, as `use_room` would give it."""
        return self._grid.fits(above, sight, wide)

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Lie `wide` px across, in pages `sight` px high; `above` of the first are taken."""
        self._grid.use_room(above, sight, wide)

    def speak(self, tongues: Tongues) -> None:
        """Show the words in these languages."""
        self.show_words(tongues, [tongues.say(answer.message) for answer in self._answers])

    def show_words(
        self,
        tongues: Tongues,
        said: Iterable[Words],
        spoken: Iterable[Language] = (),
        marks: Iterable[str] = (),
    ) -> None:
        """Show words of another making, one for each tile, where `spoken` in a language each.

        `marks` name the language of each, "" where that goes without saying.
        """
        spoken = tuple(spoken) or (tongues.large,) * len(self._tiles)
        marks = tuple(marks) or ("",) * len(self._tiles)
        for tile, words, one, mark in zip(self._tiles, said, spoken, marks, strict=True):
            tile.set_language(one)
            tile.set_words(words.large, words.small)
            tile.set_mark(mark, tongues.large)
        self._grid.look_anew()

    def value(self) -> Any:  # noqa: ANN401 - whatever the tiles stand for
        """Return what is chosen."""
        found = tuple(
            answer.value
            for answer, tile in zip(self._answers, self._tiles, strict=True)
            if tile.isChecked()
        )
        if self._many:
            return found
        return found[0] if found else None

    def set_value(self, value: object) -> None:
        """Show what is chosen, and emit nothing."""
        wanted = value if isinstance(value, tuple) and self._many else (value,)
        for answer, tile in zip(self._answers, self._tiles, strict=True):
            tile.setChecked(answer.value in wanted)
        self._let_rest_wait()

    def _press(self, place: int) -> None:
        if not self._many:
            for at, tile in enumerate(self._tiles):
                if at != place:
                    tile.setChecked(False)
        self._let_rest_wait()
        self.chosen.emit(self.value())

    def _let_rest_wait(self) -> None:
        """Let no more be chosen than may be; one that is chosen can always be let go."""
        is_full = 0 < self._limit <= sum(tile.isChecked() for tile in self._tiles)
        for tile in self._tiles:
            tile.setEnabled(tile.isChecked() or not is_full)


class AnswerButtons(QWidget):
    """Answers under each other, where something larger stands beside them; one is chosen."""

    chosen = Signal(object)
    """The value of the button, `None` where the answer was taken back."""

    def __init__(
        self, buttons_id: str, answers: Iterable[Answer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answers = tuple(answers)
        self._buttons: list[ResidentButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.space)
        for place, answer in enumerate(self._answers):
            button = ResidentButton(f"{buttons_id}.{place}", icon=answer.picture)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, at=place: self._press(at))
            self._buttons.append(button)
            column.addWidget(button)

    def speak(self, tongues: Tongues) -> None:
        """Show the words in these languages."""
        for button, answer in zip(self._buttons, self._answers, strict=True):
            button.show_words(tongues.say(answer.message), tongues)

    def set_value(self, value: object) -> None:
        """Show what is chosen, and emit nothing."""
        for button, answer in zip(self._buttons, self._answers, strict=True):
            button.setChecked(answer.value == value)

    def _press(self, place: int) -> None:
        is_on = self._buttons[place].isChecked()
        for at, button in enumerate(self._buttons):
            button.setChecked(is_on and at == place)
        self.chosen.emit(self._answers[place].value if is_on else None)


class _Tile(TileButton):
    """A tile that Enter presses as well as Space."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)
