"""Hello and consent: what is kept and why, and what the person says to it."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.consents import Decision, NoInterpreterNamed, Purpose
from homeapp.domain.fields import WrongDate
from homeapp.errors import Refusal
from homeapp.i18n import N_, Language, _, language
from homeapp.services.changes import ChangeSet
from homeapp.services.consents import NOTICE_VERSION
from ui.common import Card, Heading, PlainLabel, SessionPage, announce
from ui.common.lines import SentenceLabel
from ui.consents.asking import DecisionCard, HowFields
from ui.consents.presenter import (
    AFTER_NO,
    INTERPRETER,
    NOTICE,
    ConsentsPresenter,
    InThePast,
    notice_month,
)
from ui.desk import Desk
from ui.theme import SIZES

__all__ = ["ConsentsPage"]

_STOP = N_("Write nothing more. Ask who looks after this planner to remove what is kept.")


class ConsentsPage(SessionPage):
    """Two questions, each a press once the notice is explained."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = ConsentsPresenter(desk.planner, self._show)
        self._notice = _NoticeCard()
        self._how = HowFields("consents")
        self._cards = (
            DecisionCard(
                Purpose.RECORD,
                _("Keep this record?"),
                _("May we keep what we write down together?"),
            ),
            DecisionCard(
                Purpose.GP,
                _("Share the plan with the GP?"),
                _("A no changes nothing in the help they get from you."),
            ),
        )
        self._referrals = _ReferralsCard()
        how = Card()
        how.add(self._how)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        for part in (
            Heading(_("Hello and consent")),
            self._notice,
            how,
            *self._cards,
            self._referrals,
        ):
            layout.addWidget(part)
        self._connect()

    def _connect(self) -> None:
        keep = self._presenter.keep
        self._how.interpreter.typed.connect(partial(keep, INTERPRETER))
        for field in (self._how.interpreter, self._how.interpreting):
            field.left.connect(lambda _value: self._keep_interpreter())
        for card in self._cards:
            card.decided.connect(partial(self._decide, card))
            card.until.typed.connect(partial(keep, card.until.field_id))
            card.until.left.connect(partial(self._keep_day, card))
            self.watch(card.until)
        self._desk.bus.changed.connect(self._on_changes)

    def open(self, resident_id: UUID) -> None:
        """Show this person's decisions, and what was typed for the next one."""
        self._presenter.open(resident_id)
        kept = self._presenter.drafts
        name, way = self._presenter.interpreter
        self._how.start(self._presenter.usual_how, kept.get(INTERPRETER, name), way)
        for card in self._cards:
            card.until.clear_error()
            card.until.set_value(None)
            card.until.set_text(kept.get(card.until.field_id, ""))

    def _keep_interpreter(self) -> None:
        how = self._how
        with self._desk.refusals():
            self._presenter.interpret(how.interpreter.value(), how.interpreting.value())

    def _keep_day(self, card: DecisionCard, _day: object) -> None:
        self._presenter.keep(card.until.field_id, card.until.text())

    def _decide(self, card: DecisionCard, decision: Decision) -> None:
        card.until.clear_error()
        self._how.interpreter.clear_error()
        could_undo = self._presenter.can_undo
        try:
            self._presenter.record(card.purpose, decision, self._how.asked(card.until))
        except (WrongDate, InThePast, NoInterpreterNamed) as problem:
            card.show_problem(problem, self._how)
        except Refusal as refusal:
            self._desk.warn(str(refusal))
        else:
            self._presenter.let_go(card.until.field_id)
            card.until.set_value(None)
            announce(self, _("Kept: {decision}", decision=_(decision.words)))
            is_no = card.purpose is Purpose.RECORD and decision is not Decision.GIVEN
            if is_no and could_undo and not self._presenter.can_undo:
                self._desk.warn(_(AFTER_NO))

    def _on_changes(self, changes: ChangeSet) -> None:
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        self._how.show_interpreter(*self._presenter.interpreter)
        self._notice.show_in(self._presenter.language, note=self._presenter.note)
        for card in self._cards:
            standing = self._presenter.standing(card.purpose)
            is_refused = standing is not None and standing.decision is not Decision.GIVEN
            card.show_decision(
                self._presenter.in_words(standing) if standing else "",
                self._presenter.earlier(card.purpose),
                is_yes=self._presenter.is_yes(standing),
                advice=_(_STOP) if is_refused and card.purpose is Purpose.RECORD else "",
            )
        self._referrals.show_decisions(self._presenter.referrals())
        self.changed.emit()


class _NoticeCard(Card):
    """What is kept and why: in the language the person reads, with the worker's words under it."""

    def __init__(self) -> None:
        super().__init__(_("The privacy notice of {month}", month=notice_month(NOTICE_VERSION)))
        self.add(PlainLabel(_("Read this out, or let them read it."), role="strong"))
        self._shown: tuple[Language, str] | None = None
        self._lines: list[PlainLabel] = []

    def show_in(self, reads: Language, *, note: str) -> None:
        """Show the notice in a language, once."""
        if (reads, note) == self._shown:
            return
        self._shown = reads, note
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for sentence in NOTICE:
            said = reads.text(sentence)
            self._add(SentenceLabel(said, role="lead"), reads)
            if said != sentence:
                self._add(PlainLabel(sentence, role="quiet"), language("en"))
        if note:
            self._add(PlainLabel(note, role="small"), language("en"))

    def _add(self, line: PlainLabel, spoken: Language) -> None:
        line.set_language(spoken)
        self._lines.append(line)
        self.add(line)


class _ReferralsCard(Card):
    """What the person said about each organisation that they may be referred to."""

    def __init__(self) -> None:
        super().__init__(_("Tell other services?"))
        self._lines = PlainLabel()
        self.add(self._lines)

    def show_decisions(self, decisions: list[tuple[str, str]]) -> None:
        """Show a line an organisation."""
        said = [f"{name}: {decision}" for name, decision in decisions]
        asked_later = _("None yet. You ask about each one when you refer, with the services.")
        self._lines.setText("\n".join(said) or asked_later)
