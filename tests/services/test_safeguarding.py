"""The safeguarding record: who opens it, what it keeps, and that nothing in it is ever changed."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from homeapp.domain.consents import Decision
from homeapp.domain.residents import Resident
from homeapp.domain.safeguarding import Concern, ConcernAbout, drafts_of
from homeapp.errors import NotFound
from homeapp.planner import Planner
from homeapp.services.safeguarding import (
    NothingWritten,
    NotYourPassphrase,
    RecordClosed,
    SafeguardingRecord,
    StillToCome,
)
from tests.factories import a_consent, a_resident
from tests.fakes import PASSPHRASE, MemoryStore

SAID = "He takes my money and my phone."


@pytest.fixture
def person(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


@pytest.fixture
def record(planner: Planner, person: Resident) -> SafeguardingRecord:
    return planner.safeguarding.open(person.id, PASSPHRASE)


def test_only_the_workers_own_passphrase_opens_it(planner: Planner, person: Resident) -> None:
    with pytest.raises(NotYourPassphrase, match="not your passphrase"):
        planner.safeguarding.open(person.id, "four grey cats asleep")
    assert planner.safeguarding.open(person.id, PASSPHRASE).entries() == []


def test_there_is_none_of_nobody(planner: Planner) -> None:
    with pytest.raises(NotFound):
        planner.safeguarding.open(UUID(int=5), PASSPHRASE)


def test_each_opening_is_noted_by_ids_alone(planner: Planner, person: Resident) -> None:
    for _time in range(2):
        planner.safeguarding.open(person.id, PASSPHRASE)
    noted = [one for one in planner.audit.entries() if one.work == "Open safeguarding record"]
    assert [one.records for one in noted] == [(("Resident", person.id, ()),)] * 2


def test_what_is_written_is_kept_whole(record: SafeguardingRecord, person: Resident) -> None:
    noticed = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    kept = record.write(
        about=ConcernAbout.ABUSE,
        noticed_at=noticed,
        said=SAID,
        saw="A bruise on her arm.",
        did="Stayed with her.",
        told="Duty worker, Bradford Council",
        told_at=noticed + timedelta(minutes=10),
        person_knows=True,
    )
    assert record.entries() == [kept]
    assert kept.resident_id == person.id
    assert kept.written_at == datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
    assert record.who_wrote(kept) == "Sam Jones"


def test_a_no_to_a_record_does_not_stop_it(
    planner: Planner, person: Resident, record: SafeguardingRecord
) -> None:
    planner.consents.record(a_consent(person.id, decision=Decision.DECLINED))
    record.keep_draft("saw", "A bruise")
    assert record.drafts() == {"saw": "A bruise"}
    record.write(about=ConcernAbout.ADULT, said=SAID)
    assert [one.said for one in record.entries()] == [SAID]


def test_an_addition_refers_to_the_first(record: SafeguardingRecord) -> None:
    first = record.write(about=ConcernAbout.ADULT, said=SAID)
    second = record.write(about=ConcernAbout.ADULT, did="Rang again.", adds_to=first.id)
    third = record.write(about=ConcernAbout.ADULT, did="They came.", adds_to=second.id)
    assert (second.adds_to, third.adds_to) == (first.id, first.id)
    assert record.entries()[0] == first


def test_it_is_never_undone(planner: Planner, record: SafeguardingRecord) -> None:
    record.write(about=ConcernAbout.ADULT, said=SAID)
    assert planner.history.next_undo is None
    assert [one.said for one in record.entries()] == [SAID]


def test_it_needs_words_and_a_time_that_has_been(record: SafeguardingRecord) -> None:
    with pytest.raises(NothingWritten):
        record.write(about=ConcernAbout.ADULT, said="  ", told="Nobody")
    for moment in ("noticed_at", "told_at"):
        late = datetime(2026, 11, 21, 10, 1, tzinfo=UTC)
        with pytest.raises(StillToCome):
            record.write(about=ConcernAbout.ADULT, said=SAID, **{moment: late})
    assert record.entries() == []


def test_a_closed_record_shows_and_takes_nothing_but_what_was_typed(
    planner: Planner, person: Resident, record: SafeguardingRecord
) -> None:
    record.write(about=ConcernAbout.ADULT, said=SAID)
    record.close()
    for use in (record.entries, record.drafts, lambda: record.write(about="adult", said="x")):
        with pytest.raises(RecordClosed):
            use()
    record.keep_draft("said", "And then")
    assert planner.safeguarding.open(person.id, PASSPHRASE).drafts() == {"said": "And then"}


def test_what_is_typed_lies_where_no_other_page_looks(
    planner: Planner, memory_store: MemoryStore, person: Resident, record: SafeguardingRecord
) -> None:
    record.keep_draft("said", SAID)
    assert planner.drafts.of(person.id) == {}
    assert planner.drafts.of(drafts_of(person.id, memory_store.worker_id)) == {"said": SAID}
    memory_store.worker_id = UUID(int=9)  # another worker of the same team
    assert planner.safeguarding.open(person.id, PASSPHRASE).drafts() == {}


def test_keeping_an_entry_lets_its_drafts_go(record: SafeguardingRecord) -> None:
    record.keep_draft("said", SAID)
    record.keep_draft("saw", "A bruise")
    record.write(about=ConcernAbout.ADULT, said=SAID, saw="A bruise")
    assert record.drafts() == {}
    record.keep_draft("said", "More")
    record.keep_draft("said", "")
    assert record.drafts() == {}


def test_a_record_cannot_be_changed(memory_store: MemoryStore, record: SafeguardingRecord) -> None:
    record.write(about=ConcernAbout.ADULT, said=SAID)
    assert Concern.append_only
    assert not hasattr(record, "change")
