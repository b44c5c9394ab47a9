"""The paper says that nobody has confirmed its health facts yet, for as long as that is so."""

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from homeapp.documents.plan import plan_pdf
from homeapp.documents.reading import plan_lines
from homeapp.domain.plans import CrisisLine, Layout, PlanContent, PlanSource, PlanWorker
from homeapp.domain.sourced import NOT_SETTLED
from homeapp.i18n import language

OPEN = (
    "Health facts in this plan are not settled yet. "
    "They are to be confirmed by the clinical safety officer."
)


def a_plan(*, is_settled: bool) -> PlanContent:
    return PlanContent(preferred_name="Amina", worker=PlanWorker(), is_settled=is_settled)


def with_sources(*confirmed: bool) -> PlanContent:
    lines = [CrisisLine(words=f"Line {number}", number="999") for number in range(len(confirmed))]
    sources = tuple(
        PlanSource(
            origin=f"Body {number}",
            dated=date(2026, 2, number + 1),
            is_confirmed=each,
            says=(f"Line {number}",),
        )
        for number, each in enumerate(confirmed)
    )
    whole = a_plan(is_settled=all(confirmed))
    return replace(whole, crisis=tuple(lines), sources=sources)


def read(content: PlanContent, code: str, layout: Layout, tmp_path: Path) -> str:
    place = tmp_path / "plan.pdf"
    place.write_bytes(plan_pdf(content, language(code), layout))
    found = subprocess.run(["pdftotext", "-raw", place, "-"], capture_output=True, check=True)
    return " ".join(found.stdout.decode().split())


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", ["en", "pl"])
def test_a_plan_that_nobody_has_confirmed_says_so(
    code: str, layout: Layout, tmp_path: Path
) -> None:
    said = read(a_plan(is_settled=False), code, layout, tmp_path)
    assert language(code).text(OPEN) in said
    assert OPEN in said, "the English stands with it"


@pytest.mark.parametrize("layout", list(Layout))
def test_a_settled_plan_says_nothing_of_it(layout: Layout, tmp_path: Path) -> None:
    assert "clinical safety officer" not in read(a_plan(is_settled=True), "en", layout, tmp_path)


def test_it_is_read_aloud_with_the_plan() -> None:
    english = language("en")
    assert OPEN in plan_lines(a_plan(is_settled=False), english)
    assert OPEN not in plan_lines(a_plan(is_settled=True), english)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", ["en", "ur"])
def test_each_fact_has_the_number_of_its_source(code: str, layout: Layout, tmp_path: Path) -> None:
    said = read(with_sources(True, False), code, layout, tmp_path)
    assert "Line 0 [1]" in said
    assert "Line 1 [2]" in said
    assert "[1] Body 0, 1 February 2026." in said
    assert "[2] Body 1, 2 February 2026." in said


def test_what_nobody_has_confirmed_stands_apart(tmp_path: Path) -> None:
    said = read(with_sources(True, False), "en", Layout.STANDARD, tmp_path)
    assert said.index("Body 0") < said.index(NOT_SETTLED) < said.index("Body 1")
    assert NOT_SETTLED not in read(with_sources(True, True), "en", Layout.STANDARD, tmp_path)


def test_a_fact_that_nobody_knows_leaves_the_plan_open(tmp_path: Path) -> None:
    doubted = replace(with_sources(True), is_settled=False)
    assert OPEN in read(doubted, "en", Layout.STANDARD, tmp_path)


def test_no_voice_reads_the_numbers_or_the_sources() -> None:
    lines = plan_lines(with_sources(True, False), language("en"))
    assert NOT_SETTLED in lines
    assert not [line for line in lines if "[" in line or "Body" in line]
