"""The widget of the question kind `choices`: options are ticked, then answered together."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.feedback import signed
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
        self.ticked: set[str] = set(right)

    @property
    def pick_word(self) -> str:
        """Numbers tick."""
        return "tick"

    @property
    def unready_word(self) -> str:
        """Say how to tick."""
        return "tick-first"

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("pick-all", self.speech.language) if self.is_open else ""

    def lead(self, index: int) -> Content:
        """Return cursor, mark, tick box and number."""
        tick = "x" if self.key_at(index) in self.ticked else " "
        return Content.assemble(
            self.pointer(index), signed(self.sign(index)), f" [{tick}] {self.number(index)}  "
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Space to the screen once the card is closed."""
        if action == "tick":
            return self.is_open
        return super().check_action(action, parameters)

    def picked(self, index: int) -> None:
        """Tick or untick; what was found to be right stays ticked."""
        right, _ = self.tried()
        self.ticked ^= {self.key_at(index)} - right
        self.place_cursor(index)

    def action_tick(self) -> None:
        """Tick or untick the option under the cursor."""
        if self.cursor is None:
            self.place_cursor(0)
        else:
            self.picked(self.cursor)

    def clicked(self, index: int) -> None:
        """Tick or untick what was clicked, and never answer."""
        self.picked(index)

    def confirm(self) -> None:
        """Answer with everything ticked."""
        self.answer(tuple(key for key in self.question.keys if key in self.ticked))
