"""What the learner's database holds, as frozen records.

Plain data: nothing here opens a file, reads a clock or imports sqlite3. Moments are aware and in
UTC. Actions and answers are JSON text which only their owners (`dialogue`, `questions`) can read.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

Verdict = Literal["right", "partly", "wrong", "shown", "skipped"]


class Run(Struct, frozen=True, kw_only=True):
    """One way through a lesson, from its beginning."""

    id: int
    course: str
    lesson: str
    lesson_hash: str
    started_at: datetime
    touched_at: datetime
    position: int
    length: int
    ended: bool


class ActionRecord(Struct, frozen=True, kw_only=True):
    """One action of a run; `seq` counts 0, 1, 2 … without a gap."""

    seq: int
    step: str
    action: str
    at: datetime


class Attempt(Struct, frozen=True, kw_only=True):
    """One marked answer; `seq` is that of the action that gave it.

    `share` is the part that was right, from 0 to 1. `tries` counts the answers given to this
    question so far, this one included; `hints` the hints seen before it.
    """

    seq: int
    course: str
    lesson: str
    question: str
    content_hash: str
    kind: str
    answer: str
    verdict: Verdict
    share: float
    tries: int
    hints: int
    at: datetime


class Place(Struct, frozen=True, kw_only=True):
    """How far the learner is in a lesson: `position` of `length` steps."""

    lesson: str
    position: int
    length: int
    ended: bool
    touched_at: datetime
