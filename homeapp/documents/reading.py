"""The plan as it is read aloud: the same parts in the same order, one language at a time."""

from collections.abc import Iterator
from dataclasses import replace
from unicodedata import name as letter_name

from homeapp.documents.blocks import (
    Block,
    Box,
    Chart,
    Chips,
    Course,
    Crisis,
    Heading,
    Line,
    Marked,
    Name,
    Own,
    Pair,
    Place,
    SaidIn,
    Title,
)
from homeapp.documents.fields import phone
from homeapp.documents.plan_parts import plan_blocks
from homeapp.documents.sentences import Sentence
from homeapp.documents.text import Words, as_spans
from homeapp.domain.plans import PlanContent
from homeapp.i18n import Language

__all__ = ["plan_lines"]


def plan_lines(content: PlanContent, chosen: Language) -> list[str]:
    """Return each line of a plan that a voice of this language can read.

    What a person said or typed in another language is left out, and so is their name, which
    others in the room need not hear; so are sources. All are there on paper.
    """
    lines = (line for block in plan_blocks(content) for line in _lines(block, chosen))
    return [line for line in lines if line]


def _lines(block: Block, chosen: Language) -> Iterator[str]:
    match block:
        case Title(sentence) | Heading(sentence) | Line(sentence) | Marked(Line(sentence)):
            yield _said(sentence, chosen)
        case Own(small=False):
            yield block.words.strip() if _is_in(block, chosen) else ""
        case Box(blocks=inner) | Place(blocks=inner):
            for one in inner:
                yield from _lines(one, chosen)
        case Crisis(number, sentence):
            yield f"{_marked(phone(number))}: {_said(sentence, chosen)}"
        case Chips(sentences):
            yield from (_said(sentence, chosen) for sentence in sentences)
        case Pair(first, second):
            for one in (first, second):
                yield from _lines(one, chosen)
        case Own() | Name() | SaidIn() | Chart() | Course():
            return


def _said(sentence: Sentence, chosen: Language) -> str:
    """Return a sentence without the number of its source, which a voice would read as its end."""
    return _marked(replace(sentence, mark=None).words(chosen))


def _marked(words: Words) -> str:
    return "".join(span.marked for span in as_spans(words))


def _is_in(own: Own, chosen: Language) -> bool:
    """Whether words are in a language; where nobody said which, by their letters.

    Latin letters are those of many languages, and most often of English.
    """
    if own.language:
        return own.language == chosen.code
    is_latin = any(letter_name(one, "").startswith("LATIN") for one in own.words)
    return chosen.is_source if is_latin else chosen.script != "Latn"
