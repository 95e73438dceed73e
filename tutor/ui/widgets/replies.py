"""What is said to a learner who explains something: bubbles that came together."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from tutor.dialogue.replies import replies
from tutor.ui.entries import RepliesEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.bubble import Bubble
from tutor.ui.widgets.conversation import ConversationLayout


class Replies(Vertical):
    """The replies to one thing that happened."""

    def __init__(self, entry: RepliesEntry, speech: Speech) -> None:
        refutations = {name: each.refute for name, each in speech.misconceptions.items()}
        self._bubbles = tuple(
            Bubble(reply.who, reply.text, speech) for reply in replies(entry.effect, refutations)
        )
        super().__init__()
        self._layout = ConversationLayout()

    @property
    def layout(self) -> ConversationLayout:
        """The layout of the conversation it belongs to."""
        return self._layout

    def compose(self) -> ComposeResult:
        """Lay out what is said."""
        yield from self._bubbles

    def speak(self, speech: Speech) -> None:
        """Say it in another language."""
        for bubble in self._bubbles:
            bubble.speak(speech)
