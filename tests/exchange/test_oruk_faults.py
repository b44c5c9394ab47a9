"""Records and fields that cannot be used: left out or refused alone, and said."""

import json

import pytest

from homeapp.domain.directory import (
    Cost,
    Phone,
    ServiceStatus,
)
from homeapp.domain.schedules import ScheduleDay, Weekday
from homeapp.exchange.oruk import read_directory
from homeapp.exchange.oruk_file import MAX_DEPTH
from tests.oruk_files import BODY_ID, SERVICE_ID, a_record, notes_of, read


@pytest.mark.parametrize(
    ("changes", "field", "kept", "note"),
    [
        ({"url": "javascript:alert(1)"}, "url", "", "web address"),
        ({"url": "https://user:word@bank.example"}, "url", "", "web address"),
        ({"url": "http://[bad"}, "url", "", "web address"),
        ({"url": ["a"]}, "url", "", "web address"),
        ({"email": "infobeck.example"}, "email", "", "e-mail"),
        ({"status": "sort of"}, "status", ServiceStatus.INACTIVE, "not running"),
        ({"minimum_age": 10**29}, "minimum_age", None, "youngest age"),
        ({"minimum_age": -1}, "minimum_age", None, "youngest age"),
        ({"minimum_age": 70, "maximum_age": 5}, "maximum_age", None, "youngest age"),
        ({"assured_date": "2026-02-30"}, "verified_on", None, "not a real date"),
        ({"assured_date": "0001-01-01"}, "verified_on", None, "not a real date"),
        ({"last_modified": "9999-12-31T23:59:59-23:59"}, "last_modified", None, "not a real date"),
        ({"contacts": "ring us"}, "contacts", (), "contacts"),
        ({"languages": {"a": 1}}, "languages", (), "languages"),
        ({"description": {"en": "x"}}, "description", "", "description"),
    ],
)
def test_a_field_that_cannot_be_used_is_left_out_with_a_note(
    changes: dict[str, object], field: str, kept: object, note: str
) -> None:
    directory = read(a_record(**changes))
    (service,) = directory.services
    assert getattr(service, field) == kept
    assert len(directory.notes) == 1
    assert note in directory.notes[0].text
    assert directory.notes[0].position == 1
    assert directory.notes[0].name == "Beckside Strollers"


def test_a_latitude_of_100_is_left_out_and_the_place_kept() -> None:
    record = a_record()
    record["service_at_locations"][0]["location"]["latitude"] = 100
    directory = read(record)
    (place,) = directory.services[0].locations
    assert (place.latitude, place.longitude) == (None, None)
    assert place.postcode == "BD1 1HY"
    assert notes_of(directory) == ["The latitude cannot be right, so it was left out."]


@pytest.mark.parametrize(
    "schedule",
    [
        {"byday": "TU", "opens_at": "hh:mm:ss"},
        {"byday": "TU", "closes_at": "25:00"},
        {"byday": "TU", "freq": "DAILY"},
        {"byday": "TU", "interval": 0},
        {"byday": "TU", "bymonthday": "40"},
        {"byday": "TU", "valid_to": "soon"},
    ],
)
def test_a_bad_part_of_a_schedule_leaves_the_rest(schedule: dict[str, object]) -> None:
    directory = read(a_record(schedules=[schedule]))
    assert directory.services[0].schedules[0].days == (ScheduleDay(weekday=Weekday.TUESDAY),)
    assert len(directory.notes) == 1


@pytest.mark.parametrize("amount", ["NaN", "free", -1, 10**12, True, [1], "1e999"])
def test_a_cost_that_is_no_amount_is_left_out(amount: object) -> None:
    directory = read(a_record(cost_options=[{"option": "Tea", "amount": amount}]))
    assert directory.services[0].costs == (Cost(option="Tea"),)
    assert len(directory.notes) == 1


def test_a_number_too_short_to_ring_is_left_out() -> None:
    phones = [{"number": "n/a"}, {"number": "999"}, {"description": "ask inside"}]
    directory = read(a_record(contacts=[{"phones": phones}]))
    assert directory.services[0].phones == (Phone(number="999"),)
    assert len(directory.notes) == 1


