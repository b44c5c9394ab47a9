"""Weight and waist on the paper: off until the resident wants them; never for who is spared."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import PREFER_NOT_TO_SAY
from homeapp.domain.plans import Layout, Plan, Way
from homeapp.planner import Planner
from homeapp.services.sizes import WeightOff
from tests.check_ins import MEASURES, Said, answered
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.ready_plans import a_ready_resident

BODY: dict[str, Said] = {
    "permission": "yes",
    "exclusions": ["none"],
    "weight": Decimal("80.5"),
    "height": 170,
    "background": "yes",
    "waist": Decimal("86.4"),
}
TOLD = "My weight on 21 November 2026: 80.5 kilograms."
BOTH = [TOLD, "My waist on 21 November 2026: 86.4 centimetres."]


def say(planner: Planner, who: UUID, measure: str, said: dict[str, Said]) -> None:
    for key, response in answered(said).items():
        planner.measures.answer(who, measure, key, response, "en")


def lines(planner: Planner, who: UUID) -> list[str]:
    """Return what a plan made now would say of weight and waist."""
    aloud = planner.plan_lines(planner.plans.compose(who), "en")
    plain = [re.sub("[\u2066-\u2069]", "", line).replace("\u00a0", " ") for line in aloud]
    return [line for line in plain if " kilograms." in line or " centimetres." in line]


@pytest.fixture
def amina(planner: Planner) -> UUID:
    """Return somebody who told weight and waist, and wants them on the paper."""
    who = a_ready_resident(planner)
    say(planner, who, "eating", BODY)
    planner.plans.choose(who, shows_weight=True)
    return who


def test_they_are_on_the_paper_of_who_wants_them(planner: Planner, amina: UUID) -> None:
    assert lines(planner, amina) == BOTH


def test_they_are_off_until_then(planner: Planner, amina: UUID) -> None:
    planner.plans.choose(amina, shows_weight=False)
    assert lines(planner, amina) == []
    other = a_ready_resident(planner, nhs_number="")
    say(planner, other, "eating", BODY)
    assert lines(planner, other) == []


def test_they_are_all_that_comes_with_the_choice(planner: Planner, amina: UUID) -> None:
    chosen = planner.plan_lines(planner.plans.compose(amina), "en")
    planner.plans.choose(amina, shows_weight=False)
    without = planner.plan_lines(planner.plans.compose(amina), "en")
    more = [line for line in chosen if line not in without]
    assert len(more) == 3, "a heading and two lines: no height, no score and no band"
    assert more[0] == "My weight"
    assert [line for line in chosen if line not in more] == without


def test_with_eating_left_off_they_leave_no_trace(planner: Planner, amina: UUID) -> None:
    planner.plans.choose(amina, left_off=(GoalDomain.EATING,))
    assert lines(planner, amina) == []


@pytest.mark.parametrize("key", ["weight-loss", "eating-disorder", "pregnant", "under-18"])
def test_who_says_that_something_fits_is_spared(planner: Planner, amina: UUID, key: str) -> None:
    say(planner, amina, "eating", {"exclusions": [key]})
    assert lines(planner, amina) == []
    assert planner.measures.sizes(amina) == ()


@pytest.mark.parametrize("measure", ["smoking", "alcohol"])
def test_a_pregnancy_told_elsewhere_spares(planner: Planner, amina: UUID, measure: str) -> None:
    say(planner, amina, measure, {"pregnant": "yes"})
    assert lines(planner, amina) == []
    say(planner, amina, measure, {"pregnant": "no"})
    assert lines(planner, amina) == BOTH


def test_whoever_is_under_18_by_their_birthday_is_spared(planner: Planner) -> None:
    who = a_ready_resident(planner, born_on=date(2008, 11, 22), nhs_number="")
    say(planner, who, "eating", BODY)
    planner.plans.choose(who, shows_weight=True)
    assert lines(planner, who) == []


def test_an_eating_disorder_of_another_day_spares(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    say(planner, amina, "eating", {"exclusions": ["eating-disorder"]})
    clock.now += timedelta(days=28)
    say(planner, amina, "eating", BODY)
    assert lines(planner, amina) == []


def test_the_newest_check_in_alone_counts(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    clock.now += timedelta(days=28)
    say(planner, amina, "eating", BODY | {"weight": 78})
    assert lines(planner, amina)[0] == "My weight on 19 December 2026: 78 kilograms."
    clock.now += timedelta(days=28)
    say(planner, amina, "eating", {"food": "no", "permission": "no"})
    assert lines(planner, amina) == []


def test_what_was_kept_private_is_not_there(planner: Planner, amina: UUID) -> None:
    say(planner, amina, "eating", {"waist": PREFER_NOT_TO_SAY})
    assert lines(planner, amina) == [TOLD]
    say(planner, amina, "eating", {"weight": PREFER_NOT_TO_SAY})
    assert lines(planner, amina) == []


def in_version(version: str, store: MemoryStore, clock: FrozenClock) -> Planner:
    """Return a planner whose check-ins are of another version, which nobody has kept."""
    other = tuple(replace(one, version=version) for one in MEASURES.values())
    return Planner(
        store, clock, load_content(), recovery=MemoryRecovery(), load_measures=lambda: other
    )


def test_an_old_answer_is_told_by_the_questions_of_then(
    planner: Planner, amina: UUID, memory_store: MemoryStore, clock: FrozenClock
) -> None:
    after = in_version("2099-01", memory_store, clock)
    assert lines(after, amina) == lines(planner, amina) == BOTH


def test_nothing_is_told_of_answers_to_questions_that_nobody_kept(
    memory_store: MemoryStore, clock: FrozenClock
) -> None:
    before = in_version("2098-01", memory_store, clock)
    who = a_ready_resident(before)
    say(before, who, "eating", BODY)
    before.plans.choose(who, shows_weight=True)
    assert lines(before, who) == BOTH
    after = in_version("2099-01", memory_store, clock)
    assert lines(after, who) == []
    assert after.measures.sizes(who) == ()


SPARED: list[tuple[str, dict[str, Said]]] = [
    ("eating", {"exclusions": ["pregnant"]}),
    ("eating", {"exclusions": ["eating-disorder"]}),
    ("eating", {"exclusions": ["weight-loss"]}),
    ("smoking", {"pregnant": "yes"}),
]


def hand_over(planner: Planner, plan: Plan) -> list[bytes]:
    papers: list[bytes] = []
    planner.hand_over(plan, Way.PRINTED, papers.append)
    return papers


@pytest.mark.parametrize(("measure", "said"), SPARED)
def test_an_agreed_plan_that_tells_a_weight_stays_here_once_it_must_not(
    planner: Planner, amina: UUID, measure: str, said: dict[str, Said]
) -> None:
    plan = planner.plans.agree(amina)
    assert hand_over(planner, plan)
    say(planner, amina, measure, said)
    for give in (planner.render_plan, planner.agreed_lines, lambda one: hand_over(planner, one)):
        with pytest.raises(WeightOff, match="Agree the plan anew"):
            give(plan)
    with pytest.raises(WeightOff):
        planner.plans.hand_over(plan, "en", Layout.STANDARD, Way.PRINTED, lambda: None)
    assert not planner.plans.says_the_same(plan)
    assert hand_over(planner, planner.plans.agree(amina))


def test_a_plan_that_tells_no_weight_goes_home_all_the_same(planner: Planner, amina: UUID) -> None:
    planner.plans.choose(amina, shows_weight=False)
    plan = planner.plans.agree(amina)
    say(planner, amina, "eating", {"exclusions": ["pregnant"]})
    assert hand_over(planner, plan)
