"""The command `tutor play`: a lesson played by a script, or a script made by playing.

Owns which of the two, and the file that a recording is written to. The learner's database is never
touched, and no file is overwritten.
"""

from __future__ import annotations

from pathlib import Path

from tutor.authoring.rehearsing import plays_beside
from tutor.cli.ambiguous import settle_for_lines
from tutor.cli.arguments import Request
from tutor.cli.as_typed import as_typed
from tutor.cli.learn import typed_lines
from tutor.cli.lesson_files import named_file
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.cli.play_words import in_all, play_words
from tutor.cli.unwritable import unwritable
from tutor.cli.words import in_both
from tutor.errors import BrokenContent, ExitCode, NotFound
from tutor.lesson.reading import COURSE_FILE, PLAY_ENDING, read_course, read_lesson
from tutor.lesson.source import read_bytes


def run(request: Request, output: Output) -> int:
    """Play a lesson's plays, or record one.

    Raises:
        NotFound: The lesson or the script is not there, or it has no plays.
        UsageMistake: What is asked for cannot be done.
        UnwritableFile: The recording cannot be written.
    """
    settle_for_lines(None)
    if request.script is not None and request.record is not None:
        raise UsageMistake(in_all("one-of-two"))
    lesson = _lesson_file(request)
    if request.record is not None:
        return _record(lesson, request.record, output)
    from tutor.cli.plays import run_plays

    if request.script is not None and not request.script.exists():
        raise NotFound(in_both("no-such-path", path=request.script))
    paths = (request.script,) if request.script is not None else plays_beside(lesson)
    if not paths:
        proposed = lesson.with_name(lesson.stem + PLAY_ENDING)
        named = as_typed(Path(request.lesson or lesson))
        advice = in_all("record-one", lesson=named, path=as_typed(proposed))
        raise NotFound(in_all("no-plays"), advice=advice)
    has_passed = run_plays(paths, lesson, output)
    return ExitCode.OK if has_passed else ExitCode.FINDINGS


def _lesson_file(request: Request) -> Path:
    """Find the lesson's file, which is there.

    Raises:
        NotFound: It is not.
    """
    path = named_file(request)
    if path.name == COURSE_FILE:
        raise NotFound(in_both("no-such-lesson", lesson=request.lesson, guess=""))
    return path


def _record(lesson: Path, path: Path, output: Output) -> int:
    """Play in plain mode, and write down what was done.

    Raises:
        UsageMistake: The file is there already, or its name is not that of a play.
        BrokenContent: The lesson cannot be played.
        UnwritableFile: The file cannot be written.
    """
    from tutor.authoring.recording import play_text, record
    from tutor.authoring.writing import write_whole
    from tutor.cli.authoring_words import in_all as in_authoring
    from tutor.cli.recorder import Recorder

    if not path.name.endswith(PLAY_ENDING):
        raise UsageMistake(in_all("bad-play-name", ending=PLAY_ENDING))
    if path.exists():
        raise UsageMistake(in_authoring("exists", path=path))
    course = read_course(lesson.parent).course
    reading = read_lesson(lesson, read_bytes(lesson), course)
    if reading.lesson is None or course is None:
        raise BrokenContent(in_all("lesson-broken", path=lesson))
    recorder = Recorder(reading, course, output, typed_lines())
    recorder.play()
    if not recorder.actions:
        output.say(play_words("nothing-recorded", output.language))
        return ExitCode.OK
    made = record(recorder.flow, reading.lesson.lesson, recorder.actions, output.language)
    try:
        write_whole(path, play_text(made))
    except OSError as error:
        raise unwritable(error, path) from error
    output.say(play_words("recorded", output.language, path=path, count=len(made.turns)))
    return ExitCode.OK
