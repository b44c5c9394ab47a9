"""The store's health: pages, references, audit chain and search, each answered in a sentence."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from db import audit, search
from db.engine import WRITE, fold_in_log
from db.keyfile import Anchor
from db.keys import StoreKeys
from db.refusals import StoreDamaged, plain_refusals
from homeapp.i18n import N_, _

_DAMAGED = N_("The store is damaged. Keep the file, then restore your newest backup.")
_REFERENCES = N_("Some records point to others that are gone. Restore your newest backup.")
_SEARCH = N_("The search is out of step with the records. Rebuild the search.")


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
        wrong = audit.verify(connection, keys.audit, anchor)
        if wrong:
            yield wrong
    with engine.execution_options(**WRITE).connect() as connection, connection.begin() as unit:
        if list(search.problems(connection)):
            yield _(_SEARCH)
        unit.rollback()


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
