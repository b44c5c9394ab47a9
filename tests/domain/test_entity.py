"""Ids: unique, and in order of making whatever the clock says."""

from uuid import UUID

import pytest

from homeapp.domain import entity
from homeapp.domain.entity import ids_follow, new_id

LATER = UUID("ffff0000-0000-7000-8000-000000000000")
"""An id of a day some six thousand years from now."""


@pytest.fixture(autouse=True)
def _own_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entity, "_newest", 0)


def test_ids_are_in_order_of_making_and_none_comes_twice() -> None:
    made = [new_id() for _each in range(1_000)]
    assert made == sorted(set(made))


def test_ids_come_after_those_of_a_clock_that_was_ahead() -> None:
    ids_follow(LATER)
    made = [new_id() for _each in range(100)]
    assert made == sorted(set(made))
    assert made[0] > LATER
    assert {(each.version, each.variant) for each in made} == {(7, LATER.variant)}


def test_an_older_id_changes_nothing() -> None:
    ids_follow(LATER)
    ids_follow(UUID(int=1))
    assert new_id() > LATER
