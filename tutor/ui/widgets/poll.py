"""The widget of the question kind `poll`: one option is picked, and none is right."""

from __future__ import annotations

from textual.content import Content

from tutor.ui.widgets.choice import Choice
from tutor.wording import lesson_words


class Poll(Choice):
    """Pick what fits, then Enter."""

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("pick-own", self.speech.language) if self.is_open else ""

    def sign(self, index: int) -> str:
        """Return a mark for what was picked; it is neither right nor wrong."""
        return " "

    def lead(self, index: int) -> Content:
        """Return cursor, mark and number; what was picked keeps its mark."""
        is_picked = not self.is_open and self._given == (self.key_at(index),)
        return self.lead_of(index, "*" if is_picked else " ")
