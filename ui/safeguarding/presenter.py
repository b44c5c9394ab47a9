"""The safeguarding record, as a page that holds it open for a while shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from homeapp.domain.safeguarding import Concern, ConcernAbout, read_moment, root_of
from homeapp.i18n import _, language
from homeapp.planner import Planner
from homeapp.services.safeguarding import SafeguardingRecord

__all__ = ["CHOSEN", "MOMENTS", "TYPED", "Entry", "SafeguardingPresenter"]
__all__ += ["chosen_as_text", "chosen_from_text"]

TYPED = ("said", "saw", "did", "told")
"""Fields of words, as `Concern` names them."""
MOMENTS = ("noticed_at", "told_at")
CHOSEN = ("about", "person_knows")
_KNOWS = {True: "yes", False: "no"}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An entry in words: what it is, and each thing that it says under its own heading."""

    id: UUID
    title: str
    lines: tuple[tuple[str, str], ...]
    is_addition: bool


class SafeguardingPresenter:
    """Opens one person's record, and closes it again; closed, it holds nothing of it."""

    def __init__(self, planner: Planner, resident_id: UUID) -> None:
        self._planner, self._resident_id = planner, resident_id
        self._record: SafeguardingRecord | None = None

    def unlock(self, passphrase: str) -> SafeguardingRecord:
        """Return the record for the worker's own passphrase; slow, and touches nothing here."""
        return self._planner.safeguarding.open(self._resident_id, passphrase)

    def take(self, record: SafeguardingRecord) -> None:
        """Show this record from now on."""
        self._record = record

    def close(self) -> None:
        """Let go of the record."""
        if self._record is not None:
            self._record.close()
        self._record = None

    @property
    def is_open(self) -> bool:
        """Whether there is anything to show."""
        return self._record is not None

    def entries(self) -> list[Entry]:
        """Return what was written, the newest worry first, each with its additions under it."""
        if self._record is None:
            return []
        kept = self._record.entries()
        newest = sorted({root_of(one) for one in kept}, reverse=True)
        return [self._entry(one) for root in newest for one in kept if root_of(one) == root]

    def reminder(self) -> str:
        """Return what is still to be done today, "" where nothing is known to be."""
        if self._record is None:
            return ""
        kept = self._record.entries()
        told = {root_of(one) for one in kept if one.told.strip()}
        if any(root_of(one) not in told for one in kept):
            return _("An entry does not say whom you told. Tell somebody today, and add it here.")
        return ""

    def drafts(self) -> Mapping[str, str]:
        """Return what was typed before and is not kept as an entry yet."""
        return self._record.drafts() if self._record is not None else {}

    def keep_draft(self, field: str, text: str) -> None:
        """Keep what is typed so far in a field, as text."""
        if self._record is not None:
            self._record.keep_draft(field, text)

    def read_moment(self, text: str) -> datetime | None:
        """Return the day and time typed, a time alone as one of today; raise a `Refusal`."""
        today = self._record.moment().astimezone().date() if self._record else None
        return read_moment(text, today) if today is not None else None

    def write(self, values: Mapping[str, Any], adds_to: UUID | None) -> None:
        """Keep an entry for ever; raise a `Refusal` that says what is missing."""
        if self._record is not None:
            self._record.write(**values, adds_to=adds_to)

    def _entry(self, concern: Concern) -> Entry:
        assert self._record is not None, "an entry is shown while the record is open"  # noqa: S101
        return Entry(
            id=concern.id,
            title=_title(concern),
            lines=tuple(
                (label, words)
                for label, words in _lines(concern, self._record.who_wrote(concern))
                if words.strip()
            ),
            is_addition=concern.adds_to is not None,
        )


def chosen_as_text(value: object) -> str:
    """Return a chosen answer as a draft keeps it."""
    if isinstance(value, bool):
        return _KNOWS[value]
    return str(value) if value is not None else ""


def chosen_from_text(field: str, text: str) -> ConcernAbout | bool | None:
    """Return the answer that a draft kept, `None` for none or one that is known no more."""
    if field == "person_knows":
        return next((value for value, kept in _KNOWS.items() if kept == text), None)
    return next((one for one in ConcernAbout if one.value == text), None)


def _title(concern: Concern) -> str:
    written = _when(concern.written_at)
    if concern.adds_to is not None:
        return _("Added on {when}", when=written)
    return _("{about}: written on {when}", about=_(concern.about.words), when=written)


def _lines(concern: Concern, writer: str) -> list[tuple[str, str]]:
    knows = {True: _("Yes"), False: _("No"), None: ""}[concern.person_knows]
    return [
        (_("Noticed"), _when(concern.noticed_at)),
        (_("Said, in their words"), concern.said),
        (_("Seen"), concern.saw),
        (_("Done"), concern.did),
        (_("Told"), concern.told),
        (_("Told on"), _when(concern.told_at)),
        (_("The person knows"), knows),
        (_("Written by"), writer),
    ]


def _when(moment: datetime | None) -> str:
    if moment is None:
        return ""
    here = moment.astimezone()
    return f"{language('en').date(here.date())}, {here:%H:%M}"
