"""What is best now, as the course map shows it, and the way to it.

Owns what of the library counts for a plan, and what is done with each kind of plan. It is loaded
after the first frame. The tests pin that Enter does what the line says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from tutor.errors import StoreTrouble
from tutor.learner.exams import exam_runs
from tutor.learner.store import Store
from tutor.lesson.library import CourseShelf
from tutor.study.course_map import CourseMap
from tutor.study.planning import (
    AllDone,
    ContinueLesson,
    NextLesson,
    Plan,
    ReviewDue,
    TakeExam,
    best_now,
)

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp

_PASSED_FROM = 0.8
"""The share from which an exam counts as passed, as in `examining`."""


def plan_of(tutor: TutorApp, course_map: CourseMap) -> Plan:
    """Return what is best now.

    Args:
        tutor: The app.
        course_map: Where the learner stands.
    """
    shelves = (course.shelf for course in course_map.courses)
    exams = tuple(shelf for shelf in shelves if _is_to_be_taken(shelf, tutor.store))
    return best_now(course_map, tutor.store, tutor.opening.clock.now_utc(), exams=exams)


def do_plan(tutor: TutorApp, plan: Plan) -> None:
    """Do what is best now."""
    match plan:
        case ContinueLesson(lesson=lesson) | NextLesson(lesson=lesson):
            tutor.open_lesson(lesson.shelf, lesson.id)
        case ReviewDue(shelf=shelf):
            tutor.open_review(shelf)
        case TakeExam(shelf=shelf):
            tutor.open_exam(shelf)
        case AllDone():
            tutor.action_review()
        case _:
            assert_never(plan)


def _is_to_be_taken(shelf: CourseShelf, store: Store) -> bool:
    """Tell whether a course has an exam that was not passed yet."""
    if shelf.course is None or not shelf.has_exam:
        return False
    try:
        runs = exam_runs(store, shelf.course.id)
    except StoreTrouble:
        return False
    return not any(run.ended and run.share >= _PASSED_FROM * run.count for run in runs)
