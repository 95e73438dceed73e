"""One course folder as a check looks at it: which reader and which rules each of its files meets.

Owns what is read once for a course and used for all its files. It may not print or write.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path

from tutor.check.introductions import Uses, early_uses, uses_in
from tutor.check.severities import as_the_course_wants, check_severities
from tutor.check.sources import check_sources
from tutor.check.talk import check_talk
from tutor.check.texts import check_texts
from tutor.check.translating import check_translations
from tutor.check.walking import Written
from tutor.check.ways import check_ways
from tutor.lesson.answers import StepIds, read_answers, step_ids_of
from tutor.lesson.diagnostic import Diagnostic, in_order
from tutor.lesson.exam import read_exam
from tutor.lesson.glossary import Glossary
from tutor.lesson.parsing import parse
from tutor.lesson.plays import is_play, read_play
from tutor.lesson.reading import (
    ANSWERS_FILE,
    COURSE_FILE,
    EXAM_FILE,
    SHARED_FILES,
    SOURCES_FILE,
    Course,
    CourseReading,
    read_course,
    read_lesson,
)
from tutor.lesson.records import LessonRecord
from tutor.lesson.source import SourceText, decode, read_bytes
from tutor.lesson.translations import Lock, is_sheet, read_lock
from tutor.lesson.tree import Tree

_DEFAULT_LANGUAGES = ("ja", "en")


class CourseLook:
    """A folder with content files; without a course in it, `folder` is None."""

    def __init__(self, folder: Path | None, today: date | None) -> None:
        self.folder = folder
        self.today = today
        self.lines: dict[Path, tuple[str, ...]] = {}
        self._uses: dict[str, Uses] = {}

    def file(self, path: Path) -> list[Diagnostic]:
        """Return the findings of one file, before its comments and its course are heeded."""
        data = read_bytes(path)
        source = decode(path, data) if isinstance(data, bytes) else data
        self.lines[path] = source.lines if isinstance(source, SourceText) else ()
        if isinstance(source, SourceText) and is_sheet(path):
            return list(in_order(parse(source).findings))
        if is_play(path):
            return list(read_play(path, data).findings)
        if self._reading is not None and path.name in SHARED_FILES:
            read = [each for each in self._reading.findings if each.path == path]
        elif self._course is not None and path.name == ANSWERS_FILE:
            read = list(read_answers(path, data, self._course, self._step_ids).findings)
        elif self._course is not None and path.name == EXAM_FILE:
            read = list(read_exam(path, data, self._course).findings)
        else:
            return list(read_lesson(path, data, self._course, further=self._lesson).findings)
        if isinstance(source, SourceText) and not any(each.is_error for each in read):
            read += self._further_of_shared(source)
        return read

    def early_uses(self) -> list[Diagnostic]:
        """Return the notes on terms used too early, once every file was looked at."""
        if self._course is None:
            return []
        order = [name for name in self._course.record.lessons if name in self._uses]
        return early_uses((name, self._uses[name]) for name in order)

    @property
    def course_id(self) -> str | None:
        """The id of the course; None where there is none that can be read."""
        return self._course.id if self._course is not None else None

    def shared_id(self, folder: Path) -> Diagnostic | None:
        """Return the warning that the course of another folder has the same id."""
        assert self.folder is not None
        path = self.folder / COURSE_FILE
        data = read_bytes(path)
        source = decode(path, data) if isinstance(data, bytes) else data
        if not isinstance(source, SourceText):
            return None
        tree = parse(source)
        tree.findings.clear()
        place = tree.place_of(tree.data, "course")
        tree.warn("R218", place, id=str(self.course_id), folder=str(folder))
        return tree.findings[0]

    def as_wanted(self, findings: list[Diagnostic]) -> list[Diagnostic]:
        """Give findings the severity that the course asks for."""
        return as_the_course_wants(findings, self._course.record if self._course else None)

    @cached_property
    def _reading(self) -> CourseReading | None:
        return read_course(self.folder) if self.folder is not None else None

    @property
    def _course(self) -> Course | None:
        return self._reading.course if self._reading is not None else None

    @cached_property
    def _lock(self) -> Lock:
        return read_lock(self.folder) if self.folder is not None else {}

    @cached_property
    def _glossary(self) -> Glossary:
        return Glossary(self._course.terms if self._course is not None else ())

    @cached_property
    def _step_ids(self) -> StepIds | None:
        return step_ids_of(self._course) if self._course is not None else None

    @property
    def _languages(self) -> tuple[str, ...]:
        return self._course.record.languages if self._course is not None else _DEFAULT_LANGUAGES

    def _lesson(self, tree: Tree, lesson: LessonRecord) -> None:
        """Look whether a lesson without errors is a good one."""
        written = Written(tree=tree, lesson=lesson, languages=self._languages)
        check_ways(written)
        check_talk(written)
        check_texts(written)
        self._translations(tree)
        if self._course is not None:
            speaker = next(iter(self._course.record.cast))
            self._uses[lesson.lesson] = uses_in(written, self._glossary, speaker)

    def _further_of_shared(self, source: SourceText) -> list[Diagnostic]:
        """Look at a file other than a lesson, once it was read without errors."""
        if self._course is None:
            return []
        name = source.path.name
        is_wanted = name in (COURSE_FILE, SOURCES_FILE) or name in self._lock
        if not is_wanted:
            return []
        tree = parse(source)
        tree.findings.clear()  # they have been told by the reader
        if name == COURSE_FILE:
            check_severities(tree, self._course.record)
        elif name == SOURCES_FILE:
            check_sources(tree, self._course.sources, self.today)
        self._translations(tree)
        return list(in_order(tree.findings))

    def _translations(self, tree: Tree) -> None:
        known = self._lock.get(tree.source.path.name)
        if known:
            check_translations(tree, self._languages, known)
