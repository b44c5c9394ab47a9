"""The practice store: invented residents and a sample directory, to learn on and to show."""

import os
import shutil
import sys
import tomllib
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from homeapp.bootstrap import StoreEntrance, has_display, open_window
from homeapp.domain.closures import ClosureOutcome, ClosureReason
from homeapp.domain.consents import Consent, Decision, How, Purpose
from homeapp.domain.goals import Doer, Goal, GoalDomain, GoalStatus, Step
from homeapp.domain.measures import Response
from homeapp.domain.plans import Layout
from homeapp.domain.residents import (
    ContactWay,
    Ethnicity,
    FormatNeed,
    Gender,
    LocalAuthority,
    Phone,
    Resident,
    Script,
)
from homeapp.domain.reviews import Attainment
from homeapp.domain.visits import VisitWay
from homeapp.domain.weekdays import on_days
from homeapp.domain.workers import Worker
from homeapp.entrance import PRACTICE_PASSPHRASE, StoreState
from homeapp.errors import Refusal
from homeapp.exchange.oruk import read_file
from homeapp.paths import SAMPLE
from homeapp.planner import Planner
from homeapp.services.consents import NOTICE_VERSION

__all__ = ["DEMO_PASSPHRASE", "DEMO_WORKER", "fill", "make_demo", "show_demo"]

DEMO_PASSPHRASE = PRACTICE_PASSPHRASE
DEMO_WORKER = Worker(
    name="Sam Practice",
    phone="07700 900 123",
    organisation="Practice Community Connectors",
    base="Practice Community Centre, Bradford",
)

Table = dict[str, Any]

_PROVED = "HOMEAPP_DEMO_PROVED"
"""Set once the plans are saved: a lock begins this program again, which need not prove it twice."""

_HERE = ZoneInfo("Europe/London")
_INTERPRETER = "Example Interpreters, line 7"
_RESIDENT_WORDS = (
    *("preferred_name", "given_names", "family_name", "nhs_number", "address", "postcode"),
    *("contact_note", "gp_practice", "spoken_language", "reading_language"),
)
_GOAL_WORDS = (
    *("own_words", "words_language", "unit", "how_often", "if_cue", "then_action", "who_helps"),
)


