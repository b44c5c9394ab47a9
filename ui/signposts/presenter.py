"""What the Services page of the session shows and does, without a widget."""

import math
from collections.abc import Callable
from datetime import date
from uuid import UUID

from homeapp.domain.consents import Consent, Decision, How, Purpose
from homeapp.domain.directory import Organisation, Service, Topic
from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.measures import CheckIn
from homeapp.domain.residents import LocalAuthority, Resident
from homeapp.domain.signposts import Signpost, SignpostStatus
from homeapp.i18n import R_, _, _n, language, languages
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from homeapp.services.consents import NOTICE_VERSION
from homeapp.services.directory import Listing
from homeapp.services.distances import metres_to
from homeapp.services.listings import ListingWords, in_words
from homeapp.services.signposts import NobodyToReferTo
from ui.signposts.shown import (
    APART,
    END_APART,
    STATUS_WORDS,
    Offered,
    ReferralQuestion,
    Suggested,
    goal_words_of,
)

__all__ = ["SignpostsPresenter"]

_MAY_I = R_("May I give your name and phone number to {organisation}?")
_SUGGESTED = 3
_FOUND = 12

_TOPICS = {
    GoalDomain.SMOKING: Topic.SMOKING,
    GoalDomain.EATING: Topic.EATING,
    GoalDomain.ALCOHOL: Topic.ALCOHOL,
    GoalDomain.ACTIVITY: Topic.ACTIVITY,
}


