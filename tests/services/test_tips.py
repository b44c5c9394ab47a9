"""Tips are put away for good, by each worker for themselves, and leave no trace in the trail."""

from homeapp.domain.entity import new_id
from homeapp.planner import Planner
from tests.fakes import MemoryStore


def test_a_tip_put_away_stays_away(planner: Planner) -> None:
    assert planner.tips.put_away() == set()
    planner.tips.put("plans")
    planner.tips.put("plans")
    assert planner.tips.put_away() == {"plans"}


def test_each_worker_has_their_own_tips(planner: Planner, memory_store: MemoryStore) -> None:
    planner.tips.put("plans")
    first, memory_store.worker_id = memory_store.worker_id, new_id()
    assert planner.tips.put_away() == set()
    memory_store.worker_id = first
    assert planner.tips.put_away() == {"plans"}


def test_putting_a_tip_away_is_no_work_to_undo_and_in_no_trail(
    planner: Planner, memory_store: MemoryStore
) -> None:
    trail = len(memory_store.trail)
    planner.tips.put("plans")
    assert planner.history.next_undo is None
    assert len(memory_store.trail) == trail


def test_tips_are_brought_back_by_name_or_all(planner: Planner) -> None:
    for key in ("plans", "guide", "turn"):
        planner.tips.put(key)
    planner.tips.bring_back("guide")
    assert planner.tips.put_away() == {"plans", "turn"}
    planner.tips.bring_back()
    assert planner.tips.put_away() == set()
