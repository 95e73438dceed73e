"""The palette of commands: it may be left while it is still looking."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.command import CommandList, CommandPalette
from textual.css.query import NoMatches

from tutor.ui.palette import Palette, stock_gather


async def search_without_a_list(palette: CommandPalette) -> None:
    """Look for commands when the list for them is gone, as it is while a palette closes."""
    app: App[None] = App()
    async with app.run_test() as pilot:
        await app.push_screen(palette)
        await app.workers.wait_for_complete()
        await palette.query_one(CommandList).remove()
        if isinstance(palette, Palette):
            palette._gather_commands("")
            await app.workers.wait_for_complete()
            await pilot.pause()
        else:
            await stock_gather(palette, "")


async def test_a_palette_that_is_left_at_once_does_no_harm() -> None:
    """The search ends quietly, and the app goes on."""
    await search_without_a_list(Palette())


async def test_the_correction_is_still_needed() -> None:
    """Textual's own search fails, and takes the program with it."""
    with pytest.raises(NoMatches):
        await search_without_a_list(CommandPalette())
