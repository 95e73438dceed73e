"""Something at the foot of the screen, over what the class sees.

Owns how it makes room for itself: what was said last moves up, and is back when it closes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.screen import ModalScreen, ScreenResultType

if TYPE_CHECKING:
    from tutor.ui.screens.teach_screen import TeachScreen


class FootScreen(ModalScreen[ScreenResultType]):
    """Stands at the foot, and gives something back."""

    CSS_PATH = "teach_foot.tcss"

    def __init__(self, below: TeachScreen) -> None:
        self.below = below
        self._is_given = False
        super().__init__()

    def give(self, given: ScreenResultType) -> None:
        """Give it back, once: of two quick keys the second must not close what is below."""
        if not self._is_given:
            self._is_given = True
            self.below.cover(0)
            self.dismiss(given)


class Foot(Vertical):
    """The panel; it tells the screen below how many rows it takes."""

    def on_resize(self) -> None:
        """Tell it."""
        if isinstance(self.screen, FootScreen):
            self.screen.below.cover(self.outer_size.height)
