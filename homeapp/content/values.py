"""Values as a content file holds them, each checked to be what its key takes."""

import re
from typing import Any

from homeapp.domain.measures import CONFIRMED

__all__ = ["STATES", "is_review", "listed", "text"]

STATES = "draft, to be confirmed by WHO, or confirmed by NAME on YYYY-MM-DD"
"""What a review can say."""


def is_review(value: str) -> bool:
    """Whether words say who has confirmed something, or who is to."""
    is_open = value == "draft" or re.match(r"to be confirmed by \S", value)
    return bool(is_open) or CONFIRMED.fullmatch(value) is not None


def text(value: Any) -> str:  # noqa: ANN401 - whatever a file holds
    """Return words; raise `ValueError` where it is anything else."""
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not in quotes")
    return value


def listed(value: Any) -> list[Any]:  # noqa: ANN401
    """Return a list; raise `ValueError` where it is anything else."""
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is not a list")
    return value
