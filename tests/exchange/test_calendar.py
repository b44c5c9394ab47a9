"""The calendar file: read by any calendar, and telling nothing about who is met."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.residents import Phone
from homeapp.domain.visits import Visit, VisitWay
from homeapp.exchange.calendar import FILE_NAME, meeting_file
from tests.factories import a_resident

MET = a_resident()
MADE = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def a_visit(**values: object) -> Visit:
    usual: dict[str, object] = {
        "resident_id": uuid4(),
        "worker_id": uuid4(),
        "on": date(2026, 12, 3),
        "at": time(10, 30),
    }
    return Visit(**{**usual, **values})  # type: ignore[arg-type]


def unfolded(made: bytes) -> dict[str, str]:
    """Return the lines of a file as a calendar reads them."""
    lines = made.decode().replace("\r\n ", "").split("\r\n")
    return dict(line.split(":", 1) for line in lines if line)


def test_it_has_all_that_a_calendar_asks_for() -> None:
    read = unfolded(meeting_file(a_visit(place="Village Hall"), MADE, MET))
    assert read["VERSION"] == "2.0"
    assert read["SUMMARY"] == "Visit"
    assert read["DTSTAMP"] == "20261121T100000Z"
    assert read["DTSTART"] == "20261203T103000Z"
    assert read["DTEND"] == "20261203T113000Z"
    assert read["LOCATION"] == "Village Hall"
    assert meeting_file(a_visit(), MADE, MET).endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")


def test_summer_time_is_kept_to_and_no_time_is_the_whole_day() -> None:
    summer = unfolded(meeting_file(a_visit(on=date(2027, 7, 1)), MADE, MET))
    assert summer["DTSTART"] == "20270701T093000Z"
    whole = unfolded(meeting_file(a_visit(at=None), MADE, MET))
    assert whole["DTSTART;VALUE=DATE"] == "20261203"


@pytest.mark.parametrize("way", [VisitWay.HOME, VisitWay.PHONE, VisitWay.VIDEO])
def test_a_home_and_a_number_are_left_out(way: VisitWay) -> None:
    made = meeting_file(a_visit(way=way, place="1 Test Street, 07700 900 456"), MADE, MET)
    assert b"LOCATION" not in made
    assert b"Test Street" not in made
    assert b"07700" not in made


@pytest.mark.parametrize("way", [VisitWay.VENUE, VisitWay.PRACTICE, VisitWay.OUTSIDE])
@pytest.mark.parametrize(
    "place",
    [
        "Żółcia's house",
        "at ZOLCIA'S",
        "With Ann, in the library",
        "Mrs Example-Noor",
        "12 Test Street",
        "the flats on Test Street",
        "Corner by bd1 1hy",
        "Ring 07700900456 at the gate",
        "Żółcia\nHall",
        "Żół\u200bcia, upstairs",
        "Zolcias house",
        "Hall, ask for +44 7700 900456",
        "0044 7700 900 456",
        "\u0660\u0667\u0667\u0660\u0660 \u0669\u0660\u0660 \u0664\u0665\u0666",
        "12, Test St",
        "Behind Test St.",
        "\u0622\u0645\u0646\u06c1 \u06a9\u0627 \u06af\u06be\u0631",
        "\u0410nn, in the library",
        "Farida's house",
        "Farida\u2019s Home",
        "With her sister",
    ],
)
def test_a_venue_that_names_who_is_met_or_their_home_is_left_out(way: VisitWay, place: str) -> None:
    met = a_resident(
        preferred_name="Żółcia",
        given_names="Ann Marie",
        family_name="Noor",
        address="12 Test Street, Bradford",
        postcode="BD1 1HY",
        phones=(Phone(number="07700 900 456"),),
    )
    assert b"LOCATION" not in meeting_file(a_visit(way=way, place=place), MADE, met)
    elsewhere = meeting_file(a_visit(way=way, place="Bradford Library, Annex"), MADE, met)
    assert unfolded(elsewhere)["LOCATION"] == "Bradford Library\\, Annex"


@pytest.mark.parametrize("place", ["At Noor's, the garden", "NOORS cafe", "with Wieslaw"])
def test_a_venue_that_names_who_takes_part_is_left_out(place: str) -> None:
    met = a_resident(preferred_name="Amina", given_names="Amina", family_name="Example")
    visit = a_visit(place=place, present="Wies\u0142aw, a friend")
    assert b"LOCATION" not in meeting_file(visit, MADE, met, "My sister Noor")
    assert b"LOCATION" in meeting_file(a_visit(place="Oak Hall"), MADE, met, "My sister Noor")


@pytest.mark.parametrize(
    "place",
    [
        "Village Hall",
        "St Anne's Community Centre",
        "Victoria Hall, 14 Hill Road, BD2 2AA",
        "Caf\u00e9 on 5 Hall Lane",
        "Manningham Library, room 1",
        "Home-Start office",
    ],
)
def test_a_venue_of_everybody_stays(place: str) -> None:
    met = a_resident(address="1 Test Street, Bradford")
    read = unfolded(meeting_file(a_visit(place=place), MADE, met, "My sister Noor"))
    assert read["LOCATION"].replace("\\,", ",") == place


def test_somebody_of_whom_little_is_known_is_met_at_the_venue() -> None:
    met = a_resident(given_names="", family_name="", address="", postcode="", phones=())
    made = unfolded(meeting_file(a_visit(place="Village Hall"), MADE, met))
    assert made["LOCATION"] == "Village Hall"


def test_nothing_in_it_leads_to_a_person() -> None:
    visit = a_visit(present="My sister Noor", interpreter="Line 7", why_not="Ill", minutes=45)
    made = meeting_file(visit, MADE, MET).decode()
    for secret in (visit.id, visit.resident_id, visit.worker_id):
        assert str(secret) not in made
        assert secret.hex not in made
    for words in ("Noor", "Line 7", "Ill", "45"):
        assert words not in made.replace("UID:", "").split("DTSTAMP")[1]
    assert unfolded(meeting_file(visit, MADE, MET))["UID"] != unfolded(made.encode())["UID"]
    assert FILE_NAME == "visit.ics"


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_venue_makes_one_field_in_short_lines(place: str) -> None:
    made = meeting_file(a_visit(place=place), MADE, MET)
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert made.decode().count("BEGIN:VEVENT") == 1
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert set(unfolded(made)) <= {
        *("BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"),
        "LOCATION",
    }


def test_signs_that_part_a_line_are_escaped() -> None:
    read = unfolded(meeting_file(a_visit(place="Hall; room 1, up\nBack\\door"), MADE, MET))
    assert read["LOCATION"] == "Hall\\; room 1\\, up\\nBack\\\\door"
