"""An exam: which questions are drawn.

Owns the draw and the lesson made of it, which an ordinary `Session` plays. What came of one is
told by `exam_results`. Pure but for reading results that were kept. The tests pin that a draw
depends on its seed alone, asks each question once, and takes from every concept before it takes a
second from one.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from itertools import zip_longest

import msgspec

from tutor.clock import Clock
from tutor.errors import StoreTrouble
from tutor.learner.exams import EXAM_LESSON, ExamRun, exam_runs
from tutor.learner.store import Store
from tutor.lesson.exam import ExamReading, ExamRecord, exam_bytes, read_exam
from tutor.lesson.library import CourseShelf
from tutor.lesson.reading import EXAM_FILE
from tutor.lesson.records import ExamStep, LessonRecord
from tutor.questions.question import Question
from tutor.questions.shuffle import shuffled
from tutor.study.exam_words import exam_words
from tutor.study.session import Session
from tutor.text.texts import Text
from tutor.wording import LANGUAGES

TITLE: Text = {language: exam_words("exam", language) for language in LANGUAGES}


Sitting = tuple[LessonRecord, str]
"""An exam as it is taken: the lesson that asks the drawn questions, and its fingerprint."""


def read_exam_of(shelf: CourseShelf) -> ExamReading | None:
    """Read the exam of a course; None when the course itself cannot be read."""
    if shelf.course is None:
        return None
    path = shelf.folder / EXAM_FILE
    return read_exam(path, exam_bytes(shelf.folder), shelf.course, thorough=False)


def sitting(exam: ExamRecord, store: Store, course: str) -> Sitting:
    """Prepare an exam: the one under way, else another one than those taken before.

    Args:
        exam: The exam.
        store: The learner's database.
        course: The course's id.

    Raises:
        StoreTrouble: The database cannot be read.
    """
    taken = sum(run.ended for run in exam_runs(store, course))
    return _lesson(exam, draw(exam, f"{course}\0{taken}"))


def take_exam(exam: ExamRecord, course: str, store: Store, clock: Clock) -> Session:
    """Begin an exam, or go on with the one under way, where it was left.

    Args:
        exam: The exam.
        course: The course's id.
        store: The learner's database; where it cannot be read, the session's `trouble` says so.
        clock: Tells the time.

    Returns:
        The session that asks the drawn questions.
    """
    trouble: StoreTrouble | None = None
    try:
        lesson, content_hash = sitting(exam, store, course)
    except StoreTrouble as error:
        lesson, content_hash = _lesson(exam, draw(exam, course))
        trouble = error
    session = Session(
        course=course, lesson=lesson, content_hash=content_hash, store=store, clock=clock
    )
    session.resume()
    session.trouble = session.trouble or trouble
    return session


def draw(exam: ExamRecord, seed: str) -> tuple[Question, ...]:
    """Draw the questions of one exam.

    Args:
        exam: The pool, and how many are drawn.
        seed: What the draw depends on.

    Returns:
        The questions, concepts mixed.

    Source:
        Ours: one of each concept in turn, so that no concept is left to chance as long as there are
        no more concepts than questions.
    """
    by_concept: dict[str, list[Question]] = defaultdict(list)
    for index in shuffled(len(exam.questions), (), seed):
        question = exam.questions[index]
        by_concept[question.concept].append(question)
    turns = zip_longest(*by_concept.values())
    in_turn = [question for turn in turns for question in turn if question is not None]
    drawn = in_turn[: exam.draw]
    return tuple(drawn[index] for index in shuffled(len(drawn), (), f"{seed}\0order"))


def earlier_results(store: Store, course: str) -> tuple[ExamRun, ...]:
    """Return the exams taken to their end, the last one first.

    Raises:
        StoreTrouble: The database cannot be read.
    """
    return tuple(run for run in exam_runs(store, course) if run.ended)


def _lesson(exam: ExamRecord, questions: tuple[Question, ...]) -> Sitting:
    lesson = LessonRecord(
        lesson=EXAM_LESSON,
        title=exam.title or TITLE,
        minutes=exam.minutes,
        steps=tuple(ExamStep(question=question) for question in questions),
    )
    content = msgspec.json.encode(lesson.steps, order="sorted")
    return lesson, hashlib.blake2b(content, digest_size=16).hexdigest()
