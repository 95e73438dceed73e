"""The widget of the question kind `flash`: a card that is turned, then graded by the learner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from tutor.questions.flash import GRADES
from tutor.questions.flash import Flash as FlashQuestion
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.widgets.question_card import QuestionCard
from tutor.ui.widgets.rows import Rows
from tutor.ui.words import ui_words
from tutor.wording import lesson_words

_GRADES = tuple(GRADES)


class Flash(QuestionCard, Rows):
    """Recall, turn with Enter or Space, then pick how well it went."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space", "turn", show=False),
    ]
    compares: ClassVar[bool] = False
    question: FlashQuestion

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        assert isinstance(entry.question, FlashQuestion)
        self.is_turned = False
        self._back = Static(classes="back")
        super().__init__(entry, speech)
        self.rows = tuple(OptionRow(index) for index in range(len(_GRADES)))

    @property
    def shows_back(self) -> bool:
        """Whether the back is to be seen."""
        return self.is_turned or self.entry.shows_key

    @property
    def pickable(self) -> Sequence[int]:
        """The grades, once the card is turned."""
        return range(len(self.rows)) if self.is_turned else ()

    def title(self) -> str:
        """Say what is to be done: recall, then grade."""
        if not self.is_open:
            return ""
        return lesson_words("grade-yourself" if self.is_turned else "recall", self.speech.language)

    def body(self) -> Iterable[Widget]:
        """Return the back, then the grades."""
        return (self._back, *self.rows)

    def show_body(self) -> None:
        """Show what the turned card shows."""
        self._back.update(self.speech.content(self.question.back))
        self._back.display = self.shows_back
        for row in self.rows:
            row.display = self.is_open and self.is_turned
        super().show_body()

    def show_row(self, row: OptionRow) -> None:
        """Show a grade."""
        lead = f"{self.pointer(row.index)} {self.number(row.index)}  "
        at_cursor = self.is_open and self.cursor == row.index
        words = self.speech.content(GRADES[_GRADES[row.index]])
        row.show(lead, words, "-cursor" if at_cursor else "")

    def confirm(self) -> None:
        """Turn the card, or answer with the grade under the cursor."""
        if not self.is_turned:
            self.action_turn()
        else:
            self.answer(() if self.cursor is None else (_GRADES[self.cursor],))

    def hints(self) -> list[KeyHint]:
        """Return the key that turns, or those that grade."""
        if self.is_turned:
            return super().hints()
        turn = ui_words("turn", self.speech.language)
        return [KeyHint("Enter", turn, "screen.confirm")]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Turn only once."""
        if action == "turn":
            return self.is_open and not self.is_turned
        return super().check_action(action, parameters)

    def action_turn(self) -> None:
        """Show the back."""
        self.is_turned = True
        self.show_all()
        self.post_message(self.Changed())
        self.call_after_refresh(self.scroll_visible, animate=False)
