"""The five things that NHS England asks of a personalised care and support plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from homeapp.domain.plans import PlanContent
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["Criterion", "NotReady", "criteria"]


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """One of the five things NHS England asks of a personalised care and support plan."""

    words: str
    met: bool
    to_do: str
    """The sentence that tells the worker what is missing."""


class NotReady(Refusal):
    """The plan does not meet all five criteria yet."""

    def __init__(self, missing: Sequence[Criterion]) -> None:
        super().__init__(N_("The plan is not ready to agree yet. {to_do}"), to_do=missing[0].to_do)
        self.missing = tuple(missing)


def criteria(content: PlanContent, today: date) -> tuple[Criterion, ...]:
    """Return the five criteria, each judged by what the plan holds.

    Source: NHS England, personalised care and support planning, summary guide of 29 August 2023,
    as the West Yorkshire partnership quotes it.
    """
    review = content.next_review_on
    return (
        Criterion(
            words=N_("The person decides who takes part."),
            met=bool(content.people_involved.strip()),
            to_do=N_("Ask who the person wants to take part, and write it down."),
        ),
        Criterion(
            words=N_("The session was about what matters to the person."),
            met=any(said.words.strip() for said in content.statements),
            to_do=N_("Write down at least one thing that matters, in the person's own words."),
        ),
        Criterion(
            words=N_("The person agrees what they want to reach."),
            met=any(goal.own_words.strip() for goal in content.goals),
            to_do=N_("Set at least one goal in the person's own words."),
        ),
        Criterion(
            words=N_("The plan says how, and the person can share it."),
            met=bool(content.goals) and all(goal.says_how for goal in content.goals),
            to_do=N_("For each goal, write a step, how often, or an if-then plan."),
        ),
        Criterion(
            words=N_("The person can review it, and knows whom to call."),
            met=review is not None and review >= today and bool(content.worker.phone.strip()),
            to_do=N_("Choose a day for the next visit, and make sure your phone number is there."),
        ),
    )
