"""When a question is asked again: the scheduler FSRS, as its own library computes it.

Owns the only use of `fsrs`, which is imported when something is rated and not before. Pure but for
that: no dice (fuzzing is off), and every moment is handed in. There are no learning steps of
minutes: a question stays open in its lesson until it is answered, so the next time is the next day
at the earliest. The tests pin golden sequences, and that they are the library's.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from tutor.study.rating import RULE, Rating

if TYPE_CHECKING:
    from fsrs import Card, Scheduler


class Memory(Struct, frozen=True, kw_only=True):
    """How well something is remembered, and until when.

    `stability` are the days after which it is still recalled in 9 of 10 cases; `difficulty` runs
    from 1 to 10.
    """

    stability: float
    difficulty: float
    reviewed_at: datetime
    due: datetime


def rules() -> str:
    """Name the rules by which cards are worked out: release of the library, and our rating."""
    from importlib.metadata import version

    return f"fsrs {version('fsrs')}, rating {RULE}"


def reviewed(memory: Memory | None, rating: Rating, at: datetime) -> Memory:
    """Return the memory after one more answer.

    Args:
        memory: The memory before; None before the first answer.
        rating: How well it was recalled.
        at: When, aware and in UTC; may lie before the last time, as when a clock was set back.

    Returns:
        The new memory.

    Source:
        FSRS-6 with its default weights, by way of `fsrs`; 90 % retention.
    """
    from fsrs import Rating as LibraryRating

    card, _ = _scheduler().review_card(_card(memory, at), LibraryRating(rating), at)
    assert card.stability is not None
    assert card.difficulty is not None
    return Memory(
        stability=card.stability, difficulty=card.difficulty, reviewed_at=at, due=card.due
    )


def retrievability(memory: Memory, now: datetime) -> float:
    """Return the chance that it is recalled now, from 0 to 1."""
    return float(_scheduler().get_card_retrievability(_card(memory, now), now))


def _card(memory: Memory | None, at: datetime) -> Card:
    from fsrs import Card, State

    if memory is None:
        return Card(card_id=1, due=at)
    return Card(
        card_id=1,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.reviewed_at,
    )


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
