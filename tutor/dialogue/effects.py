"""What can happen. Past participles, and plain data: screens and plain text show these."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from tutor.dialogue.state import Explained, Move
from tutor.lesson.records import ChoiceOption, ChoiceStep, ExplainStep, LineStep, RecapStep
from tutor.lesson.table_records import Table
from tutor.questions.question import Answer, Question
from tutor.questions.verdict import Verdict
from tutor.text.texts import Text


class Effect(Struct, frozen=True, kw_only=True):
    """Something that has happened in the conversation."""


class LineSpoken(Effect, frozen=True, kw_only=True):
    """One of the cast said something."""

    line: LineStep


class TableShown(Effect, frozen=True, kw_only=True):
    """A table came, with what it shows at once and `shown` groups of cells to be seen."""

    table: Table
    shown: int = 0


class CellsRevealed(Effect, frozen=True, kw_only=True):
    """Of the table that came last, `shown` groups of cells are to be seen now."""

    table: Table
    shown: int


class QuestionPosed(Effect, frozen=True, kw_only=True):
    """A question stands open."""

    question: Question


class AnswerMarked(Effect, frozen=True, kw_only=True):
    """The learner answered; the question stays open unless the verdict is right.

    Of an exam's question only that an answer was not understood is said in this way.
    """

    question: Question
    given: Answer
    verdict: Verdict
    tries: int
    in_exam: bool = False


class AnswerTaken(Effect, frozen=True, kw_only=True):
    """The learner answered a question of an exam, which says nothing about it before its end."""

    question: Question
    given: Answer
    verdict: Verdict


class HintGiven(Effect, frozen=True, kw_only=True):
    """Hint `number` (from 1) of the open question."""

    question: Question
    number: int
    hint: Text


class SolutionShown(Effect, frozen=True, kw_only=True):
    """The learner was shown the answer; at the end of an exam without asking for it."""

    question: Question
    asked_for: bool = True


class QuestionSkipped(Effect, frozen=True, kw_only=True):
    """The learner passed over the open question."""

    question: Question


class ExplanationAsked(Effect, frozen=True, kw_only=True):
    """The learner is to explain something; in a `teach` step, to the student."""

    step: ExplainStep


class ExplanationRead(Effect, frozen=True, kw_only=True):
    """The learner's words were read.

    `covers` are the ideas that are new in them, `missing` those nobody has said yet, `shows` the
    misconceptions seen for the first time. `gave_up` is a plain "I don't know".
    """

    step: ExplainStep
    said: str
    covers: tuple[str, ...]
    missing: tuple[str, ...]
    shows: tuple[str, ...]
    is_understood: bool
    gave_up: bool


class HelpGiven(Effect, frozen=True, kw_only=True):
    """The teacher helped with an idea that is missing, or asked for more."""

    step: ExplainStep
    move: Move


class ModelShown(Effect, frozen=True, kw_only=True):
    """The model answer is shown for the learner to tell which of these ideas they had in mind."""

    step: ExplainStep
    ideas: tuple[str, ...]


class ExplanationClosed(Effect, frozen=True, kw_only=True):
    """It was explained, judged, given up or passed over: time to sum up."""

    step: ExplainStep
    explained: Explained


class ChoiceOffered(Effect, frozen=True, kw_only=True):
    """The learner decides what the student says next, among these keys."""

    choice: ChoiceStep
    keys: tuple[str, ...]


class ChoiceMade(Effect, frozen=True, kw_only=True):
    """The student says what the learner chose."""

    choice: ChoiceStep
    key: str
    option: ChoiceOption


class ChoiceSkipped(Effect, frozen=True, kw_only=True):
    """The learner passed over the choice."""

    choice: ChoiceStep


class RecapShown(Effect, frozen=True, kw_only=True):
    """The points to take home."""

    recap: RecapStep


class LessonEnded(Effect, frozen=True, kw_only=True):
    """Nothing more comes."""


AnyEffect: TypeAlias = (
    LineSpoken
    | TableShown
    | CellsRevealed
    | QuestionPosed
    | AnswerMarked
    | AnswerTaken
    | HintGiven
    | SolutionShown
    | QuestionSkipped
    | ExplanationAsked
    | ExplanationRead
    | HelpGiven
    | ModelShown
    | ExplanationClosed
    | ChoiceOffered
    | ChoiceMade
    | ChoiceSkipped
    | RecapShown
    | LessonEnded
)
