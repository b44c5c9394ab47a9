"""What screens and commands are handed: the services, and the few things that compose them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from homeapp.content.packs import Packs
from homeapp.domain.content import Content
from homeapp.domain.goals import Goal
from homeapp.domain.measures import Measure
from homeapp.domain.plans import Layout, Plan, PlanContent, PrintOut, Way
from homeapp.domain.reports import Report
from homeapp.domain.workers import Worker
from homeapp.exchange.files import write_whole
from homeapp.i18n import _, language
from homeapp.services.audit import AuditTrail
from homeapp.services.bookmarks import Bookmarks
from homeapp.services.closures import Closures
from homeapp.services.consents import Consents
from homeapp.services.conversations import Conversations
from homeapp.services.dependence import Dependence
from homeapp.services.directory import Directory
from homeapp.services.drafts import Drafts
from homeapp.services.fasting import Fasting
from homeapp.services.goals import Goals
from homeapp.services.history import History
from homeapp.services.matters import Matters
from homeapp.services.measures import Measures
from homeapp.services.plans import Plans
from homeapp.services.practice import Practice
from homeapp.services.questions import LoadMeasures, Questions
from homeapp.services.recovery import Recovery
from homeapp.services.reports import Reports
from homeapp.services.residents import Residents
from homeapp.services.reviews import Reviews
from homeapp.services.rights import Rights
from homeapp.services.safeguarding import Safeguarding
from homeapp.services.service import Clock
from homeapp.services.signposts import Signposts
from homeapp.services.sizes import check_sizes
from homeapp.services.sources import Sources
from homeapp.services.tips import Tips
from homeapp.services.unit_of_work import Listener, Store
from homeapp.services.visits import Visits
from homeapp.services.workers import Workers

if TYPE_CHECKING:
    from homeapp.content.lines import ContentLine

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
        load_measures: LoadMeasures | None = None,
        packs: Packs | None = None,
    ) -> None:
        """Load the check-ins that ship, unless others are given, when one is first needed."""
        self._store = store
        self._load_measures = load_measures
        self.content = content
        self.packs = packs or Packs()
        self.recovery = recovery
        self.practice = practice
        """The way to practise; `None` where this is the practice store itself."""
        self.is_demo = is_demo
        self.warning = ""
        """What the worker must know about this store, in a sentence, or "" where all is well."""
        self.residents = Residents(store, clock)
        self.conversations = Conversations(store, clock)
        self.consents = Consents(store, clock)
        self.directory = Directory(store, clock)
        self.signposts = Signposts(store, clock)
        self.workers = Workers(store, clock)
        self.drafts = Drafts(store, clock)
        self.tips = Tips(store, clock)
        self.bookmarks = Bookmarks(store, clock)
        self.reports = Reports(store, clock)
        self.visits = Visits(store, clock)
        self.closures = Closures(store, clock)
        self.safeguarding = Safeguarding(store, clock, self.drafts)
        self.rights = Rights(store, clock, self.drafts, self.safeguarding)
        self.audit = AuditTrail(store, clock)
        self.history = History(store)
        self._open_goals(clock, cache(lambda: _load_measures(content, load_measures)))

    def _open_goals(self, clock: Clock, load: LoadMeasures) -> None:
        """Open what keeps to the rule on sudden stopping, and what that is read from."""
        store, content = self._store, self.content
        self._dependence = Dependence(content, load)
        questions = Questions(load, cache(self.packs.measure_as))
        self.measures = Measures(store, clock, questions)
        self.matters = Matters(store, clock, content)
        self.goals = Goals(store, clock, content, load, self._dependence)
        self.plans = Plans(store, clock, content, _check_print, self._dependence, questions)
        self.reviews = Reviews(store, clock, self._dependence, questions)
        self.fasting = Fasting(store, clock, load)
        self.sources = Sources(content, load)

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

    def content_lines(self) -> "list[ContentLine]":
        """Return all that the content says, each line with its source. Slow the first time."""
        from homeapp.content.lines import content_lines

        return content_lines(self.content, self.measures.all())

    def at(self, clock: Clock) -> "Planner":
        """Return the work on this store by another clock: the practice people have a past."""
        return Planner(
            self._store,
            clock,
            self.content,
            recovery=self.recovery,
            is_demo=self.is_demo,
            load_measures=self._load_measures,
        )

    def listen(self, listener: Listener) -> None:
        """Call `listener` with what changed, after each piece of work."""
        self._store.listen(listener)

    def preview_plan(self, resident_id: UUID) -> bytes:
        """Return the PDF of the plan as it stands, in the language and layout chosen for it."""
        choices = self.plans.choices(resident_id)
        content = self.plans.compose(resident_id)
        return self._pdf(content, choices.language, choices.layout)

    def render_plan(
        self,
        plan: Plan,
        language_code: str | None = None,
        layout: Layout | None = None,
        *,
        two_sided: bool = False,
    ) -> bytes:
        """Return the PDF of an agreed plan, in its own language and layout unless others are named.

        Raises a `Refusal` naming a letter that no font of ours can print, and `AgreeAnew` where a
        goal of the plan could be dangerous, or its weight is to stay off, by what was said since.
        """
        self._check_plan(plan)
        chosen, laid = language_code or plan.language, layout or plan.layout
        return self._pdf(plan.content, chosen, laid, two_sided=two_sided)

    def agreed_lines(self, plan: Plan) -> list[str]:
        """Return an agreed plan as `plan_lines` does, in its own language; raise `AgreeAnew`."""
        self._check_plan(plan)
        return self.plan_lines(plan.content, plan.language)

    def plan_lines(self, content: PlanContent, language_code: str) -> list[str]:
        """Return a plan line by line, as it is read aloud in a language."""
        # What a plan is made of is only needed once there is one to read.
        from homeapp.documents.reading import plan_lines

        return plan_lines(content, language(language_code))

    def held_back(self, resident_id: UUID) -> list[Goal]:
        """Return goals that stay off the paper only because alcohol and its warning do."""
        with self._store.read() as records:
            return self._dependence.held_back(records, resident_id)

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
        *,
        two_sided: bool = False,
    ) -> PrintOut:
        """Make an agreed plan's PDF, give it to `deliver` (a printer, a file), and note it."""
        chosen, laid = language_code or plan.language, layout or plan.layout
        pdf = self.render_plan(plan, chosen, laid, two_sided=two_sided)
        return self.plans.hand_over(plan, chosen, laid, way, lambda: deliver(pdf))

    def save_copy(self, resident_id: UUID, place: Path) -> None:
        """Save all that is kept about a person as one file for them, and note it.

        It is whole or not there at all. Raises `NotSaved`, `TakenByStore` and `NotFound`.
        """
        # Few people ask for it.
        from homeapp.exchange.kept import kept_file

        kept = self.rights.kept_about(resident_id)
        content = kept_file(kept, self.content, self.measures.all(), is_practice=self.is_demo)
        self.rights.hand_over(resident_id, lambda: write_whole(place, content))

    def service_report(self) -> Report:
        """Return the counts of this store, small ones suppressed. Slow the first time."""
        # pandas costs half a second to import; only reports pay for it.
        from homeapp.reports.service_report import make_report

        return make_report(self.reports.facts())

    def close(self) -> None:
        """Close the store and forget what could be undone."""
        self.history.clear()
        self._store.close()

    def _check_plan(self, plan: Plan) -> None:
        with self._store.read() as records:
            self._dependence.check_plan(records, plan)
            check_sizes(records, plan)

    def _pdf(
        self,
        content: PlanContent,
        language_code: str,
        layout: Layout,
        *,
        two_sided: bool = False,
    ) -> bytes:
        # ReportLab costs a quarter of a second to import; only plans pay for it.
        from homeapp.documents.plan import plan_pdf

        return plan_pdf(
            content,
            language(language_code),
            layout,
            is_practice=self.is_demo,
            two_sided=two_sided,
        )


def _check_print(content: PlanContent) -> None:
    # The fonts are only needed once there is a plan to agree.
    from homeapp.documents.printable import check_printable

    check_printable(content)


def _load_measures(content: Content, load: LoadMeasures | None) -> tuple[Measure, ...]:
    # What reads check-ins takes a while to import; only the first one pays for it.
    from homeapp.content.loading import check_measures
    from homeapp.content.measures import load_measures

    measures = (load or load_measures)()
    check_measures(content, measures)
    return measures
