"""Sizes of goal ideas: each rule, its edges, and that no step is a leap."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.content.loading import load_content
from homeapp.domain.ideas import IdeaSize
from homeapp.domain.sizing import Sizing, SizingRule

SIZED = [idea for idea in load_content().goal_ideas if idea.sizing]


def sizing(rule: str, by: str = "0", least: str = "4", most: str = "50") -> Sizing:
    return Sizing(
        item="it",
        rule=SizingRule(rule),
        by=Decimal(by),
        least=Decimal(least),
        most=Decimal(most),
    )


@pytest.mark.parametrize(
    ("rule", "by", "now", "target"),
    [
        ("minus", "2", "10", "8"),
        ("minus", "2", "22.72", "21"),
        ("plus", "5", "10", "15"),
        ("plus", "5", "10.5", "15"),
        ("half", "0", "9", "5"),
        ("half", "0", "10", "5"),
        ("minus", "2", "4", "2"),
        ("minus", "2", "50", "48"),
        ("minus", "2", "3.9", None),
        ("minus", "2", "50.1", None),
        ("plus", "0.5", "10", None),
        ("to", "14", "20.4", "14"),
        ("to", "14", "14", None),
        ("to", "14", "10", None),
        ("to", "14", "50.1", None),
    ],
)
def test_a_target_is_whole_and_never_further_than_the_rule(
    rule: str, by: str, now: str, target: str | None
) -> None:
    found = sizing(rule, by).target(Decimal(now))
    assert found == (None if target is None else Decimal(target))


@pytest.mark.parametrize(
    ("rule", "by", "leap"),
    [
        ("plus", "4", ""),
        ("plus", "5", "double"),
        ("minus", "2", ""),
        ("minus", "3", "half"),
        ("to", "25", ""),
        ("to", "24", "half"),
    ],
)
def test_a_leap_is_named(rule: str, by: str, leap: str) -> None:
    found = sizing(rule, by).leap
    assert leap in found if leap else found == ""


@pytest.mark.parametrize("idea", SIZED, ids=lambda idea: str(idea.key))
@given(now=st.decimals(0, 300, places=1))
def test_no_shipped_idea_is_a_leap_for_anybody(idea: object, now: Decimal) -> None:
    target = idea.sizing.target(now)  # type: ignore[attr-defined]
    if target is not None:
        is_fit_for_one = idea.words.endswith(": from {baseline} to {target}")  # type: ignore[attr-defined]
        assert target >= (1 if is_fit_for_one else 2), "a number of one would need other words"
        assert now / 2 <= target <= now * 2
        assert target != now


def items() -> set[tuple[str, str]]:
    return {(idea.domain.value, idea.sizing.item) for idea in SIZED if idea.sizing}


@pytest.mark.parametrize(("domain", "item"), sorted(items()))
@given(now=st.decimals(0, 300, places=1))
def test_no_two_sizes_come_to_the_same(domain: str, item: str, now: Decimal) -> None:
    first: dict[IdeaSize, Decimal] = {}
    for idea in SIZED:
        if idea.sizing and (idea.domain.value, idea.sizing.item) == (domain, item):
            target = idea.sizing.target(now)
            if target is not None:
                first.setdefault(idea.size, target)
    assert len(set(first.values())) == len(first)
