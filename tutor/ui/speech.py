"""The language of the screen: turns authored texts into what Textual shows.

Owns which languages are shown and what belongs to a course's people and sources. Every widget that
shows words has a method `speak(speech)`, so a change of language reaches all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from textual.content import Content

from tutor.lesson.course_records import CourseRecord, Misconception, Source
from tutor.text.texts import Text, in_language
from tutor.ui.compat import content, styled
from tutor.wording import lesson_words

if TYPE_CHECKING:
    from tutor.lesson.glossary import Glossary

_MUTED = "$text-muted"

YOU = "you"
"""Who speaks when the learner does."""


class Speech(Struct, frozen=True, kw_only=True):
    """The language shown, a second one shown below it (or none), and a course's names."""

    language: str
    second: str = ""
    course: CourseRecord | None = None
    sources: dict[str, Source] = {}
    misconceptions: dict[str, Misconception] = {}
    shows_sources: bool = False
    glossary: Glossary | None = None
    """Given when terms are shown with their readings."""

    def content(self, text: Text, style: str = "") -> Content:
        """Return an authored text, in both languages when both are wanted."""
        words = in_language(text, self.language)
        if self.glossary is None:
            first = content(words, style)
        else:
            first = styled(self.glossary.annotated(words, self.language), style)
        if not self.second or isinstance(text, str):
            return first
        return Content.assemble(first, "\n", content(in_language(text, self.second), _MUTED))

    def name(self, who: str) -> str:
        """Return the name of one of the cast, or of the learner."""
        if who == YOU:
            return lesson_words("you", self.language)
        if self.course is None or who not in self.course.cast:
            return who
        return in_language(self.course.cast[who].name, self.language)

    def side(self, who: str) -> str:
        """Return the side on which one of the cast speaks: left, right or middle."""
        if who == YOU:
            return "right"
        if self.course is None or who not in self.course.cast:
            return "left"
        return self.course.cast[who].side

    def cited(self, cite: tuple[str, ...]) -> Content | None:
        """Return a line that names outside sources; None when there are none to name."""
        titles = []
        for name in cite:
            source = self.sources.get(name)
            if source is None or not (source.address or source.jurisdiction):
                continue
            title = in_language(source.title, self.language)
            if source.as_of:
                as_of = lesson_words("as-of", self.language, date=source.as_of)
                title = f"{title}（{as_of}）" if self.language == "ja" else f"{title} ({as_of})"
            titles.append(title)
        if not titles:
            return None
        label = lesson_words("source", self.language)
        between = "、" if self.language == "ja" else "; "
        return Content.styled(f"{label}: {between.join(titles)}", _MUTED)
