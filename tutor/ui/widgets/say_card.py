"""The card from which the learner chooses what the student says next."""

from __future__ import annotations

from textual.content import Content
from textual.message import Message

from tutor.ui.entries import ChoiceEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.widgets.rows import Rows
from tutor.wording import lesson_words


class SayCard(Rows):
    """Things the student may say."""

    class Chosen(Message):
        """The learner chose what the student says."""

        def __init__(self, card: SayCard, key: str) -> None:
            self.card = card
            self.key = key
            super().__init__()

        @property
        def control(self) -> SayCard:
            """The card it was chosen from."""
            return self.card

    def __init__(self, entry: ChoiceEntry, speech: Speech) -> None:
        self.entry = entry
        super().__init__(speech)
        self.rows = tuple(OptionRow(index) for index in range(len(entry.keys)))

    @property
    def is_open(self) -> bool:
        """Whether nothing was chosen yet."""
        return self.entry.is_open

    @property
    def confirm_word(self) -> str:
        """Enter lets the student say it."""
        return "say-it"

    def title(self) -> str:
        """Say what the card is for."""
        return lesson_words("choose-what-to-say", self.speech.language) if self.is_open else ""

    def ask_words(self) -> Content:
        """Return what the author put above the options."""
        return self.speech.content(self.entry.choice.ask, "bold")

    def after_words(self) -> Content:
        """Say so when the learner passed it over."""
        if self.is_open:
            return Content("")
        return Content.styled(lesson_words("skipped", self.speech.language), "$text-muted")

    def show_row(self, row: OptionRow) -> None:
        """Show something to say."""
        choice = self.entry.choice
        option = choice.options[choice.keys.index(self.entry.keys[row.index])]
        lead = f"{self.pointer(row.index)} {self.number(row.index)}  "
        at_cursor = self.is_open and self.cursor == row.index
        row.show(lead, self.speech.content(option.say), "-cursor" if at_cursor else "")

    def confirm(self) -> None:
        """Say what is under the cursor."""
        if self.cursor is None:
            self.post_message(self.Unready(self, "pick-first"))
        else:
            self.post_message(self.Chosen(self, self.entry.keys[self.cursor]))
