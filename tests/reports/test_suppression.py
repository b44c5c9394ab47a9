"""No count of 1 to 4 can be worked out of a table, even by somebody who knows the rules."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeapp.domain.reports import LEAST_COUNT
from homeapp.reports.suppression import Cell, crossed, shown, total

FEWER, HIDDEN = "fewer than 5", "not shown"
SMALL = range(1, LEAST_COUNT)
Printer = Callable[[Sequence[int]], object]


@pytest.mark.parametrize(
    ("counts", "printed"),
    [
        ([9, 3], HIDDEN),  # 12 - 9 would be 3
        ([9, 1, 1], HIDDEN),  # 11 - 9 would be 1 and 1
        ([9, 4, 4], HIDDEN),  # 17 - 9 would be 4 and 4
        ([9, 3, 2], 14),  # 5 may be 1 and 4, 2 and 3, 3 and 2, 4 and 1
        ([2, 2], HIDDEN),  # a total of 4 is small itself
        ([9, 8], 17),
        ([0, 0], 0),
        ([], 0),
    ],
)
def test_a_total_shows_only_where_it_gives_no_count_away(counts: list[int], printed: Cell) -> None:
    assert total(counts) == printed


def test_counts_from_1_to_4_read_fewer_than_5_and_none_reads_0() -> None:
    assert [shown(count) for count in range(7)] == [0, FEWER, FEWER, FEWER, FEWER, 5, 6]


def test_a_row_is_totalled_where_all_of_it_shows() -> None:
    assert crossed([[9, 3, 0], [6, 7, 0]]) == [
        (HIDDEN, 9, FEWER, 0),
        (13, 6, 7, 0),
        (HIDDEN, 15, HIDDEN, 0),
    ]


def a_line(counts: Sequence[int]) -> object:
    return (*map(shown, counts), total(counts))


def a_grid(counts: Sequence[int]) -> object:
    """Print counts as a table of rows of three, as the services are."""
    return tuple(crossed([counts[start : start + 3] for start in range(0, len(counts), 3)]))


def recovered(printer: Printer, counts: Sequence[int]) -> list[int]:
    """Return the places of small counts that the printed table leaves in no doubt.

    Print every way that the small counts could have been, and keep those that print the same.
    Nobody can know more than that, however well they know the rules.
    """
    printed = printer(counts)
    small = [place for place, count in enumerate(counts) if count in SMALL]
    possible = defaultdict(set)
    for guess in product(SMALL, repeat=len(small)):
        guessed = dict(zip(small, guess, strict=True))
        if printer([guessed.get(place, count) for place, count in enumerate(counts)]) == printed:
            for place, count in guessed.items():
                possible[place].add(count)
    return [place for place in small if len(possible[place]) < 2]


def test_every_short_line_keeps_its_small_counts() -> None:
    for counts in product(range(7), repeat=4):
        assert recovered(a_line, counts) == [], counts


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 40), max_size=5).flatmap(st.permutations))
def test_lines_keep_their_small_counts(counts: list[int]) -> None:
    assert recovered(a_line, counts) == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([0, 0, 1, 2, 3, 4, 5, 9, 30]), min_size=6, max_size=6))
def test_tables_that_cross_keep_their_small_counts(counts: list[int]) -> None:
    assert recovered(a_grid, counts) == []


def test_the_attack_finds_what_plain_totals_give_away() -> None:
    def careless(counts: Sequence[int]) -> object:
        return (*map(shown, counts), sum(counts))

    assert recovered(careless, [9, 3]) == [1]
    assert recovered(careless, [9, 1, 1]) == [1, 2]
