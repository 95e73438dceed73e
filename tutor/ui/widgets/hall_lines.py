"""Lines for a screen at the front of a hall: texts, options with their signs, bars.

Owns how a text becomes lines of a width, and how an option is drawn so that letter, shape, pattern
and colour each tell it apart. It knows no room.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tutor.classroom.signs import SIGNS, Sign
from tutor.text.block import block, lines
from tutor.text.cells import ambiguous_width, pad, width_cells

Lines = list[Content]

SIGN_CELLS = 14
"""The room that an option's signs take before its text."""

_PATTERN_CELLS = 4


def text_lines(text: str, width: int, style: str = "", indent: int = 0) -> Lines:
    """Break an authored text into lines.

    Args:
        text: A text with our inline marks.
        width: The room for a line with its indentation, in cells.
        style: A style for all of it.
        indent: Cells before each line.
    """
    drawn = []
    for runs in lines(block(text), max(8, width - indent)):
        parts = [(run.text, f"bold {style}" if run.strong or run.code else style) for run in runs]
        drawn.append(Content.assemble(" " * indent, *parts))
    return drawn


def beside(mark: str, text: str, width: int) -> Lines:
    """Break an authored text into lines beside a mark.

    Args:
        mark: What stands before the first line.
        text: A text with our inline marks.
        width: The room for a line with its mark, in cells.
    """
    first, *rest = text_lines(text, width - width_cells(mark))
    margin = " " * width_cells(mark)
    return [Content.assemble((mark, "bold"), first)] + [
        Content.assemble(margin, line) for line in rest
    ]


def sign_of(index: int) -> Content:
    """Draw the signs of an option: its letter and shape on its colour, and its pattern."""
    sign = SIGNS[index]
    shape, pattern = _signs(sign)
    cells = _PATTERN_CELLS // width_cells(pattern)
    return Content.assemble(
        (f" {sign.letter} {shape} ", f"bold {sign.ink} on {sign.fill}"),
        (pattern * cells, _filled(sign)),
        " ",
    )


def option_lines(index: int, text: str, width: int, style: str = "", mark: str = "") -> Lines:
    """Draw an option: its signs before the first line, its text beside them.

    Args:
        index: The option's place, from 0.
        text: Its text; empty when it is only spoken.
        width: The room for a line, in cells.
        style: A style for the text.
        mark: What stands before the signs, two cells of it.
    """
    before = Content.assemble((pad(mark, 2), "bold"), sign_of(index))
    room = width - SIGN_CELLS
    first, *rest = text_lines(text, room, style) or [Content("")]
    margin = " " * (SIGN_CELLS - before.cell_length)
    drawn = [Content.assemble(before, margin, first)]
    return drawn + [Content.assemble(" " * SIGN_CELLS, line) for line in rest]


def bar_of(index: int, share: float, width: int) -> Content:
    """Draw a share as a bar in an option's pattern and colour.

    Args:
        index: The option's place, from 0.
        share: From 0 to 1.
        width: The width of the whole, in cells.
    """
    sign = SIGNS[index]
    _, pattern = _signs(sign)
    cells = width_cells(pattern)
    filled = round(share * width / cells)
    empty = width - filled * cells
    return Content.assemble((pattern * filled, _filled(sign)), ("." * empty, "$text-muted"))


def centred(parts: Sequence[Content], width: int) -> Lines:
    """Put lines into the middle of the width."""
    return [Content.assemble(" " * max(0, (width - each.cell_length) // 2), each) for each in parts]


def _filled(sign: Sign) -> str:
    """Return the style of a pattern: ink on the colour, where the pattern leaves any of it."""
    return sign.fill if sign.pattern == SIGNS[0].pattern else f"{sign.ink} on {sign.fill}"


def _signs(sign: Sign) -> tuple[str, str]:
    """Return shape and pattern; in ASCII where the terminal disagrees about the width of others."""
    if ambiguous_width() == 2:
        return sign.ascii_shape, sign.ascii_pattern
    return sign.shape, sign.pattern
