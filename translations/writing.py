"""How a language is written, taken from Babel's data while the catalogues are compiled.

The window needs little of it, and Babel's data on one language take 2 MB of memory.
"""

import re
from typing import Literal

from babel import Locale
from babel.dates import get_date_format, get_day_names, get_month_names
from babel.numbers import format_decimal

__all__ = ["how_written"]

# Babel's marks in a pattern of a day, and ours. A pattern with any other is left to Babel.
_MARKS = {
    "%(d)s": "{day}",
    "%(y)s": "{year}",
    "%(MMMM)s": "{month}",
    "%(MMM)s": "{short_month}",
    "%(EEEE)s": "{weekday}",
}
_MARK = re.compile(r"%\(\w+\)s")
_LARGE = 1_234_567.5
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")


def how_written(locale: str) -> dict[str, str]:
    """Return by key the direction, the names of months and days, and patterns for `str.format`.

    Names stand a line each. The pattern of a date is such as `{day} {month} {year}`. Of a list,
    `list 2` joins two parts; of more, `list start` joins the first two, `list end` what is joined
    so far with the last, and `list middle` with each between. `number` is 1234567.5 as written.
    """
    said = {"direction": Locale.parse(locale).text_direction}
    for width in _WIDTHS:
        # Not "stand-alone": those names Babel (2.18) gives to the next language as well.
        days = get_day_names(width, "format", locale)
        months = get_month_names(width, "format", locale)
        said[f"days {width}"] = "\n".join(str(days[day]) for day in range(7))
        said[f"months {width}"] = "\n".join(str(months[month]) for month in range(1, 13))
    for place, pattern in Locale.parse(locale).list_patterns["standard"].items():
        said[f"list {place}"] = pattern
    said["number"] = format_decimal(_LARGE, locale=locale, numbering_system="latn")
    for length in ("long", "full"):
        pattern = str(get_date_format(length, locale).format)
        if set(_MARK.findall(pattern)) <= _MARKS.keys() and not set("{}") & set(pattern):
            said[f"date {length}"] = _MARK.sub(lambda mark: _MARKS[mark[0]], pattern)
    return said
