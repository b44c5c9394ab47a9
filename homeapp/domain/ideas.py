"""Ideas for goals: plain words to point at, in sizes that fit what a person answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from homeapp.domain.entity import Choice
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Condition, Measure
from homeapp.domain.sizing import Sizing
from homeapp.i18n import R_, Language

__all__ = ["First", "GoalIdea", "IdeaSize", "check_in_on", "smaller_idea", "topic_of"]

_WELLBEING = "wellbeing"


class IdeaSize(Choice):
    """How large a step an idea is; it decides the order and nothing else."""

    SMALL = "small", R_("Small step")
    MEDIUM = "medium", R_("Middle step")
    LARGE = "large", R_("Big step")


@dataclass(frozen=True, kw_only=True)
class GoalIdea:
    """A goal in plain words to point at, for people who would rather not write one."""

    key: str
    domain: GoalDomain
    size: IdeaSize
    words: str
    """A message of the residents' catalogue, with `places` to fill where it is sized."""
    pictogram: str
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    sizing: Sizing | None = None
    """How it is sized for one person; `None` where it is the same for all."""
    begins_at: str = ""
    """The question that says where a person is now, for a target that is the same for all."""
    only_if: tuple[Condition, ...] = ()
    not_if: tuple[Condition, ...] = ()
    """Offered where any holds, or unless any does, in the newest check-in on its topic."""
    first_if: str = ""
    """Offered only while this comes first on its topic: "dependence", or the key of a `First`."""
    safe: bool = False
    """Whether it may be chosen on alcohol while to stop suddenly can be dangerous."""
    once: bool = False
    """Whether it is done a single time, so that nobody is asked on which days."""

    @property
    def is_for_all(self) -> bool:
        """Whether it is offered to whoever answered no check-in."""
        return not (self.sizing or self.only_if or self.first_if)

    @property
    def leads_to_help(self) -> bool:
        """Whether it is for all and done once: it goes along with a number, and replaces none."""
        return self.once and self.is_for_all

    @property
    def places(self) -> Mapping[str, Decimal]:
        """Return the numbers that belong in its words, by the name of their place."""
        return {
            name: value
            for name, value in (("baseline", self.baseline), ("target", self.target))
            if self.sizing is not None and value is not None
        }

    def said(self, language: Language) -> str:
        """Return its words in a language, as one person is offered them."""
        shown = {name: language.number(value) for name, value in self.places.items()}
        return language.text(self.words, **shown)


def check_in_on(domain: GoalDomain) -> str:
    """Return the key of the check-in whose answers fit ideas on a topic to a person."""
    return _WELLBEING if domain is GoalDomain.OWN else domain.value


def topic_of(measure: Measure) -> str:
    """Return what the worker's screens call a check-in: as a goal on it, else by its title."""
    about = (one.topic for one in GoalDomain if one.value == measure.key)
    return next(about, measure.title)


def smaller_idea(ideas: Sequence[GoalIdea], key: str) -> GoalIdea | None:
    """Return the nearest idea of a smaller size, of ideas with the smallest first.

    `None` where there is none, or where none of them has this key.
    """
    at = next((place for place, idea in enumerate(ideas) if idea.key == key), 0)
    return next((one for one in reversed(ideas[:at]) if one.size is not ideas[at].size), None)


@dataclass(frozen=True, kw_only=True)
class First:
    """What comes first on a topic: while it holds, no other ideas but its own are offered."""

    key: str
    domain: GoalDomain
    when: tuple[Condition, ...]
    """Any of these, in the newest check-in on the topic."""
