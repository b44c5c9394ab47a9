"""A later content version rewrites no old result: neither money kept nor the size of an idea."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import AnswerKind, Measure, Response
from homeapp.domain.weekdays import on_days
from homeapp.planner import Planner
from tests.check_ins import MEASURES
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore


def a_planner(store: MemoryStore, clock: FrozenClock, measures: Iterable[Measure]) -> Planner:
    kept = tuple(measures)
    return Planner(
        store, clock, load_content(), recovery=MemoryRecovery(), load_measures=lambda: kept
    )


@pytest.fixture
def store(clock: FrozenClock) -> MemoryStore:
    return MemoryStore(clock)


@pytest.fixture
def planner(store: MemoryStore, clock: FrozenClock) -> Planner:
    return a_planner(store, clock, MEASURES.values())


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


def say(planner: Planner, who: UUID, measure: str, answers: dict[str, Response]) -> None:
    for question, response in answers.items():
        planner.measures.answer(who, measure, question, response, "en")


def chosen(key: str) -> Response:
    return Response(chosen=(key,))


def anew(key: str, version: str = "2099-01") -> list[Measure]:
    """Return the check-ins with one of them in another version, which nobody has kept."""
    return [replace(one, version=version) if one.key == key else one for one in MEASURES.values()]


def tell_price(planner: Planner, amina: UUID) -> None:
    smoked = {"packet-cigarettes": 20, "packet-size": 20, "packet-price": 14}
    told = {key: Response(number=Decimal(number)) for key, number in smoked.items()}
    say(planner, amina, "smoking", {"status": chosen("daily"), "kinds": chosen("cigarettes")})
    say(planner, amina, "smoking", told)


def half_as_many(planner: Planner, amina: UUID, clock: FrozenClock) -> UUID:
    """Return a goal that began with 20 cigarettes a day and stands at 10 after a week."""
    counted: dict[str, Any] = {"unit": "cigarettes a day", "baseline": Decimal(20)}
    goal = planner.goals.add(a_goal(amina, domain=GoalDomain.SMOKING, **counted))
    planner.goals.change(goal.id, starts_on=clock.now.date())
    clock.now += timedelta(days=7)
    planner.reviews.keep(goal.id, amount=Decimal(10))
    return goal.id


def test_an_old_price_counts_by_the_questions_of_then(
    planner: Planner, amina: UUID, store: MemoryStore, clock: FrozenClock
) -> None:
    tell_price(planner, amina)
    goal_id = half_as_many(planner, amina, clock)
    kept = planner.reviews.progress(goal_id)
    assert kept.money_kept == Decimal(49)
    after = a_planner(store, clock, anew("smoking"))
    assert after.reviews.progress(goal_id) == kept
    assert after.plans.compose(amina).goals[0].progress == kept


def test_a_price_told_to_questions_that_nobody_kept_makes_no_money(
    store: MemoryStore, clock: FrozenClock
) -> None:
    before = a_planner(store, clock, anew("smoking", "2098-01"))
    amina = before.residents.add(a_resident()).id
    tell_price(before, amina)
    goal_id = half_as_many(before, amina, clock)
    assert before.reviews.progress(goal_id).money_kept == Decimal(49)
    after = a_planner(store, clock, anew("smoking"))
    assert after.reviews.progress(goal_id).money_kept is None
    tell_price(after, amina)
    assert after.reviews.progress(goal_id).money_kept is None, "it was told later, not at the start"


def test_ideas_are_sized_by_no_answer_to_another_version(
    planner: Planner, amina: UUID, store: MemoryStore, clock: FrozenClock
) -> None:
    walks = {"moderate-days": Response(number=Decimal(3))}
    say(planner, amina, "activity", walks)
    for_all = planner.content.ideas_for(GoalDomain.ACTIVITY)
    assert planner.goals.ideas(amina, GoalDomain.ACTIVITY) != for_all
    after = a_planner(store, clock, anew("activity"))
    assert after.goals.ideas(amina, GoalDomain.ACTIVITY) == for_all
    say(after, amina, "activity", walks)
    assert any(idea.sizing for idea in after.goals.ideas(amina, GoalDomain.ACTIVITY))


def test_what_spoke_against_an_idea_still_does_in_another_version(
    planner: Planner, amina: UUID, store: MemoryStore, clock: FrozenClock
) -> None:
    say(planner, amina, "smoking", {"status": chosen("never")})
    say(planner, amina, "eating", {"food": chosen("yes"), "fasting": chosen("yes")})
    never = planner.goals.ideas(amina, GoalDomain.SMOKING)
    hungry = planner.goals.ideas(amina, GoalDomain.EATING)
    assert never != planner.content.ideas_for(GoalDomain.SMOKING)
    newer = [replace(measure, version="2099-01") for measure in MEASURES.values()]
    after = a_planner(store, clock, newer)
    assert after.goals.ideas(amina, GoalDomain.SMOKING) == never
    assert after.goals.ideas(amina, GoalDomain.EATING) == hungry


@pytest.mark.parametrize("days", range(1, 8))  # drinks on no day: nobody knows which is right
@pytest.mark.parametrize("drinks", ["14", "60", "75"])
def test_a_number_of_days_from_before_they_were_named_stays_what_it_was(
    store: MemoryStore, clock: FrozenClock, planner: Planner, drinks: str, days: int
) -> None:
    before = a_planner(store, clock, (numbered(one) for one in MEASURES.values()))
    amina = before.residents.add(a_resident()).id
    much = {
        "how-often": chosen("4-a-week"),
        "units-a-day": chosen("0-2"),
        "many-at-once": chosen("never"),
        "signs": chosen("none"),
        "drinks": Response(drinks=(("single", Decimal(drinks)),)),
        "drinking-days": Response(number=Decimal(days)),
    }
    say(before, amina, "alcohol", much)
    assert told_of(planner, amina) == told_of(before, amina)
    say(planner, amina, "alcohol", {"drinking-days": on_days(range(days)) or much["drinking-days"]})
    assert told_of(planner, amina) == told_of(before, amina)


def numbered(measure: Measure) -> Measure:
    """Return a check-in as it was before days had names: one asked for their number."""
    kinds = {AnswerKind.WEEKDAYS: AnswerKind.NUMBER}
    asked = (replace(one, kind=kinds.get(one.kind, one.kind)) for one in measure.questions)
    return replace(measure, questions=tuple(asked))


def told_of(planner: Planner, who: UUID) -> object:
    """Return all that is made of the answers on alcohol."""
    (check_in,) = planner.measures.of(who)
    found = planner.measures.figures(check_in)
    return (
        [(one.scale.key, one.amount) for one in found],
        planner.measures.advice(check_in),
        check_in.warned_of,
        planner.measures.drinks_safely_only(who),
        [idea.words for idea in planner.goals.ideas(who, GoalDomain.ALCOHOL)],
    )
