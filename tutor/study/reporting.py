"""Reports on questions: what a learner finds wrong with one, kept for its author.

Owns what a report holds, and where in the content its question is found again. Nothing is sent. The
tests pin that a report that cannot be kept is said not to be, and that a question is found by the
line of its id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from tutor.dialogue.effects import AnswerMarked, AnswerTaken, AnyEffect
from tutor.errors import StoreTrouble
from tutor.learner.reports import Report, add_report
from tutor.lesson.library import CourseShelf, Library
from tutor.questions.fingerprint import question_hash
from tutor.questions.question import Answer, Question

if TYPE_CHECKING:
    from tutor.study.session import Session

_encode = msgspec.json.Encoder().encode


class Found(Struct, frozen=True, kw_only=True):
    """The line, counted from 1, on which a question of the content has its id."""

    path: Path
    line: int


def last_given(history: Sequence[AnyEffect], question: Question) -> Answer:
    """Return what was last answered to a question, understood or not; empty without an answer."""
    for effect in reversed(history):
        if isinstance(effect, AnswerMarked | AnswerTaken) and effect.question.id == question.id:
            return effect.given
    return ()


def keep_report(
    session: Session, question: Question, given: Answer, note: str, at: datetime
) -> bool:
    """Keep what a learner says about a question.

    Args:
        session: The lesson in which it was asked.
        question: The question.
        given: What the learner last answered to it; empty without an answer.
        note: What is wrong with it, in the learner's words; may be empty.
        at: The moment, in UTC.

    Returns:
        Whether it is on the disk.
    """
    report = Report(
        course=session.course,
        lesson=session.lesson.lesson,
        question=question.id,
        content_hash=session.content_hash,
        question_hash=question_hash(question),
        answer=_encode(given).decode(),
        note=note,
        at=at,
    )
    try:
        add_report(session.store, report)
    except StoreTrouble:
        return False
    return session.store.saved


def answer_of(report: Report) -> Answer:
    """Return what the learner had answered; nothing where that cannot be read any more."""
    try:
        return msgspec.json.decode(report.answer, type=Answer)
    except msgspec.DecodeError:
        return ()


def find_question(library: Library, report: Report) -> Found | None:
    """Find the question of a report in the content.

    Args:
        library: The courses there are.
        report: The report; a question about a table's cell is found at the table.

    Returns:
        Where its id stands, first looked for in the lesson that was reported; None when it is
        nowhere.
    """
    shelves = (
        shelf
        for shelf in library.shelves
        if shelf.course is not None and shelf.course.id == report.course
    )
    places = (place_of_question(shelf, report.question, report.lesson) for shelf in shelves)
    return next((place for place in places if place is not None), None)


def place_of_question(shelf: CourseShelf, question: str, lesson: str) -> Found | None:
    """Find a question in a course.

    Args:
        shelf: The course.
        question: Its id; that of a table's cell is found at the table.
        lesson: Where to look first.

    Returns:
        Where its id stands; None when it is nowhere.
    """
    name, _, _ = question.partition(".")
    pattern = re.compile(rf"""\bid:\s*["']?{re.escape(name)}["']?\s*(?:[,}}#]|$)""")
    for path in _files(shelf, lesson):
        for number, line in enumerate(_lines(path), 1):
            if pattern.search(line):
                return Found(path=path, line=number)
    return None


def _files(shelf: CourseShelf, lesson: str) -> Iterator[Path]:
    """Give the files of a course, that of a lesson first."""
    first = shelf.files.get(lesson, shelf.folder / f"{lesson.removeprefix('@')}.yaml")
    others = sorted(path for path in shelf.folder.glob("*.yaml") if path != first)
    yield from (first, *others)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
