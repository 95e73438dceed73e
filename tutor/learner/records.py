"""What the learner's database holds, as frozen records.

Plain data: nothing here opens a file, reads a clock or imports sqlite3. Moments are aware and in
UTC. Actions and answers are JSON text which only their owners (`dialogue`, `questions`) can read.
Runs, actions and attempts are what happened; cards and beliefs follow from the attempts alone.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from tutor.dialogue.actions import Confidence

Verdict = Literal["right", "partly", "wrong", "shown", "skipped", "noted"]


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


class Parts(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The keys of the parts of a question by how they were answered.

    `helped` are those of the right ones that needed help with just them.
    """

    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    helped: tuple[str, ...] = ()


class Attempt(Struct, frozen=True, kw_only=True):
    """One marked answer; `seq` is that of the action that gave it.

    `share` is the part that was right, from 0 to 1. `tries` counts the answers given to this
    question so far, this one included; `hints` the hints seen before it. `seconds` is the time from
    posing the question to this answer. `question_hash` is that of the question itself, as
    `content_hash` is that of its lesson. `misconceptions` are those which this answer showed,
    `tested` all those which an answer to this question can show.
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
    confidence: Confidence = ""
    parts: Parts = Parts()
    seconds: float | None = None
    question_hash: str = ""
    concept: str = ""
    misconceptions: tuple[str, ...] = ()
    tested: tuple[str, ...] = ()
    at: datetime


class Card(Struct, frozen=True, kw_only=True):
    """A question that is asked again and again, and how well it is remembered.

    `stability` (days until the chance to recall it has fallen to 90 %) and `difficulty` (1 to 10)
    are the scheduler's. `evidence` (0 to 1) is how much the answers speak for knowing it. The rest
    is what was last seen of the question.
    """

    course: str
    question: str
    lesson: str
    kind: str
    concept: str
    question_hash: str
    tested: tuple[str, ...]
    stability: float
    difficulty: float
    evidence: float
    reviews: int
    lapses: int
    reviewed_at: datetime
    due: datetime

    @property
    def table(self) -> str:
        """The id of the table whose cell is asked for; empty when it is another question."""
        table, dot, _ = self.question.partition(".")
        return table if dot else ""


class Belief(Struct, frozen=True, kw_only=True):
    """A misconception the learner has shown: how often, when and where last, and since when not."""

    course: str
    misconception: str
    question: str
    times: int
    shown_at: datetime
    refuted_at: datetime | None = None


class Place(Struct, frozen=True, kw_only=True):
    """How far the learner is in a lesson: `position` of `length` steps."""

    lesson: str
    position: int
    length: int
    ended: bool
    touched_at: datetime
