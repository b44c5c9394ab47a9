"""The rule on sudden stopping: every sign that calls for it, against every way round it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from db import opening
from db.store import WorkerStore
from homeapp.content.loading import load_content
from homeapp.domain.drinking import AgreeAnew, DependenceFirst
from homeapp.domain.goals import GoalDomain, GoalStatus, Step
from homeapp.domain.workers import Worker
from homeapp.i18n import languages
from homeapp.planner import Planner
from tests.db.conftest import PASSPHRASE, QUICK
from tests.factories import a_goal
from tests.fakes import FrozenClock, MemoryRecovery
from tests.ready_plans import a_ready_resident
from tests.stopping import CLEAR, MAKING, SIGNS, begin, check_in, own_goal, records_of


@pytest.fixture
def ready(planner: Planner) -> UUID:
    """Return somebody whose plan is ready to agree."""
    return a_ready_resident(planner)


@pytest.mark.parametrize("way", MAKING)
@pytest.mark.parametrize("sign", SIGNS)
def test_no_way_leads_to_a_goal_to_stop_or_drink_less(
    planner: Planner, ready: UUID, sign: str, way: str
) -> None:
    planner.goals.add(a_goal(ready, domain=GoalDomain.ALCOHOL, status=GoalStatus.PROPOSED))
    check_in(planner, ready, SIGNS[sign])
    begin(planner, ready, "talk-about-drinking")
    before = records_of(planner, ready)
    with pytest.raises(DependenceFirst) as refused:
        MAKING[way](planner, ready)
    assert "GP" in str(refused.value)
    assert records_of(planner, ready) == before


@pytest.mark.parametrize("way", MAKING)
def test_without_a_sign_each_of_them_is_the_persons_own_choice(
    planner: Planner, ready: UUID, way: str
) -> None:
    planner.goals.add(a_goal(ready, domain=GoalDomain.ALCOHOL, status=GoalStatus.PROPOSED))
    begin(planner, ready, "talk-about-drinking")
    check_in(planner, ready, CLEAR)
    MAKING[way](planner, ready)


@pytest.mark.parametrize(
    "words",
    [
        "Walk to the park with my sister",
        "Drink more water",
        "Drink 6 glasses of water a day",
        "Have chai without sugar",
        "Stop smoking",
        "زیادہ پانی پینا",
        "আরও হাঁটব",
        "Pić więcej wody",
    ],
)
def test_goals_on_other_things_are_free(planner: Planner, ready: UUID, words: str) -> None:
    check_in(planner, ready, SIGNS["shaky"])
    assert planner.goals.waiting(ready) == frozenset()
    goal = own_goal(planner, ready, words)
    planner.goals.add_step(Step(goal_id=goal.id, description="Ring the alcohol service for help"))
    assert planner.goals.waiting(ready) == frozenset()
    assert words in {one.own_words for one in planner.plans.compose(ready).goals}


@pytest.mark.parametrize("known", languages(), ids=lambda one: one.code)
def test_safe_ideas_can_be_chosen_in_every_language(
    planner: Planner, ready: UUID, known: Any
) -> None:
    check_in(planner, ready, SIGNS["shaky"])
    for idea in planner.goals.ideas(ready, GoalDomain.ALCOHOL):
        goal = begin(
            planner, ready, idea.key, own_words=idea.said(known), words_language=known.code
        )
        planner.goals.change(goal.id, confidence=8, then_action=idea.said(known))
    assert planner.goals.waiting(ready) == frozenset()
    printed = planner.plans.compose(ready).goals
    warned = [one.warnings for one in printed if one.domain is GoalDomain.ALCOHOL]
    assert warned == [planner.content.warnings_for(GoalDomain.ALCOHOL)] * len(warned) != []


# Over a real store -------------------------------------------------------------------------------


@pytest.fixture
def real(tmp_path: Path, clock: FrozenClock) -> Iterator[Planner]:
    """Return the services over a store on disk."""
    made = opening.create(tmp_path / "planner.store", "Sam Jones", PASSPHRASE, QUICK)
    store = WorkerStore(made.store, made.worker_id, clock)
    planner = Planner(store, clock, load_content(), recovery=MemoryRecovery())
    planner.workers.introduce(Worker(id=made.worker_id, name="Sam Jones"))
    planner.workers.change_me(phone="07700 900 123")
    yield planner
    store.close()
    made.store.close()


def test_all_of_it_over_a_real_store(real: Planner, tmp_path: Path) -> None:
    person = a_ready_resident(real)
    real.goals.add(
        a_goal(person, domain=GoalDomain.ALCOHOL, status=GoalStatus.PROPOSED, own_words="Give up")
    )
    plan = real.plans.agree(person)
    kept = check_in(real, person, SIGNS["15 units on most days"])
    assert real.measures.of(person) == [kept]
    begin(real, person, "talk-about-drinking")
    for way in MAKING.values():
        before = records_of(real, person)
        with pytest.raises(DependenceFirst):
            way(real, person)
        assert records_of(real, person) == before
    with pytest.raises(AgreeAnew):
        real.save_plan(plan, tmp_path / "plan.pdf")
    assert not (tmp_path / "plan.pdf").exists()
    assert [one.idea for one in real.plans.compose(person).goals] == ["", "talk-about-drinking"]
