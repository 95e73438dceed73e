"""Opening the file of the learner's database, and making sure that it is one.

Owns the pragmas and every check made before a database is trusted. It moves no file and never
gives up quietly: whatever is wrong is a `StoreTrouble`. The tests pin that a database which is
newer or read-only is left as it was, byte for byte.
"""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

from tutor.errors import StoreCause
from tutor.learner.files import left_in_the_middle, reserve_name
from tutor.learner.migrations import APPLICATION_ID, STEPS, Steps, migrate, version_of
from tutor.learner.trouble import SQLITE_FAILURES, trouble, trouble_of

BUSY_TIMEOUT_SECONDS = 0.5

SMALL_BYTES = 256 * 1024
"""A database up to this size is checked page by page at every start: it costs under 1 ms."""

_MAGIC = b"SQLite format 3\x00"


def connect(
    path: Path, now: datetime, *, suspicious: bool = False, steps: Steps = STEPS
) -> sqlite3.Connection:
    """Open the database, making or migrating it where necessary.

    Args:
        path: its file; the folder is made when it is missing.
        now: the moment, for the name of a backup.
        suspicious: something went wrong before, so check every page.
        steps: the migrations there are.
    Returns: a connection in autocommit mode, ready for `BEGIN IMMEDIATE`.
    Raises:
        StoreTrouble: it cannot be reached, or is not a sound database of ours.
    """
    _check_place(path)
    try:
        if left_in_the_middle(path):
            suspicious = True
            _check_before_rollback(path)
        connection = _connected(f"{path.absolute().as_uri()}?mode=rwc")
        try:
            _make_ready(connection, path, now, suspicious=suspicious, steps=steps)
        except BaseException:
            connection.close()
            raise
    except SQLITE_FAILURES as error:
        raise trouble_of(error, path) from error
    except OSError as error:
        raise trouble(StoreCause.FAILING, path, str(error)) from error
    return connection


def connect_memory(source: Path) -> sqlite3.Connection:
    """Open a database in memory that knows what can be read from a file.

    Args:
        source: the file; it is only read, and need not be there or be sound.
    Returns: a connection as `connect` gives it; nothing that it is told outlives it.
    """
    connection = _connected(":memory:")
    _set_pragmas(connection)
    migrate(connection)
    try:
        if not source.is_file():  # at a pipe, SQLite would wait for somebody to write to it
            return connection
        connection.execute("ATTACH ? AS source", (f"{source.absolute().as_uri()}?mode=ro",))
    except (*SQLITE_FAILURES, OSError):
        return connection
    try:
        connection.execute("BEGIN")
        _copy_tables(connection)
        connection.execute("COMMIT")
    except SQLITE_FAILURES:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    finally:
        connection.execute("DETACH source")
    return connection


def _connected(database: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        database,
        timeout=BUSY_TIMEOUT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        uri=True,
    )
    # A damaged letter in one record must not hide all the others.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    return connection


def _set_pragmas(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA journal_mode = TRUNCATE")


def _check_place(path: Path) -> None:
    """Make the folder, and make sure that a file can be written there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise trouble(StoreCause.NO_FOLDER, path.parent, str(error)) from error
    if not os.access(path.parent, os.X_OK):
        raise trouble(StoreCause.READ_ONLY, path.parent)
    if path.exists() and not path.is_file():
        raise trouble(StoreCause.NOT_A_FILE, path)
    for needed in (path.parent, path):
        if needed.exists() and not os.access(needed, os.R_OK | os.W_OK):
            raise trouble(StoreCause.READ_ONLY, needed)


def _check_before_rollback(path: Path) -> None:
    """Make sure that the file is a database, before SQLite plays a journal back into it.

    Source: https://www.sqlite.org/fileformat2.html, section 1.3.1
    """
    with path.open("rb") as file:
        beginning = file.read(len(_MAGIC))
    if beginning not in (b"", _MAGIC):
        raise trouble(StoreCause.DAMAGED, path)


def _make_ready(
    connection: sqlite3.Connection, path: Path, now: datetime, *, suspicious: bool, steps: Steps
) -> None:
    version = _check_ours(connection, path, len(steps))
    _set_pragmas(connection)
    if suspicious or path.stat().st_size <= SMALL_BYTES:
        _check_pages(connection, path)
    if version < len(steps):
        if version > 0:
            _back_up(connection, reserve_name(path, f"version-{version}", now))
        _migrate(connection, path, steps)


def _check_ours(connection: sqlite3.Connection, path: Path, newest_version: int) -> int:
    """Return the version, having made sure that the file is a whole database of ours."""
    connection.execute("BEGIN")
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    page_bytes = connection.execute("PRAGMA page_size").fetchone()[0]
    is_empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    is_cut_off = path.stat().st_size < pages * page_bytes
    connection.execute("COMMIT")
    match application, version:
        case (0, 0) if is_empty:
            return 0
        case _ if is_cut_off or application != APPLICATION_ID or version < 1:
            raise trouble(StoreCause.DAMAGED, path)
        case _ if version > newest_version:
            raise trouble(StoreCause.NEWER, path, f"{version} > {newest_version}")
        case _:
            return version


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    finding = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if finding != "ok":
        raise trouble(StoreCause.DAMAGED, path, finding)


def _migrate(connection: sqlite3.Connection, path: Path, steps: Steps) -> None:
    try:
        migrate(connection, steps)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        # A step that does not fit is no proof of damage: the database stays where it is.
        raise trouble(StoreCause.FAILING, path, str(error)) from error


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    try:
        with closing(sqlite3.connect(target)) as copy:
            connection.backup(copy)
    except sqlite3.Error:
        # Half a backup is none, and on a full disk every start would leave another.
        target.unlink(missing_ok=True)
        raise


def _copy_tables(connection: sqlite3.Connection) -> None:
    """Copy from `source` every table of ours, as far as both have the same columns."""
    tables = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")
    for (table,) in tables.fetchall():
        shared = ", ".join(
            name
            for (name,) in connection.execute(
                "SELECT name FROM pragma_table_info(:table, 'main') INTERSECT "
                "SELECT name FROM pragma_table_info(:table, 'source')",
                {"table": table},
            )
        )
        if not shared:  # an older database has no such table
            continue
        connection.execute(
            f"INSERT INTO main.{table} ({shared}) SELECT {shared} FROM source.{table}"  # noqa: S608 - names of our own schema
        )
