"""How wide the columns of a table are, so that it is as short as possible.

Owns the search. May not know rules, roles or how a cell is drawn: it sees blocks of text and a
room in cells. Its tests pin that the widths fit the room, that no column is wider than its longest
line, and that tables like the course's are as short as the shortest that trying every width finds.

The search. A row is as high as its highest cell, a table as high as its rows. Columns begin with
equal shares of the room; then cells of width move from one column to another, in steps of 64 down
to 1, whenever that makes the table shorter, or its cells together shorter in a table as short.
Last, every column gives back what it does not need for its rows' heights, and what is left over
goes to the narrowest columns. A height between two equal measured ones is not measured.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations, repeat

from tutor.text.block import Block, height, natural_width, untorn_width
from tutor.text.cells import ambiguous_width

LEAST_CELLS = 20
"""Ten full-width characters: a column of prose in less is no longer read with ease."""

_LEAST_HEAD_CELLS = 8
_UNTORN_HEAD_CELLS = 16
"""A row head is not torn for the sake of the others until its longest word is wider than this."""

_STEPS_CELLS = (64, 48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1)
_MOST_MEASURED = 240
"""Blocks broken before the search is content with what it has: 0.02 ms each."""


def choose_widths(
    heads: tuple[Block, ...], columns: tuple[tuple[Block, ...], ...], room_cells: int
) -> tuple[int, ...] | None:
    """Choose the width of every column of a table.

    Args:
        heads: The column of row heads, the corner first.
        columns: The other columns, each with its name first.
        room_cells: The width of the table without the rules between columns.

    Returns:
        The width in cells of the row heads' column and of the others, or None when some column
        would be narrower than can be read.

    Source: ours, because only the highest cell of a row counts, which sharing the room out by the
    lengths of texts does not see.
    """
    return _choose(heads, columns, room_cells, ambiguous_width())


@lru_cache(maxsize=64)
def _choose(
    heads: tuple[Block, ...],
    columns: tuple[tuple[Block, ...], ...],
    room_cells: int,
    _ambiguous: int,
) -> tuple[int, ...] | None:
    others = tuple(_Column(column, LEAST_CELLS) for column in columns)
    untorn_cells = min(_UNTORN_HEAD_CELLS, max(map(untorn_width, heads)))
    left_cells = room_cells - sum(column.least_cells for column in others)
    head = _Column(heads, max(_LEAST_HEAD_CELLS, min(untorn_cells, left_cells)))
    return _Search((head, *others), room_cells).widths() if head.least_cells <= left_cells else None


class _Profile:
    """The heights of one block at the widths asked about, measured where they are in doubt."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._widths = [natural_width(block)]
        self._heights = [max(1, len(block.texts))]
        self.measured = 0

    def height(self, width_cells: int) -> int:
        place = bisect_left(self._widths, width_cells)
        if place == len(self._widths):
            return self._heights[-1]
        wider = self._heights[place]
        if self._widths[place] == width_cells or (place and self._heights[place - 1] == wider):
            return wider
        self.measured += 1
        found = height(self._block, width_cells)
        self._widths.insert(place, width_cells)
        self._heights.insert(place, found)
        return found


class _Column:
    """One column: how narrow and how wide it may be, and the heights of its blocks."""

    def __init__(self, blocks: Sequence[Block], least_cells: int) -> None:
        self.natural_cells = max(map(natural_width, blocks))
        self.least_cells = min(least_cells, self.natural_cells)
        self._profiles = tuple(map(_Profile, blocks))
        self._known: dict[int, tuple[int, ...]] = {}
        self.measured = 0

    def heights(self, width_cells: int) -> tuple[int, ...]:
        if width_cells not in self._known:
            self._known[width_cells] = tuple(p.height(width_cells) for p in self._profiles)
            self.measured = sum(profile.measured for profile in self._profiles)
        return self._known[width_cells]

    def narrowest(self, rows: Sequence[int], width_cells: int) -> int:
        """The least width, from the given one down, at which no block is higher than its row."""
        for step_cells in _STEPS_CELLS:
            while width_cells - step_cells >= self.least_cells and all(
                map(int.__le__, self.heights(width_cells - step_cells), rows)
            ):
                width_cells -= step_cells
        return width_cells


class _Search:
    """The columns of one table and the room they share."""

    def __init__(self, columns: tuple[_Column, ...], room_cells: int) -> None:
        self._columns = columns
        self._room_cells = room_cells

    def widths(self) -> tuple[int, ...]:
        equal = self._spread([column.least_cells for column in self._columns])
        return tuple(self._balanced(self._shortest(equal)))

    def _spread(self, widths: list[int]) -> list[int]:
        """Raise the narrowest columns, a cell at a time, until the room or their texts end."""
        spread = list(widths)
        for _ in range(self._room_cells - sum(widths)):
            growing = [
                index
                for index, column in enumerate(self._columns)
                if spread[index] < column.natural_cells
            ]
            if not growing:
                break
            spread[min(growing, key=spread.__getitem__)] += 1
        return spread

    def _heights(self, widths: list[int]) -> list[tuple[int, ...]]:
        return [c.heights(width) for c, width in zip(self._columns, widths, strict=True)]

    def _cost(self, widths: list[int]) -> tuple[int, int]:
        """The height of the table, and of all its cells together."""
        heights = self._heights(widths)
        return sum(map(max, repeat(1), *heights)), sum(map(sum, heights))

    def _shortest(self, widths: list[int]) -> list[int]:
        best = self._cost(widths)
        has_moved = True
        while has_moved:
            has_moved = False
            for step_cells in _STEPS_CELLS:
                for giver, taker in permutations(range(len(widths)), 2):
                    if sum(column.measured for column in self._columns) > _MOST_MEASURED:
                        return widths
                    tried = self._moved(widths, giver, taker, step_cells)
                    if tried != widths and (cost := self._cost(tried)) < best:
                        widths, best, has_moved = tried, cost, True
        return widths

    def _moved(self, widths: list[int], giver: int, taker: int, step_cells: int) -> list[int]:
        cells = min(
            step_cells,
            widths[giver] - self._columns[giver].least_cells,
            self._columns[taker].natural_cells - widths[taker],
        )
        moved = list(widths)
        moved[giver] -= cells
        moved[taker] += cells
        return moved

    def _balanced(self, widths: list[int]) -> list[int]:
        """The same height with row heads on one line and columns alike, as far as it goes."""
        rows = list(map(max, repeat(1), *self._heights(widths)))
        narrow = [c.narrowest(rows, width) for c, width in zip(self._columns, widths, strict=True)]
        spare_cells = self._room_cells - sum(narrow)
        narrow[0] = min(self._columns[0].natural_cells, narrow[0] + spare_cells)
        balanced = self._spread(narrow)
        return balanced if self._cost(balanced) <= self._cost(widths) else widths
