"""The pieces a table is drawn from: cells beside each other, and the rules between them.

Owns what a piece is, the characters of the rules, and the padding of a cell to its width. May not
choose widths or know the layouts. Its tests, with the table's, pin that every line of a band is as
wide as its columns and the rules between them.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal

import msgspec

from tutor.text.block import Block, lines
from tutor.text.cells import width_cells

Role = Literal["rule", "head", "row-head", "cell", "hidden", "space"]

BETWEEN_CELLS = 3
"""The width of the rule between two columns, with the spaces at its sides."""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of one drawn line, and which cell it belongs to.

    The heads of columns are in row -1, those of rows in column -1. A bullet is a "rule", the
    empty part of a cell a "space"; both say whose they are. Other rules are in row and column -1.
    """

    text: str
    role: Role
    row: int = -1
    column: int = -1
    strong: bool = False
    code: bool = False


Line = tuple[Piece, ...]


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """The characters that rules are made of."""

    thin: str
    thick: str
    between: str
    thin_crossing: str
    thick_crossing: str


BOX = Rules(thin="─", thick="━", between=" │ ", thin_crossing="─┼─", thick_crossing="━┿━")
ASCII = Rules(thin="-", thick="=", between=" | ", thin_crossing="-+-", thick_crossing="=+=")


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """A block and its place in the table."""

    content: Block
    role: Role
    row: int = -1
    column: int = -1


def band(slots: Sequence[Slot], widths: Sequence[int], rules: Rules) -> Iterator[Line]:
    """Draw cells that stand beside each other.

    Args:
        slots: The cells from left to right.
        widths: The width of each in cells.
        rules: The characters of the rule between two of them.

    Returns:
        As many lines as the highest cell has.
    """
    columns = [list(_filled(slot, width)) for slot, width in zip(slots, widths, strict=True)]
    empty = [_padding(slot, width) for slot, width in zip(slots, widths, strict=True)]
    between = rule(rules.between)
    for parts in zip_longest(*columns):
        pieces: list[Piece] = []
        for column, part in enumerate(parts):
            if column:
                pieces.append(between)
            pieces.extend(empty[column] if part is None else part)
        yield tuple(pieces)


def indented(slot: Slot, indent_cells: int, width_cells: int) -> Iterator[Line]:
    """Draw one cell over a whole line, some cells from the left.

    Args:
        slot: The cell.
        indent_cells: The room left empty before every line.
        width_cells: The width of the line, with the indentation.

    Returns:
        The lines of the cell.
    """
    for line in _filled(slot, width_cells - indent_cells):
        yield _padding(slot, indent_cells) + line


def rule(text: str) -> Piece:
    """A stretch of a rule, which belongs to no cell."""
    return Piece(text=text, role="rule")


def _filled(slot: Slot, room_cells: int) -> Iterator[Line]:
    """The lines of one cell, each as wide as the room."""
    for runs in lines(slot.content, room_cells):
        pieces = tuple(
            Piece(
                text=run.text,
                role="rule" if run.is_mark else slot.role,
                row=slot.row,
                column=slot.column,
                strong=run.strong,
                code=run.code,
            )
            for run in runs
        )
        yield pieces + _padding(slot, room_cells - sum(width_cells(run.text) for run in runs))


def _padding(slot: Slot, room_cells: int) -> Line:
    if room_cells <= 0:
        return ()
    return (Piece(text=" " * room_cells, role="space", row=slot.row, column=slot.column),)
