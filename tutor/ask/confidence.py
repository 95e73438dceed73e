"""How sure one may be that a passage answers a question.

Owns the figure that decides between an answer and an honest "the course does not say". It compares
nothing itself. The tests pin that it rises with what is covered and falls with what is unknown.
"""

from __future__ import annotations

import math

from tutor.ask.ranking import Match

ENOUGH = 0.5
"""From this confidence on an answer is given."""
SURE = 0.9
"""From this confidence on a topic that is left out is named."""

_WEIGHTS = {"score": 0.32, "matched": 1.72, "core": 2.25}
_BASE, _SHARE, _STRANGE = -7.5, 3.02, -1.13


def confidence(match: Match, share: float, strange: float) -> float:
    """Return how sure one may be that a match answers its question, 0 to 1.

    Args:
        match: The best match.
        share: How likely it is right if any passage is, 0 to 1.
        strange: How many words of the question no answer of the course has.

    Source:
        Logistic regression on the questions of `tests/ask/questions` and others like them, whole
        sets of them left out one by one. The base is set by hand: `ENOUGH` declines some 97 %
        of what the course does not cover: topics left out, which compete as passages, do most of
        that.
    """
    total = _BASE + _SHARE * share + _STRANGE * strange
    total += sum(weight * getattr(match, name) for name, weight in _WEIGHTS.items())
    return 1 / (1 + math.exp(-total))
