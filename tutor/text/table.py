"""A comparison table drawn in terminal cells: side by side, or one card a row where it is narrow.

Owns the two layouts. May not know what a table teaches, the keys or the screen; which cells are
hidden is told. Its tests pin that no text is lost at any width, that every line is as wide as the
drawing and no wider than asked, and that a hidden text never shows.

The widths are those of the table with nothing hidden, so that revealing a cell moves no column; a
row with hidden cells is only as high as what it shows.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

import msgspec

from tutor.text.block import Block, block, height, natural_width, untorn_width
from tutor.text.cells import ambiguous_width
from tutor.text.columns import LEAST_CELLS, choose_widths
from tutor.text.drawing import (
    ASCII,
    BETWEEN_CELLS,
    BOX,
    Line,
    Piece,
    Rules,
    Slot,
    band,
    indented,
    rule,
)

__all__ = ["Cell", "Drawing", "Grid", "Piece", "Row", "draw", "drawing_text"]

_LEAST_WIDTH_CELLS = 8
"""Room for an indentation, a bullet and two full-width characters."""

_INDENT_CELLS = 2


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in one cell: one text, or several, which become bullets."""

    items: tuple[str, ...]
    hidden: bool = False


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What is compared, and a cell for every column."""

    head: str
    cells: tuple[Cell, ...]


class Grid(msgspec.Struct, frozen=True, kw_only=True, cache_hash=True):
    """A table in one language; all its texts may carry inline marks."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    corner: str = ""
    """What the row heads have in common."""
    hidden_text: str = "？？？"


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """A drawn table; the texts of each line's pieces add up to its width."""

    lines: tuple[Line, ...]
    width_cells: int
    as_cards: bool


def draw(grid: Grid, width_cells: int, *, ascii_rules: bool = False) -> Drawing:
    """Draw a table, as short as it can be at a width.

    Args:
        grid: The table; every row has a cell for every head.
        width_cells: The room; less than 8 counts as 8.
        ascii_rules: Whether rules are made of `-`, `=`, `|` and `+`; they always are where the
            terminal draws box characters, which are ambiguous, two cells wide.

    Returns:
        The lines, at most as wide as the room and all of the same width.

    Raises:
        ValueError: A row has more or fewer cells than the table has heads.
    """
    return _draw(grid, max(width_cells, _LEAST_WIDTH_CELLS), ascii_rules, ambiguous_width())


def drawing_text(drawing: Drawing) -> str:
    """The drawing as plain lines, without the spaces at their ends."""
    return "\n".join("".join(piece.text for piece in line).rstrip(" ") for line in drawing.lines)


class _Table(msgspec.Struct, frozen=True, kw_only=True):
    """A grid with its texts read."""

    corner: Slot
    heads: tuple[Slot, ...]
    titles: tuple[Slot, ...]
    """The heads of the rows."""
    rows: tuple[tuple[Slot, ...], ...]
    """The cells as they are to be drawn."""
    columns: tuple[tuple[Block, ...], ...]
    """What stands in every column, hidden or not."""
    hidden: Block


@lru_cache(maxsize=64)
def _draw(grid: Grid, room_cells: int, ascii_rules: bool, ambiguous: int) -> Drawing:
    rules = ASCII if ascii_rules or ambiguous == 2 else BOX
    table = _read(grid)
    rules_cells = BETWEEN_CELLS * len(grid.heads)
    widths = choose_widths(
        (table.corner.content, *(title.content for title in table.titles)),
        tuple(
            (head.content, *column, table.hidden)
            for head, column in zip(table.heads, table.columns, strict=True)
        ),
        room_cells - rules_cells,
    )
    if widths is not None:
        return Drawing(
            lines=tuple(_side_by_side(table, widths, rules)),
            width_cells=sum(widths) + rules_cells,
            as_cards=False,
        )
    cards = _plan_cards(table, room_cells)
    return Drawing(
        lines=tuple(_cards(table, cards, rules)), width_cells=cards.width_cells, as_cards=True
    )


