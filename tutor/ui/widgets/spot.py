"""The widget of the question kind `spot`: a notice or a form, one line of which is picked."""

from __future__ import annotations

from textual.content import Content

from tutor.ui.widgets.choice import Choice
from tutor.wording import lesson_words


class Spot(Choice):
    """Pick one line, then Enter."""

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("pick-line", self.speech.language) if self.is_open else ""

    def lead(self, index: int) -> Content:
        """Return cursor, mark and number, and the edge of the notice."""
        return self.lead_of(index, self.sign(index), " │ ")
