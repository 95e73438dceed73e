"""New courses and lessons: small complete examples with comments in their author's language.

Owns the texts in the folder `scaffold` and how they are filled in. It writes nothing. The tests pin
that a check finds nothing in what comes out, and that it is laid out as `tutor fmt` would.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from msgspec import Struct

from tutor.authoring.folder_schemas import modeline
from tutor.authoring.schema import FileKind
from tutor.lesson.reading import Course, lesson_files

FIRST_LESSON = "first-steps"
_FOLDER = Path(__file__).parent / "scaffold"
_COMMENT = re.compile(r"^ *# (?P<language>ja|en): ")
_NUMBER = re.compile(r"^(?P<number>[0-9]+)[-_]")


class NewFile(Struct, frozen=True, kw_only=True):
    """A file to be written: its name in the course's folder, and its text."""

    name: str
    text: str


def new_course(
    course_id: str, language: str, today: date, languages: tuple[str, ...] = ()
) -> tuple[NewFile, ...]:
    """Make the files of a new course.

    Args:
        course_id: A slug.
        language: That of the comments: `ja` or `en`.
        today: The day it is: sources are to be looked at again in a year.
        languages: Those of the texts, `ja` and `en` or one of them; the author's if none is given.

    Returns:
        The course with its glossary, its sources and a first lesson.
    """
    from tutor.authoring.borrowing import in_languages

    blanks = {
        "your-course": course_id,
        "first-steps": FIRST_LESSON,
        "THIS-MONTH": f"{today:%Y-%m}",
        "NEXT-YEAR": f"{today.year + 1}-{today:%m}",
    }
    shared: tuple[FileKind, ...] = ("course", "terms", "sources")
    files = [NewFile(name=f"{kind}.yaml", text=_filled(kind, language, blanks)) for kind in shared]
    text = _filled("lesson", language, {"your-lesson": FIRST_LESSON})
    files.append(NewFile(name=f"01-{FIRST_LESSON}.yaml", text=text))
    wanted = languages or (language,)
    return tuple(NewFile(name=each.name, text=in_languages(each.text, wanted)) for each in files)


def new_lesson(lesson_id: str, language: str, course: Course) -> str:
    """Make the text of a new lesson for a course.

    Args:
        lesson_id: A slug.
        language: That of the comments: `ja` or `en`.
        course: The course; what the example names of its own and the course lacks is left out.
    """
    from tutor.authoring.borrowing import borrowed

    text = _filled("lesson", language, {"your-lesson": lesson_id})
    return borrowed(text, lesson_id, course)


def file_name(folder: Path, lesson_id: str) -> str:
    """Return the name of a new lesson's file: numbered as the others are.

    Args:
        folder: The course's folder.
        lesson_id: The lesson's id.
    """
    names = [path.name for path in lesson_files(folder).values()]
    numbers = [match["number"] for name in names if (match := _NUMBER.match(name))]
    if names and not numbers:
        return f"{lesson_id}.yaml"
    width = max((len(number) for number in numbers), default=2)
    return f"{max(map(int, numbers), default=0) + 1:0{width}}-{lesson_id}.yaml"


def _filled(kind: FileKind, language: str, blanks: dict[str, str]) -> str:
    """Return a scaffold with the comments of one language and its blanks filled."""
    lines = [modeline(kind)]
    for line in (_FOLDER / f"{kind}.yaml").read_text(encoding="utf-8").splitlines():
        comment = _COMMENT.match(line)
        if comment is None:
            lines.append(line)
        elif comment["language"] == language:
            lines.append(line.replace(f"# {language}: ", "# ", 1))
    text = "\n".join(lines) + "\n"
    for blank, filled in blanks.items():
        text = text.replace(blank, filled)
    return text
