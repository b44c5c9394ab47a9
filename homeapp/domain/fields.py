"""What is typed into a field, read into a value or refused with a plain sentence."""

import re
from datetime import date, time

from homeapp.domain.figures import latin_digits
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = [
    "LONGEST_TEXT",
    "TooLong",
    "WrongDate",
    "WrongNumber",
    "WrongTime",
    "phone_warning",
    "read_count",
    "read_date",
    "read_nhs_number",
    "read_phone",
    "read_postcode",
    "read_text",
    "read_time",
    "shown_nhs_number",
]

LONGEST_TEXT = 4_000
"""Letters that one text may have: more than two pages of a plan, which nobody reads out."""

_POSTCODE = re.compile(
    r"(GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKPSTUW]? ?[0-9][ABD-HJLNP-UW-Z]{2})"
)
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/. -]\s*(\d{1,2}|[A-Za-z]{3,9})\s*[/. -]\s*(\d{4})")
_MONTHS: tuple[str, ...] = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
)
_MONTHS += ("september", "october", "november", "december")
_SHORTEST_MONTH = 3  # letters that tell each month from all others
# What steers direction is never seen, and would show a name otherwise than it is printed. The
# joiners of Urdu and Bengali (U+200C, U+200D) are part of spelling, and stay.
_STEERING = dict.fromkeys((0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_EARLIEST = date(1900, 1, 1)
_TIME = re.compile(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?(am|pm)?")
_HALF_DAY = 12  # hours


class TooLong(Refusal):
    """A text has more letters than one text may have."""

    def __init__(self) -> None:
        super().__init__(
            N_("This text is longer than {most} letters. Make it shorter, then go on."),
            most=LONGEST_TEXT,
        )


class WrongDate(Refusal):
    """What was typed is not a day."""

    def __init__(self) -> None:
        super().__init__(
            N_("This is not a whole date. Type day, month and full year, such as 3 11 1960.")
        )


class WrongTime(Refusal):
    """What was typed is not a time of day."""

    def __init__(self) -> None:
        super().__init__(N_("This is not a time. Type it like 10:30 or 2pm."))


class WrongNumber(Refusal):
    """What was typed is not a whole number."""

    def __init__(self) -> None:
        super().__init__(N_("This is not a whole number. Type it in figures, such as 45."))


class WrongPostcode(Refusal):
    """What was typed is not shaped like a United Kingdom postcode."""

    def __init__(self) -> None:
        super().__init__(
            N_("This is not a full postcode. Type it like BD1 1HY, or leave it empty.")
        )


class WrongNhsNumber(Refusal):
    """What was typed cannot be an NHS number: wrong length or wrong check digit."""

    def __init__(self) -> None:
        super().__init__(N_("This is not an NHS number. Check its 10 digits, or leave it empty."))


def read_text(text: str) -> str:
    """Return a text without the signs that steer direction; raise `TooLong`."""
    kept = text.translate(_STEERING)
    if len(kept) > LONGEST_TEXT:
        raise TooLong
    return kept


def read_date(text: str) -> date | None:
    """Return the day that was typed day first, `None` for nothing; raise `WrongDate`."""
    if not text.strip():
        return None
    found = _DAY_FIRST.fullmatch(latin_digits(text).strip())
    if not found:
        raise WrongDate
    try:
        day = date(int(found[3]), _month(found[2]), int(found[1]))
    except ValueError:
        raise WrongDate from None
    if day < _EARLIEST:
        raise WrongDate
    return day


def read_time(text: str) -> time | None:
    """Return the time of day that was typed, `None` for nothing; raise `WrongTime`."""
    typed = "".join(text.split()).casefold()
    if not typed:
        return None
    found = _TIME.fullmatch(typed)
    if not found:
        raise WrongTime
    hour, half = int(found[1]), found[3]
    if half and not 1 <= hour <= _HALF_DAY:
        raise WrongTime
    if half:
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)
    try:
        return time(hour, int(found[2] or 0))
    except ValueError:
        raise WrongTime from None


def read_count(text: str) -> int | None:
    """Return a whole number of 0 or more, `None` for nothing; raise `WrongNumber`."""
    typed = "".join(text.split())
    if not typed:
        return None
    if not re.fullmatch(r"[0-9]{1,5}", typed):
        raise WrongNumber
    return int(typed)


def read_postcode(text: str) -> str:
    """Return a postcode in capitals with its one space, "" for nothing; raise `WrongPostcode`."""
    typed = "".join(latin_digits(text).split())
    if not typed:
        return ""
    joined = typed.upper()
    # Capitals of other letters can be English ones: "ß" becomes "SS".
    if not typed.isascii() or not _POSTCODE.fullmatch(joined):
        raise WrongPostcode
    return f"{joined[:-3]} {joined[-3:]}"


def read_nhs_number(text: str) -> str:
    """Return ten digits, "" for nothing; raise `WrongNhsNumber`.

    Numbers of one digit ten times over pass the check digit and are still refused.
    """
    if not text.strip():
        return ""
    digits = re.sub(r"[\s-]", "", latin_digits(text))
    if not re.fullmatch(r"[0-9]{10}", digits) or len(set(digits)) == 1:
        raise WrongNhsNumber
    from nhs_number.validate import is_valid

    if not is_valid(digits):
        raise WrongNhsNumber
    return digits


def shown_nhs_number(digits: str) -> str:
    """Return an NHS number as it is read aloud, 3-3-4."""
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}" if digits else ""


def read_phone(text: str) -> str:
    """Return a phone number as it is dialled: digits of Urdu or Bengali become 0 to 9."""
    return latin_digits(text).strip()


def phone_warning(text: str) -> str | None:
    """Return a sentence where this may not be a phone number, `None` where it may be.

    It never blocks: people know their own numbers.
    """
    if not text.strip():
        return None
    # Its tables take longer to load than a window may take to appear.
    import phonenumbers

    try:
        number = phonenumbers.parse(text, "GB")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        return N_(
            "This may not be a phone number. Read it back to the person, or keep it as it is."
        )
    return None


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    named = text.lower() if len(text) >= _SHORTEST_MONTH else "-"
    return next(
        (number for number, name in enumerate(_MONTHS, 1) if name.startswith(named)),
        0,  # which is no month
    )
