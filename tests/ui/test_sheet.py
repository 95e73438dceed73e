"""What stays on top while a table scrolls."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.tables import GRIDS
from tutor.text.cells import width_cells
from tutor.text.table import Piece, draw
from tutor.ui.widgets.sheet import Sheet

LINES = st.tuples(st.sampled_from(["ja", "en"]), st.integers(20, 200), st.integers(6, 30))
"""Language, width and height; in fewer than six lines there is no room for heads and a row."""

EMPTY = ("rule", "space")


def sheet_of(language: str, width: int, row: int = 0, column: int = 0) -> Sheet:
    """Draw a table with the cursor on one of its cells."""
    return Sheet(draw(GRIDS[language], width), row, column)


def text(line: tuple[Piece, ...]) -> str:
    """Return what a line says."""
    return "".join(piece.text for piece in line)


def said(line: tuple[Piece, ...]) -> set[tuple[int, int, str]]:
    """Return what a line says, and whose it is."""
    return {(each.row, each.column, each.text) for each in line if each.role not in EMPTY}


@given(LINES, st.integers(0, 3), st.integers(0, 1), st.integers(0, 100))
@settings(max_examples=60)
def test_the_cell_under_the_cursor_is_in_view(
    drawn: tuple[str, int, int], row: int, column: int, scroll: int
) -> None:
    """Its first line is seen wherever one comes from, with the head of its row and its column."""
    language, width, height = drawn
    sheet = sheet_of(language, width, row, column)
    most = max(0, len(sheet.lines) - height)

    y = min(max(0, sheet.scroll_to(row, column, min(scroll, most), height)), most)

    view = [sheet.line(line, y, height) for line in range(height)]
    seen = {(piece.row, piece.column) for line in view for piece in line}
    assert (row, column) in seen
    if sheet.kept_lines(row, height):
        assert (row, -1) in seen
        assert (-1 if not sheet.as_cards else row, column) in seen


@given(LINES)
@settings(max_examples=60)
def test_every_line_can_be_scrolled_to(drawn: tuple[str, int, int]) -> None:
    """Scrolling line by line from top to end shows them all, each as wide as the others."""
    language, width, height = drawn
    sheet = sheet_of(language, width)
    seen = set()
    for y in range(max(0, len(sheet.lines) - height) + 1):
        for line in range(min(height, len(sheet.lines))):
            pieces = sheet.line(line, y, height)
            assert width_cells(text(pieces)) == width_cells(text(sheet.lines[0]))
            seen |= said(pieces)

    assert seen == {each for line in sheet.lines for each in said(line)}


def test_heads_of_columns_and_of_the_row_stay() -> None:
    """Scrolled into a high row, its head and those of the columns are on top."""
    sheet = sheet_of("ja", 60)
    top, bottom = sheet.span(2, 0)
    assert bottom - top >= 2

    y = top + 1 - sheet.kept_lines(2, 10)

    assert sheet.line(0, y, 10) == sheet.lines[0]
    assert text(sheet.line(2, y, 10)).startswith("よい点")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_title_of_a_card_stays_until_the_next_one_pushes_it_away(language: str) -> None:
    """Whatever stands at the top, the title of its card stands there with it."""
    sheet = sheet_of(language, 24)
    assert sheet.as_cards
    title = sheet.lines[1]
    end = sheet.lines.index(sheet.lines[0], 1)

    assert [sheet.line(0, y, 12) for y in range(2, end - 1)] == [title] * (end - 3)
    assert sheet.line(0, end, 12) == sheet.lines[end]


def test_heads_leave_half_of_a_low_view() -> None:
    """Where they would fill the view, the heads scroll like everything else."""
    sheet = sheet_of("ja", 60)

    assert sheet.kept_lines(0, 3) == 0
    assert sheet.line(0, 4, 3) == sheet.lines[4]


@pytest.mark.parametrize("width", [20, 24, 40, 80, 200])
def test_a_sign_stands_before_the_cell_under_the_cursor(width: int) -> None:
    """Without colours, too, one sees where the cursor is."""
    plain = draw(GRIDS["en"], width)
    for row in range(4):
        for column in range(2):
            sheet = Sheet(plain, row, column)
            changed = [y for y, line in enumerate(plain.lines) if line != sheet.lines[y]]
            top, bottom = sheet.span(row, column)

            assert changed
            assert top <= changed[0] <= changed[-1] <= bottom
            assert all(">" in text(sheet.lines[y]) for y in changed)
