"""Every English sentence that the program can show or print is plain enough for a reader of 11.

The words are read afresh from the sources, with the help of the command line beside them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
import pytest
import syllapy

from homeapp.cli import commands
from homeapp.content.measures import load_measures
from translations.catalogues import extract_catalogues
from translations.files import DOMAINS, ROOT, read_catalogue

OLDEST_READER = 11
MOST_WORDS, MOST_SENTENCES, LONGEST_LABEL = 20, 3, 65
SHORT = 3  # a formula made for prose says nothing about so few words
PACKAGES = ("homeapp", "ui", "db")

EXCEPTIONS = {
    "Arabic letters (Urdu, Shahmukhi Punjabi)": "the names of a script and its languages",
    "Latin letters (English, Polish)": "the names of a script and its languages",
    "White: English, Welsh, Scottish, Northern Irish or British": "as the census words it",
    "White: Gypsy or Irish Traveller": "as the census words it",
    "Open Referral UK files": "the name of the files' standard",
    "Money, debt and benefits": "the three words that people look for",
    "Open with the recovery key": "the key's own name, as it is printed",
    "Feeling better in myself": "four plain words, too few for the formula",
    "First Response: mental health crisis in Bradford and Craven, day or night": "no heading: "
    "it says beside a phone number whose it is",
    "If you drink every day, or get shaky, sweaty or sick without a drink, do not stop suddenly. "
    "It can be dangerous. Talk to your GP or an alcohol service first. If you have a fit, see or "
    "hear things that are not there, or are very confused, call 999.": "must be said whole",
    "South Asian, Chinese, other Asian, Middle Eastern, Arab, Black African or "
    "African-Caribbean.": "the groups as NICE names them",
    "To be confirmed by the clinical safety officer.": "names that office by its title",
    "Go to What matters": "names another page by its title",
    "Go to Goals": "names another page by its title",
}
"""Sentences that may break a rule, each with the reason. Keep it short: mend the sentence."""

NEVER = re.compile(
    r"\b(?:"
    r"fail(?:s|ed|ure|ing)?|patients?|non-?complian\w+|compl(?:y|ies|iance|iant)|DNA(?:'d)?"
    r"|clients?|service users?|cohorts?|vulnerable|hard to reach|disengaged|non-?engagement"
    r"|suffer\w*|victims?|addict\w*|alcoholics?|obese|drunk|lazy|denie[sd]|refuse[sd]?|blame\w*"
    r"|utili[sz]\w+|prior to|commenc\w+|regarding|in order to|whilst|upon|hereby|thereof|via"
    r"|ascertain\w*|facilitat\w+|endeavou?r\w*|terminat\w+|purchas\w+|additional|sufficient"
    r"|subsequent\w*|approximately|in the event of|with regard to|in respect of|pursuant"
    r"|assistance|obtain\w*|implement\w*|stakeholders?|pathways?|holistic|outcomes?|interventions?"
    r"|invalid|illegal|abort\w*|fatal|exceptions?|null|database error|click here|please|sorry"
    r"|etc|e\.g|i\.e|organiz\w+|recogniz\w+|color\w*|behavior\w*|center\w*|neighbor\w*"
    r")(?![\w'])",
    re.IGNORECASE,
)
INITIALS = {"CSV", "GP", "MB", "NHS", "PDF", "UK"}
SAID_AS_WORDS = {"JSON", "OK", "PIN"}
PLACEHOLDER = re.compile(r"--worker NAME|\b(?:RESIDENT|WORDS)\b")  # what a command is given
PROPER_NAMES = re.compile(
    r"Happy, Healthy at Home|Open Referral UK|British Sign Language|Caps Lock|NHS England"
    r"|First Response|North Yorkshire|Northern Irish|Irish Traveller|Shahmukhi Punjabi"
    r"|\b(?:African|Asian|Black|Bradford|British|Caribbean|Craven|English|Gurmukhi|Hindi|Irish"
    r"|Keighley|Kurmanji|Mirpuri|Pahari-Pothwari|Polish|Punjabi|Scottish|Sorani|Ukrainian"
    r"|Urdu|Welsh|White)\b"
)
MISCOUNTED = {"coloured": 2, "figures": 2, "medicines": 3, "offered": 2}
"""Syllables of words that the dictionary does not have, or counts as nobody here says them."""

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # noqa: RUF001 - as the words have it
END = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True)
class Text:
    """A text as the program shows it, with a short word in each place."""

    source: str

    @property
    def words(self) -> str:
        """Return the text with its places filled."""
        return re.sub(r"\{\w+\}", "Sam", self.source)

    @property
    def sentences(self) -> list[str]:
        """Return its sentences, those without a word left out."""
        return [one for one in END.split(self.words) if WORD.search(one)]

    @property
    def is_prose(self) -> bool:
        """Whether it ends as a sentence does; else it is a label, a heading or a hint."""
        return self.source.endswith((".", "?", "!"))

    @property
    def reading_age(self) -> float:
        """Return the Flesch-Kincaid grade and five years, to a tenth of a year.

        Source: Kincaid and others 1975, Naval Technical Training Command, report 8-75.
        """
        words = WORD.findall(self.words)
        length = len(words) / len(self.sentences)
        grade = 0.39 * length + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
        return round(grade + 5, 1)


def syllables(word: str) -> int:
    """Return the syllables of a word as it is said; initials are spelt out."""
    if word in INITIALS:
        return len(word)
    plain = word.replace("’", "'").lower()  # noqa: RUF001
    return MISCOUNTED.get(plain) or max(1, syllapy.count(plain))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[Text]:
    """Return every text of both catalogues and of the command line, exceptions included."""
    tree = tmp_path_factory.mktemp("tree")
    (tree / "translations").mkdir()
    for folder in (*PACKAGES, "resources"):
        (tree / folder).symlink_to(ROOT / folder, target_is_directory=True)
    extract_catalogues(tree)
    found = [text for domain in DOMAINS for text in _messages(tree, domain)]
    return [Text(source) for source in dict.fromkeys([*found, *_help(commands)])]


def _messages(tree: Path, domain: str) -> Iterator[str]:
    for message in read_catalogue(tree / "translations" / f"{domain}.pot"):
        if message.id:
            yield from (message.id,) if isinstance(message.id, str) else message.id


def _help(command: click.Command) -> Iterator[str]:
    yield " ".join((command.help or "").split())
    yield from (said for option in command.params if (said := getattr(option, "help", None)))
    for inner in getattr(command, "commands", {}).values():
        yield from _help(inner)


def _unexcused(texts: list[Text]) -> list[Text]:
    return [text for text in texts if text.source not in EXCEPTIONS | _instruments()]


@cache
def _instruments() -> dict[str, str]:
    """Return the words that are not ours to mend, each with whose they are."""
    questions = [one for measure in load_measures() for one in measure.questions if one.source]
    words = {one.words: one.source for one in questions}
    return words | {answer.words: one.source for one in questions for answer in one.answers}


def test_the_words_are_found(texts: list[Text]) -> None:
    sources = {text.source for text in texts}
    assert len(sources) > 700
    shown = {"What matters to me", "1 service", "{count} services", "The store to open."}
    assert shown <= sources


def test_exceptions_are_few_and_still_in_use(texts: list[Text]) -> None:
    assert len(EXCEPTIONS) < 15
    assert set(EXCEPTIONS) - {text.source for text in texts} == set()


def test_sentences_are_short(texts: list[Text]) -> None:
    lengths = {
        sentence: len(WORD.findall(sentence))
        for text in _unexcused(texts)
        for sentence in text.sentences
    }
    assert {said: words for said, words in lengths.items() if words > MOST_WORDS} == {}


def test_paragraphs_are_short(texts: list[Text]) -> None:
    long = [text for text in _unexcused(texts) if len(text.sentences) > MOST_SENTENCES]
    assert long == []


def test_a_reader_of_eleven_can_read_it(texts: list[Text]) -> None:
    ages = {
        text.source: text.reading_age
        for text in _unexcused(texts)
        if len(WORD.findall(text.words)) > SHORT
    }
    assert len(ages) > 400
    assert {said: age for said, age in ages.items() if age > OLDEST_READER} == {}


def test_the_formula_is_the_published_one() -> None:
    simple = Text("The cat sat on the mat. {name} saw it.")
    assert simple.reading_age == round(0.39 * 9 / 2 + 11.8 * 1 - 15.59 + 5, 1)
    hard = Text("Utilise interdisciplinary organisational communication opportunities.")
    assert hard.reading_age > 30
    assert [syllables(word) for word in ("NHS", "GP", "people", "organisation", "999")] == [
        3, 2, 2, 5, 1,
    ]  # fmt: skip


def test_some_words_are_never_used(texts: list[Text]) -> None:
    used = {text.source: NEVER.findall(text.source) for text in _unexcused(texts)}
    assert {said: words for said, words in used.items() if words} == {}


@pytest.mark.parametrize(
    "said", ["The backup failed.", "She DNA'd twice.", "Prior to the talk", "A non-compliant man"]
)
def test_a_word_never_to_be_used_is_seen(said: str) -> None:
    assert NEVER.search(said)


def test_nothing_is_in_capitals(texts: list[Text]) -> None:
    loud = {
        text.source: set(re.findall(r"\b[A-Z]{2,}\b", PLACEHOLDER.sub("", text.source)))
        - INITIALS
        - SAID_AS_WORDS
        for text in _unexcused(texts)
    }
    assert {said: words for said, words in loud.items() if words} == {}


def test_nothing_is_shouted_and_ranges_say_to(texts: list[Text]) -> None:
    shouted = [text for text in texts if "!" in text.source]
    dashed = [
        text
        for text in texts
        if re.search(r"[–—]|[\d}]\s?-\s?[\d{]", text.source)  # noqa: RUF001
    ]
    assert (shouted, dashed) == ([], [])


def test_labels_and_headings_are_short_and_in_sentence_case(texts: list[Text]) -> None:
    labels = [text for text in _unexcused(texts) if not text.is_prose]
    assert [label for label in labels if len(label.source) > LONGEST_LABEL] == []
    assert [label for label in labels if _capitals(label)] == []


def test_a_sentence_begins_with_a_capital(texts: list[Text]) -> None:
    prose = [text for text in texts if text.is_prose]
    assert len(prose) > 200
    begun = [sentence.lstrip("“") for text in prose for sentence in text.sentences]
    assert [sentence for sentence in begun if sentence[0].islower()] == []


def _capitals(text: Text) -> list[str]:
    """Return the capitals within a text that are neither a name's nor a beginning's."""
    parts = re.split(r"(?<=[.!?…:])\s+|\{\w+\}", PROPER_NAMES.sub("name", text.source))
    words = [word for part in parts for word in WORD.findall(part)[1:]]
    return [word for word in words if word[0].isupper() and not word.isupper() and word != "Sam"]
