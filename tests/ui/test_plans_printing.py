"""From a PDF to paper: what `lp` is given, what is left behind, and what goes wrong."""

import os
import stat
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget

from homeapp.domain.plans import Plan, Way
from homeapp.domain.residents import Phone
from homeapp.planner import Planner
from tests.ready_plans import a_ready_resident
from ui.plans.printing import (
    NoPrinter,
    NotPrinted,
    PrintChoice,
    Printing,
    paint_pages,
    send_by_lp,
)

TWO_COPIES = PrintChoice(printer="Front Desk", copies=2, two_sided=True)


class Spooler:
    """A real program named `lp`, alone on the path, that keeps what it is given."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.program = folder / "bin" / "lp"

    def install(self, then: str = "exit 0") -> None:
        """Put `lp` in place; `then` is what it does after taking its input."""
        self.program.parent.mkdir(exist_ok=True)
        kept = self._folder / "kept"
        self.program.write_text(
            "#!/bin/sh\n"
            f"printf '%s\\n' \"$@\" > {kept}.arguments\n"
            f"/bin/cat > {kept}.input\n"
            f"{then}\n",
            "utf-8",
        )
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    @property
    def given(self) -> bytes:
        """Return what came through the standard input."""
        return (self._folder / "kept.input").read_bytes()

    @property
    def arguments(self) -> list[str]:
        """Return the arguments, one a line."""
        return (self._folder / "kept.arguments").read_text("utf-8").splitlines()


@pytest.fixture
def spooler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Spooler:
    """Return an `lp` that is alone on the path, and not installed yet."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return Spooler(tmp_path)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for temporary files of this program and of those it starts."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def plan(planner: Planner) -> Plan:
    return planner.plans.agree(a_ready_resident(planner))


def by_lp() -> Printing:
    return Printing(ask=lambda _parent: TWO_COPIES, send=send_by_lp)


def test_lp_is_given_the_plans_own_pdf_and_it_is_noted(
    planner: Planner, plan: Plan, spooler: Spooler
) -> None:
    spooler.install()
    planner.hand_over(plan, Way.PRINTED, lambda pdf: by_lp().send(pdf, TWO_COPIES))
    assert spooler.given == planner.render_plan(plan)
    assert [made.way for made in planner.plans.print_outs(plan.resident_id)] == [Way.PRINTED]


def test_nothing_is_left_in_the_temporary_folder(
    planner: Planner, plan: Plan, spooler: Spooler, temporary: Path
) -> None:
    spooler.install(then=f"/bin/ls -A {temporary} > {temporary.parent}/seen; exit 0")
    planner.hand_over(plan, Way.PRINTED, lambda pdf: by_lp().send(pdf, TWO_COPIES))
    assert list(temporary.iterdir()) == []
    assert (temporary.parent / "seen").read_text("utf-8") == ""


def test_the_arguments_say_how_to_print_and_nothing_of_the_person(
    planner: Planner, plan: Plan, spooler: Spooler
) -> None:
    spooler.install()
    planner.hand_over(plan, Way.PRINTED, lambda pdf: by_lp().send(pdf, TWO_COPIES))
    said = spooler.arguments
    assert said[:6] == ["-d", "Front Desk", "-n", "2", "-t", "plan"]
    assert "sides=two-sided-long-edge" in said
    assert [word for word in said if word.startswith("/") or word.endswith(".pdf")] == []
    resident = planner.residents.get(plan.resident_id)
    known = [value for value in asdict(resident).values() if isinstance(value, str)]
    known += [phone.number for phone in resident.phones if isinstance(phone, Phone)]
    private = [value for value in (*known, str(resident.id)) if len(value) > 3]
    assert len(private) > 5
    assert [value for value in private if value in " ".join(said)] == []


def test_single_sides_and_the_standard_printer(spooler: Spooler) -> None:
    spooler.install()
    send_by_lp(b"%PDF", PrintChoice(printer=""))
    assert "-d" not in spooler.arguments
    assert "sides=one-sided" in spooler.arguments


def _no_lp(spooler: Spooler) -> None:
    """Leave the path empty."""


def _an_lp_that_refuses(spooler: Spooler) -> None:
    spooler.install(then="echo 'lp: The printer or class does not exist.' >&2; exit 1")


def _an_lp_that_is_broken(spooler: Spooler) -> None:
    spooler.install()
    spooler.program.write_bytes(b"\x7fELF no program at all")


