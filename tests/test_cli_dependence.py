"""The command that saves a plan keeps to the rule on sudden stopping as well."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from db import opening
from db.keyfile import of_store
from db.store import WorkerStore
from homeapp.content.loading import load_content
from homeapp.demo import DEMO_PASSPHRASE
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Response
from homeapp.planner import Planner
from tests.fakes import MemoryRecovery
from tests.terminal import Terminal, refused, words_of_pdf

pytest_plugins = ("tests.practice",)


def _now() -> datetime:
    return datetime.now(UTC)


def _opened(terminal: Terminal) -> Planner:
    [slot] = of_store(terminal.store).workers
    opened = opening.unlock(terminal.store, slot.id, DEMO_PASSPHRASE)
    return Planner(
        WorkerStore(opened, slot.id, _now), _now, load_content(), recovery=MemoryRecovery()
    )


def test_a_plan_that_could_be_dangerous_is_saved_no_more(
    own: Terminal, amina: str, tmp_path: Path
) -> None:
    place, who = tmp_path / "plan.pdf", UUID(amina)
    planner = _opened(own)
    planner.goals.begin(who, GoalDomain.ALCOHOL, own_words="Give it up", how_often="every day")
    planner.plans.agree(who)
    planner.close()
    assert own.run("plan", amina, "--out", place, "--language", "en").code == 0
    assert "Give it up" in words_of_pdf(place)
    place.unlink()
    planner = _opened(own)
    planner.measures.answer(who, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    planner.close()
    said = own.run("plan", amina, "--out", place, "--language", "en")
    assert "Agree the plan anew" in refused(said)
    assert not place.exists()
