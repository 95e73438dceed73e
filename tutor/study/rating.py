"""How well an answer shows that its question is remembered.

Owns the rule that makes one of the scheduler's four ratings of an attempt. Pure. The rule:

1. A slip (wrong, or right in part) and an answer that was shown are Again. Only the first of them
   counts each time the question is posed: it stays open, and the scheduler has heard already.
2. Of an explanation only the first turn counts, because the teacher leads to all the others. Half
   of it or more is Hard, and so is a card that one grades as half known.
3. Right is Hard after a slip, with a hint, or when the learner said that it was a guess.
4. Right, sure and quick is Easy. Quick is within 10 seconds of being posed; within 20 where several
   decisions are one answer, within 60 where one explains.
5. Any other right answer is Good.
6. What was passed over, and what can be neither right nor wrong, is not rated.

Change `RULE` with the rule: all cards are then worked out anew.
"""

from __future__ import annotations

from typing import Literal, assert_never

from tutor.learner.records import Attempt

RULE = 1

Rating = Literal[1, 2, 3, 4]
AGAIN: Rating = 1
HARD: Rating = 2
GOOD: Rating = 3
EASY: Rating = 4

EXPLAIN = "explain"
"""The kind under which explanations are recorded."""

_GRADED_BY_HALVES = frozenset({EXPLAIN, "flash"})
_QUICK_SECONDS = 10.0
_QUICK_SECONDS_OF_KIND = {
    **dict.fromkeys(("choices", "classify", "match", "order", "blanks", "spot"), 20.0),
    EXPLAIN: 60.0,
}


def rating_of(attempt: Attempt) -> Rating | None:
    """Rate an attempt.

    Args:
        attempt: A marked answer.

    Returns:
        A rating; None when it says nothing new about the memory of the question.

    Source:
        Ours, after Anki's advice that Hard is a pass and Again is for what was not recalled.
    """
    if attempt.kind == EXPLAIN and attempt.tries > 1:
        return None
    match attempt.verdict:
        case "skipped" | "noted":
            return None
        case "shown":
            return AGAIN if attempt.tries == 0 else None
        case "partly" if attempt.kind in _GRADED_BY_HALVES and attempt.share >= 0.5:
            return HARD
        case "wrong" | "partly":
            return AGAIN if attempt.tries <= 1 else None
        case "right":
            if attempt.tries > 1 or attempt.hints > 0 or attempt.confidence == "guess":
                return HARD
            return EASY if attempt.confidence == "sure" and is_quick(attempt) else GOOD
        case _:
            assert_never(attempt.verdict)


def is_quick(attempt: Attempt) -> bool:
    """Tell whether an answer came so fast that it was known by heart."""
    most = _QUICK_SECONDS_OF_KIND.get(attempt.kind, _QUICK_SECONDS)
    return attempt.seconds is not None and 0 <= attempt.seconds <= most
