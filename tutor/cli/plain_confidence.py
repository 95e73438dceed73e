"""How sure a learner is of an answer, asked before the verdict, and what is said of it behind that.

Owns the words for it. Pure. The tests pin that nobody has to say how sure they are.
"""

from __future__ import annotations

from tutor.cli.plain_words import plain_words
from tutor.dialogue.actions import Confidence
from tutor.questions.question import Answer, Question
from tutor.questions.verdict import Mark, Verdict
from tutor.text.fold import fold

_SAYINGS: dict[Confidence, str] = {
    "sure": "1 sure certain 確信 確信あり 自信あり",
    "think": "2 think think-so i-think-so たぶん 多分",
    "guess": "3 guess a-guess 勘 かん カン あてずっぽう",
}


def read_confidence(typed: str) -> Confidence | None:
    """Read how sure a learner is.

    Args:
        typed: `1` to `3`, a word such as `sure` or `勘`, or nothing.

    Returns:
        The confidence, empty when the learner does not say; None for anything else.
    """
    word = fold(typed)
    if not typed.strip():
        return ""
    for confidence, sayings in _SAYINGS.items():
        if word in map(fold, sayings.split()):
            return confidence
    return None


def can_be_sure(question: Question, given: Answer) -> bool:
    """Tell whether an answer can be right or wrong, so that being sure of it means something."""
    verdict = question.mark(given)
    return not verdict.self_graded and verdict.mark in (Mark.RIGHT, Mark.PARTLY, Mark.WRONG)


def remark(confidence: Confidence, verdict: Verdict, language: str) -> tuple[str, ...]:
    """Say a word to who was sure and wrong, or guessed and right; nothing to anybody else."""
    if confidence == "sure" and verdict.mark in (Mark.PARTLY, Mark.WRONG):
        return (plain_words("sure-and-wrong", language),)
    if confidence == "guess" and verdict.mark is Mark.RIGHT:
        return (plain_words("guessed-right", language),)
    return ()
