"""The exams a learner has taken, as far as they are in the database."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from tutor.clock import moment_from_text
from tutor.learner.store import Store

EXAM_LESSON = "@exam"
"""The lesson under which exams are recorded; no lesson of a course can be named so."""


class ExamRun(Struct, frozen=True, kw_only=True):
    """One exam: how many questions were answered or passed over, how much was right in all.

    `share` is the sum of the shares of all answers; `ended_at` the moment it was last touched.
    """

    id: int
    count: int
    right: int
    share: float
    ended: bool
    ended_at: datetime


def exam_runs(store: Store, course: str) -> tuple[ExamRun, ...]:
    """Return the exams of a course, the last one first.

    Args:
        store: The learner's database.
        course: The course's id.

    Raises:
        StoreTrouble: The database cannot be read.
    """
    with store.reading() as connection:
        rows = connection.execute(
            "SELECT runs.id, count(attempts.id), "
            "coalesce(sum(attempts.verdict = 'right'), 0), coalesce(sum(attempts.share), 0.0), "
            "runs.ended, runs.touched_at "
            "FROM runs LEFT JOIN attempts ON attempts.run = runs.id "
            "WHERE runs.course = ? AND runs.lesson = ? GROUP BY runs.id ORDER BY runs.id DESC",
            (course, EXAM_LESSON),
        ).fetchall()
    return tuple(
        ExamRun(
            id=run_id,
            count=count,
            right=right,
            share=share,
            ended=bool(ended),
            ended_at=moment_from_text(touched_at),
        )
        for run_id, count, right, share, ended, touched_at in rows
    )
