"""A card: something in the conversation that waits for the learner.

Owns the frame, what stands above and below the body, and how a card says which keys it takes. It
may not know when an answer is right. The tests pin that keys and mouse lead to the same answer, and
that nothing is answered before something was picked or typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tutor.ui.speech import Speech
from tutor.ui.widgets.changing import Changing
from tutor.ui.widgets.key_bar import KeyHint


class Card(Changing, Vertical, can_focus=True, can_focus_children=False):
    """A frame with words above and below a body, as long as it `is_open`."""

    other_reasons: ClassVar[str] = "other-reasons"
    """The name of what the footer calls opening the reasons of what was not answered."""

    class Unready(Message):
        """Enter came too early; `name` is what the learner is told about it."""

        def __init__(self, card: Card, name: str) -> None:
            self.card = card
            self.name = name
            super().__init__()

        @property
        def control(self) -> Card:
            """The card that is not ready."""
            return self.card

    class Changed(Message):
        """The keys that it takes have changed."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self._ask = Static(classes="ask")
        self._after = Static(classes="after")
        super().__init__()

    @property
    def is_open(self) -> bool:
        """Whether it still waits for the learner."""
        raise NotImplementedError

    @property
    def is_typed_into(self) -> bool:
        """Whether a text field in it has the focus, so that letters are text and no shortcuts."""
        return False

    @property
    def unready_word(self) -> str:
        """The name of what is said when there is nothing to answer with yet."""
        return "pick-first"

    @property
    def count_pickable(self) -> int:
        """How many things can be picked by number now."""
        return 0

    @property
    def has_reasons_to_open(self) -> bool:
        """Whether what was not answered has reasons that can be opened."""
        return False

    @property
    def has_closed_reasons(self) -> bool:
        """Whether there are reasons that can still be opened, now that the question is over."""
        return False

    def toggle_reasons(self) -> None:
        """Open the reasons of what was not answered, or close them."""

    def ask_words(self) -> Content:
        """Return what stands above the body."""
        raise NotImplementedError

    def after_words(self) -> Content:
        """Return what stands below the body; may be empty."""
        return Content("")

    def title(self) -> str:
        """Return the words in the frame."""
        return ""

    def body(self) -> Iterable[Widget]:
        """Return what stands between what is asked and what comes after."""
        raise NotImplementedError

    def show_body(self) -> None:
        """Show the body as it stands now."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Answer with what was picked or typed."""
        raise NotImplementedError

    def hints(self) -> list[KeyHint]:
        """Return the keys with which it is answered, as long as it is open."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Let the keys come here; but a part of it that has them keeps them."""
        if not self.has_focus_within:
            self.focus(scroll_visible=False)

    def action_move(self, by: int) -> None:
        """Move the cursor, where there is one."""

    def action_pick(self, number: int) -> None:
        """Pick something by its number, where things are numbered."""

    def compose(self) -> ComposeResult:
        """Lay out what is asked, the body, and what comes after."""
        self.show_all()
        yield self._ask
        yield from self.body()
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
        ask = self.ask_words()
        self._ask.update(ask)
        self._ask.display = bool(ask)
        self.show_after()
        self.show_body()

    def show_after(self) -> None:
        """Show what stands below the body."""
        after = self.after_words()
        self._after.update(after)
        self._after.display = bool(after)

    def action_confirm(self) -> None:
        """Answer, if something was picked or typed."""
        self.confirm()
