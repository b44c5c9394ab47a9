"""The printable recovery key."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.recovery import ALPHABET, SYMBOLS, new_recovery_key, read_recovery_key
from db.refusals import MistypedRecoveryKey, RecoveryKeyLength


def test_is_eight_groups_of_five() -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){7}", new_recovery_key())


def test_no_two_are_alike() -> None:
    assert len({new_recovery_key() for _ in range(200)}) == 200


def test_reads_what_people_type() -> None:
    printed = new_recovery_key()
    typed = " " + printed.lower().replace("-", "  ").replace("0", "o").replace("1", "l") + "\n"
    assert read_recovery_key(typed) == printed.replace("-", "")


@given(st.integers(0, SYMBOLS - 1), st.integers(1, 31))
def test_one_wrong_symbol_is_always_noticed(place: int, shift: int) -> None:
    bare = read_recovery_key(new_recovery_key())
    wrong = ALPHABET[(ALPHABET.index(bare[place]) + shift) % 32]
    with pytest.raises(MistypedRecoveryKey):
        read_recovery_key(bare[:place] + wrong + bare[place + 1 :])


@given(st.integers(0, SYMBOLS - 2))
def test_two_symbols_swapped_are_noticed(place: int) -> None:
    bare = read_recovery_key(new_recovery_key())
    one, two = bare[place], bare[place + 1]
    swapped = bare[:place] + two + one + bare[place + 2 :]
    if one == two:
        assert read_recovery_key(swapped) == bare
    else:
        with pytest.raises(MistypedRecoveryKey):
            read_recovery_key(swapped)


def test_says_how_many_were_typed() -> None:
    with pytest.raises(RecoveryKeyLength, match="40 letters and numbers, and 39 were typed"):
        read_recovery_key(new_recovery_key()[:-1])


@given(st.text(max_size=60))
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(MistypedRecoveryKey):
        read_recovery_key(typed)
