"""Packages of others are imported without docstrings, where Python may keep them compiled so."""

import os
import subprocess
import sys
from pathlib import Path

from homeapp.paths import ROOT

ASK = """
import sys
from ui.memory import spare_network
from ui.wordless import spare_docstrings
spare_docstrings()
with spare_network():
    import asyncio
import sqlalchemy, homeapp.i18n
print(bool(sqlalchemy.select.__doc__), bool(homeapp.i18n.__doc__), "ssl" in sys.modules)
import ssl
print(sqlalchemy.select(sqlalchemy.literal(1)), bool(ssl.create_default_context))
"""


def told(kept: Path, **more: str) -> list[str]:
    """Return what a process of its own tells, which may keep compiled modules in a folder."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(kept), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env=environment | more,
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.splitlines()


def test_others_packages_lose_their_docstrings_and_ours_keep_them(tmp_path: Path) -> None:
    for _time in ("compiled", "read again"):
        assert told(tmp_path)[0] == "False True False"
    kept = {path.name.split(".", 1)[1] for path in tmp_path.rglob("sqlalchemy/sql/*.pyc")}
    assert kept == {f"{sys.implementation.cache_tag}.opt-2.pyc"}


def test_what_is_imported_so_works_and_the_network_can_still_be_imported(tmp_path: Path) -> None:
    assert told(tmp_path)[1:] == ["SELECT :param_1 AS anon_1 True"]


def test_where_nothing_may_be_kept_they_are_imported_as_ever(tmp_path: Path) -> None:
    assert told(tmp_path, PYTHONDONTWRITEBYTECODE="1")[0] == "True True False"
