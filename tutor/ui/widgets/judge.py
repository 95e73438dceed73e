"""The card on which a learner ticks the ideas that were meant, where words could not be read."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tutor.ui.entries import JudgeEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.widgets.rows import Rows
from tutor.ui.words import ui_words


class Judge(Rows):
    """Ideas to tick."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space", "tick", show=False),
    ]

    class Judged(Message):
        """The learner told which ideas were meant."""

        def __init__(self, card: Judge, ideas: tuple[str, ...]) -> None:
            self.card = card
            self.ideas = ideas
            super().__init__()

        @property
        def control(self) -> Judge:
            """The card they were ticked on."""
            return self.card

    def __init__(self, entry: JudgeEntry, speech: Speech) -> None:
        self.entry = entry
        self.ticked: set[str] = set()
        super().__init__(speech)
        self.rows = tuple(OptionRow(index) for index in range(len(entry.ideas)))

    @property
    def is_open(self) -> bool:
        """Whether it was not judged yet."""
        return self.entry.is_open

    @property
    def pick_word(self) -> str:
        """Numbers tick."""
        return "tick"

    def ask_words(self) -> Content:
        """Ask which ideas were meant."""
        return Content.styled(ui_words("judge", self.speech.language), "bold")

    def show_row(self, row: OptionRow) -> None:
        """Show an idea with its tick."""
        idea = self.entry.ideas[row.index]
        tick = "x" if idea in self.ticked else " "
        lead = f"{self.pointer(row.index)} [{tick}] {self.number(row.index)}  "
        at_cursor = self.is_open and self.cursor == row.index
        words = self.speech.content(self.entry.step.explanation.expectation(idea).idea)
        row.show(lead, words, "-cursor" if at_cursor else "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Space to the screen once the card is closed."""
        if action == "tick":
            return self.is_open
        return super().check_action(action, parameters)

    def picked(self, index: int) -> None:
        """Tick or untick an idea."""
        self.ticked ^= {self.entry.ideas[index]}
        self.place_cursor(index)

    def action_tick(self) -> None:
        """Tick or untick the idea under the cursor."""
        if self.cursor is None:
            self.place_cursor(0)
        else:
            self.picked(self.cursor)

    def clicked(self, index: int) -> None:
        """Tick or untick what was clicked."""
        self.picked(index)

    def confirm(self) -> None:
        """Tell which were meant; none is an answer, too."""
        ideas = tuple(idea for idea in self.entry.ideas if idea in self.ticked)
        self.post_message(self.Judged(self, ideas))
