"""How records become rows of the database and come back: the SQL, without transactions.

Every function takes an open connection and lets SQLite's errors through; `store` decides what
they mean and when something is committed. The columns are named as the fields of the records.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar, get_args

import msgspec
from msgspec.structs import asdict

from tutor.clock import moment_from_text, moment_to_text
from tutor.learner.records import ActionRecord, Attempt, Parts, Place, Run, Verdict

UNREADABLE_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for a damaged time, which must not cost the learner the record that carries it."""

_RUN = ", ".join(Run.__struct_fields__)
ATTEMPT = ", ".join(Attempt.__struct_fields__)

T = TypeVar("T")

_encode = msgspec.json.Encoder().encode


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
        started_at=moment_of(started_at),
        touched_at=moment_of(touched_at),
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
            touched_at=moment_of(touched_at),
        )


def actions(connection: sqlite3.Connection, run_id: int) -> Iterator[ActionRecord]:
    """Return the log of a run, in order."""
    for seq, step, action, at in connection.execute(
        "SELECT seq, step, action, at FROM actions WHERE run = ? ORDER BY seq", (run_id,)
    ):
        yield ActionRecord(seq=seq, step=step, action=action, at=moment_of(at))


def attempts(
    connection: sqlite3.Connection, course: str, question: str | None
) -> Iterator[Attempt]:
    """Return the attempts at one question, or at all, in the order of their recording."""
    for row in connection.execute(
        f"SELECT {ATTEMPT} FROM attempts WHERE course = :course "  # noqa: S608 - our own fields
        "AND (:question IS NULL OR question = :question) ORDER BY id",
        {"course": course, "question": question},
    ):
        yield attempt_of(row)


def attempt_of(row: tuple[Any, ...]) -> Attempt:
    """Make an attempt of the columns named in `ATTEMPT`."""
    *fields, parts, seconds, question_hash, concept, misconceptions, tested, at = row
    named = dict(zip(Attempt.__struct_fields__, fields, strict=False))
    return Attempt(
        **named,
        parts=Parts() if parts == "{}" else read_json(parts, Parts, Parts()),
        seconds=seconds,
        question_hash=question_hash,
        concept=concept,
        misconceptions=names_of(misconceptions),
        tested=names_of(tested),
        at=moment_of(at),
    )


def names_of(text: str) -> tuple[str, ...]:
    """Read a list of names; a damaged one counts as empty."""
    return () if text == "[]" else read_json(text, tuple[str, ...], ())


def names_to_text(names: tuple[str, ...]) -> str:
    """Write a list of names as JSON."""
    return _encode(names).decode()


def read_json(text: str, kind: type[T], instead: T) -> T:
    """Read JSON of our own; what is damaged must not cost the learner the record around it."""
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return instead


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


def insert_run_as(connection: sqlite3.Connection, run: Run) -> None:
    """Add a run with the id that it has."""
    moments = moment_to_text(run.started_at), moment_to_text(run.touched_at)
    names = (run.course, run.lesson, run.lesson_hash)
    connection.execute(
        "INSERT INTO runs (id, course, lesson, lesson_hash, started_at, touched_at, "
        "position, length, ended) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (run.id, *names, *moments, run.position, run.length, run.ended),
    )


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
    connection.executemany(
        "INSERT OR IGNORE INTO study_minutes (course, minute) "
        "SELECT course, :minute FROM runs WHERE id = :run",
        [
            {"run": run_id, "minute": minute}
            for minute in sorted({moment_to_text(each.at)[:16] for each in actions})
        ],
    )
    insert_attempts(connection, ((run_id, each) for each in attempts))


def insert_attempts(
    connection: sqlite3.Connection, attempts: Iterable[tuple[int, Attempt]]
) -> None:
    """Add marked answers, each with its run."""
    values = ", ".join(f":{name}" for name in Attempt.__struct_fields__)
    connection.executemany(
        f"INSERT INTO attempts (run, {ATTEMPT}) VALUES (:run, {values})",  # noqa: S608 - our own fields
        (
            {
                **asdict(each),
                "run": run_id,
                "parts": _encode(each.parts).decode(),
                "misconceptions": names_to_text(each.misconceptions),
                "tested": names_to_text(each.tested),
                "at": moment_to_text(each.at),
            }
            for run_id, each in attempts
        ),
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


def moment_of(text: str) -> datetime:
    """Read a moment; a damaged one counts as `UNREADABLE_MOMENT`."""
    try:
        return moment_from_text(text)
    except ValueError:
        return UNREADABLE_MOMENT
