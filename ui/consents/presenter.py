"""What the consents screen shows, and how a decision is recorded."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from homeapp.domain.consents import Consent, Decision, How, Purpose, latest
from homeapp.domain.conversations import Conversation, Interpreting
from homeapp.domain.residents import Resident
from homeapp.errors import Refusal
from homeapp.i18n import N_, R_, Language, _, language, languages
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from homeapp.services.consents import NOTICE_VERSION

__all__ = [
    "AFTER_NO",
    "INTERPRETER",
    "NOTICE",
    "Asked",
    "ConsentsPresenter",
    "InThePast",
    "notice_month",
]

INTERPRETER = "consents.interpreter"
"""The draft of who interprets, until the name is left."""

NOTICE = (
    R_("We write down what you tell us, so that we can help you and remember what we agreed."),
    R_("It is kept locked on this computer. Only your link workers can read it."),
    R_("We show it to nobody else unless you say yes, or someone is in danger."),
    R_("If you say no to sharing, you get the same help from us."),
    R_("You can change your mind at any time. Just tell us."),
)
"""What is kept and why, in the words to read out; `NOTICE_VERSION` names this wording."""


AFTER_NO = N_(
    "They said no to a record. What was done before can no longer be taken back with Undo."
)
"""For the worker, where a press has just let go of what undo could take back."""


class InThePast(Refusal):
    """A yes was to run out before today."""

    def __init__(self) -> None:
        super().__init__(N_("This day has passed. Type a later day, or leave it empty."))


@dataclass(frozen=True)
class Asked:
    """How a decision is being asked for: said how, through whom, until when."""

    how: How = How.SPOKEN
    interpreter: str = ""
    until: date | None = None
    interpreting: Interpreting | None = None


class ConsentsPresenter:
    """A person's decisions: what stands, since when, and what stood before."""

    def __init__(
        self,
        planner: Planner,
        show: Callable[[], None],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._planner = planner
        self._show = show
        self._today = today
        self._consents: list[Consent] = []
        self._bodies: dict[UUID, str] = {}
        self._reads = ""
        self.resident_id: UUID | None = None
        self.language = languages()[0]
        self.usual_how = How.SPOKEN
        self.interpreter: tuple[str, Interpreting | None] = ("", None)
        """Who interprets in today's talk, and how."""
        self.drafts: dict[str, str] = {}

    def open(self, resident_id: UUID) -> None:
        """Show a person's decisions, and the notice in the language they read."""
        self.resident_id = resident_id
        self.drafts = self._planner.drafts.of(resident_id)
        self.refresh()

    def refresh(self) -> None:
        """Read the decisions anew and show them."""
        resident = self._planner.residents.get(self._person())
        self._reads = resident.reading_language
        self.language = _readable(self._reads)
        interpreted = resident.interpreter_needed is True
        self.usual_how = How.THROUGH_INTERPRETER if interpreted else How.SPOKEN
        self.interpreter = self._planner.conversations.interpreter_today(resident.id)
        self._consents = self._planner.consents.of(resident.id)
        if any(one.organisation_id not in self._bodies for one in self._referrals()):
            self._bodies |= self._known_bodies()
        self._show()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh at a decision, at another language, and when who interprets was taken back."""
        if self.resident_id is None:
            return
        mine = any(one.entity.id == self.resident_id for one in changes.of(Resident))
        if mine or changes.touches(Consent, Conversation):
            self.refresh()

    def interpret(self, name: str, way: Interpreting | None) -> None:
        """Keep who interprets today, for every decision of this session."""
        if (name, way) != self.interpreter:
            self.keep(INTERPRETER, name)  # it stays typed where it cannot be kept
            self._planner.conversations.interpret(self._person(), name, way)
            self.interpreter = name, way
        self.let_go(INTERPRETER)

    def record(self, purpose: Purpose, decision: Decision, asked: Asked) -> Consent:
        """Record a decision of today; raise a `Refusal` where something is still missing."""
        if asked.until is not None and asked.until < self._today():
            raise InThePast
        through = asked.interpreter if asked.how is How.THROUGH_INTERPRETER else ""
        return self._planner.consents.record(
            Consent(
                resident_id=self._person(),
                purpose=purpose,
                decision=decision,
                how=asked.how,
                decided_on=self._today(),
                expires_on=asked.until if decision is Decision.GIVEN else None,
                interpreter=through,
                interpreting=asked.interpreting if through else None,
                notice_version=NOTICE_VERSION,
                worker_id=self._planner.workers.me().id,
            )
        )

    @property
    def can_undo(self) -> bool:
        """Whether anything can be taken back now; a no to a record ends that."""
        return self._planner.history.next_undo is not None

    def keep(self, field: str, text: str) -> None:
        """Keep what is typed in a field until a decision is recorded with it."""
        self._planner.drafts.keep(self._person(), field, text)

    def let_go(self, *fields: str) -> None:
        """Forget what was typed, because a decision holds it now."""
        for field in fields:
            self._planner.drafts.drop(self._person(), field)

    def standing(self, purpose: Purpose, organisation_id: UUID | None = None) -> Consent | None:
        """Return the decision that stands, or `None` where it was never asked."""
        return latest(self._consents, purpose, organisation_id)

    def is_yes(self, consent: Consent | None) -> bool:
        """Whether a standing decision is a yes that has not run out."""
        if consent is None or consent.decision is not Decision.GIVEN:
            return False
        return consent.expires_on is None or self._today() <= consent.expires_on

    def earlier(self, purpose: Purpose, organisation_id: UUID | None = None) -> list[str]:
        """Return the decisions that stood before, newest first, a sentence each."""
        standing = self.standing(purpose, organisation_id)
        return [
            self.in_words(one)
            for one in reversed(self._consents)
            if one.purpose is purpose and one.organisation_id == organisation_id and one != standing
        ]

    def referrals(self) -> list[tuple[str, str]]:
        """Return each organisation by name, with the decision that stands about it."""
        bodies = dict.fromkeys(one.organisation_id for one in self._referrals())
        standing = ((body, self.standing(Purpose.REFER, body)) for body in bodies)
        return [(self._name(body), self.in_words(one)) for body, one in standing if one is not None]

    def in_words(self, consent: Consent) -> str:
        """Return a decision in short sentences: what, when, how, until when."""
        english = language("en")
        said, how = _(consent.decision.words), _(consent.how.words)
        day = english.date(consent.decided_on)
        parts = [
            _("{decision} on {day}.", decision=said, day=day),
            _("{how}: {interpreter}.", how=how, interpreter=consent.interpreter)
            if consent.interpreter
            else _("{how}.", how=how),
        ]
        if consent.interpreting is not None:
            parts.append(_("{way}.", way=_(consent.interpreting.words)))
        if consent.expires_on is not None:
            last = english.date(consent.expires_on)
            ended = consent.expires_on < self._today()
            parts.append(_("Ran out on {day}.", day=last) if ended else _("Until {day}.", day=last))
        month = notice_month(consent.notice_version)
        parts.append(_("Told from the privacy notice of {month}.", month=month))
        return " ".join(parts)

    @property
    def note(self) -> str:
        """Return what to know about the notice's language, "" where its words were checked."""
        if not self._reads:
            return _("To show this in the language they read, choose it under “About the person”.")
        if all(self.language.state(sentence).checked for sentence in NOTICE):
            return ""
        if all(self.language.text(sentence) == sentence for sentence in NOTICE):
            return _("This is not translated yet. Say it in their language, or ask an interpreter.")
        return _("Nobody has checked this translation yet. Make sure it is understood.")

    def _person(self) -> UUID:
        assert self.resident_id is not None, "a person is opened first"  # noqa: S101
        return self.resident_id

    def _referrals(self) -> list[Consent]:
        return [one for one in self._consents if one.purpose is Purpose.REFER]

    def _known_bodies(self) -> dict[UUID, str]:
        listed = (listing.organisation for listing in self._planner.directory.search())
        return {body.id: body.name for body in listed if body is not None}

    def _name(self, organisation_id: UUID | None) -> str:
        known = self._bodies.get(organisation_id) if organisation_id else None
        return known or _("One that is no longer listed")


def notice_month(version: str) -> str:
    """Return the version of a notice in words, such as November 2026 for 2026-11."""
    year, _dash, month = version.partition("-")
    return language("en").date(date(int(year), int(month), 1)).partition(" ")[2]


def _readable(code: str) -> Language:
    known = [one for one in languages() if one.code == code]
    return known[0] if known else languages()[0]
