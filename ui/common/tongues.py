"""The two languages of the resident's view: theirs large, the worker's English small beneath."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from homeapp.i18n import Language, language

__all__ = ["NOTHING", "Tongues", "Words"]

_ENGLISH = "en"
_STOPS = tuple(".?!:\u2026\u061f\u06d4\u0964")  # also those of Urdu and of Bengali


class Words(NamedTuple):
    """A sentence as it is read by the resident, and the same for the worker beside them."""

    large: str
    small: str = ""

    @property
    def aloud(self) -> str:
        """Return what a screen reader says: one, a stop where it has none, then the other."""
        if not self.small:
            return self.large
        stop = "" if self.large.rstrip().endswith(_STOPS) else "."
        return f"{self.large}{stop} {self.small}"


NOTHING = Words("")


@dataclass(frozen=True)
class Tongues:
    """The language that is shown large; English stands beneath where it is another."""

    large: Language

    @property
    def small(self) -> Language:
        """Return the worker's language."""
        return language(_ENGLISH)

    @property
    def is_rtl(self) -> bool:
        """Whether the resident reads from the right."""
        return self.large.direction == "rtl"

    def say(self, message: str, **places: Any) -> Words:  # noqa: ANN401 - any value a place shows
        """Return a message of the residents' catalogue in both languages."""
        return self.both(self.large.text(message, **places), self.small.text(message, **places))

    def both(self, large: str, small: str) -> Words:
        """Return two wordings as one; what is the same is said once."""
        return Words(large, "" if small == large else small)
