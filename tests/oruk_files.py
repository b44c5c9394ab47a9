"""Directory files of our own invention, for the tests of import and export."""

import copy
import json
from typing import Any

from homeapp.exchange.oruk import ImportedDirectory, read_directory

__all__ = ["BODY_ID", "SERVICE_ID", "a_record", "notes_of", "read"]

SERVICE_ID = "0190a1c2-7b1e-4c55-9d20-5a6f3f1f0a01"
BODY_ID = "0190a1c2-7b1e-4c55-9d20-5a6f3f1f0b02"


_RECORD: dict[str, Any] = {
    "id": SERVICE_ID,
    "name": "Beckside Strollers",
    "description": "A slow walk by the water.",
    "url": "https://strollers.example.org/walks",
    "email": "hello@strollers.example.org",
    "status": "active",
    "fees": "Bring a pound for tea",
    "minimum_age": 18,
    "maximum_age": 99,
    "assured_date": "2026-05-04",
    "assurer_email": "checker@strollers.example.org",
    "alert": "No walk on bank holidays.",
    "last_modified": "2026-05-04T09:30:00+01:00",
    "wait_time": "none",
    "organization": {"id": BODY_ID, "name": "Beckside Group", "logo": "https://x.example/l"},
    "languages": [{"id": "l1", "name": "Urdu"}, {"code": "pl"}],
    "service_areas": [{"name": "Bradford", "uri": "http://stats.example/id/E08000032"}],
    "contacts": [{"id": "c1", "name": "Front desk", "phones": [{"number": "07700 900001"}]}],
    "schedules": [
        {
            "byday": "TU,TH",
            "freq": "WEEKLY",
            "interval": 2,
            "opens_at": "10:00Z",
            "closes_at": "11:30:00",
            "valid_from": "2026-01-01",
            "dtstart": "2026-01-06",
        }
    ],
    "cost_options": [{"option": "Tea", "amount": 1.1, "currency": "GBP"}],
    "service_at_locations": [
        {
            "id": "s1",
            "location": {
                "id": "p1",
                "location_type": "physical",
                "name": "Beckside Hall",
                "latitude": 53.79,
                "longitude": -1.75,
                "addresses": [
                    {"address_1": "1 Test Lane", "city": "Bradford", "postal_code": "bd11hy"}
                ],
                "accessibility": [{"description": "Ramp at the side door"}],
            },
        }
    ],
    "attributes": [
        {"taxonomy_term": {"name": "Activity", "taxonomy": "any"}},
        {"taxonomy_term": {"name": "Basket weaving", "taxonomy": "any"}},
    ],
}


def a_record(**changes: Any) -> dict[str, Any]:
    """Return a whole service of our own making; a field given as `...` is taken out."""
    merged = {**copy.deepcopy(_RECORD), **changes}
    return {name: value for name, value in merged.items() if value is not ...}


def read(tree: object, source: str = "test") -> ImportedDirectory:
    """Return what the importer makes of a JSON value."""
    return read_directory(json.dumps(tree).encode(), source=source)


def notes_of(directory: ImportedDirectory) -> list[str]:
    """Return the sentences about what was left out."""
    return [note.text for note in directory.notes]
