"""The planner is killed while a worker works: all that it said was saved is there afterwards.

`tests/db/test_torture.py` does the same to the store alone; here the services are at work.
"""

import json
import random
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE
from homeapp.planner import Planner
from tests.terminal import ROOT, make_practice, own_folders

KILLS = 8
MOST_WORKS = 40
WORKER = """
import itertools, json, sys
from pathlib import Path
from homeapp.bootstrap import StoreEntrance
from homeapp.domain.goals import Goal, GoalDomain, Step

entrance = StoreEntrance(Path(sys.argv[1]))
planner = entrance.unlock(entrance.workers()[0].id, sys.argv[2])
person = planner.residents.caseload()[0].resident_id

def told(kind, id_, words):
    print(json.dumps([kind, str(id_), words]), flush=True)

for number in itertools.count():
    words = f"{sys.argv[3]} {number} " + "x" * (number * 37 % 3000)
    said = planner.conversations.say(person, "important", words, "en")
    told("said", person, words)
    goal = planner.goals.add(Goal(resident_id=person, domain=GoalDomain.OWN, own_words=words))
    told("goal", goal.id, words)
    planner.goals.change(goal.id, own_words=words + "!")
    told("goal", goal.id, words + "!")
    step = planner.goals.add_step(Step(goal_id=goal.id, description=words))
    told("step", goal.id, words)
    planner.drafts.keep(person, "a.field", words)
    told("draft", person, words)
    if number % 5 == 4:
        planner.history.undo()
        told("undone", goal.id, "")
"""

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no signal that cannot be caught"
)
Told = tuple[str, str, str]


def work_until_killed(place: Path, home: Path, seed: int) -> list[Told]:
    """Return what a worker's planner said it had saved before it was killed."""
    command = [sys.executable, "-c", WORKER, str(place), DEMO_PASSPHRASE, str(seed)]
    works = random.Random(seed).randint(1, MOST_WORKS)  # noqa: S311 - chance, no secret
    with subprocess.Popen(
        command, cwd=ROOT, env=own_folders(home), stdout=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout is not None
        said = "".join(worker.stdout.readline() for _ in range(works))
        worker.kill()
        said += worker.stdout.read()
    whole_lines = said[: said.rfind("\n") + 1].splitlines()
    assert len(whole_lines) >= works
    return [tuple(json.loads(line)) for line in whole_lines]


def check_is_there(planner: Planner, told: list[Told]) -> None:
    """Compare the store with what was told of it; one work more may have been done, not less."""
    goals: dict[UUID, str] = {}
    steps: dict[UUID, str] = {}
    person, last_words, last_draft = None, "", ""
    for kind, id_, words in told:
        if kind == "goal":
            goals[UUID(id_)] = words
        elif kind == "step":
            steps[UUID(id_)] = words
        elif kind == "undone":
            del steps[UUID(id_)]
        elif kind == "said":
            person, last_words = UUID(id_), words
        else:
            last_draft = words
    assert person is not None
    for goal_id, words in goals.items():
        # Of the newest, the next change may have been done and not told of.
        assert planner.goals.get(goal_id).own_words in {words, f"{words}!"}
    for goal_id, words in list(steps.items())[:-1]:
        assert [step.description for step in planner.goals.steps(goal_id)] == [words]
    assert number_of(planner.conversations.statements(person)["important"].words) >= number_of(
        last_words
    )
    if last_draft:
        assert number_of(planner.drafts.of(person)["a.field"]) >= number_of(last_draft)
    audited = {
        id_ for line in planner.audit.entries(limit=100_000) for _kind, id_, _verb in line.records
    }
    assert goals.keys() <= audited


def number_of(words: str) -> tuple[int, int]:
    """Return which run and which round of it wrote these words."""
    seed, number, *_filler = words.split()
    return int(seed), int(number)


def test_all_that_was_said_to_be_saved_survives_the_end_of_the_process(tmp_path: Path) -> None:
    place = tmp_path / "store" / "practice.store"
    make_practice(place)
    for seed in range(KILLS):
        told = work_until_killed(place, tmp_path, seed)
        entrance = StoreEntrance(place)
        planner = entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)
        try:
            check_is_there(planner, told)
            assert planner.audit.check_store() == []
        finally:
            planner.close()
