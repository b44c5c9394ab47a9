"""The part of the resident's view in which a goal is made by pointing."""

from collections.abc import Sequence
from uuid import UUID

from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.matters import Matter
from homeapp.i18n import R_
from ui.common.resident_pages import ResidentPage
from ui.desk import Desk
from ui.goals.resident_days import DaysPage, WhenPage
from ui.goals.resident_goal import TappedGoal
from ui.goals.resident_ideas import IdeaPage, OwnWordsPage, TopicPage
from ui.goals.resident_plenty import PlentyPage
from ui.goals.resident_serves import ServesPage
from ui.goals.resident_sure import SummaryPage, SurePage

__all__ = ["GoalPart"]

_TOPIC, _GOAL, _AFTER, _ABOUT = "topic", "goal", "after", "about"


class GoalPart:
    """What about, how large a step, which days, when, how sure, and the whole of it."""

    key = "goal"
    title = R_("My goal")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, resident_id: UUID) -> None:
        """Begin a goal with this resident."""
        self._resident_id = resident_id
        self._made: list[ResidentPage] = []
        self._plenty: PlentyPage | None = None
        self._begin()

    def begin_about(self, domain: GoalDomain) -> None:
        """Begin a goal whose topic is clear already, so that its steps come first."""
        self._begin()  # anew: what is offered depends on what was just answered
        self._making.choose_topic(domain)
        self._is_about = True

    def begin_instead(self, before: Goal) -> None:
        """Begin the goal that one is changed to: the same topic is chosen, and can be another."""
        self._begin()
        self._making.follows_id = before.id
        self._making.choose_topic(before.domain)

    @property
    def within(self) -> str:
        """Return by what the goal in the making is found again: its topic, its id, its origin."""
        making = self._making
        known = {
            _TOPIC: making.domain and making.domain.value,
            _GOAL: making.goal and making.goal.id,
            _AFTER: making.follows_id,
            _ABOUT: self._is_about and _ABOUT,
        }
        return ",".join(f"{name}:{said}" for name, said in known.items() if said)

    def come_back_to(self, within: str) -> None:
        """Go on with this goal, or where it is gone with its topic."""
        known = dict(part.split(":", 1) for part in within.split(",") if ":" in part)
        goals = {str(one.id): one for one in self._desk.planner.goals.of(self._resident_id)}
        goal, before = goals.get(known.get(_GOAL, "")), goals.get(known.get(_AFTER, ""))
        topics = (one for one in self._making.topics if one.value == known.get(_TOPIC))
        if goal is not None:
            self._making.come_back_to(goal)
        else:
            self._making.choose_topic(next(topics, None))
        self._making.follows_id = before.id if before is not None else None
        self._is_about = _ABOUT in known and self._making.domain is not None

    def read_anew(self) -> None:
        """Know what is kept by now: something was taken back, or done again."""
        self._making.read_anew()

    def pages(self) -> Sequence[ResidentPage]:
        """Return the topics, then the steps of the topic chosen, then what a step needs."""
        domain, goal = self._making.domain, self._making.goal
        if domain is None:
            is_new = goal is None and self._making.are_plenty
            return [self._plenty_page() if is_new else self._topic]
        pages: list[ResidentPage] = [] if self._is_about else [self._topic]
        pages += [self._words_of(domain)]
        if self._making.is_reworded:
            pages += [self._reword_page()]
        if goal is None or not goal.own_words:
            return pages
        after = [page for page in self._after if self._fits(page)]
        return [*pages, *self._serves_pages(), *after, self._summary_of(domain)]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made, for the goals before this one too."""
        return self._made

    def _fits(self, page: ResidentPage) -> bool:
        """Whether a page fits the goal: what is done a single time has no days of the week."""
        idea = self._making.idea
        return not (idea is not None and idea.once and isinstance(page, DaysPage))

    def _begin(self) -> None:
        self._making = TappedGoal(self._desk.planner, self._resident_id)
        self._is_about = False
        self._topic = TopicPage(self._desk, self._making)
        self._words: dict[GoalDomain, ResidentPage] = {}
        self._reworded: OwnWordsPage | None = None
        self._serves: dict[tuple[Matter, ...], ServesPage] = {}
        self._summaries: dict[GoalDomain, SummaryPage] = {}
        self._after = [kind(self._desk, self._making) for kind in (DaysPage, WhenPage, SurePage)]
        self._made += [self._topic, *self._after]

    def _plenty_page(self) -> PlentyPage:
        if self._plenty is None:
            self._plenty = PlentyPage()
            self._made.append(self._plenty)
        return self._plenty

    def _words_of(self, domain: GoalDomain) -> ResidentPage:
        if domain not in self._words:
            # Without a wellbeing check-in there is nothing to point at, only to say.
            own = domain is GoalDomain.OWN and not self._making.ideas
            kind = OwnWordsPage if own else IdeaPage
            self._words[domain] = kind(self._desk, self._making)
            self._made.append(self._words[domain])
        return self._words[domain]

    def _reword_page(self) -> ResidentPage:
        if self._reworded is None:
            self._reworded = OwnWordsPage(self._desk, self._making)
            self._made.append(self._reworded)
        return self._reworded

    def _serves_pages(self) -> list[ResidentPage]:
        """Return the question what the goal helps with, where they chose what matters."""
        matters = self._desk.planner.matters.of(self._resident_id)
        among = tuple(one for one in matters if one.picture)
        if among and among not in self._serves:
            self._serves[among] = ServesPage(self._desk, self._making, among)
            self._made.append(self._serves[among])
        return [self._serves[among]] if among else []

    def _summary_of(self, domain: GoalDomain) -> SummaryPage:
        if domain not in self._summaries:
            page = self._summaries[domain] = SummaryPage(self._desk, self._making)
            page.another.connect(lambda: self._begin_another(page))
            self._made.append(page)
        return self._summaries[domain]

    def _begin_another(self, page: SummaryPage) -> None:
        self._begin()
        page.part_wanted.emit(self.key)
