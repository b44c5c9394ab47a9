"""The paper says that nobody has confirmed its health facts yet, for as long as that is so."""

import subprocess
from pathlib import Path

import pytest

from homeapp.documents.plan import plan_pdf
from homeapp.documents.reading import plan_lines
from homeapp.domain.plans import Layout, PlanContent, PlanWorker
from homeapp.i18n import language

OPEN = (
    "Health facts in this plan are not settled yet. "
    "They are to be confirmed by the clinical safety officer."
)


def a_plan(*, is_settled: bool) -> PlanContent:
    return PlanContent(preferred_name="Amina", worker=PlanWorker(), is_settled=is_settled)


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
