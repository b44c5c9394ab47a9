"""Drinks to pick: those of the list in the content, and those that somebody measured."""

import re
from dataclasses import dataclass
from decimal import Decimal

from homeapp.i18n import R_

__all__ = ["Drink", "own_drink", "own_drink_of"]

_OWN = R_("{volume} ml of a drink of {strength}%")
_KEY = re.compile(r"own-(?P<volume>[1-9]\d{0,3})-(?P<abv>\d{1,3}(?:\.\d)?)", re.ASCII)
_WHOLE = 100
"""% ABV."""


@dataclass(frozen=True, kw_only=True)
class Drink:
    """A drink to pick: UK units are volume (ml) x strength (% ABV) / 1000, exactly."""

    key: str
    words: str
    volume_ml: Decimal
    abv: Decimal
    pictogram: str = ""
    source: str = ""
    """Whose size and strength these are; empty where they are our own."""

    @property
    def is_own(self) -> bool:
        """Whether it is on no list; its words have places for `volume` and `strength`."""
        return self.words == _OWN


def own_drink(volume_ml: Decimal, abv: Decimal) -> Drink:
    """Return a drink that is on no list, as its label tells: whole ml, % ABV to one decimal."""
    key = f"own-{_plain(volume_ml)}-{_plain(abv)}"
    return Drink(key=key, words=_OWN, volume_ml=volume_ml, abv=abv)


def own_drink_of(key: str) -> Drink | None:
    """Return the own drink that has this key, `None` for a key that none has."""
    found = _KEY.fullmatch(key)
    if found is None:
        return None
    drink = own_drink(Decimal(found["volume"]), Decimal(found["abv"]))
    return drink if drink.key == key and 0 < drink.abv <= _WHOLE else None


def _plain(number: Decimal) -> str:
    return f"{number:f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"
