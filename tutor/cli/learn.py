"""The command `tutor learn`: one lesson, on the screens or as plain text.

Owns the choice of the lesson and of the front end. The tests pin that a broken lesson keeps no
other from being opened, and that without a full terminal the lesson goes on as plain text.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TextIO

from msgspec.structs import replace

from tutor.cli.arguments import Request
from tutor.cli.broken import broken_rather, known_broken, refuse, say_broken
from tutor.cli.materials import Materials, open_materials
from tutor.cli.output import Output
from tutor.cli.words import in_both, words
from tutor.errors import ExitCode, NotFound, StoreTrouble
from tutor.lesson.library import CourseShelf, Library
from tutor.lesson.reading import LessonReading
from tutor.study.course_map import Status, draw_map


def run(request: Request, output: Output) -> int:
    """Open the lesson asked for, else the best one to take now.

    Raises:
        NotFound: There is no lesson of that name.
    """
    known = with_learner(request, output)
    if known is None:
        return ExitCode.OK
    materials = open_materials(known, output)
    if request.lesson is not None:
        found = find_lesson(materials.library, request.lesson)
    else:
        best = _best_good(materials)
        if best is None:
            return _nothing_to_open(materials, output)
        found = best
    shelf, lesson_id = found
    reading = shelf.lesson(lesson_id)
    if reading.lesson is None:
        return refuse(shelf, lesson_id, reading, output)
    if request.plain or must_be_plain(output):
        if not request.plain:
            output.complain(words("no-terminal", output.language))
        return _play_plain(materials, shelf, reading, output)
    from tutor.cli.screens import show

    if materials.trouble is None:
        materials = replace(materials, trouble=known_broken(shelf))
    return show(materials, found)


def must_be_plain(output: Output) -> bool:
    """Tell whether no screens can be shown here.

    Source:
        Textual 8.2 waits for ever when standard input is no terminal, and disregards `TERM=dumb`.
    """
    has_keys = sys.stdin is not None and sys.stdin.isatty()
    return not has_keys or not output.is_terminal or os.environ.get("TERM", "") == "dumb"


def with_learner(request: Request, output: Output) -> Request | None:
    """Find out who learns before screens are shown; None when they would rather leave."""
    if request.plain or must_be_plain(output):
        return request
    from tutor.cli.screens import who_learns

    return who_learns(request, output)


def find_lesson(library: Library, name: str) -> tuple[CourseShelf, str]:
    """Find a lesson by its name.

    Args:
        library: The courses there are.
        name: `lesson` or `course/lesson`.

    Returns:
        The shelf and the lesson's id.

    Raises:
        NotFound: There is none; the error says which was probably meant.
        BrokenContent: There is none, and a course cannot be read.
    """
    found = library.find(name)
    if found is not None:
        return found
    from tutor.lesson.messages import nearest

    _, _, wanted = name.rpartition("/")
    known = [lesson_id for shelf in library.shelves for lesson_id in shelf.lesson_ids]
    meant = nearest(wanted, known)
    guesses = in_both("did-you-mean", meant=meant)
    said = {
        language: words(
            "no-such-lesson", language, lesson=name, guess=guess if meant else ""
        ).strip()
        for language, guess in guesses.items()
    }
    raise broken_rather(library, NotFound(said, advice=in_both("see-list")))


def _best_good(materials: Materials) -> tuple[CourseShelf, str] | None:
    """Return the first of the lessons still to be done that can be opened."""
    for lesson in draw_map(materials.library, materials.store).next:
        if lesson.shelf.lesson(lesson.id).lesson is not None:
            return lesson.shelf, lesson.id
    return None


def _nothing_to_open(materials: Materials, output: Output) -> int:
    lessons = draw_map(materials.library, materials.store).lessons
    for shelf in materials.library.shelves:
        say_broken(shelf, output)
    done = next((lesson.id for lesson in lessons if lesson.status is Status.DONE), None)
    if done is None:
        output.complain(words("no-good-lesson", output.language))
        return ExitCode.FINDINGS
    output.say(words("all-done", output.language, lesson=done))
    return ExitCode.OK


def _play_plain(
    materials: Materials, shelf: CourseShelf, reading: LessonReading, output: Output
) -> int:
    from tutor.cli.plain import PlainLesson
    from tutor.cli.plain_teacher import teacher_beside
    from tutor.study.digesting import bring_up_to_date
    from tutor.study.session import Session

    course = shelf.course
    assert course is not None
    assert reading.lesson is not None
    if materials.trouble is not None:
        output.complain(materials.trouble.in_language(output.language))
    say_broken(shelf, output)
    session = Session(
        course=course.id,
        lesson=reading.lesson,
        content_hash=reading.content_hash,
        store=materials.store,
        clock=materials.clock,
    )
    lesson = PlainLesson(
        session=session,
        course=course,
        output=output,
        typed=typed_lines(),
        locale_language=materials.locale_language,
        teacher=teacher_beside(materials, shelf, output),
    )
    try:
        lesson.play()
        if session.has_ended:
            best = draw_map(materials.library, session.store).best
            lesson.say_next(best)
        with suppress(StoreTrouble):  # the next start does it
            bring_up_to_date(session.store)
    finally:
        session.store.close()
    return ExitCode.OK


def typed_lines() -> TextIO | None:
    """Return standard input, ready for any bytes."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin
