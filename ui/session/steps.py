"""The steps of a session in order; what a step needs is imported when its page is first made."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from homeapp.domain.consents import Purpose
from homeapp.i18n import N_
from homeapp.planner import Planner
from ui.common import SessionPage
from ui.desk import Desk

__all__ = ["STEPS", "Step", "first_step", "steps_for"]


@dataclass(frozen=True)
class Step:
    """A step that the worker can go to at any time."""

    key: str
    title: str
    """A sentence marked with `N_`, shown in the step list."""
    load: Callable[[], Callable[[Desk], SessionPage]]
    """Imports what the page needs, in whatever thread, and returns its class."""

    def make(self, desk: Desk) -> SessionPage:
        """Make the page."""
        return self.load()(desk)


def _consents() -> Callable[[Desk], SessionPage]:
    from ui.consents.page import ConsentsPage

    return ConsentsPage


def _conversations() -> Callable[[Desk], SessionPage]:
    from ui.conversations.page import ConversationsPage

    return ConversationsPage


def _about() -> Callable[[Desk], SessionPage]:
    import phonenumbers  # noqa: F401 - the first number to be read would wait for it

    from ui.residents.page import AboutPage

    return AboutPage


def _measures() -> Callable[[Desk], SessionPage]:
    from ui.measures.page import MeasuresPage

    return MeasuresPage


def _goals() -> Callable[[Desk], SessionPage]:
    from ui.goals.page import GoalsPage

    return GoalsPage


def _signposts() -> Callable[[Desk], SessionPage]:
    from ui.signposts.page import SignpostsPage

    return SignpostsPage


def _plans() -> Callable[[Desk], SessionPage]:
    from ui.plans.page import PlanPage

    return PlanPage


def _reviews() -> Callable[[Desk], SessionPage]:
    from ui.goals.review_page import ReviewPage

    return ReviewPage


def _visits() -> Callable[[Desk], SessionPage]:
    from ui.visits.page import VisitsPage

    return VisitsPage


STEPS = (
    Step("consents", N_("Hello and consent"), _consents),
    Step("reviews", N_("How has it gone?"), _reviews),
    Step("conversations", N_("What matters"), _conversations),
    Step("about", N_("About the person"), _about),
    Step("measures", N_("Check-ins"), _measures),
    Step("goals", N_("Goals"), _goals),
    Step("signposts", N_("Services"), _signposts),
    Step("plans", N_("Plan"), _plans),
    Step("visits", N_("This visit"), _visits),
)


def steps_for(planner: Planner, resident_id: UUID) -> tuple[Step, ...]:
    """Return the steps of a session with this person: looking back needs something behind."""
    if planner.reviews.due(resident_id):
        return STEPS
    return tuple(step for step in STEPS if step.key != "reviews")


def first_step(planner: Planner, resident_id: UUID) -> str:
    """Return the key of the step that a session begins at: looking back, once consent stands."""
    returns = bool(planner.reviews.due(resident_id))
    is_kept = returns and planner.consents.is_given(resident_id, Purpose.RECORD)
    return "reviews" if is_kept else STEPS[0].key
