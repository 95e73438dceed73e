"""Tables, read aloud."""

from typing import Literal

import pytest

from tutor.cli.plain_tables import (
    asked_in,
    asked_words,
    next_name,
    say_revealed,
    say_shown,
    tables_of,
)
from tutor.cli.plain_text import PlainText
from tutor.dialogue.actions import Answer, Continue, GiveUp
from tutor.dialogue.effects import AnyEffect, CellsRevealed, SolutionShown, TableShown
from tutor.dialogue.machine import begin, step
from tutor.dialogue.state import Phase
from tutor.lesson.course_records import Source
from tutor.lesson.flow import lay_out
from tutor.lesson.predicting import prediction
from tutor.lesson.records import TableStep
from tutor.lesson.table_records import Ask, Column, Row, Table

Reveal = Literal["all", "row", "column", "cell"]

SOURCE = Source(id="s", title="JMR", jurisdiction="JP", as_of="2026-10")


def table(reveal: Reveal, *asks: Ask) -> Table:
    """Return a table of two by two."""
    return Table(
        id="t",
        caption="表題",
        columns=(Column(id="in", head="イン"), Column(id="out", head="アウト")),
        rows=(
            Row(id="a", head="何もしないと", cells={"in": "届かない", "out": "届く。"}),
            Row(id="b", head="よい点", cells={"in": ("一つ", "二つ"), "out": ()}),
        ),
        reveal=reveal,
        ask=asks,
        cite=("s",),
    )


def said(effect: AnyEffect, before: AnyEffect | None = None) -> list[str]:
    """Return all that is said of an effect."""
    text, sources = PlainText("ja"), {"s": SOURCE}
    if isinstance(effect, TableShown):
        return list(say_shown(effect, text, sources))
    assert isinstance(effect, CellsRevealed)
    return list(say_revealed(effect, before, text, sources))


def test_row_by_row() -> None:
    """A table is said row by row, each cell behind the name of its column."""
    shown = TableShown(table=table("row"), shown=0)
    first = CellsRevealed(table=shown.table, shown=1)
    second = CellsRevealed(table=shown.table, shown=2)
    rows = [
        "何もしないと — イン: 届かない。 アウト: 届く。",
        "よい点 — イン: 一つ。二つ。 アウト: なし。",
        "出典: JMR（2026-10時点）",
    ]

    assert said(shown) == ["", "表: 表題"]
    assert said(first, shown) == rows[:1]
    assert said(second, first) == rows[1:]
    assert said(second, shown) == rows
    assert said(TableShown(table=shown.table, shown=2)) == ["", "表: 表題", *rows]


def test_by_columns() -> None:
    """A column is said as far as it is new."""
    shown = TableShown(table=table("column"), shown=0)
    first = CellsRevealed(table=shown.table, shown=1)

    assert said(first, shown) == ["何もしないと — イン: 届かない。", "よい点 — イン: 一つ。二つ。"]


def test_reason_behind_the_cell() -> None:
    """The author's reason for a cell that was asked comes behind the cell."""
    ask = Ask(cell="a.in", why="断ったから。")
    asked = table("row", ask)
    closed = SolutionShown(question=prediction(asked, ask))

    assert said(CellsRevealed(table=asked, shown=1), closed) == [
        "何もしないと — イン: 届かない。",
        "断ったから。",
    ]


@pytest.mark.parametrize(
    ("reveal", "names"),
    [
        ("all", []),
        ("row", ["「何もしないと」", "「よい点」"]),
        ("column", ["「イン」", "「アウト」"]),
        (
            "cell",
            [
                "「イン」の「何もしないと」",
                "「アウト」の「何もしないと」",
                "「イン」の「よい点」",
                "「アウト」の「よい点」",
            ],
        ),
    ],
)
def test_what_comes_next(reveal: Reveal, names: list[str]) -> None:
    """What comes next has its name: a row, a column, or a cell by both."""
    flow = lay_out((TableStep(table=table(reveal)),))
    state, _ = begin(flow)
    found = []
    while (name := next_name(flow, state, PlainText("ja"))) is not None:
        found.append(name)
        state, _ = step(flow, state, Continue())

    assert found == names


def test_what_comes_next_after_a_prediction() -> None:
    """An asked cell is named by both its heads, and so is what follows an answer."""
    flow = lay_out((TableStep(table=table("row", Ask(cell="a.out"))),))
    state, _ = begin(flow)
    names = [next_name(flow, state, PlainText("en"))]
    state, _ = step(flow, state, Continue())
    names.append(next_name(flow, state, PlainText("en")))
    state, _ = step(flow, state, GiveUp())
    names.append(next_name(flow, state, PlainText("en")))

    assert state.phase is Phase.ANSWERED
    assert names == ["アウト, 何もしないと", None, "イン, 何もしないと"]


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        ("インの「何もしないと」は？", "インの「何もしないと」は？"),
        ("どうなる？", "「イン」の「何もしないと」について。どうなる？"),
    ],
)
def test_question_names_its_cell(ask: str, words: str) -> None:
    """A question about a cell names its column and row, in the author's words or before them."""
    asked = Ask(cell="a.in", ask=ask)
    owner = table("row", asked)

    assert asked_words(owner, asked, prediction(owner, asked), PlainText("ja")) == words


def test_own_wording_is_enough() -> None:
    """The words of a question that the program made itself name the cell already."""
    asked = Ask(cell="a.in")
    owner = table("row", asked)
    question = prediction(owner, asked)

    assert asked_words(owner, asked, question, PlainText("ja")) == PlainText("ja").text(
        question.ask
    )


def test_whose_question_it_is() -> None:
    """The questions of a table are known by their ids, and no others."""
    asked, other = Ask(cell="a.in"), Ask(cell="a.out")
    owner = table("row", asked)
    flow = lay_out((TableStep(table=owner),))
    state, _ = step(flow, begin(flow)[0], Continue())
    _, effects = step(flow, state, Answer(prediction(owner, asked).key))

    assert tables_of(flow) == (owner,)
    assert asked_in(owner, prediction(owner, asked)) == asked
    assert asked_in(owner, prediction(owner, other)) is None
    assert [type(effect) for effect in effects][-1] is CellsRevealed
