"""What people may ask of their record: who may do it, what it takes, and what is left of it."""

from uuid import UUID, uuid4

import pytest

from homeapp.domain.consents import Decision
from homeapp.domain.rights import ErasureReason, SafeguardingStays
from homeapp.domain.safeguarding import ConcernAbout
from homeapp.errors import NotFound, Refusal
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from homeapp.services.history import NothingToRedo, NothingToUndo
from homeapp.services.safeguarding import NotYourPassphrase
from tests.everything import MARKER, a_marked_resident, in_the_open, keep
from tests.factories import a_consent, a_resident
from tests.fakes import PASSPHRASE, MemoryStore

ASKED = ErasureReason.ASKED


@pytest.fixture
def amina(planner: Planner, memory_store: MemoryStore) -> UUID:
    """Return somebody about whom all is kept that can be, outside the safeguarding record."""
    person = a_marked_resident()
    keep(memory_store, *in_the_open(person, memory_store.worker_id))
    return person.id


def test_a_copy_names_who_wrote_and_where_they_were_sent(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    names = planner.rights.kept_about(amina).names
    assert names[memory_store.worker_id] == "Sam Jones"
    assert "Example walking group" in names.values()


def test_a_copy_is_of_one_person_alone(planner: Planner, amina: UUID) -> None:
    other = planner.residents.add(a_resident(preferred_name="Keptname"))
    assert "Keptname" not in repr(planner.rights.kept_about(amina))
    assert MARKER not in repr(planner.rights.kept_about(other.id))
    with pytest.raises(NotFound):
        planner.rights.kept_about(uuid4())


def test_a_copy_tells_what_was_done_oldest_first(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.residents.open(person.id)
    works = [work for _at, work in planner.rights.kept_about(person.id).trail]
    assert works == ["Add a person", "Open someone's record"]


def test_no_copy_says_that_there_is_a_safeguarding_record(planner: Planner, amina: UUID) -> None:
    record = planner.safeguarding.open(amina, PASSPHRASE)
    record.write(about=ConcernAbout.ADULT, said="Quillfeather")
    record.keep_draft("said", "Quillfeather")
    told = repr(planner.rights.kept_about(amina))
    assert "Quillfeather" not in told
    assert "afeguarding" not in told
    assert "Concern" not in told


def test_no_copy_leaves_without_a_line(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    seen: list[str] = []
    planner.rights.hand_over(amina, lambda: seen.append(memory_store.audit(amina, 1)[0].work))
    assert seen == ["Make a copy of all that is kept"]


def test_who_said_no_to_a_record_has_both_rights(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    keep(memory_store, a_consent(amina, decision=Decision.WITHDRAWN))
    assert planner.rights.kept_about(amina).records
    assert planner.rights.erase(amina, ASKED, PASSPHRASE)


def test_nothing_about_them_is_left(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    planner.rights.erase(amina, ASKED, PASSPHRASE)
    assert MARKER not in repr(memory_store.rows)
    assert str(amina) not in repr(memory_store.rows)
    assert memory_store.copies_renewed == 1


@pytest.mark.parametrize("reason", list(ErasureReason))
def test_one_line_stays_with_the_key_of_the_reason(
    planner: Planner, memory_store: MemoryStore, amina: UUID, reason: ErasureReason
) -> None:
    planner.rights.erase(amina, reason, PASSPHRASE)
    line = memory_store.audit(limit=1)[0]
    assert line.work == f"Erase all about a person: {reason.value}"
    assert line.records == (("Resident", amina, ()),)
    assert line.worker_id == memory_store.worker_id
    assert MARKER not in repr(memory_store.trail)


def test_undo_brings_nothing_back_and_remembers_nothing(planner: Planner) -> None:
    person = planner.residents.add(a_marked_resident())
    planner.residents.change(person.id, postcode="BD2 2HY")
    planner.history.undo()
    planner.rights.erase(person.id, ASKED, PASSPHRASE)
    with pytest.raises(NothingToUndo):
        planner.history.undo()
    with pytest.raises(NothingToRedo):
        planner.history.redo()
    assert MARKER not in repr(vars(planner.history))


def test_what_is_told_to_the_screens_has_no_word_of_them(planner: Planner, amina: UUID) -> None:
    heard: list[ChangeSet] = []
    planner.listen(heard.append)
    planner.rights.erase(amina, ASKED, PASSPHRASE)
    (told,) = heard
    assert told.removes(amina)
    assert told.erases
    assert MARKER not in repr(told)


def test_words_that_the_store_would_not_take_go_along(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    other = planner.residents.add(a_resident())
    memory_store.refusing = Refusal("The disk is full.")
    for about_id in (amina, other.id):
        planner.drafts.keep(about_id, "address", MARKER)
    memory_store.refusing = None
    planner.rights.erase(amina, ASKED, PASSPHRASE)
    assert list(planner.drafts.held) == [(other.id, "address")]


def test_only_the_workers_own_passphrase_erases(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    before = repr(memory_store.rows)
    for wrong in ("", "four grey dogs sleeping"):
        with pytest.raises(NotYourPassphrase):
            planner.rights.erase(amina, ASKED, wrong)
    assert repr(memory_store.rows) == before


def test_a_safeguarding_record_stays_until_the_lead_agrees(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    record = planner.safeguarding.open(amina, PASSPHRASE)
    record.keep_draft("said", MARKER)
    with pytest.raises(SafeguardingStays, match="safeguarding lead"):
        planner.rights.erase(amina, ASKED, PASSPHRASE)
    record.write(about=ConcernAbout.ADULT, said=MARKER)
    before = repr(memory_store.rows)
    with pytest.raises(SafeguardingStays):
        planner.rights.erase(amina, ASKED, PASSPHRASE)
    assert repr(memory_store.rows) == before
    planner.rights.erase(amina, ASKED, PASSPHRASE, lead_agrees=True)
    assert MARKER not in repr(memory_store.rows)
    line = memory_store.audit(limit=1)[0]
    assert line.work == "Erase all about a person: safeguarding record too, asked"


def test_the_leads_yes_alone_says_nothing_of_a_record(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    planner.rights.erase(amina, ASKED, PASSPHRASE, lead_agrees=True)
    assert memory_store.audit(limit=1)[0].work == "Erase all about a person: asked"


def test_it_says_where_older_copies_still_hold_them(
    planner: Planner, memory_store: MemoryStore, amina: UUID
) -> None:
    memory_store.no_room = Refusal("The disk is full.")
    assert not planner.rights.erase(amina, ASKED, PASSPHRASE)
    assert MARKER not in repr(memory_store.rows)
