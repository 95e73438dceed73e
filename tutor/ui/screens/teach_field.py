"""A field at the foot of the screen, over what the class sees: hands, or how many are here.

Owns the field and what it says of what is typed. On the public screen the numbers are covered: a
count is nobody's business before the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tutor.ui.fields import JapaneseInput


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


class TeachField(ModalScreen[str | None]):
    """Asks for a line; gives it back with Enter, and None with Esc.

    `judged` says what is thought of the words so far, and whether they can be taken. Where an empty
    line means something, Space gives it too: so the space bar alone always leads on.
    """

    CSS_PATH = "teach_field.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def __init__(
        self,
        ask: str,
        judged: Callable[[str], tuple[str, bool]],
        *,
        is_covered: bool = False,
        keys: str,
        takes_nothing: bool = False,
    ) -> None:
        self._ask = ask
        self._keys = keys
        self._judged = judged
        self._is_covered = is_covered
        self._takes_nothing = takes_nothing
        self._said = Static()
        self._is_given = False
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out what is asked, the field, what is thought of it, and the keys."""
        with Vertical():
            yield Static(Content.styled(self._ask, "bold"))
            yield _Line(self._is_covered, takes_nothing=self._takes_nothing)
            yield self._said
            yield Static(Content.styled(self._keys, "$text-muted"))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Say what is thought of the words so far."""
        message.stop()
        words, _ = self._judged(message.value) if message.value.strip() else ("", True)
        self._said.update(Content(words))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Give the line back, if it can be taken."""
        message.stop()
        if not message.value.strip():
            self._give("" if self._takes_nothing else None)
            return
        words, is_good = self._judged(message.value)
        self._said.update(Content(words))
        if is_good:
            self._give(message.value)

    def action_close(self) -> None:
        """Take nothing."""
        self._give(None)

    def _give(self, line: str | None) -> None:
        """Give a line back, once: of two quick keys the second must not close what is below."""
        if not self._is_given:
            self._is_given = True
            self.dismiss(line)
