"""Whether a comparison table is whole, and whether it compares.

Owns the checks of one table, record and data side by side. What needs every cell is looked at only
once rows and columns fit each other.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

from tutor.lesson.grids import grid_of, is_nothing
from tutor.lesson.link_questions import check_misconceptions, report_fault
from tutor.lesson.messages import nearest
from tutor.lesson.naming import Names, check_known, check_unique
from tutor.lesson.predicting import (
    as_text,
    leaves_a_choice,
    prediction,
    says_the_same,
    wordings_of,
)
from tutor.lesson.revealing import cell_at, place_of
from tutor.lesson.table_records import Ask, Table, TablesRecord
from tutor.lesson.tree import Tree
from tutor.questions.typed import all_wordings, tagged, wording_faults

USUAL_WIDTH_CELLS = 80
"""The width of a terminal in which every table should stand side by side."""


def check_tables(tree: Tree, tables: TablesRecord, names: Names) -> None:
    """Check the file `tables.yaml`.

    Args:
        tree: The parsed file, shaped; findings are added to it.
        tables: The record made of it.
        names: What the course defines.
    """
    data: Any = tree.data
    check_unique(tree, [table.id for table in tables.tables], data["tables"])
    for table, value in zip(tables.tables, data["tables"], strict=True):
        check_table(tree, table, value, names)


def check_table(tree: Tree, table: Table, data: Any, names: Names) -> None:
    """Check one table.

    Args:
        tree: The file it stands in, shaped; findings are added to it.
        table: The table.
        data: What it was made of.
        names: What the course defines.
    """
    check_known(tree, data, "cite", table.cite, names.sources, "R203")
    check_known(tree, data, "concept", (table.concept,), names.concepts, "R204")
    checks = _TableChecks(tree, table, data, names)
    if checks.has_fitting_rows():
        checks.order()
        checks.asks()
        if names.thorough:
            checks.comparison()
            checks.width()


class _TableChecks:
    def __init__(self, tree: Tree, table: Table, data: Any, names: Names) -> None:
        self.tree = tree
        self.table = table
        self.data = data
        self.names = names
        self.columns = [column.id for column in table.columns]
        self.cells = [f"{row.id}.{column}" for row in table.rows for column in self.columns]

    def has_fitting_rows(self) -> bool:
        """Report ids used twice, and cells too many or missing; tell whether there were none."""
        before = len(self.tree.findings)
        check_unique(self.tree, self.columns, self.data["columns"])
        check_unique(self.tree, [row.id for row in self.table.rows], self.data["rows"])
        for row, value in zip(self.table.rows, self.data["rows"], strict=True):
            for name in row.cells:
                if name not in self.columns:
                    self.tree.report(
                        "S111",
                        self.tree.place_of(value, name, name=True),
                        field=name,
                        guess=nearest(name, self.columns),
                        known=", ".join(self.columns),
                    )
            for name in self.columns:
                if name not in row.cells:
                    self.tree.report("S112", self.tree.place_of(value), field=name)
                elif row.cells[name] == "":
                    self.tree.report("S109", self.tree.place_of(value["cells"], name))
        return len(self.tree.findings) == before

    def order(self) -> None:
        """Report what the order of cells names twice, or is not there."""
        for index, name in enumerate(self.table.order):
            place = self.tree.place_of(self.data["order"], index)
            if self.is_cell(name, place) and name in self.table.order[:index]:
                self.tree.report("S114", place, id=name)

    def asks(self) -> None:
        """Report asked cells that are not there, stand there twice, or cannot be guessed."""
        asked: list[str] = []
        for ask, value in zip(self.table.ask, self.data.get("ask", []), strict=True):
            place = self.tree.place_of(value, "cell")
            check_known(self.tree, value, "concept", (ask.concept,), self.names.concepts, "R204")
            if not self.is_cell(ask.cell, place):
                continue
            if ask.cell in asked:
                self.tree.report("S114", place, id=ask.cell)
            elif is_nothing(cell_at(self.table, place_of(ask.cell))):
                self.tree.report("S115", place, id=ask.cell)
            elif ask.typed:
                self.typed(ask, value)
            elif self.names.thorough and not leaves_a_choice(self.table, ask):
                self.tree.report("S116", place, id=ask.cell)
            asked.append(ask.cell)

    def typed(self, ask: Ask, value: Any) -> None:
        """Report what keeps an asked cell from being typed."""
        question = prediction(self.table, ask)
        wordings = wordings_of(self.table, ask)
        if not all_wordings(wordings):
            report_fault(self.tree, question, value, ("bullets-to-type", "cell"))
            return
        check_misconceptions(self.tree, tagged(ask.near, "near"), value, self.names)
        for fault in wording_faults(wordings, ask.near, "accept", "near"):
            report_fault(self.tree, question, value, fault)

    def is_cell(self, name: str, place: Any) -> bool:
        """Tell whether a cell is there; report it when it is not."""
        if name in self.cells:
            return True
        guess = nearest(name, self.cells)
        self.tree.report("S113", place, id=name, guess=guess, known=", ".join(self.cells))
        return False

    def comparison(self) -> None:
        """Warn of a table, or a row of it, that compares nothing."""
        if len(self.columns) < 2:
            self.tree.warn("S117", self.tree.place_of(self.data, "columns", name=True))
            return
        for row, value in zip(self.table.rows, self.data["rows"], strict=True):
            texts = [as_text(row.cells[column]) for column in self.columns]
            if all(says_the_same(one, other) for one, other in combinations(texts, 2)):
                self.tree.warn("S118", self.tree.place_of(value))

    def width(self) -> None:
        """Warn of a table that becomes cards in a terminal of the usual width."""
        from tutor.text.table import draw

        for language in self.names.languages:
            if draw(grid_of(self.table, language), USUAL_WIDTH_CELLS).as_cards:
                place = self.tree.place_of(self.data)
                self.tree.warn("S119", place, language=language, width=str(USUAL_WIDTH_CELLS))
                return
