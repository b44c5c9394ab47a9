"""A plan knows whether a named person stands for every health fact on it."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.content import Content, ContentSource
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Measure, Response
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.check_ins import MEASURES
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore

BY = "confirmed by Dr A Example on 2027-01-04"
OPEN = "to be confirmed by the clinical safety officer"


def settled(content: Content, *but: tuple[str, str]) -> Content:
    """Return content that is confirmed, but for entries of files."""
    whole = tuple(replace(one, review=BY) for one in content.sources)
    own = tuple(replace(one, review=BY) for one in content.own_sources)
    doubted = (_open(whole, name, entry) for name, entry in but)
    return replace(content, sources=whole, own_sources=(*doubted, *own))


def _open(sources: Iterable[ContentSource], name: str, entry: str) -> ContentSource:
    whole = next(one for one in sources if one.name == name)
    return replace(whole, entry=entry, review=OPEN)


def confirmed(measure: Measure) -> Measure:
    return replace(measure, sources=tuple(replace(one, review=BY) for one in measure.sources))


def a_planner(
    store: MemoryStore, clock: FrozenClock, content: Content, measures: Iterable[Measure]
) -> Planner:
    kept = tuple(measures)
    return Planner(store, clock, content, recovery=MemoryRecovery(), load_measures=lambda: kept)


@pytest.fixture
def content() -> Content:
    return load_content()


@pytest.fixture
def store(clock: FrozenClock) -> MemoryStore:
    return MemoryStore(clock)


def somebody(planner: Planner) -> UUID:
    who = planner.residents.add(a_resident()).id
    planner.goals.add(a_goal(who, domain=GoalDomain.ACTIVITY))
    return who


def test_nothing_that_ships_is_settled(planner: Planner) -> None:
    assert not planner.plans.compose(somebody(planner)).is_settled


def test_a_plan_is_settled_once_all_on_it_is_confirmed(
    store: MemoryStore, clock: FrozenClock, content: Content
) -> None:
    planner = a_planner(store, clock, settled(content), MEASURES.values())
    assert planner.plans.compose(somebody(planner)).is_settled


def test_one_line_of_a_file_that_is_open_leaves_the_plan_open(
    store: MemoryStore, clock: FrozenClock, content: Content
) -> None:
    (warning,) = content.warnings_for(GoalDomain.ACTIVITY)
    who = somebody(a_planner(store, clock, content, MEASURES.values()))
    for name, entry in (("warnings", warning), ("crisis", content.crisis[0].words)):
        planner = a_planner(store, clock, settled(content, (name, entry)), MEASURES.values())
        assert not planner.plans.compose(who).is_settled, name
    (other,) = content.warnings_for(GoalDomain.SMOKING)
    planner = a_planner(store, clock, settled(content, ("warnings", other)), MEASURES.values())
    assert planner.plans.compose(who).is_settled, "it is not on this plan"


def test_what_a_check_in_says_on_the_plan_counts_as_well(
    store: MemoryStore, clock: FrozenClock, content: Content
) -> None:
    before = a_planner(store, clock, settled(content), MEASURES.values())
    who = somebody(before)
    before.measures.answer(who, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    plan = before.plans.compose(who)
    assert plan.warnings
    assert not plan.is_settled
    after = a_planner(store, clock, settled(content), map(confirmed, MEASURES.values()))
    assert after.plans.compose(who).is_settled


def test_every_health_fact_of_a_plan_has_a_source(planner: Planner) -> None:
    who = somebody(planner)
    planner.goals.add(a_goal(who, domain=GoalDomain.SMOKING))
    planner.measures.answer(who, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    plan = planner.plans.compose(who)
    said = [*plan.warnings, *(line.words for line in plan.crisis)]
    said += [one for goal in plan.goals for one in goal.warnings]
    assert len(said) > len(plan.crisis) + 2
    assert all(plan.source_number(one) for one in said)
    assert all(source.origin and not source.is_confirmed for source in plan.sources)


def test_an_idea_has_its_own_source(planner: Planner, content: Content) -> None:
    idea = next(one for one in content.ideas_for(GoalDomain.ACTIVITY) if not one.places)
    who = planner.residents.add(a_resident()).id
    goal = a_goal(who, domain=GoalDomain.ACTIVITY, own_words=idea.said(language("en")))
    planner.goals.add(replace(goal, idea=idea.key))
    plan = planner.plans.compose(who)
    number = plan.source_number(idea.words)
    assert number is not None
    source = content.source_of("goal_ideas", idea.key)
    assert plan.sources[number - 1].origin == source.origin
    assert plan.sources[number - 1].dated == source.dated


def test_sources_alone_make_no_other_plan(
    store: MemoryStore, clock: FrozenClock, content: Content
) -> None:
    plan = a_planner(store, clock, content, MEASURES.values()).plans.compose(
        somebody(a_planner(store, clock, content, MEASURES.values()))
    )
    assert plan.sources
    assert replace(plan, sources=()) == plan
