"""Something that is asked once before it is done: showing the notes to everyone, ending the class.

Owns the question. Space never says yes: it may only have been meant to go on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tutor.ui.screens.teach_foot import Foot, FootScreen

if TYPE_CHECKING:
    from tutor.ui.screens.teach_screen import TeachScreen


class TeachSure(FootScreen[bool]):
    """Asks whether the teacher is sure; the key that led here says yes, and so does Enter."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "give(True)", show=False),
        Binding("escape,space,ideographic_space", "give(False)", show=False),
    ]

    def __init__(self, below: TeachScreen, ask: str, key: str, does: str) -> None:
        self._ask = ask
        self._key = key
        self._keys = below.words("sure-keys", key=key, does=does)
        super().__init__(below)

    def compose(self) -> ComposeResult:
        """Lay out what is asked, and the keys."""
        with Foot():
            yield Static(Content.styled(self._ask, "bold"))
            yield Static(Content.styled(self._keys, "$text-muted"))

    def on_key(self, event: events.Key) -> None:
        """Take the key that led here, in either width."""
        if event.character in (self._key, chr(ord(self._key) + 0xFEE0)):
            event.stop()
            self.give(True)

    def action_give(self, is_sure: bool) -> None:
        """Give back whether the teacher is sure."""
        self.give(is_sure)
