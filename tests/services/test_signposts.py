"""What a worker does with signposts, over a store in memory."""

from datetime import UTC, date, datetime

import pytest

from homeapp.domain.consents import Consent, Decision, How, Purpose
from homeapp.domain.directory import Service
from homeapp.domain.entity import new_id
from homeapp.domain.residents import Resident
from homeapp.domain.signposts import ConsentNeeded, Signpost, SignpostStatus
from homeapp.planner import Planner
from homeapp.services.signposts import NobodyToReferTo
from tests.factories import a_goal, a_resident, a_service, an_organisation
from tests.fakes import FrozenClock


@pytest.fixture
def person(planner: Planner) -> Resident:
    """Return a resident in the store."""
    return planner.residents.add(a_resident())


@pytest.fixture
def service(planner: Planner) -> Service:
    """Return a service in the directory, run by a body with a name."""
    body = an_organisation()
    service = a_service(body)
    planner.directory.take_in([body], [service])
    return service


def decide(
    planner: Planner, person: Resident, service: Service, decision: Decision, **values: object
) -> Consent:
    usual: dict[str, object] = {
        "resident_id": person.id,
        "purpose": Purpose.REFER,
        "organisation_id": service.organisation_id,
        "decision": decision,
        "how": How.SPOKEN,
        "decided_on": date(2026, 11, 21),
        "notice_version": "1",
        "worker_id": new_id(),
    }
    return planner.consents.record(Consent(**{**usual, **values}))  # type: ignore[arg-type]


def test_an_offer_is_kept_with_its_goal(
    planner: Planner, person: Resident, service: Service
) -> None:
    goal = planner.goals.add(a_goal(person.id))
    offered = planner.signposts.offer(person.id, service.id, goal.id)
    assert planner.signposts.of(person.id) == [offered]
    assert (offered.goal_id, offered.offered_on) == (goal.id, date(2026, 11, 21))
    assert offered.status is SignpostStatus.OFFERED


def test_a_service_waits_only_once(planner: Planner, person: Resident, service: Service) -> None:
    first = planner.signposts.offer(person.id, service.id)
    assert planner.signposts.offer(person.id, service.id) == first
    planner.signposts.become(first.id, SignpostStatus.DID_NOT_HAPPEN, "The bus did not come")
    assert planner.signposts.offer(person.id, service.id) != first
    assert len(planner.signposts.of(person.id)) == 2


def test_an_offer_made_already_is_no_new_work(
    planner: Planner, person: Resident, service: Service
) -> None:
    planner.signposts.offer(person.id, service.id)
    planner.history.clear()
    planner.signposts.offer(person.id, service.id)
    assert planner.history.next_undo is None


def test_what_came_of_it_is_noted_with_its_day(
    planner: Planner, clock: FrozenClock, person: Resident, service: Service
) -> None:
    offered = planner.signposts.offer(person.id, service.id)
    clock.now = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    went = planner.signposts.become(offered.id, SignpostStatus.ATTENDED)
    assert (went.status, went.status_on) == (SignpostStatus.ATTENDED, date(2026, 12, 1))
    assert went.offered_on == date(2026, 11, 21)


def test_without_a_yes_there_is_no_referral(
    planner: Planner, person: Resident, service: Service
) -> None:
    offered = planner.signposts.offer(person.id, service.id)
    with pytest.raises(ConsentNeeded):
        planner.signposts.refer(offered.id)
    with pytest.raises(ConsentNeeded):
        planner.signposts.become(offered.id, SignpostStatus.REFERRED)
    assert planner.signposts.of(person.id) == [offered]


def test_a_yes_makes_a_referral_that_names_it(
    planner: Planner, person: Resident, service: Service
) -> None:
    offered = planner.signposts.offer(person.id, service.id)
    yes = decide(planner, person, service, Decision.GIVEN)
    referred = planner.signposts.refer(offered.id)
    assert referred.status is SignpostStatus.REFERRED
    assert referred.consent_id == yes.id


@pytest.mark.parametrize("decision", [Decision.DECLINED, Decision.WITHDRAWN])
def test_a_later_no_ends_an_earlier_yes(
    planner: Planner, person: Resident, service: Service, decision: Decision
) -> None:
    offered = planner.signposts.offer(person.id, service.id)
    decide(planner, person, service, Decision.GIVEN)
    decide(planner, person, service, decision)
    with pytest.raises(ConsentNeeded):
        planner.signposts.refer(offered.id)


def test_a_yes_to_another_body_or_another_purpose_does_not_count(
    planner: Planner, person: Resident, service: Service
) -> None:
    offered = planner.signposts.offer(person.id, service.id)
    decide(planner, person, service, Decision.GIVEN, organisation_id=new_id())
    decide(planner, person, service, Decision.GIVEN, purpose=Purpose.GP, organisation_id=None)
    with pytest.raises(ConsentNeeded):
        planner.signposts.refer(offered.id)


def test_a_service_that_nobody_is_named_for_takes_no_referral(
    planner: Planner, person: Resident
) -> None:
    alone = a_service()
    planner.directory.take_in([], [alone])
    offered = planner.signposts.offer(person.id, alone.id)
    decide(planner, person, alone, Decision.GIVEN)
    with pytest.raises(NobodyToReferTo):
        planner.signposts.refer(offered.id)


def test_a_yes_that_has_run_out_does_not_count(
    planner: Planner, person: Resident, service: Service
) -> None:
    offered = planner.signposts.offer(person.id, service.id)
    decide(planner, person, service, Decision.GIVEN, expires_on=date(2026, 11, 20))
    with pytest.raises(ConsentNeeded):
        planner.signposts.refer(offered.id)


def test_an_offer_made_by_mistake_goes_and_undo_brings_it_back(
    planner: Planner, person: Resident, service: Service
) -> None:
    offered: Signpost = planner.signposts.offer(person.id, service.id)
    planner.signposts.remove(offered.id)
    assert planner.signposts.of(person.id) == []
    planner.history.undo()
    assert planner.signposts.of(person.id) == [offered]
