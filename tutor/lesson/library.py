"""All courses there are, opened no further than needed.

Owns the search for courses and lessons, and what is read from the cache instead of the files. A
list of lessons costs one look at each file's date, not its parsing. The tests pin that a changed
file is always seen, and that no state of the cache changes what is returned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tutor.blake import blake2b
from tutor.lesson.cache import Cache
from tutor.lesson.diagnostic import Diagnostic, Place
from tutor.lesson.heads import Head, read_head
from tutor.lesson.reading import (
    ANSWERS_FILE,
    COURSE_FILE,
    EXAM_FILE,
    Course,
    CourseReading,
    LessonReading,
    course_key,
    lesson_files,
    lesson_hash,
    read_course,
    read_lesson,
    shared_bytes,
)
from tutor.lesson.source import read_bytes

if TYPE_CHECKING:
    from tutor.lesson.answers import AnswersReading
    from tutor.lesson.records import LessonRecord


_ONE_AT_A_TIME = RLock()
"""The map reads lessons in a thread while one is opened; msgspec's first look at a record's types
in two threads at once has ended the process with a segmentation fault."""


class _Stamp(Struct, frozen=True, array_like=True):
    """What a head was made of: the lesson's file, by its date and size, and the course's files."""

    changed_ns: int
    size: int
    course_key: str


class _KeptHead(Struct, frozen=True, array_like=True):
    stamp: _Stamp
    head: Head


class CourseShelf:
    """One course folder: its course, its lessons' heads, its lessons."""

    def __init__(self, folder: Path, cache: Cache) -> None:
        self.folder = folder
        self.cache = cache
        self.name = blake2b(str(folder).encode(), digest_size=8).hexdigest()
        self._heads: dict[str, _KeptHead] | None = None
        self._heads_changed = False
        self._last_read: LessonReading | None = None

    @cached_property
    def reading(self) -> CourseReading:
        """The course, from the cache if its files are those it was made of."""
        kept = self.cache.get(f"course-{self.name}", self._key, Course)
        if kept is not None:
            return CourseReading(folder=self.folder, course=kept, findings=())
        reading = read_course(self.folder, self._shared)
        if reading.course is not None and not reading.findings:
            self.cache.put(f"course-{self.name}", self._key, reading.course)
        return reading

    @cached_property
    def _shared(self) -> dict[str, bytes | Diagnostic]:
        return shared_bytes(self.folder)

    @cached_property
    def _key(self) -> str:
        return course_key(self._shared)

    @property
    def course(self) -> Course | None:
        """The course; None when `course.yaml` is broken."""
        return self.reading.course

    @cached_property
    def files(self) -> dict[str, Path]:
        """The lesson files by lesson id."""
        return lesson_files(self.folder)

    @property
    def lesson_ids(self) -> tuple[str, ...]:
        """The lessons in the order of the course, then files that the course does not list."""
        listed = self.course.record.lessons if self.course is not None else ()
        return tuple(dict.fromkeys((*listed, *self.files)))

    @property
    def has_exam(self) -> bool:
        """Whether the course has an exam; one look at the folder."""
        return (self.folder / EXAM_FILE).exists()

    def heads(self, lesson_ids: Iterable[str] | None = None) -> tuple[Head, ...]:
        """Return what a list says of lessons, in the order given (default: all of them)."""
        wanted = self.lesson_ids if lesson_ids is None else lesson_ids
        heads = tuple(self._head(lesson_id) for lesson_id in wanted)
        self._keep_heads()
        return heads

    def lesson(self, lesson_id: str) -> LessonReading:
        """Read a lesson of this course.

        Args:
            lesson_id: An id of `lesson_ids`.

        Returns:
            The lesson or the findings that keep it from being played. Warnings are left out when it
            comes from the cache; `check` always reads the file.
        """
        path = self.files.get(lesson_id)
        if path is None:
            return LessonReading(
                path=self.folder, lesson=None, content_hash="", findings=self._missing(lesson_id)
            )
        with _ONE_AT_A_TIME:
            return self._read(lesson_id, path)

    def findings_with(self, reading: LessonReading) -> tuple[Diagnostic, ...]:
        """Return the findings of the course and of a lesson of it, each once."""
        of_course = self.reading.findings
        return (*of_course, *(each for each in reading.findings if each not in of_course))

    def _read(self, lesson_id: str, path: Path) -> LessonReading:
        data = read_bytes(path)
        if isinstance(data, bytes):
            key = lesson_hash(data, self.course)
            last = self._last_read
            if last is not None and last.path == path and last.content_hash == key:
                return last
            from tutor.lesson.records import LessonRecord

            kept = self.cache.get(f"lesson-{self.name}-{path.stem}", key, LessonRecord)
            if kept is not None:
                self._learn(lesson_id, kept, broken=False)
                self._last_read = LessonReading(
                    path=path, lesson=kept, content_hash=key, findings=()
                )
                return self._last_read
        reading = read_lesson(path, data, self.course, thorough=False)
        if reading.lesson is not None:
            name = f"lesson-{self.name}-{path.stem}"
            self.cache.put(name, reading.content_hash, reading.lesson)
        self._learn(lesson_id, reading.lesson, broken=reading.lesson is None)
        return reading

    @cached_property
    def answers(self) -> AnswersReading:
        """The file of ready answers, read; empty when there is none or it cannot be used."""
        from tutor.lesson.answers import AnswersReading, answers_bytes, read_answers

        data = answers_bytes(self.folder)
        if data is None or self.course is None:
            return AnswersReading()
        return read_answers(self.folder / ANSWERS_FILE, data, self.course)

    def _missing(self, lesson_id: str) -> tuple[Diagnostic, ...]:
        known = tuple(
            finding
            for finding in self.reading.findings
            if finding.code == "R206" and finding.values.get("id") == lesson_id
        )
        path = self.folder / f"{lesson_id}.yaml"
        gone = Diagnostic(path=path, code="R206", place=Place(1, 1), values={"id": lesson_id})
        return known or (gone,)

    def _kept_heads(self) -> dict[str, _KeptHead]:
        if self._heads is None:
            kept = self.cache.get(f"heads-{self.name}", "", dict[str, _KeptHead])
            self._heads = {} if kept is None else kept
        return self._heads

    def _head(self, lesson_id: str) -> Head:
        path = self.files.get(lesson_id)
        if path is None:
            return Head(id=lesson_id, title=lesson_id, broken=True)
        stamp = _stamp(path, self._key)
        kept = self._kept_heads().get(lesson_id)
        if kept is not None and kept.stamp == stamp:
            return kept.head
        head = read_head(path, lesson_id)
        self._kept_heads()[lesson_id] = _KeptHead(stamp, head)
        self._heads_changed = True
        return head

    def _learn(self, lesson_id: str, lesson: LessonRecord | None, *, broken: bool) -> None:
        """Keep what reading the whole lesson has shown."""
        if lesson is not None:
            head = Head(
                id=lesson_id,
                title=lesson.title,
                minutes=lesson.minutes,
                needs=lesson.needs,
                broken=broken,
            )
        else:
            head = replace(self._head(lesson_id), broken=broken)
        now = _KeptHead(_stamp(self.files[lesson_id], self._key), head)
        if self._kept_heads().get(lesson_id) != now:
            self._kept_heads()[lesson_id] = now
            self._heads_changed = True

    def _keep_heads(self) -> None:
        if self._heads_changed:
            self.cache.put(f"heads-{self.name}", "", self._kept_heads())
            self._heads_changed = False


