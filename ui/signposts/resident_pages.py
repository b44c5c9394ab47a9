"""For the resident: one place that can help, and whether we may tell it about them."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from homeapp.domain.consents import Consent, Decision, Purpose
from homeapp.domain.directory import Topic
from homeapp.domain.signposts import Signpost, SignpostStatus
from homeapp.i18n import R_
from homeapp.services.consents import NOTICE_VERSION
from ui.common import Card, ColumnsGrid, PictureLabel, PlainLabel, row
from ui.common.answers import Answer, AnswerButtons, AnswerTiles
from ui.common.beside import Beside
from ui.common.resident_pages import ResidentPage, TonguesLabel, place_sentence
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.signposts.resident_words import PlaceWords, place_words
from ui.signposts.shown import APART, END_APART
from ui.theme import SIZES

__all__ = ["PICTURES", "MayWePage", "NoPlacePage", "PlacePage"]

_HELPS = R_("This place can help. What would you like?")
_I_GO, _ASK, _NOT_NOW = R_("I go myself"), R_("Ask for me"), R_("Not now")
_NOT_YET = R_("We look for places that can help together.")
_TELL = R_("Your link worker can look for what is near you.")
_MAY_I = R_("May I give your name and phone number to {organisation}?")
_YES, _NO = R_("Yes"), R_("No")
_GO, _REFER, _LATER = "go", "refer", "later"
_CARD = 560  # px across, the least that a card reads well in
PICTURES = {
    Topic.SMOKING: "smoking_cessation",
    Topic.EATING: "fruits",
    Topic.ALCOHOL: "alcohol",
    Topic.ACTIVITY: "walking",
    Topic.WELLBEING: "calm",
    Topic.MONEY: "coins",
    Topic.FOOD: "hot_meal",
    Topic.HOUSING: "house",
}


class PlacePage(ResidentPage):
    """One service on a card, with three things to do about it."""

    def __init__(
        self, desk: Desk, resident_id: UUID, service_id: UUID, goal_id: UUID | None
    ) -> None:
        super().__init__()
        self._desk, self._resident_id, self._service_id = desk, resident_id, service_id
        self.goal_id = goal_id
        self.asks_for_me = self._status() is SignpostStatus.REFERRED
        self._listing = desk.planner.directory.get(service_id)
        self._card = Card()
        self._name = PlainLabel(role="title")
        self._about = PlainLabel(role="answer")
        self._facts = ColumnsGrid(min_width=360, most=2, gap=SIZES.gap)
        self._warning = TonguesLabel()
        answers = [Answer(_GO, _I_GO, "walking"), Answer(_REFER, _ASK, "phone")]
        if self._listing.organisation is None:
            answers.pop()  # nobody to name in the question that a referral needs
        self._answers = AnswerButtons(
            f"resident.place.{service_id}", [*answers, Answer(_LATER, _NOT_NOW, "calendar")]
        )
        self._answers.chosen.connect(self._choose)
        self._said: tuple[PlaceWords, Tongues] | None = None
        picture = next((PICTURES[t] for t in self._listing.service.topics if t in PICTURES), "")
        self._card.add(
            row(PictureLabel(picture or "community_meeting", 72), self._name, stretch_last=True)
        )
        self._card.add(self._about)
        self._card.add(self._facts)
        self._card.add(self._warning)
        self._card.body.setSpacing(SIZES.gap)
        self.room.addWidget(Beside(self._card, self._answers, least=_CARD))

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_HELPS)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        home = self._desk.planner.residents.get(self._resident_id).postcode
        said = place_words(self._listing, tongues, date.today(), home)
        if (said, tongues) == self._said:
            return  # it was made ahead, and to make it anew keeps the resident waiting
        self._said = said, tongues
        for label, words in ((self._name, said.name), (self._about, said.about)):
            label.setText(words)
            place_sentence(label, tongues)
            label.setVisible(bool(words))
        self._facts.clear()
        for fact in said.facts:
            line = TonguesLabel(at_top=True)
            self._facts.add(line)
            line.show_words(fact, tongues)
        self._facts.setVisible(bool(said.facts))
        self._warning.show_words(said.warning or NOTHING, tongues)
        self._answers.speak(tongues)

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the name, the facts and the answers; what a place says of itself is in English."""
        about = [self._about.text()] if tongues.large.is_source else []
        return [self._name.text(), *about, *super().aloud(tongues)]

    def refresh(self) -> None:
        """Show what is kept now."""
        status = self._status()
        shown = {SignpostStatus.CHOSEN: _GO, SignpostStatus.REFERRED: _REFER}
        if not self.asks_for_me or status is SignpostStatus.REFERRED:
            self._answers.set_value(shown.get(status) if status else None)

    def skip(self) -> None:
        """Keep that the resident would rather not say."""
        self._choose(None)

    def not_sure(self) -> None:
        """Keep that the resident is not sure."""
        self._choose(None)

    def _signpost(self) -> Signpost | None:
        waiting = [
            one
            for one in self._desk.planner.signposts.of(self._resident_id)
            if one.service_id == self._service_id and one.is_waiting
        ]
        return waiting[-1] if waiting else None

    def _status(self) -> SignpostStatus | None:
        signpost = self._signpost()
        return signpost.status if signpost else None

    def _choose(self, answer: str | None) -> None:
        self.asks_for_me = answer == _REFER
        with self._desk.refusals():
            if answer == _GO:
                self._go()
            elif answer != _REFER:
                self._leave_open()
        self.answered.emit()

    def _go(self) -> None:
        signposts = self._desk.planner.signposts
        offered = signposts.offer(self._resident_id, self._service_id, self.goal_id)
        signposts.become(offered.id, SignpostStatus.CHOSEN)

    def _leave_open(self) -> None:
        """Take a choice back; what was talked about stays talked about."""
        signpost = self._signpost()
        if signpost is not None and signpost.status is not SignpostStatus.OFFERED:
            self._desk.planner.signposts.become(signpost.id, SignpostStatus.OFFERED)


