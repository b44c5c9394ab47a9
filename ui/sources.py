"""Whose words or figures are, in words for the worker."""

from collections.abc import Iterable

from homeapp.domain.sourced import Sourced, each_once
from homeapp.i18n import _, language

__all__ = ["all_sources", "origin_words", "source_words"]


def origin_words(source: Sourced) -> str:
    """Return where words or figures come from, and of which day."""
    date = language("en").date(source.dated)
    return _("From: {origin}, {date}.", origin=source.origin, date=date)


def source_words(source: Sourced) -> str:
    """Return where words or figures come from, of which day, and who has confirmed them."""
    return f"{origin_words(source)} {source.review[:1].upper()}{source.review[1:]}."


def all_sources(sources: Iterable[Sourced | None]) -> str:
    """Return whose several sentences are, a line each; what they share is said once."""
    return "\n".join(source_words(one) for one in each_once(sources))
