"""The widget of the question kind `poll`: one option is picked, and none is right."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from tutor.ui.widgets.choice import Choice
from tutor.ui.widgets.feedback import NEUTRAL
from tutor.wording import lesson_words


class Poll(Choice):
    """Pick what fits, then Enter; what is said of the options calls none right or wrong."""

    other_reasons: ClassVar[str] = "other-options"

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("pick-own", self.speech.language) if self.is_open else ""

    def sign(self, index: int) -> str:
        """Return a mark for what was picked; it is neither right nor wrong."""
        return " "

    def told(self) -> set[str]:
        """Return what was picked, once it counts."""
        return set() if self.is_open else set(self._given)

    def opened_words(self, key: str) -> Content:
        """Return what is said of an option, and no verdict."""
        why = self.question.option(key).why
        return self.speech.content(why, NEUTRAL) if why else Content("")

    def lead(self, index: int) -> Content:
        """Return cursor, mark and number; what was picked keeps its mark."""
        is_picked = not self.is_open and self._given == (self.key_at(index),)
        return self.lead_of(index, "*" if is_picked else " ")
