"""For the resident: whether what we talk about may be written down."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from homeapp.domain.consents import Consent, Decision, Purpose
from homeapp.i18n import R_, _
from homeapp.services.consents import NOTICE_VERSION
from ui.common import Card
from ui.common.answers import Answer, AnswerTiles
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import Tongues, Words
from ui.consents.presenter import AFTER_NO, NOTICE, ConsentsPresenter
from ui.desk import Desk

__all__ = ["NotWrittenPage", "RecordPage"]

_MAY_I = R_("May I write down what we talk about?")
_YES, _NO = R_("Yes"), R_("No")
_NOT_WRITTEN = R_("That is fine. Nothing is written down now.")
_STILL_HELP = R_("Your link worker can still help you. You can change your mind at any time.")


class RecordPage(ResidentPage):
    """Yes or no, with what the yes means beneath. Not sure leaves it as it was."""

    def __init__(self, desk: Desk, resident_id: UUID) -> None:
        super().__init__()
        self._desk, self._resident_id = desk, resident_id
        self._presenter = ConsentsPresenter(desk.planner, self._show)
        self._answers = AnswerTiles(
            "resident.record",
            [Answer(Decision.GIVEN, _YES, "yes"), Answer(Decision.DECLINED, _NO, "no")],
            most=2,
        )
        self._answers.chosen.connect(self._decide)
        self._notice = [TonguesLabel() for _sentence in NOTICE]
        self.room.addWidget(self._answers)
        explained = Card()
        for label in self._notice:
            explained.add(label)
        self.room.addWidget(explained)
        self._presenter.open(resident_id)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_MAY_I)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._answers.speak(tongues)
        for label, sentence in zip(self._notice, NOTICE, strict=True):
            label.show_words(tongues.say(sentence), tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        self._presenter.refresh()

    def _show(self) -> None:
        kept = self._presenter.standing(Purpose.RECORD)
        self._answers.set_value(self._shown(kept))

    def _shown(self, kept: Consent | None) -> Decision | None:
        if kept is None:
            return None
        return Decision.GIVEN if self._presenter.is_yes(kept) else Decision.DECLINED

    def _decide(self, decision: Decision | None) -> None:
        """Keep what was pressed. A press that takes an answer back changes no decision."""
        could_undo = self._presenter.can_undo
        if decision is not None:
            with self._desk.refusals():
                self._desk.planner.consents.record(self._consent(decision))
        if decision is Decision.DECLINED and could_undo and not self._presenter.can_undo:
            self._desk.warn(_(AFTER_NO))
        self._presenter.refresh()
        self.answered.emit()

    def _consent(self, decision: Decision) -> Consent:
        """Return the decision of today."""
        return Consent(
            resident_id=self._resident_id,
            purpose=Purpose.RECORD,
            decision=decision,
            how=self._desk.planner.consents.how_pressed(self._resident_id),
            decided_on=date.today(),
            notice_version=NOTICE_VERSION,
            worker_id=self._desk.planner.workers.me().id,
        )


class NotWrittenPage(ResidentPage):
    """What follows a no: kind words, and no further question."""

    is_question: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self._help = TonguesLabel()
        self.room.addWidget(self._help)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_NOT_WRITTEN)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._help.show_words(tongues.say(_STILL_HELP), tongues)
