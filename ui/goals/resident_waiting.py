"""For the resident: what stands in the place of goals that wait for a GP or an alcohol service."""

from collections.abc import Callable
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.goals import GoalDomain
from homeapp.domain.sourced import each_once
from homeapp.i18n import R_
from homeapp.services.sources import Sources
from ui.common import Card, PictureLabel, column, row
from ui.common.beside import Beside
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import Tongues, Words
from ui.common.whose import Whose
from ui.desk import Desk
from ui.theme import SIZES

__all__ = ["FindPlace", "MakeGoal", "WaitingPage", "WarningCards"]

MakeGoal = Callable[[GoalDomain], object]
FindPlace = Callable[[str], object]

_NEXT = R_("What would you like to do?")
_GOAL = R_("Make a goal about this")
_PLACE = R_("Find a place that can help")
_READS_WELL = 700  # px across, the least for the warning


class WarningCards(QWidget):
    """Safety sentences in one card, calm and plain to see, with whose they are beneath them."""

    def __init__(self, sources: Sources | None, role: str = "answer") -> None:
        """Without `sources` the page says elsewhere whose the sentences are."""
        super().__init__()
        self._sources, self._role = sources, role
        self._said: tuple[str, ...] = ()
        self._labels: list[TonguesLabel] = []
        self._whose = Whose()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.space)
        self.hide()

    def show_sentences(self, sentences: tuple[str, ...], tongues: Tongues) -> None:
        """Show these sentences in these languages."""
        if sentences != self._said:
            self._make(sentences)
        for label, sentence in zip(self._labels, sentences, strict=True):
            label.show_words(tongues.say(sentence), tongues)
        known = map(self._sources.of, sentences) if self._sources else ()
        self._whose.show_sources(each_once(known), tongues)
        self.setVisible(bool(sentences))

    def _make(self, sentences: tuple[str, ...]) -> None:
        """Make the card anew, with room for so many sentences."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._said, self._whose = sentences, Whose()
        self._labels = [TonguesLabel(self._role) for _each in sentences]
        card = Card()
        card.setProperty("panel", "notice")
        card.body.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.gap)
        said = column(*self._labels, self._whose, gap=SIZES.gap)
        card.add(row(PictureLabel("info", 44), said, stretch_last=True))
        self._column.addWidget(card)


class WaitingPage(ResidentPage):
    """The warning on sudden stopping, and the ways to help. Of the goals themselves, nothing.

    To be asked how near somebody is to drinking nothing would tell them to go on with it.
    """

    is_question: ClassVar[bool] = False

    def __init__(
        self, desk: Desk, resident_id: UUID, *, make_goal: MakeGoal, find_place: FindPlace
    ) -> None:
        super().__init__()
        self._make_goal, self._find_place = make_goal, find_place
        self._desk, self._resident_id = desk, resident_id
        # As bold as on the page where the answers first called for it.
        self._warnings = WarningCards(desk.planner.sources, "section")
        self._goal = ResidentButton(
            "resident.waiting.goal", icon="ui/target", on_click=self._to_goal
        )
        self._place = ResidentButton(
            "resident.waiting.place", icon="ui/map-pin", on_click=self._to_place
        )
        ways = QWidget()
        beneath = QVBoxLayout(ways)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(SIZES.space)
        beneath.addWidget(self._goal)
        beneath.addWidget(self._place)
        self.room.addWidget(Beside(self._warnings, ways, least=_READS_WELL))

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_NEXT)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        said = self._desk.planner.goals.warnings(self._resident_id, GoalDomain.ALCOHOL)
        self._warnings.show_sentences(said, tongues)
        self._goal.show_words(tongues.say(_GOAL), tongues)
        self._place.show_words(tongues.say(_PLACE), tongues)

    def _to_goal(self) -> None:
        self._make_goal(GoalDomain.ALCOHOL)
        self.part_wanted.emit("goal")

    def _to_place(self) -> None:
        self._find_place(GoalDomain.ALCOHOL.value)
        self.part_wanted.emit("places")
