"""Whose the health facts of a plan are: a number behind each fact, and the sources at the end."""

from collections.abc import Iterator, Mapping

from homeapp.documents.blocks import Block, Line, Own
from homeapp.documents.sentences import Place, Sentence
from homeapp.domain.plans import PlanContent
from homeapp.domain.sourced import NOT_SETTLED
from homeapp.i18n import R_, language

__all__ = ["OPEN", "fact", "source_blocks"]

_FROM = R_("Where the health facts come from")
OPEN = R_(
    "Health facts in this plan are not settled yet. "
    "They are to be confirmed by the clinical safety officer."
)
"""What stands where no source is named beside it: it says of what it is said."""


def fact(content: PlanContent, message: str, places: Mapping[str, Place] | None = None) -> Sentence:
    """Return a health fact with the number of its source, where the plan names that."""
    return Sentence(message, places or {}, content.source_number(message))


def source_blocks(content: PlanContent) -> Iterator[Block]:
    """Yield the sources in English, as they call themselves, and which of them nobody confirmed."""
    named = [
        (f"[{number}] {one.origin}, {language('en').date(one.dated)}.", one.is_confirmed)
        for number, one in enumerate(content.sources, 1)
    ]
    if named:
        yield Line(Sentence(_FROM), strong=True, small=True, kept=True)
    if settled := " ".join(words for words, is_confirmed in named if is_confirmed):
        yield Own(settled, "en", small=True)
    if doubted := " ".join(words for words, is_confirmed in named if not is_confirmed):
        yield Line(Sentence(NOT_SETTLED), quiet=True, small=True, kept=True)
        yield Own(doubted, "en", small=True)
    elif not content.is_settled:
        yield Line(Sentence(OPEN), quiet=True, small=True)
