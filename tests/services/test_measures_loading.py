"""Check-ins and the content: when it is loaded, and that a later version rewrites nothing."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.measures import CheckIn, Measure, Response
from homeapp.planner import Planner
from homeapp.services.measures import NoSuchQuestion
from tests.check_ins import MEASURES
from tests.factories import a_resident
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore

ROOT = Path(__file__).resolve().parents[2]
DAILY = Response(chosen=("daily",))


def say(planner: Planner, who: UUID, question: str, response: Response) -> CheckIn:
    return planner.measures.answer(who, "smoking", question, response, "ur")


def test_a_replaced_pack_leaves_old_check_ins_as_they_were(clock: FrozenClock) -> None:
    store = MemoryStore(clock)
    before = _with_pack(store, clock, *MEASURES.values())
    amina = before.residents.add(a_resident()).id
    old = say(before, amina, "status", DAILY)
    after = _with_pack(store, clock, _renewed(MEASURES["smoking"]))
    assert after.measures.of(amina) == [old]
    assert after.measures.today(amina, "smoking") == old
    fresh = say(after, amina, "vaping", DAILY)
    assert fresh.content_version == "2099-01"
    assert fresh.responses == {"vaping": DAILY}
    assert after.measures.of(amina) == [old, fresh]


def test_a_check_in_that_the_pack_has_no_more_is_kept_and_says_nothing(
    clock: FrozenClock,
) -> None:
    store = MemoryStore(clock)
    before = _with_pack(store, clock, *MEASURES.values())
    amina = before.residents.add(a_resident()).id
    old = say(before, amina, "status", DAILY)
    after = _with_pack(store, clock, *(MEASURES[key] for key in ("eating", "alcohol", "activity")))
    assert after.measures.of(amina) == [old]
    assert (after.measures.figures(old), after.measures.advice(old)) == ((), ())
    with pytest.raises(NoSuchQuestion):
        say(after, amina, "status", DAILY)


def _with_pack(store: MemoryStore, clock: FrozenClock, *measures: Measure) -> Planner:
    # Ideas of the shipped pack need its check-ins; a pack of one or two brings ideas of its own.
    content = replace(load_content(), goal_ideas=(), firsts=())
    return Planner(store, clock, content, recovery=MemoryRecovery(), load_measures=lambda: measures)


def _renewed(measure: Measure) -> Measure:
    return replace(measure, version="2099-01")


OPENED = """
import sys, datetime
from db import opening
from db.store import WorkerStore
from homeapp.content.loading import load_content
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Response
from homeapp.domain.workers import Worker
from homeapp.planner import Planner
from tests.db.conftest import PASSPHRASE, QUICK
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryRecovery
from pathlib import Path
LATE = ("homeapp.content.measures", "homeapp.domain.scoring")
made = opening.create(Path(sys.argv[1]), "Sam Jones", PASSPHRASE, QUICK)
store = WorkerStore(made.store, made.worker_id)
planner = Planner(
    store, lambda: datetime.datetime.now(datetime.UTC), load_content(), recovery=MemoryRecovery()
)
planner.workers.introduce(Worker(id=made.worker_id, name="Sam Jones"))
person = planner.residents.add(a_resident()).id
planner.goals.ideas(person, GoalDomain.ALCOHOL)
planner.goals.add(a_goal(person, domain=GoalDomain.ALCOHOL))
planner.goals.waiting(person)
planner.plans.compose(person)
assert not planner.measures.drinks_safely_only(person)
print([name for name in LATE if name in sys.modules])
planner.measures.answer(person, "smoking", "status", Response(chosen=("daily",)), "en")
print([name for name in LATE if name in sys.modules])
"""


def test_nothing_of_check_ins_is_imported_before_the_first_one(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", OPENED, str(tmp_path / "planner.store")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    before, after = told.stdout.splitlines()
    assert before == "[]"
    assert after == "['homeapp.content.measures', 'homeapp.domain.scoring']"
