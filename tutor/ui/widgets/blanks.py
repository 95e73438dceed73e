"""The widget of the question kind `blanks`: a sentence with gaps, and a field for each of them."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.questions.blanks import Blanks as BlanksQuestion
from tutor.text.texts import in_language
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.feedback import RIGHT_SIGN
from tutor.ui.widgets.field_card import FieldCard
from tutor.wording import lesson_words

_EMPTY = "＿＿＿"


class Blanks(FieldCard):
    """What is typed into a field is seen in the sentence at once, what is right in the end."""

    question: BlanksQuestion

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        self._sentence = Static(classes="sentence")
        super().__init__(entry, speech)

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("fill-gaps", self.speech.language) if self.is_open else ""

    def body(self) -> Iterable[Widget]:
        """Return the sentence, then the fields."""
        return (self._sentence, *self.fields)

    def show_body(self) -> None:
        """Show the sentence with its gaps as they are filled now."""
        super().show_body()
        self.show_typed()

    def show_typed(self) -> None:
        """Show in the sentence what is typed."""
        self._sentence.update(self._filled())

    def _filled(self) -> Content:
        keys = self.field_keys()
        words: list[Content] = []
        for before, key in self.question.pieces(self.speech.language):
            words.append(self.speech.content(before))
            if key in keys:
                number = keys.index(key)
                gap = f"[{number + 1}\u00a0{self._words_in(number, key)}]"
                words.append(Content.styled(gap, "bold $text-primary"))
        return Content("").join(words)

    def _words_in(self, number: int, key: str) -> str:
        """Return what stands in a gap: in the end what is right, unless that was typed."""
        if self.entry.shows_key and self._sign(key) != RIGHT_SIGN:
            rights = {part.key: part.right for part in self.question.parts()}
            return in_language(rights[key], self.speech.language)
        return self.fields[number].value.strip() or _EMPTY
