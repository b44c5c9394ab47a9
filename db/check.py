"""The store's health: pages, references, audit chain and search, each answered in a sentence."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from db import audit, search
from db.base import GUARDS
from db.engine import WRITE, fold_in_log
from db.keyfile import Anchor
from db.keys import StoreKeys
from db.refusals import StoreDamaged, plain_refusals
from homeapp.i18n import N_, _

_DAMAGED = N_("The store is damaged. Bring back a daily copy with the command restore.")
_REFERENCES = N_(
    "Some records point to others that are gone. Bring back a daily copy with the command restore."
)
_GUARDS = N_(
    "The store has lost a guard of records that may never change. "
    "Somebody has opened it with its key: tell the person who runs the planner."
)
_SEARCH = N_("The search is out of step with the records. Run the command check with --mend.")


def findings(engine: sa.Engine, keys: StoreKeys, anchor: Anchor) -> list[str]:
    """Return what is wrong with the store, a sentence each; an empty list when all is well."""
    try:
        return list(_findings(engine, keys, anchor))
    except StoreDamaged:
        return [_(_DAMAGED)]


def _findings(engine: sa.Engine, keys: StoreKeys, anchor: Anchor) -> Iterator[str]:
    if not pages_are_whole(engine):
        yield _(_DAMAGED)
    with engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
            yield _(_REFERENCES)
        if not _guards_stand(connection):
            yield _(_GUARDS)
        wrong = audit.verify(connection, keys.audit, anchor)
        if wrong:
            yield wrong
    if not search_is_in_step(engine):
        yield _(_SEARCH)


def search_is_in_step(engine: sa.Engine) -> bool:
    """Whether the search holds what the records say, and answers for it."""
    with engine.execution_options(**WRITE).connect() as connection, connection.begin() as unit:
        answer = not list(search.problems(connection))
        unit.rollback()
    return answer


def _guards_stand(connection: sa.Connection) -> bool:
    """Whether every trigger that keeps records as written is there, word for word."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    standing = {name: made.split() for name, made in found}
    return all(standing.get(name) == made.split() for name, made in GUARDS.items())


def pages_are_whole(engine: sa.Engine) -> bool:
    """Whether every page of the store is there as it was written."""
    folded = fold_in_log(engine)
    with engine.connect() as connection, plain_refusals():
        raw: Any = connection.connection.dbapi_connection
        answer = raw.execute("PRAGMA integrity_check").fetchall()
        # This reads the file past its log, so pages not yet folded in would be false alarms.
        seals = raw.execute("PRAGMA cipher_integrity_check").fetchall() if folded else []
    # The first question also asks the search, which has a finding of its own.
    harms = [said for (said,) in answer if said != "ok" and "FTS5" not in said]
    return not harms and not seals
