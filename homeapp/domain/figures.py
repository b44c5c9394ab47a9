"""Figures inside words that run from right to left: phone numbers, doses and hours stay in order.

Unicode's own order would show "07700 900123" as "900123 07700" there, and "5 mg" as "mg 5".
"""

import re
import unicodedata

__all__ = ["has_rtl", "isolated", "latin_digits", "with_figures_whole"]

_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
_NO_BREAK = "\u00a0"

_LONG_NUMBER = re.compile(r"[+(]{0,2}\d+\)?(?:[ \u00a0-]\(?\d+\)?)+")
_FEWEST_DIGITS = 6  # of a telephone number, such as 116 123, and more than dates without a year

# What is measured, or lasts from one time to another: 2 x 500 ml, 120/80 mmHg, 9:00-17:00. Two
# figures beside each other may be of two different things, and stay as they are.
_FIGURE = r"[0-9]+(?:[.,:/][0-9]+)*"
_UNIT = r"[ \u00a0]?(?:%|°[CF]?|[A-Za-zµμ]{1,6}(?:/[A-Za-zµμ0-9]{1,6})*(?![\w/]))"
_BETWEEN = r"[ \u00a0]?[-\u2010-\u2015x\u00d7][ \u00a0]?"
_MEASURE = re.compile(
    rf"(?<![\w.,:/])(?:{_FIGURE}(?:{_UNIT})?(?:{_BETWEEN}{_FIGURE}(?:{_UNIT})?)+(?!\w)"
    rf"|{_FIGURE}{_UNIT})"
)
_KEPT = re.compile("(\u2066[^\u2069]*\u2069)")


def isolated(figures: str) -> str:
    """Return a phone number, time or postcode left to right on one line, whatever is around it."""
    return f"{_LEFT_TO_RIGHT}{figures.replace(' ', _NO_BREAK)}{_END}" if figures else ""


def with_figures_whole(words: str) -> str:
    """Return words with each phone number in them kept whole; what is whole already stays so.

    On lines with letters from right to left, so is what is measured: doses, hours, shares.
    """
    return "\n".join(map(_keep_figures, words.split("\n")))


def has_rtl(words: str) -> bool:
    """Whether any letter of the words runs from right to left."""
    return not words.isascii() and any(
        unicodedata.bidirectional(sign) in {"R", "AL"} for sign in words
    )


def latin_digits(text: str) -> str:
    """Return a text whose digits of any script, such as Urdu's, are 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)


def _keep_figures(line: str) -> str:
    kept = _outside(_LONG_NUMBER, line)
    return _outside(_MEASURE, kept) if has_rtl(line) else kept


def _outside(figures: re.Pattern[str], line: str) -> str:
    """Return a line with such figures whole, except inside what is whole already."""
    parts = _KEPT.split(line)
    parts[::2] = [figures.sub(_from_left_to_right, part) for part in parts[::2]]
    return "".join(parts)


def _from_left_to_right(found: re.Match[str]) -> str:
    """Return what was found whole, unless it is a long number with too few digits to be dialled."""
    few = sum(map(str.isdecimal, found[0])) < _FEWEST_DIGITS
    return found[0] if few and found.re is _LONG_NUMBER else isolated(found[0])
