"""The command `tutor new`: a course or a lesson to begin with.

Owns what is refused and what is said. Nothing that is there is ever overwritten.
"""

from __future__ import annotations

import re
from pathlib import Path

from tutor.authoring.folder_schemas import write_schemas
from tutor.authoring.ids import course_id_for
from tutor.authoring.listing import with_lesson
from tutor.authoring.scaffolding import FIRST_LESSON, file_name, new_course, new_lesson
from tutor.authoring.writing import write_whole
from tutor.cli.arguments import Request
from tutor.cli.as_typed import as_typed
from tutor.cli.authoring_words import authoring_words, in_all
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.cli.unwritable import unwritable
from tutor.clock import SystemClock
from tutor.errors import BrokenContent, ExitCode, NotFound
from tutor.lesson.reading import COURSE_FILE, Course, lesson_files, read_course, read_lesson
from tutor.lesson.records import LessonRecord
from tutor.lesson.source import read_bytes

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 64


def run(request: Request, output: Output) -> int:
    """Make a course or a lesson.

    Raises:
        TutorError: It cannot be made.
    """
    assert request.folder is not None
    try:
        if request.folder.exists() and not request.folder.is_dir():
            raise UsageMistake(in_all("file-no-folder", path=request.folder))
        if request.action == "course":
            _make_course(request, request.folder, output)
        else:
            _make_lesson(request, request.folder, output)
    except OSError as error:
        raise unwritable(error, request.folder) from error
    return ExitCode.OK


def _make_course(request: Request, folder: Path, output: Output) -> None:
    if request.lesson is not None or request.model is not None:
        raise UsageMistake(in_all("needs-no-name"))
    course_id = course_id_for(folder.resolve().name)
    today = SystemClock().now_utc().date()
    languages = tuple((request.languages or output.language).split(","))
    made = new_course(course_id, output.language, today, languages)
    files = [(folder / each.name, each.text) for each in made]
    for path, _ in files:
        _refuse_existing(path)
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in files:
        write_whole(path, text)
        output.say(authoring_words("made", output.language, path=path))
    write_schemas(folder)
    output.say(authoring_words("next-check", output.language, path=as_typed(folder)))
    values = {"folder": as_typed(folder), "lesson": FIRST_LESSON}
    output.say(authoring_words("next-learn", output.language, **values))


def _make_lesson(request: Request, folder: Path, output: Output) -> None:
    name = request.lesson
    if request.languages is not None:
        raise UsageMistake(in_all("needs-no-languages"))
    if name is None:
        raise UsageMistake(
            in_all("needs-name"), advice=in_all("name-example", folder=as_typed(folder))
        )
    if not _SLUG.fullmatch(name) or len(name) > _LONGEST:
        raise UsageMistake(in_all("bad-name", lesson=name[:80]), advice=in_all("good-name"))
    course = read_course(folder).course
    if course is None:
        raise NotFound(
            in_all("no-course-there", folder=folder),
            advice=in_all("make-course", folder=as_typed(folder)),
        )
    if name in lesson_files(folder) or name in course.record.lessons:
        raise UsageMistake(in_all("lesson-exists", lesson=name))
    path = folder / file_name(folder, name)
    _refuse_existing(path)
    text = (
        new_lesson(name, output.language, course)
        if request.model is None
        else _copy_of(request, request.model, name, course)
    )
    write_whole(path, text)
    output.say(authoring_words("made", output.language, path=path))
    _list_it(folder, name, output)
    output.say(authoring_words("next-check", output.language, path=as_typed(path)))


def _list_it(folder: Path, name: str, output: Output) -> None:
    """Add a lesson to the course's list, or say that the author must."""
    path = folder / COURSE_FILE
    text = with_lesson(path.read_text(encoding="utf-8"), name)
    if text is None:
        output.say(authoring_words("list-it", output.language, lesson=name))
    else:
        write_whole(path, text)
        output.say(authoring_words("listed", output.language))


def _copy_of(request: Request, model: str, name: str, course: Course) -> str:
    """Return a lesson that is there as one of this course.

    Raises:
        NotFound: There is no such lesson.
        BrokenContent: It is broken.
    """
    from tutor.authoring.borrowing import borrowed
    from tutor.authoring.layout import NotLaidOutError

    path, lesson = _model(request, model)
    if lesson is not None:
        try:
            return borrowed(path.read_text(encoding="utf-8-sig"), name, course)
        except (NotLaidOutError, UnicodeDecodeError):
            pass
    advice = in_all("next-check", path=as_typed(path))
    raise BrokenContent(in_all("model-broken", lesson=model), advice=advice)


def _model(request: Request, model: str) -> tuple[Path, LessonRecord | None]:
    """Find the lesson to be copied: a file, or the name of a lesson of this course or another one.

    Returns:
        Its file, and the lesson unless it is broken.

    Raises:
        NotFound: There is no such lesson.
    """
    from tutor.cli.learn import find_lesson
    from tutor.cli.materials import open_library

    assert request.folder is not None
    path = Path(model)
    if not path.is_file():
        own = lesson_files(request.folder).get(model)
        if own is None:
            try:
                shelf, lesson_id = find_lesson(open_library(request), model)
            except NotFound as error:
                raise NotFound(error.said, advice=in_all("name-a-model")) from error
            path = shelf.files.get(lesson_id, shelf.folder)
            return path, shelf.lesson(lesson_id).lesson
        path = own
    course = read_course(path.parent).course
    return path, read_lesson(path, read_bytes(path), course).lesson


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise UsageMistake(in_all("exists", path=path))
