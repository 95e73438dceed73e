"""The palette of all commands, closed without harm while it is still looking for them.

Owns nothing but that correction: a palette that is left at once, by Ctrl+P and Esc in one breath,
would have Textual end the program. The test pins that Textual still needs it.
"""

from __future__ import annotations

from contextlib import suppress

from textual import work
from textual.command import CommandPalette
from textual.css.query import NoMatches

from tutor.ui.lists import install_for_lists

install_for_lists()

stock_gather = CommandPalette._gather_commands.__wrapped__  # type: ignore[attr-defined] # noqa: SLF001 - the function that is corrected


class Palette(CommandPalette):
    """Textual's palette, whose search ends quietly when its list is gone."""

    @work(exclusive=True, group=CommandPalette._GATHER_COMMANDS_GROUP)  # noqa: SLF001 - stopped by it
    async def _gather_commands(self, search_value: str) -> None:
        with suppress(NoMatches):
            await stock_gather(self, search_value)
