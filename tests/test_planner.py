"""What needs more than one service: plans made, saved and handed over, and the report."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from homeapp.domain.plans import Layout, Plan, Way
from homeapp.domain.residents import Resident
from homeapp.errors import Refusal
from homeapp.exchange.files import NotSaved
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from tests.factories import a_resident
from tests.fakes import MemoryStore
from tests.ready_plans import a_ready_resident


@pytest.fixture
def resident_id(planner: Planner) -> UUID:
    """Return a resident whose plan is ready to agree."""
    return a_ready_resident(planner)


@pytest.fixture
def plan(planner: Planner, resident_id: UUID) -> Plan:
    """Return an agreed plan."""
    return planner.plans.agree(resident_id)


def test_a_plan_is_saved_whole_and_noted(planner: Planner, plan: Plan, tmp_path: Path) -> None:
    place = tmp_path / "plan.pdf"
    made = planner.save_plan(plan, place)
    assert place.read_bytes() == planner.render_plan(plan)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]
    assert planner.plans.print_outs(plan.resident_id) == [made]
    assert (made.way, made.language, made.layout) == (Way.SAVED, "ur", Layout.BILINGUAL)


def test_a_saved_plan_is_for_its_owner_only(planner: Planner, plan: Plan, tmp_path: Path) -> None:
    place = tmp_path / "plan.pdf"
    planner.save_plan(plan, place)
    assert place.stat().st_mode & 0o077 == 0


def _no_such_folder(folder: Path) -> Path:
    return folder / "nowhere" / "plan.pdf"


def _a_folder_of_that_name(folder: Path) -> Path:
    place = folder / "plan.pdf"
    place.mkdir()
    (place / "something").write_text("of the worker's", "utf-8")
    return place


@pytest.mark.parametrize("make_place", [_no_such_folder, _a_folder_of_that_name])
def test_a_plan_that_cannot_be_saved_leaves_nothing_and_notes_nothing(
    planner: Planner, plan: Plan, tmp_path: Path, make_place: Callable[[Path], Path]
) -> None:
    place = make_place(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotSaved):
        planner.save_plan(plan, place)
    assert sorted(tmp_path.rglob("*")) == before
    assert planner.plans.print_outs(plan.resident_id) == []


def test_a_plan_in_another_language_is_noted_as_what_it_is(
    planner: Planner, plan: Plan, tmp_path: Path
) -> None:
    made = planner.save_plan(plan, tmp_path / "plan.pdf", "pl", Layout.STANDARD)
    assert (made.language, made.layout) == ("pl", Layout.STANDARD)
    saved = (tmp_path / "plan.pdf").read_bytes()
    assert saved == planner.render_plan(plan, "pl", Layout.STANDARD) != planner.render_plan(plan)


def test_a_preview_says_that_nothing_is_agreed_and_the_agreed_plan_does_not(
    planner: Planner, resident_id: UUID
) -> None:
    planner.plans.choose(resident_id, language="en", layout=Layout.STANDARD)
    preview = _text(planner.preview_plan(resident_id))
    agreed = _text(planner.render_plan(planner.plans.agree(resident_id)))
    assert "This plan is not agreed yet." in preview
    assert "not agreed" not in agreed
    assert "Walk to the park with my sister" in preview
    assert "Walk to the park with my sister" in agreed


def _text(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_what_is_handed_over_is_the_plan_as_it_renders(planner: Planner, plan: Plan) -> None:
    given: list[bytes] = []
    made = planner.hand_over(plan, Way.PRINTED, given.append)
    assert given == [planner.render_plan(plan)]
    assert made.way is Way.PRINTED


def test_a_printer_that_refuses_leaves_no_note(planner: Planner, plan: Plan) -> None:
    def refuse(pdf: bytes) -> None:
        raise Refusal("The printer is off. Switch it on and print again.")

    with pytest.raises(Refusal):
        planner.hand_over(plan, Way.PRINTED, refuse)
    assert planner.plans.print_outs(plan.resident_id) == []


def test_an_agreed_plan_prints_the_same_after_its_records_change(
    planner: Planner, plan: Plan
) -> None:
    before = planner.render_plan(plan)
    planner.residents.change(plan.resident_id, preferred_name="Somebody Else")
    planner.plans.choose(plan.resident_id, language="pl")
    planner.goals.remove(planner.goals.of(plan.resident_id)[0].id)
    kept = planner.plans.get(plan.id)
    assert kept == plan
    assert planner.render_plan(kept) == before


def test_who_listens_hears_of_each_piece_of_work(planner: Planner) -> None:
    heard: list[ChangeSet] = []
    planner.listen(heard.append)
    planner.residents.add(a_resident())
    assert [changes.work for changes in heard] == ["Add a person"]
    assert heard[0].touches(Resident)


def test_closing_forgets_what_could_be_undone(planner: Planner, memory_store: MemoryStore) -> None:
    planner.residents.add(a_resident())
    planner.close()
    assert planner.history.next_undo is None
    assert memory_store.closed


def test_the_report_counts_this_store(planner: Planner) -> None:
    for _each in range(5):
        planner.residents.add(a_resident())
    people = planner.service_report().tables[0]
    assert people.rows == (("Urdu", 5), ("All people", 5))


@pytest.mark.parametrize("slow", ["pandas", "reportlab", "PySide6", "sqlalchemy"])
def test_what_is_slow_to_import_waits_until_it_is_needed(slow: str) -> None:
    code = f"import sys, homeapp.planner; sys.exit({slow!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
