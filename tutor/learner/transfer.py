"""The form in which a learner's data is taken away and brought back: JSON, one record a line.

Owns the records of that form. Version 1, in this order, UTF-8, each line one object:

1. `header`: `format` is `tutor-learner-data`, `version` 1, `exported_at`, and how many `settings`,
   `runs`, `actions`, `attempts` and `reports` follow. They tell a file that was cut off from a
   whole one.
2. `setting`: `name` and `value`, as chosen in the program.
3. `run`: one way through a lesson: `id`, `course`, `lesson`, `lesson_hash`, `started_at`,
   `touched_at`, `position` of `length` steps, and whether it has `ended`.
4. `action`: what was done in a run: `run`, `seq` from 0 without a gap, the `step` it was done at,
   the `action` as JSON text, and `at`.
5. `attempt`: a marked answer, in the order of recording: `run` and `seq` of its action, then the
   fields of `records.Attempt`.
6. `report`: what was noted about a question, with the fields of `reports.Report`.

Moments are ISO 8601 in UTC with milliseconds. Cards, misconceptions held, mastery and study time
are not in it: they follow from the rest, and are worked out again. The tests pin that importing
what was exported gives the same database.
"""

from datetime import datetime
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from tutor.dialogue.actions import Confidence
from tutor.learner.records import Parts, Verdict

FORMAT = "tutor-learner-data"
VERSION = 1
LONGEST_LINE_BYTES = 4 * 1024 * 1024

Count = Annotated[int, Meta(ge=0, le=2**53)]
Number = Annotated[int, Meta(ge=1, le=2**53)]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]
Seconds = Annotated[float, Meta(ge=-1e12, le=1e12)]
Moment = Annotated[datetime, Meta(tz=True)]


class Line(Struct, frozen=True, kw_only=True, tag_field="is", forbid_unknown_fields=True):
    """What every line has: `is` says which record it holds."""


class Header(Line, frozen=True, kw_only=True, tag="header"):
    """The first line."""

    format: Literal["tutor-learner-data"]
    version: int
    exported_at: Moment
    settings: Count
    runs: Count
    actions: Count
    attempts: Count
    reports: Count


class SettingLine(Line, frozen=True, kw_only=True, tag="setting"):
    """Something chosen in the program."""

    name: str
    value: str


class RunLine(Line, frozen=True, kw_only=True, tag="run"):
    """One way through a lesson."""

    id: Number
    course: str
    lesson: str
    lesson_hash: str
    started_at: Moment
    touched_at: Moment
    position: Count
    length: Count
    ended: bool


class ActionLine(Line, frozen=True, kw_only=True, tag="action"):
    """What was done in a run."""

    run: Number
    seq: Count
    step: str
    action: str
    at: Moment


class AttemptLine(Line, frozen=True, kw_only=True, tag="attempt"):
    """A marked answer."""

    run: Number
    seq: Count
    course: str
    lesson: str
    question: str
    content_hash: str
    kind: str
    answer: str
    verdict: Verdict
    share: Share
    tries: Count
    hints: Count
    confidence: Confidence = ""
    parts: Parts = Parts()
    seconds: Seconds | None = None
    question_hash: str = ""
    concept: str = ""
    misconceptions: tuple[str, ...] = ()
    tested: tuple[str, ...] = ()
    at: Moment


class ReportLine(Line, frozen=True, kw_only=True, tag="report"):
    """What was noted about a question."""

    course: str
    lesson: str
    question: str
    content_hash: str
    question_hash: str
    answer: str
    note: str
    at: Moment


AnyLine: TypeAlias = Header | SettingLine | RunLine | ActionLine | AttemptLine | ReportLine
