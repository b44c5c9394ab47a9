"""A directory written and read again."""

import json
from dataclasses import replace

from homeapp.exchange.oruk import read_directory
from homeapp.exchange.oruk_export import write_directory
from tests.oruk_files import a_record, read


def test_what_is_written_reads_back_the_same() -> None:
    first = read(a_record())
    again = read_directory(
        write_directory(first.services, first.organisations).encode(), source="test"
    )
    assert again.refused == ()
    assert again.notes == ()
    assert again.organisations == first.organisations
    (before,), (after,) = first.services, again.services
    assert replace(after, extra_json=before.extra_json) == before
    third = read_directory(
        write_directory(again.services, again.organisations).encode(), source="test"
    )
    assert third == again


def test_what_is_written_holds_what_the_publisher_said() -> None:
    first = read(a_record())
    page = json.loads(write_directory(first.services, first.organisations))
    (record,) = page["contents"]
    assert record["wait_time"] == "none"
    assert record["schedules"][0]["dtstart"] == "2026-01-06"
    assert record["schedules"][0]["byday"] == "TU,TH"
    assert record["service_at_locations"][0]["location"]["addresses"][0]["postal_code"] == "BD1 1HY"
    assert record["organization"]["logo"] == "https://x.example/l"
    assert page["total_items"] == 1
