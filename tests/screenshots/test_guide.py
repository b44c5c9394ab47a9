"""The worker's guide is as plain as the screens, and says what each of its pictures shows."""

import re

import pytest

from homeapp.paths import ROOT
from tests.test_plain_words import LONGEST_LABEL, MOST_WORDS, NEVER, OLDEST_READER, WORD, Text

GUIDE = ROOT / "docs" / "guide.md"
SHORT = 3  # a formula made for prose says nothing about so few words
NAMES = re.compile(r"Open Referral UK|First Response and Samaritans|`[^`]+`|Ctrl\+\S+")


@pytest.fixture(scope="module")
def paragraphs() -> list[Text]:
    """Return each paragraph, point and cell of the guide, without its marks."""
    told = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", GUIDE.read_text("utf-8"))
    blocks = re.split(r"\n\s*\n|\n(?=- )|[|]", told)
    plain = (NAMES.sub("name", block) for block in blocks)
    words = (" ".join(re.sub(r"[*#]|^- ", "", one).split()) for one in plain)
    return [Text(one) for one in words if WORD.search(one)]


def test_sentences_of_the_guide_are_short(paragraphs: list[Text]) -> None:
    long = [
        sentence
        for text in paragraphs
        for sentence in text.sentences
        if len(WORD.findall(sentence)) > MOST_WORDS
    ]
    assert len(paragraphs) > 50
    assert long == []


def test_a_reader_of_eleven_can_read_the_guide(paragraphs: list[Text]) -> None:
    prose = [text for text in paragraphs if text.source.endswith((".", "?", ":"))]
    ages = {
        text.source: text.reading_age for text in prose if len(WORD.findall(text.words)) > SHORT
    }
    assert len(ages) > 25
    assert {said: age for said, age in ages.items() if age > OLDEST_READER} == {}


def test_the_guide_uses_no_word_that_the_screens_avoid(paragraphs: list[Text]) -> None:
    used = {text.source: NEVER.findall(text.source) for text in paragraphs}
    assert {said: words for said, words in used.items() if words} == {}


def test_each_picture_of_the_guide_says_what_it_shows() -> None:
    said = re.findall(r"!\[([^\]]*)\]", GUIDE.read_text("utf-8"))
    assert len(said) > 8
    assert all(10 < len(words) <= LONGEST_LABEL for words in said)
    assert len(set(said)) == len(said)
