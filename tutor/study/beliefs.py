"""Misconceptions the learner holds: shown by an answer, and not answered better since.

Owns what is asked about them. The rule by which an attempt shows or refutes one is
`digesting.beliefs_after`; what a question can show is said by its tags.
"""

from __future__ import annotations

from collections.abc import Iterable

from tutor.errors import StoreTrouble
from tutor.explain.records import Explanation
from tutor.learner.records import Belief
from tutor.learner.store import Store
from tutor.questions.question import Question


def believes(store: Store, course: str) -> frozenset[str]:
    """Return the misconceptions that were shown and not refuted since.

    Args:
        store: The learner's database; when it cannot be used, nothing is known.
        course: The course's id.
    """
    from tutor.learner import derived
    from tutor.study.digesting import bring_up_to_date

    try:
        bring_up_to_date(store)
        return held(derived.beliefs(store, course))
    except StoreTrouble:
        return frozenset()


def held(beliefs: Iterable[Belief]) -> frozenset[str]:
    """Return the misconceptions that are not refuted."""
    return frozenset(each.misconception for each in beliefs if each.refuted_at is None)


def tested_by(asked: Question | Explanation) -> tuple[str, ...]:
    """Return the misconceptions that an answer can show, each once."""
    if isinstance(asked, Explanation):
        tags = [each.misconception for each in asked.wrong]
    else:
        tags = [misconception for misconception, _ in asked.misconceptions()]
    return tuple(dict.fromkeys(tag for tag in tags if tag))
