"""How records become rows of the database and come back: the SQL, without transactions.

Every function takes an open connection and lets SQLite's errors through; `store` decides what
they mean and when something is committed. The columns are named as the fields of the records.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import get_args

from msgspec.structs import astuple

from tutor.clock import moment_from_text, moment_to_text
from tutor.learner.records import ActionRecord, Attempt, Place, Run, Verdict

UNREADABLE_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for a damaged time, which must not cost the learner the record that carries it."""

_RUN = ", ".join(Run.__struct_fields__)
_ATTEMPT = ", ".join(Attempt.__struct_fields__)


def latest_run(connection: sqlite3.Connection, course: str, lesson: str) -> Run | None:
    """Return the run of a lesson that was begun last, if any."""
    row = connection.execute(
        f"SELECT {_RUN} FROM runs "  # noqa: S608 - our own fields
        "WHERE course = ? AND lesson = ? ORDER BY id DESC LIMIT 1",
        (course, lesson),
    ).fetchone()
    if row is None:
        return None
    run_id, course, lesson, lesson_hash, started_at, touched_at, position, length, ended = row
    return Run(
        id=run_id,
        course=course,
        lesson=lesson,
        lesson_hash=lesson_hash,
        started_at=_moment(started_at),
        touched_at=_moment(touched_at),
        position=position,
        length=length,
        ended=bool(ended),
    )


def places(connection: sqlite3.Connection, course: str) -> Iterator[Place]:
    """Return the place of every lesson in the run that was begun last.

    Source: https://www.sqlite.org/lang_select.html#bareagg, the columns beside `max()` come from
        the row of the maximum.
    """
    for lesson, position, length, ended, touched_at, _ in connection.execute(
        "SELECT lesson, position, length, ended, touched_at, max(id) "
        "FROM runs WHERE course = ? GROUP BY lesson",
        (course,),
    ):
        yield Place(
            lesson=lesson,
            position=position,
            length=length,
            ended=bool(ended),
            touched_at=_moment(touched_at),
        )


def actions(connection: sqlite3.Connection, run_id: int) -> Iterator[ActionRecord]:
    """Return the log of a run, in order."""
    for seq, step, action, at in connection.execute(
        "SELECT seq, step, action, at FROM actions WHERE run = ? ORDER BY seq", (run_id,)
    ):
        yield ActionRecord(seq=seq, step=step, action=action, at=_moment(at))


def attempts(
    connection: sqlite3.Connection, course: str, question: str | None
) -> Iterator[Attempt]:
    """Return the attempts at one question, or at all, in the order of their recording."""
    for *fields, at in connection.execute(
        f"SELECT {_ATTEMPT} FROM attempts WHERE course = :course "  # noqa: S608 - our own fields
        "AND (:question IS NULL OR question = :question) ORDER BY id",
        {"course": course, "question": question},
    ):
        named = dict(zip(Attempt.__struct_fields__, fields, strict=False))
        yield Attempt(**named, at=_moment(at))


def insert_run(connection: sqlite3.Connection, run: Run) -> int:
    """Add a run, whatever its id, and return the id it got."""
    moments = moment_to_text(run.started_at), moment_to_text(run.touched_at)
    names = (run.course, run.lesson, run.lesson_hash)
    run_id = connection.execute(
        "INSERT INTO runs (course, lesson, lesson_hash, started_at, touched_at, "
        "position, length, ended) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*names, *moments, run.position, run.length, run.ended),
    ).lastrowid
    assert run_id is not None
    return run_id


def insert_log(
    connection: sqlite3.Connection,
    run_id: int,
    actions: Sequence[ActionRecord],
    attempts: Sequence[Attempt],
) -> None:
    """Add actions to a run, and the attempts that they were."""
    connection.executemany(
        "INSERT INTO actions (run, seq, step, action, at) VALUES (?, ?, ?, ?, ?)",
        ((run_id, each.seq, each.step, each.action, moment_to_text(each.at)) for each in actions),
    )
    values = ", ".join("?" * (1 + len(Attempt.__struct_fields__)))
    connection.executemany(
        f"INSERT INTO attempts (run, {_ATTEMPT}) VALUES ({values})",  # noqa: S608 - our own fields
        ((run_id, *astuple(each)[:-1], moment_to_text(each.at)) for each in attempts),
    )


def rehearse(connection: sqlite3.Connection) -> None:
    """Do all that a session will do, and take it back: what fails is known at the start.

    Args:
        connection: an open database, no transaction begun.
    Raises:
        sqlite3.Error: something failed; the transaction may still be open.
    """
    moment = UNREADABLE_MOMENT
    action = ActionRecord(seq=0, step="", action="", at=moment)
    answers = [
        Attempt(
            seq=0,
            course="",
            lesson="",
            question="",
            content_hash="",
            kind="",
            answer="",
            verdict=verdict,
            share=0.0,
            tries=0,
            hints=0,
            at=moment,
        )
        for verdict in get_args(Verdict)
    ]
    connection.execute("BEGIN IMMEDIATE")
    run = Run(
        id=0,
        course="",
        lesson="",
        lesson_hash="",
        started_at=moment,
        touched_at=moment,
        position=0,
        length=0,
        ended=False,
    )
    run_id = insert_run(connection, run)
    insert_log(connection, run_id, (action,), answers)
    connection.execute("REPLACE INTO settings (name, value) VALUES ('', '')")
    connection.execute("ROLLBACK")


def _moment(text: str) -> datetime:
    try:
        return moment_from_text(text)
    except ValueError:
        return UNREADABLE_MOMENT
