"""What urgent help says to a worker: numbers, steps and contacts for where a person lives."""

from dataclasses import dataclass

from homeapp.domain.content import Content, ContentSource
from homeapp.domain.plans import CrisisLine
from homeapp.domain.residents import LocalAuthority
from homeapp.domain.safeguarding import ConcernAbout, SafeguardingContact
from homeapp.i18n import N_, _, language

__all__ = ["CrisisFacts", "Told", "bare_facts", "facts_for"]

_AREAS = (LocalAuthority.BRADFORD, LocalAuthority.NORTH_YORKSHIRE)
_DOUBT = N_("Nobody has checked these numbers yet. If one does not answer, call 101 or 999.")
_TEAMS = {
    ConcernAbout.ADULT: N_("About an adult"),
    ConcernAbout.CHILD: N_("About a child"),
}


@dataclass(frozen=True, kw_only=True)
class CrisisNumber:
    """A number, whose it is, and where no area is known, for which areas."""

    number: str
    words: str
    areas: str = ""


@dataclass(frozen=True, kw_only=True)
class Told:
    """Whom to tell: for whom, which team, its number, and what is known of both."""

    about: str
    number: str
    team: str
    hours: str
    note: str
    """A sentence where nobody has rung the number yet, else ""."""


@dataclass(frozen=True, kw_only=True)
class CrisisFacts:
    """All that is shown, in words for the worker. It names nobody."""

    where: str
    lines: tuple[CrisisNumber, ...]
    thoughts: tuple[str, ...] = ()
    """What to do about thoughts of suicide, in order."""
    safety: tuple[str, ...] = ()
    """What to do about a worry over somebody's safety, in order."""
    told: tuple[Told, ...] = ()
    doubt: str = ""
    """A sentence where nobody has rung any of these teams yet."""
    sources: tuple[str, ...] = ()

    @property
    def aloud(self) -> str:
        """Return what a screen reader says as it opens."""
        return " ".join([self.where, *(f"{line.number}: {line.words}." for line in self.lines)])


def facts_for(content: Content, area: str | None) -> CrisisFacts:
    """Return the facts for somebody's council area.

    "" where nobody said which it is, and `None` where no person is open: then those of both.
    """
    areas = tuple(one for one in _AREAS if not area or one.value == area)
    advice = content.safeguarding
    contacts = [(one, contact) for one in areas for contact in advice.contacts_in(one.value)]
    in_doubt = bool(contacts) and all(contact.must_check for _area, contact in contacts)
    return CrisisFacts(
        where=_where(area, areas),
        lines=tuple(_number(line, area) for line in content.crisis_near(area or "")),
        thoughts=advice.steps_about("self"),
        safety=advice.steps_about("safety"),
        told=tuple(
            _told(contact, one, is_named=len(areas) > 1, is_doubted=not in_doubt)
            for one, contact in contacts
        ),
        doubt=_(_DOUBT) if in_doubt else "",
        sources=tuple(
            _source(one) for name in ("crisis", "safeguarding") for one in _sources(content, name)
        ),
    )


def bare_facts(reason: str) -> CrisisFacts:
    """Return what is always true, where the content cannot be read for a reason."""
    return CrisisFacts(
        where=reason,
        lines=(
            CrisisNumber(number="999", words=_("Life in danger, or someone badly hurt")),
            CrisisNumber(number="111", words=_("Urgent health advice, day or night")),
        ),
    )


def _where(area: str | None, areas: tuple[LocalAuthority, ...]) -> str:
    if area is None:
        return _("No person is open. These are the numbers for Bradford and for Craven.")
    if not area:
        return _("Nobody has said where this person lives. Choose the team for their address.")
    if not areas:
        return _("This person lives in another area. Ask that council whom to tell.")
    return _("This person lives in {area}.", area=_(areas[0].words))


def _number(line: CrisisLine, area: str | None) -> CrisisNumber:
    if area or not line.areas:
        return CrisisNumber(number=line.number, words=line.words)
    areas = ", ".join(_(LocalAuthority(one).words) for one in line.areas)
    return CrisisNumber(number=line.number, words=line.words, areas=_("For: {areas}", areas=areas))


def _told(
    contact: SafeguardingContact, area: LocalAuthority, *, is_named: bool, is_doubted: bool
) -> Told:
    about = _(_TEAMS[contact.about])
    if is_named:
        about = _("{about}, in {area}", about=about, area=_(area.words))
    return Told(
        about=about,
        number=contact.number,
        team=contact.words,
        hours=contact.hours,
        note=_("Nobody has checked this number yet.") if contact.must_check and is_doubted else "",
    )


def _sources(content: Content, name: str) -> list[ContentSource]:
    """Return whose words a file holds, and those of its entries that stand otherwise."""
    whole = content.source_of(name)
    own = (one for one in content.own_sources if one.name == name)
    return [whole, *(one for one in own if one.review != whole.review)]


def _source(source: ContentSource) -> str:
    return _(
        "Source: {source}, {date}. Review: {review}.",
        source=source.source,
        date=language("en").date(source.dated),
        review=source.review,
    )
