"""What a plan says, part by part: from the agreed content to blocks, before any language."""

from collections.abc import Iterator
from datetime import date, time

from homeapp.documents.blocks import (
    Block,
    Box,
    Chart,
    Chips,
    Crisis,
    Heading,
    Line,
    Name,
    Own,
    Pair,
    Place,
    Title,
)
from homeapp.documents.plan_goals import goal_blocks, in_pairs, said, step_blocks, told
from homeapp.documents.plan_sources import fact, source_blocks
from homeapp.documents.sentences import Meeting, Number, Sentence, Typed
from homeapp.domain.directory import FREE, WEB_ONLY
from homeapp.domain.plans import PlanContent, PlanService
from homeapp.i18n import R_

__all__ = ["body_blocks", "help_blocks", "meeting", "meeting_blocks", "plan_blocks", "week_blocks"]

_WEEKS = 4
_NAME = 0.64  # of a line is for a service, the rest for whose it is


def plan_blocks(content: PlanContent) -> list[Block]:
    """Return the whole plan, in the order it is read."""
    ending = (help_blocks, meeting_blocks, source_blocks)
    return [*body_blocks(content), *(block for part in ending for block in part(content))]


def body_blocks(content: PlanContent) -> list[Block]:
    """Return all of a plan before its end."""
    parts = (_opening, _what_matters, goal_blocks, step_blocks, _sizes, _services)
    return [block for part in parts for block in part(content)]


def _opening(content: PlanContent) -> Iterator[Block]:
    yield Title(Sentence(R_("My plan to be Happy, Healthy at Home")))
    yield Name(content.preferred_name)
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
        yield said(R_("Who took part: {people}"), people=content.people_involved)
    yield Box(blocks=tuple(_worker(content)))


def _worker(content: PlanContent) -> Iterator[Block]:
    worker = content.worker
    about = [
        Line(Sentence(R_("My link worker is {name}."), {"name": Typed(worker.name)}), strong=True)
    ]
    if worker.phone:
        about.append(
            Line(Sentence(R_("Phone: {phone}"), {"phone": Number(worker.phone)}), strong=True)
        )
    if worker.organisation:
        about.append(said(R_("They work for {organisation}."), organisation=worker.organisation))
    if worker.base:
        about.append(said(R_("You can find them at {place}."), place=worker.base))
    yield from in_pairs(about)


def _what_matters(content: PlanContent) -> Iterator[Block]:
    if not content.statements and not content.tiles:
        return
    yield Heading(Sentence(R_("What matters to me")))
    if content.tiles:
        yield Chips(tuple(Sentence(tile) for tile in content.tiles))
    for one in content.statements:
        yield Heading(Sentence(one.heading), level=3, said_in=one.language)
        yield Own(one.words, one.language)


def _sizes(content: PlanContent) -> Iterator[Block]:
    """Yield weight and waist as they were told: no band, for that would label the person."""
    if content.sizes:
        yield Heading(Sentence(R_("My weight")))
    for size in content.sizes:
        yield told(size.words, amount=size.amount, unit=Sentence(size.unit), date=size.told_on)


def _services(content: PlanContent) -> Iterator[Block]:
    if not content.services:
        return
    yield Heading(Sentence(R_("Places that can help")))
    for service in content.services:
        yield Place(blocks=tuple(_service(service)), url=service.url)


def _service(service: PlanService) -> Iterator[Block]:
    name = Own(service.name, strong=True)
    yield Pair(name, Own(service.organisation), _NAME) if service.organisation else name
    if service.check_first:
        yield Line(
            Sentence(R_("Nobody has checked this lately. Check before you go.")), strong=True
        )
    if service.description:
        yield Own(service.description)
    yield from _phones(service)
    yield from in_pairs(_address(service))
    for schedule in service.schedules:
        yield told(R_("When: {times}"), times=schedule)
    yield from in_pairs(_terms(service))


def _phones(service: PlanService) -> Iterator[Line]:
    unsure = R_("Phone, check before you call: {phone}")
    phone = unsure if service.check_first else R_("Phone: {phone}")
    for known in service.phones:
        yield told(phone, phone=Number(known.number))
    if service.url and not service.phones:
        yield told(WEB_ONLY)


def _address(service: PlanService) -> Iterator[Line]:
    if service.address:
        yield said(R_("Address: {place}"), place=", ".join(service.address))
    if service.postcode:
        yield told(R_("Postcode: {code}"), code=Number(service.postcode))


def _terms(service: PlanService) -> Iterator[Line]:
    if service.cost == FREE:
        yield told(R_("Cost: {words}"), words=Sentence(FREE))
    elif service.cost:
        yield said(R_("Cost: {words}"), words=service.cost)
    if service.languages:
        yield said(R_("Languages: {words}"), words=", ".join(service.languages))
    yield told(R_("What I chose: {status}"), status=Sentence(service.status.words))
    if service.verified_on and not service.check_first:
        yield told(R_("Checked on {date}."), date=service.verified_on)


def help_blocks(content: PlanContent) -> Iterator[Block]:
    """Yield whom to call when something is urgent."""
    lines = tuple(Crisis(line.number, fact(content, line.words)) for line in content.crisis)
    yield Box(blocks=(Heading(Sentence(R_("If you need help now")), level=3), *lines), warning=True)


def meeting(day: date, at: time | None) -> Sentence:
    """Return when we meet again."""
    if at is None:
        return Sentence(R_("We meet again on {date}."), {"date": Meeting(day)})
    return Sentence(R_("We meet again on {date} at {time}."), {"date": Meeting(day), "time": at})


def meeting_blocks(content: PlanContent) -> Iterator[Block]:
    """Yield when we meet again, and what to do before; the weeks where they have no other page."""
    yield Heading(Sentence(R_("Our next meeting")))
    if content.next_review_on:
        yield Line(meeting(content.next_review_on, content.next_review_at), strong=True)
    yield Line(Sentence(R_("You can change this plan, or meet sooner. Ring your link worker.")))
    yield Line(Sentence(R_("You can ask for this plan in another language or format.")))
    if content.fridge_page:
        yield Line(Sentence(R_("The last page of this plan is for my fridge.")))
    else:
        yield from week_blocks(content)


def week_blocks(content: PlanContent) -> Iterator[Block]:
    """Yield the weeks to tick, where there is a goal."""
    if content.goals:
        yield Heading(Sentence(R_("My weeks: tick each day that went the way I wanted")), level=3)
        yield Chart(_WEEKS)
