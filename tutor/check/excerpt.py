"""The line a finding is on, with a caret under the right cells.

Owns how a line that is too long is clipped around the caret. Pure. The tests pin that the caret
stands under the character meant, whatever the widths of those before it, and that nothing is wider
than asked.
"""

from __future__ import annotations

from tutor.text.cells import graphemes, width_cells

_ELLIPSIS = "…"
_BEFORE_SHARE = 0.6
"""How much of a clipped line stands before the caret: what leads up to a fault explains it."""
_CHARACTERS_A_CELL = 4
"""No more characters than this for each cell are looked at: a line may be megabytes long."""


def excerpt(line: str, column: int, length: int, room_cells: int) -> tuple[str, str]:
    """Show where in a line something is.

    Args:
        line: The line, without its end; a tab is shown as one space.
        column: Where it begins, in characters from 1; may lie one behind the end.
        length: How many characters it takes, at least 1.
        room_cells: The width both lines may take.

    Returns:
        The line, clipped where it must be, and the line with the caret.
    """
    start = min(max(column - 1, 0), len(line))
    most = _CHARACTERS_A_CELL * room_cells
    before = line[max(0, start - most) : start].replace("\t", " ")
    behind = line[start : start + most].replace("\t", " ")
    is_whole = len(before) + len(behind) == len(line)
    if not is_whole or width_cells(before + behind) > room_cells:
        before = _end_of(before, max(1, int(room_cells * _BEFORE_SHARE)), is_cut=start > most)
        left_cells = max(1, room_cells - width_cells(before))
        behind = _beginning_of(behind, left_cells, is_cut=len(line) > start + most)
    marked = behind[:length]
    caret = " " * width_cells(before) + "^" * max(1, width_cells(marked))
    return before + behind.rstrip(), caret


def _end_of(text: str, room_cells: int, *, is_cut: bool) -> str:
    if not is_cut and width_cells(text) <= room_cells:
        return text
    kept = _fitting(tuple(graphemes(text))[::-1], room_cells - 1)
    return _ELLIPSIS + "".join(reversed(kept))


def _beginning_of(text: str, room_cells: int, *, is_cut: bool) -> str:
    if not is_cut and width_cells(text) <= room_cells:
        return text
    return "".join(_fitting(tuple(graphemes(text)), room_cells - 1)) + _ELLIPSIS


def _fitting(pieces: tuple[str, ...], room_cells: int) -> list[str]:
    kept: list[str] = []
    for piece in pieces:
        room_cells -= width_cells(piece)
        if room_cells < 0:
            break
        kept.append(piece)
    return kept
