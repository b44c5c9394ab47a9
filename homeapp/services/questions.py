"""The check-ins of the content in use, and those of before that people have answered."""

from collections.abc import Callable

from homeapp.domain.measures import CheckIn, Measure

__all__ = ["FindMeasure", "LoadMeasures", "Questions"]

LoadMeasures = Callable[[], tuple[Measure, ...]]
"""Returns the check-ins of the content. Slow the first time: call it only where one is needed."""

FindMeasure = Callable[[str, str], Measure | None]
"""Returns the check-in of a key in a version, `None` where nobody has kept that one."""


def _found_nowhere(_key: str, _version: str) -> None:
    return None


class Questions:
    """What can be asked now, and what was asked then: an old answer keeps its own meaning."""

    def __init__(self, load: LoadMeasures, find: FindMeasure = _found_nowhere) -> None:
        """`find` returns a check-in in a version of before."""
        self._load, self._find = load, find

    def __call__(self) -> tuple[Measure, ...]:
        """Return every check-in of today's content."""
        return self._load()

    def of(self, key: str) -> Measure | None:
        """Return a check-in of today's content, `None` where there is none of this key."""
        return next((one for one in self._load() if one.key == key), None)

    def as_asked(self, check_in: CheckIn) -> Measure | None:
        """Return the questions that were answered, in their version of then.

        `None` where nobody kept that version.
        """
        measure = self.of(check_in.measure)
        if measure is not None and check_in.answers(measure):
            return measure
        return self._find(check_in.measure, check_in.content_version)
