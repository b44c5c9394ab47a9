"""Putting a plan together from the records: what was said, chosen and offered, as it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.conversations import Conversation, latest_of, standing
from homeapp.domain.directory import FREE, Cost
from homeapp.domain.directory import Service as DirectoryService
from homeapp.domain.goals import Goal, GoalDomain, GoalStatus, Step
from homeapp.domain.idea_words import idea_of
from homeapp.domain.pausing import reason_of_ours
from homeapp.domain.plans import (
    PlanChoices,
    PlanContent,
    PlanGoal,
    PlanService,
    PlanStatement,
    PlanStep,
    PlanWorker,
)
from homeapp.domain.progress import Progress
from homeapp.domain.signposts import Signpost, SignpostStatus
from homeapp.domain.visits import time_of
from homeapp.services.dependence import Dependence
from homeapp.services.distances import nearest_place
from homeapp.services.fasting import fasting_advice
from homeapp.services.matters import served_by
from homeapp.services.progress import goal_progress, reviews_of
from homeapp.services.questions import LoadMeasures, Questions
from homeapp.services.sizes import sizes_of
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["compose"]


def compose(
    records: UnitOfWork,
    content: Content,
    dependence: Dependence,
    questions: Questions,
    *,
    worker_id: UUID,
    choices: PlanChoices,
    today: date,
) -> PlanContent:
    """Return all that the plan would print today. Topics that are left off leave no trace.

    While the rule on sudden stopping stands, its warning is there in the place of what must wait.
    Where alcohol is left off it stays off too: read at home, it would betray what is kept secret.
    `questions` are read where the money kept, a weight, or what goes with a fast is to be told.
    """
    resident = records.residents.get(choices.resident_id)
    talks = records.conversations.where(resident_id=resident.id)
    talk = latest_of(talks)
    kept = records.goals.where(resident_id=resident.id)
    hidden = {goal.id for goal in kept if goal.domain in choices.left_off}
    goals = [goal for goal in kept if goal.is_on_plan and goal.id not in hidden]
    warnings: tuple[str, ...] = ()
    if dependence.stands(records, resident.id):
        goals = dependence.on_paper(records, goals, choices.left_off)
        warnings = () if GoalDomain.ALCOHOL in choices.left_off else dependence.warnings
    return PlanContent(
        preferred_name=resident.preferred_name or resident.given_names,
        worker=_worker(records, worker_id),
        people_involved=talk.people_involved if talk else "",
        statements=_statements(records, talk, content),
        tiles=_tiles(talk, content, choices),
        goals=tuple(
            _warned(_goal(records, goal, content, progress, today), questions)
            for goal, progress in _with_progress(records, goals, dependence, questions)
        ),
        warnings=warnings,
        sizes=sizes_of(records, resident.id, questions) if _shows_sizes(choices) else (),
        services=_services(records, choices, hidden, today),
        crisis=content.crisis_near(resident.local_authority or ""),
        next_review_on=choices.next_review_on,
        next_review_at=_meeting_at(records, choices),
        fridge_page=choices.fridge_page and any(map(_is_going_on, goals)),
        content_version=content.version,
    )


def _shows_sizes(choices: PlanChoices) -> bool:
    return choices.shows_weight and GoalDomain.EATING not in choices.left_off


def _meeting_at(records: UnitOfWork, choices: PlanChoices) -> time | None:
    visits = records.visits.where(resident_id=choices.resident_id)
    return time_of(visits, choices.next_review_on)


def _is_going_on(goal: Goal) -> bool:
    return goal.status is GoalStatus.ACTIVE


def _worker(records: UnitOfWork, worker_id: UUID) -> PlanWorker:
    worker = records.workers.get(worker_id)
    return PlanWorker(
        name=worker.name, phone=worker.phone, organisation=worker.organisation, base=worker.base
    )


def _statements(
    records: UnitOfWork, talk: Conversation | None, content: Content
) -> tuple[PlanStatement, ...]:
    if talk is None:
        return ()
    said = standing(records.statements.where(resident_id=talk.resident_id), talk)
    return tuple(
        PlanStatement(
            heading=prompt.heading,
            words=said[prompt.key].words,
            language=said[prompt.key].language,
        )
        for prompt in content.prompts
        if prompt.key in said
    )


def _tiles(talk: Conversation | None, content: Content, choices: PlanChoices) -> tuple[str, ...]:
    chosen = talk.tiles if talk else ()
    return tuple(
        tile.words
        for tile in content.tiles
        if tile.key in chosen and tile.domain not in choices.left_off
    )


def _goal(
    records: UnitOfWork, goal: Goal, content: Content, progress: Progress | None, today: date
) -> PlanGoal:
    written = [step for step in records.steps.where(goal_id=goal.id) if step.description.strip()]
    idea = idea_of(goal, content.goal_ideas)
    return PlanGoal(
        domain=goal.domain,
        status=goal.status,
        status_reason=reason_of_ours(goal.status, goal.status_reason),
        own_words=goal.own_words,
        words_language=goal.words_language,
        unit=goal.unit,
        baseline=goal.baseline,
        target=goal.target,
        how_often=goal.how_often,
        confidence=goal.confidence,
        if_cue=goal.if_cue,
        then_action=goal.then_action,
        barriers=goal.barriers,
        who_helps=goal.who_helps,
        starts_on=goal.starts_on,
        review_on=goal.review_on,
        steps=tuple(_step(step, today) for step in written),
        idea=goal.idea,
        idea_words=idea.words if idea else "",
        serves=_served(records, goal, content),
        warnings=content.warnings_with(goal, written),
        progress=progress,
    )


def _warned(goal: PlanGoal, load: LoadMeasures) -> PlanGoal:
    """Return a goal with whom to ask before a fast, where it pauses for one."""
    if not goal.status_reason:
        return goal
    return replace(goal, warnings=(*goal.warnings, *fasting_advice(load)))


def _step(step: Step, today: date) -> PlanStep:
    return PlanStep(
        description=step.description,
        doer=step.doer,
        doer_name=step.doer_name,
        due_on=step.due_on,
        done_on=step.done_on,
        is_day_over=step.is_day_over(today),
    )


def _served(records: UnitOfWork, goal: Goal, content: Content) -> PlanStatement | None:
    found = served_by(records, goal, content)
    if found is None:
        return None
    return PlanStatement(heading="", words=found.words, language=found.language)


def _with_progress(
    records: UnitOfWork, goals: Sequence[Goal], dependence: Dependence, questions: Questions
) -> Iterator[tuple[Goal, Progress | None]]:
    """Yield each goal with how it has gone: `None` before a look back, or where none is told."""
    for goal in goals:
        reviews = reviews_of(records, goal)
        is_told = reviews and not dependence.tells_no_progress(records, goal)
        yield goal, goal_progress(records, goal, reviews, questions) if is_told else None


def _services(
    records: UnitOfWork, choices: PlanChoices, hidden: set[UUID], today: date
) -> tuple[PlanService, ...]:
    home = records.residents.get(choices.resident_id).postcode
    return tuple(
        _service(records, signpost, service, today, home)
        for signpost in records.signposts.where(resident_id=choices.resident_id)
        if signpost.status is not SignpostStatus.DID_NOT_HAPPEN and signpost.goal_id not in hidden
        for service in [records.services.get(signpost.service_id)]
        if not _tells(service, choices)
    )


def _tells(service: DirectoryService, choices: PlanChoices) -> bool:
    """Whether naming this service on paper would give away a topic that is left off."""
    return any(topic.value == left.value for topic in service.topics for left in choices.left_off)


def _service(
    records: UnitOfWork, signpost: Signpost, service: DirectoryService, today: date, home: str
) -> PlanService:
    body = records.organisations.find(service.organisation_id) if service.organisation_id else None
    place = nearest_place(service, home)
    return PlanService(
        name=service.name,
        organisation=body.name if body and body.name != service.name else "",
        description=service.description,
        phones=() if service.number_wrong else service.phones,
        address=place.written if place else (),
        postcode=place.postcode if place else "",
        schedules=service.schedules,
        cost=_cost(service.costs, service.fees),
        languages=service.languages,
        url=service.url,
        status=signpost.status,
        verified_on=service.verified_on,
        check_first=service.must_check_before_going(today),
    )


def _cost(costs: tuple[Cost, ...], fees: str) -> str:
    """Return what it costs in its publisher's words, or `FREE`."""
    said = [FREE if cost.is_free else _priced(cost) for cost in costs]
    return "; ".join(dict.fromkeys(filter(None, said))) or fees


def _priced(cost: Cost) -> str:
    is_told = cost.pounds in cost.words
    return ": ".join(filter(None, (cost.words, "" if is_told else cost.pounds)))
