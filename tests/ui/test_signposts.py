"""Services in the session: what may help, what was offered, and what came of it."""

from collections.abc import Callable
from datetime import date

import pytest

from homeapp.domain.consents import Decision, How, Purpose
from homeapp.domain.directory import Area, Location, Service, Topic
from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.residents import LocalAuthority, Resident
from homeapp.domain.signposts import Signpost, SignpostStatus
from homeapp.planner import Planner
from homeapp.services.signposts import NobodyToReferTo
from tests.factories import a_goal, a_resident, a_service, an_organisation
from tests.stopping import SIGNS, check_in
from ui.signposts.presenter import SignpostsPresenter

BRADFORD = (Area(code=LocalAuthority.BRADFORD.value),)
CRAVEN = (Area(code=LocalAuthority.NORTH_YORKSHIRE.value),)


def today() -> date:
    return date(2026, 11, 21)


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


@pytest.fixture
def goal(planner: Planner, amina: Resident) -> Goal:
    return planner.goals.add(a_goal(amina.id))


@pytest.fixture
def services(planner: Planner) -> list[Service]:
    """Return walking groups: of Craven, of anywhere, of Bradford; and a food bank."""
    body = an_organisation()
    listed = [
        a_service(body, name="Walks in Craven", areas=CRAVEN),
        a_service(body, name="Walks anywhere"),
        a_service(body, name="Walks in Bradford", areas=BRADFORD),
        a_service(name="Example food bank", topics=(Topic.FOOD,), areas=BRADFORD),
    ]
    planner.directory.take_in([body], listed)
    return listed


def a_presenter(
    planner: Planner, person: Resident, tell: Callable[[], None] = lambda: None
) -> SignpostsPresenter:
    presenter = SignpostsPresenter(planner, tell, today)
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    return presenter


def only(planner: Planner, person: Resident) -> Signpost:
    found = planner.signposts.of(person.id)
    assert len(found) == 1
    return found[0]


# The presenter


