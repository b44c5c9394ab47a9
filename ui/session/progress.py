"""Which steps of a session are done, told from the records, so that no page need be open for it."""

from collections.abc import Callable
from uuid import UUID

from homeapp.domain.consents import Purpose
from homeapp.errors import Refusal
from homeapp.planner import Planner
from ui.memory import importing

__all__ = ["done_steps", "read_answered"]


def done_steps(planner: Planner, resident_id: UUID) -> dict[str, bool]:
    """Return for each step, by its key, whether there is enough in it for the plan."""
    return {key: rule(planner, resident_id) for key, rule in _RULES.items()}


def read_answered(planner: Planner, resident_id: UUID) -> None:
    """Read what the check-ins are made of, where this person answered any; slow the first time.

    By their answers it is told which goals wait and what a plan says, so that whatever reads a goal
    or a plan would wait for it. It belongs in the thread.
    """
    if planner.measures.of(resident_id):
        with importing():
            planner.measures.all()


def _consents(planner: Planner, resident_id: UUID) -> bool:
    standing = planner.consents.standing
    return all(standing(resident_id, purpose) for purpose in (Purpose.RECORD, Purpose.GP))


def _conversations(planner: Planner, resident_id: UUID) -> bool:
    talk = planner.conversations.latest(resident_id)
    if talk is None or not talk.people_involved.strip():
        return False
    return bool(talk.tiles or planner.conversations.statements(resident_id))


def _about(planner: Planner, resident_id: UUID) -> bool:
    known = planner.residents.get(resident_id)
    return bool(known.preferred_name and known.reading_language)


def _measures(planner: Planner, resident_id: UUID) -> bool:
    return any(one.responses for one in planner.measures.of(resident_id))


def _goals(planner: Planner, resident_id: UUID) -> bool:
    return any(goal.is_on_plan and goal.own_words.strip() for goal in planner.goals.of(resident_id))


def _signposts(planner: Planner, resident_id: UUID) -> bool:
    return bool(planner.signposts.of(resident_id))


def _reviews(planner: Planner, resident_id: UUID) -> bool:
    goals = planner.reviews.due(resident_id)
    waiting = planner.goals.waiting(resident_id)  # nothing of these is asked
    return all(goal.id in waiting or planner.reviews.todays(goal.id) for goal in goals)


def _visits(planner: Planner, resident_id: UUID) -> bool:
    return planner.visits.todays(resident_id) is not None


def _plans(planner: Planner, resident_id: UUID) -> bool:
    """Whether the newest agreed plan still says what a new one would say."""
    try:
        newest = planner.plans.latest(resident_id)
    except Refusal:
        return False
    return planner.plans.says_the_same(newest)


_RULES: dict[str, Callable[[Planner, UUID], bool]] = {
    "consents": _consents,
    "reviews": _reviews,
    "conversations": _conversations,
    "about": _about,
    "measures": _measures,
    "goals": _goals,
    "signposts": _signposts,
    "plans": _plans,
    "visits": _visits,
}
