"""Proves an installation whole: a store, a plan in every language, a window, the versions."""

import platform
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from homeapp.bootstrap import StoreEntrance, draw_window, seals_aside
from homeapp.demo import DEMO_PASSPHRASE, make_demo
from homeapp.i18n import languages

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["prove"]

_PARTS = (
    *("PySide6", "SQLAlchemy", "alembic", "sqlcipher3", "reportlab", "uharfbuzz", "Babel"),
    *("pandas", "cryptography", "argon2-cffi"),
)


def prove(say: Callable[[str], None]) -> int:
    """Use every part once in a temporary folder; return 0, or 1 where something is unwell."""
    for line in _versions():
        say(line)
    say(f"passphrase: checked {'in a process of its own' if seals_aside() else 'in this one'}")
    with tempfile.TemporaryDirectory(prefix="self-test-") as folder:
        place = Path(folder) / "self-test.store"
        make_demo(place)
        entrance = StoreEntrance(place)
        planner = entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)
        try:
            findings = [*planner.audit.check_store(), *_plans(planner, say)]
            say(f"report: {len(planner.service_report().tables)} tables")
        finally:
            planner.close()
        say(f"window: {draw_window(place)} colours")
    for finding in findings:
        say(f"unwell: {finding}")
    say("self-test: " + ("unwell" if findings else "passed"))
    return 1 if findings else 0


def _versions() -> Iterator[str]:
    yield f"Python {platform.python_version()} on {platform.platform()}"
    for part in _PARTS:
        try:
            yield f"{part} {version(part)}"
        except PackageNotFoundError:
            yield f"{part} (its version is not kept in this bundle)"


def _plans(planner: "Planner", say: Callable[[str], None]) -> Iterator[str]:
    agreed = next(
        planner.plans.latest(row.resident_id)
        for row in planner.residents.caseload()
        if row.plan_agreed_on
    )
    for known in languages():
        pdf = planner.render_plan(agreed, known.code)
        say(f"plan in {known.english_name}: {len(pdf)} bytes")
        if not pdf.startswith(b"%PDF-"):
            yield f"the plan in {known.english_name} is not a PDF"
