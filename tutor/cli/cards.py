"""The command `tutor cards`: cards with letters to print, as many as the courses have options.

Owns how many letters there are. The tests pin that no question of the courses has more options than
there are letters, and that no file which is there is overwritten.
"""

from __future__ import annotations

from pathlib import Path

from tutor.classroom.cards import cards_html
from tutor.classroom.posing import LETTERS, OWN_OPTIONS, most_options
from tutor.classroom.script import script_of
from tutor.cli.arguments import Request
from tutor.cli.class_ import write_files
from tutor.cli.class_words import class_both, words
from tutor.cli.materials import open_library
from tutor.cli.output import Output
from tutor.errors import ExitCode
from tutor.lesson.library import Library

_USUAL_COUNT = 30
_USUAL_FILE = "cards.html"


def run(request: Request, output: Output) -> int:
    """Write the cards.

    Raises:
        FileTrouble: The file cannot be written, or is there already.
        NotFound: There is no course.
    """
    output.language = request.language or output.language
    count, path = request.count or _USUAL_COUNT, Path(request.file or _USUAL_FILE)
    letters = LETTERS[: _most_options(open_library(request))]
    page = cards_html(count, len(letters), output.language)
    write_files({path: page}, class_both("other-file"))
    output.say(words("cards-written", output.language, count=count, last=letters[-1], path=path))
    return ExitCode.OK


def _most_options(library: Library) -> int:
    """Return the most options that any question of a lesson has; broken lessons are passed over."""
    most = OWN_OPTIONS
    for shelf in library.shelves:
        for lesson_id in shelf.lesson_ids if shelf.course is not None else ():
            lesson = shelf.lesson(lesson_id).lesson
            if lesson is not None and shelf.course is not None:
                most = max(most, most_options(script_of(shelf.course.record, lesson, "")))
    return most