class MayWePage(ResidentPage):
    """Whether one organisation may be told the name and the phone number; a yes refers."""

    def __init__(self, desk: Desk, resident_id: UUID, service_id: UUID) -> None:
        super().__init__()
        self._desk, self._resident_id, self._service_id = desk, resident_id, service_id
        self._body = desk.planner.directory.get(service_id).organisation
        self._answers = AnswerTiles(
            f"resident.may.{service_id}",
            [Answer(Decision.GIVEN, _YES, "yes"), Answer(Decision.DECLINED, _NO, "no")],
            most=2,
        )
        self._answers.chosen.connect(self._decide)
        self.room.addWidget(self._answers)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        name = self._body.name if self._body else ""
        return tongues.say(_MAY_I, organisation=f"{APART}{name}{END_APART}")

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._answers.speak(tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        body = self._body
        if body is None:
            return
        consents = self._desk.planner.consents
        kept = consents.standing(self._resident_id, Purpose.REFER, body.id)
        given = consents.is_given(self._resident_id, Purpose.REFER, body.id)
        no = None if kept is None else Decision.DECLINED
        self._answers.set_value(Decision.GIVEN if given else no)

    def _decide(self, decision: Decision | None) -> None:
        planner, body = self._desk.planner, self._body
        if decision is None or body is None:
            self.refresh()
            return
        with self._desk.refusals():
            planner.consents.record(
                Consent(
                    resident_id=self._resident_id,
                    purpose=Purpose.REFER,
                    organisation_id=body.id,
                    decision=decision,
                    how=planner.consents.how_pressed(self._resident_id),
                    decided_on=date.today(),
                    notice_version=NOTICE_VERSION,
                    worker_id=planner.workers.me().id,
                )
            )
            signpost = planner.signposts.offer(self._resident_id, self._service_id)
            if decision is Decision.GIVEN:
                planner.signposts.refer(signpost.id)
            else:
                planner.signposts.become(signpost.id, SignpostStatus.OFFERED)
        self.refresh()
        self.answered.emit()


class NoPlacePage(ResidentPage):
    """What stands where no service fits yet."""

    is_question: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self._words = TonguesLabel()
        picture = PictureLabel("community_meeting", 160)
        self.room.addWidget(row(picture, self._words, gap=SIZES.huge, stretch_last=True))

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_NOT_YET)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._words.show_words(tongues.say(_TELL), tongues)
