"""Whether the name of a venue could lead to a person: then it stays off what is shared."""

import re
import unicodedata
from collections.abc import Iterator

from homeapp.domain.residents import Resident

__all__ = ["tells_of"]

_LEAST = 4  # letters from which a name is also found inside a longer word, as in "Aminas"
_FIGURES = 9  # the last of a number, which are the same with 0, 0044 and +44 before them
_TYPES = {
    "st": "street",
    "str": "street",
    "rd": "road",
    "ave": "avenue",
    "av": "avenue",
    "ln": "lane",
    "la": "lane",
    "dr": "drive",
    "cl": "close",
    "ct": "court",
    "pl": "place",
    "sq": "square",
    "cres": "crescent",
    "gdns": "gardens",
    "tce": "terrace",
    "terr": "terrace",
}
_BELONGS = re.compile(
    r"\b(my|your|her|his|their)\b"  # as in "her sister"
    r"|['\u2019]s?\s+(house|home|flat|place)\b",  # as in "Noor's house"
    re.IGNORECASE,
)


def tells_of(met: Resident, others: str, venue: str) -> bool:
    """Whether a venue may name who is met or who else takes part, a home, or a number.

    Where in doubt it does. Venues here have names in Latin letters; in others it is most likely
    somebody's own.
    """
    if _BELONGS.search(venue) or not _is_latin(venue):
        return True
    said = _words(venue)
    names = {*_words(f"{met.preferred_name} {met.given_names} {met.family_name}")}
    names |= {word for word in _words(others) if len(word) >= _LEAST}
    if any(_names(word, name) for word in said for name in names):
        return True
    sentence = f" {' '.join(said)} "
    if any(f" {' '.join(place)} " in sentence for place in _places(met.address)):
        return True
    # Without spaces, because a postcode is written with one or with none.
    postcode = "".join(_words(met.postcode))
    return (bool(postcode) and postcode in "".join(said)) or _has_number(met, venue)


def _names(word: str, name: str) -> bool:
    return word == name or (len(name) >= _LEAST and word.startswith(name))


def _has_number(met: Resident, venue: str) -> bool:
    figures = _figures(venue)
    numbers = [met.nhs_number, *(phone.number for phone in met.phones)]
    ends = [_figures(number)[-_FIGURES:] for number in numbers]
    return any(end in figures for end in ends if end)


def _places(address: str) -> Iterator[list[str]]:
    """Yield the first part of an address, and each with a number in it, also without it.

    And each number with the word after it: what kind of street it is often stays unsaid.
    """
    parts = [words for words in map(_words, re.split(r"[,;\n]", address)) if words]
    for place, words in enumerate(parts):
        street = [word for word in words if not re.search(r"\d", word)]
        if place == 0 or len(street) < len(words):
            yield words
            if len(street) > 1:
                yield street
    flat = [word for words in parts for word in words]
    yield from (flat[at : at + 2] for at, word in enumerate(flat[:-1]) if re.search(r"\d", word))


def _is_latin(text: str) -> bool:
    return all("LATIN" in unicodedata.name(sign, "") for sign in text if sign.isalpha())


def _figures(text: str) -> str:
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


def _words(text: str) -> list[str]:
    shown = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    plain = unicodedata.normalize("NFKD", shown.casefold()).replace("\u0142", "l")
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [_TYPES.get(word, word) for word in re.findall(r"\w+", kept)]
