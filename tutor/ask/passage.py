"""A piece of a course that says something by itself.

Owns the record. Its making is the business of `passages`, which needs the whole lesson format; an
index that is opened again needs only this.
"""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

Kind = Literal[
    "answer", "term", "belief", "solution", "why", "row", "cell", "line", "point", "outside"
]
OUTSIDE: Final = "outside"
"""The kind of what says that a topic is not in the course."""


class Passage(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A piece of a course in one language.

    `address` names it: `lesson/step/…`, or `answers/…`, `terms/…`, `misconceptions/…`. `prompts`
    are questions it answers, `around` is what stands beside it and helps to find it. `at` is the
    node of the lesson's flow that it stands at, -1 for none. `lesson_number` counts from 1.
    """

    address: str
    kind: Kind
    text: str
    prompts: tuple[str, ...] = ()
    around: str = ""
    lesson: str = ""
    step: str = ""
    at: int = -1
    cite: tuple[str, ...] = ()
    short: Literal["", "yes", "no", "depends"] = ""
    more: str = ""
    why: str = ""
    example: str = ""
    next: tuple[str, ...] = ()
    case: bool = False
    rests_on: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    is_foreign: bool = False
    """Whether it exists in another language only."""
