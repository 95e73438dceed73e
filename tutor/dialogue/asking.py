"""What happens at a question that stands open: answers, hints, the solution.

Owns the outcome of a question and the ladder of its hints. It may not walk on: the machine decides
where the lesson goes. The tests pin that the first mark of a question never changes.
"""

from __future__ import annotations

from msgspec.structs import replace

from tutor.dialogue.actions import Answer
from tutor.dialogue.effects import (
    AnswerMarked,
    AnswerTaken,
    AnyEffect,
    HintGiven,
    QuestionPosed,
    QuestionSkipped,
    SolutionShown,
)
from tutor.dialogue.state import Ending, IllegalAction, Outcome, Phase, State
from tutor.questions.question import Question
from tutor.questions.verdict import Mark, Verdict

Asked = tuple[State, tuple[AnyEffect, ...]]


def pose(state: State, question: Question, *, in_exam: bool = False) -> Asked:
    """Put a question to the learner; what the first answer to it was is not forgotten."""
    before = state.outcomes.get(question.id, Outcome())
    phase = Phase.ASKED if question.hints else Phase.ASKED_NO_HINT_LEFT
    if in_exam:
        phase = Phase.EXAMINED
    outcome = Outcome(first=before.first, confidence=before.confidence)
    state = with_outcome(state, question, outcome, phase)
    return state, (QuestionPosed(question=question),)


def answer(state: State, question: Question, action: Answer) -> Asked:
    """Mark an answer; a slip brings the next hint, if there is one.

    An answer that was not understood is no slip: it leaves no trace in the outcome.

    Args:
        state: A state in which the question stands open.
        question: The question.
        action: The answer, and how sure of it the learner is.

    Returns:
        The new state and the effects.

    Raises:
        IllegalAction: The question cannot be answered like this. Nothing has happened.
    """
    given = action.given
    if not question.accepts(given):
        raise IllegalAction(f"{given!r} is no answer to {question.id}")
    verdict = question.mark(given)
    outcome = state.outcomes[question.id]
    is_exam = state.phase is Phase.EXAMINED
    if verdict.mark is Mark.NOT_UNDERSTOOD:
        tries = len(outcome.tries)
        unread = AnswerMarked(
            question=question, given=given, verdict=verdict, tries=tries, in_exam=is_exam
        )
        return state, (unread,)
    outcome = replace(
        outcome,
        tries=(*outcome.tries, given),
        first=outcome.first if outcome.first is not None else verdict.mark,
        confidence=action.confidence if outcome.first is None else outcome.confidence,
    )
    shown = tuple(each for each in verdict.misconceptions if each not in state.shown_beliefs)
    state = replace(state, shown_beliefs=(*state.shown_beliefs, *shown))
    marked = AnswerMarked(question=question, given=given, verdict=verdict, tries=len(outcome.tries))
    if is_exam:
        taken = AnswerTaken(question=question, given=given, verdict=verdict)
        outcome = replace(outcome, ending=Ending.NOTED)
        return with_outcome(state, question, outcome, Phase.ANSWERED), (taken,)
    if verdict.closes:
        ending = Ending.RIGHT if verdict.is_right else Ending.NOTED
        outcome = replace(outcome, ending=ending)
        return with_outcome(state, question, outcome, Phase.ANSWERED), (marked,)
    state = with_outcome(state, question, outcome, state.phase)
    if state.phase is Phase.ASKED_NO_HINT_LEFT:
        return state, (marked,)
    state, hinted = give_hint(state, question)
    return state, (marked, *hinted)


def give_hint(state: State, question: Question) -> Asked:
    """Give the next hint of a question that has one left."""
    outcome = state.outcomes[question.id]
    number = outcome.hints + 1
    phase = Phase.ASKED if number < len(question.hints) else Phase.ASKED_NO_HINT_LEFT
    effect = HintGiven(question=question, number=number, hint=question.hints[number - 1])
    return with_outcome(state, question, replace(outcome, hints=number), phase), (effect,)


def show_solution(state: State, question: Question) -> Asked:
    """Show the answer to a learner who gives up."""
    outcome = replace(state.outcomes[question.id], ending=Ending.SHOWN)
    shown = SolutionShown(question=question)
    return with_outcome(state, question, outcome, Phase.ANSWERED), (shown,)


def skip(state: State, question: Question) -> Asked:
    """Pass over a question; in an exam that counts as no answer, and is taken without a word."""
    outcome = replace(state.outcomes[question.id], ending=Ending.SKIPPED)
    effect: AnyEffect = QuestionSkipped(question=question)
    if state.phase is Phase.EXAMINED:
        effect = AnswerTaken(question=question, given=(), verdict=Verdict(mark=Mark.WRONG))
    return with_outcome(state, question, outcome, state.phase), (effect,)


def with_outcome(state: State, question: Question, outcome: Outcome, phase: Phase) -> State:
    """Return the state with another outcome of a question, in another phase."""
    return replace(state, phase=phase, outcomes={**state.outcomes, question.id: outcome})
