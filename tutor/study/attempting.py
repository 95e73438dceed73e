"""Which attempt an action was: an answer, an explanation, or the wish to see or to pass over.

Owns the way from what happened to what is recorded of it. Pure: it knows no store and no clock. The
tests pin that words that were not understood are no attempt.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from tutor.dialogue.actions import Action, Answer, AskHint, Confidence, Explain, GiveUp, Judge, Skip
from tutor.dialogue.effects import (
    AnswerMarked,
    AnswerTaken,
    AnyEffect,
    ExplanationRead,
)
from tutor.dialogue.machine import open_explanation, open_question
from tutor.dialogue.state import Ending, State
from tutor.learner.records import Parts, Verdict
from tutor.lesson.flow import Flow
from tutor.questions.fingerprint import question_hash
from tutor.questions.verdict import Mark
from tutor.study.beliefs import tested_by

EXPLANATION_KIND = "explain"

_RECORDED: dict[Mark, Verdict] = {
    Mark.RIGHT: "right",
    Mark.PARTLY: "partly",
    Mark.WRONG: "wrong",
    Mark.NOTED: "noted",
}
_ENDED: dict[Ending, Verdict] = {Ending.SHOWN: "shown", Ending.SKIPPED: "skipped"}
_encode = msgspec.json.Encoder().encode
E = TypeVar("E", bound=AnyEffect)


class Tried(Struct, frozen=True, kw_only=True):
    """What is recorded of one action at a question or an explanation."""

    question: str
    kind: str
    verdict: Verdict
    tries: int
    hints: int
    answer: str = "[]"
    share: float = 0.0
    parts: Parts = Parts()
    confidence: Confidence = ""
    misconceptions: tuple[str, ...] = ()
    question_hash: str
    concept: str
    tested: tuple[str, ...]


def tried(
    flow: Flow, before: State, action: Action, after: State, effects: Iterable[AnyEffect]
) -> Tried | None:
    """Tell which attempt an action was.

    Args:
        flow: The lesson.
        before: The state in which the action was taken.
        action: The action.
        after: The state it led to.
        effects: What happened.

    Returns:
        What is to be recorded; None when nothing was tried, or nothing understood.
    """
    if not isinstance(action, Answer | Explain | Judge | AskHint | GiveUp | Skip):
        return None
    if open_explanation(flow, before) is not None:
        return _explained(flow, before, action, after, tuple(effects))
    return None if isinstance(action, AskHint) else _answered(flow, before, action, effects)


def _answered(
    flow: Flow, before: State, action: Action, effects: Iterable[AnyEffect]
) -> Tried | None:
    question = open_question(flow, before)
    if question is None:
        return None
    outcome = before.outcomes[question.id]
    tried = Tried(
        question=question.id,
        kind=question.kind,
        verdict="shown" if isinstance(action, GiveUp) else "skipped",
        tries=len(outcome.tries),
        hints=outcome.hints,
        question_hash=question_hash(question),
        concept=question.concept,
        tested=tested_by(question),
    )
    if isinstance(action, Answer):
        effects = tuple(effects)
        marked = _first(effects, AnswerMarked) or _first(effects, AnswerTaken)
        if marked is None or marked.verdict.mark not in _RECORDED:
            return None
        verdict = marked.verdict
        return replace(
            tried,
            answer=_encode(action.given).decode(),
            verdict=_RECORDED[verdict.mark],
            share=verdict.share,
            tries=tried.tries + 1,
            parts=Parts(
                right=verdict.right_parts,
                wrong=verdict.wrong_parts,
                missing=verdict.missing_parts,
            ),
            confidence=action.confidence,
            misconceptions=verdict.misconceptions,
        )
    return tried


def _explained(
    flow: Flow, before: State, action: Action, after: State, effects: tuple[AnyEffect, ...]
) -> Tried | None:
    step = open_explanation(flow, before)
    assert step is not None
    earlier = before.explained[step.explanation.id]
    explained = after.explained[step.explanation.id]
    read = _first(effects, ExplanationRead)
    if isinstance(action, Explain):
        if read is None or not read.is_understood:
            return None
    elif explained.ending is Ending.OPEN:
        return None
    right = (*explained.covered, *explained.judged)
    ideas = [each.id for each in step.explanation.expect]
    share = len(right) / max(1, len(ideas))
    return Tried(
        question=step.explanation.id,
        kind=EXPLANATION_KIND,
        answer=_encode((action.said,) if isinstance(action, Explain) else ()).decode(),
        verdict=_verdict_on(action, share, explained.ending),
        share=share,
        tries=len(explained.said),
        hints=len(earlier.moves),
        parts=Parts(
            right=right,
            missing=tuple(idea for idea in ideas if idea not in right),
            helped=explained.helped,
        ),
        misconceptions=read.shows if read is not None else (),
        question_hash=question_hash(step.explanation),
        concept=step.explanation.concept,
        tested=tested_by(step.explanation),
    )


def _verdict_on(action: Action, share: float, ending: Ending) -> Verdict:
    if not isinstance(action, Explain | Judge):
        return _ENDED[ending]
    if share == 1:
        return "right"
    return "partly" if share else "wrong"


def _first(effects: Iterable[AnyEffect], kind: type[E]) -> E | None:
    return next((effect for effect in effects if isinstance(effect, kind)), None)
