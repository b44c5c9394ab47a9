"""What a worker does with the directory, over a store in memory."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from homeapp.domain.directory import Area, Service, ServiceStatus, Topic
from homeapp.domain.entity import new_id
from homeapp.domain.residents import LocalAuthority
from homeapp.errors import NotFound
from homeapp.planner import Planner
from tests.factories import a_service, an_organisation

BRADFORD, CRAVEN = LocalAuthority.BRADFORD.value, LocalAuthority.NORTH_YORKSHIRE.value


def listed(planner: Planner, *services: Service) -> None:
    planner.directory.take_in([], services)


def names(planner: Planner, words: str = "", **filters: Any) -> list[str]:
    return [found.service.name for found in planner.directory.search(words, **filters)]


def test_words_find_services_that_have_them_all(planner: Planner) -> None:
    listed(planner, a_service(name="Walk and talk"), a_service(name="Walk and run"))
    assert names(planner, "walk talk") == ["Walk and talk"]
    assert len(names(planner)) == 2


def test_a_topic_and_an_area_narrow_the_list(planner: Planner) -> None:
    here, there = (Area(code=BRADFORD),), (Area(code=CRAVEN),)
    listed(
        planner,
        a_service(name="Walking here", areas=here),
        a_service(name="Walking there", areas=there),
        a_service(name="Walking anywhere"),
        a_service(name="Stop smoking", topics=(Topic.SMOKING,), areas=here),
    )
    assert names(planner, topic=Topic.SMOKING) == ["Stop smoking"]
    assert names(planner, area=CRAVEN) == ["Walking there", "Walking anywhere"]
    assert names(planner, topic=Topic.ACTIVITY, area=BRADFORD) == [
        "Walking here",
        "Walking anywhere",
    ]


@pytest.mark.parametrize("status", list(ServiceStatus))
def test_only_services_that_run_are_listed(planner: Planner, status: ServiceStatus) -> None:
    service = a_service(status=status)
    listed(planner, service)
    assert bool(names(planner)) is (status is ServiceStatus.ACTIVE)
    assert planner.directory.get(service.id).service == service


def test_a_service_comes_with_the_body_that_runs_it(planner: Planner) -> None:
    body = an_organisation()
    service = a_service(body)
    planner.directory.take_in([body], [service])
    assert planner.directory.get(service.id).organisation == body
    assert planner.directory.search()[0].organisation == body


def test_an_unknown_service_is_refused(planner: Planner) -> None:
    with pytest.raises(NotFound, match="Go back to the list"):
        planner.directory.get(new_id())


def test_taking_in_counts_new_changed_and_same(planner: Planner) -> None:
    first, second = a_service(name="One"), a_service(name="Two")
    listed(planner, first, second)
    again = planner.directory.take_in(
        [], [first, replace(second, description="New words"), a_service(name="Three")]
    )
    assert (again.added, again.changed, again.same) == (1, 1, 1)
    assert names(planner) == ["One", "Two", "Three"]


def test_taking_in_is_one_work_and_one_step_back(planner: Planner) -> None:
    body = an_organisation()
    planner.directory.take_in([body], [a_service(body), a_service(body)])
    assert planner.history.undo() == "Bring in services"
    assert names(planner) == []


def test_checking_a_service_says_who_and_when(planner: Planner) -> None:
    service = a_service(verified_on=None, verified_by="", number_wrong=True)
    listed(planner, service)
    planner.directory.verify(service.id)
    checked = planner.directory.get(service.id).service
    assert (checked.verified_on, checked.verified_by) == (date(2026, 11, 21), "Sam Jones")
    assert not checked.number_wrong


def test_a_wrong_number_is_never_fact_again_until_checked(planner: Planner) -> None:
    service = a_service()
    listed(planner, service)
    marked = planner.directory.mark_number_wrong(service.id)
    assert not marked.phones_are_fact(date(2026, 11, 21))
    planner.directory.verify(service.id)
    assert planner.directory.get(service.id).service.phones_are_fact(date(2026, 11, 21))
