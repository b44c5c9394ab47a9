"""Finding residents and services by whatever is typed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import search
from db.engine import WRITE
from db.opening import NewStore
from db.store import WorkerStore
from homeapp.domain.directory import Area, Location, Organisation, Service, Topic
from homeapp.domain.residents import Resident
from tests.factories import a_resident, a_service, an_organisation

FUZZ = 1500


@pytest.fixture
def amina(store: WorkerStore) -> Resident:
    """Return a resident in the store, beside another."""
    person = a_resident(
        preferred_name="Amina", given_names="Āmina Bibi", family_name="O'Example-Ścibor"
    )
    other = a_resident(
        preferred_name="Bob", given_names="", family_name="Sample", nhs_number="", postcode=""
    )
    with store.start_work("Add") as work:
        work.residents.save(person)
        work.residents.save(other)
    return person


def residents(store: WorkerStore, words: str) -> list[str]:
    with store.read() as records:
        return [
            records.residents.get(id_).preferred_name for id_ in records.residents.search(words)
        ]


def services(store: WorkerStore, words: str) -> list[str]:
    with store.read() as records:
        return [records.services.get(id_).name for id_ in records.services.search(words)]


@pytest.mark.parametrize(
    "words",
    [
        "amina",
        "AMINA",
        "ami",
        "āmina",
        "Bibi amina",
        "o'example",
        "O\u2019Example",
        "example-scibor",
        "Ścibor",
        "s\u0301cibor",
        "bd1 1hy",
        "BD1 1",
        "bd11hy",
        "bd11h",
        "9990000018",
        "999 000 0018",
        "999000",
        "amina bd1",
    ],
)
def test_finds_the_person(store: WorkerStore, amina: Resident, words: str) -> None:
    assert residents(store, words) == ["Amina"]


@pytest.mark.parametrize("words", ["mina", "amina sample", "bd2", "0018999", "test street"])
def test_does_not_find_what_does_not_fit(store: WorkerStore, amina: Resident, words: str) -> None:
    assert residents(store, words) == []


@pytest.mark.parametrize("words", ["", "  ", "'", "*", '""', "-", "\0", "\u0301"])
def test_no_words_bring_everybody_by_family_name(
    store: WorkerStore, amina: Resident, words: str
) -> None:
    assert residents(store, words) == ["Amina", "Bob"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("امینہ بی بی", "امینہ"),
        ("ਅਮੀਨਾ ਕੌਰ", "ਕੌਰ"),
        ("আমিনা খাতুন", "খাতু"),
        ("आमिना शर्मा", "शर्मा"),
        ("અમીના", "અમી"),
        ("Аміна Коваленко", "ковал"),
        ("Łukasz Żółć", "zolc"),
    ],
)
def test_finds_names_in_every_script(store: WorkerStore, name: str, words: str) -> None:
    with store.start_work("Add") as work:
        work.residents.save(a_resident(preferred_name=name, given_names=""))
        work.residents.save(a_resident(preferred_name="Bob", given_names=""))
    assert residents(store, words) == [name]


def test_a_changed_or_erased_name_is_found_no_more(store: WorkerStore, amina: Resident) -> None:
    with store.start_work("Change") as work:
        work.residents.save(replace(amina, family_name="Newname"))
    assert residents(store, "scibor") == []
    assert residents(store, "newname") == ["Amina"]
    with store.start_work("Erase") as work:
        work.residents.remove(work.residents.get(amina.id))
    assert residents(store, "newname") == []
    assert store.check() == []


@pytest.fixture
def walking(store: WorkerStore) -> tuple[Organisation, Service]:
    """Return a body and its walking group, beside two other services."""
    body = an_organisation(name="Example Community Trust")
    walks = a_service(
        body,
        name="Example walking group",
        description="Gentle walks in the park, with tea after.",
        topics=(Topic.ACTIVITY, Topic.LONELINESS),
        languages=("ur", "Punjabi"),
        locations=(Location(name="Lister Park", city="Bradford", postcode="BD9 4NR"),),
        areas=(Area(name="Manningham"),),
    )
    with store.start_work("Import") as work:
        work.organisations.save(body)
        work.services.save(walks)
        work.services.save(
            a_service(
                name="Stop smoking", description="After a walk, a talk.", topics=(Topic.SMOKING,)
            )
        )
        work.services.save(a_service(name="Allotment", description="Growing food.", topics=()))
    return body, walks


@pytest.mark.parametrize(
    "words",
    [
        "walking",
        "gentle park",
        "community trust",
        "loneliness",
        "urdu",
        "ur",
        "punjabi",
        "lister",
        "bd9 4",
        "bd94nr",
        "manningham",
        "bradford walking",
    ],
)
def test_finds_services_by_all_that_describes_them(
    store: WorkerStore, walking: object, words: str
) -> None:
    assert services(store, words) == ["Example walking group"]


def test_a_name_weighs_more_than_a_mention(store: WorkerStore, walking: object) -> None:
    assert services(store, "walk") == ["Example walking group", "Stop smoking"]


def test_no_words_bring_every_service_by_name(store: WorkerStore, walking: object) -> None:
    assert services(store, "") == ["Allotment", "Example walking group", "Stop smoking"]


def test_a_body_renamed_is_found_by_its_new_name(
    store: WorkerStore, walking: tuple[Organisation, Service]
) -> None:
    with store.start_work("Rename") as work:
        work.organisations.save(replace(walking[0], name="Renamed Society"))
    assert services(store, "renamed") == ["Example walking group"]
    assert services(store, "community") == []
    assert store.check() == []


def test_limits_what_it_brings(store: WorkerStore) -> None:
    with store.start_work("Add") as work:
        for _ in range(20):
            work.residents.save(a_resident())
    with store.read() as records:
        assert len(records.residents.search("amina", limit=5)) == 5


def test_words_are_quoted_and_the_last_is_a_beginning() -> None:
    assert search.match_for("O'Brien 50% NOT c++") == '"O" "Brien" "50" "NOT" "c"*'
    assert search.match_for("  ") == ""
    assert search.match_for("caf\ud800 x\udcff") == '"caf" "x"*'


@pytest.fixture(scope="module")
def tables() -> Iterator[sa.Connection]:
    """Return the search tables with some texts in them, in a store of their own, in memory."""
    import sqlcipher3.dbapi2 as sqlcipher  # the standard library's may be older than its FTS5

    from db.tables import metadata

    made = sa.create_engine("sqlite://", module=sqlcipher, poolclass=sa.pool.StaticPool)
    metadata.create_all(made)
    with made.begin() as connection:
        for text in ("O'Brien and Co", "café 50%", "امینہ بی بی", "शर्मा"):
            number = connection.execute(
                sa.insert(search.search_numbers).values(record_id=a_resident().id)
            ).lastrowid
            connection.exec_driver_sql(
                "INSERT INTO resident_search(rowid, names) VALUES (?, ?)",
                (number, text),
            )
    with made.connect() as connection:
        yield connection
    made.dispose()


# Of every script we print, and more. SQLite and Python disagree on a few newer signs.
LETTERS = st.characters(categories=["L", "N", "M", "Z"], max_codepoint=0x0FFF)
TYPED = st.text(max_size=40) | st.text(
    st.sampled_from("\"'*()^-+:{}%NEARORAND .\0\u0301é9"), max_size=30
)


@settings(
    max_examples=FUZZ, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TYPED)
def test_nothing_typed_is_ever_an_error(tables: sa.Connection, typed: str) -> None:
    search.find(tables, search.RESIDENT_SEARCH, typed, 10)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(LETTERS | st.sampled_from(" '-.,()&"), max_size=20))
def test_what_is_written_is_found_by_itself(tables: sa.Connection, written: str) -> None:
    if not search.match_for(written):
        return
    with tables.begin_nested() as unit:
        id_ = a_resident().id
        search._keep(tables, search.RESIDENT_SEARCH, id_, (search._plain(written), "", ""))
        assert id_ in search.find(tables, search.RESIDENT_SEARCH, written, 10)
        unit.rollback()


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM resident_search",
        "UPDATE residents SET family_name = 'Othername'",
        "DELETE FROM search_numbers",
        "INSERT INTO service_search(rowid, name) VALUES (999, 'Stray')",
        "UPDATE resident_search_content SET c0 = 'Othername'",
    ],
)
def test_the_check_tells_a_search_out_of_step_and_rebuilding_mends_it(
    made: NewStore, store: WorkerStore, amina: Resident, harm: str
) -> None:
    assert store.check() == []
    with made.store.engine.execution_options(**WRITE).begin() as connection:
        connection.exec_driver_sql(harm)
    assert store.check() == [
        "The search is out of step with the records. Run the command check with --mend."
    ]
    store.rebuild_search()
    assert store.check() == []
    assert len(residents(store, "amina")) == 1
