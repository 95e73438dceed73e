"""One thing said: a name, a side, a colour, and the words."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tutor.text.texts import Text
from tutor.ui.speech import Speech


class Bubble(Static):
    """What one of the cast says. Side and name tell the speakers apart, never colour alone."""

    def __init__(self, who: str, text: Text, speech: Speech, cite: tuple[str, ...] = ()) -> None:
        self.who = who
        self.text = text
        self.cite = cite
        super().__init__(self._words(speech), classes=f"-{speech.side(who)} -{who}")

    def speak(self, speech: Speech) -> None:
        """Say it in another language."""
        self.update(self._words(speech))

    def _words(self, speech: Speech) -> Content:
        parts: list[Content | str] = [speech.content(self.text)]
        if speech.side(self.who) != "middle":
            parts = [Content.styled(speech.name(self.who), "bold $text-primary"), "\n", *parts]
        cited = speech.cited(self.cite) if speech.shows_sources else None
        if cited is not None:
            parts += ["\n", cited]
        return Content.assemble(*parts)
