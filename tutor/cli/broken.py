"""What is said of lessons that cannot be opened: which they are, and why.

Owns these words' order, on standard error. Reads a course's lessons as far as nobody knows yet
whether they are good.
"""

from __future__ import annotations

from tutor.cli.as_typed import as_typed
from tutor.cli.output import Output
from tutor.cli.words import in_both, words
from tutor.errors import BrokenContent, ExitCode, TutorError
from tutor.lesson.library import CourseShelf, Library
from tutor.lesson.reading import LessonReading


def refuse(shelf: CourseShelf, lesson_id: str, reading: LessonReading, output: Output) -> int:
    """Say why a lesson cannot be opened, and which others can.

    Returns:
        The exit code of the command.
    """
    from tutor.check.rendering import full

    language = output.language
    findings = shelf.findings_with(reading)
    output.complain(full(findings, language, output.width_cells) + "\n")
    output.complain(words("broken-lesson", language, lesson=lesson_id))
    broken = {name for name, _ in broken_lessons(shelf)}
    good = [name for name in shelf.lesson_ids if name not in broken]
    if good:
        output.complain(words("good-lessons", language, lessons=", ".join(good)))
    return ExitCode.FINDINGS


def say_broken(shelf: CourseShelf, output: Output) -> None:
    """Say which lessons of a course are broken, and why; nothing when all are good."""
    broken = broken_lessons(shelf)
    if not broken and not shelf.reading.findings:
        return
    names = ", ".join(name for name, _ in broken)
    of_course = shelf.reading.findings
    of_lessons = (each for _, read in broken for each in read.findings if each not in of_course)
    errors = tuple(finding for finding in (*of_course, *of_lessons) if finding.is_error)
    if broken:
        output.complain(words("broken-lessons", output.language, lessons=names))
    if errors:
        from tutor.check.rendering import concise

        output.complain(concise(errors, output.language))
        output.complain(words("more-in-check", output.language, path=as_typed(shelf.folder)))


def known_broken(shelf: CourseShelf) -> BrokenContent | None:
    """Return what the screens say of lessons known to be broken, without reading any."""
    names = ", ".join(head.id for head in shelf.heads() if head.broken)
    if not names:
        return None
    return BrokenContent(
        in_both("broken-lessons", lessons=names),
        advice=in_both("more-in-check", path=as_typed(shelf.folder)),
    )


def broken_rather(library: Library, error: TutorError) -> TutorError:
    """Return what to tell of something that is not found: rather that a course cannot be read.

    Args:
        library: The courses that it was looked for in.
        error: What is told where all of them can be read.
    """
    folders = [shelf.folder for shelf in library.shelves if shelf.course is None]
    if not folders:
        return error
    return BrokenContent(
        in_both("broken-courses", paths=", ".join(map(str, folders))),
        advice=in_both("more-in-check", path=as_typed(folders[0])),
    )


def broken_lessons(shelf: CourseShelf) -> tuple[tuple[str, LessonReading], ...]:
    """Read every lesson of a course that is not known to be good, and return the broken ones."""
    unsure = (head.id for head in shelf.heads() if head.broken is not False)
    readings = ((lesson_id, shelf.lesson(lesson_id)) for lesson_id in unsure)
    return tuple((name, reading) for name, reading in readings if reading.lesson is None)
