"""A screen that closes itself, and nothing but itself.

Owns what becomes of a key pressed too often: of two quick ones the second may reach a screen that
is closed already, and would close the one below it. The tests pin that it does not.
"""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class ClosesOnce(Screen[ScreenResultType]):
    """A screen that closes as long as it is the one that is shown."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close, and give a result back; but not a second time."""
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)
