"""Every word that a resident can be shown or handed is drawn as HarfBuzz places it."""

import string
from collections.abc import Iterator

import pytest

from homeapp.i18n import language, languages
from homeapp.paths import TRANSLATIONS
from tests.documents.pixels import mismatches
from translations.files import read_catalogue

CODES = [known.code for known in languages()]


def sentences(code: str) -> Iterator[str]:
    """Yield each sentence of a language's whole catalogue; English is what it is written in."""
    place = TRANSLATIONS / "resident.pot"
    if code != "en":
        place = TRANSLATIONS / code / "LC_MESSAGES" / "resident.po"
    for message in read_catalogue(place):
        said = message.id if code == "en" else message.string
        yield from (said,) if isinstance(said, str) else said


def words_of(code: str) -> list[str]:
    """Return each word once, the places left out."""
    words: dict[str, None] = {}
    for sentence in sentences(code):
        plain = "".join(text for text, *_place in string.Formatter().parse(sentence))
        words.update(dict.fromkeys(plain.split()))
    return list(words)


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_the_catalogue(code: str) -> None:
    words = words_of(code)
    assert len(words) > 150
    assert mismatches(code, words) == []


@pytest.mark.parametrize("code", CODES)
def test_the_catalogue_is_complete(code: str) -> None:
    coverage = language(code).coverage
    assert coverage.messages > 100
    assert coverage.translated == coverage.messages
