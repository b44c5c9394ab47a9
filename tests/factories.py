"""Invented people and services for tests: 999 numbers, 07700 900 phones, and nobody real."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from homeapp.domain.consents import Consent, Decision, How, Purpose
from homeapp.domain.directory import Contact, Organisation, Service, Topic
from homeapp.domain.directory import Phone as ServicePhone
from homeapp.domain.due import FollowUp
from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.residents import ContactWay, LocalAuthority, Phone, Resident, Script
from homeapp.services.unit_of_work import CaseloadRow


def a_resident(**values: Any) -> Resident:
    """Return an invented resident who reads Urdu."""
    usual: dict[str, Any] = {
        "preferred_name": "Amina",
        "given_names": "Amina",
        "family_name": "Example",
        "born_on": date(1961, 4, 3),
        "nhs_number": "9990000018",
        "address": "1 Test Street",
        "postcode": "BD1 1HY",
        "local_authority": LocalAuthority.BRADFORD,
        "phones": (Phone("07700 900 456", "mobile"),),
        "safe_ways": (ContactWay.CALL,),
        "spoken_language": "ur",
        "reading_language": "ur",
        "reading_script": Script.ARABIC,
        "interpreter_needed": True,
    }
    return Resident(**{**usual, **values})


def a_consent(resident_id: UUID, **values: Any) -> Consent:
    """Return a spoken yes to keeping a record."""
    usual: dict[str, Any] = {
        "resident_id": resident_id,
        "purpose": Purpose.RECORD,
        "decision": Decision.GIVEN,
        "how": How.SPOKEN,
        "decided_on": date(2026, 11, 21),
        "notice_version": "2026-11",
        "worker_id": UUID(int=1),
    }
    return Consent(**{**usual, **values})


def a_goal(resident_id: UUID, **values: Any) -> Goal:
    """Return a goal to walk after breakfast."""
    usual: dict[str, Any] = {
        "resident_id": resident_id,
        "domain": GoalDomain.ACTIVITY,
        "own_words": "Walk to the park with my sister",
        "unit": "minutes of walking",
        "baseline": Decimal(5),
        "target": Decimal(20),
        "how_often": "three days a week",
        "confidence": 8,
        "importance": 9,
        "if_cue": "breakfast is done",
        "then_action": "I will put my shoes on",
        "status": GoalStatus.ACTIVE,
    }
    return Goal(**{**usual, **values})


def an_organisation(**values: Any) -> Organisation:
    """Return an invented body."""
    return Organisation(**{"name": "Example Community Trust", **values})


def a_service(organisation: Organisation | None = None, **values: Any) -> Service:
    """Return an invented walking group."""
    usual: dict[str, Any] = {
        "organisation_id": organisation.id if organisation else None,
        "name": "Example walking group",
        "description": "Gentle walks in the park, with tea after.",
        "topics": (Topic.ACTIVITY,),
        "contacts": (Contact(phones=(ServicePhone(number="07700 900 789"),)),),
        "verified_on": date(2026, 11, 1),
        "verified_by": "Sam Jones",
    }
    return Service(**{**usual, **values})


def a_caseload_row(follow_up: FollowUp | None = None, **values: Any) -> CaseloadRow:
    """Return a line of the caseload of somebody of whom little is known."""
    usual: dict[str, Any] = {
        "resident_id": a_resident().id,
        "preferred_name": "Amina",
        "family_name": "Example",
        "born_on": None,
        "postcode": "",
        "reading_language": "ur",
        "last_conversation_on": None,
        "active_goals": 0,
        "next_review_on": None,
        "waiting_signposts": 0,
        "plan_agreed_on": None,
        "follow_up": follow_up or FollowUp(),
    }
    return CaseloadRow(**{**usual, **values})
