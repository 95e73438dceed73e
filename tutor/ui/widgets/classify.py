"""The widget of the question kind `classify`: each case is put into a bin."""

from __future__ import annotations

from tutor.questions.classify import Classify as ClassifyQuestion
from tutor.text.texts import Text
from tutor.ui.widgets.assigning_card import AssigningCard


class Classify(AssigningCard):
    """Cases are numbered as they are shown, bins lettered."""

    question: ClassifyQuestion

    def shown_items(self) -> tuple[str, ...]:
        """Return the cases as they are shown."""
        return self.entry.shown

    def shown_targets(self) -> tuple[str, ...]:
        """Return the bins in the author's order."""
        return self.question.target_keys

    def target_text(self, key: str) -> Text:
        """Return the name of a bin."""
        return self.question.bins[self.question.target_keys.index(key)].text
