"""Whose several sentences are: each source once, what nobody has confirmed at the end."""

from dataclasses import replace
from datetime import date

from homeapp.domain.content import ContentSource
from homeapp.domain.sourced import each_once, known_by

OPEN = ContentSource(
    name="warnings",
    version="2026-11",
    source="NHS",
    dated=date(2026, 11, 21),
    review="to be confirmed by the clinical safety officer",
)
SETTLED = replace(OPEN, source="WHO", review="confirmed by Dr A Example on 2026-11-20")


def test_what_several_share_is_named_once() -> None:
    assert each_once([OPEN, replace(OPEN, entry="another line"), None]) == (
        replace(OPEN, entry="another line"),
    )
    assert each_once([None]) == ()


def test_what_nobody_confirmed_comes_last() -> None:
    assert each_once([OPEN, SETTLED]) == (SETTLED, OPEN)


def test_another_day_or_another_state_is_another_source() -> None:
    others = [
        replace(OPEN, source="WHO"),
        replace(OPEN, dated=date(2026, 11, 22)),
        replace(OPEN, review="draft"),
    ]
    assert len({known_by(one) for one in (OPEN, *others)}) == 4
    assert known_by(None) == ()
