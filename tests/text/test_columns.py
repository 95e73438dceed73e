"""The widths of columns: as short a table as trying every width finds, within what can be read."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.tables import GRIDS, grids
from tutor.text.block import Block, block, height, natural_width
from tutor.text.columns import choose_widths
from tutor.text.table import Grid


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("room", [54, 64, 74, 94, 114])
def test_no_widths_make_a_shorter_table(language: str, room: int) -> None:
    """For the course's kind of table the search finds what trying every width finds."""
    grid = GRIDS[language]
    heads = (block(""), *(block(row.head) for row in grid.rows))
    columns = tuple(
        (block(head), *(block(*row.cells[index].items) for row in grid.rows))
        for index, head in enumerate(grid.heads)
    )
    widths = choose_widths(heads, columns, room)

    assert widths is not None
    assert _height((heads, *columns), widths) == min(
        _height((heads, *columns), (first, second, room - first - second))
        for first, second in product(range(8, 31), range(20, room))
        if room - first - second >= 20
    )


def _height(columns: tuple[tuple[Block, ...], ...], widths: tuple[int, ...]) -> int:
    return sum(
        max(height(content, width) for content, width in zip(row, widths, strict=True))
        for row in zip(*columns, strict=True)
    )


@settings(max_examples=30, deadline=None)
@given(grid=grids(), room=st.integers(40, 190))
def test_columns_are_never_wider_than_their_texts(grid: Grid, room: int) -> None:
    """Widths fit the room, and none is wider than its longest line or too narrow to read."""
    heads = tuple(block(row.head) for row in grid.rows)
    columns = tuple(
        tuple(block(*row.cells[index].items) for row in grid.rows)
        for index in range(len(grid.heads))
    )
    widths = choose_widths(heads, columns, room)
    naturals = [max(map(natural_width, column)) for column in (heads, *columns)]
    leasts = [8] + [20] * len(columns)

    if widths is None:
        assert sum(map(min, leasts, naturals)) > room
        return
    assert sum(widths) <= room
    for width, natural, least in zip(widths, naturals, leasts, strict=True):
        assert min(least, natural) <= width <= natural
