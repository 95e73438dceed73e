"""A table as lines that can be read aloud, and what of it comes next, by its name.

Owns the reading order: row by row, each cell behind the name of its column. Pure. The tests pin
that a cell is said once while a table is revealed, and that what comes next is named truly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from tutor.cli.plain_text import PlainText
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    CellsRevealed,
    SolutionShown,
    TableShown,
)
from tutor.dialogue.state import Phase, State
from tutor.lesson.course_records import Source
from tutor.lesson.flow import Flow
from tutor.lesson.grids import cell_items, is_nothing
from tutor.lesson.records import TableStep
from tutor.lesson.revealing import CellPlace, place_of, revealing
from tutor.lesson.table_records import Ask, Cell, Column, Row, Table
from tutor.questions.cells import Cells
from tutor.questions.question import Question
from tutor.text.fold import fold
from tutor.text.texts import Text


def tables_of(flow: Flow) -> tuple[Table, ...]:
    """Return the tables of a lesson, in the order in which they were written."""
    return tuple(node.step.table for node in flow.nodes if isinstance(node.step, TableStep))


def asked_in(table: Table, question: Question) -> Ask | None:
    """Return what a table asks by a question; None when the question is none of its own."""
    return next((ask for ask in table.ask if f"{table.id}.{ask.cell}" == question.id), None)


def say_shown(shown: TableShown, text: PlainText, sources: Mapping[str, Source]) -> Iterator[str]:
    """Say a table as far as it is to be seen."""
    table = shown.table
    yield from ("", text.word("table", caption=text.text(table.caption)))
    yield from _cells(table, revealing(table).visible(shown.shown), text)
    yield from _sources(table, shown.shown, text, sources)


def say_revealed(
    revealed: CellsRevealed,
    before: AnyEffect | None,
    text: PlainText,
    sources: Mapping[str, Source],
) -> Iterator[str]:
    """Say what was not to be seen before, why it is so, and in the end where it comes from."""
    table, shown = revealed.table, revealed.shown
    known = before.shown if isinstance(before, TableShown | CellsRevealed) else shown - 1
    order = revealing(table)
    yield from _cells(table, order.visible(shown) - order.visible(known), text)
    if isinstance(before, AnswerMarked | SolutionShown):
        ask = asked_in(table, before.question)
        if ask is not None and ask.why:
            yield text.text(ask.why)
    yield from _sources(table, shown, text, sources)


def say_sheet(question: Cells, text: PlainText) -> Iterator[str]:
    """Say the table of a question about its cells; hidden ones have their numbers."""
    numbers = {key: number for number, key in enumerate(question.item_keys, 1)}
    for line in question.table.rows:
        cells = []
        for column in question.table.columns:
            number = numbers.get(f"{line.id}.{column.id}")
            if number is None:
                said = _cell(line.cells.get(column.id, ()), text)
            else:
                said = text.stopped(text.word("gap", number=number))
            cells.append(text.word("cell", head=text.name(column.head), text=said))
        yield text.word("row", head=text.name(line.head), cells=" ".join(cells))


def next_name(flow: Flow, state: State, text: PlainText) -> str | None:
    """Name what of a table comes next.

    Args:
        flow: The lesson.
        state: Where the learner stands.
        text: The language.

    Returns:
        The name of a row, a column or a cell; None when nothing is left, or there is no table.
    """
    if state.phase not in (Phase.REVEALING, Phase.ANSWERED):
        return None
    step = flow.nodes[state.at].step
    if not isinstance(step, TableStep):
        return None
    table = step.table
    groups = revealing(table).groups[state.shown :]
    if not groups:
        return None
    places = groups[0]
    row, column = _heads(table, places[0])
    if len(places) == 1:
        return cell_name(table, places[0], text)
    is_column = len({place.column for place in places}) == 1
    return text.word("head-name", head=text.name(column if is_column else row))


def cell_name(table: Table, place: CellPlace, text: PlainText) -> str:
    """Name a cell by its column and its row."""
    row, column = _heads(table, place)
    return text.word("cell-name", column=text.name(column), row=text.name(row))


def asked_words(table: Table, ask: Ask, question: Question, text: PlainText) -> str:
    """Return the words of a question about a cell; they always name its column and its row."""
    said = text.text(question.ask)
    place = place_of(ask.cell)
    asked = fold(text.name(question.ask))
    if all(fold(text.name(head)) in asked for head in _heads(table, place)):
        return said
    return text.word("ask-about", cell=cell_name(table, place, text), ask=said)


def _heads(table: Table, place: CellPlace) -> tuple[Text, Text]:
    """Return the heads of a cell's row and column."""
    row = next(row.head for row in table.rows if row.id == place.row)
    column = next(column.head for column in table.columns if column.id == place.column)
    return row, column


def _cells(table: Table, places: Collection[CellPlace], text: PlainText) -> Iterator[str]:
    for row in table.rows:
        columns = [each for each in table.columns if CellPlace(row.id, each.id) in places]
        if columns:
            yield _row(row, columns, text)


def _row(row: Row, columns: Sequence[Column], text: PlainText) -> str:
    cells = (
        text.word(
            "cell", head=text.name(column.head), text=_cell(row.cells.get(column.id, ""), text)
        )
        for column in columns
    )
    return text.word("row", head=text.name(row.head), cells=" ".join(cells))


def _cell(cell: Cell, text: PlainText) -> str:
    if is_nothing(cell):
        return text.stopped(text.word("nothing"))
    return text.listed(cell_items(cell, text.language))


def _sources(
    table: Table, shown: int, text: PlainText, sources: Mapping[str, Source]
) -> Iterator[str]:
    if shown == len(revealing(table).groups):
        yield from text.sources(table.cite, sources)
