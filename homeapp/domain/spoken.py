"""The languages that people here speak and read: more than we can print a plan in.

Codes are BCP 47. The order of the local list is that of the 2021 census for Bradford (ONS TS024),
with languages heard since then and further ones of West Yorkshire after them.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from unicodedata import name as letter_name

from homeapp.i18n import N_, R_, languages

__all__ = [
    "SAID_IN",
    "SpokenLanguage",
    "fitting_language",
    "language_names",
    "spoken_languages",
    "typed_language",
    "written_languages",
]

SAID_IN = R_("Said in {language}:")
"""Stands before words that are in another language than the rest, on screen and on paper."""


_LATIN = "LATIN"


@dataclass(frozen=True)
class SpokenLanguage:
    """A language by its code, its own name and its English name."""

    code: str
    name: str
    english_name: str
    is_written: bool = True
    """Whether people who speak it read in it; some languages are heard or signed only."""


_LOCAL = (
    SpokenLanguage("pa", "ਪੰਜਾਬੀ / پنجابی", N_("Punjabi")),
    SpokenLanguage("phr", "پہاڑی پوٹھواری", N_("Pahari-Pothwari (Mirpuri)"), is_written=False),
    SpokenLanguage("syl", "সিলেটি", N_("Sylheti"), is_written=False),
    SpokenLanguage("sk", "Slovenčina", N_("Slovak")),
    SpokenLanguage("ps", "پښتو", N_("Pashto")),
    SpokenLanguage("ar", "العربية", N_("Arabic")),
    SpokenLanguage("gu", "ગુજરાતી", N_("Gujarati")),
    SpokenLanguage("ro", "Română", N_("Romanian")),
    SpokenLanguage("cs", "Čeština", N_("Czech")),
    SpokenLanguage("ckb", "کوردیی ناوەندی", N_("Kurdish (Sorani)")),
    SpokenLanguage("kmr", "Kurmancî", N_("Kurdish (Kurmanji)")),
    SpokenLanguage("lv", "Latviešu", N_("Latvian")),
    SpokenLanguage("hu", "Magyar", N_("Hungarian")),
    SpokenLanguage("fa", "فارسی", N_("Farsi")),
    SpokenLanguage("prs", "دری", N_("Dari")),
    SpokenLanguage("uk", "Українська", N_("Ukrainian")),
    SpokenLanguage("bfi", "BSL", N_("British Sign Language"), is_written=False),
    SpokenLanguage("hno", "ہندکو", N_("Hindko"), is_written=False),
    SpokenLanguage("rom", "Romani", N_("Romani"), is_written=False),
    SpokenLanguage("hi", "हिन्दी", N_("Hindi")),
    SpokenLanguage("pt", "Português", N_("Portuguese")),
    SpokenLanguage("es", "Español", N_("Spanish")),
    SpokenLanguage("it", "Italiano", N_("Italian")),
    SpokenLanguage("lt", "Lietuvių", N_("Lithuanian")),
    SpokenLanguage("fr", "Français", N_("French")),
    SpokenLanguage("bg", "Български", N_("Bulgarian")),
    SpokenLanguage("ru", "Русский", N_("Russian")),
    SpokenLanguage("tr", "Türkçe", N_("Turkish")),
    SpokenLanguage("so", "Soomaali", N_("Somali")),
    SpokenLanguage("ti", "Tigrinya", N_("Tigrinya")),
    SpokenLanguage("am", "Amharic", N_("Amharic")),
    SpokenLanguage("sw", "Kiswahili", N_("Swahili")),
    SpokenLanguage("zh", "Chinese", N_("Chinese")),
)


@cache
def spoken_languages() -> tuple[SpokenLanguage, ...]:
    """Return every language to choose from: those a plan can be made in first."""
    ours = tuple(
        SpokenLanguage(known.code, known.name, known.english_name) for known in languages()
    )
    codes = {known.code for known in ours}
    return (*ours, *(local for local in _LOCAL if local.code not in codes))


def written_languages() -> tuple[SpokenLanguage, ...]:
    """Return the languages that people read and write."""
    return tuple(known for known in spoken_languages() if known.is_written)


def language_names(code: str) -> tuple[str, str]:
    """Return own name and English name of a language; a code we do not know names itself."""
    for known in spoken_languages():
        if known.code == code:
            return known.name, known.english_name
    return code, code


def fitting_language(words: str, chosen: str, *likely: str) -> str:
    """Return the language that words are in: the chosen one, unless its letters are others.

    Then it is the first of the likely ones that is written in such letters, or of those we know.
    """
    letters = _alphabets(words)
    if not letters:
        return chosen
    usual = letters.most_common(1)[0][0]
    if usual == _LATIN or usual in _alphabets(language_names(chosen)[0]):
        return chosen
    known = (*likely, *(one.code for one in written_languages()))
    fitting = (code for code in known if usual in _alphabets(language_names(code)[0]))
    return next(fitting, chosen)


def typed_language(words: str, chosen: str, *, by_worker: bool = False) -> str:
    """Return the language of words whose own was never asked, beside words in the chosen one.

    Letters of English are English in a language of other letters, and where a worker wrote them
    for themselves.
    """
    letters = _alphabets(words)
    is_latin = bool(letters) and letters.most_common(1)[0][0] == _LATIN
    if is_latin and (by_worker or _LATIN not in _alphabets(language_names(chosen)[0])):
        return "en"
    return fitting_language(words, chosen)


def _alphabets(words: str) -> Counter[str]:
    """Return how many letters of each alphabet are in the words, by the name Unicode gives it."""
    return Counter(letter_name(one, "").split(" ")[0] for one in words if one.isalpha())
