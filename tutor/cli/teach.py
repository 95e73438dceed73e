"""The command `tutor teach`: a lesson in front of a class, or the teacher's view of it.

Owns which room is entered. It opens no learner's database. The tests pin that a class which was not
ended is offered whatever has become of its lesson's file, that any class can be taken up by its
name, and that what anybody learnt alone stays as it was.
"""

from __future__ import annotations

import gc
from pathlib import Path

from msgspec.structs import replace

from tutor.classroom.rooms import (
    FoundRoom,
    all_unfinished,
    found_rooms,
    new_room,
    stands_open,
)
from tutor.cli.arguments import Request
from tutor.cli.broken import refuse
from tutor.cli.class_words import class_both, words
from tutor.cli.learn import find_lesson, must_be_plain
from tutor.cli.materials import open_library
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.cli.words import in_both
from tutor.clock import SystemClock
from tutor.errors import BrokenContent, NotFound
from tutor.lesson.library import CourseShelf
from tutor.paths import rooms_folder


def run(request: Request, output: Output) -> int:
    """Teach a class.

    Raises:
        NotFound: There is no lesson or class of that name, or no class to be viewed.
        BrokenContent: A new class was wanted in the end, and its lesson is broken.
        UsageMistake: This is no full terminal.
        RoomTrouble: The room cannot be entered.
    """
    output.language = request.language or output.language
    rooms = found_rooms(rooms_folder())
    waiting = _waiting(rooms, request)
    if not waiting and request.view:
        raise NotFound(class_both("no-room"), advice=class_both("begin-first"))
    if not waiting:
        shelf, lesson_id = _lesson(request)
        reading = shelf.lesson(lesson_id)
        if reading.lesson is None:
            return refuse(shelf, lesson_id, reading, output)
    if must_be_plain(output):
        raise UsageMistake(class_both("needs-terminal"))
    for room in rooms:
        if room.replay is None:
            output.complain(words("room-lost", output.language, room=room.name))
    return _show(request, output, waiting)


def _show(request: Request, output: Output, waiting: tuple[FoundRoom, ...]) -> int:
    """Show the screen; afterwards, say what can be done with the class.

    Args:
        request: What was asked for.
        output: Where that is said.
        waiting: The classes that can be taken up, the one to be offered first.
    """
    gc.disable()
    from tutor.ui.environment import prepare_environment

    prepare_environment()
    from tutor.ui.screens.teach import Doors, TeachApp
    from tutor.ui.screens.teach import run as run_app

    found = waiting[0] if waiting else None
    is_named = found is not None and found.name == request.lesson and found.trouble is None
    doors = Doors(
        unfinished=found,
        others=tuple(room.name for room in waiting[1:]),
        asks_first=not request.view and not is_named,
        make=lambda: _new_room(request, found),
    )
    app = TeachApp(doors, SystemClock(), output.language, is_view=request.view)
    code = run_app(app)
    if app.ended_room:
        output.say(words("taught", output.language, room=app.ended_room))
    elif app.left_room:
        output.say(words("not-ended", output.language, room=app.left_room))
    return code


def _waiting(rooms: tuple[FoundRoom, ...], request: Request) -> tuple[FoundRoom, ...]:
    """Return the classes that can be taken up: the one named, else those that were not ended.

    A view takes one that stands open on a screen rather than the latest one.

    Raises:
        RoomTrouble: Nothing of the class named can be read.
    """
    name = request.lesson or ""
    for room in rooms:
        if room.name == name:
            if room.replay is None and room.trouble is not None:
                raise room.trouble
            return (room,)
    _, _, lesson_id = name.rpartition("/")
    found = all_unfinished(rooms, SystemClock().now_utc(), lesson_id)
    if not request.view:
        return found
    intact = (room for room in found if room.trouble is None)
    return tuple(sorted(intact, key=stands_open, reverse=True))


def _lesson(request: Request) -> tuple[CourseShelf, str]:
    """Find the lesson asked for, else the first one.

    Raises:
        NotFound: There is none.
    """
    library = open_library(request)
    if request.lesson is not None:
        return find_lesson(library, request.lesson)
    shelf = library.shelves[0]
    return shelf, next(iter(shelf.lesson_ids), "")


def _new_room(request: Request, found: FoundRoom | None) -> Path:
    """Make a room for the lesson asked for; for that of the class found, if that one was named.

    Raises:
        NotFound: The lesson is not there.
        BrokenContent: It cannot be read.
        RoomTrouble: The room cannot be made.
    """
    if found is not None and found.replay is not None and found.name == request.lesson:
        request = replace(request, lesson=found.replay.header.lesson.lesson)
    shelf, lesson_id = _lesson(request)
    reading = shelf.lesson(lesson_id)
    if shelf.course is None or reading.lesson is None:
        raise BrokenContent(
            in_both("broken-lesson", lesson=lesson_id),
            advice=in_both("more-in-check", path=shelf.folder),
        )
    record, now = shelf.course.record, SystemClock().now_utc()
    return new_room(rooms_folder(), record, reading.lesson, reading.content_hash, now)
