"""The rule that rates an answer."""

from typing import Any

import pytest

from tests.study.answers import attempt
from tutor.study.rating import AGAIN, EASY, GOOD, HARD, Rating, rating_of

RULE: list[tuple[dict[str, Any], Rating | None]] = [
    ({}, GOOD),
    ({"confidence": "think"}, GOOD),
    ({"confidence": "think", "seconds": 3.0}, GOOD),
    ({"confidence": "sure"}, GOOD),
    ({"confidence": "sure", "seconds": 11.0}, GOOD),
    ({"confidence": "sure", "seconds": -1.0}, GOOD),
    ({"confidence": "sure", "seconds": 10.0}, EASY),
    ({"confidence": "sure", "seconds": 19.0, "kind": "match"}, EASY),
    ({"confidence": "sure", "seconds": 59.0, "kind": "explain"}, EASY),
    ({"confidence": "sure", "seconds": 3.0, "hints": 1}, HARD),
    ({"confidence": "sure", "seconds": 3.0, "tries": 2}, HARD),
    ({"confidence": "guess"}, HARD),
    ({"hints": 2}, HARD),
    ({"tries": 3}, HARD),
    ({"kind": "explain"}, GOOD),
    ({"tries": 2, "kind": "explain"}, None),
    ({"verdict": "partly", "share": 0.5, "kind": "explain"}, HARD),
    ({"verdict": "wrong"}, AGAIN),
    ({"verdict": "wrong", "confidence": "sure"}, AGAIN),
    ({"verdict": "partly", "share": 0.9}, AGAIN),
    ({"verdict": "wrong", "tries": 2}, None),
    ({"verdict": "shown", "tries": 0}, AGAIN),
    ({"verdict": "shown", "tries": 1}, None),
    ({"verdict": "partly", "share": 0.5, "kind": "flash"}, HARD),
    ({"verdict": "partly", "share": 0.4, "kind": "explain"}, AGAIN),
    ({"verdict": "shown", "tries": 0, "kind": "explain"}, AGAIN),
    ({"verdict": "skipped"}, None),
    ({"verdict": "noted"}, None),
]


@pytest.mark.parametrize(("fields", "rating"), RULE)
def test_the_rule(fields: dict[str, Any], rating: Rating | None) -> None:
    """Each kind of answer is rated as the rule says."""
    assert rating_of(attempt(**fields)) == rating
