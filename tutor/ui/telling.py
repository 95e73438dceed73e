"""How everything is shown: in which language or languages, with what added, light or dark.

Owns the choices that hold for all screens, and tells every screen when one has changed. It writes
nothing but the learner's preferences, and that by way of `study`.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES

from tutor.errors import StoreTrouble, TutorError
from tutor.lesson.library import CourseShelf
from tutor.study.opening import Opening
from tutor.study.preferences import remember_language, remember_theme
from tutor.ui.faults import RaisesFaults
from tutor.ui.screens.base import TutorScreen
from tutor.ui.speech import Speech
from tutor.ui.words import ui_words
from tutor.wording import LANGUAGES

if TYPE_CHECKING:
    from tutor.ask.talk import Talk
    from tutor.lesson.glossary import Glossary
    from tutor.study.session import Session

DARK, LIGHT = "textual-dark", "tutor-light"
SECONDS_OF_ONE_ESCAPE = 0.4
"""Ours: a second Esc within the time of a double click closes no second screen."""
_LIGHT_TEXT = {
    "text-success": "#17603a",
    "text-warning": "#7a4d00",
    "text-error": "#9c1f2e",
    "text-muted": "#4a4a4a",
}
"""Textual's light theme leaves these words with a contrast of 3 to 4; these have 5.5 or more."""


class Telling(RaisesFaults[int]):
    """An app that shows everything in one manner."""

    def __init__(self, opening: Opening, css_path: list[str]) -> None:
        super().__init__(css_path=list(css_path))
        self.opening = opening
        self.store = opening.store
        self.trouble: TutorError | None = opening.trouble
        self.language = opening.language
        self.shows_both = False
        self.shows_sources = False
        self.shows_readings = False
        self.shelf: CourseShelf | None = None
        self.session: Session | None = None
        self.talk: Talk | None = None
        """What the teacher was asked so far."""
        self._glossary: tuple[str, Glossary] | None = None
        self._closed_at = 0.0
        self._below: Screen[object] | None = None
        self.register_theme(
            replace(BUILTIN_THEMES["textual-light"], name=LIGHT, variables=_LIGHT_TEXT)
        )
        if opening.theme in self.available_themes:
            self.theme = opening.theme

    @property
    def other_language(self) -> str:
        """The language that `v` switches to."""
        return LANGUAGES[1 - LANGUAGES.index(self.language)]

    @property
    def language_label(self) -> str:
        """The name of the language shown, in that language."""
        if self.shows_both:
            return f"{self.language}+{self.other_language}"
        return ui_words("language-name", self.language)

    @property
    def speech(self) -> Speech:
        """How texts of the course that is open are shown now."""
        return self.speech_of(self.shelf)

    @property
    def teacher_speech(self) -> Speech:
        """How the teacher speaks who is asked: that of the course open, else of the first."""
        return self.speech_of(self.shelf or next(iter(self.opening.library.shelves), None))

    def speech_of(self, shelf: CourseShelf | None) -> Speech:
        """Return how texts of a course are shown now."""
        course = shelf.course if shelf is not None else None
        second = self.other_language if self.shows_both else ""
        if course is None:
            return Speech(language=self.language, second=second)
        return Speech(
            language=self.language,
            second=second,
            course=course.record,
            sources={source.id: source for source in course.sources},
            misconceptions={belief.id: belief for belief in course.record.misconceptions},
            shows_sources=self.shows_sources,
            glossary=self.glossary if self.shows_readings and shelf is self.shelf else None,
        )

    @property
    def glossary(self) -> Glossary | None:
        """The glossary of the course that is open."""
        course = self.shelf.course if self.shelf is not None else None
        if course is None:
            return None
        from tutor.lesson.glossary import Glossary

        if self._glossary is None or self._glossary[0] != course.key:
            self._glossary = (course.key, Glossary(course.terms))
        return self._glossary[1]

    @property
    def lasting_trouble(self) -> TutorError | None:
        """What is told on every screen; what is wrong with a lesson is told on the lesson only."""
        trouble = self.session.trouble if self.session is not None else self.trouble
        return trouble if isinstance(trouble, StoreTrouble) else self.trouble

    def pop_screen(self) -> AwaitComplete:
        """Close a screen, and remember when, and what is below it."""
        closing = super().pop_screen()
        self._closed_at, self._below = monotonic(), self.screen
        return closing

    async def on_event(self, event: events.Event) -> None:
        """Take every event but an Esc that was meant for the screen just closed."""
        is_escape = isinstance(event, events.Key) and event.key == "escape"
        is_quick = event.time - self._closed_at < SECONDS_OF_ONE_ESCAPE
        if not (is_escape and is_quick and self.screen is self._below):
            await super().on_event(event)

    def tell(self, words: str) -> None:
        """Say something in passing, above the footer."""
        if isinstance(self.screen, TutorScreen):
            self.screen.notice.show(words)

    def action_switch_language(self) -> None:
        """Say everything in the other language; the place is kept."""
        self.language = self.other_language
        self._speak()
        try:
            remember_language(self.store, self.language, self.opening.locale_language)
        except StoreTrouble as error:
            self._note(error)

    def action_show_both(self) -> None:
        """Show both languages, or one."""
        self.shows_both = not self.shows_both
        self._speak()

    def action_show_sources(self) -> None:
        """Show where the claims in what is said come from, or stop showing it."""
        self.shows_sources = not self.shows_sources
        self._speak()

    def action_show_readings(self) -> None:
        """Show terms with their readings, or without."""
        self.shows_readings = not self.shows_readings
        self._speak()

    def action_switch_theme(self) -> None:
        """Switch between light and dark."""
        self.theme = DARK if not self.current_theme.dark else LIGHT
        try:
            remember_theme(self.store, self.theme)
        except StoreTrouble as error:
            self._note(error)

    def action_change_setting(self, name: str) -> None:
        """Change what the learner can set besides language and theme, and say how it is now."""
        if said := self.change_setting(name):
            self.tell(said)

    def change_setting(self, name: str) -> str:
        """Change a setting; return how it is now, empty when it could not be saved."""
        from tutor.ui.settings import change_setting

        try:
            return change_setting(name, self.store, self.language)
        except StoreTrouble as error:
            self._note(error)
            return ""

    @property
    def can_ask(self) -> bool:
        """Whether the teacher answers questions now: not during an exam."""
        from tutor.dialogue.state import Phase

        return self.session is None or self.session.state.phase is not Phase.EXAMINED

    def action_ask(self) -> None:
        """Let the teacher be asked; what one was doing stays as it is."""
        from tutor.ui.screens.asking import ask_teacher

        ask_teacher(self)

    def digest(self) -> None:
        """Work out what was answered; when that fails, the next start does it."""
        from tutor.study.digesting import bring_up_to_date

        with suppress(StoreTrouble):
            bring_up_to_date(self.store)

    def _speak(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, TutorScreen):
                screen.speak()

    def _note(self, error: TutorError) -> None:
        self.trouble = error
        self.tell(error.message_in(self.language))
