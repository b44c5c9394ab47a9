"""Paper from a plan's PDF. No plan of a resident is ever put into a temporary file here."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["NoPrinter", "NotPrinted", "PrintChoice", "Printing"]

_JOB = "plan"  # what the printer's queue shows to everybody who can see it
_SENDING = 20  # seconds; `lp` only hands the pages on, it does not wait for the paper
_FINEST = 600  # dots an inch; a finer picture of a page takes memory and shows nothing more
_POINTS = 72  # to the inch


class NoPrinter(Refusal):
    """There is no printer to choose from, or no way to reach one."""

    def __init__(self) -> None:
        super().__init__(
            N_("This computer has no printer set up. Save the plan as a PDF and print it later.")
        )


class NotPrinted(Refusal):
    """The printer did not take the plan."""

    def __init__(self) -> None:
        super().__init__(
            N_("The printer did not take the plan. Check that it is on, then print again.")
        )


@dataclass(frozen=True, kw_only=True)
class PrintChoice:
    """What the worker chose in the print dialogue."""

    printer: str
    copies: int = 1
    two_sided: bool = False


def ask_printer(parent: QWidget) -> PrintChoice | None:
    """Ask in the system's print dialogue; `None` when the worker steps back."""
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinter
    printer = _printer(PrintChoice(printer=QPrinterInfo.defaultPrinterName()))
    dialog = QPrintDialog(printer, parent)
    options = QAbstractPrintDialog.PrintDialogOption
    for offered in (options.PrintToFile, options.PrintPageRange, options.PrintSelection):
        dialog.setOption(offered, False)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return PrintChoice(
        printer=printer.printerName(),
        copies=printer.copyCount(),
        two_sided=printer.duplex() is not QPrinter.DuplexMode.DuplexNone,
    )


def send_by_lp(pdf: bytes, choice: PrintChoice) -> None:
    """Hand the PDF itself to the print service (CUPS), through the standard input of `lp`."""
    program = shutil.which("lp")
    if program is None:
        raise NoPrinter
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, and no shell
            [program, *_lp_options(choice)],
            input=pdf,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=_SENDING,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise NotPrinted from None
    if done.returncode != 0:
        raise NotPrinted


def send_as_picture(pdf: bytes, choice: PrintChoice) -> None:
    """Draw each page as a picture onto the printer, where there is no `lp` (Windows)."""
    paint_pages(pdf, _printer(choice))


def paint_pages(pdf: bytes, printer: QPrinter) -> None:
    """Draw each page of a PDF onto a printer's pages; raise `NotPrinted` where it takes none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    if not document.pageCount() or not painter.begin(printer):
        raise NotPrinted
    try:
        for page in range(document.pageCount()):
            if page and not printer.newPage():
                raise NotPrinted
            _paint_page(document, page, printer, painter)
    finally:
        painter.end()


class Printing:
    """The way from a PDF to paper. Its two steps can be given, so that a test needs no printer."""

    def __init__(
        self,
        ask: Callable[[QWidget], PrintChoice | None] = ask_printer,
        send: Callable[[bytes, PrintChoice], None] | None = None,
    ) -> None:
        self._ask = ask
        self._send = send or (send_as_picture if sys.platform == "win32" else send_by_lp)

    def choose(self, parent: QWidget) -> PrintChoice | None:
        """Ask which printer and how many copies; raise `NoPrinter` where there is none."""
        return self._ask(parent)

    def send(self, pdf: bytes, choice: PrintChoice) -> None:
        """Print; raise `NoPrinter` or `NotPrinted`. Slow: call it off the main thread."""
        self._send(pdf, choice)


def _lp_options(choice: PrintChoice) -> list[str]:
    sides = "two-sided-long-edge" if choice.two_sided else "one-sided"
    to = ["-d", choice.printer] if choice.printer else []
    return [*to, "-n", str(choice.copies), "-t", _JOB, "-o", "media=A4", "-o", f"sides={sides}"]


def _environment() -> dict[str, str]:
    """Return our environment as it was before a bundle pointed the loader at its own libraries."""
    ours = dict(os.environ)
    before = ours.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        ours["LD_LIBRARY_PATH"] = before
    elif getattr(sys, "frozen", False):
        ours.pop("LD_LIBRARY_PATH", None)
    return ours


def _printer(choice: PrintChoice) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(choice.printer)
    printer.setDocName(_JOB)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setCopyCount(choice.copies)
    sides = QPrinter.DuplexMode
    printer.setDuplex(sides.DuplexLongSide if choice.two_sided else sides.DuplexNone)
    return printer


def _paint_page(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    points = document.pagePointSize(page)
    fine, there = min(printer.resolution(), _FINEST) / _POINTS, printer.resolution() / _POINTS
    picture = document.render(
        page, QSize(round(points.width() * fine), round(points.height() * fine))
    )
    paper = QRect(0, 0, round(points.width() * there), round(points.height() * there))
    painter.drawImage(paper, picture)
