"""The card of every kind of question that has no widget of its own: it is answered in words.

Owns nothing but what any question can do: its parts are named, in the order in which they are
counted, and what is typed is read by the question itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.questions.question import Answer
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.feedback import UNREAD_SIGN, labelled, quoted
from tutor.ui.widgets.field_card import FieldCard
from tutor.wording import lesson_words


class InWords(FieldCard):
    """The parts, and one field."""

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        self._listed = Static(classes="listed")
        self._unread = ""
        super().__init__(entry, speech)

    def field_keys(self) -> tuple[str, ...]:
        """Return one key: all parts are answered in one field."""
        return ("",)

    def _values_given(self) -> Iterable[str]:
        """Return an empty field: what was typed before cannot be told from an answer."""
        return ("",)

    def body(self) -> Iterable[Widget]:
        """Return the parts, then the field."""
        return (self._listed, *self.fields)

    def show_body(self) -> None:
        """Show the parts, numbered as they are counted in what is typed."""
        super().show_body()
        parts = {part.key: part for part in self.question.parts()}
        keys = self.entry.shown or tuple(parts)
        lines = [
            Content.assemble(f" {number}  ", self.speech.content(parts[key].label))
            for number, key in enumerate(keys, 1)
            if key in parts
        ]
        self._listed.update(Content("\n").join(lines))
        self._listed.display = len(lines) > 1

    def given(self) -> Answer | None:
        """Return what was typed, as the question reads it."""
        return self.question.read(self.fields[0].value, self.entry.shown)

    def confirm(self) -> None:
        """Answer; when the words are no answer at all, say so, and which words they are."""
        self._unread = ""
        if self.given() is None and not self.fields[0].is_empty:
            self._unread = self.fields[0].value
        else:
            super().confirm()
        self.show_after()

    def after_words(self) -> Content:
        """Return what is said about the answers, or that there was none in the words."""
        if not self._unread or not self.is_open:
            return super().after_words()
        language = self.speech.language
        return Content("\n").join(
            [
                Content.styled(
                    f"{UNREAD_SIGN} {lesson_words('not-read', language)}", "bold $text-warning"
                ),
                labelled(
                    lesson_words("was-read", language),
                    Content(quoted(self._unread, language)),
                    "$text-muted",
                ),
            ]
        )
