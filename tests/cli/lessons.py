"""The real lesson and sessions of it, opened in a home of their own."""

from pathlib import Path

from tutor.clock import SystemClock
from tutor.dialogue.actions import Choose, Continue, Skip
from tutor.dialogue.machine import offered, open_choice
from tutor.learner.opening import open_store
from tutor.learner.store import Store
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.lesson.reading import Course
from tutor.paths import DATABASE_NAME, shipped_content_folder
from tutor.study.session import Session


def open_database(home: Path) -> Store:
    """Open the learner's database of a home."""
    opened = open_store(home / DATABASE_NAME, SystemClock().now_utc())
    assert opened.trouble is None
    return opened.store


def pass_on(session: Session) -> None:
    """Go on by the shortest way: pass over questions, and take the last option of a choice."""
    choice = open_choice(session.flow, session.state)
    if choice is not None:
        session.act(Choose(offered(session.state, choice)[-1]))
    else:
        session.act(Continue() if Continue in session.legal else Skip())


def two_words(home: Path) -> tuple[Session, Course]:
    """Return a session of the lesson `two-words`, and its course."""
    library = Library([shipped_content_folder()], Cache(None))
    found = library.find("two-words")
    assert found is not None
    shelf, lesson_id = found
    reading = shelf.lesson(lesson_id)
    assert reading.lesson is not None
    assert shelf.course is not None
    session = Session(
        course=shelf.course.id,
        lesson=reading.lesson,
        content_hash=reading.content_hash,
        store=open_database(home),
        clock=SystemClock(),
    )
    return session, shelf.course
