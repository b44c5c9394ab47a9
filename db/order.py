"""The order of what is made: after all that the store holds, even where the clock was set back."""

from contextlib import suppress

import sqlalchemy as sa

from db.refusals import StoreRefusal
from db.tables import TABLES
from homeapp.domain.bookmarks import Bookmark
from homeapp.domain.directory import Organisation, Service
from homeapp.domain.entity import ids_follow

_IN_NO_ORDER = (Bookmark, Organisation, Service)
"""Kinds whose ids tell no time: made of other ids, or by others."""


def follow(engine: sa.Engine) -> None:
    """Have every new id come after those of the store.

    A store that cannot be read says so where it is read, and not here.
    """
    with suppress(StoreRefusal), engine.connect() as connection:
        for kind, table in TABLES.items():
            if not issubclass(kind, _IN_NO_ORDER):
                last = sa.select(table.c.id).order_by(table.c.id.desc()).limit(1)
                newest = connection.scalar(last)
                if newest is not None:
                    ids_follow(newest)
