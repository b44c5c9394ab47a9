"""For the resident: what to work on, and how large the first step is."""

from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.sourced import each_once
from homeapp.i18n import R_
from ui.common import column
from ui.common.answers import Answer, AnswerTiles
from ui.common.resident_fields import ResidentText
from ui.common.resident_pages import ResidentPage
from ui.common.tongues import Tongues, Words
from ui.common.whose import Whose
from ui.desk import Desk
from ui.goals.cards import PICTURES
from ui.goals.resident_goal import TappedGoal
from ui.goals.resident_waiting import WarningCards
from ui.theme import SIZES

__all__ = ["IdeaPage", "OwnWordsPage", "TopicPage"]

_TOPIC = R_("What would you like to work on first?")
_SIZE = R_("Which step feels right to you?")
_OWN = R_("What would you like to do?")
_MY_WORDS, _REWORDED = R_("In my own words"), "reworded"
_WORDS = "own_words"
_SAY_OR_TYPE = R_("In your own words. You can also just say it.")


class TopicPage(ResidentPage):
    """The topics, all alike."""

    def __init__(self, desk: Desk, making: TappedGoal) -> None:
        super().__init__()
        self._desk, self._making = desk, making
        self._answers = AnswerTiles(
            "resident.topic",
            [Answer(domain, domain.words, PICTURES[domain]) for domain in making.topics],
            most=5,
            min_width=200,
            picture_size=96,
        )
        self._answers.chosen.connect(self._choose)
        self.room.addWidget(self._answers)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_TOPIC)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._answers.speak(tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        self._answers.set_value(self._making.domain)

    def _choose(self, domain: GoalDomain | None) -> None:
        with self._desk.refusals():
            self._making.choose_topic(domain)
        self.answered.emit()


class IdeaPage(ResidentPage):
    """Steps of different size, a way to say it oneself, and what to know for safety."""

    def __init__(self, desk: Desk, making: TappedGoal) -> None:
        super().__init__()
        self._desk, self._making = desk, making
        self._ideas, self._may_be_reworded = making.ideas, making.may_be_reworded
        self._said, known = making.warnings, desk.planner.sources
        said = [known.of(sentence) for sentence in self._said]
        self._sources = each_once([*said, *known.of_ideas(self._ideas)])
        self._answers = AnswerTiles(
            "resident.idea",
            [
                *(Answer(idea, idea.words, idea.pictogram) for idea in self._ideas),
                *([Answer(_REWORDED, _MY_WORDS, "ui/edit")] if self._may_be_reworded else []),
            ],
            most=5,  # with their own words, so that the warning beneath stays in sight
        )
        self._answers.chosen.connect(self._choose)
        self.room.addWidget(self._answers)
        self._warnings, self._whose = WarningCards(None), Whose()
        self.room.addWidget(column(self._warnings, self._whose, gap=SIZES.gap))

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_SIZE)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        said = [
            tongues.both(idea.said(tongues.large), idea.said(tongues.small)) for idea in self._ideas
        ]
        own = [tongues.say(_MY_WORDS)] if self._may_be_reworded else []
        self._answers.show_words(tongues, [*said, *own])
        self._warnings.show_sentences(self._said, tongues)
        self._whose.show_sources(self._sources, tongues)

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the tiles leave room, where they can, for what stands beneath them, or most of it."""
        self._whose.lie_in(wide)
        ways = (above + left for left in self._beneath(wide))
        fitting = next((way for way in ways if self._answers.fits(way, sight, wide)), above)
        super().use_room(fitting, sight, wide)

    def _beneath(self, wide: int) -> tuple[int, int]:
        """Return how tall it is beneath the tiles in so many px: the whole, and the warnings."""
        shown = [one for one in (self._warnings, self._whose) if not one.isHidden()]
        talls = [one.heightForWidth(wide) + SIZES.gap for one in shown]
        # No gap stands after the last, and a page that is a gap too long shows no way to the rest.
        around = self.room.spacing() - 2 * SIZES.gap
        return around + sum(talls), around + sum(talls[:-1])

    def refresh(self) -> None:
        """Show what is kept now."""
        making = self._making
        self._answers.set_value(_REWORDED if making.is_reworded else making.idea)

    def _choose(self, chosen: GoalIdea | str | None) -> None:
        assert self.tongues is not None, "a page is shown before it is pressed"  # noqa: S101
        making = self._making
        if isinstance(chosen, str):
            making.is_reworded = True  # the page that follows asks for the words
        elif chosen is None and making.is_reworded:
            making.is_reworded = making.goal is not None  # words that somebody typed stay
            self.refresh()
        else:
            with self._desk.refusals():
                making.choose_idea(chosen, self.tongues.large)
        self.answered.emit()


class OwnWordsPage(ResidentPage):
    """A goal as the person says it: on none of the topics, or in other words than an idea's."""

    def __init__(self, desk: Desk, making: TappedGoal) -> None:
        super().__init__()
        self._desk, self._making = desk, making
        self._field = ResidentText("resident.own_goal")
        self._field.left.connect(self._say)
        self._field.typed.connect(self._say)
        self._warnings = WarningCards(desk.planner.sources)
        self.room.addWidget(self._warnings)
        self.room.addWidget(self._field)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_OWN)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._field.show_words(tongues.say(_SAY_OR_TYPE), tongues)
        self._field.box.set_language(tongues.large)
        self._warn()

    def refresh(self) -> None:
        """Show what is kept now."""
        self._warn()
        goal, typed = self._making.goal, self._making.typed.of(_WORDS)
        if self._field.box.hasFocus():
            return
        if goal is not None:
            self._field.set_value(goal.own_words)
        if typed is not None:
            self._field.set_text(typed)
        is_kept = goal is not None and goal.own_words and typed is None
        self._field.show_said_in(goal.words_language if goal is not None and is_kept else "")

    def leave(self) -> None:
        """Keep what is still being typed."""
        with self._desk.refusals():
            self._say(self._field.value())

    def _say(self, words: str) -> None:
        assert self.tongues is not None, "a page is shown before it is left"  # noqa: S101
        goal = self._making.goal
        if words.strip() != (goal.own_words if goal else ""):
            with self._desk.refusals(), self._making.typed.saving(_WORDS, words):
                self._making.say(words.strip(), self.tongues.large)
            self._warn()
            self.answered.emit()

    def _warn(self) -> None:
        """Show what goes with the words as kept; of what no list names, the worker is told."""
        if self.tongues is not None:
            goal, content = self._making.goal, self._desk.planner.content
            said = content.warnings_with(goal, ()) if goal else ()
            self._warnings.show_sentences(said, self.tongues)
