"""From files to a course and its lessons, with all findings of each.

Owns which files make a course and the order of the staircase: bytes, text, tree, shape, records,
links. It knows no cache and no search path. The steps of the staircase are imported when a file is
read: a start with everything in the cache needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tutor.lesson.course_records import CourseRecord, Source, SourcesRecord, Term, TermsRecord
from tutor.lesson.diagnostic import Diagnostic, Place, in_order
from tutor.lesson.file_names import check_name, lesson_id_of
from tutor.lesson.hashing import content_hash
from tutor.lesson.source import SourceText, decode, read_bytes
from tutor.lesson.table_records import Table, TablesRecord
from tutor.lesson.translations import is_sheet

if TYPE_CHECKING:
    from tutor.lesson.naming import Names
    from tutor.lesson.records import LessonRecord
    from tutor.lesson.tree import Tree

COURSE_FILE = "course.yaml"
TERMS_FILE = "terms.yaml"
SOURCES_FILE = "sources.yaml"
TABLES_FILE = "tables.yaml"
ANSWERS_FILE = "answers.yaml"
EXAM_FILE = "exam.yaml"
PLAY_ENDING = ".play.yaml"
SHARED_FILES = (COURSE_FILE, TERMS_FILE, SOURCES_FILE, TABLES_FILE)
"""The files all lessons are read with. `answers.yaml` and `exam.yaml` are read when wanted."""
_NO_LESSONS = (*SHARED_FILES, ANSWERS_FILE, EXAM_FILE)

_DEFAULT_CAST = ("teacher", "student", "narrator")

R = TypeVar("R", bound=Struct)
Further = Callable[["Tree", "LessonRecord"], None]


class Course(Struct, frozen=True, kw_only=True):
    """A course without its lessons."""

    folder: str
    key: str
    record: CourseRecord
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    tables: tuple[Table, ...] = ()
    sources_known: bool = True
    findings: tuple[Diagnostic, ...] = ()

    @property
    def id(self) -> str:
        """The course's id."""
        return self.record.course

    @property
    def names(self) -> Names:
        """What lessons may name."""
        from tutor.lesson.naming import Names

        sources = frozenset(source.id for source in self.sources) if self.sources_known else None
        return Names(
            languages=self.record.languages,
            concepts=frozenset(concept.id for concept in self.record.concepts),
            misconceptions=frozenset(belief.id for belief in self.record.misconceptions),
            sources=sources,
            lessons=self.record.lessons,
            tables=frozenset(table.id for table in self.tables),
        )


class CourseReading(Struct, frozen=True, kw_only=True):
    """What reading a course folder gave: the course, or why there is none."""

    folder: Path
    course: Course | None
    findings: tuple[Diagnostic, ...]


class LessonReading(Struct, frozen=True, kw_only=True):
    """What reading a lesson file gave: the lesson, or why it cannot be played."""

    path: Path
    lesson: LessonRecord | None
    content_hash: str
    findings: tuple[Diagnostic, ...]


def lesson_files(folder: Path, wanted: str = "") -> dict[str, Path]:
    """Return the lesson files of a course folder by lesson id, in the order of their names.

    Args:
        folder: The folder.
        wanted: The id of the one lesson to look for; nothing for all.
    """
    try:
        names = sorted(path.name for path in folder.iterdir() if wanted in path.name)
    except OSError:
        return {}
    files: dict[str, Path] = {}
    for name in names:
        lesson_id = lesson_id_of(name)
        if not lesson_id or name.endswith(PLAY_ENDING) or name.startswith("."):
            continue
        if wanted and lesson_id != wanted:
            continue
        if name not in _NO_LESSONS and not is_sheet(folder / name):
            files.setdefault(lesson_id, folder / name)
    return files


def shared_bytes(folder: Path) -> dict[str, bytes | Diagnostic]:
    """Read the files that all lessons of a course share; those that are not there are left out."""
    shared = {}
    for name in SHARED_FILES:
        path = folder / name
        if name == COURSE_FILE or path.exists():
            shared[name] = read_bytes(path)
    return shared


def course_key(shared: dict[str, bytes | Diagnostic]) -> str:
    """Return the hash of the shared files of a course."""
    return content_hash(
        *(
            part
            for name, data in shared.items()
            for part in (name.encode(), data if isinstance(data, bytes) else b"\0")
        )
    )


def read_course(folder: Path, shared: dict[str, bytes | Diagnostic] | None = None) -> CourseReading:
    """Read a course folder's shared files.

    Args:
        folder: The folder that holds `course.yaml`.
        shared: The bytes of its shared files, when they have been read already.

    Returns:
        The course, or None when `course.yaml` cannot be used; and every finding.
    """
    shared = shared_bytes(folder) if shared is None else shared
    findings: list[Diagnostic] = []
    record = _read_shared(folder, COURSE_FILE, shared, CourseRecord, findings, ())
    languages = record.languages if record is not None else ()
    terms = _read_shared(folder, TERMS_FILE, shared, TermsRecord, findings, languages)
    before = len(findings)
    sources = _read_shared(folder, SOURCES_FILE, shared, SourcesRecord, findings, languages)
    course: Course | None = None
    if record is not None:
        course = Course(
            folder=str(folder),
            key=course_key(shared),
            record=record,
            terms=terms.terms if terms is not None else (),
            sources=sources.sources if sources is not None else (),
            sources_known=len(findings) == before,
        )
    names = course.names if course is not None else None
    tables = _read_shared(folder, TABLES_FILE, shared, TablesRecord, findings, languages, names)
    if course is not None:
        shown = tables.tables if tables is not None else ()
        course = replace(course, tables=shown, findings=tuple(findings))
    return CourseReading(folder=folder, course=course, findings=tuple(findings))


