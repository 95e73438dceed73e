"""How well each question of a course works, from the answers of its learners.

Owns the statistics of items, and which question is the weakest. Pure. The tests pin the figures
against ones worked out by hand, and that the order of the learners makes no difference.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import StatisticsError, correlation, median

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from tutor.authoring.answered import Record
from tutor.learner.records import Attempt

FEW_LEARNERS = 20
"""With fewer learners a figure is marked as uncertain.

Source: ours: because of 20 learners, half of whom were right, no more is known than that it lies
between 30 % and 70 %, which is just enough to tell a hard question from an easy one.
"""
_MOST_WRONG = 3
_95_PERCENT = 1.96
_COUNTED = ("right", "partly", "wrong", "shown")
_WRONG = ("partly", "wrong")
_FEWEST_TO_CORRELATE = 3


class WrongAnswer(Struct, frozen=True, kw_only=True):
    """A part that was picked wrongly, by its key, or words that were typed; and by how many."""

    answer: str
    is_part: bool
    learners: int


class Item(Struct, frozen=True, kw_only=True):
    """A question and its figures.

    `right` of `learners` were right at their first try; `low` to `high` is the 95 % interval of
    that share. `discrimination` is None where it cannot be worked out. `older` answers were given
    to an earlier wording and do not count.
    """

    question: str
    lesson: str
    kind: str
    learners: int
    right: int
    low: float
    high: float
    discrimination: float | None
    wrong: tuple[WrongAnswer, ...]
    seconds: float | None
    answers: int
    reports: int = 0
    older: int = 0

    @property
    def share(self) -> float:
        """The share of learners who were right at their first try."""
        return self.right / self.learners

    @property
    def is_uncertain(self) -> bool:
        """Whether too few learners answered for the figures to say much."""
        return self.learners < FEW_LEARNERS

    @property
    def is_suspect(self) -> bool:
        """Whether those who know more do worse at it: then something is wrong with the question."""
        found = self.discrimination
        return found is not None and found < 0 and not self.is_uncertain


def items_of(records: Sequence[Record], hashes: Mapping[str, str]) -> tuple[Item, ...]:
    """Work out how well each question works.

    Args:
        records: What each learner answered in one course.
        hashes: By question, the hash of its present wording; for others that of the last answer.

    Returns:
        The questions that were answered, the weakest first: those that learners who know more get
        wrong, then those that were surely missed by most. A single miss counts for little, since
        the upper end of the interval decides.
    """
    current = {**_last_hashes(records), **hashes}
    counted = [_counted(record.attempts, current) for record in records]
    scores = [_first_tries(attempts) for attempts in counted]
    answered = Counter(a.question for r in records for a in r.attempts if a.verdict in _COUNTED)
    told = Counter(question for record in records for question in record.reported)
    names = dict.fromkeys(attempt.question for attempts in counted for attempt in attempts)
    items = {name: _item(name, counted, scores) for name in names}
    counts = {
        name: {"reports": told[name], "older": answered[name] - item.answers}
        for name, item in items.items()
    }
    complete = (replace(item, **counts[name]) for name, item in items.items())
    return tuple(sorted(complete, key=strength))


def _item(
    question: str,
    counted: Sequence[Sequence[Attempt]],
    scores: Sequence[Mapping[str, Attempt]],
) -> Item:
    """Work out the figures of a question that follow from the answers to its present wording."""
    tries = [first[question] for first in scores if question in first]
    right = sum(map(_is_right, tries))
    low, high = interval(right, len(tries))
    seconds = [attempt.seconds for attempt in tries if attempt.seconds is not None]
    return Item(
        question=question,
        lesson=tries[0].lesson,
        kind=tries[0].kind,
        learners=len(tries),
        right=right,
        low=low,
        high=high,
        discrimination=discrimination(scores, question),
        wrong=_wrong_answers(counted, question),
        seconds=median(seconds) if seconds else None,
        answers=sum(a.question == question for attempts in counted for a in attempts),
    )


def strength(item: Item) -> tuple[bool, float, float, str]:
    """Return by what questions are sorted: the weakest has the least."""
    apart = 0.0 if item.discrimination is None else item.discrimination
    return not item.is_suspect, item.high, apart, item.question


def interval(right: int, learners: int) -> tuple[float, float]:
    """Return the 95 % interval of a share.

    Args:
        right: How many were right.
        learners: Of how many; at least one.

    Source:
        The score interval of E. B. Wilson, "Probable inference, the law of succession, and
        statistical inference", JASA 22 (1927), 209–212: it holds for small numbers, too.
    """
    share, z = right / learners, _95_PERCENT
    scale = 1 + z * z / learners
    middle = (share + z * z / (2 * learners)) / scale
    half = z / scale * math.sqrt(share * (1 - share) / learners + (z / (2 * learners)) ** 2)
    return max(0.0, middle - half), min(1.0, middle + half)


def discrimination(scores: Sequence[Mapping[str, Attempt]], question: str) -> float | None:
    """Return how well a question tells those who know more from those who know less.

    Args:
        scores: For each learner, the first attempt at each question.
        question: The question.

    Returns:
        The point-biserial correlation of being right here with the share of the other questions
        that were right at first try, from -1 to 1; None where fewer than three learners answered
        something else as well, or all did alike.

    Source:
        The item left out of its own total: S. Henrysson, "Correction of item-total correlations in
        item analysis", Psychometrika 28 (1963), 211–218. A share in place of a sum is ours: because
        not everybody has answered everything.
    """
    here, elsewhere = [], []
    for first in scores:
        if question in first and len(first) > 1:
            own = _is_right(first[question])
            others = sum(map(_is_right, first.values())) - own
            here.append(float(own))
            elsewhere.append(others / (len(first) - 1))
    if len(here) < _FEWEST_TO_CORRELATE:
        return None
    try:
        return correlation(here, elsewhere)
    except StatisticsError:
        return None


def _last_hashes(records: Sequence[Record]) -> dict[str, str]:
    attempts = [attempt for record in records for attempt in record.attempts]
    attempts.sort(key=lambda attempt: attempt.at)
    return {attempt.question: attempt.question_hash for attempt in attempts}


def _counted(attempts: Iterable[Attempt], current: Mapping[str, str]) -> tuple[Attempt, ...]:
    """Return the answers to questions as they are now; of what was skipped nothing is known."""
    return tuple(
        attempt
        for attempt in attempts
        if attempt.verdict in _COUNTED and attempt.question_hash in ("", current[attempt.question])
    )


def _first_tries(attempts: Iterable[Attempt]) -> dict[str, Attempt]:
    first: dict[str, Attempt] = {}
    for attempt in attempts:
        first.setdefault(attempt.question, attempt)
    return first


def _is_right(attempt: Attempt) -> bool:
    """Tell whether a first try was right, and without a hint."""
    return attempt.verdict == "right" and not attempt.hints


def _wrong_answers(counted: Iterable[Sequence[Attempt]], question: str) -> tuple[WrongAnswer, ...]:
    """Return what was answered wrongly most often; each learner counts once for each."""
    chosen: Counter[tuple[str, bool]] = Counter()
    for attempts in counted:
        given = (
            each
            for attempt in attempts
            if attempt.question == question and attempt.verdict in _WRONG
            for each in _wrong_parts(attempt)
        )
        chosen.update(set(given))
    common = sorted(chosen.items(), key=lambda each: (-each[1], each[0]))[:_MOST_WRONG]
    return tuple(
        WrongAnswer(answer=answer, is_part=is_part, learners=learners)
        for (answer, is_part), learners in common
    )


def _wrong_parts(attempt: Attempt) -> list[tuple[str, bool]]:
    if attempt.parts.wrong:
        return [(key, True) for key in attempt.parts.wrong]
    try:
        given = msgspec.json.decode(attempt.answer, type=tuple[str, ...])
    except msgspec.DecodeError:
        return []
    said = " ".join(" ".join(given).split())
    return [(said, False)] if said and not attempt.parts.right else []
