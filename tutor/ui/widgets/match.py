"""The widget of the question kind `match`: left halves are joined to right ones."""

from __future__ import annotations

from typing import ClassVar

from tutor.questions.match import Match as MatchQuestion
from tutor.text.texts import Text
from tutor.ui.widgets.assigning_card import AssigningCard


class Match(AssigningCard):
    """Left halves are numbered, right ones lettered as they are shown; each is used once."""

    each_once: ClassVar[bool] = True
    question: MatchQuestion

    def shown_items(self) -> tuple[str, ...]:
        """Return the left halves in the author's order."""
        return self.question.item_keys

    def shown_targets(self) -> tuple[str, ...]:
        """Return the right halves as they are shown."""
        return self.entry.shown

    def target_text(self, key: str) -> Text:
        """Return a right half."""
        return self.question.pairs[self.question.item_keys.index(key)].right
