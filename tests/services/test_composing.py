"""What a plan is put together from, and what stays off the paper."""

from dataclasses import asdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from homeapp.domain.directory import Cost, Location, LocationKind, Topic
from homeapp.domain.goals import Doer, GoalDomain, GoalStatus, Step
from homeapp.domain.residents import LocalAuthority
from homeapp.domain.signposts import SignpostStatus
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock, MemoryStore
from tests.ready_plans import REVIEW, a_ready_resident, offer_a_service


def test_a_plan_holds_what_was_said_in_the_order_of_the_questions(planner: Planner) -> None:
    resident = planner.residents.add(a_resident())
    planner.conversations.say(resident.id, "strengths", "میں اچھا پکاتی ہوں", "ur")
    planner.conversations.say(resident.id, "important", "My garden", "en")
    planner.conversations.say(resident.id, "people", "   ", "en")
    said = planner.plans.compose(resident.id).statements
    assert [(one.heading, one.words, one.language) for one in said] == [
        (_heading(planner, "important"), "My garden", "en"),
        (_heading(planner, "strengths"), "میں اچھا پکاتی ہوں", "ur"),
    ]


def _heading(planner: Planner, key: str) -> str:
    prompt = planner.content.prompt(key)
    assert prompt is not None
    return prompt.heading


def test_the_newest_words_count_and_older_talks_are_not_lost(
    planner: Planner, clock: FrozenClock
) -> None:
    resident = planner.residents.add(a_resident())
    planner.conversations.say(resident.id, "important", "My garden", "en")
    planner.conversations.say(resident.id, "people", "Noor", "en")
    clock.now += timedelta(days=30)
    planner.conversations.say(resident.id, "important", "My grandson", "en")
    said = planner.plans.compose(resident.id).statements
    assert [one.words for one in said] == ["My grandson", "Noor"]


@pytest.mark.parametrize("take_back", ["empty", "skip"])
def test_words_that_were_taken_back_do_not_come_back(
    planner: Planner, clock: FrozenClock, take_back: str
) -> None:
    resident = planner.residents.add(a_resident())
    planner.conversations.say(resident.id, "important", "My garden", "en")
    clock.now += timedelta(days=30)
    if take_back == "empty":
        planner.conversations.say(resident.id, "important", "", "en")
    else:
        planner.conversations.skip(resident.id, "important")
    assert planner.plans.compose(resident.id).statements == ()


