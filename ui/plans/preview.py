"""The plan on screen: the very PDF that is printed and saved, read from memory."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from homeapp.i18n import _, language
from ui.common import Button, FlowLayout, PlainLabel
from ui.common.listening import ListenButton, Listener, read_together
from ui.common.tongues import Tongues
from ui.plans.pages_view import PagesView
from ui.theme import SIZES

__all__ = ["PlanPreview"]

_STEP = 1.25
_SMALLEST, _LARGEST = 0.5, 4.0
_TALL = 620  # px: about half an A4 page at the width of the page, the least that reads well


class PlanPreview(QWidget):
    """Pages of a PDF, with buttons to turn and to enlarge them."""

    def __init__(self, *, listener: Listener | None = None, parent: QWidget | None = None) -> None:
        """Show nothing yet; without a listener the computer's own voice reads the plan aloud."""
        super().__init__(parent)
        self._code, self._lines = "en", _no_lines
        listener = listener or Listener(parent=self)
        self._listen = ListenButton(listener, self._words_aloud, "plans.listen")
        self._view = PagesView("plans.preview", _TALL, self)
        self._view.setAccessibleName(_("The plan, page by page"))
        self._words = PlainLabel(_("Making the plan. This takes a moment."), role="lead")
        self._words.setObjectName("plans.preview.words")
        self._state = PlainLabel(role="strong")
        self._state.setObjectName("plans.state")
        self._place = PlainLabel(role="strong", wrap=False)
        self._place.setObjectName("plans.preview.place")
        self._lay_out()
        self._view.pageNavigator().currentPageChanged.connect(lambda _page: self._show_place())

    @property
    def pdf(self) -> bytes:
        """Return the PDF on show."""
        return self._view.pdf

    @property
    def pages(self) -> int:
        """Return how many pages the plan has."""
        return self._view.pages

    @property
    def page(self) -> int:
        """Return which page is on show, from 0."""
        return self._view.page

    @property
    def zoom(self) -> float:
        """Return how large the page is on show; 1.0 is its size on paper."""
        return self._view.zoom

    def described(self) -> str:
        """Return the words of the page on show, as a screen reader says them."""
        return self._view.accessibleDescription()

    def read_with(self, code: str, lines: Callable[[], list[str]]) -> None:
        """Offer to read these lines aloud in the language of this code, once they are on show."""
        self._code, self._lines = code, lines

    def show_state(self, sentence: str) -> None:
        """Say above the pages which plan it is."""
        self._state.setText(sentence)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF from memory; the page on show stays where it is, if there is one."""
        self._view.show_pdf(pdf)
        self._stack.setCurrentIndex(0)
        self._listen.show_in(Tongues(language(self._code)))
        self._show_place()

    def show_words(self, sentence: str) -> None:
        """Show a sentence where there is no plan to show."""
        self._view.show_nothing()
        self._lines = _no_lines
        self._words.setText(sentence)
        self._stack.setCurrentIndex(1)
        self._show_place()

    def turn_to(self, page: int) -> None:
        """Turn to a page; one that is not there stays out of reach."""
        self._view.turn_to(page)

    def enlarge(self, factor: float) -> None:
        """Show the page larger or smaller, from half its size on paper to four times it."""
        now = self.zoom
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(max(now * factor, _SMALLEST), _LARGEST))

    def fit(self) -> None:
        """Show the page whole, or when it is, as wide as the room."""
        modes = QPdfView.ZoomMode
        is_whole = self._view.zoomMode() is modes.FitInView
        self._view.setZoomMode(modes.FitToWidth if is_whole else modes.FitInView)
        self._fit.set_words(_("Whole page") if is_whole else _("Full width"))

    def _lay_out(self) -> None:
        room = QWidget()
        self._stack = QStackedLayout(room)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._words)
        self._stack.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.gap)
        top = QHBoxLayout()
        top.setSpacing(SIZES.space)
        top.addWidget(self._state, 1)
        top.addWidget(self._place, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(top)
        layout.addWidget(self._make_buttons())
        layout.addWidget(room)

    def _make_buttons(self) -> QWidget:
        self._back = _button("back", _("Page before"), "chevron-left", self._turn_back)
        self._on = _button("on", _("Next page"), "chevron-right", self._turn_on)
        self._fit = _button("fit", _("Whole page"), "file-text", self.fit)
        larger = _button("larger", _("Larger"), "zoom-in", lambda: self.enlarge(_STEP))
        smaller = _button("smaller", _("Smaller"), "zoom-out", lambda: self.enlarge(1 / _STEP))
        buttons = QWidget()
        line = FlowLayout(buttons, gap=SIZES.gap)
        for part in (self._back, self._on, larger, smaller, self._fit, self._listen):
            line.addWidget(part)
        return buttons

    def _words_aloud(self) -> str:
        return read_together(self._lines())

    def _turn_back(self) -> None:
        self.turn_to(self.page - 1)

    def _turn_on(self) -> None:
        self.turn_to(self.page + 1)

    def _show_place(self) -> None:
        known = self.pages > 0
        words = _("Page {page} of {pages}", page=self.page + 1, pages=self.pages) if known else ""
        self._place.setText(words)
        self._allow(back=known and self.page > 0, on=known and self.page + 1 < self.pages)
        self._view.setAccessibleDescription(self._page_words() if known else "")

    def _page_words(self) -> str:
        if language(self._code).direction == "rtl":
            # A PDF gives such a page as it is seen, its words and figures turned about.
            return "\n".join(self._lines())
        return self._view.page_words()

    def _allow(self, *, back: bool, on: bool) -> None:
        """Let the buttons turn where there is a page; one at its end hands the keyboard over."""
        for button, allowed, other in ((self._back, back, self._on), (self._on, on, self._back)):
            if button.hasFocus() and not allowed:
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back.setEnabled(back)
        self._on.setEnabled(on)


def _no_lines() -> list[str]:
    return []


def _button(name: str, words: str, icon: str, on_click: Callable[[], object]) -> Button:
    return Button(f"plans.preview.{name}", words, icon=f"ui/{icon}", on_click=on_click)
