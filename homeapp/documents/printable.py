"""Whether a plan can be printed at all, told without setting a page."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from homeapp.documents.fonts import refuse_missing
from homeapp.documents.text import clean_text
from homeapp.domain.plans import PlanContent

__all__ = ["check_printable"]


def check_printable(content: PlanContent) -> None:
    """Raise the `Refusal` that printing would raise: it names the first sign no font draws."""
    for text in _texts(content):
        refuse_missing(clean_text(text))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for known in fields(value):
            yield from _texts(getattr(value, known.name))
