"""A visit for anybody's calendar (RFC 5545), with nothing in it that tells who is met, or why."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from homeapp.domain.residents import Resident
from homeapp.domain.visits import Visit, VisitWay
from homeapp.exchange.venues import tells_of
from homeapp.i18n import _

__all__ = ["FILE_NAME", "meeting_file"]

FILE_NAME = "visit.ics"
"""What the file is called, whoever is met."""

_HERE = ZoneInfo("Europe/London")
_LENGTH = timedelta(hours=1)
_LINE = 75  # octets that a line may have
_HAS_VENUE = (VisitWay.VENUE, VisitWay.PRACTICE, VisitWay.OUTSIDE)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def meeting_file(visit: Visit, made_at: datetime, met: Resident, others: str = "") -> bytes:
    """Return a visit as a calendar file: a day, a time, and a venue that is nobody's home.

    A venue is left out where it may name who is met or one of the `others` who take part, where
    they live or how they are rung.

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
        f"SUMMARY:{_escaped(_('Visit'))}",
        *_where(visit, met, others),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _when(visit: Visit) -> list[str]:
    if visit.at is None:
        return [f"DTSTART;VALUE=DATE:{visit.on:%Y%m%d}"]
    begins = datetime.combine(visit.on, visit.at, _HERE).astimezone(UTC)
    return [f"DTSTART:{_moment(begins)}", f"DTEND:{_moment(begins + _LENGTH)}"]


def _where(visit: Visit, met: Resident, others: str) -> list[str]:
    """Return the venue; of a home, a phone or a video call nothing that could lead to a person."""
    venue = _shown(visit.place).strip() if visit.way in _HAS_VENUE else ""
    if not venue or tells_of(met, f"{others} {visit.present}", venue):
        return []
    return [f"LOCATION:{venue.translate(_ESCAPED)}"]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    return _shown(text).translate(_ESCAPED)


def _shown(text: str) -> str:
    """Return a text as a calendar shows it: without signs that nobody sees."""
    spaced = "\n".join(" ".join(line.split()) for line in text.splitlines())
    return "".join(sign for sign in spaced if sign == "\n" or sign.isprintable())


def _folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, each but the first after a space."""
    part = ""
    for sign in line:
        if len((part + sign).encode()) > _LINE:
            yield part
            part = " "
        part += sign
    yield part
