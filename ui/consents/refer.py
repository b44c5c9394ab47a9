"""Asking whether one organisation may be told about a person, wherever a referral is made."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.consents import Consent, Decision, Purpose
from homeapp.domain.fields import WrongDate
from homeapp.errors import Refusal
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.consents.asking import DecisionCard, HowFields
from ui.consents.presenter import ConsentsPresenter, InThePast, NoInterpreterNamed
from ui.desk import Desk
from ui.theme import SIZES

__all__ = ["ReferConsent"]


class ReferConsent(QWidget):
    """The question for one organisation; `decided` carries the `Consent` that was kept."""

    decided = Signal(Consent)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = ConsentsPresenter(desk.planner, self._show)
        self._organisation_id: UUID | None = None
        self._how = HowFields("consents.refer")
        self._card = DecisionCard(
            Purpose.REFER,
            "",
            _("Tell them what would be passed on: name, how to reach them, and why."),
        )
        self._card.decided.connect(self._decide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(self._how)
        layout.addWidget(self._card)
        desk.bus.changed.connect(self._on_changes)

    def ask(self, resident_id: UUID, organisation_id: UUID, name: str) -> None:
        """Show what this person said about an organisation, and the answers to press."""
        self._organisation_id = organisation_id
        self._presenter.open(resident_id)
        self._card.heading.setText(_("May we tell {organisation}?", organisation=name))
        self._card.heading.show()
        self._how.start(self._presenter.usual_how, "")
        self._card.until.clear_error()
        self._card.until.set_value(None)

    def _decide(self, decision: Decision) -> None:
        self._card.until.clear_error()
        self._how.interpreter.clear_error()
        person, body = self._presenter.resident_id, self._organisation_id
        assert person is not None and body is not None, "asked about first"  # noqa: S101, PT018
        try:
            asked = self._how.asked(self._card.until)
            kept = self._presenter.record_refer(person, body, decision, asked)
        except (WrongDate, InThePast, NoInterpreterNamed) as problem:
            self._card.show_problem(problem, self._how)
        except Refusal as refusal:
            self._desk.warn(str(refusal))
        else:
            self._card.until.set_value(None)
            self.decided.emit(kept)

    def _on_changes(self, changes: ChangeSet) -> None:
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        body = self._organisation_id
        standing = self._presenter.standing(Purpose.REFER, body)
        self._card.show_decision(
            self._presenter.in_words(standing) if standing else "",
            self._presenter.earlier(Purpose.REFER, body),
            is_yes=self._presenter.is_yes(standing),
        )
