"""For the resident: what matters, by pointing at pictures, then at a face for each."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from homeapp.domain.conversations import Feeling, Tile
from homeapp.i18n import R_
from homeapp.planner import Planner
from ui.common.answers import Answer, AnswerTiles
from ui.common.resident_pages import ResidentPage
from ui.common.tongues import Tongues, Words
from ui.desk import Desk

__all__ = ["FACES", "FeelingPage", "MattersPart", "TilesPage"]

_MATTERS = R_("What matters to you? Choose up to 3 to start with.")
_MOST = 3
_HOW_IS_IT = R_("How is this for you now?")
FACES = {Feeling.GOOD: "happy", Feeling.UNSURE: "neutral", Feeling.CHANGE: "sad"}


def shown_tiles(planner: Planner, resident_id: UUID) -> tuple[Tile, ...]:
    """Return the pictures that this resident may be shown: no topic that stays off their plan."""
    left_off = planner.plans.choices(resident_id).left_off
    return tuple(tile for tile in planner.content.tiles if tile.domain not in left_off)


class MattersPart:
    """Pictures first, then one page with three faces for each that was chosen."""

    key = "matters"
    title = R_("What matters to me")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pages: dict[str, FeelingPage] = {}

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        self._resident_id = resident_id
        self._tiles = TilesPage(self._desk, resident_id)
        self._pages = {}

    def pages(self) -> Sequence[ResidentPage]:
        """Return the pictures, and the faces of those that are chosen."""
        talk = self._desk.planner.conversations.latest(self._resident_id)
        chosen = talk.tiles if talk else ()
        shown = shown_tiles(self._desk.planner, self._resident_id)
        tiles = [tile for tile in shown if tile.key in chosen]
        return [self._tiles, *(self._faces(tile) for tile in tiles)]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        return [self._tiles, *self._pages.values()]

    def _faces(self, tile: Tile) -> "FeelingPage":
        if tile.key not in self._pages:
            self._pages[tile.key] = FeelingPage(self._desk, self._resident_id, tile)
        return self._pages[tile.key]


class TilesPage(ResidentPage):
    """All pictures, alike in size and in their own order. Once three are chosen, the rest wait.

    The picture of a topic that stays off the plan stays off this page too: others may look on.
    """

    def __init__(self, desk: Desk, resident_id: UUID) -> None:
        super().__init__()
        self._desk, self._resident_id = desk, resident_id
        tiles = shown_tiles(desk.planner, resident_id)
        self._kept: tuple[str, ...] = ()
        self._answers = AnswerTiles(
            "resident.tile",
            [Answer(tile.key, tile.words, tile.pictogram) for tile in tiles],
            many=True,
            limit=_MOST,
            most=6,
            min_width=190,
            picture_size=72,
        )
        self._answers.chosen.connect(self._choose)
        self.room.addWidget(self._answers)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_MATTERS)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._answers.speak(tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        talk = self._desk.planner.conversations.latest(self._resident_id)
        self._kept = talk.tiles if talk else ()
        self._answers.set_value(self._kept)

    def _choose(self, tiles: tuple[str, ...]) -> None:
        planner = self._desk.planner
        apart = set(self._kept) - {tile.key for tile in shown_tiles(planner, self._resident_id)}
        wanted = tuple(one.key for one in planner.content.tiles if one.key in apart.union(tiles))
        with self._desk.refusals():
            planner.conversations.choose_tiles(self._resident_id, wanted)
        self.answered.emit()


class FeelingPage(ResidentPage):
    """One picture, large, and three faces with their words, one of them for "not sure"."""

    has_unsure: ClassVar[bool] = True

    def __init__(self, desk: Desk, resident_id: UUID, tile: Tile) -> None:
        super().__init__()
        self._desk, self._resident_id, self._tile = desk, resident_id, tile
        self._faces = AnswerTiles(
            f"resident.feeling.{tile.key}",
            [Answer(feeling, feeling.words, FACES[feeling]) for feeling in Feeling],
            most=3,
        )
        self._faces.chosen.connect(self._feel)
        self.picture = tile.pictogram
        self.room.addWidget(self._faces)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(self._tile.words)

    def hint(self, tongues: Tongues) -> Words:
        """Return a sentence of help."""
        return tongues.say(_HOW_IS_IT)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._faces.speak(tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        talk = self._desk.planner.conversations.latest(self._resident_id)
        self._faces.set_value(talk.feeling_about(self._tile.key) if talk else None)

    def not_sure(self) -> None:
        """Keep that the resident is not sure."""
        self._feel(Feeling.UNSURE)

    def skip(self) -> None:
        """Keep that the resident would rather not say."""
        self._feel(None)

    def _feel(self, feeling: Feeling | None) -> None:
        with self._desk.refusals():
            self._desk.planner.conversations.feel(self._resident_id, self._tile.key, feeling)
