"""Numbers in the place of chance: an agreed plan prints a part of its id."""

from random import Random

import uuid6

__all__ = ["begin_again"]


class _Dice:
    """Rolls the same numbers after each beginning, as `secrets` never would."""

    def __init__(self) -> None:
        self._random = Random(0)  # noqa: S311 - nothing is kept secret by it

    def randbits(self, count: int) -> int:
        """Return the next number of so many bits."""
        return self._random.getrandbits(count)


def begin_again() -> None:
    """Give new records the same ids as after any other beginning, their time apart."""
    uuid6.secrets = _Dice()  # type: ignore[assignment, attr-defined]
