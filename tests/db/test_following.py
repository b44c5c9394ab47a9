"""Goals that follow each other, in a real store."""

from db.store import WorkerStore
from homeapp.content.loading import load_content
from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock, MemoryRecovery


def test_either_can_be_removed_and_brought_back(store: WorkerStore, clock: FrozenClock) -> None:
    planner = Planner(store, clock, load_content(), recovery=MemoryRecovery())
    who = planner.residents.add(a_resident()).id
    before = planner.goals.add(a_goal(who))
    after = planner.goals.begin(who, GoalDomain.EATING, follows_id=before.id)
    for goal in (before, after):
        planner.goals.remove(goal.id)
        assert [one.follows_id for one in planner.goals.of(who)] in ([None], [None, None])
        planner.history.undo()
        assert planner.goals.get(after.id) == after
    planner.history.undo()
    assert planner.goals.of(who) == [before]
    planner.history.redo()
    assert planner.goals.get(before.id).status is GoalStatus.CHANGED
    assert planner.goals.get(after.id) == after
