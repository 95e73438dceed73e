"""The widget of the question kind `choices`: options are ticked, then answered together."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.option_card import OptionCard
from tutor.wording import lesson_words


class Choices(OptionCard):
    """Tick with numbers, Space or the mouse, then Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space", "tick", show=False),
    ]

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        super().__init__(entry, speech)
        right, _ = self.tried()
        self.picked: set[str] = set(right)

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("pick-all", self.speech.language) if self.is_open else ""

    def lead(self, index: int) -> str:
        """Return cursor, tick box or mark, and number."""
        pointer = ">" if self.is_open and self.cursor == index else " "
        tick = "x" if self.question.keys[index] in self.picked else " "
        return f"{pointer}{self.sign(index)} [{tick}] {index + 1}  "

    def action_pick(self, number: int) -> None:
        """Tick or untick an option by its number."""
        if number <= len(self.rows):
            self._tick(number - 1)

    def action_tick(self) -> None:
        """Tick or untick the option under the cursor."""
        if self.cursor is None:
            self.place_cursor(0)
        else:
            self._tick(self.cursor)

    def clicked(self, index: int) -> None:
        """Tick or untick what was clicked."""
        self._tick(index)

    def confirm(self) -> None:
        """Answer with everything ticked."""
        self.answer(tuple(key for key in self.question.keys if key in self.picked))

    def _tick(self, index: int) -> None:
        """Tick or untick; what was found to be right stays ticked."""
        right, _ = self.tried()
        self.picked ^= {self.question.keys[index]} - right
        self.place_cursor(index)
