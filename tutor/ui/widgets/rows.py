"""A card of rows with a cursor: options to pick from, things to say, lines to move.

Owns the cursor, its keys and the mouse. The numbers stand for the rows that can be picked now, in
the order in which they are seen. The tests pin that keys and mouse lead to the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from tutor.ui.speech import Speech
from tutor.ui.widgets.card import Card
from tutor.ui.widgets.feedback import signed
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.words import ui_words

DIGITS = "123456789"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LABELS = DIGITS + LETTERS
_TO_FULL_WIDTH = 0xFEE0


def full_width(key: str) -> str:
    """Return the full-width twin of a digit or letter: what it is while an input method is on."""
    return chr(ord(key) + _TO_FULL_WIDTH)


def label(number: int) -> str:
    """Return the key of a number from 1: a digit, beyond nine a letter from a."""
    return _LABELS[number - 1] if number <= len(_LABELS) else " "


def keys_for(labels: str) -> str:
    """Return how the footer names some keys: `1-3`, and `a-e i-j` where letters are left out."""
    runs: list[str] = []
    for key in labels:
        if runs and ord(key) == ord(runs[-1][-1]) + 1:
            runs[-1] += key
        else:
            runs.append(key)
    return " ".join(run if len(run) < 2 else f"{run[0]}-{run[-1]}" for run in runs)


class Rows(Card):
    """Rows with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "confirm", show=False),
        *(
            Binding(f"{key},{full_width(key)}", f"pick({number})", show=False)
            for number, key in enumerate(_LABELS, 1)
        ),
    ]

    def __init__(self, speech: Speech) -> None:
        self.cursor: int | None = None
        self.rows: tuple[OptionRow, ...] = ()
        super().__init__(speech)

    @property
    def pickable(self) -> Sequence[int]:
        """The rows that can be picked now, in the order of their numbers."""
        return range(len(self.rows))

    @property
    def count_pickable(self) -> int:
        """How many rows can be picked by number now."""
        return len(self.pickable)

    @property
    def newest_row(self) -> int | None:
        """The row about which something was said last; None when it is the whole card."""
        return None

    def show_row(self, row: OptionRow) -> None:
        """Let a row show what it stands for."""
        raise NotImplementedError

    def body(self) -> Iterable[Widget]:
        """Return the rows."""
        return self.rows

    def show_body(self) -> None:
        """Show every row as it stands now."""
        for row in self.rows:
            self.show_row(row)

    def newest_lines(self) -> tuple[int, int] | None:
        """Return where the newest row begins, and the end of the card."""
        if self.newest_row is None:
            return None
        return self.rows[self.newest_row].virtual_region.y, self.size.height

    def pointer(self, index: int) -> str:
        """Return the cursor, where it stands."""
        return ">" if self.is_open and self.cursor == index else " "

    def lead_of(self, index: int, sign: str = " ", after: str = "  ") -> Content:
        """Return what stands before a row: cursor, mark and number.

        Args:
            index: The row.
            sign: What is known of it; a blank for nothing.
            after: What stands between number and words.
        """
        number = f" {self.number(index)}{after}"
        return Content.assemble(self.pointer(index), signed(sign), number)

    def number(self, index: int) -> str:
        """Return the key that picks a row, and a blank where there is none."""
        return label(self.pickable.index(index) + 1) if index in self.pickable else " "

    def hints(self) -> list[KeyHint]:
        """Return the keys that pick and answer."""
        language = self.speech.language
        keys = keys_for(_LABELS[: min(self.count_pickable, len(_LABELS))])
        return [
            KeyHint(keys, ui_words(self.pick_word, language), "screen.pick_next"),
            KeyHint("Enter", ui_words(self.confirm_word, language), "screen.confirm"),
        ]

    @property
    def pick_word(self) -> str:
        """The name of what the footer calls picking."""
        return "pick"

    @property
    def confirm_word(self) -> str:
        """The name of what the footer calls Enter."""
        return "confirm"

    def place_cursor(self, index: int | None) -> None:
        """Put the cursor on a row and bring it into view; None takes it away."""
        before, self.cursor = self.cursor, index
        if before is not None:
            self.show_row(self.rows[before])
        if index is not None:
            self.show_row(self.rows[index])
            self.rows[index].scroll_visible(animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave all keys to the screen once the card is closed, and those of rows not there."""
        if action == "pick":
            return self.is_open and parameters[0] in range(1, self.count_pickable + 1)
        if action in ("move", "confirm"):
            return self.is_open
        return super().check_action(action, parameters)

    def action_move(self, by: int) -> None:
        """Move the cursor, stopping at both ends."""
        rows = self.pickable
        if not rows:
            return
        if self.cursor is None or self.cursor not in rows:
            self.place_cursor(rows[0 if by > 0 else -1])
        else:
            self.place_cursor(rows[min(max(rows.index(self.cursor) + by, 0), len(rows) - 1)])

    def action_pick(self, number: int) -> None:
        """Pick a row by its number."""
        if 1 <= number <= self.count_pickable:
            self.picked(self.pickable[number - 1])

    def picked(self, index: int) -> None:
        """Take a row that was picked by number or with the mouse."""
        self.place_cursor(index)

    def on_option_row_clicked(self, message: OptionRow.Clicked) -> None:
        """Pick what was clicked; a second click on it answers."""
        message.stop()
        if not self.is_open:
            self.clicked_closed(message.index)
        elif self.can_click(message.index):
            self.focus(scroll_visible=False)
            self.clicked(message.index)

    def can_click(self, index: int) -> bool:
        """Tell whether a click on a row means something as long as the card is open."""
        return index in self.pickable

    def clicked(self, index: int) -> None:
        """Pick, or answer when it was picked already."""
        if self.cursor == index:
            self.confirm()
        else:
            self.picked(index)

    def clicked_closed(self, index: int) -> None:
        """Take a click on a row of a card that is closed."""
