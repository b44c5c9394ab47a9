"""Which decision stands, and for how long."""

from datetime import date, timedelta
from typing import Any

from homeapp.domain.consents import Consent, Decision, How, Purpose, is_given, latest
from homeapp.domain.entity import new_id

DAY = date(2026, 11, 3)
PERSON, WORKER = new_id(), new_id()


def a_consent(decision: Decision = Decision.GIVEN, **values: object) -> Consent:
    usual: dict[str, Any] = {
        "resident_id": PERSON,
        "purpose": Purpose.GP,
        "decision": decision,
        "how": How.SPOKEN,
        "decided_on": DAY,
        "notice_version": "2026-11",
        "worker_id": WORKER,
    }
    return Consent(**{**usual, **values})


def test_nothing_asked_is_no_yes() -> None:
    assert latest([], Purpose.GP) is None
    assert not is_given([], Purpose.GP, DAY)


def test_the_latest_decision_stands() -> None:
    first, then = a_consent(), a_consent(Decision.WITHDRAWN, decided_on=DAY + timedelta(1))
    assert latest([then, first], Purpose.GP) == then
    assert not is_given([then, first], Purpose.GP, DAY + timedelta(1))


def test_two_of_one_day_stand_in_order_of_making() -> None:
    yes, no = a_consent(), a_consent(Decision.DECLINED)
    assert latest([no, yes], Purpose.GP) == no


def test_a_yes_runs_out_after_its_last_day() -> None:
    yes = [a_consent(expires_on=DAY + timedelta(30))]
    assert is_given(yes, Purpose.GP, DAY + timedelta(30))
    assert not is_given(yes, Purpose.GP, DAY + timedelta(31))


def test_a_yes_is_for_one_purpose_and_one_organisation() -> None:
    body, other = new_id(), new_id()
    yes = [a_consent(purpose=Purpose.REFER, organisation_id=body)]
    assert is_given(yes, Purpose.REFER, DAY, body)
    assert not is_given(yes, Purpose.REFER, DAY, other)
    assert not is_given(yes, Purpose.REFER, DAY)
    assert not is_given(yes, Purpose.GP, DAY)


def test_a_no_is_no_yes() -> None:
    assert not is_given([a_consent(Decision.DECLINED)], Purpose.GP, DAY)
