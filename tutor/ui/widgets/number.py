"""The widget of the question kind `number`: an amount, typed, with its unit behind the field."""

from __future__ import annotations

from textual.content import Content

from tutor.questions.number import Number as NumberQuestion
from tutor.ui.widgets.field_card import FieldCard


class Number(FieldCard):
    """One field and a unit, then Enter."""

    question: NumberQuestion

    def unit(self, number: int) -> Content:
        """Return the unit asked for."""
        return self.speech.content(self.question.unit)
