"""Every visible word: the worker's screen language, and the languages a plan is made in.

Two languages are in use at once. `_` speaks to the worker; a `Language` value speaks to the
resident and is passed to whatever makes something for them. Neither reads the other.

Babel is imported where it is used: the door must paint at once. What it knows of a language's
direction and dates stands in the compiled catalogue, for its data take 2 MB a language.
"""

import gettext
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from functools import cache, cached_property
from typing import Any, Literal

from homeapp.numerals import written_number
from homeapp.paths import TRANSLATIONS

__all__ = ["N_", "R_", "Coverage", "Language", "ReviewState", "_", "_n"]
__all__ += ["language", "languages", "use_wordings"]

Direction = Literal["ltr", "rtl"]
_COVERAGE = "coverage"  # the context under which a catalogue counts its sentences
_REVIEW = "review"  # the context under which a catalogue carries who checked a sentence
_WRITING = "writing"  # the context under which a catalogue carries how its language is written


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a sentence of the worker's catalogue, and return it as it is."""
    return message


def R_(message: str) -> str:  # noqa: N802 - the resident's counterpart of gettext's name
    """Mark a sentence of the residents' catalogue, and return it as it is."""
    return message


def _(message: str, **places: Any) -> str:  # noqa: ANN401 - any value a place can show
    """Return a sentence for the worker's screen with its places filled."""
    return _fill(_worker().gettext(message), places)


def _n(one: str, many: str, count: int, **places: Any) -> str:  # noqa: ANN401
    """Return the sentence for the worker's screen that fits `count`."""
    return _fill(_worker().ngettext(one, many, count), {"count": count, **places})


@dataclass(frozen=True)
class ReviewState:
    """Whether a sentence's translation was checked, and by whom and when (`YYYY-MM-DD`)."""

    checked: bool
    by: str = ""
    on: str = ""


@dataclass(frozen=True)
class Coverage:
    """How much of the residents' catalogue a language has, in sentences."""

    messages: int
    translated: int
    checked: int

    @property
    def state(self) -> str:
        """Return "checked", "draft" where a sentence is not, "incomplete" where one is missing."""
        if self.translated < self.messages:
            return "incomplete"
        return "checked" if self.checked == self.messages else "draft"


@dataclass(frozen=True)
class Language:
    """A language that residents read: its words, its direction and how it writes dates.

    Digits are Latin in every language, so that a phone number, a time and a dose read the same
    on paper, on screen and on the phone's own keys.
    """

    code: str
    name: str
    english_name: str
    locale: str
    script: str
    catalogue: gettext.NullTranslations = field(
        default_factory=gettext.NullTranslations, repr=False, compare=False
    )

    @property
    def is_source(self) -> bool:
        """Whether sentences are written in this language first (English)."""
        return self.code == "en"

    @cached_property
    def direction(self) -> Direction:
        """Which way this language is read."""
        said = self._written("direction")
        if not said:
            from babel import Locale

            said = Locale.parse(self.locale).text_direction
        return "rtl" if said == "rtl" else "ltr"

    def text(self, message: str, **places: Any) -> str:  # noqa: ANN401
        """Return a sentence in this language with its named places filled."""
        return _fill(self.catalogue.gettext(message), places)

    def plural(self, one: str, many: str, count: int, **places: Any) -> str:  # noqa: ANN401
        """Return the sentence that fits `count`, by this language's own plural rule."""
        return _fill(self.catalogue.ngettext(one, many, count), {"count": count, **places})

    def state(self, message: str) -> ReviewState:
        """Return whether a sentence's translation was checked; English needs none."""
        if self.is_source:
            return ReviewState(checked=True)
        said = self.catalogue.pgettext(_REVIEW, message)
        if said == message:
            return ReviewState(checked=False)
        by, _on, on = said.rpartition(" on ")
        return ReviewState(checked=True, by=by, on=on)

    @property
    def coverage(self) -> Coverage:
        """Return how much is translated and checked; English, the source, is both throughout."""
        if self.is_source:
            whole = max(one.coverage.messages for one in languages() if not one.is_source)
            return Coverage(whole, whole, whole)
        counts = ("messages", "translated", "checked")
        return Coverage(*(int(self.catalogue.pgettext(_COVERAGE, what)) for what in counts))

    def name_of(self, code: str) -> str:
        """Return what a language is called in this one, such as "Urdu", or its code if unknown."""
        from babel import Locale

        return str(Locale.parse(self.locale).languages.get(code, code))

    def days(self, *, wide: bool = False) -> list[str]:
        """Return the names of the days, Monday first: in full, or short for a narrow column."""
        width: Literal["wide", "abbreviated"] = "wide" if wide else "abbreviated"
        if said := self._written(f"days {width}"):
            return said.split("\n")
        from babel.dates import get_day_names

        # Not "stand-alone": those names Babel (2.18) gives to the next language as well.
        names = get_day_names(width, "format", self.locale)
        return [str(names[day]) for day in range(7)]

    def listed(self, parts: Sequence[str]) -> str:
        """Return parts as a list in a sentence: one, two and three."""
        if self._written("list 2"):
            return self._joined(parts)
        from babel.lists import format_list

        return format_list(parts, locale=self.locale)

    def _joined(self, parts: Sequence[str]) -> str:
        if len(parts) <= 2:
            return self._written("list 2").format(*parts) if parts[1:] else "".join(parts)
        first, second, *between, last = parts
        said = self._written("list start").format(first, second)
        for part in between:
            said = self._written("list middle").format(said, part)
        return self._written("list end").format(said, last)

    def short_date(self, day: date) -> str:
        """Return a day for a narrow column, its month in letters all the same: 3 Nov 2026."""
        months = self._written("months abbreviated").split("\n")
        if len(months) > 1:
            return f"{day.day} {months[day.month - 1]} {day.year}"
        from babel.dates import format_date

        return format_date(day, "d MMM y", locale=self.locale)

    def date(self, day: date, *, weekday: bool = False) -> str:
        """Return a day with its month in words, so that 3/11 is never read as 11 March."""
        length = "full" if weekday else "long"
        pattern, months = self._written(f"date {length}"), self._written("months wide")
        if pattern and months:
            return pattern.format(
                day=day.day,
                month=months.split("\n")[day.month - 1],
                short_month=self._written("months abbreviated").split("\n")[day.month - 1],
                year=day.year,
                weekday=self.days(wide=True)[day.weekday()],
            )
        from babel.dates import format_date

        return format_date(day, length, locale=self.locale)

    def time(self, moment: time) -> str:
        """Return a time of day as timetables print it, 14:30, with the same figures for all."""
        return f"{moment:%H:%M}"

    def number(self, value: int | Decimal | float) -> str:
        """Return a number with this language's own decimal mark and Latin digits."""
        said = "1,234,567.5" if self.is_source else self._written("number")
        if said:
            return written_number(Decimal(str(value)), said)
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale, numbering_system="latn")

    def _written(self, what: str) -> str:
        """Return what the catalogue says of how the language is written, "" where it does not."""
        said = self.catalogue.pgettext(_WRITING, what)
        return "" if said == what else said


