"""What is true of all that we say on health: it comes from somewhere, and may be confirmed."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from homeapp.i18n import R_

__all__ = ["NOT_SETTLED", "Sourced", "each_once", "known_by"]

NOT_SETTLED = R_("To be confirmed by the clinical safety officer.")
"""What stands with facts that nobody has put their name to."""


class Sourced(Protocol):
    """Whose words or figures are, of which day, and who has confirmed them."""

    @property
    def origin(self) -> str:
        """Title and publisher."""

    @property
    def dated(self) -> date:
        """Day of the edition, or on which its facts were read where it names none."""

    @property
    def review(self) -> str:
        """`to be confirmed by …`, `draft`, or `confirmed by NAME on YYYY-MM-DD`."""

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody has put their name to it; until then it is no settled fact."""


def known_by(source: Sourced | None) -> tuple[object, ...]:
    """Return what is said of a source, by which two are the same to whoever reads it."""
    return () if source is None else (source.origin, source.dated, source.review)


def each_once(sources: Iterable[Sourced | None]) -> tuple[Sourced, ...]:
    """Return whose several sentences are: what they share is named once, what nobody knows never.

    Those that nobody has confirmed yet come last, so that this can be said of them together.
    """
    named = {known_by(one): one for one in sources if one is not None}
    return tuple(sorted(named.values(), key=lambda one: not one.is_confirmed))
