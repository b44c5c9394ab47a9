"""Reviews: attainment in words, and the score that is for service reports alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.reviews import Attainment, t_score


def test_the_words_stand_for_the_levels_of_goal_attainment_scaling() -> None:
    assert {one.words: one.level for one in Attainment} == {
        "Much more than hoped": 2,
        "More than hoped": 1,
        "As hoped": 0,
        "Less than hoped": -1,
        "Much less than hoped": -2,
    }


@pytest.mark.parametrize(
    ("levels", "score"),
    [([1], 60.0), ([0, 1], 56.20), ([0, 0, 0], 50.0), ([-1], 40.0)],
    ids=["one goal at +1", "two equal goals at 0 and +1", "all as hoped", "one goal at -1"],
)
def test_the_published_examples(levels: list[int], score: float) -> None:
    assert t_score(levels) == pytest.approx(score, abs=0.005)


def test_no_goals_have_no_score() -> None:
    assert t_score([]) is None
    assert t_score([1], [0.0]) is None


def test_a_weight_is_needed_for_each_level() -> None:
    with pytest.raises(ValueError, match="a weight is needed"):
        t_score([1, 0], [1.0])


@given(levels=st.lists(st.integers(-2, 2), min_size=1, max_size=9))
def test_equal_weights_change_nothing_and_signs_mirror(levels: list[int]) -> None:
    score = t_score(levels)
    assert score is not None
    assert t_score(levels, [3.0] * len(levels)) == pytest.approx(score)
    mirrored = t_score([-level for level in levels])
    assert mirrored is not None
    assert score + mirrored == pytest.approx(100)


@given(
    levels=st.lists(st.integers(-2, 1), min_size=1, max_size=9),
    place=st.integers(0, 8),
)
def test_reaching_more_never_scores_less(levels: list[int], place: int) -> None:
    better = list(levels)
    better[place % len(levels)] += 1
    before, after = t_score(levels), t_score(better)
    assert before is not None
    assert after is not None
    assert after > before
