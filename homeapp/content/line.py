"""One thing that the content says, for people to check."""

from dataclasses import dataclass
from datetime import date

__all__ = ["ContentLine"]


@dataclass(frozen=True, kw_only=True)
class ContentLine:
    """One thing that the content says, and who stands for it."""

    part: str
    """What it belongs to, a message of the residents' catalogue or of the worker's."""
    kind: str
    """What it is, a message of the worker's catalogue."""
    words: str
    """The English, with what it counts."""
    message: str
    """The sentence alone, a message of the residents' catalogue; "" for what has none."""
    origin: str
    dated: date
    licence: str
    review: str
    version: str
    attribution: str = ""
    rules: tuple[str, ...] = ()
    """When it is said and how it is counted, in sentences for the worker."""

    @property
    def is_confirmed(self) -> bool:
        """Whether a named person stands for it."""
        return self.review.startswith("confirmed by ")
