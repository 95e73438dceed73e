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

_ATTEMPT_1 = (
    "id, run, seq, course, lesson, question, content_hash, kind, answer, verdict, share, tries, "
    "hints, at"
)


def _only_added_to(table: str) -> tuple[str, ...]:
    return tuple(
        f"CREATE TRIGGER {table}_refuse_{change} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} are only added to'); END"
        for change in ("UPDATE", "DELETE")
    )


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
    *_only_added_to("actions"),
    *_only_added_to("attempts"),
)

_VERSION_2 = (
    f"""
    CREATE TABLE attempts_2 (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        question TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        kind TEXT NOT NULL,
        answer TEXT NOT NULL,
        verdict TEXT NOT NULL
            CHECK (verdict IN ('right', 'partly', 'wrong', 'shown', 'skipped', 'noted')),
        share REAL NOT NULL,
        tries INTEGER NOT NULL,
        hints INTEGER NOT NULL,
        confidence TEXT NOT NULL DEFAULT '' CHECK (confidence IN ('', 'sure', 'think', 'guess')),
        parts TEXT NOT NULL DEFAULT '{{}}',
        seconds REAL,
        question_hash TEXT NOT NULL DEFAULT '',
        concept TEXT NOT NULL DEFAULT '',
        misconceptions TEXT NOT NULL DEFAULT '[]',
        tested TEXT NOT NULL DEFAULT '[]',
        at TEXT NOT NULL,
        FOREIGN KEY (run, seq) REFERENCES actions (run, seq)
    ) {_STRICT}
    """,
    f"""
    INSERT INTO attempts_2 ({_ATTEMPT_1}) SELECT {_ATTEMPT_1} FROM attempts ORDER BY id
    """,  # noqa: S608 - names of our own schema
    "DROP TABLE attempts",
    "ALTER TABLE attempts_2 RENAME TO attempts",
    "CREATE INDEX attempts_of_question ON attempts (course, question, id)",
    "CREATE INDEX attempts_of_moment ON attempts (course, at)",
    "CREATE INDEX attempts_of_run ON attempts (run)",
    *_only_added_to("attempts"),
    f"""
    CREATE TABLE cards (
        course TEXT NOT NULL,
        question TEXT NOT NULL,
        lesson TEXT NOT NULL,
        kind TEXT NOT NULL,
        concept TEXT NOT NULL,
        question_hash TEXT NOT NULL,
        tested TEXT NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        evidence REAL NOT NULL,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        reviewed_at TEXT NOT NULL,
        due TEXT NOT NULL,
        PRIMARY KEY (course, question)
    ) {_STRICT_WITHOUT_ROWID}
    """,
    "CREATE INDEX cards_due ON cards (course, due)",
    f"""
    CREATE TABLE lost_questions (
        course TEXT NOT NULL,
        question TEXT NOT NULL,
        PRIMARY KEY (course, question)
    ) {_STRICT_WITHOUT_ROWID}
    """,
    f"""
    CREATE TABLE beliefs (
        course TEXT NOT NULL,
        misconception TEXT NOT NULL,
        question TEXT NOT NULL,
        times INTEGER NOT NULL,
        shown_at TEXT NOT NULL,
        refuted_at TEXT,
        PRIMARY KEY (course, misconception)
    ) {_STRICT_WITHOUT_ROWID}
    """,
    f"CREATE TABLE digests (name TEXT PRIMARY KEY, value TEXT NOT NULL) {_STRICT}",
    f"""
    CREATE TABLE study_minutes (
        course TEXT NOT NULL,
        minute TEXT NOT NULL,
        PRIMARY KEY (course, minute)
    ) {_STRICT_WITHOUT_ROWID}
    """,
    """
    INSERT OR IGNORE INTO study_minutes (course, minute)
    SELECT course, substr(at, 1, 16) FROM actions JOIN runs ON runs.id = actions.run
    """,
    f"""
    CREATE TABLE reports (
        id INTEGER PRIMARY KEY,
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        question TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        question_hash TEXT NOT NULL,
        answer TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL
    ) {_STRICT}
    """,
    *_only_added_to("reports"),
)

STEPS: Steps = (_VERSION_1, _VERSION_2)


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