def test_a_goal_is_printed_whole_with_its_steps_and_its_safety_words(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    [goal] = planner.plans.compose(resident_id).goals
    assert goal.own_words == "Walk to the park with my sister"
    assert (goal.baseline, goal.target, goal.confidence) == (Decimal(5), Decimal(20), 8)
    assert [(step.description, step.doer) for step in goal.steps] == [
        ("Buy walking shoes", Doer.ME)
    ]
    assert goal.warnings == planner.content.warnings_for(GoalDomain.ACTIVITY) != ()


@pytest.mark.parametrize(("words", "is_ours"), [("", True), ("Talk to my aunt first", False)])
def test_a_goal_says_its_idea_while_its_words_are_the_ideas(
    planner: Planner, words: str, is_ours: bool
) -> None:
    resident_id = a_ready_resident(planner)
    idea = next(one for one in planner.content.goal_ideas if one.key == "walk-10")
    said = idea.said(language("ur"))
    values: dict[str, Any] = {"idea": idea.key, "own_words": said, "words_language": "ur"}
    goal = planner.goals.begin(resident_id, idea.domain, **values)
    if words:
        planner.goals.change(goal.id, own_words=words)
    planner.goals.change(goal.id, how_often="every day")
    printed = planner.plans.compose(resident_id).goals[-1]
    assert printed.idea_words == (idea.words if is_ours else "")
    plan = planner.plans.agree(resident_id)
    assert planner.plans.says_the_same(plan)
    assert planner.plans.latest(resident_id).content.goals[-1].idea_words == printed.idea_words


@pytest.mark.parametrize("status", list(GoalStatus))
def test_only_goals_under_way_are_on_the_plan(planner: Planner, status: GoalStatus) -> None:
    resident = planner.residents.add(a_resident())
    planner.goals.add(a_goal(resident.id, status=status))
    under_way = status in {GoalStatus.PROPOSED, GoalStatus.ACTIVE, GoalStatus.PAUSED}
    assert bool(planner.plans.compose(resident.id).goals) == under_way


def test_an_empty_step_is_not_printed(planner: Planner) -> None:
    resident = planner.residents.add(a_resident())
    goal = planner.goals.add(a_goal(resident.id))
    planner.goals.add_step(Step(goal_id=goal.id, description="  "))
    assert planner.plans.compose(resident.id).goals[0].steps == ()


def test_the_plan_names_its_worker_and_its_next_meeting(planner: Planner) -> None:
    content = planner.plans.compose(a_ready_resident(planner))
    assert (content.worker.name, content.worker.phone) == ("Sam Jones", "07700 900 123")
    assert content.next_review_on == REVIEW
    assert content.people_involved == "My sister Noor"
    assert content.content_version == planner.content.version


def test_a_plan_holds_no_number_address_or_birthday_of_the_person(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    resident = planner.residents.get(resident_id)
    held = str(asdict(planner.plans.compose(resident_id)))
    for private in (resident.nhs_number, resident.address, resident.postcode, "Example", "1961"):
        assert private not in held


@pytest.mark.parametrize(
    ("area", "has_local"),
    [(LocalAuthority.BRADFORD, True), (LocalAuthority.ELSEWHERE, False), (None, True)],
)
def test_the_crisis_box_is_the_one_for_where_the_person_lives(
    planner: Planner, area: LocalAuthority | None, has_local: bool
) -> None:
    resident = planner.residents.add(a_resident(local_authority=area))
    numbers = [line.number for line in planner.plans.compose(resident.id).crisis]
    assert {"999", "111", "116 123"} <= set(numbers)
    assert ("0800 952 1181" in numbers) == has_local
    assert numbers == [line.number for line in planner.content.crisis_near(area or "")]


@pytest.mark.parametrize("words", ["No beer in the week, stop the vodka", "Feel well"])
@pytest.mark.parametrize("step", ["Pour the whisky away", "Ask Noor to walk with me"])
def test_a_goal_on_any_topic_that_names_alcohol_is_printed_with_its_warning(
    planner: Planner, words: str, step: str
) -> None:
    resident = planner.residents.add(a_resident())
    goal = planner.goals.begin(resident.id, GoalDomain.EATING, own_words=words)
    planner.goals.add_step(Step(goal_id=goal.id, description=step))
    [printed] = planner.plans.compose(resident.id).goals
    names_alcohol = "vodka" in words or "whisky" in step
    alcohol = planner.content.warnings_for(GoalDomain.ALCOHOL)
    assert printed.warnings == (alcohol if names_alcohol else ())
    assert planner.goals.warnings(resident.id, GoalDomain.EATING, goal) == printed.warnings


def test_a_service_is_printed_as_the_directory_knows_it(
    planner: Planner, memory_store: MemoryStore
) -> None:
    resident = planner.residents.add(a_resident())
    offer_a_service(
        planner,
        memory_store,
        resident.id,
        locations=(
            Location(name="Post box", kind=LocationKind.POSTAL),
            Location(
                name="Example Hall",
                address_lines=("2 Test Road",),
                city="Shipley",
                postcode="BD1 1HY",
            ),
        ),
        costs=(Cost(option="Free"),),
    )
    [service] = planner.plans.compose(resident.id).services
    assert (service.name, service.organisation) == (
        "Example walking group",
        "Example Community Trust",
    )
    assert service.address == ("Example Hall", "2 Test Road", "Shipley")
    assert [phone.number for phone in service.phones] == ["07700 900 789"]
    assert (service.cost, service.status) == ("Free", SignpostStatus.OFFERED)
    assert not service.check_first


@pytest.mark.parametrize(
    ("values", "check_first", "phones"),
    [
        ({"verified_on": date(2026, 5, 1)}, True, 1),
        ({"verified_on": None}, True, 1),
        ({"number_wrong": True}, True, 0),
    ],
)
def test_a_service_nobody_checked_is_not_printed_as_fact(
    planner: Planner,
    memory_store: MemoryStore,
    values: dict[str, Any],
    check_first: bool,
    phones: int,
) -> None:
    resident = planner.residents.add(a_resident())
    offer_a_service(planner, memory_store, resident.id, **values)
    [service] = planner.plans.compose(resident.id).services
    assert service.check_first is check_first
    assert len(service.phones) == phones


def test_a_service_that_did_not_happen_is_not_on_the_next_plan(
    planner: Planner, memory_store: MemoryStore
) -> None:
    resident = planner.residents.add(a_resident())
    offer_a_service(planner, memory_store, resident.id)
    [signpost] = planner.signposts.of(resident.id)
    planner.signposts.become(signpost.id, SignpostStatus.DID_NOT_HAPPEN)
    assert planner.plans.compose(resident.id).services == ()


# What is left off because others at home may read the paper ------------------------------------

LEFT_OFF = [domain for domain in GoalDomain if domain is not GoalDomain.OWN]
TILES = {
    "activity": "moving",
    "eating": "eating",
    "smoking": "smoke-free",
    "alcohol": "drinking-less",
}


@pytest.mark.parametrize("domain", LEFT_OFF)
def test_a_topic_left_off_leaves_no_trace(
    planner: Planner, memory_store: MemoryStore, domain: GoalDomain
) -> None:
    resident = planner.residents.add(a_resident())
    planner.goals.add(a_goal(resident.id, domain=domain, own_words="The private goal"))
    planner.conversations.choose_tiles(resident.id, (TILES[domain], "family"))
    offer_a_service(
        planner, memory_store, resident.id, name="The private group", topics=(Topic(domain.value),)
    )
    whole = planner.plans.compose(resident.id)
    planner.plans.choose(resident.id, left_off=(domain,))
    left = planner.plans.compose(resident.id)
    assert (len(whole.goals), len(whole.tiles), len(whole.services)) == (1, 2, 1)
    assert (left.goals, left.tiles, left.services) == ((), ("My family",), ())
    for trace in ("private", *planner.content.warnings_for(domain), f"'{domain.value}'"):
        assert trace not in str(asdict(left))


def test_a_service_offered_for_a_goal_that_is_left_off_stays_off_too(
    planner: Planner, memory_store: MemoryStore
) -> None:
    resident = planner.residents.add(a_resident())
    goal = planner.goals.add(a_goal(resident.id, domain=GoalDomain.ALCOHOL))
    offer_a_service(
        planner,
        memory_store,
        resident.id,
        goal.id,
        name="The private group",
        topics=(Topic.WELLBEING,),
    )
    planner.plans.choose(resident.id, left_off=(GoalDomain.ALCOHOL,))
    assert planner.plans.compose(resident.id).services == ()


def test_what_is_not_left_off_stays(planner: Planner, memory_store: MemoryStore) -> None:
    resident_id = a_ready_resident(planner)
    offer_a_service(planner, memory_store, resident_id)
    planner.plans.choose(resident_id, left_off=(GoalDomain.ALCOHOL,))
    content = planner.plans.compose(resident_id)
    assert (len(content.goals), len(content.services)) == (1, 1)
    assert content.tiles == ("Moving more", "Being smoke-free", "My family")
