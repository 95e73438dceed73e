"""The files of a lesson that is previewed, and whether one of them was saved.

Owns the looking at them, and what is known of the lesson from one showing to the next.
"""

from __future__ import annotations

from pathlib import Path

from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.library import CourseShelf
from tutor.lesson.reading import SHARED_FILES, LessonReading

SECONDS_BETWEEN_LOOKS = 0.05
"""Ours: a saved file is to be on the screen within 200 ms, and most of that is for drawing."""

Stamps = tuple[tuple[int, int], ...]

_GONE = (0, -1)


class Watched:
    """A lesson's file, and what is known of it, from one showing to the next."""

    def __init__(self, shelf: CourseShelf, lesson_id: str) -> None:
        self.lesson_id = lesson_id
        self.path = shelf.files[lesson_id]
        self.stamps = self.look()
        self.findings: tuple[Diagnostic, ...] | None = None
        self.is_pane_open = False

    def look(self) -> Stamps:
        """Return the dates and sizes of the files the lesson is made of."""
        return tuple(_stamp(self.path.parent / name) for name in (self.path.name, *SHARED_FILES))

    @property
    def is_there(self) -> bool:
        """Whether the lesson's file is there, as far as can be seen."""
        return _stamp(self.path) != _GONE

    def read(self, shelf: CourseShelf) -> tuple[CourseShelf, LessonReading]:
        """Read the lesson and its course anew."""
        fresh = CourseShelf(self.path.parent, shelf.cache)
        return fresh, fresh.lesson(self.lesson_id)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return _GONE
    return status.st_mtime_ns, status.st_size
