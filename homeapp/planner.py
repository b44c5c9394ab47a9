"""What screens and commands are handed: the services, and the few things that compose them."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.plans import Layout, Plan, PlanContent, PrintOut, Way
from homeapp.domain.reports import Report
from homeapp.domain.workers import Worker
from homeapp.exchange.files import write_whole
from homeapp.i18n import _, language
from homeapp.services.audit import AuditTrail
from homeapp.services.bookmarks import Bookmarks
from homeapp.services.consents import Consents
from homeapp.services.conversations import Conversations
from homeapp.services.directory import Directory
from homeapp.services.drafts import Drafts
from homeapp.services.goals import Goals
from homeapp.services.history import History
from homeapp.services.plans import Plans
from homeapp.services.practice import Practice
from homeapp.services.recovery import Recovery
from homeapp.services.reports import Reports
from homeapp.services.residents import Residents
from homeapp.services.service import Clock
from homeapp.services.signposts import Signposts
from homeapp.services.tips import Tips
from homeapp.services.unit_of_work import Listener, Store
from homeapp.services.workers import Workers

__all__ = ["Planner"]


class Planner:
    """An open store, as work: one service a subject, and what needs more than one of them."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        content: Content,
        *,
        recovery: Recovery,
        practice: Practice | None = None,
        is_demo: bool = False,
    ) -> None:
        self._store = store
        self.content = content
        self.recovery = recovery
        self.practice = practice
        """The way to practise; `None` where this is the practice store itself."""
        self.is_demo = is_demo
        self.warning = ""
        """What the worker must know about this store, in a sentence, or "" where all is well."""
        self.residents = Residents(store, clock)
        self.conversations = Conversations(store, clock)
        self.consents = Consents(store, clock)
        self.goals = Goals(store, clock)
        self.directory = Directory(store, clock)
        self.signposts = Signposts(store, clock)
        self.plans = Plans(store, clock, content, _check_print)
        self.workers = Workers(store, clock)
        self.drafts = Drafts(store, clock)
        self.tips = Tips(store, clock)
        self.bookmarks = Bookmarks(store, clock)
        self.reports = Reports(store, clock)
        self.audit = AuditTrail(store, clock)
        self.history = History(store)

    def welcome(self, worker: Worker) -> None:
        """Begin a worker's day: see that their details are there, and that the clock is right.

        The details are missing where a computer stopped while the store was being made.
        """
        if self.audit.is_ahead():
            self.warning = _(
                "The planner was last used at a later time than it is now. "
                "Check the date and time of this computer."
            )
        self.workers.introduce(worker)
        self.history.clear()

    def listen(self, listener: Listener) -> None:
        """Call `listener` with what changed, after each piece of work."""
        self._store.listen(listener)

    def preview_plan(self, resident_id: UUID) -> bytes:
        """Return the PDF of the plan as it stands, in the language and layout chosen for it."""
        choices = self.plans.choices(resident_id)
        content = self.plans.compose(resident_id)
        return self._pdf(content, choices.language, choices.layout)

    def render_plan(
        self, plan: Plan, language_code: str | None = None, layout: Layout | None = None
    ) -> bytes:
        """Return the PDF of an agreed plan, in its own language and layout unless others are named.

        Raises a `Refusal` naming a letter that no font of ours can print.
        """
        return self._pdf(plan.content, language_code or plan.language, layout or plan.layout)

    def plan_lines(self, content: PlanContent, language_code: str) -> list[str]:
        """Return a plan line by line, as it is read aloud in a language."""
        # What a plan is made of is only needed once there is one to read.
        from homeapp.documents.reading import plan_lines

        return plan_lines(content, language(language_code))

    def save_plan(
        self,
        plan: Plan,
        place: Path,
        language_code: str | None = None,
        layout: Layout | None = None,
    ) -> PrintOut:
        """Save an agreed plan as a PDF file, whole or not at all, and note it."""
        return self.hand_over(
            plan, Way.SAVED, lambda pdf: write_whole(place, pdf), language_code, layout
        )

    def hand_over(
        self,
        plan: Plan,
        way: Way,
        deliver: Callable[[bytes], None],
        language_code: str | None = None,
        layout: Layout | None = None,
    ) -> PrintOut:
        """Make an agreed plan's PDF, give it to `deliver` (a printer, a file), and note it."""
        chosen, laid = language_code or plan.language, layout or plan.layout
        pdf = self.render_plan(plan, chosen, laid)
        return self.plans.hand_over(plan, chosen, laid, way, lambda: deliver(pdf))

    def service_report(self) -> Report:
        """Return the counts of this store, small ones suppressed. Slow the first time."""
        # pandas costs half a second to import; only reports pay for it.
        from homeapp.reports.service_report import make_report

        return make_report(self.reports.facts())

    def close(self) -> None:
        """Close the store and forget what could be undone."""
        self.history.clear()
        self._store.close()

    def _pdf(self, content: PlanContent, language_code: str, layout: Layout) -> bytes:
        # ReportLab costs a quarter of a second to import; only plans pay for it.
        from homeapp.documents.plan import plan_pdf

        return plan_pdf(content, language(language_code), layout, is_practice=self.is_demo)


def _check_print(content: PlanContent) -> None:
    # The fonts are only needed once there is a plan to agree.
    from homeapp.documents.printable import check_printable

    check_printable(content)
