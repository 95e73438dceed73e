"""The widget of the question kind `order`: lines that are moved up and down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from tutor.questions.order import Order as OrderQuestion
from tutor.questions.question import Answer
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.feedback import NEUTRAL, RIGHT_SIGN, WRONG_SIGN
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.widgets.question_card import QuestionCard
from tutor.ui.widgets.rows import Rows, keys_for, label
from tutor.ui.widgets.slips import reasons_open
from tutor.ui.words import ui_words
from tutor.wording import lesson_words


class Order(QuestionCard, Rows):
    """Move a line at once, or take it up, then say where it belongs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("alt+up,shift+up,K,Ｋ,left_square_bracket", "shift(-1)", show=False),
        Binding("alt+down,shift+down,J,Ｊ,right_square_bracket", "shift(1)", show=False),
        Binding("space,ideographic_space", "take", show=False),
    ]
    gives_reasons: ClassVar[bool] = False
    compares_numbered: ClassVar[bool] = True

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        assert isinstance(entry.question, OrderQuestion)
        super().__init__(entry, speech)
        self.order = list(self._given or entry.shown)
        self.is_taken = False
        self.rows = tuple(OptionRow(index) for index in range(len(self.order)))
        self._parts = {part.key: part for part in self.question.parts()}

    @property
    def pick_word(self) -> str:
        """Numbers pick a line, or say where it belongs."""
        return "put" if self.is_taken else "pick"

    @property
    def unready_word(self) -> str:
        """Say how to move."""
        return "move-first"

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("put-in-order", self.speech.language) if self.is_open else ""

    def show_body(self) -> None:
        """Show the lines as they stand, until they are seen beside the right order."""
        for row in self.rows:
            row.display = not self.is_compared
        super().show_body()

    def show_row(self, row: OptionRow) -> None:
        """Show the line that stands here now."""
        key = self.order[row.index]
        sign = self._sign(key)
        with_why = self.entry.shows_key or key in reasons_open(self.entry)
        words = self._words(key, with_why=with_why)
        classes = "-cursor" if self.is_open and self.cursor == row.index else ""
        row.show(self.lead_of(row.index, sign), words, classes)

    def pointer(self, index: int) -> str:
        """Return the cursor; another one for a line that is taken up."""
        return "=" if self.is_taken and self.cursor == index else super().pointer(index)

    def _sign(self, key: str) -> str:
        """Return the mark a line got with the last answer."""
        if not self.entry.counted:
            return " "
        verdict = self.entry.counted[-1].verdict
        if key in verdict.right_parts:
            return RIGHT_SIGN
        return WRONG_SIGN if key in verdict.wrong_parts else " "

    def picked(self, index: int) -> None:
        """Go to a line; one that is taken up is put there."""
        if self.is_taken:
            self._put(index)
            self.is_taken = False
            self.show_body()
            self.post_message(self.Changed())
        else:
            super().picked(index)

    def clicked(self, index: int) -> None:
        """Take up the line clicked, or put the one taken up there; a click never answers."""
        if self.is_taken:
            self.picked(index)
        else:
            self.place_cursor(index)
            self.action_take()

    def action_move(self, by: int) -> None:
        """Move the cursor; a line that is taken up goes with it."""
        if self.is_taken and self.asking is None:
            self.action_shift(by)
        else:
            super().action_move(by)

    def action_shift(self, by: int) -> None:
        """Move the line under the cursor."""
        if self.cursor is None:
            self.place_cursor(0)
        else:
            self._put(min(max(self.cursor + by, 0), len(self.rows) - 1))

    def action_take(self) -> None:
        """Take up the line under the cursor, or leave it where it is."""
        if self.cursor is None:
            self.place_cursor(0)
        self.is_taken = not self.is_taken
        self.show_body()
        self.post_message(self.Changed())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave these keys to the screen once the card is closed."""
        if action in ("shift", "take"):
            return self.is_open and self.asking is None
        return super().check_action(action, parameters)

    def confirm(self) -> None:
        """Answer with the lines as they stand."""
        self.is_taken = False
        self.show_body()
        is_untouched = tuple(self.order) == self.entry.shown and not self.entry.answers
        self.answer(() if is_untouched else tuple(self.order))

    def hints(self) -> list[KeyHint]:
        """Return the keys that move lines, and the one that answers."""
        if self.asking is not None:
            return super().hints()
        language = self.speech.language
        numbers = keys_for("".join(label(number + 1) for number in range(len(self.rows))))
        return [
            KeyHint(numbers, ui_words(self.pick_word, language), "screen.pick_next"),
            KeyHint(
                "Space",
                ui_words("leave-line" if self.is_taken else "take-line", language),
                "screen.on_card('take')",
            ),
            KeyHint("J K", ui_words("move-line", language), "screen.on_card('shift(1)')"),
            KeyHint("Enter", ui_words("confirm", language), "screen.confirm"),
        ]

    def said_lines(self, given: Answer) -> Iterable[tuple[str, Content]]:
        """Return the lines in the order given."""
        return ((key, self._words(key)) for key in given)

    def right_lines(self) -> Iterable[tuple[str, Content]]:
        """Return the lines in the right order, with the reasons."""
        return ((key, self._words(key, with_why=True)) for key in self.question.key)

    def _words(self, key: str, *, with_why: bool = False) -> Content:
        part = self._parts[key]
        words = self.speech.content(part.label)
        if not with_why or not part.why:
            return words
        return Content.assemble(words, "\n", self.speech.content(part.why, NEUTRAL))

    def _put(self, index: int) -> None:
        """Put the line under the cursor to another place, the cursor with it."""
        if self.cursor is None:
            return
        self.order.insert(index, self.order.pop(self.cursor))
        self.place_cursor(index)
        self.show_body()
