"""What stands in the transcript: effects, gathered into the things one sees.

Owns the gathering. A question and everything that happens at it is one entry, a table and its
revealing is one entry. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, TypeVar, assert_never

from msgspec import Struct

from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    ChoiceOffered,
    ChoiceSkipped,
    HintGiven,
    LessonEnded,
    LineSpoken,
    QuestionPosed,
    QuestionSkipped,
    RecapShown,
    SolutionShown,
    TableShown,
)
from tutor.lesson.records import ChoiceStep, LineStep, RecapStep, Table
from tutor.questions.question import Question
from tutor.text.texts import Text

QuestionEvent: TypeAlias = AnswerMarked | HintGiven | SolutionShown | QuestionSkipped


class LineEntry(Struct, eq=False):
    """Something said by the cast."""

    line: LineStep


class TableEntry(Struct, eq=False):
    """A table and how many groups of its cells were revealed."""

    table: Table
    shown: int


class QuestionEntry(Struct, eq=False):
    """A question and what has happened at it."""

    question: Question
    events: list[QuestionEvent] = []

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        match self.events[-1:]:
            case [AnswerMarked(verdict=verdict)]:
                return not verdict.closes
            case [SolutionShown() | QuestionSkipped()]:
                return False
            case _:
                return True


class ChoiceEntry(Struct, eq=False):
    """What the student might say, and what was chosen."""

    choice: ChoiceStep
    keys: tuple[str, ...]
    said: Text | None = None
    is_open: bool = True


class RecapEntry(Struct, eq=False):
    """The points to take home."""

    recap: RecapStep


class EndEntry(Struct, eq=False):
    """The end of the lesson: how many questions there were, how many were right at once."""

    questions: int
    right_at_once: int


Entry: TypeAlias = LineEntry | TableEntry | QuestionEntry | ChoiceEntry | RecapEntry | EndEntry
E = TypeVar("E", LineEntry, TableEntry, QuestionEntry, ChoiceEntry, RecapEntry, EndEntry)


def gather(entries: list[Entry], effects: Iterable[AnyEffect]) -> tuple[list[Entry], list[Entry]]:
    """Add effects to the entries they belong to.

    Args:
        entries: All entries so far; new ones are added at the end.
        effects: What has happened since.

    Returns:
        The entries that changed, and those that are new.
    """
    changed: list[Entry] = []
    before = len(entries)
    for effect in effects:
        entry = _gather(entries, effect)
        if entry is not None and entry not in changed:
            changed.append(entry)
    return [entry for entry in changed if entry in entries[:before]], entries[before:]


def recent_texts(entries: list[Entry], count: int = 3) -> list[Text]:
    """Return the texts of the last entries, the newest first.

    Args:
        entries: All entries.
        count: How many of the last ones are looked at.
    """
    texts: list[Text] = []
    for entry in reversed(entries[-count:]):
        match entry:
            case LineEntry(line=line):
                texts.append(line.text)
            case QuestionEntry(question=question):
                texts.append(question.ask)
            case TableEntry(table=table):
                texts += [table.caption, *(column.head for column in table.columns)]
            case ChoiceEntry(said=said) if said is not None:
                texts.append(said)
            case RecapEntry(recap=recap):
                texts += [point.text for point in recap.points]
            case _:
                pass
    return texts


def _gather(entries: list[Entry], effect: AnyEffect) -> Entry | None:
    """Add one effect; return the earlier entry it changed."""
    match effect:
        case LineSpoken(line=line):
            entries.append(LineEntry(line))
        case TableShown(table=table, shown=shown):
            entries.append(TableEntry(table, shown))
        case QuestionPosed(question=question):
            entries.append(QuestionEntry(question))
        case ChoiceOffered(choice=choice, keys=keys):
            entries.append(ChoiceEntry(choice, keys))
        case RecapShown(recap=recap):
            entries.append(RecapEntry(recap))
        case LessonEnded():
            entries.append(_end(entries))
        case CellsRevealed() | ChoiceMade() | ChoiceSkipped():
            return _change(entries, effect)
        case AnswerMarked() | HintGiven() | SolutionShown() | QuestionSkipped():
            asked = _last(entries, QuestionEntry)
            asked.events.append(effect)
            return asked
        case _:
            assert_never(effect)
    return None


def _change(entries: list[Entry], effect: CellsRevealed | ChoiceMade | ChoiceSkipped) -> Entry:
    if isinstance(effect, CellsRevealed):
        table = _last(entries, TableEntry)
        table.shown = effect.shown
        return table
    choice = _last(entries, ChoiceEntry)
    choice.is_open = False
    if isinstance(effect, ChoiceMade):
        choice.said = effect.option.say
    return choice


def _last(entries: list[Entry], kind: type[E]) -> E:
    return next(entry for entry in reversed(entries) if isinstance(entry, kind))


def _end(entries: list[Entry]) -> EndEntry:
    first: dict[str, bool] = {}
    for entry in entries:
        if isinstance(entry, QuestionEntry) and entry.events:
            marks = [event for event in entry.events if isinstance(event, AnswerMarked)]
            first.setdefault(entry.question.id, bool(marks) and marks[0].verdict.is_right)
    return EndEntry(len(first), sum(first.values()))
