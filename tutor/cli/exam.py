"""The command `tutor exam`: the exam of a course, on the screens or as plain text; its results.

Owns the choice of the course and of the front end. The tests pin that what was answered is there
after a kill, and that results and plain mode need no screens.
"""

from __future__ import annotations

import json

from tutor.check.rendering import full
from tutor.cli.arguments import Request
from tutor.cli.broken import broken_rather
from tutor.cli.courses import course_named, name_of_course
from tutor.cli.learn import must_be_plain, typed_lines, with_learner
from tutor.cli.materials import Materials, open_materials
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.cli.words import in_both, words
from tutor.clock import moment_to_text
from tutor.errors import ExitCode, NotFound
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.library import CourseShelf, Library


def run(request: Request, output: Output) -> int:
    """Take the exam asked for, or list the results there are.

    Raises:
        NotFound: There is no such course, or no exam.
        UsageMistake: Several courses have an exam, and none was named.
    """
    if request.json and not request.results:
        raise UsageMistake(
            in_both("json-of-results"), advice=in_both("usage-hint", command="tutor exam")
        )
    known = request if request.results else with_learner(request, output)
    if known is None:
        return ExitCode.OK
    materials = open_materials(known, output)
    try:
        if request.results:
            return _say_results(materials, request, output)
        return _take(materials, request, output)
    finally:
        materials.store.close()


def _take(materials: Materials, request: Request, output: Output) -> int:
    from tutor.study.examining import read_exam_of

    shelf = _find(materials.library, request.course)
    reading = read_exam_of(shelf)
    if shelf.course is None or reading is None:
        return _refuse(shelf.reading.findings, "broken-course", output)
    if reading.exam is None:
        return _refuse(reading.findings, "broken-exam", output)
    if not (request.plain or must_be_plain(output)):
        from tutor.cli.screens import show

        return show(materials, None, exam=shelf)
    if not request.plain:
        output.complain(words("no-terminal", output.language))
    if materials.trouble is not None:
        output.complain(materials.trouble.in_language(output.language))
    from tutor.cli.plain_exam import PlainExam
    from tutor.cli.plain_teacher import teacher_beside
    from tutor.study.examining import take_exam

    session = take_exam(reading.exam, shelf.course.id, materials.store, materials.clock)
    exam = PlainExam(
        session=session,
        shelf=shelf,
        output=output,
        typed=typed_lines(),
        locale_language=materials.locale_language,
        teacher=teacher_beside(materials, shelf, output),
    )
    try:
        exam.play()
    finally:
        session.store.close()
    return ExitCode.OK


def _refuse(findings: tuple[Diagnostic, ...], why: str, output: Output) -> int:
    """Say why there is nothing to be taken."""
    output.complain(full(findings, output.language, output.width_cells) + "\n")
    output.complain(words(why, output.language))
    return ExitCode.FINDINGS


def _say_results(materials: Materials, request: Request, output: Output) -> int:
    """List what came of the exams taken to their end, the last one first."""
    from tutor.study.exam_words import earlier_result
    from tutor.study.examining import earlier_results

    shelves = materials.library.shelves
    if request.course is not None:
        shelves = (course_named(materials.library, request.course),)
    courses = tuple(shelf.course.id for shelf in shelves if shelf.course is not None)
    taken = [
        (course, run) for course in courses for run in earlier_results(materials.store, course)
    ]
    if request.json:
        listed = [
            {
                "course": course,
                "ended_at": moment_to_text(run.ended_at),
                "questions": run.count,
                "right": run.right,
                "share": run.share / max(1, run.count),
            }
            for course, run in taken
        ]
        output.say(json.dumps({"results": listed}, ensure_ascii=not output.is_unicode, indent=2))
        return ExitCode.OK
    if materials.trouble is not None:
        output.complain(materials.trouble.in_language(output.language))
    if not taken:
        output.say(words("no-results", output.language))
    for course, run in taken:
        output.say(f"{course}  {earlier_result(run, output.language)}")
    return ExitCode.OK


def _find(library: Library, name: str | None) -> CourseShelf:
    """Find the course of which the exam is taken."""
    if name is not None:
        shelf = course_named(library, name)
        if not shelf.has_exam:
            raise NotFound(in_both("no-exam-in", course=name))
        return shelf
    shelves = [shelf for shelf in library.shelves if shelf.has_exam]
    if not shelves:
        raise broken_rather(library, NotFound(in_both("no-exam")))
    if len(shelves) > 1:
        names = [name_of_course(shelf) for shelf in shelves]
        raise UsageMistake(
            in_both("which-exam", courses=", ".join(names)),
            advice=in_both("name-exam", course=names[0]),
        )
    return shelves[0]
