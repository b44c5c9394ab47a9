"""The part of the resident's view about places that can help: a card each, and what to do."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from homeapp.domain.directory import Topic
from homeapp.domain.signposts import SignpostStatus
from homeapp.i18n import R_
from ui.common.resident_pages import ResidentPage
from ui.desk import Desk
from ui.signposts.presenter import SignpostsPresenter
from ui.signposts.resident_pages import MayWePage, NoPlacePage, PlacePage

__all__ = ["PlacesPart"]

_MOST = 3


class PlacesPart:
    """At most three services: those that the worker put forward, then the nearest for a goal."""

    key = "places"
    title = R_("Places that can help")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        self._presenter = SignpostsPresenter(self._desk.planner, lambda: None, date.today)
        self._resident_id = resident_id
        self._cards: dict[UUID, PlacePage] = {}
        self._questions: dict[UUID, MayWePage] = {}
        self._none = NoPlacePage()
        self._told: object = None
        self._topic: Topic | None = None

    def look_for(self, route: str) -> None:
        """Show places that help with this first, named as the content of the check-ins names it."""
        self._topic = next((topic for topic in Topic if topic.value == route), None)

    def pages(self) -> Sequence[ResidentPage]:
        """Return a card for each service, and the question that a referral needs after it."""
        self._renew()
        found: list[ResidentPage] = []
        for service_id, goal_id in self._services():
            if service_id not in self._cards:
                self._cards[service_id] = PlacePage(
                    self._desk, self._resident_id, service_id, goal_id
                )
                self._questions[service_id] = MayWePage(self._desk, self._resident_id, service_id)
            card = self._cards[service_id]
            found.append(card)
            if card.asks_for_me:
                found.append(self._questions[service_id])
        return found or [self._none]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        return [*self._cards.values(), *self._questions.values(), self._none]

    def _renew(self) -> None:
        """Search the directory again where there is a reason to: it holds thousands of places."""
        planner = self._desk.planner
        services = (planner.goals.of, planner.signposts.of, planner.measures.routes)
        told = [about(self._resident_id) for about in services]
        if told != self._told:
            self._told = told
            self._presenter.open(self._resident_id)

    def _services(self) -> list[tuple[UUID, UUID | None]]:
        """Return services with the goal each is for; one that was shown stays."""
        offered = [
            (one.service.service_id, one.signpost.goal_id)
            for one in self._presenter.offered
            if one.signpost.status
            in (SignpostStatus.OFFERED, SignpostStatus.CHOSEN, SignpostStatus.REFERRED)
        ]
        suggested = [
            (service.service_id, goal.goal_id)
            for goal in self._presenter.suggested
            for service in goal.services
        ]
        wanted = [(key, None) for key in self._presenter.near(self._topic)] if self._topic else []
        shown = [(key, page.goal_id) for key, page in self._cards.items()]
        known: dict[UUID, UUID | None] = {}
        for service_id, goal_id in (*wanted, *shown, *offered, *suggested):
            if len(known) < _MOST:
                known.setdefault(service_id, goal_id)
        return list(known.items())
