"""What is shown in class: a course, one of its lessons, and the way through it.

Owns how a lesson is made ready for a class: every step can be jumped to, not only those with an id.
Pure. The tests pin that the flow is otherwise the one a learner plays.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tutor.lesson.course_records import CourseRecord
from tutor.lesson.flow import Flow, lay_out
from tutor.lesson.records import LessonRecord


class Script(Struct, frozen=True, kw_only=True):
    """A lesson as a class sees it. `seed` decides the order of options, in every replay.

    `keeps_opened` tells whether the cells of a table stay open when the class comes back to it;
    journals of format 1 were written when only those did that were opened out of their order.
    """

    course: CourseRecord
    lesson: LessonRecord
    flow: Flow
    seed: str
    keeps_opened: bool = True


def script_of(
    course: CourseRecord, lesson: LessonRecord, seed: str, *, keeps_opened: bool = True
) -> Script:
    """Make a lesson ready for a class.

    Args:
        course: The course, for the names of its cast.
        lesson: The lesson.
        seed: The name of the room.
        keeps_opened: Whether cells stay open when the class comes back to their table.
    """
    flow = lay_out(lesson.steps)
    numbered = {mark(number): number for number in range(len(flow.nodes))}
    return Script(
        course=course,
        lesson=lesson,
        flow=replace(flow, ids={**flow.ids, **numbered}),
        seed=seed,
        keeps_opened=keeps_opened,
    )


def mark(number: int) -> str:
    """Return the name by which the engine can jump to any node; no author can write it."""
    return f"#{number}"
