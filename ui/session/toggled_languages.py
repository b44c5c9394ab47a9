"""Which languages the resident's view offers: never fewer than two, so that none is a dead end."""

from homeapp.domain.residents import Resident
from homeapp.i18n import Language, languages

__all__ = ["own_language", "toggled_languages"]

_MOST = 3  # as many as the head of the view has room for
_ENGLISH = "en"
_NEXT = "ur"  # the most spoken after English here: Census 2021, ONS table TS024


def own_language(resident: Resident) -> Language:
    """Return the language that somebody reads, English where we do not have it."""
    read = resident.reading_language
    return next((one for one in languages() if one.code == read), languages()[0])


def toggled_languages(resident: Resident, before: Language | None = None) -> list[Language]:
    """Return what somebody reads, English, what they read until now, and what they speak."""
    ours = {one.code: one for one in languages()}
    wanted = (own_language(resident).code, _ENGLISH, before.code if before else "")
    found = [code for code in dict.fromkeys((*wanted, resident.spoken_language)) if code in ours]
    return [ours[code] for code in (found if len(found) > 1 else [*found, _NEXT])[:_MOST]]
