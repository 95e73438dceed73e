"""The command `tutor teach`: a lesson in front of a class, or the teacher's view of it.

Owns which room is entered. It opens no learner's database. The tests pin that a class which was not
ended is offered, and that what anybody learnt alone stays as it was.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from tutor.cli.arguments import Request
from tutor.cli.broken import refuse
from tutor.cli.class_words import class_both, words
from tutor.cli.learn import find_lesson, must_be_plain
from tutor.cli.materials import open_library
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.clock import SystemClock
from tutor.errors import NotFound
from tutor.lesson.library import CourseShelf, Library
from tutor.paths import rooms_folder

if TYPE_CHECKING:
    from tutor.ui.screens.teach import Doors


def run(request: Request, output: Output) -> int:
    """Teach a class.

    Raises:
        NotFound: There is no lesson of that name, or no class to be viewed.
        UsageMistake: This is no full terminal.
        RoomTrouble: The room cannot be entered.
    """
    output.language = request.language or output.language
    library = None if request.view else open_library(request)
    shelf, lesson_id = _lesson(library, request.lesson)
    if shelf is not None:
        reading = shelf.lesson(lesson_id)
        if reading.lesson is None:
            return refuse(shelf, lesson_id, reading, output)
    if must_be_plain(output):
        raise UsageMistake(class_both("needs-terminal"))
    gc.disable()
    from tutor.ui.environment import prepare_environment

    prepare_environment()
    from tutor.ui.screens.teach import TeachApp
    from tutor.ui.screens.teach import run as run_app

    doors = _doors(shelf, lesson_id if request.lesson else "", lesson_id)
    app = TeachApp(doors, SystemClock(), output.language, is_view=request.view)
    code = run_app(app)
    if app.ended_room:
        output.say(words("taught", output.language, room=app.ended_room))
    return code


def _lesson(library: Library | None, name: str | None) -> tuple[CourseShelf | None, str]:
    """Find the lesson asked for, else the first one; for the view, none."""
    if library is None:
        return None, ""
    if name is not None:
        return find_lesson(library, name)
    shelf = library.shelves[0]
    return shelf, next(iter(shelf.lesson_ids), "")


def _doors(shelf: CourseShelf | None, wanted: str, lesson_id: str) -> Doors:
    """Return the rooms that can be entered.

    Raises:
        NotFound: A view is wanted, and there is no class.
    """
    from pathlib import Path

    from tutor.classroom.rooms import found_rooms, new_room, unfinished
    from tutor.ui.screens.teach import Doors

    now = SystemClock().now_utc()
    folder = rooms_folder()
    found = unfinished(found_rooms(folder), now, wanted)
    if shelf is None and found is None:
        raise NotFound(class_both("no-room"), advice=class_both("begin-first"))

    def make() -> Path:
        assert shelf is not None
        assert shelf.course is not None
        reading = shelf.lesson(lesson_id)
        assert reading.lesson is not None
        return new_room(folder, shelf.course.record, reading.lesson, reading.content_hash, now)

    return Doors(unfinished=found, make=make)
