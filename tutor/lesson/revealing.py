"""In which order the cells of a table come to be seen.

Owns that order: by rows, columns or cells, the asked cells each alone and before what comes with
them. Pure. The tests pin that every cell is in exactly one group, or shown from the start.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from tutor.lesson.table_records import Ask, Cell, Table


class CellPlace(Struct, frozen=True, order=True):
    """A cell by the ids of its row and column."""

    row: str
    column: str

    @property
    def name(self) -> str:
        """The cell as authors write it: `row.column`."""
        return f"{self.row}.{self.column}"


class Revealing(Struct, frozen=True, kw_only=True):
    """What of a table is shown at once, and the groups in which the rest follows."""

    at_once: frozenset[CellPlace]
    groups: tuple[tuple[CellPlace, ...], ...]
    asks: dict[CellPlace, Ask]

    def visible(self, shown: int) -> frozenset[CellPlace]:
        """Return the cells to be seen when `shown` groups have been revealed."""
        return self.at_once.union(*self.groups[:shown])

    def asked(self, shown: int) -> Ask | None:
        """Return the question that comes before the next group, if there is one."""
        if shown < len(self.groups) and len(self.groups[shown]) == 1:
            return self.asks.get(self.groups[shown][0])
        return None


def revealing(table: Table) -> Revealing:
    """Return how a table is revealed.

    Args:
        table: The table, whose `ask` and `order` name its own cells.

    Returns:
        The order, computed once for each table.
    """
    return _revealing(_Key(table))


class _Key:
    """A table as a key: the same record, for as long as it lives."""

    __slots__ = ("table",)

    def __init__(self, table: Table) -> None:
        self.table = table

    def __hash__(self) -> int:
        return id(self.table)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.table is self.table


@lru_cache(maxsize=64)
def _revealing(key: _Key) -> Revealing:
    table = key.table
    asks = {place_of(ask.cell): ask for ask in table.ask}
    groups: list[tuple[CellPlace, ...]] = []
    at_once: list[CellPlace] = []
    for group in _base_groups(table):
        groups += [(place,) for place in group if place in asks]
        rest = tuple(place for place in group if place not in asks)
        if table.reveal == "all":
            at_once += rest
        elif rest:
            groups.append(rest)
    return Revealing(at_once=frozenset(at_once), groups=tuple(groups), asks=asks)


def place_of(name: str) -> CellPlace:
    """Read `row.column`."""
    row, _, column = name.partition(".")
    return CellPlace(row, column)


def cell_at(table: Table, place: CellPlace) -> Cell:
    """Return what stands in a cell; an empty text where the author left it out."""
    for row in table.rows:
        if row.id == place.row:
            return row.cells.get(place.column, "")
    return ""


def _base_groups(table: Table) -> list[list[CellPlace]]:
    rows = [row.id for row in table.rows]
    columns = [column.id for column in table.columns]
    in_reading_order = [CellPlace(row, column) for row in rows for column in columns]
    match table.reveal:
        case "column":
            return [[CellPlace(row, column) for row in rows] for column in columns]
        case "cell":
            wanted = [place_of(name) for name in table.order]
            ordered = [place for place in wanted if place in in_reading_order]
            ordered += [place for place in in_reading_order if place not in ordered]
            return [[place] for place in ordered]
        case "all" | "row":
            return [[CellPlace(row, column) for column in columns] for row in rows]
