"""What is said when a lesson is over: how the questions went, and what is worth another look.

Owns that reckoning. Pure: it reads a session's outcomes. The tests pin that every question the
learner met is counted once, and that a poll is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tutor.cli.plain_words import plain_words
from tutor.dialogue.state import Ending, Outcome
from tutor.lesson.flow import Flow
from tutor.lesson.predicting import prediction
from tutor.lesson.reading import Course
from tutor.lesson.records import QuizStep, TableStep
from tutor.questions.question import Question
from tutor.questions.verdict import Mark
from tutor.study.session import Session
from tutor.text.texts import in_language

_KINDS = ("right-at-first", "right-with-help", "shown-or-skipped")


def summary(session: Session, course: Course, language: str) -> tuple[str, ...]:
    """Say how a lesson went.

    Args:
        session: The lesson, at its end.
        course: Its course, which names the concepts.
        language: A language of the program.

    Returns:
        Paragraphs; none when the lesson asked nothing.
    """
    polls = {question.id for question in _questions(session.flow) if not question.key}
    kinds = {
        name: _kind(outcome)
        for name, outcome in session.state.outcomes.items()
        if name not in polls and outcome.first is not Mark.NOTED
    }
    counts = Counter(kinds.values())
    said = [plain_words(kind, language, count=counts[kind]) for kind in _KINDS if counts[kind]]
    weak = {
        question.concept
        for question in _questions(session.flow)
        if kinds.get(question.id, _KINDS[0]) != _KINDS[0]
    }
    names = [
        in_language(concept.name, language)
        for concept in course.record.concepts
        if concept.id in weak
    ]
    if names:
        listed = plain_words("between", language).join(names)
        said.append(plain_words("look-again", language, concepts=listed))
    return tuple(said)


def _questions(flow: Flow) -> Iterator[Question]:
    """Find the questions of a lesson, those about cells of its tables too."""
    for node in flow.nodes:
        match node.step:
            case QuizStep(question=question):
                yield question
            case TableStep(table=table):
                yield from (prediction(table, ask) for ask in table.ask)


def _kind(outcome: Outcome) -> str:
    if outcome.first is Mark.RIGHT and not outcome.hints:
        return "right-at-first"
    return "right-with-help" if outcome.ending is Ending.RIGHT else "shown-or-skipped"
