"""Finding a course by the name that was typed. Owns what is said when there is none."""

from __future__ import annotations

from tutor.cli.words import in_both
from tutor.errors import NotFound
from tutor.lesson.library import CourseShelf, Library


def course_named(library: Library, name: str) -> CourseShelf:
    """Find a course by its name.

    Raises:
        NotFound: There is none; the error says which there are.
    """
    for shelf in library.shelves:
        if name_of_course(shelf) == name:
            return shelf
    names = ", ".join(name_of_course(shelf) for shelf in library.shelves)
    raise NotFound(
        in_both("no-such-course", course=name), advice=in_both("known-courses", courses=names)
    )


def name_of_course(shelf: CourseShelf) -> str:
    """Return the id of a course; when its file is broken, the name of its folder."""
    return shelf.course.id if shelf.course is not None else shelf.folder.name
