"""The way to the encrypted file: SQLAlchemy over SQLCipher, with the key in no URL, repr or log."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, pool

from db.files import Identity
from db.refusals import (
    DiskFull,
    DiskTrouble,
    EngineTooOld,
    NoRoomToOpen,
    StoreDamaged,
    from_database,
    plain_refusals,
)

# Before 3.51.3, two connections writing and checkpointing at once could corrupt a WAL store.
OLDEST_SQLITE = (3, 51, 3)
WAITING_SECONDS = 5.0
CACHE_KIB = 16 * 1024
_FOLDING_MS = 500
_LEAST_ROOM = 64 * 1024  # bytes; the index of the write-ahead log alone takes half of it
WRITE = {"write": True}

_PRAGMAS = (
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "synchronous = FULL",
    f"cache_size = -{CACHE_KIB}",
)


def check_library() -> None:
    """Refuse to work with a database library that can damage a store."""
    found = sqlcipher.sqlite_version
    if tuple(int(part) for part in found.split(".")) < OLDEST_SQLITE:
        raise EngineTooOld(found=found, wanted=".".join(map(str, OLDEST_SQLITE)))


class StoreClosed(RuntimeError):
    """Something used the store after it was closed: a fault of ours."""


def open_engine(path: Path, key: bytes, is_open: Callable[[], bool] = lambda: True) -> Engine:
    """Return an engine on the existing file at `path`, encrypted with the raw 32-byte `key`.

    Connections begin reading units with BEGIN and, with the execution option `write`, writing
    units with BEGIN IMMEDIATE. Once the file is moved or replaced, every write refuses; once
    `is_open` says no, no connection is made (StoreClosed).
    """
    check_library()
    identity = Identity.of(path)
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=_connector(path, key, identity, is_open),
        poolclass=pool.QueuePool,
        pool_size=2,
        max_overflow=4,
        hide_parameters=True,
    )
    _begin_by_hand(engine, path, identity)
    event.listen(engine, "handle_error", _say_plainly)
    return engine


def connect(path: Path, key: bytes) -> Any:  # noqa: ANN401 - sqlcipher3 has no types
    """Return one raw connection to an existing encrypted file, with every setting in place."""
    raw = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=WAITING_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        # First of all, or a wrong key would be reported on the terminal.
        raw.execute("PRAGMA cipher_log_level = NONE").fetchall()
        raw.set_key(f"x'{key.hex()}'")
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}").fetchall()
        raw.execute("PRAGMA journal_mode = WAL").fetchall()
    except BaseException as error:
        raw.close()
        refusal = from_database(error)
        if isinstance(refusal, DiskFull) or (isinstance(refusal, DiskTrouble) and _is_full(path)):
            raise NoRoomToOpen from error
        raise
    return raw


def _is_full(path: Path) -> bool:
    """Whether the disk has no room for what SQLite keeps beside an open store.

    SQLite calls that a trouble of the disk, which it is not.
    """
    return shutil.disk_usage(path.parent).free < _LEAST_ROOM


def fold_in_log(engine: Engine) -> bool:
    """Bring the write-ahead log into the store file and empty it; False where a reader holds it."""
    with engine.connect() as connection, plain_refusals():
        raw: Any = connection.connection.dbapi_connection
        raw.execute(f"PRAGMA busy_timeout = {_FOLDING_MS}").fetchall()
        try:
            held, *_pages = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            raw.execute(f"PRAGMA busy_timeout = {int(WAITING_SECONDS * 1000)}").fetchall()
    return not held


def _connector(
    path: Path, key: bytes, identity: Identity, is_open: Callable[[], bool]
) -> Callable[[], Any]:
    def creator() -> Any:  # noqa: ANN401 - sqlcipher3 has no types
        if not is_open():
            raise StoreClosed
        identity.check(path)
        return connect(path, key)

    return creator


def _begin_by_hand(engine: Engine, path: Path, identity: Identity) -> None:
    """Begin each unit ourselves: the driver's own way breaks transactional DDL.

    A writing unit takes the write lock at once; one that reads first and then loses the race to
    write would be turned away without waiting.
    """

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("write"):
            identity.check(path)
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("BEGIN")

    @event.listens_for(engine, "commit")
    def commit(connection: Connection) -> None:
        if connection.get_execution_options().get("write"):
            identity.check(path)


def _say_plainly(context: ExceptionContext) -> None:
    """Turn the disk's troubles into refusals; a connection that met damage is not used again."""
    refusal = from_database(context.original_exception)
    if refusal is None:
        return
    if isinstance(refusal, StoreDamaged):
        context.is_disconnect = True
    raise refusal from context.original_exception
