"""What learners are told who ask about themselves: how far they are, what is due, what is shaky.

Owns the gathering. It words nothing. The tests pin that a database which cannot be used gives what
the courses alone can tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from tutor.errors import StoreTrouble
from tutor.learner import derived
from tutor.learner.about import About
from tutor.learner.store import Store
from tutor.lesson.library import Library
from tutor.lesson.reading import Course
from tutor.study.course_map import Status, draw_map
from tutor.study.digesting import bring_up_to_date
from tutor.study.due import count_due
from tutor.study.mastery import SOLID_FROM, concept_mastery
from tutor.text.inline import plain
from tutor.text.texts import in_language

MOST_WEAK = 3


def about_learner(library: Library, store: Store, now: datetime, language: str) -> About:
    """Gather what is known of a learner.

    Args:
        library: The courses there are.
        store: The learner's database.
        now: The present moment, in UTC.
        language: The language of titles and names.

    Returns:
        Nothing is due and nothing shaky where the database cannot be used.
    """
    course_map = draw_map(library, store)
    counted = [lesson for lesson in course_map.lessons if lesson.status is not Status.BROKEN]
    best = course_map.best
    title = plain(in_language(best.head.title, language)) if best is not None else ""
    is_under_way = best is not None and best.status is Status.STARTED
    due = 0
    weak: list[tuple[float, str]] = []
    with suppress(StoreTrouble):
        bring_up_to_date(store)
        for shelf in library.shelves:
            if shelf.course is not None:
                due += count_due(store, shelf.course.id, now).total
                weak += _weak(shelf.course, store, now, language)
    return About(
        lessons=len(counted),
        done=sum(lesson.status is Status.DONE for lesson in counted),
        under_way=title if is_under_way else "",
        next_lesson="" if is_under_way else title,
        due=due,
        weak=tuple(name for _, name in sorted(weak)[:MOST_WEAK]),
    )


def _weak(
    course: Course, store: Store, now: datetime, language: str
) -> Iterator[tuple[float, str]]:
    """Give the concepts that were asked about and are not known solidly, with their mastery."""
    names = {each.id: each.name for each in course.record.concepts}
    for each in concept_mastery(names, derived.cards(store, course.id), now):
        if each.mastery is not None and each.mastery < SOLID_FROM:
            yield each.mastery, in_language(names[each.concept], language)
