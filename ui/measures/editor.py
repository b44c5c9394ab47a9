"""A check-in that is open for the worker: its questions, and what the answers come to."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from homeapp.domain.measures import Question, Response
from homeapp.i18n import N_, _
from ui.common import Button, Card, Heading, PlainLabel, Table, button_row
from ui.common.fields import Field
from ui.common.rows_model import RowsModel
from ui.common.tab_order import in_tab_order
from ui.measures.cards import AdviceList, FigureList
from ui.measures.presenter import OpenMeasure
from ui.measures.questions import QuestionRow
from ui.measures.week import WeekSummary
from ui.measures.wording import Earlier
from ui.tasks import Runner
from ui.theme import SIZES
from ui.turns import Turns

__all__ = ["MeasureEditor"]

_HEADINGS = (N_("Asked on"), N_("Figure"), N_("Amount"))
_MOST_ROWS = 8


class MeasureEditor(QWidget):
    """One check-in at a time; its questions are made one by one, so that the screen never waits."""

    closed = Signal()
    discarded = Signal()

    def __init__(self, runner: Runner, keep: Callable[[str, Response | None], object]) -> None:
        """`keep` keeps an answer of today, or takes it away; it may raise a `Refusal`."""
        super().__init__()
        self._keep = keep
        self._turns = Turns(runner, self)
        self._rows: dict[str, QuestionRow] = {}
        self._opened: OpenMeasure | None = None
        self._back = Button(
            "measures.back",
            _("Back to all check-ins"),
            icon="ui/arrow-left",
            on_click=self.closed.emit,
        )
        self._title, self._about = Heading(level=2), PlainLabel(role="quiet")
        self._asked = Card()
        self._comes_to, self._says = Card(_("What it comes to")), Card(_("What to say"))
        self._figures, self._advice = FigureList(), AdviceList()
        self._week = WeekSummary()
        self._before = _Before()
        self._sources = PlainLabel(role="small")
        self._discard = Button(
            "measures.discard",
            _("Take this check-in back"),
            "danger",
            icon="ui/trash",
            on_click=self.discarded.emit,
        )
        self._lay_out()

    @property
    def fields(self) -> list[Field]:
        """Return what is judged on Continue."""
        rows = (row for row in self._rows.values() if not row.isHidden())
        return [field for row in rows for field in row.fields]

    def show_measure(self, opened: OpenMeasure) -> None:
        """Show a check-in as it stands."""
        if self._opened is None or self._opened.card.key != opened.card.key:
            self._forget()
        self._opened = opened
        self._turns.stop()
        self._turns.do(
            partial(self._show_told, opened),
            partial(self._show_said, opened),
            partial(self._before.show_before, opened),
            partial(self._show_questions, opened),
        )

    def forget(self) -> None:
        """Let everything go; another check-in, or another person, comes next."""
        self._forget()
        self._opened = None

    def take_focus(self) -> None:
        """Move the keyboard to the way back, from where Tab goes to the first question."""
        self._back.setFocus()

    def _show_told(self, opened: OpenMeasure) -> None:
        card = opened.card
        self._title.setText(card.title)
        self._about.setText(" ".join(filter(None, (card.asked, card.untested))))
        self._figures.show_figures(card.figures)
        self._week.show_week(card.week, is_whole=card.shows_without)
        self._comes_to.setVisible(bool(card.figures or card.week))
        self._discard.setVisible(opened.is_begun)

    def _show_said(self, opened: OpenMeasure) -> None:
        card = opened.card
        self._advice.show_lines(card.advice)
        self._says.setVisible(bool(card.advice))
        self._sources.setText("\n".join(opened.sources))
        self._sources.setVisible(bool(opened.sources))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        self._comes_to.add(self._figures)
        self._comes_to.add(self._week)
        self._says.add(self._advice)
        self._asked.body.setSpacing(SIZES.wide)
        layout.addWidget(button_row(self._back))
        for part in (self._title, self._about, self._asked, self._comes_to, self._says):
            layout.addWidget(part)
        layout.addWidget(self._before)
        layout.addWidget(self._sources)
        layout.addWidget(button_row(self._discard))

    def _show_questions(self, opened: OpenMeasure) -> None:
        responses = opened.asking.responses
        asked = opened.asking.asked
        keys = {question.key for question in asked}
        for key, row in self._rows.items():
            row.setVisible(key in keys)
            row.show_response(responses.get(key))
        missing = [one for one in asked if one.key not in self._rows]
        self._turns.do(*(partial(self._add, opened, one) for one in missing))

    def _add(self, opened: OpenMeasure, question: Question) -> None:
        """Make the row of a question, and put it where it belongs among those on show."""
        row = QuestionRow(opened.asking, question, self._keep)
        row.show_response(opened.asking.response(question.key))
        row.bring_back()
        self._turns.do_first(*row.making())
        self._rows[question.key] = row
        order = [one.key for one in opened.asking.measure.questions]
        kept = sorted(self._rows, key=order.index)
        place = kept.index(question.key)
        self._asked.body.insertWidget(place + 1, row)  # the heading of the card stands first
        if place:
            in_tab_order([self._rows[kept[place - 1]], row])
        else:
            in_tab_order([self._back, row])

    def _forget(self) -> None:
        self._turns.stop()
        for row in self._rows.values():
            row.hide()
            self._asked.body.removeWidget(row)
            row.deleteLater()  # to part it from its card first would dress all of it anew
        self._rows = {}


class _Before(Card):
    """What was answered on earlier days: the newest answers, and the figures of all."""

    def __init__(self) -> None:
        super().__init__(_("Earlier"))
        self._answers = PlainLabel(selectable=True)
        self._model: RowsModel[Earlier] = RowsModel(_HEADINGS, _cells, self)
        self._table = Table("measures.earlier", _("Earlier results"))
        self._table.setModel(self._model)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.add(self._answers)
        self.add(self._table)

    def show_before(self, opened: OpenMeasure) -> None:
        """Show what is known of earlier days, or nothing where nothing is."""
        said = [f"{question} {answer}" for question, answer in opened.answers]
        self._answers.setText("\n".join(said))
        self._answers.setVisible(bool(said))
        if opened.earlier != self._model.rows:
            self._model.replace(opened.earlier)
            rows = min(len(opened.earlier), _MOST_ROWS)
            header, row = self._table.horizontalHeader(), self._table.verticalHeader()
            tall = header.sizeHint().height() + rows * row.defaultSectionSize()
            self._table.setFixedHeight(tall + 2 * SIZES.border + 2)
        self._table.setVisible(bool(opened.earlier))
        self.setVisible(bool(said or opened.earlier))


def _cells(row: Earlier) -> tuple[str, ...]:
    return row.day, row.name, row.amount
