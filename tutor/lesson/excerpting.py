"""The row of a table that a question is about, for those who are asked it away from the table.

Owns what of the row may be seen: nothing that is asked, and nothing that says the same as one of
the options, which would then be told apart by where they stand. Pure. The tests pin that no text of
an option is to be seen in an excerpt.
"""

from __future__ import annotations

from msgspec.structs import replace

from tutor.lesson.predicting import as_text, says_the_same
from tutor.lesson.revealing import CellPlace, cell_at
from tutor.lesson.table_records import Ask, Table
from tutor.questions.question import OptionQuestion, Question

WHAT_BELONGS = "cell-at"
"""The kind of a quiz question on a table that asks what stands in a cell."""


def row_beside(table: Table, question: Question) -> Table | None:
    """Return the row of the cell that a question asks for.

    Args:
        table: The table.
        question: A prediction of one of its cells, or a question of a quiz on it.

    Returns:
        A table with the same heads and that row alone, in which the cells not to be seen are asked;
        None for a question that asks for a head, as its options are the heads themselves.
    """
    row_id, column_id, *kind = question.id.removeprefix(f"{table.id}.").split(".")
    rows = tuple(row for row in table.rows if row.id == row_id)
    is_cell = any(column.id == column_id for column in table.columns)
    if not (rows and is_cell) or kind not in ([], [WHAT_BELONGS]):
        return None
    options = question.options if isinstance(question, OptionQuestion) else ()
    asked = {ask.cell for ask in table.ask} | {f"{row_id}.{column_id}"}
    places = [CellPlace(row_id, column.id) for column in table.columns]
    hidden = [
        place.name
        for place in places
        if place.name in asked
        or any(says_the_same(as_text(cell_at(table, place)), each.text) for each in options)
    ]
    asks = tuple(Ask(cell=name) for name in hidden)
    return replace(table, rows=rows, reveal="all", order=(), ask=asks, cite=())
