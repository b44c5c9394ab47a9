"""Whose words or figures are, in words for the worker."""

from collections.abc import Iterable, Sequence
from datetime import date

from homeapp.domain.sourced import Sourced, each_once
from homeapp.i18n import _, language

__all__ = ["all_sources", "joined_origins", "origin_words", "source_words"]


def origin_words(source: Sourced) -> str:
    """Return where words or figures come from, and of which day."""
    date = language("en").date(source.dated)
    return _("From: {origin}, {date}.", origin=source.origin, date=date)


def joined_origins(sources: Sequence[Sourced]) -> str:
    """Return where several things come from in one line: each publisher once, for each day.

    What each has published is on paper and on the worker's pages; a source alone is named whole.
    """
    if len(sources) == 1:
        return origin_words(sources[0])
    by_day: dict[date, dict[str, None]] = {}
    for one in sources:
        by_day.setdefault(one.dated, {})[_publisher(one.origin)] = None
    return " ".join(
        _("From: {origin}, {date}.", origin="; ".join(names), date=language("en").date(day))
        for day, names in by_day.items()
    )


def _publisher(origin: str) -> str:
    """Return who stands before a title; an origin of several parts has nobody of its own."""
    name, colon, _title = origin.partition(": ")
    return name if colon and ";" not in name else origin


def source_words(source: Sourced) -> str:
    """Return where words or figures come from, of which day, and who has confirmed them."""
    return f"{origin_words(source)} {source.review[:1].upper()}{source.review[1:]}."


def all_sources(sources: Iterable[Sourced | None]) -> str:
    """Return whose several sentences are, a line each; what they share is said once."""
    return "\n".join(source_words(one) for one in each_once(sources))
