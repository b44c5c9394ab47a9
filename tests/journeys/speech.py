"""What a screen reader is to say in the resident's view: their language, then the English.

The words come from the translators' own files, and not through the planner's code.
"""

import re
from functools import cache, cached_property

from babel.dates import get_day_names
from babel.messages.pofile import read_po

from homeapp.paths import TRANSLATIONS

__all__ = ["LANGUAGES", "Speech", "name_of", "screen_name_of"]

LANGUAGES = {"en": "English", "ur": "اردو", "bn": "বাংলা", "pl": "Polski"}
_IN_ENGLISH = {"ur": "Urdu", "bn": "Bengali", "pl": "Polish"}
_SCREEN = "Screen language: {language}"
_PLACE = re.compile(r"\\\{\w+\\\}")


class Speech:
    """The sentences of one language, as the resident's view says them."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._theirs = _sentences(code)

    def theirs(self, message: str) -> str:
        """Return a sentence as the resident reads it; raise where there is no translation."""
        said = self._theirs[message]
        assert said, message
        return said

    def aloud(self, message: str) -> str:
        """Return a sentence as it is heard."""
        return _both(self.theirs(message), message)

    def pattern(self, message: str) -> re.Pattern[str]:
        """Return what a sentence sounds like, whatever is in its places."""
        theirs = self.theirs(message)
        if theirs == message:
            return re.compile(_filled(message), re.DOTALL)
        # What stands in a place may bring its own stop.
        joint = r"\.? " if theirs.endswith("}") else re.escape(_joint(theirs))
        return re.compile(_filled(theirs) + joint + _filled(message), re.DOTALL)

    def halves(self, message: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """Return what a sentence looks like in the resident's language and in English."""
        theirs, ours = _filled(self.theirs(message)), _filled(message)
        return re.compile(theirs, re.DOTALL), re.compile(ours, re.DOTALL)

    def is_said_rightly(self, name: str) -> bool:
        """Whether this is a sentence of the language with its English, or needs none."""
        if name in map(screen_name_of, LANGUAGES):
            return True
        known = name.isdecimal() or name in _NAMES or name in self._days
        # How many more there are may be told behind what leads to them.
        sentence = re.sub(r" \d+$", "", name)
        return known or any(self._any.fullmatch(one) for one in (name, sentence))

    @cached_property
    def _days(self) -> set[str]:
        theirs, ours = (get_day_names("abbreviated", "format", code) for code in (self.code, "en"))
        return {_both(theirs[day], ours[day]) for day in range(7)}

    @cached_property
    def _any(self) -> re.Pattern[str]:
        every = (self.pattern(one).pattern for one, said in self._theirs.items() if said)
        return re.compile("|".join(every), re.DOTALL)


def name_of(code: str) -> str:
    """Return what the picture of a language is called: its own name, then the English one."""
    return _both(LANGUAGES[code], _IN_ENGLISH.get(code, LANGUAGES[code]))


@cache
def screen_name_of(code: str) -> str:
    """Return what the button is called that shows the screen in this language."""
    return Speech(code).theirs(_SCREEN).replace("{language}", LANGUAGES[code])


def _sentences(code: str) -> dict[str, str]:
    """Return each English sentence with its translation; English is the source of them all."""
    held = code if code != "en" else "pl"
    with open(TRANSLATIONS / held / "LC_MESSAGES" / "resident.po", "rb") as file:
        found = {one.id: one.string for one in read_po(file) if isinstance(one.id, str) and one.id}
    return {english: english if code == "en" else str(said) for english, said in found.items()}


def _filled(sentence: str) -> str:
    return _PLACE.sub(".+", re.escape(sentence))


def _both(theirs: str, english: str) -> str:
    return theirs if theirs == english else f"{theirs}{_joint(theirs)}{english}"


def _joint(theirs: str) -> str:
    return " " if theirs[-1] in ".?!:\u2026\u061f\u06d4\u0964" else ". "


_NAMES = {*LANGUAGES.values(), *map(name_of, LANGUAGES)}
