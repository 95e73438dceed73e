"""The help of every command, in both languages, laid out by cells.

Owns the layout; the words belong to `arguments`. Pure. The tests pin that no line is wider than the
terminal, in either language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.cli.command import Argument, Command
from tutor.cli.commands import COMMANDS, SHARED_ARGUMENTS
from tutor.text.cells import pad, width_cells
from tutor.text.texts import Text, in_language
from tutor.text.wrap import wrap
from tutor.wording import Words

_words = Words(
    {
        "usage": ("使い方: {shown}", "Usage: {shown}"),
        "commands": ("コマンド", "Commands"),
        "arguments": ("指定", "Arguments"),
        "options": ("オプション", "Options"),
        "examples": ("例", "Examples"),
    }
)
_INDENT = "  "
_WIDEST_LEFT_CELLS = 30
_WIDEST_CELLS = 100


def help_text(command_name: str, language: str, room_cells: int) -> str:
    """Write the help of a command.

    Args:
        command_name: Its name; empty for the program itself.
        language: A language of the program.
        room_cells: The width of the terminal.

    Returns:
        The help, without a line end behind it.
    """
    command = next(command for command in COMMANDS if command.name == command_name)
    room_cells = min(room_cells, _WIDEST_CELLS)
    return "\n".join(_lines(command, language, room_cells))


def _lines(command: Command, language: str, room_cells: int) -> Iterator[str]:
    usage = _words("usage", language, shown=command.shown)
    yield from wrap(usage, room_cells)
    yield ""
    yield from wrap(in_language(command.about, language), room_cells)
    arguments = (*command.arguments, *SHARED_ARGUMENTS)
    blocks: dict[str, list[tuple[str, Text]]] = {
        "commands": [] if command.name else [(each.name, each.about) for each in COMMANDS[1:]],
        "arguments": _shown(arguments, positional=True),
        "options": _shown(arguments, positional=False),
        "examples": list(command.examples),
    }
    for title, rows in blocks.items():
        if rows:
            yield ""
            yield f"{_words(title, language)}:"
            yield from _table(rows, language, room_cells)


def _shown(arguments: Sequence[Argument], *, positional: bool) -> list[tuple[str, Text]]:
    return [
        (argument.shown, argument.about)
        for argument in arguments
        if argument.names[0].startswith("-") is not positional
    ]


def _table(rows: Sequence[tuple[str, Text]], language: str, room_cells: int) -> Iterator[str]:
    """Lay out two columns; a left side that is too wide, or a narrow terminal, takes two lines."""
    widest = max(width_cells(left) for left, _ in rows)
    left_cells = min(widest, _WIDEST_LEFT_CELLS, room_cells // 2)
    gap = _INDENT + " " * left_cells + _INDENT
    for left, about in rows:
        right = wrap(in_language(about, language), room_cells - len(gap))
        if width_cells(left) <= left_cells:
            yield _INDENT + pad(left, left_cells) + _INDENT + right[0]
            right = right[1:]
        else:
            yield from (_INDENT + part for part in wrap(left, room_cells - len(_INDENT)))
        yield from (gap + part for part in right)
