"""Values as a content file holds them, each checked to be what its key takes."""

from typing import Any

__all__ = ["listed", "text"]


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
