"""The line of the course map that stands for the exam of a course.

Owns what it says: nothing before the first exam, then how the last one went. It reads no exam.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.errors import StoreTrouble
from tutor.learner.exams import exam_runs
from tutor.learner.store import Store
from tutor.lesson.library import CourseShelf
from tutor.study.course_map import Status
from tutor.study.exam_words import exam_words, percent
from tutor.ui.map_signs import sign_of
from tutor.ui.widgets.course_list import Item
from tutor.ui.words import ui_words


class ExamItem(Struct, frozen=True, kw_only=True):
    """The exam of a course, as a value of the list."""

    shelf: CourseShelf


def exam_items(shelf: CourseShelf, store: Store, language: str) -> list[Item]:
    """Return the line of a course's exam, if the course has one.

    Args:
        shelf: The course, which can be read.
        store: The learner's database.
        language: The language of the line.
    """
    if shelf.course is None or not shelf.has_exam:
        return []
    try:
        runs = exam_runs(store, shelf.course.id)
    except StoreTrouble:
        runs = ()
    state, is_under_way = "", bool(runs) and not runs[0].ended
    if is_under_way:
        state = ui_words("exam-under-way", language)
    elif runs:
        state = f"{percent(runs[0].share / max(1, runs[0].count))}%"
    status = Status.STARTED if is_under_way else Status.DONE if runs else Status.NEW
    title = exam_words("exam", language)
    return [
        Item(title=title, sign=f"{sign_of(status)}    ", state=state, value=ExamItem(shelf=shelf))
    ]
