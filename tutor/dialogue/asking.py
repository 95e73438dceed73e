"""What happens at a question that stands open: answers, hints, the solution.

Owns the outcome of a question and the ladder of its hints. It may not walk on: the machine decides
where the lesson goes. The tests pin that the first mark of a question never changes.
"""

from __future__ import annotations

from msgspec.structs import replace

from tutor.dialogue.effects import AnswerMarked, AnyEffect, HintGiven, QuestionPosed, SolutionShown
from tutor.dialogue.state import Ending, IllegalAction, Outcome, Phase, State
from tutor.questions.question import Answer, Question
from tutor.questions.verdict import Mark

Asked = tuple[State, tuple[AnyEffect, ...]]


def pose(state: State, question: Question) -> Asked:
    """Put a question to the learner; what the first answer to it was is not forgotten."""
    before = state.outcomes.get(question.id, Outcome())
    phase = Phase.ASKED if question.hints else Phase.ASKED_NO_HINT_LEFT
    state = with_outcome(state, question, Outcome(first=before.first), phase)
    return state, (QuestionPosed(question=question),)


def answer(state: State, question: Question, given: Answer) -> Asked:
    """Mark an answer; a slip brings the next hint, if there is one.

    An answer that was not understood is no slip: it leaves no trace in the outcome.

    Args:
        state: A state in which the question stands open.
        question: The question.
        given: The answer.

    Returns:
        The new state and the effects.

    Raises:
        IllegalAction: The question cannot be answered like this. Nothing has happened.
    """
    if not question.accepts(given):
        raise IllegalAction(f"{given!r} is no answer to {question.id}")
    verdict = question.mark(given)
    outcome = state.outcomes[question.id]
    if verdict.mark is Mark.NOT_UNDERSTOOD:
        unread = AnswerMarked(
            question=question, given=given, verdict=verdict, tries=len(outcome.tries)
        )
        return state, (unread,)
    outcome = replace(
        outcome,
        tries=(*outcome.tries, given),
        first=outcome.first if outcome.first is not None else verdict.mark,
    )
    marked = AnswerMarked(question=question, given=given, verdict=verdict, tries=len(outcome.tries))
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


def with_outcome(state: State, question: Question, outcome: Outcome, phase: Phase) -> State:
    """Return the state with another outcome of a question, in another phase."""
    return replace(state, phase=phase, outcomes={**state.outcomes, question.id: outcome})
