"""Lessons of a few questions, played at the prompts of plain mode in this process."""

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from string import ascii_lowercase

import pytest

from tests.cli.lessons import open_database
from tutor.cli.output import Output
from tutor.cli.plain import PlainLesson
from tutor.cli.plain_asking import numbered_keys
from tutor.cli.plain_standing import Standing
from tutor.clock import SystemClock
from tutor.lesson.course_records import Concept, CourseRecord, Misconception, Source, Speaker
from tutor.lesson.reading import Course
from tutor.lesson.records import LessonRecord, LineStep, QuizStep
from tutor.questions.question import Question
from tutor.study.session import Session
from tutor.wording import LANGUAGES

SMALL = Course(
    folder="",
    key="",
    record=CourseRecord(
        tutor="1",
        course="small",
        title="Course",
        languages=("ja", "en"),
        cast={"teacher": Speaker(name="T"), "student": Speaker(name="S", side="right")},
        lessons=("few",),
        concepts=(Concept(id="idea", name="Idea"),),
        misconceptions=(
            Misconception(
                id="silence",
                belief={"ja": "黙れば同意", "en": "Silence is a yes"},
                refute={"ja": "同意は言うもの。", "en": "A yes is said."},
            ),
        ),
    ),
    sources=(Source(id="law", title="The law", jurisdiction="JP"),),
)

_PROMPT_ENDINGS = (
    "? 使い方）:",
    "? help):",
    "（Enter）",
    "(Enter)",
    "（Enter、w ほかの選択肢）",
    "(Enter, w the other options)",
    "言わない）:",
    "not saying):",
)

MARKS = {
    "ja": ("正解です。", "一部は合っています。", "ちがいます。", "読み取れませんでした。"),
    "en": ("Right.", "Partly right.", "Not quite.", "That was not understood"),
}
"""How answers are called: right, partly, wrong, not understood."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)

Typing = str | Callable[[Question, Standing], str]
"""What is typed, or how it is made from the question and the order in which it is shown."""


def session_of(home: Path, *questions: Question) -> Session:
    """Return a session of a lesson that asks questions, with a line behind each."""
    steps: list[LineStep | QuizStep] = []
    for question in questions:
        steps += [QuizStep(question=question), LineStep(who="teacher", text="Behind.")]
    return Session(
        course="small",
        lesson=LessonRecord(lesson="few", title="Few", steps=tuple(steps)),
        content_hash="0",
        store=open_database(home),
        clock=SystemClock(),
    )


def typed_at(session: Session, language: str, typed: Iterable[str]) -> str:
    """Return all that is said when lines are typed, one after the other."""
    said = io.StringIO()
    output = Output(said, io.StringIO())
    output.language = language
    lines = io.StringIO("".join(line + "\n" for line in typed))
    PlainLesson(
        session=session, course=SMALL, output=output, typed=lines, locale_language=language
    ).play()
    return said.getvalue()


def asked(home: Path, language: str, question: Question, *typed: Typing) -> str:
    """Return what is said behind the heading when a question is answered."""
    home.mkdir(parents=True, exist_ok=True)
    session = session_of(home, question)
    standing = Standing(seed=session.seed)
    lines = [each if isinstance(each, str) else each(question, standing) for each in typed]
    said = typed_at(session, language, lines)
    session.store.close()
    return said.partition("\n\n")[2]


def letters_of(targets: dict[str, str]) -> Callable[[Question, Standing], str]:
    """Type numbers of parts with letters: those of targets as they are shown, or letters given."""

    def typed(question: Question, standing: Standing) -> str:
        numbers = numbered_keys(question, standing.seed)
        shown = question.display_order(standing.seed)
        letters = dict(zip(shown, ascii_lowercase, strict=False)) | {each: each for each in "abc"}
        pairs = ((numbers.index(part) + 1, letters[to]) for part, to in targets.items())
        return " ".join(f"{number}{letter}" for number, letter in pairs)

    return typed


def numbers_of(*keys: str) -> Callable[[Question, Standing], str]:
    """Type the numbers under which parts are shown."""

    def typed(question: Question, standing: Standing) -> str:
        order = question.display_order(standing.seed)
        return " ".join(str(order.index(key) + 1) for key in keys)

    return typed


def replies(said: str) -> list[str]:
    """Cut what was said at the prompts; what comes before the first is how the question is put."""
    parts = [""]
    for line in said.splitlines(keepends=True):
        if line.rstrip("\n").endswith(_PROMPT_ENDINGS):
            parts.append("")
        else:
            parts[-1] += line
    return parts
