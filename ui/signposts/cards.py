"""Cards of services: one that may help, and one that was talked about."""

from collections.abc import Callable
from functools import partial
from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.consents import How
from homeapp.domain.figures import isolated
from homeapp.domain.signposts import SignpostStatus
from homeapp.i18n import _
from homeapp.services.listings import ListingWords
from ui.common import Button, Card, FlowLayout, Heading, LineField, PlainLabel
from ui.signposts.referral import ReferralPanel
from ui.signposts.shown import Offered, ReferralQuestion
from ui.theme import SIZES

__all__ = ["OfferedCard", "OfferedWork", "ServiceCard"]


class ServiceCard(Card):
    """A service that may help, with enough to choose by."""

    def __init__(
        self, words: ListingWords, offer: Callable[[], None], *, place: str, heading: int = 3
    ) -> None:
        super().__init__()
        self.body.setSpacing(SIZES.gap)
        self.add(Heading(words.name, heading))
        for part in _lines(words):
            self.add(part)
        self.offer = Button(
            f"signposts.{place}.{words.service_id}", _("Offer this"), on_click=offer, icon="ui/plus"
        )
        self.offer.setAccessibleName(_("Offer this: {name}", name=words.name))
        self.body.addStretch()
        flow = FlowLayout()
        flow.addWidget(self.offer)
        self.add(flow)


def _lines(words: ListingWords) -> list[QWidget]:
    told = " · ".join(filter(None, (words.run_by, words.cost, words.languages)))
    numbers = ", ".join(isolated(phone.number) for phone in words.phones)
    lines = (
        (words.about, "body"),
        (told, "quiet"),
        ("\n".join(words.times), "body"),
        ("\n".join(words.places), "body"),
        (words.distance, "body"),
        (_("Phone: {numbers}", numbers=numbers) if numbers else "", "body"),
        (words.alert, "strong"),
        (
            " ".join(filter(None, (words.checked, words.doubt))),
            "strong" if words.check_first else "quiet",
        ),
    )
    return [PlainLabel(text, role=role) for text, role in lines if text]


class OfferedWork(Protocol):
    """What can be done with a service that was talked about."""

    def become(self, signpost_id: UUID, status: SignpostStatus, reason: str = "") -> None:
        """Note how far it got."""

    def answer(self, agrees: bool, how: How, interpreter: str = "") -> None:
        """Keep the answer to the question before a referral."""

    def leave_question(self) -> None:
        """Ask another time."""

    def take_back(self, signpost_id: UUID) -> None:
        """Take the offer back."""


class OfferedCard(Card):
    """A service that was talked about: how far it got, and what may be noted next."""

    def __init__(
        self, offered: Offered, work: OfferedWork, question: ReferralQuestion | None
    ) -> None:
        super().__init__()
        self._id = offered.signpost.id
        self._work = work
        self.body.setSpacing(SIZES.gap)
        self.add(Heading(offered.service.name, 3))
        if offered.goal_words:
            self.add(PlainLabel(_("For the goal: {words}", words=offered.goal_words), role="quiet"))
        self.add(
            PlainLabel(
                _("{status}, since {date}", status=offered.status, date=offered.since),
                role="lead",
            )
        )
        if offered.signpost.reason:
            reason = _("Reason: {reason}", reason=offered.signpost.reason)
            self.add(PlainLabel(reason, role="quiet"))
        for part in _lines(offered.service)[1:]:
            self.add(part)
        self.panel: ReferralPanel | None = None
        if question is not None and question.signpost_id == self._id:
            self.panel = ReferralPanel(
                question, work.answer, work.leave_question, name=f"signposts.{self._id}"
            )
            self.add(self.panel)
        else:
            self.add(self._make_choices(offered))
            # Made after the choices, so that Tab comes to it after them.
            self._reason = self._make_reason()
            self.add(self._reason)

    def _make_choices(self, offered: Offered) -> FlowLayout:
        flow = FlowLayout()
        for status, words in offered.choices:
            name = f"signposts.{self._id}.{status.value}"
            flow.addWidget(Button(name, words, on_click=partial(self._on, status)))
        back = Button(
            f"signposts.{self._id}.remove",
            _("Take this offer back"),
            "quiet",
            on_click=lambda: self._work.take_back(self._id),
        )
        flow.addWidget(back)
        return flow

    def _make_reason(self) -> QWidget:
        holder = QWidget(self)
        self._why = LineField(
            f"signposts.{self._id}.reason",
            _("What got in the way?"),
            hint=_("Only if the person wants to say. It helps you find a better way."),
        )
        note = Button(
            f"signposts.{self._id}.note",
            _("Note it"),
            "primary",
            on_click=lambda: self._work.become(
                self._id, SignpostStatus.DID_NOT_HAPPEN, self._why.value()
            ),
        )
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._why)
        flow = FlowLayout()
        flow.addWidget(note)
        column.addLayout(flow)
        holder.hide()
        return holder

    def _on(self, status: SignpostStatus) -> None:
        if status is SignpostStatus.DID_NOT_HAPPEN:
            self._reason.show()
            self._why.take_focus()
        else:
            self._work.become(self._id, status)
