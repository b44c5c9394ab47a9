"""Proves an installation whole: a store, a plan in Urdu, every part's version."""

import platform
import sqlite3
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE, make_demo
from homeapp.domain.plans import Layout
from homeapp.i18n import languages

__all__ = ["prove"]

_PARTS = ("PySide6", "SQLAlchemy", "alembic", "sqlcipher3", "reportlab", "uharfbuzz", "Babel")
_PARTS += ("pandas", "cryptography", "argon2-cffi")


def prove(say: Callable[[str], None]) -> int:
    """Make a store in a temporary folder, and a plan in each language; return 0, or 1 if unwell."""
    _say_versions(say)
    with tempfile.TemporaryDirectory(prefix="self-test-") as folder:
        place = Path(folder) / "self-test.store"
        make_demo(place)
        say("store: made, encrypted, filled with invented people")
        entrance = StoreEntrance(place)
        planner = entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)
        try:
            findings = planner.audit.check_store()
            for row in planner.residents.caseload():
                if row.plan_agreed_on:
                    agreed = planner.plans.latest(row.resident_id)
                    break
            for known in languages():
                layout = Layout.STANDARD if known.is_source else Layout.BILINGUAL
                pdf = planner.render_plan(agreed, known.code, layout)
                say(f"plan in {known.english_name}: {len(pdf)} bytes")
                findings += [] if pdf.startswith(b"%PDF-") else [known.code]
            tables = planner.service_report().tables
            say(f"report: {len(tables)} tables")
        finally:
            planner.close()
    _prove_screens(say)
    for finding in findings:
        say(f"unwell: {finding}")
    say("self-test: " + ("unwell" if findings else "passed"))
    return 1 if findings else 0
