"""For the resident: which language they like to read, each under its own name."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from homeapp.i18n import R_, Language, languages
from ui.common import ColumnsGrid, TileButton
from ui.common.resident_pages import ResidentPage
from ui.common.tongues import Tongues, Words
from ui.desk import Desk
from ui.theme import SIZES

__all__ = ["LanguagePage"]

_HELLO = R_("Hello. Which language would you like?")


class LanguagePage(ResidentPage):
    """The first page: understood by its letters before any word of it is."""

    is_question: ClassVar[bool] = True

    def __init__(self, desk: Desk, resident_id: UUID) -> None:
        super().__init__()
        self._desk, self._resident_id = desk, resident_id
        self._tiles: dict[str, TileButton] = {}
        grid = ColumnsGrid(min_width=280, most=2, gap=SIZES.space)
        for language in languages():
            self._tiles[language.code] = self._make_tile(language)
            grid.add(self._tiles[language.code])
        self.room.addWidget(grid)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_HELLO)

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return nothing more: each language stands here under its own name."""
        return ()

    def refresh(self) -> None:
        """Show what is kept now."""
        read = self._desk.planner.residents.get(self._resident_id).reading_language
        for code, tile in self._tiles.items():
            tile.setChecked(code == read)

    def _make_tile(self, language: Language) -> TileButton:
        tile = TileButton(f"resident.reads.{language.code}", "", picture="communication")
        under = "" if language.is_source else language.english_name
        tile.set_language(language)
        tile.set_words(language.name, under)
        tile.clicked.connect(lambda _on=False: self._choose(language.code))
        return tile

    def _choose(self, code: str) -> None:
        with self._desk.refusals():
            self._desk.planner.residents.change(self._resident_id, reading_language=code)
        self.refresh()
