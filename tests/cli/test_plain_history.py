"""What is said again."""

from collections.abc import Sequence

import pytest

from tutor.cli.plain_history import current, scene
from tutor.dialogue.actions import Action, Answer, AskHint, Continue, GiveUp, Skip
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    CellsRevealed,
    HintGiven,
    LineSpoken,
    QuestionPosed,
    QuestionSkipped,
    SolutionShown,
    TableShown,
)
from tutor.dialogue.machine import begin, step
from tutor.lesson.flow import lay_out
from tutor.lesson.predicting import prediction
from tutor.lesson.records import LineStep, QuizStep, TableStep
from tutor.lesson.table_records import Ask, Column, Row, Table
from tutor.questions.choice import Choice
from tutor.questions.question import Option

LINE = LineStep(who="teacher", text="t")
QUIZ = QuizStep(
    question=Choice(
        id="q",
        ask="?",
        options=(Option(text="a", right=True), Option(text="b"), Option(text="c")),
        hints=("h1", "h2"),
    )
)
ASK = Ask(cell="b.x")
TABLE = Table(
    id="t",
    caption="c",
    columns=(Column(id="x", head="X"),),
    rows=(
        Row(id="a", head="A", cells={"x": "one"}),
        Row(id="b", head="B", cells={"x": "two"}),
        Row(id="c", head="C", cells={"x": "three"}),
    ),
    reveal="row",
    ask=(ASK,),
)
STEPS: dict[str, LineStep | QuizStep | TableStep] = {
    "l": LINE,
    "q": QUIZ,
    "t": TableStep(table=TABLE),
}


def history_of(steps: str, *actions: Action) -> list[AnyEffect]:
    """Play a lesson made of lines, questions and tables."""
    flow = lay_out(tuple(STEPS[name] for name in steps))
    state, happened = begin(flow)
    history = list(happened)
    for action in actions:
        state, happened = step(flow, state, action)
        history += happened
    return history


def kinds(effects: Sequence[AnyEffect]) -> list[type]:
    """Return what kinds of things happened."""
    return [type(effect) for effect in effects]


def test_current_question() -> None:
    """Of a question its last answer counts, and what followed."""
    history = history_of("q", Answer(("2",)), Answer(("3",)))

    assert kinds(current(history)) == [QuestionPosed, AnswerMarked, HintGiven]
    assert current(history)[1] == history[3]
    assert kinds(current(history_of("q", AskHint()))) == [QuestionPosed, HintGiven]


def test_current_table() -> None:
    """A table is said as far as it has been seen; a question in it, alone."""
    right = Answer(prediction(TABLE, ASK).key)
    enter = Continue()

    assert current(history_of("t", enter)) == (TableShown(table=TABLE, shown=1),)
    asked = history_of("t", enter, enter)
    assert kinds(current(asked)) == [QuestionPosed]
    answered = history_of("t", enter, enter, right)
    assert kinds(current(answered)) == [QuestionPosed, AnswerMarked, CellsRevealed]
    gone_on = history_of("t", enter, enter, right, enter)
    assert current(gone_on) == (TableShown(table=TABLE, shown=3),)


def test_scene_of_lines() -> None:
    """The last three things are said again, or all when there are fewer."""
    enter = Continue()

    assert kinds(scene(history_of("llll", enter, enter, enter))) == [LineSpoken] * 3
    assert kinds(scene(history_of("ll"))) == [LineSpoken]


@pytest.mark.parametrize(
    ("steps", "count"), [("llllq", 3), ("lllqqqq", 5), ("tlqqq", 4), ("qqqq", 4)]
)
def test_scene_of_a_question(steps: str, count: int) -> None:
    """Before an open question there is a line or a table, however many questions lie between."""
    actions: list[Action] = []
    for name in steps[:-1]:
        actions.append(Skip() if name in "qt" else Continue())
        if name == "t":
            actions.append(Continue())
    told = scene(history_of(steps, *actions))

    openers = [kind for kind in kinds(told) if kind is not QuestionSkipped]
    assert len(openers) == count
    assert openers[-1] is QuestionPosed


def test_scene_after_a_skipped_question() -> None:
    """A question passed over is not said without its words."""
    told = scene(history_of("lql", Continue(), Skip()))

    assert kinds(told) == [LineSpoken, QuestionPosed, QuestionSkipped, LineSpoken]


def test_scene_in_a_table() -> None:
    """A table is said as it was before the question in it, and then everything about that."""
    enter = Continue()
    told = scene(history_of("lt", enter, enter, enter, GiveUp()))

    assert kinds(told) == [LineSpoken, TableShown, QuestionPosed, SolutionShown, CellsRevealed]
    assert told[1] == TableShown(table=TABLE, shown=1)
    told = scene(history_of("lt", enter, enter, enter, GiveUp(), enter))
    assert told[1:] == (TableShown(table=TABLE, shown=3),)
