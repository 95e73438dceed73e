"""Runs of characters that two texts have in common, whatever their words are.

Owns the spelling of a text for this comparison, and its runs. They meet where words do not: other
endings, other compounds, parts of a phrase. It weighs and ranks nothing. The tests pin that every
run of a text stands in its spelling.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from tutor.ask.tokens import normal

_SIGNS = re.compile(r"[\s。、！!？?…・.,;:\"“”「」()（）]+")
_LENGTHS = {"ja": (2, 3), "en": (4,)}
_MOST_ALIKE = 3

Weigh = Callable[[str], float]


class Wording(Struct, frozen=True, array_like=True):
    """A text as it is spelled for comparison, and the length of the vector of its runs."""

    spelled: str
    length: float


class AskedRuns(Struct, frozen=True):
    """The runs of a question that the course knows: each with its weight, and their sums."""

    weights: dict[str, float]
    total: float
    length: float


def spelled(text: str, language: str) -> str:
    """Return a text without signs; Japanese also without spaces, English with one at each end."""
    bare = _SIGNS.sub(" ", normal(text)).strip()
    return bare.replace(" ", "") if language == "ja" else f" {bare} "


def runs(text: str, language: str) -> frozenset[str]:
    """Return the runs of a text that was spelled for comparison, none across lines."""
    return frozenset(
        text[start : start + length]
        for length in _LENGTHS[language]
        for start in range(len(text) - length + 1)
        if "\n" not in text[start : start + length]
    )


def wording(text: str, language: str, weigh: Weigh) -> Wording:
    """Make a wording ready to be compared with."""
    written = spelled(text, language)
    return Wording(written, _length(map(weigh, runs(written, language))))


def asked_runs(question: str, language: str, known: Mapping[str, int], weigh: Weigh) -> AskedRuns:
    """Weigh the runs of a question, those left out that the course has nowhere."""
    weights = {
        run: weigh(run) for run in runs(spelled(question, language), language) if run in known
    }
    return AskedRuns(weights, sum(weights.values()), _length(weights.values()))


def alike(asked: AskedRuns, wordings: Iterable[Wording], said: str) -> float:
    """Return how like a question is to the three wordings most like it, 0 to 1: mean cosine.

    Args:
        asked: The runs of the question.
        wordings: The wordings.
        said: A spelled text in which all of them stand; a run that it lacks, they lack.
    """
    squares = [(run, weight * weight) for run, weight in asked.weights.items() if run in said]
    found = [
        sum(square for run, square in squares if run in each.spelled) / (asked.length * each.length)
        for each in wordings
        if asked.length and each.length
    ]
    return sum(sorted(found, reverse=True)[:_MOST_ALIKE]) / _MOST_ALIKE


def share_said(asked: AskedRuns, said: str) -> float:
    """Return the share of a question's runs that stand in a text spelled for comparison."""
    has = sum(weight for run, weight in asked.weights.items() if run in said)
    return has / asked.total if asked.total else 0.0


def _length(weights: Iterable[float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights))
