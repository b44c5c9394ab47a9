"""How a goal hangs together with the one before it and the one that comes in its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from homeapp.domain.following import came_from, changed_to
from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.matters import Matter
from homeapp.i18n import _, language
from homeapp.planner import Planner

__all__ = ["ALONE", "Links", "begin_instead", "getting_help", "links_of", "matter_words"]

_ENGLISH = "en"
_LONGEST = 60  # letters of what somebody said, in a line or in a list to pick from


@dataclass(frozen=True)
class Links:
    """How a goal hangs together with the one before it and the one in its place."""

    waits: bool = False
    """Whether it was changed, and none has come in its place yet."""
    notes: tuple[str, ...] = ()
    """What it helps with, what it was changed to, and what it was before, a line each."""


ALONE = Links()
"""Those of a goal that came of none and led to none."""


def links_of(planner: Planner, goal: Goal, goals: Iterable[Goal] = ()) -> Links:
    """Return how a goal hangs together with what matters, and with others of the same person.

    `goals` are all of theirs, where they were read already.
    """
    known = tuple(goals) or tuple(planner.goals.of(goal.resident_id))
    serves = planner.matters.served(goal.id)
    later, before = changed_to(goal, known), came_from(goal, known)
    said = (
        _("For what matters: {words}", words=matter_words(serves)) if serves else "",
        _("Changed to: {words}", words=later.own_words) if later and later.own_words else "",
        _("Before: {words}", words=before.own_words) if before and before.own_words else "",
    )
    waits = goal.status is GoalStatus.CHANGED and later is None
    return Links(waits=waits, notes=tuple(filter(None, said)))


def matter_words(matter: Matter) -> str:
    """Return what matters in a line for the worker; a picture's words in English."""
    words = matter.words if matter.language else language(_ENGLISH).text(matter.words)
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def begin_instead(planner: Planner, goal: Goal, domain: GoalDomain, because: str = "") -> Goal:
    """Change a goal to a new one on this topic, in one piece of work, and return the new one."""
    values = getting_help(planner, goal.resident_id, domain)
    return planner.goals.begin(
        goal.resident_id, domain, because=because, follows_id=goal.id, **values
    )


def getting_help(planner: Planner, resident_id: UUID, domain: GoalDomain) -> dict[str, str]:
    """Return the words that a new goal begins with.

    Where to stop drinking suddenly can be dangerous, it is the goal to get help; else none.
    """
    is_safe = domain is not GoalDomain.ALCOHOL
    if is_safe or not planner.measures.drinks_safely_only(resident_id):
        return {}
    idea = planner.goals.ideas(resident_id, domain)[-1]
    return {"own_words": idea.said(language(_ENGLISH)), "idea": idea.key}
