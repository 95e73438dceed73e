"""A warning that stays as long as it is true."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Warned(Static):
    """Says it; nothing when there is nothing to warn of."""

    def __init__(self) -> None:
        super().__init__()
        self.display = False

    def show(self, words: str) -> None:
        """Say it."""
        self.update(Content(words))
        self.display = True

    def hide(self) -> None:
        """Say nothing more."""
        self.display = False
