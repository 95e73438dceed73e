"""A course on the disk that asks in every way, and a learner who plays it."""

from pathlib import Path

from tests.lesson.examples import COURSE, HEAD, QUIZ, SOURCES, TABLES
from tutor.clock import FixedClock
from tutor.dialogue.actions import Answer, Continue, Explain
from tutor.dialogue.machine import open_question
from tutor.dialogue.state import Phase
from tutor.learner.store import Store
from tutor.lesson.cache import Cache
from tutor.lesson.library import CourseShelf, Library
from tutor.lesson.records import LessonRecord
from tutor.study.session import Session

TAGGED = QUIZ.replace("q-one", "q-tagged").replace(
    "why: {ja: ちがう, en: No}", "why: {ja: ちがう, en: No}\n          misconception: silence"
)
EXPLAIN = """\
  - explain:
      id: e-why
      ask: {ja: なぜ, en: Why}
      expect:
        - id: one
          idea: {ja: 同意がいる, en: Consent is needed}
          said_by: {ja: [同意], en: [consent]}
          hint: {ja: 何がいる, en: What is needed}
      model: {ja: 同意がいる, en: Consent is needed}
"""
FIRST = HEAD + QUIZ.replace("kind: choice", "kind: choice\n      concept: consent") + TAGGED
SECOND = (
    HEAD.replace("one", "two").replace("題", "次")
    + "  - show: {table: fruit, revealed: false}\n"
    + EXPLAIN
)


def write_shelf(folder: Path, first: str = FIRST, second: str = SECOND) -> CourseShelf:
    """Write the course, and return its shelf."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "course.yaml": COURSE,
        "sources.yaml": SOURCES,
        "tables.yaml": TABLES,
        "one.yaml": first,
        "two.yaml": second,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return library(folder).shelves[0]


def library(folder: Path) -> Library:
    """Return the library with this course."""
    return Library((folder,), Cache(None))


def lesson_of(shelf: CourseShelf, lesson_id: str) -> tuple[LessonRecord, str]:
    """Return a lesson and its hash."""
    reading = shelf.lesson(lesson_id)
    assert reading.lesson is not None, reading.findings
    return reading.lesson, reading.content_hash


def play(
    lesson: LessonRecord, content_hash: str, store: Store, clock: FixedClock, wrong: str = ""
) -> Session:
    """Play a lesson to its end; the question named by `wrong` is answered wrongly first."""
    session = Session(
        course="small", lesson=lesson, content_hash=content_hash, store=store, clock=clock
    )
    missed: set[str] = set()
    while not session.has_ended:
        question = open_question(session.flow, session.state)
        if session.state.phase is Phase.EXPLAINING:
            session.act(Explain(said="同意がいる", language="ja"))
        elif question is None or session.state.phase is Phase.ANSWERED:
            session.act(Continue())
        elif question.id == wrong and question.id not in missed:
            missed.add(question.id)
            others = (part.key for part in question.parts() if (part.key,) != question.key)
            session.act(Answer(given=(next(others),)))
        else:
            session.act(Answer(given=question.key))
    return session