def _read_shared(
    folder: Path,
    name: str,
    shared: dict[str, bytes | Diagnostic],
    record_type: type[R],
    findings: list[Diagnostic],
    languages: tuple[str, ...],
    names: Names | None = None,
) -> R | None:
    """Read one shared file; None when it is not there or cannot be used."""
    from tutor.lesson.decode import decode as decode_record
    from tutor.lesson.languages import check_languages, languages_in, report_foreign
    from tutor.lesson.link import check_course
    from tutor.lesson.link_tables import check_tables
    from tutor.lesson.naming import Names
    from tutor.lesson.shape import shape_tables

    if name not in shared:
        return None
    tree = _tree(folder / name, shared[name])
    if isinstance(tree, Diagnostic):
        findings.append(tree)
        return None
    is_whole = not tree.broke_off
    if record_type is CourseRecord:
        languages = languages_in(tree.data)
    foreign = check_languages(tree, languages) if languages and is_whole else []
    record: R | None = None
    if is_whole and tree.data != "":
        if record_type is TablesRecord:
            shape_tables(tree)
        record = decode_record(tree, tree.data, record_type)
    if isinstance(record, CourseRecord):
        check_course(tree, record, lesson_files(folder))
    elif isinstance(record, TablesRecord):
        check_tables(tree, record, names if names is not None else Names())
    if record is not None:
        report_foreign(tree, foreign, languages)
    findings += in_order(tree.findings)
    return record


def lesson_hash(data: bytes, course: Course | None) -> str:
    """Return the hash of a lesson's content: of its own file and of its course's."""
    return content_hash(data, course.key.encode() if course is not None else b"")


def read_lesson(
    path: Path,
    data: bytes | Diagnostic,
    course: Course | None,
    *,
    thorough: bool = True,
    further: Further | None = None,
) -> LessonReading:
    """Read a lesson file.

    Args:
        path: The file.
        data: Its bytes, or the finding that kept them from being read.
        course: Its course; without one the usual cast is assumed, no text is missed in any
            language, and that is a finding.
        thorough: Whether to look for what is dear to find and keeps no lesson from being played.
        further: What else looks at a lesson without errors; it may add findings to its tree.

    Returns:
        The lesson, or None when there is an error in it; and every finding, in the file's order.
    """
    tree = _tree(path, data)
    if isinstance(tree, Diagnostic) or isinstance(data, Diagnostic):
        finding = tree if isinstance(tree, Diagnostic) else tree.findings[0]
        return LessonReading(path=path, lesson=None, content_hash="", findings=(finding,))
    lesson = _lesson_of(tree, path, course, thorough=thorough)
    is_broken = any(finding.is_error for finding in tree.findings)
    if further is not None and lesson is not None and not is_broken:
        further(tree, lesson)
    return LessonReading(
        path=path,
        lesson=None if is_broken else lesson,
        content_hash=lesson_hash(data, course),
        findings=in_order(tree.findings),
    )


def _lesson_of(
    tree: Tree, path: Path, course: Course | None, *, thorough: bool
) -> LessonRecord | None:
    """Make the lesson of a tree, and link it; None when the data does not have its shape."""
    from tutor.lesson.decode import decode as decode_record
    from tutor.lesson.decode import usable_part
    from tutor.lesson.languages import check_languages, report_foreign
    from tutor.lesson.link import link
    from tutor.lesson.shape import shape_lesson

    names = None if course is None else replace(course.names, thorough=thorough)
    cast = _DEFAULT_CAST if course is None else tuple(course.record.cast)
    if course is None:
        tree.report("R212", Place(1, 1))
    if tree.broke_off or tree.data == "":
        return None
    languages = names.languages if names is not None else ()
    foreign = check_languages(tree, languages, cast)
    tables = course.tables if course is not None else ()
    shape_lesson(tree, cast, tables, is_cast_known=course is not None)
    from tutor.lesson.records import LessonRecord

    lesson = decode_record(tree, tree.data, LessonRecord)
    usable = lesson if lesson is not None else usable_part(tree)
    if names is not None and lesson is not None and not tree.lost:
        report_foreign(tree, foreign, languages)
    if usable is not None:
        link(tree, usable, names)
    if lesson is not None:
        check_name(tree, lesson, lesson_files(path.parent, lesson_id_of(path.name)))
    return lesson


def _tree(path: Path, data: bytes | Diagnostic) -> Tree | Diagnostic:
    from tutor.lesson.parsing import parse

    if isinstance(data, Diagnostic):
        return data
    source = decode(path, data)
    return parse(source) if isinstance(source, SourceText) else source
