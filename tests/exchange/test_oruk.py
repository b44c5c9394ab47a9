"""Good directory files, and how each part of a record is read."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from homeapp.domain.directory import (
    Area,
    Contact,
    Cost,
    Location,
    LocationKind,
    Phone,
    ServiceStatus,
    Topic,
)
from homeapp.domain.schedules import Frequency, Schedule, ScheduleDay, Weekday
from homeapp.exchange.oruk import read_directory, read_file
from tests.oruk_files import BODY_ID, SERVICE_ID, a_record, notes_of, read


def test_a_whole_service_is_read_with_all_its_parts() -> None:
    directory = read(a_record())
    assert directory.refused == ()
    assert directory.notes == ()
    (service,) = directory.services
    assert service.id == UUID(SERVICE_ID)
    assert service.status is ServiceStatus.ACTIVE
    assert (service.minimum_age, service.maximum_age) == (18, 99)
    assert service.languages == ("Urdu", "pl")
    assert service.topics == (Topic.ACTIVITY,)
    assert service.areas == (Area(code="E08000032", name="Bradford"),)
    assert service.contacts == (Contact(name="Front desk", phones=(Phone(number="07700 900001"),)),)
    assert service.costs == (Cost(option="Tea", amount=Decimal("1.10")),)
    assert service.verified_on == date(2026, 5, 4)
    assert service.verified_by == "checker@strollers.example.org"
    assert service.last_modified == datetime(2026, 5, 4, 8, 30, tzinfo=UTC)
    assert service.locations == (
        Location(
            name="Beckside Hall",
            address_lines=("1 Test Lane",),
            city="Bradford",
            postcode="BD1 1HY",
            latitude=53.79,
            longitude=-1.75,
            accessibility="Ramp at the side door",
        ),
    )
    assert service.schedules == (
        Schedule(
            days=(ScheduleDay(weekday=Weekday.TUESDAY), ScheduleDay(weekday=Weekday.THURSDAY)),
            opens_at=time(10),
            closes_at=time(11, 30),
            freq=Frequency.WEEKLY,
            interval=2,
            valid_from=date(2026, 1, 1),
        ),
    )


def test_the_organisation_inside_a_service_is_read_once() -> None:
    body = {"id": BODY_ID, "name": "Beckside Group", "website": "https://beck.example"}
    first = a_record()
    second = a_record(id=SERVICE_ID.replace("01", "02"), organization=body)
    directory = read([first, second])
    (organisation,) = directory.organisations
    assert organisation.id == UUID(BODY_ID)
    assert organisation.url == "https://beck.example"
    assert json.loads(organisation.extra_json) == {"logo": "https://x.example/l"}
    assert {service.organisation_id for service in directory.services} == {organisation.id}


def test_unknown_fields_are_kept_at_every_level() -> None:
    extra = json.loads(read(a_record()).services[0].extra_json)
    assert extra["wait_time"] == "none"
    assert extra["schedules"] == [{"dtstart": "2026-01-06"}]
    assert extra["cost_options"] == [{"currency": "GBP"}]
    assert extra["attributes"][1]["taxonomy_term"]["name"] == "Basket weaving"
    assert extra["service_at_locations"][0]["location"]["id"] == "p1"


@pytest.mark.parametrize(
    "tree",
    [
        a_record(),
        [a_record()],
        {"contents": [a_record()], "total_pages": 1},
        {"content": [a_record()]},
        {"services": [a_record()], "organizations": []},
        {"id": BODY_ID, "name": "Beckside Group", "services": [a_record(organization=...)]},
    ],
)
def test_publishers_wrap_the_same_service_in_many_ways(tree: object) -> None:
    directory = read(tree)
    assert [service.name for service in directory.services] == ["Beckside Strollers"]
    assert [body.name for body in directory.organisations] == ["Beckside Group"]
    assert directory.services[0].organisation_id == UUID(BODY_ID)


def test_a_service_listed_at_each_of_its_places_becomes_one() -> None:
    service = a_record(service_at_locations=...)
    tree = [
        {"id": "a", "location": {"name": "North hall"}, "service": service},
        {"id": "b", "location": {"name": "South hall"}, "service": service},
    ]
    directory = read(tree)
    (found,) = directory.services
    assert [place.name for place in found.locations] == ["North hall", "South hall"]
    assert directory.refused == ()


def test_the_older_schema_s_phones_and_contacts_are_found_wherever_they_lie() -> None:
    record = a_record(
        phones=[{"number": '"07700 900002"', "description": "Office"}],
        service_at_locations=[
            {"phones": [{"number": "07700 900003"}], "location": {"name": "Hall"}},
            {"location": {"name": "Barn", "contacts": [{"name": "Caretaker"}]}},
        ],
        fees=...,
        fees_description="Free",
        eligibility_description="Adults",
    )
    (service,) = read(record).services
    assert [phone.number for phone in service.phones] == [
        "07700 900001",
        "07700 900002",
        "07700 900003",
    ]
    assert service.contacts[-1].name == "Caretaker"
    assert (service.fees, service.eligibility) == ("Free", "Adults")


def test_each_address_of_a_place_is_one_location() -> None:
    addresses = [
        {"address_1": "1 Test Lane", "address_type": "physical"},
        {"address_1": "PO Box 1\nTest House", "address_type": "postal"},
    ]
    record = a_record(service_at_locations=[{"location": {"name": "Hall", "addresses": addresses}}])
    (service,) = read(record).services
    assert [place.kind for place in service.locations] == [
        LocationKind.PHYSICAL,
        LocationKind.POSTAL,
    ]
    assert service.locations[1].address_lines == ("PO Box 1", "Test House")


def test_monthly_days_are_read() -> None:
    (service,) = read(
        a_record(schedules=[{"freq": "monthly", "byday": "1SA, -1MO", "bymonthday": [3]}])
    ).services
    assert service.schedules[0].days == (
        ScheduleDay(weekday=Weekday.SATURDAY, nth=1),
        ScheduleDay(weekday=Weekday.MONDAY, nth=-1),
    )
    assert service.schedules[0].month_days == (3,)


def test_an_id_that_is_no_uuid_gives_the_same_id_each_time_and_another_per_source() -> None:
    first, again = (read(a_record(id="svc-17"), "north").services[0] for _time in range(2))
    elsewhere = read(a_record(id="svc-17"), "south").services[0]
    assert first.id == again.id != elsewhere.id
    assert first.source_id == "svc-17"
    unnamed = read(a_record(id=...), "north").services[0]
    assert unnamed.id == read(a_record(id=None), "north").services[0].id
    assert read(a_record(id=str(UUID(int=0)))).services[0].id != UUID(int=0)


def test_a_service_of_a_body_not_in_the_file_stands_alone_and_remembers_it() -> None:
    (service,) = read(a_record(organization=..., organization_id=BODY_ID)).services
    assert service.organisation_id is None
    assert json.loads(service.extra_json)["organization_id"] == BODY_ID


def test_one_page_of_many_says_so() -> None:
    directory = read({"contents": [a_record()], "page_number": 2, "total_pages": 7})
    assert notes_of(directory) == ["This file is page 2 of 7. Bring in the others too."]


def test_a_list_without_places_or_times_says_so() -> None:
    short = {"id": SERVICE_ID, "name": "Beckside Strollers", "status": "active"}
    assert notes_of(read([short])) == ["None of these services has a place, time or phone number."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_text_encodings_are_told_apart(encoding: str) -> None:
    text = json.dumps(a_record(name="Café Ćma خوش"), ensure_ascii=False)
    directory = read_directory(text.encode(encoding), source="test")
    assert directory.services[0].name == "Café Ćma خوش"


def test_an_old_windows_file_is_read() -> None:
    text = json.dumps(a_record(name="Café £5"), ensure_ascii=False)
    assert read_directory(text.encode("cp1252"), source="test").services[0].name == "Café £5"


def test_a_file_is_known_by_its_own_name_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "dales.json"
    path.write_text(json.dumps(a_record()))
    assert read_file(path).services[0].source == "dales"
    assert read_file(path, source="Dales feed").services[0].source == "Dales feed"
