"""What matters to a resident, as far as goals serve it."""

from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.conversations import latest_of, standing
from homeapp.domain.goals import Goal
from homeapp.domain.matters import Matter, matters, served
from homeapp.services.service import Clock, Service
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["Matters", "served_by"]


class Matters(Service):
    """Links goals with what matters, so that each says what it is for."""

    def __init__(self, store: Store, clock: Clock, content: Content) -> None:
        super().__init__(store, clock)
        self._content = content

    def of(self, resident_id: UUID) -> tuple[Matter, ...]:
        """Return what a goal can serve: pictures first, and none of a topic that is left off."""
        with self._read() as records:
            return _matters(records, resident_id, self._content)

    def served(self, goal_id: UUID) -> Matter | None:
        """Return what a goal serves, `None` where it serves nothing that still matters."""
        with self._read() as records:
            return served_by(records, records.goals.get(goal_id), self._content)


def served_by(records: UnitOfWork, goal: Goal, content: Content) -> Matter | None:
    """Return what a goal serves, `None` where it serves nothing that still matters."""
    if goal.serves is None:
        return None
    said = records.statements.where(resident_id=goal.resident_id)
    talk = latest_of(records.conversations.where(resident_id=goal.resident_id))
    among = _matters(records, goal.resident_id, content)
    return served(goal, among, standing(said, talk), said)


def _matters(records: UnitOfWork, resident_id: UUID, content: Content) -> tuple[Matter, ...]:
    talk = latest_of(records.conversations.where(resident_id=resident_id))
    if talk is None:
        return ()
    said = standing(records.statements.where(resident_id=resident_id), talk)
    choices = records.plan_choices.where(resident_id=resident_id)
    left_off = choices[-1].left_off if choices else ()
    shown = [tile for tile in content.tiles if tile.domain not in left_off]
    by_prompt = {one.key: said[one.key] for one in content.prompts if one.key in said}
    return matters(shown, talk.tiles, by_prompt)
