"""The pages of a plan on screen are drawn for the room that they have now."""

from io import BytesIO

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ui.plans.pages_view import PagesView


def a_pdf(pages: int) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(400, 800))
    for number in range(pages):
        canvas.drawString(40, 700, f"Side {number + 1}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def holder(application: QApplication, qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def view(holder: QWidget) -> PagesView:
    view = PagesView("pages", 200, holder)
    QVBoxLayout(holder).addWidget(view)
    holder.resize(500, 400)
    holder.show()
    return view


def test_it_stays_at_the_page_on_show_and_turns_to_no_other(view: PagesView) -> None:
    view.show_pdf(a_pdf(3))
    view.turn_to(2)
    view.turn_to(3)
    assert (view.page, view.pages) == (2, 3)
    assert "Side 3" in view.page_words()
    view.show_pdf(a_pdf(2))
    assert (view.page, view.pages) == (1, 2)
    view.show_nothing()
    assert (view.pdf, view.pages) == (b"", 0)


def test_a_page_that_was_drawn_for_another_room_is_drawn_anew(
    view: PagesView, qtbot: QtBot
) -> None:
    view.show_pdf(a_pdf(1))
    with qtbot.waitSignal(view.drawn):
        view.viewport().update()
    (renderer,) = view.findChildren(QPdfPageRenderer)
    drawn: list[QSize] = []
    renderer.pageRendered.connect(lambda _page, size: drawn.append(size))
    renderer.requestPage(0, QSize(200, 400))  # as if the room had been so small when it was asked
    qtbot.waitUntil(lambda: len(drawn) > 1)
    assert abs(drawn[-1].width() - view.zoom * 400 * view.logicalDpiX() / 72) <= 2