class Library:
    """All course folders under some folders."""

    def __init__(self, folders: Sequence[Path], cache: Cache) -> None:
        self.folders = tuple(folders)
        self.cache = cache

    @cached_property
    def shelves(self) -> tuple[CourseShelf, ...]:
        """A shelf for each course; a folder given may itself be a course."""
        found: dict[Path, None] = {}
        for folder in self.folders:
            if is_course(folder):
                found[folder] = None
                continue
            try:
                inside = sorted(folder.iterdir())
            except OSError:
                continue
            found.update({path: None for path in inside if is_course(path)})
        return tuple(CourseShelf(folder, self.cache) for folder in found)

    def find(self, name: str) -> tuple[CourseShelf, str] | None:
        """Find a lesson by `lesson` or `course/lesson`.

        Args:
            name: A lesson's id, if needed with its course's in front.

        Returns:
            The shelf and the lesson's id; None when no course has such a lesson.
        """
        course_id, slash, lesson_id = name.rpartition("/")
        for shelf in self.shelves:
            if slash and (shelf.course is None or shelf.course.id != course_id):
                continue
            if lesson_id in shelf.lesson_ids:
                return shelf, lesson_id
        return None


def is_course(folder: Path) -> bool:
    """Tell whether a folder has a course in it; one that may not be looked into has none."""
    try:
        return (folder / COURSE_FILE).exists()
    except OSError:
        return False


def _stamp(path: Path, course_key: str) -> _Stamp:
    try:
        status = path.stat()
    except OSError:
        return _Stamp(0, -1, course_key)
    return _Stamp(status.st_mtime_ns, status.st_size, course_key)
