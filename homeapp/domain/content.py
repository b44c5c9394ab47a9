"""The words and figures that the product brings along, each with its source and review state."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from homeapp.domain.conversations import Prompt, Tile
from homeapp.domain.drinking_words import DrinkingWords
from homeapp.domain.goals import Goal, GoalDomain, Step
from homeapp.domain.ideas import First, GoalIdea, IdeaSize
from homeapp.domain.measures import CONFIRMED
from homeapp.domain.plans import CrisisLine
from homeapp.domain.safeguarding import SafeguardingAdvice

__all__ = ["Content", "ContentSource", "GoalWarning", "WordList", "in_order"]


def in_order(ideas: Iterable[GoalIdea]) -> tuple[GoalIdea, ...]:
    """Return ideas with the smallest first."""
    order = list(IdeaSize)
    return tuple(sorted(ideas, key=lambda idea: order.index(idea.size)))


@dataclass(frozen=True, kw_only=True)
class ContentSource:
    """Where the words of one content file, or of one entry in it, come from, and whose they are.

    An entry that says nothing of its own is as its file.
    """

    name: str
    version: str
    source: str
    dated: date
    review: str
    """`to be confirmed by …`, `draft`, or `confirmed by NAME on YYYY-MM-DD`."""
    entry: str = ""
    """What tells the entry from the others of its file; "" for the file."""

    @property
    def origin(self) -> str:
        """Return the source, named as that of a check-in is."""
        return self.source

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody has put their name to it; until then it is no settled fact."""
        return CONFIRMED.fullmatch(self.review) is not None


@dataclass(frozen=True, kw_only=True)
class GoalWarning:
    """A safety sentence shown and printed with every goal of one domain."""

    key: str
    domain: GoalDomain
    text: str


@dataclass(frozen=True, kw_only=True)
class WordList:
    """Words of one language that tell of alcohol in one way, as the file has them."""

    language: str
    """A code, such as "ur"."""
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Content:
    """All content of one version. Its words are messages of the residents' catalogue."""

    prompts: tuple[Prompt, ...]
    tiles: tuple[Tile, ...]
    crisis: tuple[CrisisLine, ...]
    warnings: tuple[GoalWarning, ...]
    goal_ideas: tuple[GoalIdea, ...]
    firsts: tuple[First, ...]
    drinking_words: DrinkingWords
    word_lists: tuple[WordList, ...] = ()
    """What those words are made of, for people to read."""
    safeguarding: SafeguardingAdvice
    sources: tuple[ContentSource, ...]
    own_sources: tuple[ContentSource, ...] = ()
    """Of the entries that come from elsewhere, or stand otherwise, than their file."""

    @property
    def version(self) -> str:
        """Return the newest version among the files, which a plan prints at its foot."""
        return max(source.version for source in self.sources)

    def prompt(self, key: str) -> Prompt | None:
        """Return the prompt of this key, or `None` where this version has it no more."""
        return next((prompt for prompt in self.prompts if prompt.key == key), None)

    def warnings_for(self, domain: GoalDomain) -> tuple[str, ...]:
        """Return the safety sentences that go with goals of a domain."""
        return tuple(warning.text for warning in self.warnings if warning.domain is domain)

    def names_alcohol(self, goal: Goal, steps: Iterable[Step]) -> bool:
        """Whether the words of a goal name alcohol, or those of one of its steps do."""
        said = (
            *(goal.own_words, goal.unit, goal.how_often, goal.if_cue, goal.then_action),
            *(goal.barriers, goal.who_helps),
            *(text for step in steps for text in (step.description, step.doer_name)),
        )
        return any(self.drinking_words.names_alcohol(text) for text in said if text)

    def warnings_with(self, goal: Goal, steps: Iterable[Step]) -> tuple[str, ...]:
        """Return the safety sentences of a goal: those of its topic, and of alcohol it names."""
        found = self.warnings_for(goal.domain)
        if goal.domain is GoalDomain.ALCOHOL or not self.names_alcohol(goal, steps):
            return found
        return (*found, *self.warnings_for(GoalDomain.ALCOHOL))

    def ideas_for(self, domain: GoalDomain) -> tuple[GoalIdea, ...]:
        """Return goals to point at for a domain that fit everybody, the smallest first."""
        return in_order(
            idea for idea in self.goal_ideas if idea.domain is domain and idea.is_for_all
        )

    @property
    def safe_ideas(self) -> tuple[GoalIdea, ...]:
        """Return what may be chosen on alcohol while to stop suddenly can be dangerous."""
        return in_order(idea for idea in self.goal_ideas if idea.safe)

    def crisis_for(self, area: str) -> tuple[CrisisLine, ...]:
        """Return whom to call in an emergency from a council area (ONS code, or "" if unknown)."""
        return tuple(line for line in self.crisis if not line.areas or area in line.areas)

    def crisis_near(self, area: str) -> tuple[CrisisLine, ...]:
        """Return whom to call from a council area; every line there is where none is known."""
        return self.crisis_for(area) if area else self.crisis

    def source_of(self, name: str, entry: str = "") -> ContentSource:
        """Return where the words of one file come from, or those of one entry in it.

        An entry is named by its key; a line of urgent help or of safety by its words.
        """
        for own in self.own_sources:
            if entry and (own.name, own.entry) == (name, entry):
                return own
        return next(source for source in self.sources if source.name == name)
