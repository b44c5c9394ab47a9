"""What the screens about people show, and what pressing something on them does."""

from collections.abc import Callable
from datetime import date, time
from typing import Any
from uuid import UUID

from homeapp.domain.closures import Closure
from homeapp.domain.conversations import Conversation
from homeapp.domain.due import WorkList, lists_of
from homeapp.domain.fields import read_date
from homeapp.domain.goals import Goal, Step
from homeapp.domain.plans import Plan, PlanChoices
from homeapp.domain.residents import Resident
from homeapp.domain.signposts import Signpost
from homeapp.domain.visits import Visit
from homeapp.errors import Refusal
from homeapp.i18n import N_, _
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from homeapp.services.unit_of_work import CaseloadRow
from ui.asides import RunAside, at_once
from ui.residents.wording import first_due

__all__ = [
    "AboutPresenter",
    "CaseloadPresenter",
    "NewPersonPresenter",
    "NoName",
    "NotBornYet",
    "read_birthday",
]

_SHOWN_KINDS = (Resident, Conversation, Goal, Step, Signpost, Plan, PlanChoices, Visit, Closure)
_TELLING = frozenset(
    {"preferred_name", "given_names", "family_name", "born_on", "postcode", "nhs_number"}
)
_NEW_PERSON = "new_person"
_NOTHING = {
    WorkList.TODAY: N_("No visit is planned for today."),
    WorkList.DUE: N_("Nothing is due today."),
    WorkList.WAITING: N_("Nobody is waiting to hear from a service."),
    WorkList.ALL: N_("Whoever fits these words is closed. Choose Closed to see them."),
    WorkList.CLOSED: N_("Nobody here is closed. Choose All to see everybody."),
}
"""Why a list is empty while others are not."""


class NoName(Refusal):
    """A person was to be kept without anything to call them by."""

    def __init__(self) -> None:
        super().__init__(N_("Type what the person likes to be called. A first name is enough."))


class NotBornYet(Refusal):
    """A date of birth lies after today."""

    def __init__(self) -> None:
        super().__init__(N_("This day has not come yet. Check the year of birth."))


