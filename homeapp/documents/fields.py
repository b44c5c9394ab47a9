"""Typed fields: numbers, times and addresses that never reorder or break across a line.

In a right-to-left sentence a phone number written as plain text is shown with its groups in the
wrong order, and so are doses, ranges and web addresses. Each function here returns spans that
carry their own direction, with every space inside made a no-break space.
"""

from homeapp.documents.text import Isolate, Span, Words, clean_text, sentence

__all__ = ["date", "email", "measure", "phone", "postcode", "time", "time_range", "web"]

_NO_BREAK_SPACE = "\u00a0"


def _kept(text: str, isolate: Isolate, *, bold: bool = False) -> Span:
    """Return cleaned text in an isolate, with all its white space made no-break."""
    joined = _NO_BREAK_SPACE.join(clean_text(text).split())
    return Span(text=joined, bold=bold, isolate=isolate, together=True)


def phone(number: str, *, bold: bool = False) -> Span:
    """Return a phone number, its groups from left to right in every language."""
    return _kept(number, Isolate.LEFT_TO_RIGHT, bold=bold)


def postcode(code: str, *, bold: bool = False) -> Span:
    """Return a postcode, its two halves from left to right in every language."""
    return _kept(code, Isolate.LEFT_TO_RIGHT, bold=bold)


def web(address: str, *, bold: bool = False) -> Span:
    """Return a web address from left to right; only one wider than the line is broken."""
    return _kept(address, Isolate.LEFT_TO_RIGHT, bold=bold)


def email(address: str, *, bold: bool = False) -> Span:
    """Return an e-mail address from left to right."""
    return _kept(address, Isolate.LEFT_TO_RIGHT, bold=bold)


def measure(number: str, unit: str, *, bold: bool = False) -> Span:
    """Return a number with its unit, in the direction of the unit's own script.

    `number` is already written in the plan's language (`Language.number`).
    """
    gap = "" if unit == "%" else " "
    return _kept(f"{number}{gap}{unit}", Isolate.FIRST_STRONG, bold=bold)


def date(day: str, *, bold: bool = False) -> Span:
    """Return a day as `Language.date` writes it, in the direction of its month's name."""
    return _kept(day, Isolate.FIRST_STRONG, bold=bold)


def time(moment: str, *, bold: bool = False) -> Span:
    """Return a time of day as `Language.time` writes it, such as 14:30 or 2:30 pm."""
    return _kept(moment, Isolate.FIRST_STRONG, bold=bold)


def time_range(template: str, start: str, end: str, *, bold: bool = False) -> tuple[Span, ...]:
    """Return a range of times in words.

    `template` is a translated sentence with the places {start} and {end}, such as
    "from {start} to {end}": a dash between two times would read backwards in Urdu.
    """
    places: dict[str, Words] = {"start": time(start, bold=bold), "end": time(end, bold=bold)}
    return sentence(template, bold=bold, **places)
