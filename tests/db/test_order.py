"""What is said last counts last, whatever the clock of the computer says."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
import uuid6

from db import opening
from db.opening import NewStore
from db.store import WorkerStore
from homeapp.bootstrap import StoreRecovery
from homeapp.content.loading import load_content
from homeapp.domain import entity
from homeapp.domain.consents import Consent, Decision, How, Purpose
from homeapp.domain.workers import Worker
from homeapp.planner import Planner
from tests.db.conftest import PASSPHRASE
from tests.factories import a_resident

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
YEARS_AHEAD = NOW + timedelta(days=3000)


class Desk:
    """The planner as it is started on a day, in a process that remembers no other day."""

    def __init__(self, made: NewStore, place: Path, here: pytest.MonkeyPatch) -> None:
        self.worker_id = made.worker_id
        self._place, self._here = place, here
        self._open: Planner | None = None

    def start(self, now: datetime) -> Planner:
        """Open the store when the clock says `now`."""
        self.stop()
        self._here.setattr(entity, "_newest", 0)
        self._here.setattr(uuid6, "_last_v7_timestamp", None)
        self._here.setattr("uuid6.time.time_ns", lambda: int(now.timestamp() * 1e9))
        opened = opening.unlock(self._place, self.worker_id, PASSPHRASE)
        store = WorkerStore(opened, self.worker_id, lambda: now)
        recovery = StoreRecovery(store)
        self._open = Planner(store, lambda: now, load_content(), recovery=recovery)
        return self._open

    def stop(self) -> None:
        """Close the store."""
        if self._open is not None:
            self._open.close()


@pytest.fixture
def desk(made: NewStore, place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Return a desk to start at on any day."""
    made.store.close()
    desk = Desk(made, place, monkeypatch)
    yield desk
    desk.stop()


def test_a_yes_taken_back_is_taken_back_where_the_clock_was_ahead(desk: Desk) -> None:
    planner = desk.start(YEARS_AHEAD)
    person = planner.residents.add(a_resident()).id
    given = planner.consents.record(_a_yes(person))
    planner = desk.start(NOW)
    planner.consents.withdraw(given)
    assert not planner.consents.is_given(person, Purpose.GP)


def test_todays_talk_is_the_latest_where_the_clock_was_ahead(desk: Desk) -> None:
    planner = desk.start(YEARS_AHEAD)
    planner.workers.introduce(Worker(id=desk.worker_id, name="Sam Jones"))
    person = planner.residents.add(a_resident()).id
    planner.conversations.say(person, "important", "My garden", "en")
    planner.conversations.choose_tiles(person, ("family",))
    planner = desk.start(NOW)
    planner.conversations.say(person, "important", "My sister", "en")
    planner.conversations.choose_tiles(person, ("moving",))
    said = planner.conversations.statements(person)["important"]
    latest = planner.conversations.latest(person)
    assert said.words == "My sister"
    assert latest is not None
    assert (latest.held_on, latest.tiles) == (NOW.date(), ("moving",))
    assert len(planner.plans.compose(person).tiles) == 1


def _a_yes(person: UUID) -> Consent:
    return Consent(
        resident_id=person,
        purpose=Purpose.GP,
        decision=Decision.GIVEN,
        how=How.SPOKEN,
        decided_on=NOW.date(),
        notice_version="",
        worker_id=person,
    )


def test_where_somebody_stopped_tells_no_time(desk: Desk) -> None:
    planner = desk.start(NOW)
    people = [planner.residents.add(a_resident(id=entity.new_id())) for _ in range(20)]
    for person in people:
        planner.bookmarks.put(person.id, "goals")
        planner.bookmarks.stop()
    later = desk.start(NOW + timedelta(hours=1))
    assert all(later.bookmarks.left(person.id) is not None for person in people)
    seconds = (entity.new_id().int >> 80) / 1000
    assert abs(datetime.fromtimestamp(seconds, UTC) - NOW) < timedelta(days=1)
