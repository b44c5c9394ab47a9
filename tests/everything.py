"""A person about whom there is something in every table that can hold it, with a word to find."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from homeapp.domain.bookmarks import Bookmark
from homeapp.domain.closures import Closure, ClosureReason
from homeapp.domain.conversations import Conversation, Statement
from homeapp.domain.drafts import Draft
from homeapp.domain.entity import Entity
from homeapp.domain.goals import Step
from homeapp.domain.measures import CheckIn, Response
from homeapp.domain.plans import (
    Layout,
    Plan,
    PlanChoices,
    PlanContent,
    PlanWorker,
    PrintOut,
    Telling,
    Way,
)
from homeapp.domain.residents import Resident
from homeapp.domain.reviews import Review
from homeapp.domain.safeguarding import Concern, ConcernAbout, drafts_of
from homeapp.domain.signposts import Signpost
from homeapp.domain.visits import Visit
from tests.factories import a_consent, a_goal, a_resident, a_service

__all__ = ["MARKER", "a_marked_resident", "a_whole_life", "in_the_open", "keep"]

MARKER = "Zyzzyxcanary"
"""A word that stands in every text that a person's records can hold, and nowhere else."""
_DAY = date(2026, 11, 21)
_NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def keep(store: Any, *records: Entity) -> None:
    """Keep records, by the one door."""
    with store.start_work("Set up") as work:
        for one in records:
            work.repository(type(one)).save(one)


def a_whole_life(person: Resident, worker_id: UUID, marker: str = MARKER) -> Iterator[Entity]:
    """Return somebody with one record, or more, of every kind that is about a person."""
    mine: dict[str, Any] = {"resident_id": person.id}
    by_worker = {**mine, "worker_id": worker_id}
    talk = Conversation(**mine, held_on=_DAY, people_involved=marker)
    said = Statement(
        **mine, conversation_id=talk.id, prompt="good-day", words=marker, language="ur"
    )
    goal = a_goal(person.id, own_words=marker, statement_id=said.id)
    step = Step(goal_id=goal.id, description=marker)
    service = a_service()
    consent = a_consent(person.id, interpreter=marker)
    plan = Plan(
        **by_worker,
        version=1,
        agreed_at=_NOW,
        language="ur",
        layout=Layout.BILINGUAL,
        content=PlanContent(preferred_name=marker, worker=PlanWorker(name="Sam Jones")),
    )
    concern = Concern(**by_worker, written_at=_NOW, about=ConcernAbout.ADULT, said=marker)
    yield from (person, talk, said, goal, step, service, consent, plan, concern)
    yield Concern(
        **by_worker, written_at=_NOW, about=ConcernAbout.ADULT, saw=marker, adds_to=concern.id
    )
    yield a_goal(person.id, own_words=marker, follows_id=goal.id)
    yield Review(**mine, goal_id=goal.id, held_on=_DAY, words=marker)
    yield Signpost(
        **mine, service_id=service.id, goal_id=goal.id, offered_on=_DAY, consent_id=consent.id
    )
    yield PlanChoices(**mine, language="ur")
    yield PrintOut(
        **by_worker, plan_id=plan.id, made_at=_NOW, language="ur", layout=plan.layout, way=Way.SAVED
    )
    yield Telling(**by_worker, told_at=_NOW, says="0" * 64, plan_id=plan.id)
    yield CheckIn(
        **mine,
        measure="activity",
        content_version="1",
        taken_on=_DAY,
        language="ur",
        responses={marker: Response(number=Decimal(3))},
    )
    yield Visit(**by_worker, on=_DAY, place=marker)
    yield Closure(**by_worker, closed_on=_DAY, reason=ClosureReason.MOVED_ON, words=marker)
    yield Bookmark(id=worker_id, **mine, kept_on=_DAY, step="goals", inside=str(goal.id))
    for about_id in (person.id, goal.id, step.id, drafts_of(person.id, worker_id)):
        yield Draft(about_id=about_id, field="words", text=f"{marker} half")


def in_the_open(person: Resident, worker_id: UUID) -> list[Entity]:
    """Return a whole life of which nothing is in the safeguarding record, half typed or kept."""
    apart = drafts_of(person.id, worker_id)
    return [
        one
        for one in a_whole_life(person, worker_id)
        if not (one.is_apart or (isinstance(one, Draft) and one.about_id == apart))
    ]


def a_marked_resident(**values: Any) -> Resident:
    """Return a resident whose every text has the word in it."""
    return a_resident(
        **{"family_name": MARKER, "address": f"1 {MARKER} Street", "contact_note": MARKER, **values}
    )
