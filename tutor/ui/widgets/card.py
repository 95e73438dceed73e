"""A card with numbered options: what questions and choices of words have in common.

Owns the cursor, the keys and the mouse. It may not know when an answer is right. The tests pin that
keys and mouse lead to the same answer, and that nothing is answered before something was picked.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tutor.ui.speech import Speech
from tutor.ui.widgets.changing import Changing
from tutor.ui.widgets.option_row import OptionRow

_FULL_WIDTH_DIGITS = "０１２３４５６７８９"


class Card(Changing, Vertical, can_focus=True, can_focus_children=False):
    """Numbered options with a cursor, as long as it `is_open`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "confirm", show=False),
        *(Binding(f"{n},{_FULL_WIDTH_DIGITS[n]}", f"pick({n})", show=False) for n in range(1, 10)),
    ]

    class NothingPicked(Message):
        """Enter was pressed before anything was picked."""

    def __init__(self, speech: Speech, count: int) -> None:
        self.speech = speech
        self.cursor: int | None = None
        self.rows = tuple(OptionRow(index) for index in range(count))
        self._ask = Static(classes="ask")
        self._after = Static(classes="after")
        super().__init__()

    @property
    def is_open(self) -> bool:
        """Whether it still waits for the learner."""
        raise NotImplementedError

    @property
    def newest_row(self) -> int | None:
        """The option about which something was said last; None when it is the whole card."""
        return None

    def ask_words(self) -> Content:
        """Return what stands above the options."""
        raise NotImplementedError

    def after_words(self) -> Content:
        """Return what stands below the options; may be empty."""
        return Content("")

    def show_row(self, row: OptionRow) -> None:
        """Let a row show its option as it stands now."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Answer with what is picked."""
        raise NotImplementedError

    def title(self) -> str:
        """Return the words in the frame."""
        return ""

    def newest_lines(self) -> tuple[int, int] | None:
        """Return where the newest option begins, and the end of the card."""
        if self.newest_row is None:
            return None
        return self.rows[self.newest_row].virtual_region.y, self.size.height

    def compose(self) -> ComposeResult:
        """Lay out what is asked, the options, and what comes after."""
        self.show_all()
        yield self._ask
        yield from self.rows
        yield self._after

    def speak(self, speech: Speech) -> None:
        """Show everything in another language."""
        self.speech = speech
        self.show_all()

    def show_all(self) -> None:
        """Show everything as it stands now."""
        self.can_focus = self.is_open  # else Textual scrolls back to it when a later card goes away
        self.set_class(self.is_open, "-open")
        self.border_title = Content(self.title())
        ask, after = self.ask_words(), self.after_words()
        self._ask.update(ask)
        self._ask.display = bool(ask)
        self._after.update(after)
        self._after.display = bool(after)
        for row in self.rows:
            self.show_row(row)

    def place_cursor(self, index: int) -> None:
        """Put the cursor on an option and bring it into view."""
        before, self.cursor = self.cursor, index
        if before is not None:
            self.show_row(self.rows[before])
        self.show_row(self.rows[index])
        self.rows[index].scroll_visible(animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave all keys to the screen once the card is closed."""
        if action in ("move", "confirm", "pick", "tick"):
            return self.is_open
        return super().check_action(action, parameters)

    def action_move(self, by: int) -> None:
        """Move the cursor, stopping at both ends."""
        if self.cursor is None:
            self.place_cursor(0 if by > 0 else len(self.rows) - 1)
        else:
            self.place_cursor(min(max(self.cursor + by, 0), len(self.rows) - 1))

    def action_pick(self, number: int) -> None:
        """Pick an option by its number."""
        if number <= len(self.rows):
            self.place_cursor(number - 1)

    def action_confirm(self) -> None:
        """Answer, if something is picked."""
        self.confirm()

    def on_option_row_clicked(self, message: OptionRow.Clicked) -> None:
        """Pick what was clicked; a second click on it answers."""
        message.stop()
        if not self.is_open:
            return
        self.focus(scroll_visible=False)
        self.clicked(message.index)

    def clicked(self, index: int) -> None:
        """Pick, or answer when it was picked already."""
        if self.cursor == index:
            self.confirm()
        else:
            self.action_pick(index + 1)
