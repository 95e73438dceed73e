"""The points to take home, and the end of a lesson."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tutor.text.texts import in_language
from tutor.ui.entries import EndEntry, RecapEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.words import ui_words
from tutor.wording import lesson_words


class Recap(Vertical):
    """The points of a recap, each under the name of its idea."""

    def __init__(self, entry: RecapEntry, speech: Speech) -> None:
        self.entry = entry
        self.rows = tuple(OptionRow(index) for index in range(len(entry.recap.points)))
        super().__init__()
        self.speak(speech)

    def compose(self) -> ComposeResult:
        """Lay out the points."""
        yield from self.rows

    def speak(self, speech: Speech) -> None:
        """Show the points in another language."""
        self.border_title = Content(lesson_words("recap", speech.language))
        concepts = {} if speech.course is None else {c.id: c for c in speech.course.concepts}
        for row, point in zip(self.rows, self.entry.recap.points, strict=True):
            words = speech.content(point.text)
            concept = concepts.get(point.concept)
            if concept is not None:
                name = Content.styled(in_language(concept.name, speech.language), "bold")
                words = Content.assemble(name, "\n", words)
            row.show(f"{row.index + 1}  ", words)


class End(Static):
    """The last words of a lesson."""

    def __init__(self, entry: EndEntry, speech: Speech) -> None:
        self.entry = entry
        super().__init__(self._words(speech))

    def speak(self, speech: Speech) -> None:
        """Say it in another language."""
        self.update(self._words(speech))

    def _words(self, speech: Speech) -> Content:
        lines = [Content.styled(lesson_words("ended", speech.language), "bold")]
        if self.entry.questions:
            score = ui_words(
                "ended-score",
                speech.language,
                total=self.entry.questions,
                first=self.entry.right_at_once,
            )
            lines.append(Content(score))
        return Content("\n").join(lines)