class CaseloadPresenter:
    """The list of people: found by a few letters, narrowed by what is due."""

    def __init__(
        self,
        planner: Planner,
        show: Callable[[], None],
        today: Callable[[], date] = date.today,
        *,
        run_aside: RunAside = at_once,
    ) -> None:
        self._planner = planner
        self._show = show
        self._today = today
        self._run_aside = run_aside
        self._found: list[CaseloadRow] | None = None
        self._lists: dict[WorkList, list[CaseloadRow]] = {}
        self._is_stale = True
        self._is_seen = False
        self._came_from: UUID | None = None
        self.words = ""
        self.filter = WorkList.ALL
        self.rows: tuple[CaseloadRow, ...] = ()
        self.is_empty_store = False

    def see(self, seen: bool) -> None:
        """Take note that the list is in sight or not; out of sight it waits to refresh."""
        self._is_seen = seen
        if seen and self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the list anew off the screen's thread, and show it."""
        self._is_stale = False
        words, read = self.words, self._planner.residents.caseload
        self._run_aside(lambda: read(words), lambda found: self._take(words, found))

    def search(self, words: str) -> None:
        """Show the people whose name, postcode or number fits the words; few do, so at once."""
        before, self.words = self.words, words.strip()
        if self.words and self.words != before:
            self._take(self.words, self._planner.residents.caseload(self.words))
        elif self.words != before:
            self.refresh()

    def come_back(self, resident_id: UUID) -> None:
        """Show everybody, or the same list where this person stands on it, and them marked."""
        self._came_from, self.words = resident_id, ""
        self._is_stale = True
        self.see(self._is_seen)

    def take_marked(self) -> UUID | None:
        """Return once who is to be marked: the person that the worker comes from."""
        marked, self._came_from = self._came_from, None
        return marked

    def choose(self, chosen: WorkList) -> None:
        """Show another list of them, such as those with something due."""
        self.filter = chosen
        self._narrow()

    def count(self, chosen: WorkList) -> int:
        """Return how many of the people found stand on a list."""
        return len(self._lists.get(chosen, ()))

    def open(self, place: int) -> UUID:
        """Note that this worker looks at the person in a row, and return whose row it is."""
        return self._planner.residents.open(self.rows[place].resident_id).id

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when anything in the list has changed; at once where it is in sight."""
        if changes.touches(*_SHOWN_KINDS):
            self._is_stale = True
            self.see(self._is_seen)

    @property
    def today(self) -> date:
        """Return the day that reviews are due by."""
        return self._today()

    def nothing_to_show(self) -> str:
        """Return why no row is shown, and what to do about it; "" while there are rows."""
        if self.rows or self._found is None:
            return ""
        if self.is_empty_store:
            return _("Nobody is here yet. Add the first person to begin.")
        if not self._found:
            return _("Nobody fits these words. Try fewer letters, or add a new person.")
        return _(_NOTHING[self.filter])

    def _take(self, words: str, found: list[CaseloadRow]) -> None:
        """Show what was found, unless other words are looked for by now."""
        if words != self.words:
            return
        self._found = found
        self.is_empty_store = not found and not words
        self._lists = {kind: [] for kind in WorkList}
        today = self._today()
        for row in found:
            for kind in lists_of(row.follow_up, today):
                self._lists[kind].append(row)
        self._lists[WorkList.TODAY].sort(key=lambda row: row.follow_up.meeting_at or time.min)
        self._lists[WorkList.DUE].sort(key=first_due)
        self._turn_to_whom_we_left()
        self._narrow()

    def _turn_to_whom_we_left(self) -> None:
        """Choose a list on which the person stands that the worker comes from."""
        met, lists = self._came_from, self._lists.items()
        stands_on = [kind for kind, rows in lists if any(row.resident_id == met for row in rows)]
        if met is not None and self.filter not in stands_on:
            self.filter = WorkList.CLOSED if WorkList.CLOSED in stands_on else WorkList.ALL

    def _narrow(self) -> None:
        self.rows = tuple(self._lists.get(self.filter, ()))
        self._show()


def read_birthday(text: str, today: Callable[[], date] = date.today) -> date | None:
    """Return a day of birth; raise `WrongDate`, or `NotBornYet` for a day to come."""
    day = read_date(text)
    if day is not None and day > today():
        raise NotBornYet
    return day


class AboutPresenter:
    """What is known about one person, each field saved as it is left."""

    def __init__(
        self,
        planner: Planner,
        show: Callable[[], None],
        run_aside: RunAside,
    ) -> None:
        self._planner = planner
        self._show = show
        self._run_aside = run_aside
        self._passed_over: set[UUID] = set()
        self.resident: Resident | None = None
        self.drafts: dict[str, str] = {}
        self.duplicates: list[Resident] = []

    def open(self, resident_id: UUID) -> None:
        """Show a person, with what was typed about them and is not saved yet."""
        if self.resident is None or self.resident.id != resident_id:
            self._passed_over.clear()
        self.duplicates = []
        self.drafts = self._planner.drafts.of(resident_id)
        self._load(resident_id)
        self._look_for_duplicates()

    def save(self, field: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Save a field that was left; an empty name is not saved, and judged on Continue."""
        resident = self._shown()
        if field == "preferred_name" and not value:
            return
        self.resident = self._planner.residents.change(resident.id, **{field: value})
        self.settle(field)
        if field in _TELLING:
            self._look_for_duplicates()

    def keep(self, field: str, text: str) -> None:
        """Keep what is typed in a field so far, or what does not read as a value yet."""
        self._planner.drafts.keep(self._shown().id, field, text)

    def settle(self, field: str) -> None:
        """Let a draft go: what is in the field is saved."""
        self._planner.drafts.drop(self._shown().id, field)

    def pass_over(self) -> None:
        """Carry on with this person: the likely duplicates shown are others."""
        self._passed_over |= {other.id for other in self.duplicates}
        self.duplicates = []
        self._show()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when this person has changed, by undo for one."""
        if self.resident is None:
            return
        mine = [one for one in changes.of(Resident) if one.entity.id == self.resident.id]
        if mine and mine[-1].after is not None and mine[-1].after != self.resident:
            self._load(self.resident.id)

    def _load(self, resident_id: UUID) -> None:
        self.resident = self._planner.residents.get(resident_id)
        self._show()

    def _shown(self) -> Resident:
        assert self.resident is not None, "a person is opened before a field is left"  # noqa: S101
        return self.resident

    def _look_for_duplicates(self) -> None:
        asked = self._shown()
        self._run_aside(
            lambda: self._planner.residents.likely_duplicates(asked),
            lambda found: self._on_duplicates(asked, found),
        )

    def _on_duplicates(self, asked: Resident, found: list[Resident]) -> None:
        if self.resident is None or self.resident.id != asked.id:
            return
        told = [other for other in found if other.id not in self._passed_over]
        if told != self.duplicates:
            self.duplicates = told
            self._show()


class NewPersonPresenter:
    """Adding someone: a name first, everything else in the talk."""

    def __init__(self, planner: Planner) -> None:
        self._planner = planner

    def typed_before(self) -> str:
        """Return the name that was typed and not added yet."""
        return self._planner.drafts.of(self._about()).get(_NEW_PERSON, "")

    def keep(self, text: str) -> None:
        """Keep the name as typed so far."""
        self._planner.drafts.keep(self._about(), _NEW_PERSON, text)

    def leave(self) -> None:
        """Add nobody, and forget the name that was typed."""
        self._planner.drafts.drop(self._about(), _NEW_PERSON)

    def add(self, preferred_name: str) -> UUID:
        """Add a person and return their id; raise `NoName` where there is none to call them by."""
        if not preferred_name.strip():
            raise NoName
        added = self._planner.residents.add(Resident(preferred_name=preferred_name.strip()))
        self.leave()
        return added.id

    def _about(self) -> UUID:
        return self._planner.workers.me().id
