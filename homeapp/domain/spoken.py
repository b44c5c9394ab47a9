"""The languages that people here speak and read: more than we can print a plan in.

Codes are BCP 47. The order of the local list is that of the 2021 census for Bradford (ONS TS024),
with languages heard since then and further ones of West Yorkshire after them.
"""

from dataclasses import dataclass
from functools import cache

from homeapp.i18n import N_, languages

__all__ = ["SpokenLanguage", "language_names", "spoken_languages", "written_languages"]


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
