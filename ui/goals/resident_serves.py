"""For the resident: what a goal would help with, of all that they said matters to them."""

from uuid import UUID

from homeapp.domain.matters import Matter, link_to
from homeapp.i18n import R_
from ui.common.answers import Answer, AnswerTiles
from ui.common.resident_pages import ResidentPage
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.goals.resident_goal import TappedGoal

__all__ = ["ServesPage", "told_of"]

_SERVES = R_("What would this help with?")
_CHOSEN = R_("You told us that these matter to you.")
_HELPS = R_("This helps with what matters to me: {words}")


class ServesPage(ResidentPage):
    """The pictures that they chose, one of which a goal can serve.

    What they said in words stays covered: others may be looking on. The worker can link a goal to
    it on the page of their own.
    """

    def __init__(self, desk: Desk, making: TappedGoal, among: tuple[Matter, ...]) -> None:
        super().__init__()
        self._desk, self._making, self._among = desk, making, among
        self._answers = AnswerTiles(
            "resident.serves",
            [Answer(one.key, one.words, one.picture) for one in among],
            most=4,
            picture_size=96,
        )
        self._answers.chosen.connect(self._choose)
        self.room.addWidget(self._answers)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_SERVES)

    def hint(self, tongues: Tongues) -> Words:
        """Return where the tiles come from."""
        return tongues.say(_CHOSEN)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._answers.speak(tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        goal = self._making.goal
        found = self._desk.planner.matters.served(goal.id) if goal is not None else None
        self._answers.set_value(found.key if found is not None else None)

    def not_sure(self) -> None:
        """Keep that nothing was chosen."""
        self._choose(None)

    def skip(self) -> None:
        """Keep that nothing was chosen."""
        self._choose(None)

    def _choose(self, key: UUID | str | None) -> None:
        goal = self._making.goal
        if goal is not None and key != goal.serves:
            with self._desk.refusals():
                self._desk.planner.goals.change(goal.id, **link_to(key))
        self.refresh()


def told_of(matter: Matter | None, tongues: Tongues) -> Words:
    """Return what a goal helps with as a sentence: a picture's words alone, as on the tiles."""
    if matter is None or matter.language:
        return NOTHING
    both = tongues.large, tongues.small
    return tongues.both(*(one.text(_HELPS, words=one.text(matter.words)) for one in both))
