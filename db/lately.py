"""What was read lately, kept until a record of its kind changes: a page reads the same many times.

One copy of the app holds a store, and all writes come through one door. So what was read stays true
until that door was open.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager

from homeapp.domain.entity import Entity

__all__ = ["Answers", "Lately"]

Question = tuple[type[Entity], Hashable]
"""What kind of record is asked for, and which."""
_MOST = 256  # answers
_MOST_RECORDS = 64
"""In one answer. Lists of the whole store are longer, and read once."""


class Answers:
    """What was read of the store as it stood at one moment."""

    def __init__(self) -> None:
        self._known: dict[Question, Sequence[Entity]] = {}

    def find(self, question: Question) -> Sequence[Entity] | None:
        """Return what was read before, `None` where nothing was."""
        return self._known.get(question)

    def keep(self, question: Question, read: Sequence[Entity]) -> None:
        """Keep what was read just now; where there is too much, all of before makes room."""
        if len(read) > _MOST_RECORDS:
            return
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[question] = tuple(read)

    def without(self, kinds: set[type[Entity]]) -> "Answers":
        """Return what of it still stands when records of these kinds have changed."""
        left = Answers()
        # Another thread may be reading: its copy is made in one go.
        known = self._known.copy()
        left._known = {asked: read for asked, read in known.items() if asked[0] not in kinds}
        return left


class Lately:
    """The answers that stand now, for readings that begin while nothing is being written."""

    def __init__(self) -> None:
        self._answers = Answers()
        self._times = 0
        """How often writing began or ended: it is odd while somebody writes."""

    def of_moment(self, begin: Callable[[], object]) -> Answers:
        """Begin a reading, and return the answers of that very moment.

        Where somebody writes meanwhile, nobody can tell of which moment they are: then none.
        """
        times, answers = self._times, self._answers
        begin()
        is_same = not times % 2 and times == self._times
        return answers if is_same else Answers()

    @contextmanager
    def changing(self) -> Iterator[set[type[Entity]]]:
        """Keep no answers of the kinds of records that are put into the set that this hands out.

        Neither where the writing breaks off: it may have been done all the same.
        """
        kinds: set[type[Entity]] = set()
        self._times += 1
        try:
            yield kinds
        finally:
            self._answers = self._answers.without(kinds)
            self._times += 1

    def forget(self) -> None:
        """Let everything go: what is closed leaves nothing in memory that somebody could read."""
        self._answers = Answers()
