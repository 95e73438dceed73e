"""A preview that has nothing to show yet: why, until the file is mended.

Owns the looking at the file as long as no good version of it was seen. The tests pin that the
lesson is shown as soon as there is one.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tutor.lesson.library import CourseShelf
from tutor.ui.preview_words import preview_words
from tutor.ui.screens.base import TutorScreen
from tutor.ui.screens.findings import findings_content
from tutor.ui.screens.preview import open_preview
from tutor.ui.screens.watched import SECONDS_BETWEEN_LOOKS, Watched
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words


class BrokenPreview(TutorScreen):
    """What is wrong with a lesson that cannot be shown."""

    CSS_PATH = "preview_broken.tcss"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, shelf: CourseShelf, lesson_id: str, step: str) -> None:
        self.watched = Watched(shelf, lesson_id)
        self._shelf = shelf
        self._step = step
        self._said = Static()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, what is wrong, and the keys."""
        yield self.top_bar
        yield self.banner
        with VerticalScroll():
            yield self._said
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Say what is wrong, and go on looking."""
        self.speak()
        self.set_interval(SECONDS_BETWEEN_LOOKS, self._look)

    def speak(self) -> None:
        """Show everything in the language of the app."""
        language, watched = self.tutor.language, self.watched
        reading = self._shelf.lesson(watched.lesson_id)
        findings = self._shelf.findings_with(reading)
        title = preview_words("preview", language, title=watched.path.name)
        self.top_bar.show(title, self.tutor.language_label)
        self.banner.show(None, language)
        waits = Content.styled(preview_words("broken-at-start", language), "bold")
        self._said.update(Content("\n\n").join([waits, findings_content(findings, language)]))
        self.key_bar.show(self.hints())

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        leave = KeyHint("q", ui_words("quit-map", self.tutor.language), "app.leave")
        return [leave, *self.common_hints()]

    def ask_hints(self) -> list[KeyHint]:
        """Return nothing: there is no lesson to ask about."""
        return []

    def _look(self) -> None:
        """See whether the file was saved; if so, show the lesson, or what is wrong now."""
        stamps = self.watched.look()
        if stamps == self.watched.stamps or not self.is_current:
            return
        self.watched.stamps = stamps
        self._shelf, reading = self.watched.read(self._shelf)
        if reading.lesson is None or self._shelf.course is None:
            self.speak()
        else:
            lesson_id = self.watched.lesson_id
            preview = open_preview(self.tutor, self._shelf, lesson_id, self._step)
            self.tutor.switch_screen(preview)
