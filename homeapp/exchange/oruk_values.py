"""How single values of a directory file are cleaned and checked.

`tidy` runs over whole records first. The `read_…` functions check one field each, and raise a
`PydanticCustomError` whose type picks the sentence shown to the worker.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from homeapp.domain.schedules import ScheduleDay, Weekday

__all__ = [
    "MAX_ITEMS",
    "MAX_TEXT",
    "Shortened",
    "read_amount",
    "read_date",
    "read_days",
    "read_email",
    "read_moment",
    "read_month_days",
    "read_phone",
    "read_postcode",
    "read_time",
    "read_url",
    "tidy",
]

MAX_TEXT = 20_000
MAX_ITEMS = 200
MOST_POUNDS = Decimal(100_000)

# Marks that turn the direction of the text around them, and the byte-order mark.
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_CONTROLS = "".join(chr(code) for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n")
_REMOVED = re.compile(f"[{_TURNING}{re.escape(_CONTROLS)}\ud800-\udfff]")

_EMAIL = re.compile(r"[^@\s<>\"',;:]+@[^@\s<>\"',;:]+\.[^@\s<>\"',;:.]+")
_DAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?", re.I)


class Shortened:
    """Remembers whether `tidy` had to cut anything."""

    def __init__(self) -> None:
        self.happened = False


def tidy(value: Any, cut: Shortened) -> Any:  # noqa: ANN401 - a JSON value
    """Return a copy without nulls, blank texts, control and bidirectional marks, or excess.

    The value must have passed `depth_is_safe`. `cut` is marked when text or lists were shortened.
    """
    if isinstance(value, str):
        return _tidy_text(value, cut) or None
    if isinstance(value, list):
        cut.happened |= len(value) > MAX_ITEMS
        items = (tidy(item, cut) for item in value[:MAX_ITEMS])
        return [item for item in items if item is not None]
    if isinstance(value, dict):
        cut.happened |= len(value) > MAX_ITEMS
        pairs = (
            (_tidy_text(key, cut), tidy(inner, cut))
            for key, inner in list(value.items())[:MAX_ITEMS]
        )
        return {key: inner for key, inner in pairs if key and inner is not None}
    return value


def _tidy_text(text: str, cut: Shortened) -> str:
    if len(text) > MAX_TEXT:
        cut.happened = True
        text = text[:MAX_TEXT]
    text = _REMOVED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", text).strip()


def read_url(text: str) -> str:
    """Return a web address; one that starts "www." gets https."""
    address = f"https://{text}" if text.lower().startswith("www.") else text
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    good = address.lower().startswith(("http://", "https://")) and "." in host
    if not good or "@" in parts.netloc or re.search(r'[\s"<>\\]', address) or len(address) > 2000:
        raise PydanticCustomError("web_address", "not a web address")
    return address


def read_email(text: str) -> str:
    """Return an e-mail address, with no name or `mailto:` around it."""
    address = re.sub(r"^mailto:", "", text, flags=re.IGNORECASE)
    if len(address) > 254 or not _EMAIL.fullmatch(address):
        raise PydanticCustomError("email", "not an e-mail address")
    return address


def read_phone(text: str) -> str:
    """Return a number as written, without the quotation marks some publishers leave around it."""
    number = re.sub(r"\s+", " ", text.strip("\"' "))
    if sum(letter.isdigit() for letter in number) < 3 or len(number) > 60:
        raise PydanticCustomError("phone", "not a phone number")
    return number


def read_postcode(text: str) -> str:
    """Return a postcode in its usual form where it is one, otherwise the text as it stands."""
    match = _POSTCODE.fullmatch(re.sub(r"\s", "", text).upper())
    if match:
        return f"{match[1]} {match[2]}"
    if len(text) > 20:
        raise PydanticCustomError("postcode", "not a postcode")
    return text


def read_date(value: object) -> date:
    """Return a day written year first, or day first with slashes; 1900 to 2199 only."""
    text = str(value)
    day_first = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    try:
        if day_first:
            day, month, year = (int(part) for part in day_first.groups())
            found = date(year, month, day)
        else:
            found = _moment(text).date()
    except (ValueError, OverflowError):
        raise PydanticCustomError("date", "not a date") from None
    if not 1900 <= found.year < 2200:
        raise PydanticCustomError("date", "not a date")
    return found


def read_moment(value: object) -> datetime:
    """Return a moment in UTC; one without a zone is taken as UTC."""
    try:
        return _moment(str(value)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise PydanticCustomError("date", "not a date") from None


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def read_time(value: object) -> time:
    """Return a clock time. Feeds write local time even where they add Z, so the zone is dropped."""
    match = _CLOCK.fullmatch(str(value))
    if not match or (match[1] == "24" and match[2] != "00"):
        raise PydanticCustomError("time", "not a time")
    return time(int(match[1]) % 24, int(match[2]))


def read_days(value: object) -> tuple[ScheduleDay, ...]:
    """Return the days of an iCalendar list such as "MO,WE" or "1SA"."""
    matches = [_DAY.fullmatch(part) for part in _parts(value)]
    if not all(matches):
        raise PydanticCustomError("days", "not days")
    days = [
        ScheduleDay(weekday=Weekday(match[2]), nth=int(match[1]) if match[1] else None)
        for match in matches
        if match
    ]
    return tuple(dict.fromkeys(days))


def read_month_days(value: object) -> tuple[int, ...]:
    """Return the days of the month in a list such as "1,15"; -1 is the last."""
    try:
        days = [int(part) for part in _parts(value)]
    except ValueError:
        days = [0]
    if any(not 1 <= abs(day) <= 31 for day in days):
        raise PydanticCustomError("days", "not days")
    return tuple(dict.fromkeys(days))


def _parts(value: object) -> list[str]:
    pieces = value if isinstance(value, list) else [value]
    parts = (part for piece in pieces for part in re.split(r"[,;\s]+", str(piece)))
    return [part.upper() for part in parts if part]


def read_amount(value: object) -> Decimal:
    """Return pounds, from 0 to 100,000, rounded to the penny; "£5.00" is read too."""
    try:
        amount = Decimal(str(value).replace("£", "").replace(",", "").strip())
    except InvalidOperation:
        raise PydanticCustomError("amount", "not an amount") from None
    if isinstance(value, bool) or not amount.is_finite() or not 0 <= amount <= MOST_POUNDS:
        raise PydanticCustomError("amount", "not an amount")
    return amount.quantize(Decimal("0.01"))
