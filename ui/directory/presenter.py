"""What the directory page and the taking in of a list show and do, without a widget."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from homeapp.domain.directory import Freshness, Organisation, Service, Topic
from homeapp.domain.residents import LocalAuthority
from homeapp.errors import NotFound
from homeapp.exchange.csv_tables import write_csv
from homeapp.i18n import N_, _, _n
from homeapp.planner import Planner
from homeapp.services.changes import Change, ChangeSet
from homeapp.services.directory import Imported
from homeapp.services.listings import ListingWords, in_words
from ui.asides import RunAside, at_once

if TYPE_CHECKING:
    from homeapp.exchange.oruk import ImportedDirectory

__all__ = ["AREAS", "DirectoryPresenter", "ImportPresenter", "ListingRow", "ReadRecord"]

AREAS = (LocalAuthority.BRADFORD, LocalAuthority.NORTH_YORKSHIRE)
"""The council areas to choose from; their values are what the directory is asked for."""

_FRESHNESS = {
    Freshness.FRESH: N_("Checked"),
    Freshness.DUE: N_("Check again soon"),
    Freshness.OLD: N_("Check first"),
    Freshness.NEVER: N_("Check first"),
}


_CHECKS = {"verified_on", "verified_by", "number_wrong"}


@dataclass(frozen=True, kw_only=True)
class ListingRow:
    """One line of the list of services."""

    service_id: UUID
    name: str
    helps_with: str
    checked: str


class DirectoryPresenter:
    """The services that fit what is asked for, and the one that is looked at."""

    def __init__(
        self,
        planner: Planner,
        tell: Callable[[], None],
        today: Callable[[], date] = date.today,
        *,
        run_aside: RunAside = at_once,
    ) -> None:
        self._planner = planner
        self._run_aside = run_aside
        self._asked = 0
        self._has_looked = False
        self._tell = tell
        self._today = today
        self._words = ""
        self._topic: Topic | None = None
        self._area = ""
        self._chosen: UUID | None = None
        self.rows: tuple[ListingRow, ...] = ()
        self.chosen: ListingWords | None = None

    def look_for(self, words: str) -> None:
        """Show the services that fit these words."""
        self._words = words
        self.refresh()

    def filter_by(self, topic: Topic | None, area: str) -> None:
        """Show only services for a topic and a council area (ONS code); none means any."""
        self._topic, self._area = topic, area
        self.refresh()

    def refresh(self) -> None:
        """Look again; the service that is looked at stays, unless it is gone."""
        self._asked += 1
        asked = self._asked
        self._run_aside(self._look, lambda rows: self._take(asked, rows))

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when services or who runs them have changed; a check alone changes its line."""
        checked = list(changes.of(Service))
        if changes.touches(Organisation) or not all(map(_is_check, checked)):
            self.refresh()
        elif checked:
            services = {
                one.id: one
                for one in (change.after for change in checked)
                if isinstance(one, Service)
            }
            self.rows = tuple(
                self._row(services[row.service_id]) if row.service_id in services else row
                for row in self.rows
            )
            self.chosen = self._read_chosen()
            self._tell()

    @property
    def summary(self) -> str:
        """Return how many services there are, or what to do where there are none."""
        if not self._has_looked:
            return ""
        if self.rows:
            return _n("1 service", "{count} services", len(self.rows))
        if not self.is_empty_store:
            return _("No service fits. Try fewer words, or choose every topic and area.")
        return _("The directory is empty. Bring in a list of services to begin.")

    @property
    def is_empty_store(self) -> bool:
        """Whether it is known that there is no service at all."""
        asked = self._words.strip() or self._topic is not None or self._area
        return self._has_looked and not self.rows and not asked

    @property
    def chosen_row(self) -> int | None:
        """Return the line of the service that is looked at, `None` where it is not listed."""
        ids = [row.service_id for row in self.rows]
        return ids.index(self._chosen) if self._chosen in ids else None

    def choose(self, service_id: UUID) -> None:
        """Look at one service."""
        self._chosen = service_id
        self.chosen = self._read_chosen()
        self._tell()

    def verify(self) -> None:
        """Note that this worker checked the service today."""
        if self._chosen is not None:
            self._planner.directory.verify(self._chosen)

    def mark_number_wrong(self) -> None:
        """Note that a number of the service is wrong."""
        if self._chosen is not None:
            self._planner.directory.mark_number_wrong(self._chosen)

    def _look(self) -> tuple[ListingRow, ...]:
        """Return the rows of what is asked for; this may be in a thread."""
        words = self._words
        found = self._planner.directory.search(words, topic=self._topic, area=self._area)
        if not words.strip():
            found.sort(key=lambda listing: listing.service.name.casefold())
        return tuple(self._row(listing.service) for listing in found)

    def _take(self, asked: int, rows: tuple[ListingRow, ...]) -> None:
        """Show what was found, unless something else is asked for by now."""
        if asked == self._asked:
            self.rows, self._has_looked = rows, True
            self.chosen = self._read_chosen()
            self._tell()

    def _read_chosen(self) -> ListingWords | None:
        if self._chosen is None:
            return None
        try:
            return in_words(self._planner.directory.get(self._chosen), self._today())
        except NotFound:
            self._chosen = None
            return None

    def _row(self, service: Service) -> ListingRow:
        wrong = service.number_wrong
        state = N_("Number wrong") if wrong else _FRESHNESS[service.freshness(self._today())]
        return ListingRow(
            service_id=service.id,
            name=service.name,
            helps_with=", ".join(_(topic.words) for topic in service.topics),
            checked=_(state),
        )


