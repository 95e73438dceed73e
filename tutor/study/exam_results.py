"""What came of an exam: whether it was passed, its topics, and every answer.

Owns the pass mark, and the grouping of questions by the lesson to read again. Questions keep the
numbers they had during the exam. Pure. The tests pin that every question with a concept counts in
one topic, and only in one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from tutor.dialogue.state import Ending, State
from tutor.lesson.flow import Flow
from tutor.lesson.library import CourseShelf
from tutor.lesson.records import ExamStep
from tutor.questions.question import Answer, Question
from tutor.questions.verdict import Mark, Verdict
from tutor.study.exam_words import exam_words, percent

PASS_SHARE = 0.8
"""The share with which an exam is passed. Source: ours, because it is what mastery is where
learning is measured in tests (B. S. Bloom, "Learning for mastery", 1968)."""


class ExamAnswer(Struct, frozen=True, kw_only=True):
    """A question of an exam, what was answered (nothing, when it was passed over), and its mark.

    `number` is its place in the exam, from 1.
    """

    number: int
    question: Question
    given: Answer
    verdict: Verdict


class Topic(Struct, frozen=True, kw_only=True):
    """The answers to what one lesson teaches, or to a concept that no lesson does."""

    lesson: str
    concept: str
    answers: tuple[ExamAnswer, ...]

    @property
    def right(self) -> int:
        """How many answers were wholly right."""
        return sum(each.verdict.is_right for each in self.answers)

    @property
    def missed(self) -> tuple[int, ...]:
        """The numbers of the questions that were not wholly right."""
        return tuple(each.number for each in self.answers if not each.verdict.is_right)

    @property
    def share(self) -> float:
        """How much was right, parts counted; from 0 to 1."""
        return _share(self.answers)


class ExamResult(Struct, frozen=True, kw_only=True):
    """What came of an exam: its answers in order, and its topics, the weakest first."""

    answers: tuple[ExamAnswer, ...]
    topics: tuple[Topic, ...]

    @property
    def right(self) -> int:
        """How many answers were wholly right."""
        return sum(each.verdict.is_right for each in self.answers)

    @property
    def share(self) -> float:
        """How much was right, parts counted; from 0 to 1."""
        return _share(self.answers)

    @property
    def is_passed(self) -> bool:
        """Whether enough was right."""
        return self.share >= PASS_SHARE

    @property
    def wrong_first(self) -> tuple[ExamAnswer, ...]:
        """The answers, those that were not wholly right before the others."""
        return tuple(sorted(self.answers, key=lambda each: each.verdict.is_right))

    @property
    def weak(self) -> tuple[Topic, ...]:
        """The topics in which something was missed, the weakest first."""
        return tuple(topic for topic in self.topics if topic.missed)


def result_of(flow: Flow, state: State, shelf: CourseShelf | None = None) -> ExamResult:
    """Tell what came of an exam that has ended.

    Args:
        flow: The exam, laid out.
        state: Its last state.
        shelf: The course, for the lessons to read again.
    """
    steps = [node.step for node in flow.nodes if isinstance(node.step, ExamStep)]
    answers = tuple(
        _answer(number, step.question, state)
        for number, step in enumerate(steps, 1)
        if step.question.id in state.outcomes
    )
    lessons = {} if shelf is None else _first_lessons(shelf)
    return ExamResult(answers=answers, topics=_topics(answers, lessons))


def score(result: ExamResult, language: str) -> str:
    """Say in one line how much was right, and whether that is enough."""
    said = exam_words("score", language, count=len(result.answers), right=result.right)
    outcome = exam_words(
        "passed" if result.is_passed else "not-passed",
        language,
        percent=percent(result.share),
        needed=percent(PASS_SHARE),
    )
    return f"{said}{'' if language == 'ja' else ' '}{outcome}"


def missed(topic: Topic, language: str) -> str:
    """Name the questions of a topic that were not right, by their numbers; nothing without any."""
    if not topic.missed:
        return ""
    listed = exam_words("between", language).join(map(str, topic.missed))
    return exam_words("missed", language, numbers=listed)


def _share(answers: tuple[ExamAnswer, ...]) -> float:
    return sum(each.verdict.share for each in answers) / max(1, len(answers))


def _answer(number: int, question: Question, state: State) -> ExamAnswer:
    outcome = state.outcomes[question.id]
    given: Answer = ()
    verdict = Verdict(mark=Mark.WRONG)
    if outcome.ending is not Ending.SKIPPED and outcome.tries:
        given = outcome.tries[-1]
        verdict = question.mark(given)
    return ExamAnswer(number=number, question=question, given=given, verdict=verdict)


def _topics(answers: Iterable[ExamAnswer], lessons: Mapping[str, str]) -> tuple[Topic, ...]:
    grouped: dict[tuple[str, str], list[ExamAnswer]] = defaultdict(list)
    for each in answers:
        if concept := each.question.concept:
            lesson = lessons.get(concept, "")
            grouped[lesson, "" if lesson else concept].append(each)
    topics = [
        Topic(lesson=lesson, concept=concept, answers=tuple(group))
        for (lesson, concept), group in grouped.items()
    ]
    return tuple(sorted(topics, key=lambda topic: topic.share))


def _first_lessons(shelf: CourseShelf) -> dict[str, str]:
    """Return the first lesson of a course that teaches a concept, by concepts."""
    found: dict[str, str] = {}
    for lesson_id in shelf.lesson_ids:
        lesson = shelf.lesson(lesson_id).lesson
        for concept in () if lesson is None else lesson.concepts:
            found.setdefault(concept, lesson_id)
    return found
