"""The widgets of an explanation: the field for the learner's own words, and which widget is whose.

They are loaded when the first explanation is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, TypeAlias, assert_never

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import TextArea

from tutor.explain.reading import prepare
from tutor.ui.entries import ExplainEntry, JudgeEntry, RepliesEntry, SaidEntry
from tutor.ui.fields import JapaneseTextArea
from tutor.ui.speech import YOU, Speech
from tutor.ui.widgets.bubble import Bubble
from tutor.ui.widgets.card import Card
from tutor.ui.widgets.judge import Judge
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.replies import Replies
from tutor.ui.words import ui_words

ExplainingEntry: TypeAlias = RepliesEntry | SaidEntry | ExplainEntry | JudgeEntry


class OwnWords(JapaneseTextArea):
    """A field that grows with what is typed; Enter says it."""

    def on_mount(self) -> None:
        """Go on behind what was typed already."""
        super().on_mount()
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        """Say what was typed with Enter; leave Escape to the card."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Said(self))
        elif event.key != "escape":
            await super()._on_key(event)

    class Said(Message):
        """Enter was pressed."""

        def __init__(self, field: OwnWords) -> None:
            self.field = field
            super().__init__()

        @property
        def control(self) -> OwnWords:
            """The field."""
            return self.field


class Explain(Card, can_focus=True, can_focus_children=True):
    """The learner's own words, as long as they are awaited."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave_field", show=False),
    ]

    class Explained(Message):
        """The learner explained something."""

        def __init__(self, card: Explain, said: str) -> None:
            self.card = card
            self.said = said
            super().__init__()

        @property
        def control(self) -> Explain:
            """The card it was typed on."""
            return self.card

    def __init__(self, entry: ExplainEntry, speech: Speech) -> None:
        self.entry = entry
        self.field = OwnWords(entry.draft, soft_wrap=True, show_line_numbers=False, compact=True)
        super().__init__(speech)

    def on_mount(self) -> None:
        """Make the reading of the answer ready while it is being typed."""
        if self.is_open:
            explanation, language = self.entry.step.explanation, self.speech.language
            self.run_worker(lambda: prepare(explanation, language), thread=True, name="prepare")

    @property
    def is_open(self) -> bool:
        """Whether words are awaited."""
        return self.entry.is_open

    @property
    def is_typed_into(self) -> bool:
        """Whether letters go into the field."""
        return self.field.has_focus

    def title(self) -> str:
        """Say what the field is for."""
        return ui_words("own-words", self.speech.language) if self.is_open else ""

    def ask_words(self) -> Content:
        """Return nothing: it was asked for in the conversation."""
        return Content("")

    def body(self) -> Iterable[Widget]:
        """Return the field."""
        return (self.field,)

    def show_body(self) -> None:
        """Let a field that is not needed any more go away: what was said stands above."""
        self.display = self.is_open
        self.field.can_focus = self.is_open

    def hints(self) -> list[KeyHint]:
        """Return the keys with which it is answered."""
        does = "say-own-words" if self.is_typed_into else "into-field"
        return [KeyHint("Enter", ui_words(does, self.speech.language), "screen.confirm")]

    @property
    def unready_word(self) -> str:
        """Say that something is to be typed."""
        return "type-first"

    def take_focus(self) -> None:
        """Let the letters go into the field."""
        self.field.focus(scroll_visible=False)

    def confirm(self) -> None:
        """Say what was typed, if anything was; from outside, go into the field."""
        if not self.is_typed_into:
            self.take_focus()
        elif self.field.text.strip():
            self.post_message(self.Explained(self, self.field.text))
        else:
            self.post_message(self.Unready(self, self.unready_word))

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Keep what was typed: it moves on with the field, which comes into view."""
        message.stop()
        self.entry.draft = self.field.text
        if self.is_typed_into and self.field.text:
            self.field.scroll_visible(animate=False)

    def on_own_words_said(self, message: OwnWords.Said) -> None:
        """Say it."""
        message.stop()
        self.confirm()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Escape to the screen when no letters go into the field."""
        if action == "leave_field":
            return self.is_typed_into
        return super().check_action(action, parameters)

    def action_leave_field(self) -> None:
        """Let letters be keys again."""
        self.focus(scroll_visible=False)


def widget_of(entry: ExplainingEntry, speech: Speech) -> Widget:
    """Make the widget of what happened at an explanation."""
    match entry:
        case SaidEntry(words=words):
            from tutor.text.inline import verbatim

            return Bubble(YOU, verbatim(words), speech)
        case RepliesEntry():
            return Replies(entry, speech)
        case ExplainEntry():
            return Explain(entry, speech)
        case JudgeEntry():
            return Judge(entry, speech)
        case _:
            assert_never(entry)
