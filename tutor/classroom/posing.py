"""What a class is asked: a stem, options with letters, the answer and why.

Owns how a question of any kind becomes that. Kinds with options are counted by hands; the others
are shown, talked about and revealed. Pure. The tests pin that every kind can be posed, and that the
letters stand in the same order in every replay.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tutor.classroom.script import Script
from tutor.classroom.words import class_words
from tutor.lesson.predicting import MOST_OPTIONS, prediction, row_in_words
from tutor.lesson.records import ExplainStep, QuizStep
from tutor.lesson.revealing import CellPlace, place_of
from tutor.lesson.table_records import Ask, Table
from tutor.questions.assigning import AssigningQuestion
from tutor.questions.blanks import Blanks
from tutor.questions.choices import Choices
from tutor.questions.flash import Flash
from tutor.questions.question import OptionQuestion, Question
from tutor.questions.truth import VALUES, Truth
from tutor.text.inline import verbatim
from tutor.text.texts import Text, is_blank
from tutor.wording import LANGUAGES

LETTERS = "ABCDEFGHIJ"
OWN_OPTIONS = 4


class Lettered(Struct, frozen=True, kw_only=True):
    """An option: its key in the question, its text (empty when it is only spoken), and why."""

    key: str
    text: Text = ""
    right: bool = False
    why: Text = ""


class Answered(Struct, frozen=True, kw_only=True):
    """A part of the answer to a question that is not counted."""

    label: Text
    right: Text
    why: Text = ""


class Posed(Struct, frozen=True, kw_only=True):
    """What the class is asked.

    `options` are empty where nothing is counted; then `given` is what is shown with the stem,
    `targets` what each of that belongs to, and `answers` what is revealed. `solution` is the
    author's answer in a sentence.
    """

    id: str
    kind: str
    ask: Text
    options: tuple[Lettered, ...] = ()
    picks_many: bool = False
    given: tuple[Text, ...] = ()
    targets: tuple[Text, ...] = ()
    answers: tuple[Answered, ...] = ()
    solution: Text = ""
    hints: tuple[Text, ...] = ()

    @property
    def is_counted(self) -> bool:
        """Whether hands are counted."""
        return bool(self.options)

    @property
    def has_key(self) -> bool:
        """Whether some option is right; of opinions and what is improvised none need be."""
        return any(option.right for option in self.options)

    @property
    def reasons(self) -> tuple[Text, ...]:
        """Why the answer is right, each reason once: the right options', else the solution."""
        whys = tuple(option.why for option in self.options if option.right and option.why)
        return (self.solution,) if self.solution and (not whys or self.picks_many) else whys


def pose_question(question: Question, script: Script) -> Posed:
    """Pose a question of the lesson.

    Args:
        question: A question of any kind.
        script: The lesson in class; its seed decides the order of the letters.
    """
    posed = Posed(
        id=question.id,
        kind=question.kind,
        ask=question.ask,
        solution=question.solution,
        hints=question.hints,
        picks_many=isinstance(question, Choices),
    )
    match question:
        case Truth():
            because = next((each for each in question.options if each.right), None)
            why = because.text if because is not None else ""
            right = "true" if question.is_true else "false"
            options = tuple(
                Lettered(key=key, text=text, right=key == right, why=why if key == right else "")
                for key, text in VALUES.items()
            )
            return replace(posed, options=options)
        case OptionQuestion():
            order = question.display_order(script.seed)[: len(LETTERS)]
            chosen = ((key, question.option(key)) for key in order)
            options = tuple(
                Lettered(key=key, text=each.text, right=each.right, why=each.why)
                for key, each in chosen
            )
            return replace(posed, options=options)
        case Blanks(text=text):
            return replace(_discussed(posed, question, script), given=(text,))
        case Flash(back=back):
            return replace(posed, answers=(Answered(label="", right=back, why=question.solution),))
        case _:
            return _discussed(posed, question, script)


def _discussed(posed: Posed, question: Question, script: Script) -> Posed:
    """Show the parts of a question that is not counted; those that are put in order, shuffled."""
    parts = {part.key: part for part in question.parts()}
    shown = [parts[key] for key in question.display_order(script.seed) if key in parts]
    given: list[Text] = [part.label for part in shown or parts.values()]
    targets: list[Text] = []
    if isinstance(question, AssigningQuestion):
        targets += (part.right for part in parts.values() if part.right not in targets)
    answered = shown if targets and shown else parts.values()
    answers = tuple(Answered(label=each.label, right=each.right, why=each.why) for each in answered)
    alone = len(given) == 1 and given[0] == question.ask
    return replace(
        posed,
        given=() if alone else tuple(each for each in given if each),
        targets=tuple(sorted(targets, key=str)),
        answers=answers,
    )


def pose_cell(table: Table, cell: str, script: Script, seen: frozenset[CellPlace]) -> Posed:
    """Pose the question about a hidden cell, with options from the table.

    Args:
        table: The table.
        cell: The cell, as `row.column`.
        script: The lesson in class.
        seen: The cells that the class can see: no other one may be told along with this one.
    """
    known = next((ask for ask in table.ask if ask.cell == cell), Ask(cell=cell))
    posed = pose_question(prediction(table, replace(known, typed=False)), script)
    if is_blank(known.why):
        why = _row_as_seen(table, place_of(cell), seen)
        options = (replace(each, why=why) if each.right else each for each in posed.options)
        posed = replace(posed, options=tuple(options))
    if len(posed.options) > 1:
        return posed
    answers = tuple(Answered(label="", right=each.text, why=each.why) for each in posed.options)
    return replace(posed, options=(), answers=answers)


def _row_as_seen(table: Table, place: CellPlace, seen: frozenset[CellPlace]) -> Text:
    """Say the row of a cell without what is hidden in it; nothing where nothing else is seen."""
    shown = {each.column for each in seen if each.row == place.row} - {place.column}
    besides = {column.id for column in table.columns} - shown - {place.column}
    return row_in_words(table, place.row, besides) if shown else ""


def pose_explanation(step: ExplainStep) -> Posed:
    """Pose what is to be explained in one's own words."""
    explanation = step.explanation
    ideas = tuple(Answered(label="", right=each.idea) for each in explanation.expect)
    return Posed(
        id=explanation.id,
        kind="teach" if step.teaches else "explain",
        ask=explanation.ask,
        answers=ideas,
        solution=explanation.model,
        hints=explanation.hints,
    )


def most_options(script: Script) -> int:
    """Return the most options that anything asked in a lesson has; what is improvised has four."""
    steps = (node.step for node in script.flow.nodes)
    asked = (pose_question(step.question, script) for step in steps if isinstance(step, QuizStep))
    return max(OWN_OPTIONS, *(len(posed.options) for posed in asked), MOST_OPTIONS)


def pose_own(number: str, ask: str, right: str) -> Posed:
    """Pose a question of the teacher's own.

    Args:
        number: Which of them it is.
        ask: What it asks, as typed; empty when it is only spoken.
        right: The letter that is right; empty as long as none is.
    """
    options = tuple(Lettered(key=each, right=each == right) for each in LETTERS[:OWN_OPTIONS])
    spoken: Text = {each: class_words("own-stem", each) for each in LANGUAGES}
    return Posed(id=f"own-{number}", kind="own", ask=verbatim(ask) or spoken, options=options)
