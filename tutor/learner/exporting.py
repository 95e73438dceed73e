"""Taking a learner's data away: everything that was recorded, as lines of JSON.

Owns the reading of the whole database at one moment. The form is that of `transfer`.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec
from msgspec.structs import asdict

from tutor.clock import moment_to_text
from tutor.learner import rows
from tutor.learner.records import Run
from tutor.learner.reports import REPORT, report_of, row_of
from tutor.learner.store import Store
from tutor.learner.transfer import FORMAT, VERSION

_RUN = ", ".join(Run.__struct_fields__)
_TABLES = ("settings", "runs", "actions", "attempts", "reports")


def export_lines(store: Store, now: datetime) -> Iterator[bytes]:
    """Give everything a learner's database holds, line by line.

    Args:
        store: The learner's database; nobody can write to it until the last line is taken.
        now: The moment of the export.

    Returns:
        Lines with their ends, in UTF-8.

    Raises:
        StoreTrouble: The database cannot be read; the lines given so far are not whole.
    """
    with store.reading() as connection:
        connection.execute("BEGIN")
        try:
            counts = {
                table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own tables
                for table in _TABLES
            }
            yield _line(
                "header", format=FORMAT, version=VERSION, exported_at=moment_to_text(now), **counts
            )
            for name, value in connection.execute("SELECT name, value FROM settings ORDER BY name"):
                yield _line("setting", name=name, value=value)
            for row in connection.execute(f"SELECT {_RUN} FROM runs ORDER BY id"):  # noqa: S608 - our own fields
                yield _line("run", **_run(row))
            for run, seq, step, action, at in connection.execute(
                "SELECT run, seq, step, action, at FROM actions ORDER BY run, seq"
            ):
                yield _line("action", run=run, seq=seq, step=step, action=action, at=_moment(at))
            for run, *fields in connection.execute(
                f"SELECT run, {rows.ATTEMPT} FROM attempts ORDER BY id"  # noqa: S608 - our own fields
            ):
                attempt = rows.attempt_of(tuple(fields))
                yield _line(
                    "attempt", run=run, **{**asdict(attempt), "at": moment_to_text(attempt.at)}
                )
            for row in connection.execute(f"SELECT {REPORT} FROM reports ORDER BY id"):  # noqa: S608 - our own fields
                yield _line("report", **row_of(report_of(row)))
        finally:
            connection.execute("ROLLBACK")


def _run(row: tuple[Any, ...]) -> dict[str, Any]:
    named = dict(zip(Run.__struct_fields__, row, strict=True))
    moments = {name: _moment(named[name]) for name in ("started_at", "touched_at")}
    return {**named, **moments, "ended": bool(named["ended"])}


def _moment(text: str) -> str:
    """Write a moment as it stands; a damaged one as every reader of the database takes it."""
    return moment_to_text(rows.moment_of(text))


def _line(which: str, /, **fields: Any) -> bytes:
    return msgspec.json.encode({"is": which, **fields}) + b"\n"
