"""What a plan says, part by part: from the agreed content to blocks, before any language."""

from collections.abc import Iterator

from homeapp.documents.blocks import (
    Block,
    Box,
    Chart,
    Chips,
    Crisis,
    Heading,
    Line,
    Own,
    Place,
    Title,
)
from homeapp.documents.sentences import Chosen, Meeting, Number, Sentence, Typed
from homeapp.documents.sentences import Place as SentencePlace
from homeapp.domain.goals import Doer, GoalStatus
from homeapp.domain.plans import PlanContent, PlanGoal, PlanService, PlanStep
from homeapp.i18n import R_

__all__ = ["plan_blocks"]

_WEEKS = 4

_DOERS = {
    Doer.ME: R_("What I will do"),
    Doer.LINK_WORKER: R_("What my link worker will do"),
    Doer.SOMEONE: R_("What others will do"),
}


def plan_blocks(content: PlanContent) -> list[Block]:
    """Return the whole plan, in the order it is read."""
    parts = (_opening, _what_matters, _goals, _steps, _services, _safety, _next_meeting)
    return [block for part in parts for block in part(content)]


def _opening(content: PlanContent) -> Iterator[Block]:
    yield Title(Sentence(R_("My plan to be Happy, Healthy at Home")))
    yield Own(content.preferred_name, big=True, strong=True)
    if content.agreed_on is None or content.version is None:
        yield Line(
            Sentence(R_("This plan is not agreed yet. We can still change it.")), strong=True
        )
    else:
        yield Line(
            Sentence(
                R_("We agreed this plan on {date}. It is version {version}."),
                {"date": content.agreed_on, "version": content.version},
            )
        )
    if content.people_involved.strip():
        yield _said(R_("Who took part: {people}"), people=content.people_involved)
    yield Box(blocks=tuple(_worker(content)))


def _worker(content: PlanContent) -> Iterator[Block]:
    worker = content.worker
    yield Line(Sentence(R_("My link worker is {name}."), {"name": Typed(worker.name)}), strong=True)
    if worker.phone:
        yield Line(Sentence(R_("Phone: {phone}"), {"phone": Number(worker.phone)}), strong=True)
    if worker.organisation:
        yield _said(R_("They work for {organisation}."), organisation=worker.organisation)
    if worker.base:
        yield _said(R_("You can find them at {place}."), place=worker.base)


def _what_matters(content: PlanContent) -> Iterator[Block]:
    if not content.statements and not content.tiles:
        return
    yield Heading(Sentence(R_("What matters to me")))
    if content.tiles:
        yield Chips(tuple(Sentence(tile) for tile in content.tiles))
    for said in content.statements:
        yield Heading(Sentence(said.heading), level=3)
        yield Own(said.words, said.language, labelled=True)


def _goals(content: PlanContent) -> Iterator[Block]:
    if not content.goals:
        return
    yield Heading(Sentence(R_("My goals")))
    for goal in content.goals:
        yield Heading(Sentence(goal.domain.words), level=3)
        yield Own(goal.own_words, goal.words_language, big=True, labelled=True)
        yield from _goal_lines(goal)
        for warning in goal.warnings:
            yield Box(blocks=(Line(Sentence(warning), strong=True),), warning=True)


def _goal_lines(goal: PlanGoal) -> Iterator[Block]:
    yield from _measure(goal)
    if goal.how_often.strip():
        yield _line(R_("How often: {words}"), words=Chosen(goal.how_often))
    sayings = (
        (R_("If: {words}"), goal.if_cue),
        (R_("Then: {words}"), goal.then_action),
        (R_("What could get in the way: {words}"), goal.barriers),
        (R_("Who helps me: {words}"), goal.who_helps),
    )
    for message, words in sayings:
        if words.strip():
            yield _said(message, words=words)
    if goal.confidence is not None:
        yield _line(R_("How sure I am: {number} out of 10"), number=goal.confidence)
    yield from _dates(goal)
    if goal.status is not GoalStatus.ACTIVE:
        yield _line(R_("How this goal stands: {status}"), status=Sentence(goal.status.words))


