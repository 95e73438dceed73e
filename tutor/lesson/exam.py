"""The exam of a course: a pool of questions of which each exam draws some.

Owns the file `exam.yaml`: its record, its reading and the findings about it. It is read when an
exam is taken, and by `check`; opening a lesson or the map never looks at it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from msgspec import Meta, Struct

from tutor.lesson.course_records import Record
from tutor.lesson.diagnostic import Diagnostic, in_order
from tutor.lesson.link_questions import check_question
from tutor.lesson.naming import Names, check_unique
from tutor.lesson.reading import EXAM_FILE, Course
from tutor.lesson.records import AnyQuestion, Minutes
from tutor.lesson.source import SourceText, read_bytes
from tutor.lesson.source import decode as decode_text
from tutor.lesson.tree import Tree
from tutor.text.texts import Text


class ExamRecord(Record, frozen=True, kw_only=True):
    """The file `exam.yaml`: `draw` questions of the pool are asked, of every concept some."""

    draw: Annotated[int, Meta(ge=1, le=200)]
    questions: Annotated[tuple[AnyQuestion, ...], Meta(min_length=1)]
    title: Text = ""
    minutes: Minutes = 30


class ExamReading(Struct, frozen=True, kw_only=True):
    """What reading `exam.yaml` gave: the exam, None when it cannot be taken; and findings."""

    exam: ExamRecord | None
    findings: tuple[Diagnostic, ...]


def exam_bytes(folder: Path) -> bytes | Diagnostic:
    """Read the bytes of a course's `exam.yaml`."""
    return read_bytes(folder / EXAM_FILE)


def read_exam(
    path: Path, data: bytes | Diagnostic, course: Course, *, thorough: bool = True
) -> ExamReading:
    """Read the file `exam.yaml`.

    Args:
        path: The file.
        data: Its bytes, or the finding that kept them from being read.
        course: Its course.
        thorough: Whether the quality of the questions is looked at, too.

    Returns:
        The exam, None after an error; and every finding, in the file's order.
    """
    from tutor.lesson.decode import decode
    from tutor.lesson.languages import check_languages, report_foreign
    from tutor.lesson.parsing import parse

    source = data if isinstance(data, Diagnostic) else decode_text(path, data)
    if not isinstance(source, SourceText):
        return ExamReading(exam=None, findings=(source,))
    tree = parse(source)
    record: ExamRecord | None = None
    if not tree.broke_off:
        names = course.names
        foreign = check_languages(tree, names.languages)
        record = decode(tree, tree.data, ExamRecord)
        if record is not None:
            report_foreign(tree, foreign, names.languages)
            _check(tree, record, names, thorough=thorough)
    findings = in_order(tree.findings)
    is_broken = any(finding.is_error for finding in findings)
    return ExamReading(exam=None if is_broken else record, findings=findings)


def _check(tree: Tree, exam: ExamRecord, names: Names, *, thorough: bool) -> None:
    """Report questions that cannot be asked, and a pool too small to draw from."""
    from msgspec.structs import replace

    data: Any = tree.data
    names = replace(names, thorough=thorough)
    check_unique(tree, [question.id for question in exam.questions], data["questions"])
    for question, value in zip(exam.questions, data["questions"], strict=True):
        check_question(tree, question, value, names)
        if not question.concept:
            tree.warn("X601", tree.place_of(value), id=question.id)
        if not question.is_marked:
            tree.report("X602", tree.place_of(value, "kind"), kind=question.kind)
    if exam.draw > len(exam.questions):
        place = tree.place_of(data, "draw")
        tree.report("X603", place, draw=str(exam.draw), count=str(len(exam.questions)))
