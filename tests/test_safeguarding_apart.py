"""What is written in a safeguarding record comes out nowhere but on its own page.

A word that nothing else holds is written in every field, and then looked for in all that the
planner makes: papers, files, searches, what commands print, the trail, the log.
"""

import ast
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader
from sqlalchemy.exc import IntegrityError

from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE, DEMO_WORKER
from homeapp.domain.plans import Layout, PlanContent
from homeapp.domain.safeguarding import Concern, ConcernAbout
from homeapp.exchange.csv_tables import as_csv
from homeapp.i18n import languages
from homeapp.paths import ROOT
from homeapp.planner import Planner
from homeapp.reports.flat_rows import flat_columns, flat_rows
from tests.terminal import Terminal

pytest_plugins = ("tests.practice",)
MARKER = "Quillfeather"
MAY_READ = {"homeapp/services/safeguarding.py"}
MAY_NAME = {
    *MAY_READ,
    "homeapp/services/rights.py",
    "homeapp/services/unit_of_work.py",
    "homeapp/planner.py",
    "db/safeguarding.py",
    "db/tables.py",
    "db/unit_of_work.py",
    "ui/safeguarding/form.py",
    "ui/safeguarding/page.py",
    "ui/safeguarding/presenter.py",
    "ui/session/record.py",
}
ADVICE = {"SafeguardingAdvice", "SafeguardingContact", "SafeguardingStep", "safeguarding_advice"}
"""What a worker does and whom they tell: content, with no word about anybody."""


@pytest.fixture
def planner(own: Terminal) -> Iterator[Planner]:
    """Return the practice store, open, with the word in a kept entry and in one half typed."""
    planner = StoreEntrance(own.store).unlock(DEMO_WORKER.id, DEMO_PASSPHRASE)
    for row in planner.residents.caseload():
        record = planner.safeguarding.open(row.resident_id, DEMO_PASSPHRASE)
        said = dict.fromkeys(("said", "saw", "did", "told"), f"{MARKER} came by.")
        first = record.write(about=ConcernAbout.ADULT, **said)
        record.write(about=ConcernAbout.ADULT, **said, adds_to=first.id)
        for field in said:
            record.keep_draft(field, f"{MARKER} half")
        record.close()
    yield planner
    planner.close()


@pytest.fixture
def with_plan(planner: Planner) -> UUID:
    return next(row.resident_id for row in planner.residents.caseload() if row.plan_agreed_on)


def test_the_word_is_there_to_be_found(planner: Planner, with_plan: UUID) -> None:
    record = planner.safeguarding.open(with_plan, DEMO_PASSPHRASE)
    assert MARKER in repr(record.entries())
    assert MARKER in repr(record.drafts())


@pytest.mark.parametrize("layout", list(Layout))
def test_no_paper_holds_it(
    planner: Planner, with_plan: UUID, layout: Layout, tmp_path: Path
) -> None:
    plan = planner.plans.latest(with_plan)
    for language in languages():
        place = tmp_path / f"{language.code}.pdf"
        planner.save_plan(plan, place, language.code, layout)
        assert MARKER not in "".join(page.extract_text() for page in PdfReader(place).pages)
        assert MARKER.encode() not in place.read_bytes()
        assert MARKER not in "\n".join(planner.plan_lines(plan.content, language.code))


def test_no_copy_for_the_resident_holds_it_or_says_that_it_is_there(
    planner: Planner, with_plan: UUID, tmp_path: Path
) -> None:
    place = tmp_path / "copy.zip"
    planner.save_copy(with_plan, place)
    with zipfile.ZipFile(place) as packed:
        parts = [packed.read(name).decode() for name in packed.namelist()]
    assert len(parts) == 2
    for part in parts:
        assert MARKER not in part
        assert "afeguarding" not in part
        assert "Concern" not in part


def test_no_plan_is_made_of_it(planner: Planner, with_plan: UUID) -> None:
    assert MARKER not in repr(planner.plans.compose(with_plan))
    assert MARKER not in repr(planner.plans.criteria(with_plan))
    names = {field.name for field in fields(PlanContent)}
    assert not names & {"said", "saw", "did", "told", "concerns", "safeguarding"}


def test_no_report_counts_it(planner: Planner) -> None:
    report = planner.service_report()
    assert MARKER not in as_csv(flat_columns(), flat_rows(report, is_practice=True))
    assert "afeguarding" not in as_csv(flat_columns(), flat_rows(report, is_practice=True))


def test_no_search_finds_it(planner: Planner) -> None:
    assert planner.residents.caseload(MARKER) == []
    assert MARKER not in repr(planner.residents.caseload())
    assert planner.directory.search(MARKER) == []


def test_no_line_of_the_trail_and_no_word_of_undo_holds_it(planner: Planner) -> None:
    entries = planner.audit.entries(limit=10_000)
    assert MARKER not in repr(entries)
    kept = [one for one in entries if one.work == "Write safeguarding record"]
    assert kept
    assert all(kind == "Concern" for one in kept for kind, _id, _fields in one.records)
    assert planner.history.next_undo is None
    assert planner.history.next_redo is None


def test_no_page_is_handed_what_was_half_typed(planner: Planner, with_plan: UUID) -> None:
    for record_id in (with_plan, *(goal.id for goal in planner.goals.of(with_plan))):
        assert MARKER not in repr(planner.drafts.of(record_id))


def test_no_command_prints_it_and_no_file_of_theirs_holds_it(
    planner: Planner, with_plan: UUID, own: Terminal, tmp_path: Path
) -> None:
    planner.close()
    said = [
        own.run(*words)
        for words in (
            ("residents", "--json"),
            ("residents",),
            ("plan", str(with_plan), "--out", tmp_path / "plan.pdf"),
            ("directory", "search", MARKER, "--json"),
            ("directory", "export", tmp_path / "directory.json"),
            ("check", "--json"),
            ("copies", "--json"),
        )
    ]
    assert all(one.code == 0 for one in said), said
    assert MARKER not in "".join(one.out + one.err for one in said)
    written = [path for path in own.home.rglob("*") if path.is_file()]
    assert len(written) > 3
    assert not [path for path in written if MARKER.encode() in path.read_bytes()]
    assert not [path for path in written if MARKER in path.name]


def test_nothing_else_reads_the_records() -> None:
    """One who would add an export or a report cannot reach them by the way: no code names them."""
    reads, names = set(), set()
    for package in ("homeapp", "ui", "db"):
        for path in (ROOT / package).rglob("*.py"):
            name = path.relative_to(ROOT).as_posix()
            tree = ast.parse(path.read_text("utf-8"))
            attributes = {one.attr for one in ast.walk(tree) if isinstance(one, ast.Attribute)}
            if "concerns" in attributes and name != "db/unit_of_work.py":
                reads.add(name)
            imported = [one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)]
            for one in imported:
                about = {alias.name for alias in one.names} - ADVICE - {"ConcernAbout"}
                if about and re.search(r"(^|\.)safeguarding(\.|$)", one.module or ""):
                    names.add(name)
    assert reads == MAY_READ
    assert names <= MAY_NAME, names - MAY_NAME


def test_a_record_is_kept_as_written(planner: Planner, with_plan: UUID) -> None:
    record = planner.safeguarding.open(with_plan, DEMO_PASSPHRASE)
    entry = record.entries()[0]
    with (
        pytest.raises(IntegrityError, match="kept as written"),
        planner._store.start_work("Change") as work,
    ):
        work.concerns.remove(entry)
    assert Concern.append_only
    assert entry in record.entries()
