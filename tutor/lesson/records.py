"""What a course and a lesson are: frozen records, as the author wrote them.

Owns the shape of content and nothing about reading or running it. The order of `steps` is the order
of the conversation; only targets of a jump have a name.
"""

from typing import TYPE_CHECKING, Annotated, Union

import msgspec
from msgspec import Meta

from tutor.explain.records import Explanation
from tutor.lesson.course_records import Record
from tutor.lesson.table_records import Table
from tutor.questions.kinds import KINDS
from tutor.questions.question import Question
from tutor.questions.slug import Slug
from tutor.text.texts import Text

if TYPE_CHECKING:
    AnyQuestion = Question
else:
    AnyQuestion = Union[tuple(KINDS.values())]  # noqa: UP007 - built from the register


Minutes = Annotated[int, Meta(ge=1, le=600)]


class StepRecord(Record, frozen=True, kw_only=True, tag_field="step", tag=True):
    """What every step may carry."""

    note: Text = ""


class LineStep(StepRecord, frozen=True, kw_only=True, tag="line"):
    """One of the cast says something."""

    who: str
    text: Text
    id: Slug = ""
    asks: bool = False
    cite: tuple[Slug, ...] = ()


class TableStep(StepRecord, frozen=True, kw_only=True, tag="table"):
    """A table stands in the conversation."""

    table: Table


class QuizStep(StepRecord, frozen=True, kw_only=True, tag="quiz"):
    """The learner is asked."""

    question: AnyQuestion


class ExamStep(QuizStep, frozen=True, kw_only=True, tag="exam"):
    """The learner is examined: one answer, no help, and nothing said about it until the end.

    No author writes it: an exam is a lesson made of them.
    """


class ExplainStep(StepRecord, frozen=True, kw_only=True, tag="explain"):
    """The learner explains something in their own words."""

    explanation: Explanation

    @property
    def teaches(self) -> bool:
        """Whether it is the student to whom it is explained."""
        return False


class TeachStep(ExplainStep, frozen=True, kw_only=True, tag="teach"):
    """The student asks, and the learner is the teacher."""

    @property
    def teaches(self) -> bool:
        """It is the student."""
        return True


class ChoiceOption(Record, frozen=True, kw_only=True):
    """One thing the student may say next, and where that leads."""

    say: Text
    id: Slug = ""
    once: bool = False
    steps: "tuple[Step, ...]" = ()


class ChoiceStep(StepRecord, frozen=True, kw_only=True, tag="choice"):
    """The learner decides what the student says next."""

    id: Slug
    options: Annotated[tuple[ChoiceOption, ...], Meta(min_length=1)]
    ask: Text = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The options' keys: an option's id, else its number."""
        return tuple(option.id or str(n) for n, option in enumerate(self.options, 1))


class WhenStep(StepRecord, frozen=True, kw_only=True, tag="when"):
    """Steps for those learners only for whom every condition holds.

    `got`: the first answer to that question was right. `missed`: it was answered or shown, but the
    first answer was not right. `unsure`: the first answer to it was a guess. `seen`: that step was
    reached. `chose`: `choice-id.option-key`. `believes`: the learner has shown that misconception,
    here or before. `mastered`: that concept was known well when the lesson began.
    """

    steps: "tuple[Step, ...]"
    got: Slug = ""
    missed: Slug = ""
    unsure: Slug = ""
    seen: Slug = ""
    chose: str = ""
    believes: Slug = ""
    mastered: Slug = ""
    otherwise: "tuple[Step, ...]" = msgspec.field(default=(), name="else")


class SectionStep(StepRecord, frozen=True, kw_only=True, tag="section"):
    """A place with a name. With steps of its own it is an aside, passed over unless it is named."""

    id: Slug
    steps: "tuple[Step, ...]" = ()


class GotoStep(StepRecord, frozen=True, kw_only=True, tag="goto"):
    """Go on at a section, and do not come back."""

    to: Slug


class CallStep(StepRecord, frozen=True, kw_only=True, tag="call"):
    """Play a section, then come back."""

    to: Slug


class Point(Record, frozen=True, kw_only=True):
    """One thing to take home."""

    text: Text
    concept: Slug = ""


class RecapStep(StepRecord, frozen=True, kw_only=True, tag="recap"):
    """What the lesson said, in a few points."""

    points: Annotated[tuple[Point, ...], Meta(min_length=1)]
    id: Slug = ""


class NoteStep(StepRecord, frozen=True, kw_only=True, tag="note"):
    """A note for a presenter; learners never see it."""


Step = (
    LineStep
    | TableStep
    | QuizStep
    | ExamStep
    | ExplainStep
    | TeachStep
    | ChoiceStep
    | WhenStep
    | SectionStep
    | GotoStep
    | CallStep
    | RecapStep
    | NoteStep
)


class LessonRecord(Record, frozen=True, kw_only=True):
    """A lesson file."""

    lesson: Slug
    title: Text
    steps: Annotated[tuple[Step, ...], Meta(min_length=1)]
    minutes: Minutes = 10
    about: Text = ""
    needs: tuple[Slug, ...] = ()
    concepts: tuple[Slug, ...] = ()