def _is_check(change: Change) -> bool:
    return None not in (change.before, change.after) and set(change.fields) <= _CHECKS


@dataclass(frozen=True, kw_only=True)
class ReadRecord:
    """A record of a file with something to know about it; `position` counts from 1."""

    position: int
    name: str
    reason: str


class ImportPresenter:
    """A list of services that was read and is looked over before it is taken in."""

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self.found: ImportedDirectory | None = None

    @staticmethod
    def read(path: Path) -> "ImportedDirectory":
        """Read an Open Referral UK file; slow, and raises a `Refusal` where it is none."""
        # pydantic costs a tenth of a second to import; only taking in a list pays for it.
        from homeapp.exchange.oruk import read_file

        return read_file(path)

    def show(self, found: "ImportedDirectory") -> None:
        """Keep what was read, to look it over."""
        self.found = found

    @property
    def good(self) -> int:
        """Return how many services can be taken in."""
        return len(self.found.services) if self.found else 0

    @property
    def summary(self) -> str:
        """Return what would be taken in and what not."""
        sentences = [
            _n("1 service can be brought in.", "{count} services can be brought in.", self.good)
        ]
        refused = len(self.refused)
        if refused:
            sentences.append(
                _n("1 record cannot be used.", "{count} records cannot be used.", refused)
            )
        return " ".join(sentences)

    @property
    def offer(self) -> str:
        """Return the words of the button that takes them in."""
        return _n("Bring in 1 service", "Bring in {count} services", self.good)

    @property
    def refused(self) -> tuple[ReadRecord, ...]:
        """Return the records that cannot be used, each with its reason."""
        records = self.found.refused if self.found else ()
        return tuple(
            ReadRecord(
                position=record.position,
                name=record.name or _("No name"),
                reason=record.reason,
            )
            for record in records
        )

    @property
    def notes(self) -> tuple[ReadRecord, ...]:
        """Return what was left out of records that can be used, and about the file as a whole."""
        notes = self.found.notes if self.found else ()
        return tuple(
            ReadRecord(
                position=note.position,
                name=note.name if note.position else _("The whole file"),
                reason=note.text,
            )
            for note in notes
        )

    def take_in(self) -> Imported:
        """Add the services that were read; slow for a long list."""
        if self.found is None:
            return Imported(0, 0, 0)
        return self._planner.directory.take_in(self.found.organisations, self.found.services)

    @staticmethod
    def outcome(imported: Imported) -> str:
        """Return what became of the list, in a sentence."""
        return _(
            "New services: {added}. Changed: {changed}. The same as before: {same}.",
            added=imported.added,
            changed=imported.changed,
            same=imported.same,
        )

    def save_refused(self, path: Path) -> None:
        """Save the records that cannot be used as CSV; raise `NotSaved` where that cannot be."""
        rows = [(record.position, record.name, record.reason) for record in self.refused]
        write_csv(path, (_("Record"), _("Name"), _("Reason")), rows)
