"""What learners have said about questions: notes for the author, kept on this machine.

Owns the rows of reports; they are only added to. Nothing is ever sent anywhere. The tests pin that
what was reported is read back as it was, the last one first.
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct
from msgspec.structs import asdict

from tutor.clock import moment_to_text
from tutor.learner.rows import moment_of
from tutor.learner.store import Store


class Report(Struct, frozen=True, kw_only=True):
    """A report on one question: what was answered to it last, as JSON, and what was noted.

    `content_hash` is the version of the lesson, `question_hash` that of the question itself.
    """

    course: str
    lesson: str
    question: str
    content_hash: str
    question_hash: str
    answer: str
    note: str
    at: datetime


REPORT = ", ".join(Report.__struct_fields__)
_VALUES = ", ".join(f":{name}" for name in Report.__struct_fields__)
INSERT_REPORT = f"INSERT INTO reports ({REPORT}) VALUES ({_VALUES})"  # noqa: S608 - our own fields


def add_report(store: Store, report: Report) -> None:
    """Keep a report.

    Raises:
        StoreTrouble: It could not be saved.
    """
    with store.writing() as connection:
        connection.execute(INSERT_REPORT, row_of(report))


def reports(store: Store) -> tuple[Report, ...]:
    """Return all reports, the last one first.

    Raises:
        StoreTrouble: The database cannot be read.
    """
    with store.reading() as connection:
        rows = connection.execute(
            f"SELECT {REPORT} FROM reports ORDER BY id DESC"  # noqa: S608 - our own fields
        ).fetchall()
    return tuple(report_of(row) for row in rows)


def row_of(report: Report) -> dict[str, str]:
    """Return the columns of a report by their names."""
    return {**asdict(report), "at": moment_to_text(report.at)}


def report_of(row: tuple[str, ...]) -> Report:
    """Make a report of the columns named in `REPORT`."""
    *fields, at = row
    named = dict(zip(Report.__struct_fields__, fields, strict=False))
    return Report(**named, at=moment_of(at))