class SignpostsPresenter:
    """Services for one resident: what may help, what was offered, and what came of it."""

    def __init__(
        self, planner: Planner, tell: Callable[[], None], today: Callable[[], date] = date.today
    ) -> None:
        self._planner = planner
        self._tell = tell
        self._today = today
        self._resident: Resident | None = None
        self._words = ""
        self._listed: list[Listing] | None = None
        self._fitting: list[Listing] = []
        self.offered: tuple[Offered, ...] = ()
        self.suggested: tuple[Suggested, ...] = ()
        self.found: tuple[ListingWords, ...] = ()
        self.goals: tuple[tuple[UUID, str], ...] = ()
        self.more_found = 0
        self.question: ReferralQuestion | None = None

    def open(self, resident_id: UUID) -> None:
        """Show the services of this person."""
        self._resident = self._planner.residents.get(resident_id)
        self._words, self.question = "", None
        self._listed, self._fitting = None, []
        self.refresh()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when offers, goals, answers, consents, services or the person have changed."""
        if changes.touches(Service, Organisation):
            self._listed = None
            self._fitting = self._search()
        if changes.touches(Signpost, Goal, CheckIn, Consent, Service, Organisation, Resident):
            self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        if self._resident is None:
            return
        self._resident = self._planner.residents.get(self._resident.id)
        known_goals = self._planner.goals.of(self._resident.id)
        held_back = self._planner.goals.waiting(self._resident.id)
        goals = [one for one in known_goals if one.is_on_plan and one.id not in held_back]
        self.goals = tuple((goal.id, self._words_of(goal)) for goal in goals)
        signposts = self._planner.signposts.of(self._resident.id)
        self.offered = tuple(self._offered(signpost, goals) for signpost in signposts)
        waiting = {signpost.service_id for signpost in signposts if signpost.is_waiting}
        self.suggested = tuple(
            self._suggested(goal, _TOPICS[goal.domain], waiting)
            for goal in goals
            if goal.domain in _TOPICS
        )
        known = {one.topic for one in self.suggested}
        routes = self._planner.measures.routes(self._resident.id)
        self.suggested += tuple(
            self._suggested(None, topic, waiting)
            for topic in Topic
            if topic.value in routes and topic not in known
        )
        self._show_found(waiting)
        self._drop_question(signposts)
        self._tell()

    def look_for(self, words: str) -> None:
        """Search the whole directory."""
        self._words = words
        self._fitting = self._search()
        self.refresh()

    def near(self, topic: Topic) -> list[UUID]:
        """Return services that help with a topic, the nearest first."""
        fitting = [one for one in self._directory() if topic in one.service.topics]
        near = sorted(fitting, key=self._distance)
        return [one.service.id for one in near[:_SUGGESTED]]

    @property
    def search_summary(self) -> str:
        """Return what a search found, "" before there is one."""
        if not self._words.strip():
            return ""
        if not self.found:
            return _("No service fits. Try fewer or other words.")
        count = len(self.found) + self.more_found
        if self.more_found:
            return _("{count} services fit. Add a word to find fewer.", count=count)
        return _n("1 service fits.", "{count} services fit.", count)

    @property
    def has_list(self) -> bool:
        """Whether there is any service to choose from."""
        return not self._planner.directory.is_empty()

    def offer(self, service_id: UUID, goal_id: UUID | None = None) -> None:
        """Offer a service, for one goal or for none."""
        self._planner.signposts.offer(self._who().id, service_id, goal_id)
        self.refresh()

    def become(self, signpost_id: UUID, status: SignpostStatus, reason: str = "") -> None:
        """Note how far it got; a referral without a yes asks for one first."""
        if status is SignpostStatus.REFERRED:
            self._refer(signpost_id)
        else:
            self._planner.signposts.become(signpost_id, status, reason.strip())
        self.refresh()

    def answer(self, agrees: bool, how: How, interpreter: str = "") -> None:
        """Keep the resident's answer; a yes makes the referral."""
        asked = self.question
        if asked is None:
            return
        self._planner.consents.record(
            Consent(
                resident_id=self._who().id,
                purpose=Purpose.REFER,
                organisation_id=asked.organisation_id,
                decision=Decision.GIVEN if agrees else Decision.DECLINED,
                how=how,
                interpreter=interpreter.strip(),
                decided_on=self._today(),
                notice_version=NOTICE_VERSION,
                worker_id=self._planner.workers.me().id,
            )
        )
        self.question = None
        if agrees:
            self._planner.signposts.refer(asked.signpost_id)
        self.refresh()

    def leave_question(self) -> None:
        """Ask another time, and change nothing."""
        self.question = None
        self.refresh()

    def remove(self, signpost_id: UUID) -> None:
        """Take back an offer made by mistake; undo brings it back."""
        self._planner.signposts.remove(signpost_id)
        self.refresh()

    def _who(self) -> Resident:
        assert self._resident is not None, "an offer is made to somebody"  # noqa: S101
        return self._resident

    def _refer(self, signpost_id: UUID) -> None:
        signpost = next(o.signpost for o in self.offered if o.signpost.id == signpost_id)
        body = self._planner.directory.get(signpost.service_id).organisation
        if body is None:
            raise NobodyToReferTo
        if self._planner.consents.is_given(self._who().id, Purpose.REFER, body.id):
            self._planner.signposts.refer(signpost_id)
            return
        self.question = self._ask(signpost_id, body)

    def _ask(self, signpost_id: UUID, body: Organisation) -> ReferralQuestion:
        english, person = language("en"), self._who()
        known = {one.code: one for one in languages()}
        theirs = known.get(person.reading_language, english)
        needs_help = person.interpreter_needed
        return ReferralQuestion(
            signpost_id=signpost_id,
            organisation_id=body.id,
            asked=english.text(_MAY_I, organisation=body.name),
            asked_theirs=""
            if theirs.is_source
            else theirs.text(_MAY_I, organisation=f"{APART}{body.name}{END_APART}"),
            theirs=theirs,
            usual_how=How.THROUGH_INTERPRETER if needs_help else How.SPOKEN,
            interpreter=self._planner.conversations.interpreter_today(person.id)[0],
        )

    def _drop_question(self, signposts: list[Signpost]) -> None:
        asked = self.question
        if asked is not None and asked.signpost_id not in {one.id for one in signposts}:
            self.question = None

    def _words_of(self, goal: Goal) -> str:
        return goal_words_of(goal, self._planner.content.goal_ideas)

    def _offered(self, signpost: Signpost, goals: list[Goal]) -> Offered:
        english = language("en")
        words = {goal.id: self._words_of(goal) for goal in goals}
        on = signpost.status_on or signpost.offered_on
        return Offered(
            signpost=signpost,
            service=self._in_words(self._planner.directory.get(signpost.service_id)),
            goal_words=words.get(signpost.goal_id, "") if signpost.goal_id else "",
            status=_(STATUS_WORDS[signpost.status]),
            since=english.date(on),
            choices=tuple(
                (status, _(STATUS_WORDS[status]))
                for status in SignpostStatus
                if status not in (signpost.status, SignpostStatus.OFFERED)
            ),
        )

    def _suggested(self, goal: Goal | None, topic: Topic, waiting: set[UUID]) -> Suggested:
        fitting = [
            listing
            for listing in self._directory()
            if topic in listing.service.topics and listing.service.id not in waiting
        ]
        near = sorted(fitting, key=self._distance)
        return Suggested(
            goal_id=goal.id if goal else None,
            goal_words=self._words_of(goal) if goal else "",
            topic=topic,
            services=tuple(self._in_words(listing) for listing in near[:_SUGGESTED]),
        )

    def _in_words(self, listing: Listing) -> ListingWords:
        return in_words(listing, self._today(), self._who().postcode)

    def _distance(self, listing: Listing) -> tuple[int, float]:
        """Return what is nearer first: by whom it serves, then by the way from home, if known."""
        metres = metres_to(listing.service, self._who().postcode)
        return self._served(listing), math.inf if metres is None else metres

    def _served(self, listing: Listing) -> int:
        """0 for a service of the resident's own council area, 1 for one they may use, else 2."""
        area = self._who().local_authority
        if area is None or area is LocalAuthority.ELSEWHERE:
            return 1
        if area.value in {known.code for known in listing.service.areas}:
            return 0
        return 1 if listing.service.serves(area.value) else 2

    def _directory(self) -> list[Listing]:
        """Return every service, read once: thousands of them take a while."""
        if self._listed is None:
            self._listed = self._planner.directory.search()
        return self._listed

    def _search(self) -> list[Listing]:
        return self._planner.directory.search(self._words) if self._words.strip() else []

    def _show_found(self, waiting: set[UUID]) -> None:
        fitting = [one for one in self._fitting if one.service.id not in waiting]
        self.found = tuple(self._in_words(listing) for listing in fitting[:_FOUND])
        self.more_found = max(0, len(fitting) - _FOUND)
