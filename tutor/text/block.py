"""The text of one table cell: one text, or several with a bullet before each, in lines.

Owns the bullets and how the lines of a cell are cut into runs of one style. May not know columns,
rules or what a cell means. Its tests pin that the runs of a block give its text back, and that no
line is wider than asked.
"""

from functools import lru_cache
from itertools import pairwise

import msgspec

from tutor.text.cells import ambiguous_width, width_cells
from tutor.text.inline import Inline, parse_inline
from tutor.text.language import language_of
from tutor.text.wrap import break_offsets, minimal_width

_BULLETS = {"ja": "・", "en": "- "}
"""Both are two cells wide on every terminal; a round bullet is one or two."""


class Run(msgspec.Struct, frozen=True):
    """A stretch of one line in one style."""

    text: str
    strong: bool = False
    code: bool = False
    is_mark: bool = False
    """A bullet, or the indentation under one: drawn, but no part of the text."""


Line = tuple[Run, ...]


class Block(msgspec.Struct, frozen=True, cache_hash=True):
    """Texts read from their inline marks, and what stands before each."""

    texts: tuple[Inline, ...]
    bullet: str


@lru_cache(maxsize=1024)
def block(*items: str) -> Block:
    """Read the texts of a cell.

    Args:
        items: Authored texts with inline marks; several of them become bullets.

    Returns:
        The block to measure and to break.
    """
    bullet = _BULLETS[language_of("".join(items), "en")] if len(items) > 1 else ""
    return Block(texts=tuple(map(parse_inline, items)), bullet=bullet)


def natural_width(content: Block) -> int:
    """The width in cells at which no text of the block needs breaking."""
    lines = (line for text in content.texts for line in text.plain.split("\n"))
    return width_cells(content.bullet) + max(map(width_cells, lines), default=0)


def untorn_width(content: Block) -> int:
    """The width in cells of the widest phrase or word of the block, with its bullet."""
    phrases = (minimal_width(text.plain) for text in content.texts)
    return width_cells(content.bullet) + max(phrases, default=0)


def height(content: Block, room_cells: int) -> int:
    """Count the lines of a block.

    Args:
        content: The block.
        room_cells: The room for a line, with its bullet.

    Returns:
        At least 1: an empty cell is as high as one line.
    """
    room_cells -= width_cells(content.bullet)
    return max(1, sum(1 + len(break_offsets(text.plain, room_cells)) for text in content.texts))


def lines(content: Block, room_cells: int) -> tuple[Line, ...]:
    """Break a block into lines.

    Args:
        content: The block.
        room_cells: The room for a line, with its bullet.

    Returns:
        As many lines as `height` says; spaces that would hang out at the end of a line are gone.
    """
    return _lines(content, room_cells, ambiguous_width())


@lru_cache(maxsize=1024)
def _lines(content: Block, room_cells: int, _ambiguous: int) -> tuple[Line, ...]:
    bullet = content.bullet
    indent = " " * width_cells(bullet)
    found: list[Line] = []
    for text in content.texts:
        marks = [bullet]
        for start, end in _stretches(text.plain, room_cells - len(indent)):
            mark = (Run(marks[-1], is_mark=True),) if bullet else ()
            found.append(mark + _runs(text, start, end))
            marks.append(indent)
    return tuple(found) or ((),)


def _stretches(plain: str, room_cells: int) -> list[tuple[int, int]]:
    """Where each line begins and ends, without the spaces and newlines at its end."""
    edges = (0, *break_offsets(plain, room_cells), len(plain))
    return [(start, start + len(plain[start:end].rstrip())) for start, end in pairwise(edges)]


def _runs(text: Inline, start: int, end: int) -> Line:
    """The stretch of a text, cut wherever its style changes."""
    styled = [span for span in text.spans if span.start < end and span.end > start]
    if not styled:
        return (Run(text.plain[start:end]),) if end > start else ()
    edges = {start, end}
    edges.update(edge for span in styled for edge in (span.start, span.end) if start < edge < end)
    return tuple(
        Run(
            text.plain[first:last],
            strong=any(s.kind == "strong" and s.start <= first < s.end for s in styled),
            code=any(s.kind == "code" and s.start <= first < s.end for s in styled),
        )
        for first, last in pairwise(sorted(edges))
    )
