"""Questions that learners ask in their own words, and the answers the course has for them.

Owns the file `answers.yaml`, topics left out included: its records, its reading and the findings
about it. It is read when somebody asks, and by `check`; opening a lesson or the map never looks at
it. The tests pin that every fault has its place, and that names which stand for nothing keep no
answer from being given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from tutor.lesson.course_records import Record
from tutor.lesson.diagnostic import Diagnostic, in_order
from tutor.lesson.naming import Names, check_known, check_unique
from tutor.lesson.reading import ANSWERS_FILE, Course, lesson_files, read_lesson
from tutor.lesson.source import SourceText, read_bytes
from tutor.lesson.source import decode as decode_text
from tutor.lesson.tree import Tree
from tutor.questions.slug import Slug
from tutor.text.texts import Text

FEWEST_WORDINGS = 4
"""With fewer sample wordings in a language, a question is missed as often as it is found."""

Wording = Annotated[str, Meta(min_length=1)]
StepIds = Callable[[str], Collection[str] | None]
"""The ids of a lesson's steps by the lesson's id; None when they are not known."""


class ReadyAnswer(Record, frozen=True, kw_only=True):
    """A question one may ask, in several wordings, and what the teacher says to it.

    `short` is the word before the answer to a yes/no question. `more`, `why` and `example` answer
    the questions that may follow. `case` marks questions about somebody's own legal case, and
    `rests_on` names entries of the author's own notes, which learners never see.
    """

    id: Slug
    ask: dict[str, tuple[Wording, ...]]
    answer: Text
    short: Literal["", "yes", "no", "depends"] = ""
    more: Text = ""
    why: Text = ""
    example: Text = ""
    lesson: Slug = ""
    step: Slug = ""
    next: tuple[Slug, ...] = ()
    cite: tuple[Slug, ...] = ()
    case: bool = False
    rests_on: tuple[str, ...] = ()


class OutsideTopic(Record, frozen=True, kw_only=True):
    """Questions near the course that it does not answer, and how the teacher says so."""

    id: Slug
    ask: dict[str, tuple[Wording, ...]]
    answer: Text


class AnswersRecord(Record, frozen=True, kw_only=True):
    """The file `answers.yaml`."""

    answers: tuple[ReadyAnswer, ...]
    outside: tuple[OutsideTopic, ...] = ()


class AnswersReading(Struct, frozen=True, kw_only=True):
    """What reading `answers.yaml` gave: nothing but findings when it cannot be used."""

    answers: tuple[ReadyAnswer, ...] = ()
    outside: tuple[OutsideTopic, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def answers_bytes(folder: Path) -> bytes | Diagnostic | None:
    """Read the bytes of a course's `answers.yaml`; None when it has none."""
    path = folder / ANSWERS_FILE
    return read_bytes(path) if path.exists() else None


def read_answers(
    path: Path, data: bytes | Diagnostic, course: Course, step_ids: StepIds | None = None
) -> AnswersReading:
    """Read the file `answers.yaml`.

    Args:
        path: The file.
        data: Its bytes, or the finding that kept them from being read.
        course: Its course.
        step_ids: What knows the steps of the lessons; without it neither they nor the wordings are
            checked, since who asks waits for it.

    Returns:
        The answers; and every finding, in the file's order. Names that stand for nothing are
        findings and no reason to withhold an answer.
    """
    from tutor.lesson.decode import decode
    from tutor.lesson.languages import check_languages, report_foreign
    from tutor.lesson.parsing import parse

    source = data if isinstance(data, Diagnostic) else decode_text(path, data)
    if not isinstance(source, SourceText):
        return AnswersReading(findings=(source,))
    tree = parse(source)
    record: AnswersRecord | None = None
    if not tree.broke_off and tree.data != "":
        names = course.names
        foreign = check_languages(tree, names.languages)
        record = decode(tree, tree.data, AnswersRecord)
        if record is not None:
            report_foreign(tree, foreign, names.languages)
            _check(tree, record, names, step_ids)
    findings = in_order(tree.findings)
    if record is None:
        return AnswersReading(findings=findings)
    return AnswersReading(answers=record.answers, outside=record.outside, findings=findings)


def step_ids_of(course: Course) -> StepIds:
    """Return what reads the ids of a lesson's steps from its file, each file once at most."""
    from functools import cache

    from tutor.lesson.flow import lay_out

    files = lesson_files(Path(course.folder))

    @cache
    def step_ids(lesson_id: str) -> Collection[str] | None:
        path = files.get(lesson_id)
        if path is None:
            return None
        lesson = read_lesson(path, read_bytes(path), course, thorough=False).lesson
        return None if lesson is None else frozenset(lay_out(lesson.steps).ids)

    return step_ids


def _check(tree: Tree, record: AnswersRecord, names: Names, step_ids: StepIds | None) -> None:
    """Report what the answers name and is not there, and wordings that are too few or ambiguous."""
    data: Any = tree.data
    known = [answer.id for answer in record.answers]
    check_unique(tree, known, data["answers"])
    check_unique(tree, [topic.id for topic in record.outside], data.get("outside", ()))
    for answer, value in zip(record.answers, data["answers"], strict=True):
        check_known(tree, value, "cite", answer.cite, names.sources, "R203")
        check_known(tree, value, "lesson", (answer.lesson,), names.lessons, "R207")
        check_known(tree, value, "next", answer.next, known, "R214")
        if answer.step and step_ids is not None:
            steps = step_ids(answer.lesson)
            check_known(tree, value, "step", (answer.step,), steps, "R202")
    if step_ids is not None:
        _check_wordings(tree, record, names.languages)


def _check_wordings(tree: Tree, record: AnswersRecord, languages: tuple[str, ...]) -> None:
    from tutor.text.fold import fold

    data: Any = tree.data
    asked: dict[str, str] = {}
    everything: tuple[ReadyAnswer | OutsideTopic, ...] = (*record.answers, *record.outside)
    values = (*data["answers"], *data.get("outside", ()))
    for answer, value in zip(everything, values, strict=True):
        for language, wordings in answer.ask.items():
            for index, wording in enumerate(wordings):
                first = asked.setdefault(fold(wording), answer.id)
                if first != answer.id:
                    place = tree.place_of(value["ask"][language], index)
                    tree.warn("T304", place, id=first)
        for language in languages:
            count = len(answer.ask.get(language, ()))
            if language not in answer.ask:
                tree.report("T301", tree.place_of(value["ask"]), language=language)
            elif count < FEWEST_WORDINGS:
                place = tree.place_of(value["ask"], language, name=True)
                tree.warn("T303", place, language=language, count=str(count))


def suggestion(answer: ReadyAnswer, language: str) -> str:
    """Return how a question is put when it is suggested: its first wording in a language."""
    wordings = answer.ask.get(language) or next(iter(answer.ask.values()), ())
    return next(iter(wordings), "")
