"""Numbers of the check-ins as people type them, also in stones and feet, and as they are shown."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from homeapp.domain.drinks import Drink
from homeapp.domain.formulas import rounded
from homeapp.domain.measures import Question
from homeapp.domain.scoring import Figure
from homeapp.errors import Refusal
from homeapp.i18n import N_, R_, Language, language

__all__ = ["MONEY", "OldUnits", "drink_in_words", "old_units", "read_number"]
__all__ += ["show_figure", "show_money", "show_number"]

_WHOLE_OR_PART = r"\d{1,6}(?:[.,]\d{1,3})?"
_PLAIN = re.compile(_WHOLE_OR_PART)
_HALF = Decimal("0.5")

MONEY = "pounds"
"""The unit that the content gives to prices."""


@dataclass(frozen=True, kw_only=True)
class OldUnits:
    """Two units that go together, such as stones and pounds, and what the lesser is worth."""

    names: str
    """A sentence of the residents' catalogue that names both, for a button."""
    large: str
    small: str
    in_large: int
    """How many of the lesser make one of the larger."""
    worth: Decimal
    """One of the lesser in the unit of the question, exactly by its legal definition."""
    typed: re.Pattern[str]
    signs: tuple[str, str]
    """How both are written."""

    @property
    def example(self) -> str:
        """Return how it can be typed."""
        return self.together("5", "6") if self.in_large < 14 else self.together("11", "4")

    def together(self, large: str, small: str) -> str:
        """Return what was typed for each as one text, such as "11 st 4 lb"."""
        pairs = zip((large, small), self.signs, strict=True)
        return " ".join(f"{typed} {sign}" for typed, sign in pairs if typed)

    def total(self, large: Decimal, small: Decimal) -> Decimal:
        """Return both as an amount in the unit of the question, unrounded."""
        return (large * self.in_large + small) * self.worth

    def parts(self, amount: Decimal) -> tuple[int, Decimal]:
        """Return an amount of the question's unit in both, to the nearest half of the lesser."""
        halves = (amount / self.worth / _HALF).quantize(Decimal(1), ROUND_HALF_UP)
        large, rest = divmod(halves, 2 * self.in_large)
        return int(large), rest * _HALF


# One pound is 0.45359237 kg and one inch 2.54 cm (Units of Measurement Regulations 1995, UK).
_STONES = OldUnits(
    names=R_("Stones and pounds"),
    large=R_("stones"),
    small=R_("pounds of weight"),
    in_large=14,
    worth=Decimal("0.45359237"),
    typed=re.compile(
        rf"(?:(?P<large>\d{{1,3}})(?:st|stones?))?(?:(?P<small>{_WHOLE_OR_PART})(?:lbs?|pounds?)?)?"
    ),
    signs=("st", "lb"),
)
_FEET = OldUnits(
    names=R_("Feet and inches"),
    large=R_("feet"),
    small=R_("inches"),
    in_large=12,
    worth=Decimal("2.54"),
    typed=re.compile(
        rf"(?:(?P<large>\d{{1,2}})(?:ft|feet|foot|'))?"
        rf"(?:(?P<small>{_WHOLE_OR_PART})(?:in|inch|inches|\")?)?"
    ),
    signs=("ft", "in"),
)
_OLD = {"kilograms": _STONES, "centimetres": _FEET}
_NAMED_OLD = re.compile(r"st|lb|pound|ft|feet|foot|in|'|\"")


class NotANumber(Refusal):
    """What was typed is no number, or none that can be meant."""

    def __init__(self, least: str, most: str) -> None:
        super().__init__(
            N_("This is no number from {least} to {most}. Type one, or leave it empty."),
            least=least,
            most=most,
        )


class TooManyDecimals(Refusal):
    """A number has more decimals than the question keeps."""

    def __init__(self, decimals: int) -> None:
        super().__init__(
            N_("That has too many figures after the point. Type {count} at most."), count=decimals
        )


class NotWhole(Refusal):
    """A number with decimals, where only whole ones are counted."""

    def __init__(self) -> None:
        super().__init__(N_("That is not a whole number. Type one, such as 3."))


def old_units(question: Question) -> OldUnits | None:
    """Return the older units in which people may know the answer, `None` where there are none."""
    return _OLD.get(question.unit)


def read_number(text: str, question: Question) -> Decimal | None:
    """Return a number as it is kept, `None` for nothing; point and comma are both decimal marks.

    Stones, pounds, feet and inches become kilograms and centimetres, rounded to what the question
    keeps. Raises a `Refusal` for anything that cannot be an answer.
    """
    typed = text.strip().lower()
    if not typed:
        return None
    number = _plain(typed, question) if _PLAIN.fullmatch(typed) else _old(typed, question)
    if number is None or number < question.least:
        raise _wrong(question)
    if question.most is not None and number > question.most:
        raise _wrong(question)
    return number


def show_number(number: Decimal | None, unit: str = "", tongue: Language | None = None) -> str:
    """Return a number as it is typed, "" for none: no needless noughts, and money with its pence.

    It has the decimal mark of a language, of English unless told, and none between thousands, so
    that it reads back.
    """
    if number is None:
        return ""
    if unit == MONEY and number % 1:
        shown = f"{rounded(number, 2):f}"
    else:
        whole, _point, part = f"{number:f}".partition(".")
        shown = f"{whole}.{part}".rstrip("0").rstrip(".")
    return shown.replace(".", _mark(tongue or language("en")))


def drink_in_words(drink: Drink, tongue: Language) -> str:
    """Return what a drink is called in a language; an own one by its ml and its strength."""
    if not drink.is_own:
        return tongue.text(drink.words)
    volume, strength = (
        f"\u2066{show_number(one, tongue=tongue)}\u2069" for one in (drink.volume_ml, drink.abv)
    )
    return tongue.text(drink.words, volume=volume, strength=strength)


def show_figure(figure: Figure, tongue: Language) -> str:
    """Return a figure in a language, on its side of each limit; money with sign and pence."""
    if figure.scale.unit != MONEY:
        return tongue.number(figure.shown)
    return f"\u2066{show_money(figure.shown, tongue)}\u2069"


def show_money(pounds: Decimal, tongue: Language) -> str:
    """Return pounds and pence as a language writes them, the sign in front as shops have it."""
    whole, _point, pence = f"{rounded(pounds, 2):.2f}".partition(".")
    return f"£{tongue.number(int(whole))}{_mark(tongue)}{pence}"


def _mark(tongue: Language) -> str:
    """Return the decimal mark of a language."""
    return tongue.number(_HALF).strip("05")


def _plain(typed: str, question: Question) -> Decimal:
    number = Decimal(typed.replace(",", "."))
    if number != rounded(number, question.decimals):
        raise TooManyDecimals(question.decimals) if question.decimals else NotWhole
    return rounded(number, question.decimals) if number % 1 else number.quantize(Decimal(1))


def _old(typed: str, question: Question) -> Decimal | None:
    units = old_units(question)
    joined = "".join(typed.split())
    # "11 4" names no unit, and must not be read as 114.
    found = units.typed.fullmatch(joined) if units and _NAMED_OLD.search(joined) else None
    if units is None or found is None:
        return None
    large, small = (Decimal((found[part] or "0").replace(",", ".")) for part in ("large", "small"))
    return rounded(units.total(large, small), question.decimals)


def _wrong(question: Question) -> NotANumber:
    english = language("en")
    most = question.most if question.most is not None else Decimal(999_999)
    return NotANumber(english.number(question.least), english.number(most))
