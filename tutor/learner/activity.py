"""When the learner did something: the minutes in which there was an action, and reviews of a day.

Owns the questions asked of the log about time, in UTC. A minute counts once, however much was done
in it, so that a log which had to be saved twice makes nobody look more diligent.
"""

from datetime import UTC, datetime

from tutor.clock import moment_to_text
from tutor.learner.rows import moment_of
from tutor.learner.store import Store


def count_study_minutes(store: Store) -> int:
    """Return how many different minutes had an action in them.

    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        count: int = connection.execute("SELECT count(*) FROM study_minutes").fetchone()[0]
        return count


def study_minutes(store: Store, since: datetime) -> tuple[datetime, ...]:
    """Return the minutes with an action in them from a moment on, in order.

    Args:
        store: the learner's database.
        since: the moment.
    Returns: the beginnings of the minutes, aware and in UTC; of all courses, so some may be twice.
    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        found = connection.execute(
            "SELECT minute FROM study_minutes WHERE minute >= ? ORDER BY minute",
            (moment_to_text(since)[:16],),
        ).fetchall()
    return tuple(moment_of(f"{minute}:00.000Z").astimezone(UTC) for (minute,) in found)


def count_reviewed(store: Store, course: str, lesson: str, since: datetime, until: datetime) -> int:
    """Count the different questions that were answered in a lesson between two moments.

    Args:
        store: the learner's database.
        course: the course's id.
        lesson: the lesson's id, such as that of the reviews.
        since: the first moment that counts.
        until: the first one that does not.
    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        count: int = connection.execute(
            "SELECT count(DISTINCT question) FROM attempts "
            "WHERE course = ? AND at >= ? AND at < ? AND lesson = ?",
            (course, moment_to_text(since), moment_to_text(until), lesson),
        ).fetchone()[0]
        return count
