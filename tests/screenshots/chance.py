"""Numbers in the place of chance: an agreed plan prints a part of its id."""

from random import Random

from homeapp.domain import entity

__all__ = ["begin_again"]


def begin_again() -> None:
    """Give new records the same ids as after any other beginning, their time apart."""
    entity.urandom = Random(0).randbytes  # noqa: S311 - no secret