class English(Language):
    """English as Britain writes it, without Babel, whose data on English holds 5 MB of memory.

    The worker's screens show no other language's dates and numbers, so most never need Babel.
    """

    direction = "ltr"
    _DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
    _MONTHS = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )

    def days(self, *, wide: bool = False) -> list[str]:
        """Return the names of the days, Monday first, such as Tuesday or Tue."""
        return [f"{day}day" if wide else day[:3] for day in self._DAYS]

    def listed(self, parts: Sequence[str]) -> str:
        """Return parts as a list such as one, two and three."""
        return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))

    def short_date(self, day: date) -> str:
        """Return a day such as 3 Nov 2026."""
        month = self._MONTHS[day.month - 1]
        return f"{day.day} {month[: 4 if month == 'September' else 3]} {day.year}"

    def date(self, day: date, *, weekday: bool = False) -> str:
        """Return a day such as 3 November 2026."""
        begin = f"{self._DAYS[day.weekday()]}day " if weekday else ""
        return f"{begin}{day.day} {self._MONTHS[day.month - 1]} {day.year}"


@cache
def languages() -> tuple[Language, ...]:
    """Return every language a plan can be made in, English first."""
    import tomllib

    rows = tomllib.loads((TRANSLATIONS / "languages.toml").read_text("utf-8"))["language"]
    return tuple(_load(row) for row in rows)


def language(code: str) -> Language:
    """Return the language of this code; raise `LookupError` where there is none."""
    for known in languages():
        if known.code == code:
            return known
    raise LookupError(code)


def use_wordings(wordings: Mapping[str, Mapping[str, str]]) -> None:
    """Say these sentences, too, where the catalogues do not know them: by language, by English.

    They take the place of those of an earlier call. All are drafts.
    """
    _wordings.clear()
    _wordings.update(wordings)


class _Wordings(gettext.NullTranslations):
    """Sentences that content from outside brings along."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def gettext(self, message: str) -> str:
        """Return what a sentence is in this language, or the sentence itself."""
        return _wordings.get(self._code, {}).get(message, message)


_wordings: dict[str, Mapping[str, str]] = {}


def _load(row: dict[str, Any]) -> Language:
    if row["code"] == "en":
        return English(**row)
    catalogue = gettext.translation("resident", TRANSLATIONS, [row["code"]])
    catalogue.add_fallback(_Wordings(row["code"]))
    return Language(**row, catalogue=catalogue)


@cache
def _worker() -> gettext.NullTranslations:
    return gettext.translation("worker", TRANSLATIONS, ["en"], fallback=True)


def _fill(sentence: str, places: dict[str, Any]) -> str:
    return sentence.format(**places) if places else sentence
