"""What stands in the transcript: effects, gathered into the things one sees.

Owns the gathering. A question and everything that happens at it is one entry, a table and its
revealing is one entry. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias, TypeVar, assert_never

from msgspec import Struct

from tutor.dialogue.effects import (
    AnswerMarked,
    AnswerTaken,
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    ChoiceOffered,
    ChoiceSkipped,
    ExplanationAsked,
    ExplanationClosed,
    ExplanationRead,
    HelpGiven,
    HintGiven,
    LessonEnded,
    LineSpoken,
    ModelShown,
    QuestionPosed,
    QuestionSkipped,
    RecapShown,
    SolutionShown,
    TableShown,
)
from tutor.dialogue.state import Help
from tutor.lesson.records import ChoiceStep, ExplainStep, LineStep, RecapStep
from tutor.lesson.table_records import Table
from tutor.questions.question import Answer, Question
from tutor.questions.verdict import Mark
from tutor.text.texts import Text

if TYPE_CHECKING:
    from tutor.dialogue.replies import AboutExplanation

QuestionEvent: TypeAlias = AnswerMarked | AnswerTaken | HintGiven | SolutionShown | QuestionSkipped


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
    seed: str = ""
    """What the order of its options depends on."""
    number: int = 0
    """Its number in the exam it was asked in; 0 for none."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys that stand in an order of their own, in that order."""
        return self.question.display_order(self.seed)

    @property
    def answers(self) -> list[AnswerMarked]:
        """Every answer to it, those that were not understood as well."""
        return [event for event in self.events if isinstance(event, AnswerMarked)]

    @property
    def counted(self) -> list[AnswerMarked]:
        """The answers that were understood."""
        return [each for each in self.answers if each.verdict.mark is not Mark.NOT_UNDERSTOOD]

    @property
    def shows_key(self) -> bool:
        """Whether the right answer may be seen: it was solved, or the answer asked for."""
        return not self.is_open and not isinstance(self.events[-1], QuestionSkipped | AnswerTaken)

    @property
    def given(self) -> Answer:
        """The last answer, whether it was marked or only taken; empty without any."""
        given = [e.given for e in self.events if isinstance(e, AnswerMarked | AnswerTaken)]
        return given[-1] if given else ()

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        match self.events[-1:]:
            case [AnswerMarked(verdict=verdict)]:
                return not verdict.closes
            case [SolutionShown() | QuestionSkipped() | AnswerTaken()]:
                return False
            case _:
                return True


class ChoiceEntry(Struct, eq=False):
    """What the student might say, and what was chosen."""

    choice: ChoiceStep
    keys: tuple[str, ...]
    said: Text | None = None
    is_open: bool = True


class SaidEntry(Struct, eq=False):
    """Something the learner said in their own words."""

    words: str


class RepliesEntry(Struct, eq=False):
    """What is said to the learner when something happens at an explanation."""

    effect: AboutExplanation


class ExplainEntry(Struct, eq=False):
    """The field for the learner's own words; `draft` is what stands in it."""

    step: ExplainStep
    draft: str = ""
    is_open: bool = True


class JudgeEntry(Struct, eq=False):
    """The ideas of which the learner tells whether they were meant."""

    step: ExplainStep
    ideas: tuple[str, ...]
    is_open: bool = True


class RecapEntry(Struct, eq=False):
    """The points to take home."""

    recap: RecapStep


class EndEntry(Struct, eq=False):
    """The end of the lesson: how many questions there were, how many were right at once."""

    questions: int
    right_at_once: int


Entry: TypeAlias = (
    LineEntry
    | TableEntry
    | QuestionEntry
    | ChoiceEntry
    | SaidEntry
    | RepliesEntry
    | ExplainEntry
    | JudgeEntry
    | RecapEntry
    | EndEntry
)
E = TypeVar("E", LineEntry, TableEntry, QuestionEntry, ChoiceEntry, RecapEntry, EndEntry)


def gather(
    entries: list[Entry], effects: Iterable[AnyEffect], seed: str = ""
) -> tuple[list[Entry], list[Entry]]:
    """Add effects to the entries they belong to.

    Args:
        entries: All entries so far; new ones are added at the end.
        effects: What has happened since.
        seed: What the order of options depends on.

    Returns:
        The entries that changed, and those that are new.
    """
    changed: list[Entry] = []
    before = len(entries)
    for effect in effects:
        entry = _gather(entries, effect, seed)
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


def _gather(entries: list[Entry], effect: AnyEffect, seed: str) -> Entry | None:
    """Add one effect; return the earlier entry it changed."""
    match effect:
        case LineSpoken(line=line):
            entries.append(LineEntry(line))
        case TableShown(table=table, shown=shown):
            entries.append(TableEntry(table, shown))
        case QuestionPosed(question=question):
            entries.append(QuestionEntry(question, seed=seed))
        case ChoiceOffered(choice=choice, keys=keys):
            entries.append(ChoiceEntry(choice, keys))
        case RecapShown(recap=recap):
            entries.append(RecapEntry(recap))
        case LessonEnded():
            entries.append(_end(entries))
        case ExplanationAsked(step=step):
            entries += (RepliesEntry(effect), ExplainEntry(step))
        case ExplanationRead() | HelpGiven() | ModelShown() | ExplanationClosed():
            return _explained(entries, effect)
        case CellsRevealed() | ChoiceMade() | ChoiceSkipped():
            return _change(entries, effect)
        case AnswerMarked() | AnswerTaken() | HintGiven() | SolutionShown() | QuestionSkipped():
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


def _explained(
    entries: list[Entry], effect: ExplanationRead | HelpGiven | ModelShown | ExplanationClosed
) -> Entry | None:
    """Add what happened at an explanation; the field for the words moves on with the talk."""
    closed: ExplainEntry | JudgeEntry | None = None
    for entry in reversed(entries):
        if isinstance(entry, ExplainEntry | JudgeEntry):
            closed = entry if entry.is_open else None
            entry.is_open = False
            break
    draft = closed.draft if isinstance(closed, ExplainEntry) else ""
    if isinstance(effect, ExplanationRead):
        entries.append(SaidEntry(effect.said))
        draft = ""
    entries.append(RepliesEntry(effect))
    if isinstance(effect, HelpGiven) and effect.move.help is not Help.ASSERTION:
        entries.append(ExplainEntry(effect.step, draft))
    elif isinstance(effect, ModelShown):
        entries.append(JudgeEntry(effect.step, effect.ideas))
    return closed


def _last(entries: list[Entry], kind: type[E]) -> E:
    return next(entry for entry in reversed(entries) if isinstance(entry, kind))


def _end(entries: list[Entry]) -> EndEntry:
    first: dict[str, bool] = {}
    for entry in entries:
        if isinstance(entry, QuestionEntry) and entry.events:
            marks = [event for event in entry.events if isinstance(event, AnswerMarked)]
            first.setdefault(entry.question.id, bool(marks) and marks[0].verdict.is_right)
    return EndEntry(len(first), sum(first.values()))