def test_marks_that_turn_text_around_are_taken_out_everywhere() -> None:
    record = a_record(
        name="Beck\u202eside\u0000 Strollers\u2069",
        contacts=[{"name": "\u200fDesk", "phones": [{"number": "\u202d07700 900001\u202c"}]}],
        wait_time="now\u202e",
        description="lone \ud800 half, and می‌خواهم kept",
    )
    (service,) = read(record).services
    assert service.name == "Beckside Strollers"
    assert service.contacts[0].name == "Desk"
    assert service.phones[0].number == "07700 900001"
    assert json.loads(service.extra_json)["wait_time"] == "now"
    assert service.description == "lone  half, and می‌خواهم kept"


def test_a_text_of_ten_million_letters_is_cut_and_said() -> None:
    directory = read(a_record(description="a" * 10_000_000))
    assert len(directory.services[0].description) == 20_000
    assert notes_of(directory) == ["It holds a very long text or list. Only the start was kept."]


def test_more_unknown_fields_than_we_can_keep_are_dropped_and_said() -> None:
    many = {f"field_{count}": "x" * 19_000 for count in range(10)}
    directory = read(a_record(**many))
    assert directory.services[0].extra_json == "{}"
    assert any("more than we can keep" in text for text in notes_of(directory))


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (a_record(name=...), "no name"),
        (a_record(name=None), "no name"),
        (a_record(name="  \u202e "), "no name"),
        (a_record(name={"en": "x"}), "not text"),
        (a_record(name="n" * 301), "longer than 300"),
        ({"id": SERVICE_ID, "name": "A term", "description": "of a taxonomy"}, "no status"),
        (a_record(phones=[1] * 150), "Too much of it"),
        ("just words", "not a record"),
        (None, "not a record"),
        (17, "not a record"),
        ([a_record()], "not a record"),
    ],
)
def test_a_record_that_cannot_be_used_is_refused_alone(record: object, reason: str) -> None:
    directory = read([a_record(id="good"), record])
    assert [service.source_id for service in directory.services] == ["good"]
    (refused,) = directory.refused
    assert refused.position == 2
    assert reason in refused.reason
    assert refused.reason.endswith(".")


def test_the_second_record_of_an_id_is_refused_by_name() -> None:
    directory = read([a_record(), a_record(name="Another name")])
    assert [service.name for service in directory.services] == ["Beckside Strollers"]
    (refused,) = directory.refused
    assert (refused.position, refused.name) == (2, "Another name")
    assert refused.reason == "It has the same id as record 1, which was kept."


def test_an_organisation_without_a_name_leaves_its_service() -> None:
    directory = read(a_record(organization={"id": BODY_ID}))
    assert directory.organisations == ()
    assert directory.services[0].organisation_id is None
    assert len(directory.notes) == 1


def test_nulls_everywhere_say_nothing() -> None:
    record = dict.fromkeys(a_record())
    directory = read({**record, "name": "Beckside Strollers", "status": "active"})
    assert directory.services[0].name == "Beckside Strollers"
    assert directory.services[0].extra_json == "{}"
    nested = a_record(contacts=[None, {"phones": [None]}], schedules=[None], languages=[None])
    assert read(nested).refused == ()


def test_a_record_nested_too_deep_is_refused_alone() -> None:
    deep: object = "bottom"
    for _level in range(MAX_DEPTH + 2):
        deep = [deep]
    directory = read([a_record(id="good"), a_record(wait_time=deep)])
    assert len(directory.services) == 1
    assert "too deep" in directory.refused[0].reason


def test_numbers_that_are_none_count_as_missing() -> None:
    text = json.dumps(a_record(minimum_age=...))[:-1]
    for number in ("NaN", "-Infinity", "1e999", "9" * 5000):
        data = f'{text}, "minimum_age": {number}}}'.encode()
        assert read_directory(data, source="test").services[0].minimum_age is None
