"""Reads safeguarding.toml: what a worker does about a worry, and whom they tell."""

from collections.abc import Iterator
from typing import Any

from homeapp.content.values import listed, text
from homeapp.domain.residents import LocalAuthority
from homeapp.domain.safeguarding import (
    ConcernAbout,
    SafeguardingAdvice,
    SafeguardingContact,
    SafeguardingStep,
)

__all__ = ["safeguarding_advice"]

_ABOUT = ("safety", "self")
_TOLD = (ConcernAbout.ADULT, ConcernAbout.CHILD)
_AREAS = (LocalAuthority.BRADFORD, LocalAuthority.NORTH_YORKSHIRE)


def safeguarding_advice(table: dict[str, Any]) -> SafeguardingAdvice:
    """Return the advice of a file; raise `ValueError` or `KeyError` saying what is wrong."""
    advice = SafeguardingAdvice(
        steps=tuple(_step(row) for row in listed(table["step"])),
        contacts=tuple(_contact(row) for row in listed(table["contact"])),
    )
    for wrong in _missing(advice):
        raise ValueError(wrong)
    return advice


def _step(row: dict[str, Any]) -> SafeguardingStep:
    if row["about"] not in _ABOUT:
        raise ValueError(f"[[step]] has about = {row['about']!r}, which is none of {_ABOUT}")
    return SafeguardingStep(about=row["about"], words=text(row["words"]))


def _contact(row: dict[str, Any]) -> SafeguardingContact:
    about, area = ConcernAbout(row["about"]), LocalAuthority(row["area"])
    if about not in _TOLD or area not in _AREAS:
        raise ValueError(f"[[contact]] {row['key']} names no team for adults or children here")
    return SafeguardingContact(
        about=about,
        area=area.value,
        words=text(row["words"]),
        number=text(row["number"]),
        hours=text(row.get("hours", "")),
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