def make_demo(place: Path) -> None:
    """Make the practice store at a place; raise a `Refusal` where anything is there already."""
    made = StoreEntrance(place, is_practice=True).create(DEMO_WORKER, DEMO_PASSPHRASE)
    try:
        fill(made.planner, date.today())
    except BaseException:
        # A half-filled store would keep the next try from beginning afresh.
        made.planner.close()
        for left in place.parent.glob(f"{place.name}*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        raise
    made.planner.close()


def fill(planner: Planner, today: date) -> None:
    """Put the sample directory, invented places and invented residents into an empty store."""
    sample = read_file(SAMPLE / "directory.json")
    planner.directory.take_in(sample.organisations, sample.services)
    people = tomllib.loads((SAMPLE / "residents.toml").read_text("utf-8"))["resident"]
    days = _Days(planner, today)
    _add_made_up_places(days)
    for row in people:
        _add_person(days, row)
    planner.history.clear()


class _Days:
    """The planner as it was on an earlier day: each thing is put in on its own."""

    def __init__(self, planner: Planner, today: date) -> None:
        self._planner, self._today = planner, today
        self._then = today
        self._past = planner.at(lambda: datetime.combine(self._then, time(11), _HERE))

    def ago(self, days: int) -> tuple[Planner, date]:
        """Return the planner of that day, until another one is asked for, and the day."""
        self._then = self._today - timedelta(days=days)
        return (self._past if days else self._planner), self._then


def _add_made_up_places(days: _Days) -> None:
    """Add places that tell all that a card can; the worker checked all of them lately but one."""
    made_up = read_file(SAMPLE / "practice.json")
    planner, _day = days.ago(9)
    planner.directory.take_in(made_up.organisations, made_up.services)
    for service in made_up.services:
        if service.verified_on is None:
            planner.directory.verify(service.id)


def _add_person(days: _Days, row: Table) -> None:
    planner, today = days.ago(row.get("began_days_ago", 0))
    resident = planner.residents.add(_resident(row))
    _record_consents(planner, resident, today)
    for said in row.get("statement", ()):
        planner.conversations.say(resident.id, said["prompt"], said["words"], said["language"])
    if "people_involved" in row:
        planner.conversations.involve(resident.id, row["people_involved"])
    if "tiles" in row:
        planner.conversations.choose_tiles(resident.id, tuple(row["tiles"]))
    for told in row.get("check_in", ()):
        _add_check_in(planner, resident, told)
    goals = [_add_goal(planner, resident, goal, today) for goal in row.get("goal", ())]
    if row["agreed"]:
        review = today + timedelta(days=row["next_review_in_days"])
        planner.plans.choose(resident.id, next_review_on=review)
        planner.plans.agree(resident.id)
    for goal, told in zip(goals, row.get("goal", ()), strict=True):
        _look_back(days, goal, told.get("review", ()))
    _add_visits(days, resident, row.get("visit", ()))
    if "closed" in row:
        _close(days, resident, row["closed"])


def _resident(row: Table) -> Resident:
    return Resident(
        **{name: row.get(name, "") for name in _RESIDENT_WORDS},
        born_on=row.get("born_on"),
        local_authority=LocalAuthority(row["local_authority"])
        if "local_authority" in row
        else None,
        phones=tuple(Phone(**phone) for phone in row.get("phones", ())),
        safe_ways=tuple(ContactWay(way) for way in row.get("safe_ways", ())),
        reading_script=Script(row["reading_script"]),
        interpreter_needed=row.get("interpreter_needed"),
        format_needs=tuple(FormatNeed(need) for need in row.get("format_needs", ())),
        gender=Gender(row["gender"]) if "gender" in row else None,
        ethnicity=Ethnicity(row["ethnicity"]) if "ethnicity" in row else None,
    )


def _record_consents(planner: Planner, resident: Resident, today: date) -> None:
    for purpose in (Purpose.RECORD, Purpose.GP):
        planner.consents.record(
            Consent(
                resident_id=resident.id,
                purpose=purpose,
                decision=Decision.GIVEN,
                how=How.THROUGH_INTERPRETER if resident.interpreter_needed else How.SPOKEN,
                interpreter=_INTERPRETER if resident.interpreter_needed else "",
                decided_on=today,
                notice_version=NOTICE_VERSION,
                worker_id=planner.workers.me().id,
            )
        )


def _add_check_in(planner: Planner, resident: Resident, row: Table) -> None:
    for key, said in row["answers"].items():
        response, reads = _response(said), resident.reading_language
        planner.measures.answer(resident.id, row["measure"], key, response, reads)


def _response(said: Table | list[str] | str) -> Response | None:
    if isinstance(said, list):
        return Response(chosen=tuple(said))
    if isinstance(said, str):
        return Response(number=Decimal(said))
    if "on" in said:
        return on_days(said["on"])
    return Response(drinks=tuple((key, Decimal(count)) for key, count in said["drinks"].items()))


def _add_goal(planner: Planner, resident: Resident, row: Table, today: date) -> Goal:
    goal = planner.goals.add(
        Goal(
            resident_id=resident.id,
            domain=GoalDomain(row["domain"]),
            **{name: row.get(name, "") for name in _GOAL_WORDS},
            baseline=Decimal(row["baseline"]),
            target=Decimal(row["target"]),
            importance=row["importance"],
            confidence=row["confidence"],
            starts_on=today,
            review_on=today + timedelta(weeks=6),
            status=GoalStatus(row["status"]),
            status_on=today,
        )
    )
    for step in row["steps"]:
        planner.goals.add_step(
            Step(
                goal_id=goal.id,
                description=step["description"],
                doer=Doer(step["doer"]),
                due_on=today + timedelta(days=step["in_days"]),
            )
        )
    for words in row.get("services", ()):
        near = planner.directory.search(words, area=resident.local_authority or "")
        for listing in near[:1]:
            planner.signposts.offer(resident.id, listing.service.id, goal.id)
    return goal


def _look_back(days: _Days, goal: Goal, reviews: Sequence[Table]) -> None:
    for row in reviews:
        planner, _day = days.ago(row["days_ago"])
        planner.reviews.keep(
            goal.id,
            amount=Decimal(row["amount"]),
            free_days=row["free_days"],
            confidence=row["confidence"],
            attainment=Attainment(row["attainment"]),
            words=row["words"],
            words_language=goal.words_language,
        )


def _add_visits(days: _Days, resident: Resident, visits: Sequence[Table]) -> None:
    for row in visits:
        way, place = VisitWay(row["way"]), row.get("place", "")
        if "in_days" in row:
            planner, today = days.ago(0)
            on = today + timedelta(days=row["in_days"])
            planner.visits.plan(resident.id, on, row["at"], way, place)
        else:
            planner, _day = days.ago(row["days_ago"])
            planner.visits.begin(resident.id, way=way, place=place, minutes=row["minutes"])


def _close(days: _Days, resident: Resident, row: Table) -> None:
    planner, _day = days.ago(row["days_ago"])
    reason, outcome = ClosureReason(row["reason"]), ClosureOutcome(row["outcome"])
    planner.closures.close(resident.id, reason, outcome, row["words"])


def show_demo(place: Path, say: Callable[[str], None]) -> int:
    """Prove the main job on the practice store, then open its window; return the exit code.

    The proof is an agreed plan, saved in English and in Urdu. Somebody may have changed the people
    or the passphrase while practising: then it says so, and the window opens all the same.
    """
    entrance = StoreEntrance(place)
    if entrance.state() is StoreState.NONE:
        make_demo(place)
    if _PROVED not in os.environ:
        _prove(entrance, say)
    if not has_display():
        say("There is no display here, so the window stays shut. Everything else works.")
        return 0
    os.environ[_PROVED] = "1"
    return open_window(place, sys.argv[:1])


def _prove(entrance: StoreEntrance, say: Callable[[str], None]) -> None:
    """Save plans; where the store does not open, leave it to the window to say what can be done."""
    try:
        _save_plans(entrance, say)
    except Refusal as refusal:
        if not has_display():
            raise
        say(str(refusal))
    else:
        say(f"passphrase: {DEMO_PASSPHRASE}")
    say(f"store: {entrance.place}")


def _save_plans(entrance: StoreEntrance, say: Callable[[str], None]) -> None:
    planner = entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)
    try:
        agreed = [row for row in planner.residents.caseload() if row.plan_agreed_on]
        if not agreed:
            say("Nobody here has an agreed plan now, so none is saved.")
            return
        reader = next((row for row in agreed if row.reading_language == "ur"), agreed[0])
        plan = planner.plans.latest(reader.resident_id)
        for code, layout in (("en", Layout.STANDARD), ("ur", Layout.BILINGUAL)):
            place = entrance.place.with_name(f"plan-{code}.pdf")
            planner.save_plan(plan, place, code, layout)
            say(f"plan: {place}")
    finally:
        planner.close()
