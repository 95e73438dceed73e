"""Which files a check looks at, and the findings of all of them.

Reads content files as they are: it never reads or writes a cache, so warnings are always seen. The
tests pin that every YAML file under a folder is looked at, once, and each finding is told once.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from tutor.lesson.answers import read_answers, step_ids_of
from tutor.lesson.diagnostic import Diagnostic, Severity
from tutor.lesson.exam import read_exam
from tutor.lesson.reading import (
    ANSWERS_FILE,
    COURSE_FILE,
    EXAM_FILE,
    SHARED_FILES,
    CourseReading,
    read_course,
    read_lesson,
)
from tutor.lesson.source import read_bytes

_ENDINGS = (".yaml", ".yml")


class Report(Struct, frozen=True, kw_only=True):
    """What was looked at, and what was found: by file, then by place."""

    files: tuple[Path, ...]
    findings: tuple[Diagnostic, ...]

    def count(self, severity: Severity) -> int:
        """Return how many findings are that severe."""
        return sum(finding.severity is severity for finding in self.findings)


def check_paths(paths: Sequence[Path]) -> Report:
    """Look at content files.

    Args:
        paths: Lesson files, the other files of a course, course folders, or folders above them.

    Returns:
        The report, in the order of the paths and, inside a folder, of the names.
    """
    files = tuple(dict.fromkeys(file for path in paths for file in _content_files(path)))
    courses: dict[Path, CourseReading] = {}
    findings: list[Diagnostic] = []
    for file in files:
        if file.parent not in courses and (
            file.name in SHARED_FILES or (file.parent / COURSE_FILE).exists()
        ):
            courses[file.parent] = read_course(file.parent)
        course = courses.get(file.parent)
        if course is not None and file.name in SHARED_FILES:
            findings += (each for each in course.findings if each.path == file)
        elif course is not None and course.course is not None and file.name == ANSWERS_FILE:
            known = step_ids_of(course.course)
            findings += read_answers(file, read_bytes(file), course.course, known).findings
        elif course is not None and course.course is not None and file.name == EXAM_FILE:
            findings += read_exam(file, read_bytes(file), course.course).findings
        else:
            read = read_lesson(file, read_bytes(file), course.course if course else None)
            findings += read.findings
    return Report(files=files, findings=tuple(findings))


def _content_files(path: Path) -> Iterable[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, inside, names in os.walk(path):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        for name in sorted(names, key=_shared_first):
            file = Path(folder) / name
            if name.endswith(_ENDINGS) and not name.startswith(".") and file.is_file():
                yield file


def _shared_first(name: str) -> tuple[int, str]:
    return (SHARED_FILES.index(name) if name in SHARED_FILES else len(SHARED_FILES), name)
