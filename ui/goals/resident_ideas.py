"""For the resident: what to work on, and how large the first step is."""

from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import GoalIdea
from homeapp.i18n import R_
from ui.common import Card, PictureLabel, row
from ui.common.answers import Answer, AnswerTiles
from ui.common.resident_fields import ResidentText
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import Tongues, Words
from ui.desk import Desk
from ui.goals.cards import PICTURES
from ui.goals.resident_goal import TappedGoal
from ui.goals.resident_waiting import WarningCards

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
        self._warnings = [_Warning(sentence) for sentence in making.warnings]
        for warning in self._warnings:
            self.room.addWidget(warning)

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
        for warning in self._warnings:
            warning.speak(tongues)

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
        self._warnings = WarningCards()
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
        goal, typed = self._making.goal, self._making.typed(_WORDS)
        if self._field.box.hasFocus():
            return
        if goal is not None:
            self._field.set_value(goal.own_words)
        if typed is not None:
            self._field.set_text(typed)

    def leave(self) -> None:
        """Keep what is still being typed."""
        with self._desk.refusals():
            self._say(self._field.value())

    def _say(self, words: str) -> None:
        assert self.tongues is not None, "a page is shown before it is left"  # noqa: S101
        goal = self._making.goal
        if words.strip() != (goal.own_words if goal else ""):
            with self._desk.refusals(), self._making.typing(_WORDS, words):
                self._making.say(words.strip(), self.tongues.large)
            self._warn()
            self.answered.emit()

    def _warn(self) -> None:
        """Show what goes with the words as kept; of what no list names, the worker is told."""
        if self.tongues is not None:
            goal, content = self._making.goal, self._desk.planner.content
            said = content.warnings_with(goal, ()) if goal else ()
            self._warnings.show_sentences(said, self.tongues)


class _Warning(Card):
    """A safety sentence, calm and plain to see."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence
        self.setProperty("panel", "notice")
        self._words = TonguesLabel()
        self.add(row(PictureLabel("info", 44), self._words, stretch_last=True))

    def speak(self, tongues: Tongues) -> None:
        """Show the sentence in these languages."""
        self._words.show_words(tongues.say(self._sentence), tongues)
