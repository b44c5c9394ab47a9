"""Signs that call for the rule on sudden stopping, and every way to make a goal round it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus, Step
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.measures import CheckIn
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.factories import a_goal

__all__ = ["CLEAR", "MAKING", "SIGNS", "an_idea", "begin", "check_in", "own_goal", "records_of"]

REGULAR: dict[str, Said] = {"how-often": "4-a-week", "units-a-day": "3-4", "many-at-once": "never"}
"""AUDIT-C 5: the other seven are asked, and nothing is called for yet."""
SIGNS: dict[str, dict[str, Said]] = {
    "AUDIT of 20": REGULAR
    | {"not-able-to-stop": "daily", "expected": "daily", "guilt": "daily", "memory": "weekly"},
    "AUDIT-C of 11": {
        "how-often": "4-a-week",
        "units-a-day": "10",
        "many-at-once": "weekly",
    },
    "a drink in the morning weekly": REGULAR | {"morning": "weekly"},
    "a drink in the morning daily": REGULAR | {"morning": "daily"},
    "15 units on most days": {
        "how-often": "4-a-week",
        "drinks": {"spirit-bottle": "2", "single": "4"},
        "drinking-days": 4,
    },
    "105 units in a week": {"how-often": "4-a-week", "drinks": {"single": "105"}},
    "shaky": {"signs": ["shaky"]},
    "drinks first thing": {"signs": ["first-thing"]},
    "a fit before": {"signs": ["fits"]},
    "saw things before": {"signs": ["seeing"]},
    "a sign and then none": {"signs": ["none", "shaky"]},
    "a sign, then said never": {"signs": ["shaky"], "how-often": "never"},
}
CLEAR: dict[str, Said] = {
    "how-often": "monthly",
    "units-a-day": "0-2",
    "many-at-once": "never",
    "signs": ["none"],
    "drinks": {"single": "2"},
    "drinking-days": 1,
}


def check_in(planner: Planner, who: UUID, said: dict[str, Said]) -> CheckIn:
    """Answer questions of the alcohol check-in."""
    kept = None
    for key, response in answered(said).items():
        kept = planner.measures.answer(who, "alcohol", key, response, "en")
    assert kept is not None
    return kept


def an_idea(planner: Planner, key: str) -> GoalIdea:
    """Return an idea by its key."""
    return next(idea for idea in planner.content.goal_ideas if idea.key == key)


def begin(planner: Planner, who: UUID, key: str, **values: Any) -> Goal:
    """Begin a goal from an idea, as the resident's view does."""
    idea = an_idea(planner, key)
    usual = {"own_words": language("en").text(idea.words), "idea": key}
    return planner.goals.begin(who, idea.domain, **{**usual, **values})


Way_ = Callable[[Planner, UUID], object]


def own_goal(planner: Planner, who: UUID, words: str, **values: Any) -> Goal:
    """Begin a goal in own words."""
    return planner.goals.begin(who, GoalDomain.OWN, own_words=words, **values)


def _first(planner: Planner, who: UUID) -> Goal:
    return planner.goals.of(who)[0]


def _change(**values: Any) -> Way_:
    return lambda planner, who: planner.goals.change(_first(planner, who).id, **values)


def _change_safe(**values: Any) -> Way_:
    def change(planner: Planner, who: UUID) -> None:
        goal = next(one for one in planner.goals.of(who) if one.idea)
        planner.goals.change(goal.id, **values)

    return change


def _step(words: str) -> Way_:
    return lambda planner, who: planner.goals.add_step(
        Step(goal_id=_first(planner, who).id, description=words)
    )


def _change_step(planner: Planner, who: UUID) -> None:
    [step] = planner.goals.steps(_first(planner, who).id)
    planner.goals.change_step(step.id, description="Cut down on beer")


def _step_of_safe(planner: Planner, who: UUID) -> None:
    goal = next(one for one in planner.goals.of(who) if one.idea)
    planner.goals.add_step(Step(goal_id=goal.id, description="Stop on Monday"))


def _become(planner: Planner, who: UUID) -> None:
    goal = next(one for one in planner.goals.of(who) if one.domain is GoalDomain.ALCOHOL)
    planner.goals.become(goal.id, GoalStatus.ACTIVE)


MAKING: dict[str, Way_] = {
    "begin one on alcohol": lambda planner, who: planner.goals.begin(who, GoalDomain.ALCOHOL),
    "add one": lambda planner, who: planner.goals.add(
        a_goal(who, domain=GoalDomain.ALCOHOL, status=GoalStatus.PROPOSED)
    ),
    "an idea to drink less": lambda planner, who: begin(planner, who, "smaller-drinks"),
    "a sized idea": lambda planner, who: begin(planner, who, "2-units-less"),
    "a safe idea in words of one's own": lambda planner, who: begin(
        planner, who, "talk-about-drinking", own_words="Stop for a month"
    ),
    "a safe idea that counts": lambda planner, who: begin(
        planner, who, "talk-about-drinking", target=0, unit="drinks"
    ),
    "a key that is no idea": lambda planner, who: begin(
        planner, who, "talk-about-drinking", idea="gone"
    ),
    "one's own in English": lambda planner, who: own_goal(planner, who, "Stop drinking for good"),
    "one's own in Urdu": lambda planner, who: own_goal(planner, who, "میں شراب چھوڑ دوں گی"),
    "one's own in Roman Urdu": lambda planner, who: own_goal(planner, who, "Sharab chorna hai"),
    "one's own in Bengali": lambda planner, who: own_goal(planner, who, "আমি মদ খাওয়া ছাড়ব"),
    "one's own in Polish": lambda planner, who: own_goal(planner, who, "Chcę przestać pić"),
    "one's own if-then": lambda planner, who: own_goal(
        planner, who, "Feel better", if_cue="I want a beer", then_action="I go for a walk"
    ),
    "one's own count": lambda planner, who: own_goal(planner, who, "Less each week", unit="units"),
    "another topic's words": lambda planner, who: planner.goals.begin(
        who, GoalDomain.EATING, own_words="No wine with my meals"
    ),
    "change the words": _change(own_words="Only two pints a day"),
    "change the topic": _change(domain=GoalDomain.ALCOHOL),
    "change the if-then": _change(then_action="I will not drink"),
    "reword a safe idea": _change_safe(own_words="Stop drinking"),
    "count with a safe idea": _change_safe(target=0),
    "an if-then of a safe idea": _change_safe(then_action="I will cut down"),
    "a step": _step("Stop drinking on Monday"),
    "a step changed": _change_step,
    "a step of a safe idea": _step_of_safe,
    "start one that was thought about": _become,
    "one that another is changed to": lambda planner, who: planner.goals.begin(
        who, GoalDomain.ALCOHOL, follows_id=_first(planner, who).id, own_words="Drink less"
    ),
}


def records_of(planner: Planner, who: UUID) -> object:
    """Return all goals of a person with their steps, to compare."""
    goals = planner.goals.of(who)
    return goals, [planner.goals.steps(goal.id) for goal in goals]
