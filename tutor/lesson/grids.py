"""From a table of a lesson to the grid that is drawn: one language, hidden cells marked.

Owns that step and nothing of the drawing.
"""

from __future__ import annotations

from collections.abc import Collection

from tutor.lesson.records import Cell as AuthoredCell
from tutor.lesson.records import Table
from tutor.lesson.revealing import CellPlace
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
