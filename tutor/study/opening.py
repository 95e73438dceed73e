"""What the screens are opened with.

Owns nothing but the record that the command line hands to the screens: what there is to learn,
where it is saved, and what the learner asked for. Everything in it was already opened.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.clock import Clock
from tutor.errors import TutorError
from tutor.learner.store import Store
from tutor.lesson.library import CourseShelf, Library


class Opening(Struct, frozen=True, kw_only=True):
    """How the screens begin: at the course map, a lesson, an exam or a review."""

    library: Library
    store: Store
    trouble: TutorError | None
    """What the learner must be told about the store before anything else."""
    clock: Clock
    language: str
    lesson: tuple[CourseShelf, str] | None
    """The shelf and id of the lesson to open; None opens the course map."""
    theme: str | None
    exam: CourseShelf | None = None
    """The course whose exam is opened instead; it can be read."""
    review: tuple[CourseShelf, int | None] | None = None
    """The course to review instead, and how many questions; None for what the day allows."""
    preview: tuple[CourseShelf, str, str] | None = None
    """The lesson whose author looks at it instead, and the step to begin with, or nothing."""
    learner: str | None = None
    """Who learns, empty for the one without a name; None where nobody else does."""
    locale_language: str = "en"
    """What the system asks for: a choice of another language is remembered under it."""
