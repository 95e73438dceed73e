"""What is told to learners who ask about themselves: a record, and nothing of its making."""

from __future__ import annotations

from msgspec import Struct


class About(Struct, frozen=True, kw_only=True):
    """What is known of the learner; titles and names are in the language of the question."""

    lessons: int = 0
    done: int = 0
    under_way: str = ""
    next_lesson: str = ""
    due: int = 0
    weak: tuple[str, ...] = ()
