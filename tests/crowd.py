"""A store as full as a whole network's: 5,000 invented people beside the practice ones."""

from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

from db import opening
from db.keyfile import KdfCost
from db.store import WorkerStore
from homeapp import demo
from homeapp.content.loading import load_content
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock, MemoryRecovery

__all__ = ["CROWD", "PASSPHRASE", "make_crowd"]

CROWD = 5_000
PASSPHRASE = "a long quick passphrase"  # noqa: S105 - opens a test's own store
_QUICK = KdfCost(passes=1, memory_kib=8192, lanes=1)
_GIVEN = ("Amina", "Bartek", "Chandra", "Dilys", "Élan", "Farah", "Gurpreet", "Halina", "Imran")
_FAMILY = ("Ahmed", "Barker", "Choudhury", "Dobson", "Eastwood", "Fox", "Gill", "Hussain")


def make_crowd(place: Path) -> None:
    """Make the store, cheap to unlock, all people in one piece of work."""
    made = opening.create(place, "Bench", PASSPHRASE, _QUICK, worker_id=(me := demo.DEMO_WORKER).id)
    store = WorkerStore(made.store, made.worker_id)
    planner = Planner(store, FrozenClock(), load_content(), recovery=MemoryRecovery())
    planner.welcome(me)
    demo.fill(planner, date.today())
    with store.start_work("Fill") as work:
        for number in range(CROWD):
            given, family = _GIVEN[number % len(_GIVEN)], _FAMILY[number % len(_FAMILY)]
            work.residents.save(
                a_resident(
                    id=uuid4(),
                    preferred_name=given,
                    given_names=given,
                    family_name=f"{family}{number}",
                    nhs_number="",
                    born_on=date(1930, 1, 1) + timedelta(days=number * 5),
                    postcode=f"BD{number % 22 + 1} {number % 9 + 1}HY",
                )
            )
    planner.close()
