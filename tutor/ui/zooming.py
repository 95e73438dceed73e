"""A table taken apart: which cells are seen, which columns are hidden, which way round it stands.

Owns that state and the cursor, and makes from it the table that is drawn or copied. Knows no widget
and no key. The tests pin that a cell the lesson still asks about is never seen, that swapping twice
gives the same back, and that the cursor is always on a cell that is shown.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tutor.lesson.grids import grid_of
from tutor.lesson.predicting import as_text, says_the_same
from tutor.lesson.revealing import CellPlace, cell_at, revealing
from tutor.lesson.table_records import Cell, Column, Row, Table
from tutor.text.table import Grid
from tutor.wording import LANGUAGES, lesson_words

DIFFERS = "≠ "
"""Stands before what a marked difference belongs to, for screens without colours."""


class Zoom(Struct, frozen=True, kw_only=True):
    """A table, and how it is looked at.

    `cursor` and `visible` name cells as the table has them, whichever way round it stands. What
    stands as a column is hidden: `hidden` holds the ids for the table as it is, `hidden_swapped`
    those for the table with rows and columns swapped.
    """

    table: Table
    visible: frozenset[CellPlace]
    asked: frozenset[CellPlace]
    cursor: CellPlace
    hidden: frozenset[str] = frozenset()
    hidden_swapped: frozenset[str] = frozenset()
    is_swapped: bool = False
    marks_differences: bool = False

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """What stands as columns, the hidden ones too; they are numbered from 1."""
        if not self.is_swapped:
            return self.table.columns
        return tuple(Column(id=row.id, head=row.head) for row in self.table.rows)

    @property
    def columns(self) -> tuple[Column, ...]:
        """What stands as columns and is not hidden."""
        hidden = self._hidden_here
        return tuple(column for column in self.all_columns if column.id not in hidden)

    @property
    def row_ids(self) -> tuple[str, ...]:
        """The ids of what stands as rows."""
        rows = self.table.columns if self.is_swapped else self.table.rows
        return tuple(row.id for row in rows)

    @property
    def has_cursor(self) -> bool:
        """Whether the cell under the cursor is among those drawn."""
        here = self.turned(self.cursor)
        return here.column in (column.id for column in self.columns)

    @property
    def is_asked(self) -> bool:
        """Whether the lesson still asks about the cell under the cursor."""
        return self.cursor in self.asked

    @property
    def is_seen(self) -> bool:
        """Whether the cell under the cursor is seen."""
        return self.cursor in self.visible

    @property
    def count_covered(self) -> int:
        """How many cells of the table are not seen."""
        return len(self.table.rows) * len(self.table.columns) - len(self.visible)

    @property
    def shown_cursor(self) -> tuple[int, int]:
        """Row and column of the cursor in what is drawn, counted from 0."""
        here = self.turned(self.cursor)
        columns = [column.id for column in self.columns]
        return self.row_ids.index(here.row), columns.index(here.column)

    def put(self, row: int, column: int) -> Zoom:
        """Put the cursor on a cell of what is drawn; beyond the ends is the last cell there."""
        rows, columns = self.row_ids, self.columns
        row = min(max(row, 0), len(rows) - 1)
        column = min(max(column, 0), len(columns) - 1)
        return replace(self, cursor=self.turned(CellPlace(rows[row], columns[column].id)))

    def turned(self, place: CellPlace) -> CellPlace:
        """Return where a cell of the table stands in what is drawn, or the other way round."""
        return CellPlace(place.column, place.row) if self.is_swapped else place

    def turned_over(self) -> Zoom:
        """Show the cell under the cursor, or hide it; one that is asked about stays hidden."""
        if self.is_asked:
            return self
        return replace(self, visible=self.visible ^ {self.cursor})

    def with_column_toggled(self, number: int) -> Zoom:
        """Hide a column or show it again; the last one to be seen stays.

        Args:
            number: Its number among all that stand as columns, from 1; others change nothing.
        """
        if not 1 <= number <= len(self.all_columns):
            return self
        hidden = self._hidden_here ^ {self.all_columns[number - 1].id}
        if len(hidden) == len(self.all_columns):
            return self
        row, column = self.shown_cursor
        name = "hidden_swapped" if self.is_swapped else "hidden"
        after = replace(self, **{name: hidden})
        return after if after.has_cursor else after.put(row, column)

    def swapped(self) -> Zoom:
        """Swap rows and columns; each way round has hidden columns of its own."""
        after = replace(self, is_swapped=not self.is_swapped)
        if after.has_cursor:
            return after
        return after.put(after.row_ids.index(after.turned(self.cursor).row), 0)

    def with_marks_toggled(self) -> Zoom:
        """Mark the rows in which the columns differ, or no longer."""
        return replace(self, marks_differences=not self.marks_differences)

    def differences(self) -> dict[str, bool]:
        """Tell for each row of the table whether its cells differ.

        Only cells that are seen in columns that are shown are compared. A row with a covered cell,
        or with less than two cells, is left out: nothing is known of it yet.
        """
        shown = self.table.columns if self.is_swapped else self.columns
        columns = [column.id for column in shown]
        known: dict[str, bool] = {}
        for row in self.table.rows:
            places = [CellPlace(row.id, column) for column in columns]
            if len(places) > 1 and self.visible.issuperset(places):
                first, *others = (cell_at(self.table, place) for place in places)
                known[row.id] = not all(_same(first, other) for other in others)
        return known

    def shown_table(self) -> Table:
        """Return the table as it is drawn: turned, without hidden columns, its covers unseen."""
        rows: tuple[Column | Row, ...] = self.table.columns if self.is_swapped else self.table.rows
        columns = self.columns
        return Table(
            id=self.table.id,
            caption=self.table.caption,
            columns=columns,
            rows=tuple(
                Row(
                    id=row.id,
                    head=row.head,
                    cells={
                        column.id: self.cell(self.turned(CellPlace(row.id, column.id)))
                        for column in columns
                    },
                )
                for row in rows
            ),
        )

    def cell(self, place: CellPlace) -> Cell:
        """Return what is seen in a cell of the table: what stands there, or its cover."""
        if place in self.visible:
            return cell_at(self.table, place)
        return {language: lesson_words("hidden", language) for language in LANGUAGES}

    def grid(self, language: str) -> Grid:
        """Return what is drawn."""
        turned = replace(self, visible=self._all_places).shown_table()
        grid = grid_of(turned, language, {self.turned(place) for place in self.visible})
        if not self.marks_differences:
            return grid
        known = self.differences()
        if self.is_swapped:
            heads = [
                _marked(head, known.get(column.id))
                for head, column in zip(grid.heads, self.columns, strict=True)
            ]
            return replace(grid, heads=tuple(heads))
        rows = [
            replace(row, head=_marked(row.head, known.get(name)))
            for row, name in zip(grid.rows, self.row_ids, strict=True)
        ]
        return replace(grid, rows=tuple(rows))

    def dimmed(self) -> frozenset[int]:
        """Return the rows drawn (columns, when swapped) that are known to have no differences."""
        if not self.marks_differences:
            return frozenset()
        known = self.differences()
        names = [column.id for column in self.columns] if self.is_swapped else self.row_ids
        return frozenset(index for index, name in enumerate(names) if known.get(name) is False)

    @property
    def _hidden_here(self) -> frozenset[str]:
        return self.hidden_swapped if self.is_swapped else self.hidden

    @property
    def _all_places(self) -> frozenset[CellPlace]:
        return frozenset(
            CellPlace(row.id, column.id) for row in self.table.rows for column in self.table.columns
        )


def zoom_into(table: Table, shown: int) -> Zoom:
    """Look at a table as far as the lesson has revealed it.

    Args:
        table: The table.
        shown: How many groups of its cells were revealed.
    """
    order = revealing(table)
    visible = order.visible(shown)
    return Zoom(
        table=table,
        visible=visible,
        asked=frozenset(order.asks) - visible,
        cursor=CellPlace(table.rows[0].id, table.columns[0].id),
    )


def _same(one: Cell, other: Cell) -> bool:
    if one == () or other == ():
        return one == other
    return says_the_same(as_text(one), as_text(other))


def _marked(head: str, differs: bool | None) -> str:
    return f"{DIFFERS}{head}" if differs else head
