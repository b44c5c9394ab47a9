"""What a resident points at for a goal, and which of it the kept words of a goal came from."""

from collections.abc import Sequence

from homeapp.i18n import R_, Language, languages
from ui.goals.wordings import HOW_OFTEN

__all__ = ["EVERY_DAY", "OWN_TIME", "TIMES", "day_names", "days_said", "time_said"]

EVERY_DAY = HOW_OFTEN[0]
OWN_TIME = "own"
TIMES = (
    ("breakfast", R_("After breakfast"), "hot_meal"),
    ("prayers", R_("After prayers"), "culture"),
    ("school-run", R_("After the school run"), "child_care"),
    ("evening", R_("In the evening"), "house"),
    (OWN_TIME, R_("Another time"), "question"),
)
"""By its key: the words of each time of the day, and its picture."""


def day_names(language: Language, width: str = "abbreviated") -> list[str]:
    """Return the days of the week, Monday first."""
    return language.days(wide=width == "wide")


def days_said(how_often: str, spoken: str) -> tuple[int, ...]:
    """Return which days were chosen for these words, 0 for Monday; none for words of other kinds.

    `spoken` is the code of the language that they are likely in.
    """
    if how_often == EVERY_DAY:
        return tuple(range(7))
    for known in _likely_first(spoken):
        names = day_names(known, "wide")
        days = tuple(day for day, name in enumerate(names) if name in how_often)
        if days and known.listed([names[day] for day in days]) == how_often:
            return days
    return ()


def time_said(cue: str, spoken: str) -> str | None:
    """Return the key of the time that was chosen for these words, `None` where there are none."""
    if not cue:
        return None
    ours = ((key, words) for key, words, _picture in TIMES if key != OWN_TIME)
    said = ((key, known.text(words)) for key, words in ours for known in _likely_first(spoken))
    return next((key for key, text in said if text == cue), OWN_TIME)


def _likely_first(spoken: str) -> Sequence[Language]:
    return sorted(languages(), key=lambda one: one.code != spoken)
