"""Reads safeguarding.toml: what a worker does about a worry, and whom they tell."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from homeapp.domain.residents import LocalAuthority
from homeapp.domain.safeguarding import (
    ConcernAbout,
    SafeguardingAdvice,
    SafeguardingContact,
    SafeguardingStep,
)

__all__ = ["safeguarding_advice"]

Table = dict[str, Any]

_ABOUT = ("safety", "self")
_TOLD = (ConcernAbout.ADULT, ConcernAbout.CHILD)
_AREAS = (LocalAuthority.BRADFORD, LocalAuthority.NORTH_YORKSHIRE)


def safeguarding_advice(entries: Mapping[str, Sequence[Table]]) -> SafeguardingAdvice:
    """Return the advice of a file, whose keys are checked; raise `ValueError` for what it lacks."""
    advice = SafeguardingAdvice(
        steps=tuple(SafeguardingStep(**row) for row in entries["step"]),
        contacts=tuple(_contact(row) for row in entries["contact"]),
    )
    for wrong in _missing(advice):
        raise ValueError(wrong)
    return advice


def _contact(row: Table) -> SafeguardingContact:
    return SafeguardingContact(
        key=row["key"],
        about=ConcernAbout(row["about"]),
        area=row["area"],
        words=row["words"],
        number=row["number"],
        hours=row.get("hours", ""),
        must_check=row["check"],
    )


def _missing(advice: SafeguardingAdvice) -> Iterator[str]:
    for about in _ABOUT:
        if not advice.steps_about(about):
            yield f"it has no [[step]] about {about}"
    for area in _AREAS:
        there = {contact.about for contact in advice.contacts_in(area)}
        yield from (
            f"it has no [[contact]] of {area} for {one}" for one in _TOLD if one not in there
        )
