"""The shape of the learner's database, as the steps that lead to it.

`STEPS[n]` takes a database from version n to n + 1. A step that has been released is never
edited; a new one is added. The tests pin that a step and the record of its version are one
transaction, and that two terminals that start at once do not take a step twice.
"""

import sqlite3

from tutor.learner.trouble import OLDEST_WITH_STRICT

Steps = tuple[tuple[str, ...], ...]

APPLICATION_ID = 0x7475746F  # "tuto", so that no other program's file is taken for ours

_HAS_STRICT = sqlite3.sqlite_version_info >= OLDEST_WITH_STRICT
_STRICT = "STRICT" if _HAS_STRICT else ""
_STRICT_WITHOUT_ROWID = "STRICT, WITHOUT ROWID" if _HAS_STRICT else "WITHOUT ROWID"

_VERSION_1 = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"""
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        lesson_hash TEXT NOT NULL,
        started_at TEXT NOT NULL,
        touched_at TEXT NOT NULL,
        position INTEGER NOT NULL,
        length INTEGER NOT NULL,
        ended INTEGER NOT NULL CHECK (ended IN (0, 1))
    ) {_STRICT}
    """,
    "CREATE INDEX runs_of_lesson ON runs (course, lesson, id)",
    f"""
    CREATE TABLE actions (
        run INTEGER NOT NULL REFERENCES runs (id),
        seq INTEGER NOT NULL,
        step TEXT NOT NULL,
        action TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (run, seq)
    ) {_STRICT_WITHOUT_ROWID}
    """,
    f"""
    CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        question TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        kind TEXT NOT NULL,
        answer TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('right', 'partly', 'wrong', 'shown', 'skipped')),
        share REAL NOT NULL,
        tries INTEGER NOT NULL,
        hints INTEGER NOT NULL,
        at TEXT NOT NULL,
        FOREIGN KEY (run, seq) REFERENCES actions (run, seq)
    ) {_STRICT}
    """,
    "CREATE INDEX attempts_of_question ON attempts (course, question, id)",
    f"CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) {_STRICT}",
    *(
        f"CREATE TRIGGER {table}_refuse_{change} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} are only added to'); END"
        for table in ("actions", "attempts")
        for change in ("UPDATE", "DELETE")
    ),
)

STEPS: Steps = (_VERSION_1,)


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many steps a database has taken.

    Args:
        connection: an open database.
    Returns: 0 for a database that is still empty.
    Raises:
        sqlite3.Error: the file cannot be read as a database.
    """
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: sqlite3.Connection, steps: Steps = STEPS) -> None:
    """Take the steps that a database has not taken yet.

    Args:
        connection: an open database in autocommit mode, no transaction begun.
        steps: all steps there are, from the empty database on.
    Raises:
        sqlite3.Error: a step failed; it is undone, and the steps before it stand.
    """
    for version, statements in enumerate(steps, start=1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection) < version:
                for statement in statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
