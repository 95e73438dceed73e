"""From a table of a lesson to the grid that is drawn: one language, hidden cells marked.

Owns that step and nothing of the drawing.
"""

from __future__ import annotations

from collections.abc import Collection

from tutor.lesson.revealing import CellPlace
from tutor.lesson.table_records import Cell as AuthoredCell
from tutor.lesson.table_records import Table
from tutor.questions.cells import Cells
from tutor.questions.question import Answer
from tutor.text.table import Cell, Grid, Row
from tutor.text.texts import in_language
from tutor.wording import lesson_words

NOTHING = "-"
"""What stands in a cell in which nothing belongs."""


def grid_of(table: Table, language: str, visible: Collection[CellPlace] | None = None) -> Grid:
    """Return a table in one language.

    Args:
        table: The table.
        language: The language.
        visible: The cells to be seen; None for all of them.

    Returns:
        What `tutor.text.table.draw` draws.
    """
    return Grid(
        heads=tuple(in_language(column.head, language) for column in table.columns),
        rows=tuple(
            Row(
                head=in_language(row.head, language),
                cells=tuple(
                    Cell(
                        items=cell_items(row.cells.get(column.id, ""), language),
                        hidden=visible is not None and CellPlace(row.id, column.id) not in visible,
                    )
                    for column in table.columns
                ),
            )
            for row in table.rows
        ),
        hidden_text=lesson_words("hidden", language),
    )


def grid_of_question(question: Cells, language: str, given: Answer = ()) -> Grid:
    """Return the table of a question about its cells.

    Args:
        question: The question.
        language: The language.
        given: What has been answered so far, as the question's answers are; nothing for nothing.

    Returns:
        The whole table, in which hidden cells have their number, and what was given for them.
    """
    said = dict(question.said(given)) if given else {}
    table = question.table
    numbers = {key: number for number, key in enumerate(question.item_keys, 1)}

    def cell(name: str, content: AuthoredCell) -> Cell:
        if name not in numbers:
            return Cell(items=cell_items(content, language))
        return Cell(
            items=(f"[{numbers[name]}] {in_language(said.get(name, ''), language)}".strip(),)
        )

    return Grid(
        heads=tuple(in_language(column.head, language) for column in table.columns),
        rows=tuple(
            Row(
                head=in_language(row.head, language),
                cells=tuple(
                    cell(f"{row.id}.{column.id}", row.cells[column.id]) for column in table.columns
                ),
            )
            for row in table.rows
        ),
        hidden_text=lesson_words("hidden", language),
    )


def is_nothing(cell: AuthoredCell) -> bool:
    """Tell whether the author said that nothing belongs in a cell."""
    return cell == ()


def cell_items(cell: AuthoredCell, language: str) -> tuple[str, ...]:
    """Return the texts of a cell in one language: one, or one for each bullet.

    Where nothing belongs, that is a mark whose width is the same on every terminal.
    """
    if is_nothing(cell):
        return (NOTHING,)
    items = cell if isinstance(cell, tuple) else (cell,)
    return tuple(in_language(item, language) for item in items)
