"""The steps of a session in order; what a step needs is imported when its page is first made."""

from collections.abc import Callable
from dataclasses import dataclass

from homeapp.i18n import N_
from ui.common import SessionPage
from ui.desk import Desk

__all__ = ["STEPS", "Step"]


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


def _goals() -> Callable[[Desk], SessionPage]:
    from ui.goals.page import GoalsPage

    return GoalsPage


def _signposts() -> Callable[[Desk], SessionPage]:
    from ui.signposts.page import SignpostsPage

    return SignpostsPage


def _plans() -> Callable[[Desk], SessionPage]:
    from ui.plans.page import PlanPage

    return PlanPage


STEPS = (
    Step("consents", N_("Hello and consent"), _consents),
    Step("conversations", N_("What matters"), _conversations),
    Step("about", N_("About the person"), _about),
    Step("goals", N_("Goals"), _goals),
    Step("signposts", N_("Services"), _signposts),
    Step("plans", N_("Plan"), _plans),
)
