"""The rules of signposts: anything may be noted, and only a consent makes a referral."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.entity import new_id
from homeapp.domain.signposts import WAITING, ConsentNeeded, Signpost, SignpostStatus

OFFERED_ON, DAY = date(2026, 11, 2), date(2026, 11, 21)
statuses = st.sampled_from(list(SignpostStatus))


def a_signpost(status: SignpostStatus = SignpostStatus.OFFERED) -> Signpost:
    return Signpost(resident_id=new_id(), service_id=new_id(), offered_on=OFFERED_ON, status=status)


@given(start=statuses, wanted=st.lists(statuses, max_size=10))
def test_no_way_of_noting_how_it_went_ever_makes_a_referral(
    start: SignpostStatus, wanted: list[SignpostStatus]
) -> None:
    signpost = a_signpost(start)
    for status in wanted:
        if status is SignpostStatus.REFERRED:
            with pytest.raises(ConsentNeeded):
                signpost.become(status, DAY)
        else:
            signpost = signpost.become(status, DAY)
            assert signpost.status is status
    assert signpost.consent_id is None


@given(start=statuses)
def test_a_referral_names_its_consent(start: SignpostStatus) -> None:
    consent_id = new_id()
    referred = a_signpost(start).refer(consent_id, DAY)
    assert referred.status is SignpostStatus.REFERRED
    assert referred.consent_id == consent_id
    assert referred.status_on == DAY
    assert referred.offered_on == OFFERED_ON


def test_a_reason_is_kept_as_said_and_goes_when_things_move_on() -> None:
    missed = a_signpost().become(SignpostStatus.DID_NOT_HAPPEN, DAY, "The bus did not come")
    assert missed.reason == "The bus did not come"
    assert missed.become(SignpostStatus.CHOSEN, DAY).reason == ""


@pytest.mark.parametrize("status", list(SignpostStatus))
def test_it_waits_until_somebody_knows_what_came_of_it(status: SignpostStatus) -> None:
    known = {SignpostStatus.ATTENDED, SignpostStatus.DID_NOT_HAPPEN}
    assert a_signpost(status).is_waiting is (status not in known)
    assert (status in WAITING) is (status not in known)


def test_the_refusal_says_what_to_do_instead() -> None:
    assert "Record it first, or signpost" in str(ConsentNeeded())
