"""The parts of the resident's view in order, and which of them a resident's answers leave open."""

from collections.abc import Sequence
from contextlib import suppress
from uuid import UUID

from homeapp.domain.consents import Decision, Purpose
from homeapp.domain.goals import Goal, GoalDomain
from homeapp.errors import Refusal
from homeapp.i18n import R_
from homeapp.planner import Planner
from ui.common.resident_pages import ResidentPage, ResidentPart
from ui.consents.resident_record import NotWrittenPage, RecordPage
from ui.conversations.resident_prompts import WordsPart
from ui.conversations.resident_tiles import MattersPart
from ui.desk import Desk
from ui.goals.resident_part import GoalPart
from ui.goals.resident_review import ReviewPart
from ui.measures.resident_part import CheckInPart, TodayPart
from ui.memory import importing
from ui.plans.resident_part import PlanPart, ThanksPart
from ui.residents.resident_language import LanguagePage
from ui.session.late_part import LatePart
from ui.signposts.resident_part import PlacesPart

__all__ = ["STEP_OF", "left_out", "make_parts", "may_go_into", "read_for", "said_no"]

_NEEDS_NO_RECORD = frozenset({"hello", "thanks"})

STEP_OF = {
    "hello": "consents",
    "review": "reviews",
    "matters": "conversations",
    "words": "conversations",
    "check-in": "measures",
    "goal": "goals",
    "places": "signposts",
    "plan": "plans",
    "today": "visits",
    "thanks": "visits",
}
"""By the key of each part, the key of the worker's step that is about the same."""


class HelloPart:
    """Which language, and whether anything may be written down."""

    key = "hello"
    title = R_("Hello")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        self._resident_id = resident_id
        self._asked = [
            LanguagePage(self._desk, resident_id),
            RecordPage(self._desk, resident_id),
        ]
        self._after_no = NotWrittenPage()

    def pages(self) -> Sequence[ResidentPage]:
        """Return both questions; after a no, words that leave it at that."""
        no = said_no(self._desk.planner, self._resident_id)
        return [*self._asked, self._after_no] if no else self._asked

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        return [*self._asked, self._after_no]


def make_parts(desk: Desk) -> list[LatePart[ResidentPart]]:
    """Return every part of the talk, in order."""
    goal, places = LatePart(GoalPart(desk)), LatePart(PlacesPart(desk))

    def make_goal(domain: GoalDomain) -> None:
        goal.open_now().begin_about(domain)

    def change_goal(before: Goal) -> None:
        goal.open_now().begin_instead(before)

    def find_place(route: str) -> None:
        places.open_now().look_for(route)

    return [
        LatePart(HelloPart(desk)),
        LatePart(
            ReviewPart(desk, make_goal=make_goal, change_goal=change_goal, find_place=find_place)
        ),
        LatePart(MattersPart(desk)),
        LatePart(WordsPart(desk)),
        LatePart(CheckInPart(desk, make_goal=make_goal, find_place=find_place)),
        goal,
        places,
        LatePart(PlanPart(desk)),
        LatePart(TodayPart(desk)),
        LatePart(ThanksPart(desk)),
    ]


def may_go_into(planner: Planner, resident_id: UUID, key: str) -> bool:
    """Whether a part may be shown: after a no, nothing more is asked that would be kept."""
    if key == ReviewPart.key and not planner.reviews.due(resident_id):
        return False
    return key in _NEEDS_NO_RECORD or not said_no(planner, resident_id)


def left_out(planner: Planner, resident_id: UUID, parts: Sequence[ResidentPart]) -> list[int]:
    """Return the places of parts that are not for this person: nothing lies behind a first talk."""
    is_first = not planner.reviews.due(resident_id)
    return [at for at, part in enumerate(parts) if is_first and part.key == ReviewPart.key]


def said_no(planner: Planner, resident_id: UUID) -> bool:
    """Whether the resident said that nothing may be written down."""
    kept = planner.consents.standing(resident_id, Purpose.RECORD)
    return kept is not None and kept.decision is not Decision.GIVEN


def read_for(planner: Planner, key: str) -> None:
    """Read what a part needs that is come back to in its middle: a third of a second."""
    with importing(), suppress(Refusal):
        if key == CheckInPart.key:
            import ui.measures.resident_talk  # noqa: F401
        planner.measures.all()
