"""A drawn table in a view that is too low for it: which lines are seen, with the heads on top.

Owns what stays while one scrolls: the heads of the columns and of the row at the top, or the title
of the card there. Pure. The tests pin that the heads of what is seen are seen, too, and that every
line can be scrolled to.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from tutor.text.table import Drawing, Piece

Line = tuple[Piece, ...]


class Sheet:
    """The lines of a drawing, a sign before one of its cells, and the rows they belong to."""

    def __init__(self, drawing: Drawing, row: int, column: int) -> None:
        self.lines = tuple(pointed_at(line, row, column) for line in drawing.lines)
        self.as_cards = drawing.as_cards
        rows = [max((piece.row for piece in line), default=-1) for line in self.lines]
        self._row_of = list(_with_rules(rows, rules_lead=self.as_cards))
        self._top_of = {row: y for y, row in reversed(list(enumerate(self._row_of)))}
        self._heads = 0 if self.as_cards else self._row_of.index(0)

    def span(self, row: int, column: int) -> tuple[int, int]:
        """Return the first and the last line on which a cell stands."""
        at = [
            y
            for y, line in enumerate(self.lines)
            if any(_place(piece) == (row, column) for piece in line)
        ]
        return at[0], at[-1]

    def kept_lines(self, row: int, height: int) -> int:
        """Return how many lines stay on top when the view is scrolled into a row.

        Args:
            row: The row at the top of the view.
            height: The lines of the view; heads stay as long as they leave half of it.
        """
        lines = len(self._title(row)) if self.as_cards else self._heads
        return lines if lines <= height // 2 else 0

    def line(self, y: int, scroll_y: int, height: int) -> Line:
        """Return a line of the view.

        Args:
            y: The line, counted from the top of the view.
            scroll_y: How far the view is scrolled, in lines.
            height: The lines of the view.

        Returns:
            Its pieces; none below the last line.
        """
        at = y + scroll_y
        if at >= len(self.lines):
            return ()
        if self.as_cards:
            return self._line_of_cards(y, scroll_y, height)
        kept = self.kept_lines(0, height)
        if y < kept:
            return self.lines[y]
        line, row, first = self.lines[at], self._row_of[at], scroll_y + kept
        if row < 0 or self._top_of[row] >= first or line[0].row < 0:
            return line
        moved = self.lines[self._top_of[row] + at - first]
        return (*_head(moved, row), *line[len(_head(line, row)) :])

    def scroll_to(self, row: int, column: int, scroll_y: int, height: int) -> int:
        """Return the scroll nearest to the present one that shows a cell, or is full of it."""
        top, bottom = self.span(row, column)
        if row == 0 and bottom < height:
            return 0
        first, last = sorted((top - self.kept_lines(row, height), bottom + 1 - height))
        return min(max(scroll_y, first), last)

    def _line_of_cards(self, y: int, scroll_y: int, height: int) -> Line:
        row = self._row_of[scroll_y]
        title = self._title(row)
        if scroll_y > self._top_of[row] + 1 and len(title) <= height // 2:
            next_top = self._top_of.get(row + 1, len(self.lines))
            pushed = max(0, len(title) - (next_top - scroll_y))
            if y + pushed < len(title):
                return title[y + pushed]
        return self.lines[y + scroll_y]

    def _title(self, row: int) -> tuple[Line, ...]:
        """Return the title of a card, with the rule below it."""
        top = self._top_of[row] + 1
        end = top
        while any(piece.row == row and piece.column < 0 for piece in self.lines[end]):
            end += 1
        return self.lines[top : end + 1]


def pointed_at(line: Line, row: int, column: int) -> Line:
    """Put a sign before a cell, for screens without colours; the line itself when it has none."""
    for index, (before, piece) in enumerate(pairwise(line)):
        if before.role == "rule" and before.row < 0 <= piece.row and _place(piece) == (row, column):
            pointer = replace(before, text=f"{before.text[:-1]}>")
            return (*line[:index], pointer, *line[index + 1 :])
    first = line[0]
    if first.role == "space" and _place(first) == (row, column):
        return (replace(first, text=f">{first.text[1:]}"), *line[1:])
    return line


def _place(piece: Piece) -> tuple[int, int]:
    return piece.row, piece.column


def _head(line: Line, row: int) -> Line:
    """Return the part of a line that belongs to the head of its row."""
    for index, piece in enumerate(line):
        if _place(piece) != (row, -1):
            return line[:index]
    return line


def _with_rules(rows: list[int], *, rules_lead: bool) -> Iterator[int]:
    """Give every line its row: rules belong to what follows the first of them, or goes before."""
    row = -1
    for y, own in enumerate(rows):
        if own >= 0:
            row = own
        elif rules_lead:
            row = next((later for later in rows[y:] if later >= 0), row)
        yield row
