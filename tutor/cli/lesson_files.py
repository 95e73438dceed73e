"""Which file an author means: a path, or the name of a lesson.

Owns that question and the reading of the file. It uses no cache: the author is changing it. A
broken lesson is told with its findings.
"""

from __future__ import annotations

from pathlib import Path

from tutor.cli.arguments import Request
from tutor.cli.authoring_words import in_all
from tutor.cli.learn import find_lesson
from tutor.cli.materials import open_library
from tutor.cli.output import Output
from tutor.cli.words import words
from tutor.errors import NotFound
from tutor.lesson.reading import COURSE_FILE, read_course, read_lesson
from tutor.lesson.records import LessonRecord
from tutor.lesson.source import read_bytes


def named_file(request: Request) -> Path:
    """Return the file that a request is about.

    Raises:
        NotFound: There is no such file and no such lesson, or it is a folder.
    """
    name = request.lesson
    assert name is not None
    if (path := Path(name)).is_file():
        return path
    library = open_library(request)
    if path.is_dir() and library.find(name) is None:
        raise NotFound(in_all("folder-no-file", path=path))
    try:
        shelf, lesson_id = find_lesson(library, name)
    except NotFound as error:
        if request.folders:
            raise
        raise NotFound(error.said, advice=in_all("name-a-file")) from error
    return shelf.files.get(lesson_id, shelf.folder / COURSE_FILE)


def lesson_in(path: Path, output: Output) -> LessonRecord | None:
    """Read a lesson's file.

    Args:
        path: The file.
        output: Where it is said what is wrong.

    Returns:
        The lesson; None when it is broken, which has been said.
    """
    folder = path.parent
    course = read_course(folder).course if (folder / COURSE_FILE).exists() else None
    reading = read_lesson(path, read_bytes(path), course)
    if reading.lesson is None:
        from tutor.check.rendering import full

        errors = tuple(finding for finding in reading.findings if finding.is_error)
        output.complain(full(errors, output.language, output.width_cells) + "\n")
        output.complain(words("broken-lesson", output.language, lesson=path.name))
    return reading.lesson