def test_no_service_is_offered_for_a_goal_that_waits_for_the_gp(
    planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    waits = planner.goals.add(a_goal(amina.id, domain=GoalDomain.ALCOHOL))
    planner.signposts.offer(amina.id, services[0].id, waits.id)
    presenter = a_presenter(planner, amina)
    assert waits.id in {key for key, _words in presenter.goals}
    assert presenter.offered[0].goal_words != ""
    check_in(planner, amina.id, SIGNS["shaky"])
    assert [key for key, _words in presenter.goals] == [goal.id]
    assert waits.id not in {one.goal_id for one in presenter.suggested}
    assert presenter.offered[0].goal_words == ""


def test_each_goal_is_offered_services_of_its_topic_the_nearest_first(
    planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    assert [one.goal_id for one in presenter.suggested] == [goal.id]
    assert [words.name for words in presenter.suggested[0].services] == [
        "Walks in Bradford",
        "Walks anywhere",
        "Walks in Craven",
    ]


def test_of_places_for_the_same_people_the_nearer_home_comes_first_and_says_how_far(
    planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    planner.residents.change(amina.id, postcode="BD1 1HY")
    walks = [
        a_service(name=name, areas=BRADFORD, locations=(Location(postcode=postcode),))
        for name, postcode in (("Far walks", "BD16 1AB"), ("Near walks", "BD1 1TU"))
    ]
    planner.directory.take_in([], walks)
    told = a_presenter(planner, amina).suggested[0].services
    assert [one.name for one in told] == ["Near walks", "Far walks", "Walks in Bradford"]
    assert told[0].distance == "Less than half a mile from home, in a straight line"
    assert "miles" in told[1].distance
    assert told[2].distance == ""


def test_a_finished_goal_and_one_of_their_own_suggest_nothing(
    planner: Planner, amina: Resident, services: list[Service]
) -> None:
    planner.goals.add(a_goal(amina.id, status=GoalStatus.ACHIEVED))
    planner.goals.add(a_goal(amina.id, domain=GoalDomain.OWN))
    presenter = a_presenter(planner, amina)
    assert presenter.suggested == ()
    assert len(presenter.goals) == 1


def test_what_is_offered_is_suggested_no_more(
    planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.offer(services[2].id, goal.id)
    offered = presenter.offered[0]
    assert (offered.service.name, offered.status) == ("Walks in Bradford", "Offered")
    assert [words for _status, words in offered.choices] == [
        "Agreed to go",
        "Referred",
        "In touch",
        "Got there",
        "Did not happen this time",
    ], "the worker says it, not the resident"
    assert goal.own_words in offered.goal_words
    names = [words.name for words in presenter.suggested[0].services]
    assert names == ["Walks anywhere", "Walks in Craven"]


def test_the_whole_directory_can_be_searched(
    planner: Planner, amina: Resident, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    assert (presenter.found, presenter.search_summary) == ((), "")
    presenter.look_for("food")
    assert [words.name for words in presenter.found] == ["Example food bank"]
    presenter.look_for("nothing like it")
    assert presenter.search_summary == "No service fits. Try fewer or other words."


def test_a_long_search_says_how_many_and_to_add_a_word(planner: Planner, amina: Resident) -> None:
    planner.directory.take_in([], [a_service(name=f"Walk {place}") for place in range(20)])
    presenter = a_presenter(planner, amina)
    presenter.look_for("walk")
    assert len(presenter.found) == 12
    assert presenter.search_summary == "20 services fit. Add a word to find fewer."


def test_a_referral_without_a_yes_asks_for_it_in_both_languages(
    planner: Planner, amina: Resident, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.offer(services[0].id)
    presenter.become(only(planner, amina).id, SignpostStatus.REFERRED)
    asked = presenter.question
    assert asked is not None
    assert asked.asked == "May I give your name and phone number to Example Community Trust?"
    assert "\u2068Example Community Trust\u2069" in asked.asked_theirs
    assert asked.theirs.code == "ur"
    assert asked.usual_how is How.THROUGH_INTERPRETER
    assert only(planner, amina).status is SignpostStatus.OFFERED


def test_a_yes_is_recorded_and_then_refers(
    planner: Planner, amina: Resident, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.offer(services[0].id)
    presenter.become(only(planner, amina).id, SignpostStatus.REFERRED)
    presenter.answer(True, How.THROUGH_INTERPRETER, " 4411 ")
    consent = planner.consents.of(amina.id)[0]
    assert (consent.decision, consent.how, consent.interpreter) == (
        Decision.GIVEN,
        How.THROUGH_INTERPRETER,
        "4411",
    )
    assert (consent.purpose, consent.organisation_id) == (
        Purpose.REFER,
        services[0].organisation_id,
    )
    assert only(planner, amina).consent_id == consent.id
    assert presenter.question is None
    presenter.offer(services[1].id)
    presenter.become(presenter.offered[1].signpost.id, SignpostStatus.REFERRED)
    assert presenter.question is None
    assert presenter.offered[1].status == "Referred"


def test_a_no_is_recorded_and_refers_nobody(
    planner: Planner, amina: Resident, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.offer(services[0].id)
    presenter.become(only(planner, amina).id, SignpostStatus.REFERRED)
    presenter.answer(False, How.SPOKEN)
    assert planner.consents.of(amina.id)[0].decision is Decision.DECLINED
    assert only(planner, amina).status is SignpostStatus.OFFERED


def test_asking_another_time_keeps_nothing(
    planner: Planner, amina: Resident, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.offer(services[0].id)
    presenter.become(only(planner, amina).id, SignpostStatus.REFERRED)
    presenter.leave_question()
    presenter.answer(True, How.SPOKEN)
    assert planner.consents.of(amina.id) == []
    assert only(planner, amina).status is SignpostStatus.OFFERED


def test_nobody_is_asked_where_nobody_is_named(
    planner: Planner, amina: Resident, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.offer(services[3].id)
    with pytest.raises(NobodyToReferTo):
        presenter.become(only(planner, amina).id, SignpostStatus.REFERRED)
    assert presenter.question is None


def test_the_question_goes_when_its_offer_does(
    planner: Planner, amina: Resident, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.offer(services[0].id)
    presenter.become(only(planner, amina).id, SignpostStatus.REFERRED)
    presenter.remove(only(planner, amina).id)
    assert presenter.question is None
    planner.history.undo()
    assert len(presenter.offered) == 1


def test_a_list_that_is_taken_in_shows_at_once(
    planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    presenter = a_presenter(planner, amina)
    presenter.look_for("walks")
    planner.directory.take_in([], [a_service(name="New walks", areas=BRADFORD)])
    assert "New walks" in [words.name for words in presenter.suggested[0].services]
    assert "New walks" in [words.name for words in presenter.found]


def test_it_refreshes_only_when_it_is_touched(
    planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    told: list[None] = []
    a_presenter(planner, amina, lambda: told.append(None))
    told.clear()
    planner.conversations.say(amina.id, "important", "My family", "en")
    assert told == []
    planner.goals.change(goal.id, own_words="Walk more")
    assert len(told) == 1
