"""For the resident: which language they like to read, each under its own name."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from homeapp.i18n import R_, Language, languages
from ui.common import TileButton
from ui.common.resident_pages import ResidentPage
from ui.common.tile_pages import TilePages
from ui.common.tongues import Tongues, Words
from ui.desk import Desk

__all__ = ["LanguagePage"]

# The most spoken first: main languages in Bradford, Census 2021, ONS table TS024.
_MOST_SPOKEN = ("en", "ur", "pl", "bn")
_HELLO = R_("Hello. Which language would you like?")


class LanguagePage(ResidentPage):
    """The first page: understood by its letters before any word of it is.

    The language that this person was known to read comes first, and no tile moves after that.
    """

    is_question: ClassVar[bool] = True

    def __init__(self, desk: Desk, resident_id: UUID) -> None:
        super().__init__()
        self._desk, self._resident_id = desk, resident_id
        self._tiles: dict[str, TileButton] = {}
        grid = TilePages(min_width=280, most=2)
        for language in _in_order(desk.planner.residents.get(resident_id).reading_language):
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


def _in_order(own: str) -> list[Language]:
    """Return a person's own language, English, then the others by how many speak them here."""
    known = {code: place for place, code in enumerate(_MOST_SPOKEN)}
    return sorted(
        languages(), key=lambda one: (one.code != own, known.get(one.code, len(known)), one.code)
    )
