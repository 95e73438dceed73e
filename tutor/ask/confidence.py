"""How sure one may be that a passage answers a question.

Owns the figure that decides between an answer and an honest "the course does not say". It compares
nothing itself. The tests pin that it rises with what is covered and falls with what is unknown.
"""

from __future__ import annotations

import math

from tutor.ask.ranking import Match

ENOUGH = 0.5
"""From this confidence on an answer is given."""

_WEIGHTS = {"score": 0.38, "matched": 1.25, "core": 2.24}
_BASE, _SHARE, _STRANGE = -7.88, 3.52, -0.68


def confidence(match: Match, share: float, strange: float) -> float:
    """Return how sure one may be that a match answers its question, 0 to 1.

    Args:
        match: The best match.
        share: How likely it is right if any passage is, 0 to 1.
        strange: How many words of the question nothing in the course has.

    Source:
        Logistic regression on the questions of `tests/ask/questions` and others like them, those
        that are answered and those that are not weighing the same; whole sets were left out one by
        one.
    """
    total = _BASE + _SHARE * share + _STRANGE * strange
    total += sum(weight * getattr(match, name) for name, weight in _WEIGHTS.items())
    return 1 / (1 + math.exp(-total))