@pytest.mark.parametrize(
    ("arrange", "refusal"),
    [
        (_no_lp, NoPrinter),
        (_an_lp_that_refuses, NotPrinted),
        (_an_lp_that_is_broken, NotPrinted),
    ],
)
def test_trouble_with_lp_is_one_sentence_and_notes_nothing(
    planner: Planner,
    plan: Plan,
    spooler: Spooler,
    arrange: Callable[[Spooler], None],
    refusal: type[Exception],
) -> None:
    arrange(spooler)
    with pytest.raises(refusal) as refused:
        planner.hand_over(plan, Way.PRINTED, lambda pdf: by_lp().send(pdf, TWO_COPIES))
    assert 1 <= str(refused.value).count(". ") + 1 <= 2
    assert "lp" not in str(refused.value).split()
    assert planner.plans.print_outs(plan.resident_id) == []


def test_an_lp_that_takes_nothing_of_its_input_still_answers(spooler: Spooler) -> None:
    spooler.install()
    spooler.program.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    with pytest.raises(NotPrinted):
        send_by_lp(b"%PDF" + bytes(1_000_000), TWO_COPIES)


def test_a_program_from_a_bundle_starts_lp_with_the_systems_own_libraries(
    spooler: Spooler, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    spooler.install(then=f'echo "$LD_LIBRARY_PATH" > {tmp_path}/libraries')
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/libraries")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    send_by_lp(b"%PDF", TWO_COPIES)
    assert (tmp_path / "libraries").read_text("utf-8") == "\n"
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/of/the/system")
    send_by_lp(b"%PDF", TWO_COPIES)
    assert (tmp_path / "libraries").read_text("utf-8") == "/of/the/system\n"
    assert os.environ["LD_LIBRARY_PATH"] == "/bundle/libraries"


@pytest.mark.parametrize(
    ("system", "uses_lp"), [("linux", True), ("darwin", True), ("win32", False)]
)
def test_only_windows_prints_pictures(
    monkeypatch: pytest.MonkeyPatch, spooler: Spooler, system: str, uses_lp: bool
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    pictures: list[bytes] = []
    monkeypatch.setattr("ui.plans.printing.paint_pages", lambda pdf, _to: pictures.append(pdf))
    spooler.install()
    Printing(ask=lambda _parent: None).send(b"%PDF", TWO_COPIES)
    assert (pictures == [b"%PDF"]) is not uses_lp
    assert spooler.program.with_name("lp").exists()


def test_choosing_asks_the_dialogue_that_was_given(application: QApplication) -> None:
    assert by_lp().choose(QWidget()) == TWO_COPIES


def test_no_printer_is_said_before_a_dialogue_opens(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    with pytest.raises(NoPrinter):
        Printing().choose(QWidget())


def test_every_page_is_painted_where_the_pdf_has_it(
    application: QApplication, planner: Planner, plan: Plan, tmp_path: Path
) -> None:
    """Paint onto a printer that makes a PDF, and compare the two page by page."""
    pdf = planner.render_plan(plan)
    (tmp_path / "plan.pdf").write_bytes(pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setResolution(150)
    paint_pages(pdf, printer)
    plan_pages, painted = QPdfDocument(), QPdfDocument()
    plan_pages.load(str(tmp_path / "plan.pdf"))
    painted.load(str(tmp_path / "painted.pdf"))
    assert painted.pageCount() == plan_pages.pageCount() > 1
    for page in range(painted.pageCount()):
        assert _unlike(plan_pages, painted, page) < 0.02


def _unlike(one: QPdfDocument, other: QPdfDocument, page: int) -> float:
    """Return the share of dots that differ plainly between two documents' pages."""
    size = QSize(148, 210)
    first, second = one.render(page, size), other.render(page, size)
    dots = [(x, y) for x in range(size.width()) for y in range(size.height())]
    differing = sum(
        abs(_grey(first.pixelColor(x, y)) - _grey(second.pixelColor(x, y))) > 90 for x, y in dots
    )
    return differing / len(dots)


def _grey(colour: QColor) -> int:
    return 255 - (255 - colour.lightness()) * colour.alpha() // 255


def test_what_is_no_pdf_is_not_painted(application: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    with pytest.raises(NotPrinted):
        paint_pages(b"no pdf", printer)
