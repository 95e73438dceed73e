"""A field at the foot of the screen, over what the class sees: hands, or how many are here.

Owns the field and what it says of what is typed. On the public screen the numbers are covered: a
count is nobody's business before the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from tutor.ui.fields import JapaneseInput
from tutor.ui.screens.teach_foot import Foot, FootScreen

if TYPE_CHECKING:
    from tutor.ui.screens.teach_screen import TeachScreen


class _Line(JapaneseInput):
    """The line; Space in an empty one submits it, where an empty line means something."""

    def __init__(self, is_covered: bool, *, takes_nothing: bool) -> None:
        self._takes_nothing = takes_nothing
        super().__init__(compact=True, password=is_covered)

    def on_key(self, event: events.Key) -> None:
        """Take Space before it is typed."""
        if event.key in ("space", "ideographic_space") and not self.value and self._takes_nothing:
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self, ""))


class TeachField(FootScreen[str | None]):
    """Asks for a line; gives it back with Enter, and None with Esc.

    `judged` says what is thought of the words so far, and whether they can be taken. Where an empty
    line means something, Space gives it too: so the space bar alone always leads on. `warns` is
    said first where that would be a pity.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def __init__(
        self,
        below: TeachScreen,
        ask: str,
        judged: Callable[[str], tuple[str, bool]],
        *,
        is_covered: bool = False,
        space_does: str = "",
        warns: str = "",
    ) -> None:
        self._ask = ask
        self._judged = judged
        self._is_covered = is_covered
        self._space_does = space_does
        self._warns = warns
        self._said = Static()
        super().__init__(below)

    def compose(self) -> ComposeResult:
        """Lay out what is asked, the field, what is thought of it, and the keys."""
        if self._space_does:
            keys = self.below.words("field-keys-space", does=self._space_does)
        else:
            keys = self.below.words("field-keys")
        with Foot():
            yield Static(Content.styled(self._ask, "bold"))
            yield _Line(self._is_covered, takes_nothing=bool(self._space_does))
            yield self._said
            yield Static(Content.styled(keys, "$text-muted"))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Say what is thought of the words so far."""
        message.stop()
        words, _ = self._judged(message.value) if message.value.strip() else ("", True)
        self._said.update(Content(words))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Give the line back, if it can be taken."""
        message.stop()
        if not message.value.strip():
            if self._warns:
                self._said.update(Content(self._warns))
                self._warns = ""
            else:
                self.give("" if self._space_does else None)
            return
        words, is_good = self._judged(message.value)
        self._said.update(Content(words))
        if is_good:
            self.give(message.value)

    def action_close(self) -> None:
        """Take nothing."""
        self.give(None)
