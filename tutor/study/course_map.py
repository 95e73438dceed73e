"""Where the learner stands in every lesson there is, and which is best taken now.

Owns the status of a lesson and the order of what to do next. Reads the heads of the lessons and one
list of places for each course, never a whole lesson: a lesson that nobody has read yet may still
turn out to be broken. The tests pin the order and that a thousand lessons cost one query.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from tutor.errors import StoreTrouble
from tutor.learner.records import Place
from tutor.learner.store import Store
from tutor.lesson.heads import Head
from tutor.lesson.library import CourseShelf, Library


class Status(StrEnum):
    """How far the learner is in a lesson."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    BROKEN = "broken"


class MappedLesson(Struct, frozen=True, kw_only=True):
    """A lesson and where the learner stands in it."""

    shelf: CourseShelf
    head: Head
    status: Status
    place: Place | None

    @property
    def id(self) -> str:
        """The lesson's id."""
        return self.head.id


class MappedCourse(Struct, frozen=True, kw_only=True):
    """A course folder and its lessons, in the order of the course."""

    shelf: CourseShelf
    lessons: tuple[MappedLesson, ...]


class CourseMap(Struct, frozen=True, kw_only=True):
    """All courses.

    `next` are the lessons still to be done, the best one first: those under way, the one touched
    last before the others, the new ones whose needs are done, the rest. Broken ones are left out.
    """

    courses: tuple[MappedCourse, ...]
    next: tuple[MappedLesson, ...]
    trouble: StoreTrouble | None = None

    @property
    def lessons(self) -> tuple[MappedLesson, ...]:
        """The lessons of all courses."""
        return tuple(lesson for course in self.courses for lesson in course.lessons)

    @property
    def best(self) -> MappedLesson | None:
        """The lesson to take now; None when there is nothing left to do."""
        return self.next[0] if self.next else None


def draw_map(library: Library, store: Store) -> CourseMap:
    """Look up where the learner stands.

    Args:
        library: The courses there are.
        store: The learner's database; when it cannot be read, the map says so and every lesson is
            new.

    Returns:
        The map, with the courses in the order of the library.
    """
    courses = []
    trouble: StoreTrouble | None = None
    for shelf in library.shelves:
        try:
            places = store.places(shelf.course.id) if shelf.course is not None else {}
        except StoreTrouble as error:
            trouble, places = error, {}
        lessons = tuple(_mapped(shelf, head, places) for head in shelf.heads())
        courses.append(MappedCourse(shelf=shelf, lessons=lessons))
    return CourseMap(courses=tuple(courses), next=_in_order_of_merit(courses), trouble=trouble)


def status_of(head: Head, place: Place | None) -> Status:
    """Tell how far the learner is in a lesson."""
    if head.broken:
        return Status.BROKEN
    if place is None:
        return Status.NEW
    return Status.DONE if place.ended else Status.STARTED


def _mapped(shelf: CourseShelf, head: Head, places: Mapping[str, Place]) -> MappedLesson:
    place = places.get(head.id)
    status = Status.BROKEN if shelf.course is None else status_of(head, place)
    return MappedLesson(shelf=shelf, head=head, status=status, place=place)


def _in_order_of_merit(courses: list[MappedCourse]) -> tuple[MappedLesson, ...]:
    started: list[MappedLesson] = []
    ready: list[MappedLesson] = []
    waiting: list[MappedLesson] = []
    for course in courses:
        done = {lesson.id for lesson in course.lessons if lesson.status is Status.DONE}
        for lesson in course.lessons:
            if lesson.status is Status.STARTED:
                started.append(lesson)
            elif lesson.status is Status.NEW:
                (ready if done.issuperset(lesson.head.needs) else waiting).append(lesson)
    started.sort(key=_touched_at, reverse=True)
    return (*started, *ready, *waiting)


def _touched_at(lesson: MappedLesson) -> datetime:
    assert lesson.place is not None
    return lesson.place.touched_at
