"""What can happen. Past participles, and plain data: screens and plain text show these."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from tutor.lesson.records import ChoiceOption, ChoiceStep, LineStep, RecapStep, Table
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
    """The learner answered; the question stays open unless the verdict is right."""

    question: Question
    given: Answer
    verdict: Verdict
    tries: int


class HintGiven(Effect, frozen=True, kw_only=True):
    """Hint `number` (from 1) of the open question."""

    question: Question
    number: int
    hint: Text


class SolutionShown(Effect, frozen=True, kw_only=True):
    """The learner was shown the answer."""

    question: Question


class QuestionSkipped(Effect, frozen=True, kw_only=True):
    """The learner passed over the open question."""

    question: Question


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
    | HintGiven
    | SolutionShown
    | QuestionSkipped
    | ChoiceOffered
    | ChoiceMade
    | ChoiceSkipped
    | RecapShown
    | LessonEnded
)
