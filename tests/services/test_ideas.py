"""Goal ideas for one person: sized by their answers, safe, and food before five a day."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.ideas import IdeaSize, check_in_on
from homeapp.domain.measures import PREFER_NOT_TO_SAY
from homeapp.i18n import language, languages
from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock
from tests.sized_ideas import SAFE, SIZED

BEHAVIOURS = [domain for domain in GoalDomain if domain is not GoalDomain.OWN]


@pytest.fixture
def amina(planner: Planner) -> UUID:
    """Return the id of somebody to offer ideas."""
    return planner.residents.add(a_resident()).id


def say(planner: Planner, who: UUID, domain: GoalDomain, said: dict[str, Said]) -> None:
    for key, response in answered(said).items():
        planner.measures.answer(who, check_in_on(domain), key, response, "en")


def words(planner: Planner, who: UUID, domain: GoalDomain, code: str = "en") -> list[str]:
    return [idea.said(language(code)) for idea in planner.goals.ideas(who, domain)]


@pytest.mark.parametrize("domain", GoalDomain)
def test_without_a_check_in_they_are_those_for_all(
    planner: Planner, amina: UUID, domain: GoalDomain
) -> None:
    assert planner.goals.ideas(amina, domain) == planner.content.ideas_for(domain)


@pytest.mark.parametrize(("domain", "said", "offered"), SIZED)
def test_they_are_sized_by_the_answers(
    planner: Planner, amina: UUID, domain: GoalDomain, said: dict[str, Said], offered: list[str]
) -> None:
    say(planner, amina, domain, said)
    assert words(planner, amina, domain) == offered


@pytest.mark.parametrize(("units", "days"), [("51", 3), ("51", 7), ("64", 7), ("104", 7)])
def test_above_50_units_a_week_no_idea_names_less(
    planner: Planner, amina: UUID, units: str, days: int
) -> None:
    much: dict[str, Said] = {"drinks": {"single": units}, "drinking-days": days}
    say(planner, amina, GoalDomain.ALCOHOL, SAFE | much)
    offered = planner.goals.ideas(amina, GoalDomain.ALCOHOL)
    assert [idea.key for idea in offered if idea.target is not None] == []


def test_the_newest_answers_count_and_no_number_is_made_up(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    say(planner, amina, GoalDomain.ACTIVITY, {"moderate-days": 3, "moderate-minutes": 20})
    clock.now += timedelta(days=28)
    say(planner, amina, GoalDomain.ACTIVITY, {"moderate-days": 4})
    offered = words(planner, amina, GoalDomain.ACTIVITY)
    assert offered[0] == "Walk for 5 minutes"
    assert offered[2] == "Walk or move on 5 days a week, up from 4"


@pytest.mark.parametrize("known", languages(), ids=lambda one: one.code)
def test_their_words_hold_the_numbers_in_every_language(
    planner: Planner, amina: UUID, known: Any
) -> None:
    say(planner, amina, GoalDomain.ACTIVITY, {"moderate-days": 3, "moderate-minutes": 20})
    said = words(planner, amina, GoalDomain.ACTIVITY, known.code)
    assert ["25" in said[0], "30" in said[1], "4" in said[2]] == [True] * 3
    assert not any("{" in one for one in said)


def test_a_goal_keeps_where_it_came_from_and_its_numbers(planner: Planner, amina: UUID) -> None:
    say(planner, amina, GoalDomain.ACTIVITY, {"moderate-days": 3, "moderate-minutes": 20})
    idea = planner.goals.ideas(amina, GoalDomain.ACTIVITY)[1]
    goal = planner.goals.begin(
        amina,
        idea.domain,
        own_words=idea.said(language("en")),
        idea=idea.key,
        unit=idea.unit,
        baseline=idea.baseline,
        target=idea.target,
    )
    assert goal.status is GoalStatus.ACTIVE
    assert goal.idea == "10-more-minutes"
    assert (goal.baseline, goal.target) == (Decimal(20), Decimal(30))
    assert goal.unit == "minutes of moving a day"
    assert planner.goals.change(goal.id, own_words="Walk with Noor").idea == ""
    assert planner.plans.compose(amina).goals[0].baseline == 20


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ({"moderate-days": 0}, 0),
        ({"moderate-days": 5, "moderate-minutes": 3}, 3),
        ({"moderate-days": 5}, None),
        ({"vigorous-days": 1}, None),
    ],
)
def test_a_walk_begins_at_the_minutes_that_somebody_said(
    planner: Planner, amina: UUID, said: dict[str, Said], begins: int | None
) -> None:
    say(planner, amina, GoalDomain.ACTIVITY, said)
    ideas = planner.goals.ideas(amina, GoalDomain.ACTIVITY)
    walks = {idea.key: idea.baseline for idea in ideas if idea.key.startswith("walk")}
    assert set(walks.values()) == {begins}
    assert all(idea.target and not idea.places for idea in ideas if idea.key in walks)


def test_nobody_begins_anywhere_without_a_check_in(planner: Planner, amina: UUID) -> None:
    ideas = planner.goals.ideas(amina, GoalDomain.ACTIVITY)
    assert [idea.baseline for idea in ideas] == [None, None, None]


def test_help_to_stop_stays_beside_every_number(planner: Planner, amina: UUID) -> None:
    for count in range(41):
        said: dict[str, Said] = {"packet-cigarettes": count}
        say(
            planner,
            amina,
            GoalDomain.SMOKING,
            {"status": "daily", "kinds": ["cigarettes"], **said},
        )
        ideas = planner.goals.ideas(amina, GoalDomain.SMOKING)
        assert ideas[-1].key == "quit-help", count
        assert {idea.size for idea in ideas} == set(IdeaSize), count


# Food before five a day --------------------------------------------------------------------------


def test_whoever_worries_about_food_is_offered_help_with_food_first(
    planner: Planner, amina: UUID
) -> None:
    say(planner, amina, GoalDomain.EATING, {"food": "no", "portions": 2})
    assert len(words(planner, amina, GoalDomain.EATING)) == 3
    say(planner, amina, GoalDomain.EATING, {"food": "yes"})
    assert words(planner, amina, GoalDomain.EATING) == [
        "Find a food bank or a pantry with my link worker",
        "Ask for help with money for food",
        "Go to a free meal or a food club near me",
    ]


@pytest.mark.parametrize("later", [{"fasting": "no"}, {"food": PREFER_NOT_TO_SAY}])
def test_passing_over_food_later_does_not_end_it(
    planner: Planner, amina: UUID, clock: FrozenClock, later: dict[str, Said]
) -> None:
    say(planner, amina, GoalDomain.EATING, {"food": "yes"})
    clock.now += timedelta(days=28)
    say(planner, amina, GoalDomain.EATING, later)
    assert "food bank" in words(planner, amina, GoalDomain.EATING)[0]
    say(planner, amina, GoalDomain.EATING, {"food": "no"})
    assert "food bank" not in words(planner, amina, GoalDomain.EATING)[0]


def test_whoever_fasts_is_offered_a_pause(planner: Planner, amina: UUID) -> None:
    say(planner, amina, GoalDomain.EATING, {"food": "no", "portions": 2, "fasting": "yes"})
    offered = words(planner, amina, GoalDomain.EATING)
    assert "Pause my goal while I fast, and start again after" in offered
    assert len(offered) == 4


# Alcohol -----------------------------------------------------------------------------------------


def test_whoever_may_depend_on_alcohol_is_offered_safe_ideas_alone(
    planner: Planner, amina: UUID
) -> None:
    say(planner, amina, GoalDomain.ALCOHOL, SAFE | {"signs": ["shaky"]})
    ideas = planner.goals.ideas(amina, GoalDomain.ALCOHOL)
    assert all(idea.safe and idea.target is None for idea in ideas)
    assert [idea.size for idea in ideas] == list(IdeaSize)
    assert words(planner, amina, GoalDomain.ALCOHOL) == [
        "Write down what I drink",
        "Call an alcohol service with my link worker",
        "Talk to my GP or an alcohol service",
    ]


@pytest.mark.parametrize("gone", ["signs", "how-often", "drinking-days"])
def test_nobody_is_offered_less_before_it_is_known_to_be_safe(
    planner: Planner, amina: UUID, gone: str
) -> None:
    say(planner, amina, GoalDomain.ALCOHOL, {k: said for k, said in SAFE.items() if k != gone})
    ideas = planner.goals.ideas(amina, GoalDomain.ALCOHOL)
    assert ideas == planner.content.ideas_for(GoalDomain.ALCOHOL)


def test_whoever_says_never_while_the_rule_stands_keeps_every_way_to_help(
    planner: Planner, amina: UUID
) -> None:
    say(planner, amina, GoalDomain.ALCOHOL, SAFE | {"signs": ["shaky"]})
    offered = words(planner, amina, GoalDomain.ALCOHOL)
    say(planner, amina, GoalDomain.ALCOHOL, {"how-often": "never"})
    assert planner.measures.drinks_safely_only(amina)
    assert words(planner, amina, GoalDomain.ALCOHOL) == offered


def test_a_pregnancy_leaves_no_idea_of_how_much(planner: Planner, amina: UUID) -> None:
    say(planner, amina, GoalDomain.ALCOHOL, SAFE | {"pregnant": "yes"})
    assert words(planner, amina, GoalDomain.ALCOHOL) == [
        "Write down what I drink",
        "Talk to my midwife or GP about drinking",
        "Talk to my GP or an alcohol service",
    ]
    smoking = {"status": "daily", "kinds": ["cigarettes"], "packet-cigarettes": 15}
    say(planner, amina, GoalDomain.SMOKING, smoking | {"pregnant": "yes"})  # type: ignore[arg-type]
    offered = words(planner, amina, GoalDomain.SMOKING)
    assert "Ask my midwife for help to stop smoking" in offered
    assert not any("cigarettes a day" in one for one in offered)


def test_numbers_are_those_of_the_person(planner: Planner, amina: UUID) -> None:
    say(planner, amina, GoalDomain.ALCOHOL, SAFE)
    idea = planner.goals.ideas(amina, GoalDomain.ALCOHOL)[0]
    assert dict(idea.places) == {"baseline": Decimal("13.6"), "target": Decimal(12)}


def test_no_own_idea_must_wait_while_the_rule_on_alcohol_stands(
    planner: Planner, amina: UUID
) -> None:
    say(planner, amina, GoalDomain.ALCOHOL, SAFE | {"signs": ["shaky"]})
    say(planner, amina, GoalDomain.OWN, {"lonely": "often", "happy": 3})
    ideas = planner.goals.ideas(amina, GoalDomain.OWN)
    assert len(ideas) == 6
    for known in languages():
        for idea in ideas:
            goal = planner.goals.add(
                a_goal(
                    amina,
                    domain=GoalDomain.OWN,
                    own_words=idea.said(known),
                    words_language=known.code,
                    idea=idea.key,
                    status=GoalStatus.PROPOSED,
                )
            )
            assert goal.id not in planner.goals.waiting(amina)
