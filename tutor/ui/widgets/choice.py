"""The widget of the question kind `choice`: the cursor is the pick."""

from __future__ import annotations

from tutor.ui.widgets.option_card import OptionCard
from tutor.wording import lesson_words


class Choice(OptionCard):
    """Pick one option, then Enter."""

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("pick-one", self.speech.language) if self.is_open else ""

    def confirm(self) -> None:
        """Answer with the option under the cursor."""
        self.answer(() if self.cursor is None else (self.key_at(self.cursor),))
