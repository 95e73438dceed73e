"""What stands open before the learner, and must not be given away when they ask about it.

Owns the addresses of that: `lesson/question`, `lesson/explanation`, `lesson/table/row.column`. The
tests pin that what is answered or revealed is not among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tutor.dialogue.machine import open_explanation, open_question
from tutor.dialogue.state import ASKING, EXPLANATION
from tutor.explain.records import Explanation
from tutor.lesson.records import TableStep
from tutor.lesson.revealing import revealing
from tutor.questions.question import Question
from tutor.study.session import Session
from tutor.text.texts import Text


def standing_at(session: Session, lesson_ids: Collection[str]) -> frozenset[str]:
    """Return what stands open in a session.

    Args:
        session: A lesson, or what is played like one: a review, a quiz on a table.
        lesson_ids: The lessons of the course: a table may stand in several of them, and a review
            or a quiz asks about any of them.

    Returns:
        The addresses of the open question, of the open explanation, and of the cells not seen yet
        in the table that is being revealed, each in every lesson.
    """
    lessons = {*lesson_ids, session.lesson.lesson}
    return frozenset(f"{lesson}/{name}" for name in _open(session) for lesson in lessons)


def asked_at(session: Session) -> tuple[Text, ...]:
    """Return what the learner is being asked: by the open question, or to explain."""
    question, explanation = _question(session), _explanation(session)
    texts = (question.ask if question is not None else "", explanation.ask if explanation else "")
    return tuple(text for text in texts if text)


def _open(session: Session) -> Iterator[str]:
    question, explanation = _question(session), _explanation(session)
    if question is not None:
        yield _as_address(question.id)
    if explanation is not None:
        yield explanation.id
    flow, state = session.flow, session.state
    step = flow.nodes[state.at].step if state.at < flow.end else None
    if isinstance(step, TableStep):
        order = revealing(step.table)
        for group in order.groups[state.shown :]:
            yield from (f"{step.table.id}/{place.name}" for place in group)


def _question(session: Session) -> Question | None:
    is_open = session.state.phase in ASKING
    return open_question(session.flow, session.state) if is_open else None


def _explanation(session: Session) -> Explanation | None:
    is_open = session.state.phase in EXPLANATION
    step = open_explanation(session.flow, session.state) if is_open else None
    return None if step is None else step.explanation


def _as_address(question: str) -> str:
    """Return the address of what a question asks: that of a cell, where it is about one.

    Questions made from a table are called `table.row.column`, in a quiz with their kind behind.
    """
    table, *cell = question.split(".")
    return f"{table}/{cell[0]}.{cell[1]}" if len(cell) > 1 else question
