"""One check-in in the list for the worker: when it was asked, and what came of it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.i18n import _, language
from ui.common import (
    Button,
    Card,
    Heading,
    PageScroll,
    PictureLabel,
    PlainLabel,
    announce,
    button_row,
    column,
)
from ui.measures.presenter import MeasureCard
from ui.measures.week import WeekSummary
from ui.measures.wording import FigureWords
from ui.theme import COLOURS, SIZES

__all__ = ["AdviceList", "FigureList", "MeasureSummary", "SuddenStopping"]


class FigureList(QWidget):
    """Figures or lines, each above its source and who has confirmed it.

    They are made anew when they change.
    """

    def __init__(self, role: str = "strong") -> None:
        super().__init__()
        self._role = role
        self._labels: list[tuple[PlainLabel, PlainLabel, QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.gap)

    def show_figures(self, figures: Sequence[FigureWords]) -> None:
        """Show these figures."""
        while len(self._labels) < len(figures):
            figure, whose = PlainLabel(role=self._role, selectable=True), PlainLabel(role="small")
            both = column(figure, whose, gap=0)
            self._labels.append((figure, whose, both))
            self._column.addWidget(both)
        for place, (said, source, both) in enumerate(self._labels):
            shown = figures[place] if place < len(figures) else FigureWords("", "")
            said.setText(shown.figure)
            source.setText(shown.source)
            both.setVisible(bool(shown.figure))
        self.setVisible(bool(figures))


class AdviceList(QWidget):
    """Lines of advice, those on safety first and in a panel of their own."""

    def __init__(self) -> None:
        super().__init__()
        self._safety, self._other = FigureList(), FigureList("body")
        self._panel = QFrame()
        self._panel.setProperty("panel", "notice")
        inside = QHBoxLayout(self._panel)
        inside.addWidget(PictureLabel("info", 32, colour=COLOURS.warm))
        inside.addWidget(self._safety, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.gap)
        layout.addWidget(self._panel)
        layout.addWidget(self._other)

    def show_lines(self, advice: Sequence[FigureWords]) -> None:
        """Show these lines."""
        safety = [one for one in advice if one.is_safety]
        self._safety.show_figures(safety)
        self._panel.setVisible(bool(safety))
        self._other.show_figures([one for one in advice if not one.is_safety])
        self.setVisible(bool(advice))


class MeasureSummary(Card):
    """A check-in as the list shows it."""

    def __init__(self, key: str, picture: str, on_open: Callable[[str], object]) -> None:
        super().__init__()
        self._title, self._asked = Heading(level=3), PlainLabel(role="quiet")
        self._untested = PlainLabel(role="quiet")
        self._figures, self._advice = FigureList(), AdviceList()
        self._week = WeekSummary()
        self.button = Button(
            f"measures.open.{key}", _("Open"), icon="ui/edit", on_click=lambda: on_open(key)
        )
        line = QHBoxLayout()
        line.setSpacing(SIZES.wide)
        line.addWidget(PictureLabel(picture, 56, colour=COLOURS.warm))
        about = column(self._title, self._asked, self._untested, gap=2)
        line.addWidget(about, 1)
        line.addWidget(button_row(self.button))
        self.add(line)
        self.add(self._figures)
        self.add(self._week)
        self.add(self._advice)

    def show_card(self, card: MeasureCard) -> None:
        """Show what is known of it."""
        self._title.setText(card.title)
        self._asked.setText(card.asked)
        self._untested.setText(card.untested)
        self._untested.setVisible(bool(card.untested))
        self._figures.show_figures(card.figures)
        self._week.show_week(card.week, is_whole=card.shows_without)
        self._advice.show_lines([one for one in card.advice if one.is_safety])
        self.button.setAccessibleName(_("Open: {words}", words=card.title))


class SuddenStopping(QFrame):
    """What to do while somebody may depend on alcohol, before anything else on the page."""

    def __init__(self, on_offer: Callable[[], object]) -> None:
        super().__init__()
        self._came_from: QWidget | None = None
        self.setObjectName("measures.dependence")
        self.setProperty("panel", "notice")
        self.setProperty("tone", "warning")
        self._words, self._whose = PlainLabel(role="strong"), PlainLabel(role="small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIZES.wide, SIZES.space, SIZES.wide, SIZES.space)
        layout.setSpacing(SIZES.gap)
        self._title = Heading(_("Not to stop suddenly"), 2)
        layout.addWidget(self._title)
        layout.addWidget(column(self._words, self._whose, gap=0))
        for sentence in (
            _("A goal to stop or drink less must wait for a GP or an alcohol service."),
            _("Say: Talk to your GP before you drink less. They can help you to do it safely."),
            _("Offer to ask the GP for them."),
        ):
            layout.addWidget(PlainLabel(sentence))
        self._paper = PlainLabel()
        self._paper.setObjectName("measures.on_paper")
        layout.addWidget(self._paper)
        self.button = Button(
            "measures.offer_alcohol",
            _("Find help with alcohol"),
            "primary",
            icon="ui/map-pin",
            on_click=on_offer,
        )
        self._back = Button(
            "measures.back_to_question", _("Back to the question"), on_click=self._go_back
        )
        layout.addWidget(button_row(self.button, self._back))
        self.forget_question()

    def come_into_sight(self) -> None:
        """Bring the warning into sight, with a way back to the question that called for it."""
        if not self.isVisible():
            return
        self._show(self)
        self._show(self._title)  # where the whole is taller than the screen
        announce(self, f"{self._title.text()}. {self._words.text()}")

    def lead_back_to(self, question: QWidget | None) -> None:
        """Offer to go back to where the keyboard was, if it was at a question."""
        self._came_from = question
        self._back.setVisible(question is not None)

    def forget_question(self) -> None:
        """Lead back to no question: it is gone, or they are back there."""
        self.lead_back_to(None)

    def _go_back(self) -> None:
        question = self._came_from
        if question is not None:
            question.setFocus()
            self._show(question)  # also where the keyboard had stayed
        self.forget_question()

    def _show(self, part: QWidget) -> None:
        scroll = self.parentWidget()
        while scroll is not None and not isinstance(scroll, PageScroll):
            scroll = scroll.parentWidget()
        if scroll is not None:
            scroll.show_part(part)

    def show_warning(self, words: str, source: str, *, is_left_off: bool) -> None:
        """Show the warning, "" where it does not stand, whose it is, and if the plan prints it."""
        self._whose.setText(source)
        self._whose.setVisible(bool(source))
        self._words.setText(language("en").text(words) if words else "")
        self._paper.setText(
            _(
                "Alcohol is left off the paper, and so is the warning on stopping suddenly. "
                "Say it aloud, and be sure that it was heard."
            )
            if is_left_off
            else _("The plan prints this warning.")
        )
        self.setVisible(bool(words))
