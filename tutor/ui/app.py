"""The app: which screen is shown.

Owns the way between screens; in which manner they show things is `telling`'s.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.library import CourseShelf
from tutor.study.opening import Opening
from tutor.ui.compat import install
from tutor.ui.screens.base import TutorScreen
from tutor.ui.signals import leave_on_signals
from tutor.ui.telling import Telling
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from textual.visual import Visual

    from tutor.study.session import Session


def run(opening: Opening) -> int:
    """Show the screens until the learner leaves.

    Args:
        opening: What to begin with; everything in it is open already.

    Returns:
        The exit code.

    Raises:
        Exception: A fault of ours ended the app.
    """
    install()
    gc.disable()
    app = TutorApp(opening)
    code = app.run(mouse=True)
    app.raise_fault()
    app.digest()
    return code if code is not None else app.return_code or 0


def _wake_collector() -> None:
    """Let garbage be collected again, once the first frame is painted and all modules are there."""
    gc.freeze()
    gc.enable()


class TutorApp(Telling):
    """The tutor in a terminal."""

    TITLE = "Tutor"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal")]  # noqa: RUF012 - not ours to type
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", show=False, priority=True),
        Binding("ctrl+p", "command_palette", show=False, priority=True),
    ]

    def __init__(self, opening: Opening) -> None:
        # Styles that come later have Textual read all of them once more.
        first = "lesson" if opening.lesson else "course_map"
        super().__init__(opening, ["app.tcss", f"screens/{first}.tcss"])
        self.library = opening.library

    def on_mount(self) -> None:
        """Begin as soon as Textual paints: while it mounts, it paints nothing of a first frame."""
        if not self.is_headless:
            leave_on_signals(self.action_leave)
        self.call_later(self._begin)

    def _begin(self) -> None:
        """Begin with what was asked for, or with the course map."""
        if (screen := self._first_screen()) is None:
            from tutor.ui.screens.course_map import MapScreen

            screen = MapScreen()
        self.push_screen(screen)
        self.call_after_refresh(_wake_collector)

    def _first_screen(self) -> Screen[None] | None:
        """Open what was asked for; None when that is nothing, or broken."""
        if self.opening.preview is not None:
            from tutor.ui.screens.preview import open_preview

            return open_preview(self, *self.opening.preview)
        if self.opening.exam is not None:
            from tutor.ui.screens.exam import open_exam

            return open_exam(self, self.opening.exam)
        if self.opening.review is not None:
            return self._review_screen(*self.opening.review)
        return self._lesson_screen(*self.opening.lesson) if self.opening.lesson else None

    def _lesson_screen(self, shelf: CourseShelf, lesson_id: str) -> Screen[None] | None:
        """Open a lesson where the learner stopped; None when it is broken."""
        reading = shelf.lesson(lesson_id)
        if reading.lesson is None or shelf.course is None:
            self.call_later(self.show_findings, "broken-title", reading.findings)
            return None
        from tutor.study.session import Session

        session = Session(
            course=shelf.course.id,
            lesson=reading.lesson,
            content_hash=reading.content_hash,
            store=self.store,
            clock=self.opening.clock,
        )
        session.resume()
        session.trouble = session.trouble or self.trouble
        self.shelf, self.session = shelf, session
        return self._screen_of(session)

    def open_lesson(self, shelf: CourseShelf, lesson_id: str) -> None:
        """Show a lesson, or why it cannot be shown."""
        if self._is_under_way(shelf, lesson_id):
            self.action_back_to_lesson()
            return
        self._close_session()
        if (screen := self._lesson_screen(shelf, lesson_id)) is not None:
            self.switch_screen(screen)

    def show_lesson(self, session: Session) -> None:
        """Show a session: its conversation, or what came of an exam."""
        self.switch_screen(self._screen_of(session))

    def _screen_of(self, session: Session) -> Screen[None]:
        if session.lesson.lesson.startswith("@"):  # no lesson of a course can be named so
            from tutor.ui.special import special_screen

            return special_screen(self, session)
        from tutor.ui.screens.lesson import LessonScreen

        return LessonScreen(session, self.speech)

    def open_exam(self, shelf: CourseShelf) -> None:
        """Show what the exam of a course is, or why it cannot be taken."""
        from tutor.ui.screens.exam import open_exam

        if (screen := open_exam(self, shelf)) is not None:
            self.switch_screen(screen)

    def open_review(self, shelf: CourseShelf, most: int | None = None) -> None:
        """Begin a review of a course, with `most` questions or as many as the day allows."""
        self.switch_screen(self._review_screen(shelf, most))

    def _review_screen(self, shelf: CourseShelf, most: int | None) -> Screen[None]:
        from tutor.ui.screens.review import open_review

        self.enter(shelf)
        return open_review(self, shelf, most)

    def enter(self, shelf: CourseShelf) -> None:
        """Leave the lesson under way for something else in a course."""
        self._close_session()
        self.shelf, self.session = shelf, None

    def show_findings(self, title: str, findings: Sequence[Diagnostic]) -> None:
        """Show why something cannot be opened."""
        from tutor.ui.screens.findings import findings_content

        self._show_panel(ui_words(title, self.language), findings_content(findings, self.language))

    def action_show_map(self) -> None:
        """Show the course map."""
        from tutor.ui.screens.course_map import MapScreen

        if not isinstance(self.screen, MapScreen):
            self.switch_screen(MapScreen())

    def action_back_to_lesson(self) -> None:
        """Go back to the lesson under way."""
        if self.session is not None:
            self.show_lesson(self.session)

    def action_review(self) -> None:
        """Review the course with most to review."""
        from tutor.ui.screens.review import shelf_to_review

        if (shelf := shelf_to_review(self)) is None:
            self.tell(ui_words("no-review", self.language))
        else:
            self.open_review(shelf)

    def action_show_progress(self) -> None:
        """Show what was done and what is known."""
        from tutor.ui.screens.progress import ProgressScreen

        self._close_session()
        self.switch_screen(ProgressScreen())

    def action_show_glossary(self) -> None:
        """Show the glossary, the terms just spoken of first."""
        from tutor.ui.screens.glossary import glossary_of
        from tutor.ui.screens.lesson import LessonScreen

        entries = self.screen.entries if isinstance(self.screen, LessonScreen) else []
        body = glossary_of(self.glossary, self.language, entries)
        if body is None:
            self.tell(ui_words("no-terms", self.language))
        else:
            self._show_panel(ui_words("glossary-title", self.language), body)

    def action_show_keys(self) -> None:
        """Show all keys."""
        from tutor.ui.all_keys import keys_content

        own = self.screen.own_keys if isinstance(self.screen, TutorScreen) else None
        self._show_panel(ui_words("keys-title", self.language), keys_content(self.language, own))

    def action_leave(self, code: int = 0) -> None:
        """Save and quit."""
        self._close_session()
        self.exit(code)

    def action_help_quit(self) -> None:
        """Ctrl+C copies; say how to leave when nothing is selected."""
        self.tell(f"q: {ui_words('quit', self.language)}")

    def action_command_palette(self) -> None:
        """Show all commands."""
        from tutor.ui.palette import Palette

        if not any(isinstance(screen, Palette) for screen in self.screen_stack):
            placeholder = ui_words("palette-placeholder", self.language)
            self.push_screen(Palette(placeholder=placeholder, id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return every command; its reading and English name are part of it, for the search."""
        from tutor.ui.commands import commands

        yield from commands(self, screen)

    def _show_panel(self, title: str, body: Visual) -> None:
        from tutor.ui.screens.panel import Panel

        self.push_screen(Panel(title, body, f"Esc {ui_words('back', self.language)}"))

    def _is_under_way(self, shelf: CourseShelf, lesson_id: str) -> bool:
        if self.session is None or self.session.has_ended:
            return False
        return self.shelf is shelf and self.session.lesson.lesson == lesson_id

    def _close_session(self) -> None:
        """Save what is not saved yet."""
        if self.session is not None:
            self.session.close()
            self.store = self.session.store
