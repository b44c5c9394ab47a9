"""For the resident: what to look at together, any of it or none."""

from collections.abc import Sequence
from uuid import UUID

from homeapp.domain.measures import Measure
from homeapp.i18n import R_, _
from homeapp.planner import Planner
from ui.common.answers import Answer, AnswerTiles
from ui.common.resident_pages import ResidentPage
from ui.common.tongues import Tongues, Words
from ui.desk import Desk
from ui.measures.pictures import picture_of
from ui.memory import importing

__all__ = ["ChoosePage", "LoadingPage"]

_LOOK_AT = R_("What would you like to look at together?")
_ANY = R_("Choose any, or none. You can stop at any time.")


class LoadingPage(ResidentPage):
    """A page whose words are content, which is read in the thread when it is first wanted."""

    def __init__(
        self, desk: Desk, resident_id: UUID, part: str, known: tuple[Measure, ...] = ()
    ) -> None:
        """`part` is the key of the part that begins with this page; `known` is what was read."""
        super().__init__()
        self._desk, self._resident_id, self._part = desk, resident_id, part
        self.measures: tuple[Measure, ...] = ()
        if known:
            self._fill(known)
            return
        desk.runner.run(
            lambda: _load(desk.planner), self._fill, label=_("Opening the page"), owner=self
        )

    def build(self) -> None:
        """Make what the page shows; `measures` are there now."""
        raise NotImplementedError

    def _fill(self, measures: tuple[Measure, ...]) -> None:
        self.measures = measures
        self.build()
        if self.tongues is not None:
            self.speak(self.tongues)
            self.refresh()
        if self.isVisible():
            self.part_wanted.emit(self._part)  # shown anew, with everything in its order for Tab
        else:
            self.changed.emit()


class ChoosePage(LoadingPage):
    """The check-ins, all alike; one whose topic the resident wants left off is not there."""

    def __init__(
        self, desk: Desk, resident_id: UUID, part: str, known: tuple[Measure, ...] = ()
    ) -> None:
        self._answers: AnswerTiles | None = None
        self._wanted: tuple[str, ...] | None = None
        super().__init__(desk, resident_id, part, known)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the keys of what was chosen, else of what was begun today; in their own order."""
        if self._wanted is not None:
            return self._wanted
        today = self._desk.planner.measures.today
        return tuple(one.key for one in self._offered() if today(self._resident_id, one.key))

    def come_back_to(self, keys: Sequence[str]) -> None:
        """Choose these again, as far as they are still offered."""
        self._wanted = tuple(one.key for one in self._offered() if one.key in keys)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_LOOK_AT)

    def hint(self, tongues: Tongues) -> Words:
        """Return a sentence of help."""
        return tongues.say(_ANY)

    def build(self) -> None:
        """Make the tiles."""
        self._answers = AnswerTiles(
            "resident.measure",
            [Answer(one.key, one.title, picture_of(one.key)) for one in self._offered()],
            many=True,
            most=5,
            min_width=200,
            picture_size=96,
        )
        self._answers.chosen.connect(self._choose)
        self.room.addWidget(self._answers)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        if self._answers is not None:
            self._answers.speak(tongues)

    def refresh(self) -> None:
        """Show what is chosen now."""
        if self._answers is not None:
            self._answers.set_value(self.chosen)

    def skip(self) -> None:
        """Look at nothing."""
        self._choose(())

    def not_sure(self) -> None:
        """Look at nothing for now."""
        self._choose(())

    def _offered(self) -> list[Measure]:
        left_off = self._desk.planner.plans.choices(self._resident_id).left_off
        return [one for one in self.measures if one.key not in {str(topic) for topic in left_off}]

    def _choose(self, keys: tuple[str, ...]) -> None:
        self._wanted = keys
        self.answered.emit()


def _load(planner: Planner) -> tuple[Measure, ...]:
    """Import what asking needs, and read the content: a third of a second, the first time."""
    with importing():
        import ui.measures.resident_talk  # noqa: F401

        return planner.measures.all()
