"""Which letters each text is shown in: our own copies of the fonts, in the right order."""

import re
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from homeapp.errors import Refusal
from homeapp.i18n import N_, Language
from homeapp.paths import FONTS

__all__ = ["FontsMissing", "families_for", "fonts_for", "load_fonts", "typing_families"]

SANS = "Homeapp Sans"
NASTALIQ = "Homeapp Nastaliq"
NASKH = "Homeapp Naskh"
_BY_SCRIPT = {
    "Beng": "Homeapp Bengali",
    "Guru": "Homeapp Gurmukhi",
    "Gujr": "Homeapp Gujarati",
    "Deva": "Homeapp Devanagari",
}
# Written in Naskh; the Arabic letters of the other languages here are read in Nastaliq.
_NASKH_LANGUAGES = frozenset({"ar", "fa", "ps", "ku", "ckb"})
_LABELS = (SANS, NASTALIQ, NASKH, *_BY_SCRIPT.values())
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_INDIC = re.compile("[\u0900-\u0aff]")
_BLOCKS = (("Deva", 0x0900), ("Beng", 0x0980), ("Guru", 0x0A00), ("Gujr", 0x0A80))


class FontsMissing(Refusal):
    """The fonts were never fetched, or are not whole."""

    def __init__(self) -> None:
        super().__init__(
            N_("The planner's fonts are missing. Run `make assets`, then start again.")
        )


@cache
def load_fonts() -> None:
    """Load our fonts into Qt once; raise `FontsMissing` where one of the families is not there.

    A system font is never used instead: some render Urdu letters on top of each other.
    """
    for path in sorted((FONTS / "qt").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    if not set(_LABELS) <= set(QFontDatabase.families()):
        raise FontsMissing


def families_for(language: Language | None = None) -> list[str]:
    """Return the order of families for labels and buttons: Latin first, then the script's own.

    Latin first gives Latin digits and full-width spaces; Qt still makes room for tall letters.
    """
    if language is None or language.script == "Latn":
        return list(_LABELS)
    own = _own_family(language)
    return [SANS, own, *(family for family in _LABELS if family not in {SANS, own})]


def fonts_for(language: Language) -> QFont:
    """Return the application's font with the families of this language."""
    font = QFont(families_for(language))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def typing_families(text: str, language: Language | None = None) -> list[str]:
    """Return the order of families for a line that is typed in.

    Such a line takes its height and baseline from the first family alone, so the script of the
    text comes first wherever Latin would clip it.
    """
    if _ARABIC.search(text):
        naskh = language is not None and _own_family(language) == NASKH
        first = NASKH if naskh else NASTALIQ
    elif found := _INDIC.search(text):
        block = max(start for _script, start in _BLOCKS if start <= ord(found[0]))
        first = next(_BY_SCRIPT[script] for script, start in _BLOCKS if start == block)
    else:
        return families_for(language)
    return [first, *(family for family in _LABELS if family != first)]


def _own_family(language: Language) -> str:
    if language.script == "Arab":
        return NASKH if language.code in _NASKH_LANGUAGES else NASTALIQ
    return _BY_SCRIPT.get(language.script, SANS)
