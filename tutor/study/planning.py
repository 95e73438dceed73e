"""What is best done now, as one piece of data that a screen puts into one line.

Owns the order of what comes first:

1. A lesson that is under way and was touched today goes on: nobody is torn from the middle of it.
2. Then reviews that are due, as far as the day's limit allows: what fades is saved before more is
   added.
3. Then a lesson left under way on another day.
4. Then the next lesson: the first of which all needs are done, else the first.
5. Then the exam, if there is one.
6. Then nothing: all is done, and the plan says when a review is due again.

The tests pin this order. It reads no lesson, and loads the scheduler only when attempts have not
been worked into the cards yet.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, tzinfo
from typing import TypeAlias

from msgspec import Struct

from tutor.errors import StoreTrouble
from tutor.learner.store import Store
from tutor.lesson.library import CourseShelf
from tutor.study.course_map import CourseMap, MappedLesson, Status
from tutor.study.days import local_day
from tutor.study.digesting import bring_up_to_date
from tutor.study.due import DueCount, NextDue, count_due


class ContinueLesson(Struct, frozen=True, kw_only=True):
    """Go on with a lesson that is under way."""

    lesson: MappedLesson


class ReviewDue(Struct, frozen=True, kw_only=True):
    """Answer so many questions again; `left` more are due and wait for another day."""

    shelf: CourseShelf
    count: int
    left: int


class NextLesson(Struct, frozen=True, kw_only=True):
    """Begin a lesson: the very first, or because the lessons it needs (`after`) are done.

    When some of its needs are not done, they are `missing`.
    """

    lesson: MappedLesson
    is_first: bool
    after: tuple[str, ...]
    missing: tuple[str, ...] = ()


class TakeExam(Struct, frozen=True, kw_only=True):
    """All lessons of a course are done: see what stayed."""

    shelf: CourseShelf


class AllDone(Struct, frozen=True, kw_only=True):
    """Nothing is left for now; `left` reviews are due beyond the day's limit."""

    left: int
    next: NextDue | None


Plan: TypeAlias = ContinueLesson | ReviewDue | NextLesson | TakeExam | AllDone


def best_now(
    course_map: CourseMap,
    store: Store,
    now: datetime,
    *,
    exams: tuple[CourseShelf, ...] = (),
    zone: tzinfo | None = None,
) -> Plan:
    """Tell what is best done now.

    Args:
        course_map: Where the learner stands.
        store: The learner's database; when it cannot be used, no review is planned.
        now: The present moment, in UTC.
        exams: The courses whose exam can be taken and was not passed yet.
        zone: The time zone of the learner; None for that of the system.
    """
    today = local_day(now, zone)
    best = course_map.best
    under_way = best if best is not None and best.status is Status.STARTED else None
    if under_way is not None and _was_touched(under_way, today, zone):
        return ContinueLesson(lesson=under_way)
    counted = _count_all(course_map, store, now, zone)
    for shelf, due in counted:
        if due.today > 0:
            return ReviewDue(shelf=shelf, count=due.today, left=due.total - due.today)
    if under_way is not None:
        return ContinueLesson(lesson=under_way)
    if best is not None:
        return _next_lesson(course_map, best)
    if exams:
        return TakeExam(shelf=exams[0])
    upcoming = [due.next for _, due in counted if due.next is not None]
    return AllDone(
        left=sum(due.total for _, due in counted),
        next=min(upcoming, key=lambda each: each.at) if upcoming else None,
    )


def _count_all(
    course_map: CourseMap, store: Store, now: datetime, zone: tzinfo | None
) -> list[tuple[CourseShelf, DueCount]]:
    """Count what is due in every course, the one with most of it first."""
    with suppress(StoreTrouble):  # what is worked out already is good enough for a plan
        bring_up_to_date(store)
    counted = []
    for course in course_map.courses:
        if course.shelf.course is None:
            continue
        try:
            due = count_due(store, course.shelf.course.id, now, zone=zone)
        except StoreTrouble:
            continue
        counted.append((course.shelf, due))
    return sorted(counted, key=lambda each: -each[1].total)


def _was_touched(lesson: MappedLesson, day: date, zone: tzinfo | None) -> bool:
    return lesson.place is not None and local_day(lesson.place.touched_at, zone) == day


def _next_lesson(course_map: CourseMap, best: MappedLesson) -> NextLesson:
    own = next(each for each in course_map.courses if each.shelf is best.shelf)
    done = {lesson.id for lesson in own.lessons if lesson.status is Status.DONE}
    return NextLesson(
        lesson=best,
        is_first=not done,
        after=tuple(need for need in best.head.needs if need in done),
        missing=tuple(need for need in best.head.needs if need not in done),
    )
