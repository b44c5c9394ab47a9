"""A goal that a resident makes by pointing: what is chosen so far, and how it is kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.idea_words import idea_of
from homeapp.domain.ideas import GoalIdea, smaller_idea
from homeapp.errors import NotFound
from homeapp.i18n import Language
from homeapp.planner import Planner
from ui.goals.resident_choices import EVERY_DAY, day_names, days_said, time_said
from ui.goals.resident_typed import TypedWords

__all__ = ["TappedGoal"]

_NOTHING = {"own_words": "", "idea": "", "unit": "", "baseline": None, "target": None}


class TappedGoal:
    """One goal in the making. It is kept in the records from its first words on."""

    def __init__(self, planner: Planner, resident_id: UUID) -> None:
        self._planner, self._resident_id = planner, resident_id
        self._goal_id: UUID | None = None
        self.follows_id: UUID | None = None
        """The goal that is changed to this one."""
        self.domain: GoalDomain | None = None
        self.idea: GoalIdea | None = None
        self.ideas: tuple[GoalIdea, ...] = ()
        """What can be pointed at for this topic, the smallest first."""
        self.days: tuple[int, ...] = ()
        self.when: str | None = None
        self.is_reworded = False
        """Whether the person would rather say it in their own words."""
        self.may_be_reworded = False
        """Whether own words may make the goal: while alcohol waits for a GP, they may not."""
        self.typed = TypedWords(planner, self._about)

    @property
    def goal(self) -> Goal | None:
        """Return the goal as kept, `None` before its first words or where it was taken back."""
        try:
            return self._planner.goals.get(self._goal_id) if self._goal_id else None
        except NotFound:
            return None

    def come_back_to(self, goal: Goal) -> None:
        """Go on with a goal that was begun here, as it is kept."""
        self._take_topic(goal.domain)
        self._goal_id = goal.id
        self.read_anew()
        self.is_reworded = self.idea is None and bool(self.ideas and goal.own_words)

    def read_anew(self) -> None:
        """Know what is kept by now: undo may have changed the goal, or taken it away."""
        if self._goal_id is None:
            return
        goal = self.goal
        self.idea, self.days, self.when = None, (), None
        if goal is None:
            return
        if goal.domain is not self.domain:
            self._take_topic(goal.domain)
        said = idea_of(goal, self.ideas)
        self.idea = next((one for one in self.ideas if said and one.key == said.key), None)
        self.days = days_said(goal.how_often, goal.words_language)
        self.when = time_said(goal.if_cue, goal.words_language)

    @property
    def topics(self) -> tuple[GoalDomain, ...]:
        """Return what a goal can be about: no topic that stays off the plan at home."""
        left_off = self._planner.plans.choices(self._resident_id).left_off
        return tuple(domain for domain in GoalDomain if domain not in left_off)

    @property
    def are_plenty(self) -> bool:
        """Whether as many goals are active as a person can well have."""
        return not self._planner.goals.has_room(self._resident_id)

    def meaning(self, language: Language) -> str:
        """Return in this language what the goal says in another, "" for a person's own words."""
        goal = self.goal
        idea = idea_of(goal, self._planner.content.goal_ideas) if goal is not None else None
        said = idea.said(language) if idea is not None else ""
        return "" if goal is None or said == goal.own_words.strip() else said

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return the safety sentences of this topic."""
        return self._planner.goals.warnings(self._resident_id, self.domain) if self.domain else ()

    @property
    def smaller(self) -> GoalIdea | None:
        """Return the next smaller idea, `None` where this is the smallest or the person's own."""
        return smaller_idea(self.ideas, self.idea.key) if self.idea else None

    def choose_topic(self, domain: GoalDomain | None) -> None:
        """Choose what it is about; words on another topic are let go."""
        if domain is self.domain:
            return
        self._take_topic(domain)
        if self.goal is not None and domain is not None and not self._waits_for_an_idea(domain):
            self._keep(domain=domain, then_action="", **_NOTHING)

    def _take_topic(self, domain: GoalDomain | None) -> None:
        self.domain, self.idea, self.is_reworded = domain, None, False
        goals = self._planner.goals
        self.ideas = goals.ideas(self._resident_id, domain) if domain else ()
        self.may_be_reworded = domain is not None and not self._waits_for_an_idea(domain)

    def choose_idea(self, idea: GoalIdea | None, language: Language) -> None:
        """Choose one of the ideas, in the words of this language."""
        self.idea, self.is_reworded = idea, False
        if idea is None:
            self._say("", language)
            return
        days: dict[str, Any] = {}
        if idea.once:
            self.days, days = (), {"how_often": ""}
        self._say(
            idea.said(language),
            language,
            idea=idea.key,
            unit=idea.unit,
            baseline=idea.baseline,
            target=idea.target,
            **days,
        )

    def make_smaller(self, language: Language) -> None:
        """Take the smaller idea, and ask anew how sure the person is of it."""
        if self.smaller is not None:
            self.choose_idea(self.smaller, language)
            self._keep(confidence=None)

    def say(self, words: str, language: Language) -> None:
        """Keep the goal in the person's own words; what an idea brought to count stays."""
        if self.goal is None or not words:
            self._say(words, language)
            return
        self.idea = None
        then = words if self.when else ""
        self._keep(own_words=words, words_language=language.code, then_action=then)

    def _about(self) -> UUID:
        goal = self.goal
        return goal.id if goal is not None else self._resident_id

    def choose_days(self, days: Sequence[int], language: Language) -> None:
        """Keep on which days, 0 for Monday; "every day" is kept so that a plan can translate it."""
        self.days = tuple(sorted(days))
        names = day_names(language, "wide")
        chosen = [names[day] for day in self.days]
        listed = language.listed(chosen) if chosen else ""
        self._keep(how_often=EVERY_DAY if len(chosen) == len(names) else listed)

    def choose_when(self, cue: str | None, words: str) -> None:
        """Keep what comes right before: if that is done, then the goal follows."""
        self.when = cue
        goal = self.goal
        if goal is not None:
            self._keep(if_cue=words, then_action=goal.own_words if words else "")

    def choose_sure(self, number: int | None) -> None:
        """Keep how sure the person is, from 0 to 10."""
        self._keep(confidence=number)

    def _say(self, words: str, language: Language, **more: Any) -> None:  # noqa: ANN401
        """Keep the words of the goal, and of what is counted only what comes with them."""
        known = {**_NOTHING, **more, "own_words": words}
        if self.goal is not None:
            known["domain"] = self.domain
        self._keep(
            words_language=language.code,
            then_action=words if self.when else "",
            **known,
        )

    def _waits_for_an_idea(self, domain: GoalDomain) -> bool:
        """Whether nothing but an idea makes this a goal: no goal on alcohol may then be without."""
        alcohol = domain is GoalDomain.ALCOHOL
        return alcohol and self._planner.measures.drinks_safely_only(self._resident_id)

    def _keep(self, **values: Any) -> None:  # noqa: ANN401 - any field of a goal
        goal = self.goal
        if goal is not None:
            if replace(goal, **values) != goal:
                self._planner.goals.change(goal.id, **values)
        elif self.domain is not None and values.get("own_words"):
            begin = self._planner.goals.begin
            begun = begin(self._resident_id, self.domain, **self._followed(), **values)
            self._goal_id = begun.id

    def _followed(self) -> dict[str, Any]:
        """Return which goal it follows, unless that was taken up again, or is gone, meanwhile."""
        goals = self._planner.goals.of(self._resident_id)
        before = next((one for one in goals if one.id == self.follows_id), None)
        is_changed = before is not None and before.status is GoalStatus.CHANGED
        return {"follows_id": before.id} if before is not None and is_changed else {}