def _read(grid: Grid) -> _Table:
    for row in grid.rows:
        if len(row.cells) != len(grid.heads):
            raise ValueError(
                f"row {row.head!r} has {len(row.cells)} cells under {len(grid.heads)} heads"
            )
    hidden = block(grid.hidden_text)
    return _Table(
        corner=Slot(content=block(grid.corner), role="head"),
        heads=tuple(
            Slot(content=block(head), role="head", column=column)
            for column, head in enumerate(grid.heads)
        ),
        titles=tuple(
            Slot(content=block(row.head), role="row-head", row=index)
            for index, row in enumerate(grid.rows)
        ),
        rows=tuple(
            tuple(_cell_slot(cell, hidden, index, column) for column, cell in enumerate(row.cells))
            for index, row in enumerate(grid.rows)
        ),
        columns=tuple(
            tuple(block(*row.cells[column].items) for row in grid.rows)
            for column in range(len(grid.heads))
        ),
        hidden=hidden,
    )


def _cell_slot(cell: Cell, hidden: Block, row: int, column: int) -> Slot:
    if cell.hidden:
        return Slot(content=hidden, role="hidden", row=row, column=column)
    return Slot(content=block(*cell.items), role="cell", row=row, column=column)


def _side_by_side(table: _Table, widths: tuple[int, ...], rules: Rules) -> Iterator[Line]:
    yield from band((table.corner, *table.heads), widths, rules)
    yield (rule(rules.thick_crossing.join(rules.thick * width for width in widths)),)
    thin = rule(rules.thin_crossing.join(rules.thin * width for width in widths))
    titles = tuple(title.content for title in table.titles)
    is_ruled = any(
        height(content, width) > 1
        for contents, width in zip((titles, *table.columns), widths, strict=True)
        for content in contents
    )
    for title, cells in zip(table.titles, table.rows, strict=True):
        if is_ruled and title.row > 0:
            yield (thin,)
        yield from band((title, *cells), widths, rules)


class _Cards(msgspec.Struct, frozen=True, kw_only=True):
    """How wide the cards are, and their columns' names when these stand before the cells."""

    width_cells: int
    name_cells: int | None


def _plan_cards(table: _Table, room_cells: int) -> _Cards:
    """Names stand before the cells where that is possible and no longer than names above them.

    A name that stands there is whole where that takes no more lines.
    """
    names = tuple(head.content for head in table.heads)
    longest_cells = max(map(natural_width, (*chain(*table.columns), table.hidden)))
    titles_cells = max(natural_width(slot.content) for slot in (table.corner, *table.titles))
    lines_above = sum(
        height(name, room_cells) + height(content, room_cells - _INDENT_CELLS)
        for name, column in zip(names, table.columns, strict=True)
        for content in column
    )
    least_cells = min(LEAST_CELLS, longest_cells)
    whole_cells, torn_cells = (max(map(f, names), default=0) for f in (natural_width, untorn_width))
    tried = [
        (_lines_before(table, name_cells, room_cells - name_cells - BETWEEN_CELLS), -name_cells)
        for name_cells in (whole_cells, torn_cells)
        if room_cells - name_cells - BETWEEN_CELLS >= least_cells
    ]
    if tried and (best := min(tried))[0] <= lines_above:
        name_cells = -best[1]
        needed_cells = name_cells + BETWEEN_CELLS + longest_cells
        return _Cards(
            width_cells=min(room_cells, max(needed_cells, titles_cells)), name_cells=name_cells
        )
    needed_cells = max(_INDENT_CELLS + longest_cells, *map(natural_width, names), titles_cells)
    return _Cards(width_cells=min(room_cells, needed_cells), name_cells=None)


def _lines_before(table: _Table, name_cells: int, text_cells: int) -> int:
    """Return how many lines the cells take with the names of their columns before them."""
    return sum(
        max(height(head.content, name_cells), height(content, text_cells))
        for head, column in zip(table.heads, table.columns, strict=True)
        for content in column
    )


def _cards(table: _Table, cards: _Cards, rules: Rules) -> Iterator[Line]:
    width = cards.width_cells
    if natural_width(table.corner.content):
        yield from band((table.corner,), (width,), rules)
    for title, cells in zip(table.titles, table.rows, strict=True):
        yield (rule(rules.thick * width),)
        yield from band((title,), (width,), rules)
        yield (rule(rules.thin * width),)
        for head, cell in zip(table.heads, cells, strict=True):
            name = msgspec.structs.replace(head, row=title.row)
            if cards.name_cells is None:
                yield from band((name,), (width,), rules)
                yield from indented(cell, _INDENT_CELLS, width)
            else:
                text_cells = width - cards.name_cells - BETWEEN_CELLS
                yield from band((name, cell), (cards.name_cells, text_cells), rules)
