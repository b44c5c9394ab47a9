"""How long a plan takes, against Qt's own PDF writer and typst setting the same words."""

import io
from datetime import date

import pytest
import typst
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication

from homeapp import demo
from homeapp.domain.plans import Layout, Plan
from homeapp.i18n import Language, language
from homeapp.paths import FONTS
from homeapp.planner import Planner
from tests.bench.rounds import ratio_line, take_turns

pytestmark = pytest.mark.bench
ROUNDS = 9


@pytest.fixture
def plan(planner: Planner) -> Plan:
    """Return the agreed plan of the invented resident who reads Urdu."""
    demo.fill(planner, date(2026, 11, 21))
    return next(
        planner.plans.latest(row.resident_id)
        for row in planner.residents.caseload()
        if row.reading_language == "ur" and row.plan_agreed_on
    )


def words_of(pdf: bytes) -> list[str]:
    """Return the lines of a PDF, so that the others set just as many words."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return [line for line in text.splitlines() if line.strip()]


def by_qt(lines: list[str], chosen: Language) -> bytes:
    """Return the lines set by Qt's PDF writer."""
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QTextDocument()
    option = QTextOption()
    if chosen.direction == "rtl":
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    document.setPlainText("\n".join(lines))
    document.print_(writer)
    return bytes(made.data())


def by_typst(lines: list[str], chosen: Language) -> bytes:
    """Return the lines set by typst."""
    family = "Noto Nastaliq Urdu" if chosen.code == "ur" else "Noto Sans"
    body = "\n\n".join(
        "".join(f"\\{sign}" if sign in "\\#*_`$<>@[]~" else sign for sign in line) for line in lines
    )
    head = f'#set text(font: "{family}", lang: "{chosen.code}", size: 12pt)\n'
    return typst.compile((head + body).encode(), font_paths=[str(FONTS)])


@pytest.mark.parametrize("code", ["en", "ur"])
def test_plan(
    code: str, plan: Plan, planner: Planner, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = language(code)
    layout = Layout.STANDARD
    lines = words_of(planner.render_plan(plan, code, layout))
    medians = take_turns(
        ROUNDS,
        qt=lambda: by_qt(lines, chosen),
        typst=lambda: by_typst(lines, chosen),
        ours=lambda: planner.render_plan(plan, code, layout),
    )
    sizes = {
        "qt": len(by_qt(lines, chosen)),
        "typst": len(by_typst(lines, chosen)),
        "ours": len(planner.render_plan(plan, code, layout)),
    }
    with capsys.disabled():
        print("\n" + ratio_line(f"plan in {chosen.english_name}", medians, "qt"))
        print("  sizes: " + ", ".join(f"{name} {size // 1024} KB" for name, size in sizes.items()))
    assert medians["ours"] < 1.0, "a plan is there within a second"
