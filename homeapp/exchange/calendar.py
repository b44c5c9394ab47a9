"""A meeting for anybody's calendar (RFC 5545), with nothing in it that tells who is met, or why."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from homeapp.domain.residents import Resident
from homeapp.domain.visits import Visit, VisitWay
from homeapp.i18n import _

__all__ = ["FILE_NAME", "meeting_file"]

FILE_NAME = "meeting.ics"
"""What the file is called, whoever is met."""

_HERE = ZoneInfo("Europe/London")
_LENGTH = timedelta(hours=1)
_LINE = 75  # octets that a line may have
_HAS_VENUE = (VisitWay.VENUE, VisitWay.PRACTICE, VisitWay.OUTSIDE)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def meeting_file(visit: Visit, made_at: datetime, met: Resident) -> bytes:
    """Return a visit as a calendar file: a day, a time, and a venue that is nobody's home.

    A venue is left out where it names who is met, where they live or how they are rung.

    Without a time it is for the whole day; with one it is for an hour. Each file has an identity
    of its own, made by chance, so that it leads back to no record.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Happy Healthy at Home//EN",
        "BEGIN:VEVENT",
        f"UID:{uuid4()}",
        f"DTSTAMP:{_moment(made_at)}",
        *_when(visit),
        f"SUMMARY:{_escaped(_('Meeting'))}",
        *_where(visit, met),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _when(visit: Visit) -> list[str]:
    if visit.at is None:
        return [f"DTSTART;VALUE=DATE:{visit.on:%Y%m%d}"]
    begins = datetime.combine(visit.on, visit.at, _HERE).astimezone(UTC)
    return [f"DTSTART:{_moment(begins)}", f"DTEND:{_moment(begins + _LENGTH)}"]


def _where(visit: Visit, met: Resident) -> list[str]:
    """Return the venue; of a home, a phone or a video call nothing that could lead to a person."""
    venue = visit.place.strip() if visit.way in _HAS_VENUE else ""
    return [f"LOCATION:{_escaped(venue)}"] if venue and not _tells_of(met, venue) else []


def _tells_of(met: Resident, venue: str) -> bool:
    said = f" {' '.join(_words(venue))} "
    names = _words(f"{met.preferred_name} {met.given_names} {met.family_name}")
    places = [" ".join(part) for part in _streets(met.address)]
    if any(f" {known} " in said for known in (*names, *places)):
        return True
    # Without spaces, because a postcode and a number are written with some or with none.
    numbers = [met.postcode, met.nhs_number, *(phone.number for phone in met.phones)]
    joined = ["".join(_words(number)) for number in numbers]
    return any(known in said.replace(" ", "") for known in joined if known)


def _streets(address: str) -> Iterator[list[str]]:
    """Yield the first part of an address, and each with a number in it, also without it."""
    parts = [words for words in map(_words, re.split(r"[,;\n]", address)) if words]
    for place, words in enumerate(parts):
        street = [word for word in words if not re.search(r"\d", word)]
        if place == 0 or len(street) < len(words):
            yield words
            if len(street) > 1:
                yield street


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("\u0142", "l")
    return re.findall(r"\w+", "".join(sign for sign in plain if not unicodedata.combining(sign)))


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    lines = "\n".join(text.splitlines())
    return "".join(sign for sign in lines if sign == "\n" or sign.isprintable()).translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, each but the first after a space."""
    part = ""
    for sign in line:
        if len((part + sign).encode()) > _LINE:
            yield part
            part = " "
        part += sign
    yield part
