"""What is typed into a field, read into a value or refused with a plain sentence."""

import re
from datetime import date

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["phone_warning", "read_date", "read_nhs_number", "read_postcode", "shown_nhs_number"]

_POSTCODE = re.compile(r"(GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKPSTUW]? ?\d[ABD-HJLNP-UW-Z]{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/. -]\s*(\d{1,2}|[A-Za-z]{3,9})\s*[/. -]\s*(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EARLIEST = date(1900, 1, 1)


class WrongDate(Refusal):
    """What was typed is not a day."""

    def __init__(self) -> None:
        super().__init__(
            N_("This is not a whole date. Type day, month and full year, such as 3 11 1960.")
        )


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


def read_date(text: str) -> date | None:
    """Return the day that was typed day first, `None` for nothing; raise `WrongDate`."""
    if not text.strip():
        return None
    found = _DAY_FIRST.fullmatch(text.strip())
    if not found:
        raise WrongDate
    try:
        day = date(int(found[3]), _month(found[2]), int(found[1]))
    except ValueError:
        raise WrongDate from None
    if day < _EARLIEST:
        raise WrongDate
    return day


def read_postcode(text: str) -> str:
    """Return a postcode in capitals with its one space, "" for nothing; raise `WrongPostcode`."""
    joined = "".join(text.upper().split())
    if not joined:
        return ""
    if not _POSTCODE.fullmatch(joined):
        raise WrongPostcode
    return f"{joined[:-3]} {joined[-3:]}"


def read_nhs_number(text: str) -> str:
    """Return ten digits, "" for nothing; raise `WrongNhsNumber`.

    Numbers of one digit ten times over pass the check digit and are still refused.
    """
    if not text.strip():
        return ""
    digits = re.sub(r"[\s-]", "", text)
    if not re.fullmatch(r"[0-9]{10}", digits) or len(set(digits)) == 1:
        raise WrongNhsNumber
    from nhs_number.validate import is_valid

    if not is_valid(digits):
        raise WrongNhsNumber
    return digits


def shown_nhs_number(digits: str) -> str:
    """Return an NHS number as it is read aloud, 3-3-4."""
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}" if digits else ""


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
    return int(text) if text.isdecimal() else _MONTHS.index(text[:3].lower()) + 1