def _measure(goal: PlanGoal) -> Iterator[Block]:
    unit = Chosen(goal.unit)
    if not goal.unit.strip() or goal.target is None:
        return
    if goal.baseline is None:
        yield _line(R_("I am aiming for {target} ({unit})."), target=goal.target, unit=unit)
        return
    yield _line(
        R_("I go from {baseline} to {target} ({unit})."),
        baseline=goal.baseline,
        target=goal.target,
        unit=unit,
    )


def _dates(goal: PlanGoal) -> Iterator[Block]:
    if goal.starts_on and goal.review_on:
        yield _line(
            R_("I start on {start}. We look at it again on {review}."),
            start=goal.starts_on,
            review=goal.review_on,
        )
    elif goal.starts_on:
        yield _line(R_("I start on {start}."), start=goal.starts_on)
    elif goal.review_on:
        yield _line(R_("We look at this goal again on {review}."), review=goal.review_on)


def _steps(content: PlanContent) -> Iterator[Block]:
    steps = [step for goal in content.goals for step in goal.steps]
    for doer, message in _DOERS.items():
        mine = [step for step in steps if step.doer is doer]
        if mine:
            yield Heading(Sentence(message))
        for step in mine:
            yield from _step(step)


def _step(step: PlanStep) -> Iterator[Block]:
    words = f"{step.doer_name}: {step.description}" if step.doer_name else step.description
    yield Own(words, bullet=True)
    if step.due_on:
        yield Line(Sentence(R_("By {date}"), {"date": step.due_on}), quiet=True, indented=True)


def _services(content: PlanContent) -> Iterator[Block]:
    if not content.services:
        return
    yield Heading(Sentence(R_("Places that can help")))
    for service in content.services:
        yield Place(blocks=tuple(_service(service)), url=service.url)


def _service(service: PlanService) -> Iterator[Block]:
    yield Own(service.name, strong=True)
    for words in (service.organisation, service.description):
        if words:
            yield Own(words)
    yield from _reach(service)
    for schedule in service.schedules:
        yield _line(R_("When: {times}"), times=schedule)
    if service.cost:
        yield _said(R_("Cost: {words}"), words=service.cost)
    if service.languages:
        yield _said(R_("Languages: {words}"), words=", ".join(service.languages))
    yield _line(R_("What I chose: {status}"), status=Sentence(service.status.words))
    if service.check_first:
        yield Line(
            Sentence(R_("Nobody has checked this lately. Check before you go.")), strong=True
        )
    elif service.verified_on:
        yield _line(R_("Checked on {date}."), date=service.verified_on)


def _reach(service: PlanService) -> Iterator[Block]:
    unsure = R_("Phone, check before you call: {phone}")
    phone = unsure if service.check_first else R_("Phone: {phone}")
    for known in service.phones:
        yield _line(phone, phone=Number(known.number))
    if service.address:
        yield _said(R_("Address: {place}"), place=", ".join(service.address))
    if service.postcode:
        yield _line(R_("Postcode: {code}"), code=Number(service.postcode))


def _safety(content: PlanContent) -> Iterator[Block]:
    lines = tuple(Crisis(line.number, Sentence(line.words)) for line in content.crisis)
    yield Box(blocks=(Heading(Sentence(R_("If you need help now")), level=3), *lines), warning=True)


def _next_meeting(content: PlanContent) -> Iterator[Block]:
    yield Heading(Sentence(R_("Our next meeting")))
    if content.next_review_on:
        yield Line(
            Sentence(R_("We meet again on {date}."), {"date": Meeting(content.next_review_on)}),
            strong=True,
        )
    yield Line(Sentence(R_("You can change this plan, or meet sooner. Ring your link worker.")))
    yield Line(Sentence(R_("You can ask for this plan in another language or format.")))
    if content.goals:
        yield Heading(Sentence(R_("My weeks: tick each day that went the way I wanted")), level=3)
        yield Chart(_WEEKS)


def _said(message: str, **places: str) -> Line:
    return Line(Sentence(message, {name: Typed(text) for name, text in places.items()}))


def _line(message: str, **places: SentencePlace) -> Line:
    return Line(Sentence(message, places))
