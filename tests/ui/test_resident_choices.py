"""What was pointed at for a goal is known again by the words that were kept for it."""

from itertools import combinations

import pytest

from homeapp.i18n import Language, languages
from ui.goals.resident_choices import EVERY_DAY, OWN_TIME, TIMES, day_names, days_said, time_said

DAYS = [chosen for count in (1, 2, 3, 6) for chosen in combinations(range(7), count)]


@pytest.mark.parametrize("known", languages(), ids=lambda known: known.code)
@pytest.mark.parametrize("spoken", ["en", "ur"])
def test_days_are_known_again_in_every_language(known: Language, spoken: str) -> None:
    names = day_names(known, "wide")
    wrong = [
        days
        for days in (DAYS if spoken == known.code else DAYS[::9])
        if days_said(known.listed([names[day] for day in days]), spoken) != days
    ]
    assert wrong == []


def test_every_day_is_all_of_them() -> None:
    assert days_said(EVERY_DAY, "ur") == tuple(range(7))


@pytest.mark.parametrize("words", ["", "3 days a week", "On Monday, or not", "Mon"])
def test_other_words_are_no_days(words: str) -> None:
    assert days_said(words, "en") == ()


@pytest.mark.parametrize("known", languages(), ids=lambda known: known.code)
def test_times_are_known_again_in_every_language(known: Language) -> None:
    ours = [(key, words) for key, words, _picture in TIMES if key != OWN_TIME]
    assert [time_said(known.text(words), "en") for _key, words in ours] == [key for key, _w in ours]


@pytest.mark.parametrize(("cue", "key"), [("", None), ("When my sister rings", OWN_TIME)])
def test_a_time_of_ones_own_is_none_of_ours(cue: str, key: str | None) -> None:
    assert time_said(cue, "en") == key
