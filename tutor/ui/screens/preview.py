"""A lesson under the hands of its author: every time the file is saved it is shown anew.

Owns what is kept from one showing to the next. A file that cannot be
read leaves the last good showing as it is, and says why. Nothing is kept in the learner's database:
the app was opened with a store that forgets. The tests pin that the place is kept, and how long it
takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tutor.dialogue.actions import Jump
from tutor.errors import BrokenContent
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.library import CourseShelf
from tutor.lesson.reading import LessonReading
from tutor.study.previewing import PreviewSession, listed, listed_here, names_of
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.preview_words import preview_keys, preview_words
from tutor.ui.screens.base import TutorScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.screens.preview_pane import PreviewPane
from tutor.ui.screens.watched import SECONDS_BETWEEN_LOOKS, Stamps, Watched
from tutor.ui.speech import Speech
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words
from tutor.wording import LANGUAGES, Words

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp

_SECONDS_BEFORE_CHECK = 0.3
"""Ours: the check is dear; it begins when the lesson is on the screen again."""


class PreviewScreen(LessonScreen):
    """The lesson as it is now; beside it what its author wants to know."""

    CSS_PATH: ClassVar[list[str]] = ["lesson.tcss", "preview.tcss"]  # type: ignore[assignment] # as Textual reads it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m,ｍ,escape", "steps", show=False),
        Binding("n,ｎ", "toggle_pane", show=False),
    ]
    session: PreviewSession

    def __init__(self, session: PreviewSession, speech: Speech, watched: Watched) -> None:
        self.watched = watched
        self.pane = PreviewPane()
        super().__init__(session, speech)

    def compose(self) -> ComposeResult:
        """Lay out a lesson, with the pane above the keys."""
        yield self.top_bar
        yield self.banner
        yield self.transcript
        yield self.pane
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Show where we are, and go on looking."""
        super().on_mount()
        self.set_interval(SECONDS_BETWEEN_LOOKS, self._look)
        self.set_timer(_SECONDS_BEFORE_CHECK, self._check)

    @property
    def own_keys(self) -> Words:
        """The keys of the preview."""
        return preview_keys

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now; one leads to the steps instead of to the map."""
        language = self.tutor.language
        steps = KeyHint("m", preview_words("steps", language), "screen.steps")
        pane = KeyHint("n", preview_words("pane", language), "screen.toggle_pane")
        leave = KeyHint("q", ui_words("quit-map", language), "app.leave")
        instead = {"app.show_map": steps, "app.leave": leave}
        hints = [instead.get(hint.action, hint) for hint in super().hints()]
        return [*hints[:-1], pane, *hints[-1:]]

    async def action_next(self) -> None:
        """Go on; at the end, offer the steps."""
        if self.session.has_ended and not self.transcript.has_more_below:
            self.action_steps()
        else:
            await super().action_next()

    async def action_again(self) -> None:
        """Play the lesson again from its beginning."""
        if self.session.has_ended:
            self.session.restart()
            self._show_anew(self.session)

    def action_steps(self) -> None:
        """List all steps, and go to the one chosen."""
        from tutor.ui.screens.preview_steps import StepsPanel

        steps = listed(self.session.flow)
        panel = StepsPanel(steps, self.session.here, self.tutor.language)
        self.app.push_screen(panel, self._go_to)

    def _go_to(self, name: str | None) -> None:
        if name is not None:
            self.run_worker(self.act(Jump(name)))

    def action_toggle_pane(self) -> None:
        """Open or close the pane."""
        self.watched.is_pane_open = not self.watched.is_pane_open
        self._show_state()

    def _show_state(self) -> None:
        super()._show_state()
        session, language = self.session, self.tutor.language
        title = plain(in_language(session.lesson.title, language))
        place = f"{session.position}/{session.flow.length}"
        shown = preview_words("preview", language, title=title)
        self.top_bar.show(shown, f"{place}  {self.tutor.language_label}")
        self.pane.display = self.watched.is_pane_open
        here = listed_here(session.flow, session.state.at)
        self.pane.show(here, self.watched.findings, language)

    def _look(self) -> None:
        """See whether the file was saved; if so, show it anew."""
        watched = self.watched
        stamps = watched.look()
        if stamps == watched.stamps or not self.is_current:
            return
        watched.stamps = stamps
        assert self.tutor.shelf is not None
        shelf, reading = watched.read(self.tutor.shelf)
        if reading.lesson is None or shelf.course is None:
            self._say_broken(shelf.findings_with(reading))
            return
        self.tutor.shelf, watched.findings = shelf, None
        session = _session(self.tutor, shelf, reading)
        session.carry(self.session)
        self._show_anew(session)

    def _show_anew(self, session: PreviewSession) -> None:
        self.tutor.session = session
        self.tutor.switch_screen(PreviewScreen(session, self.tutor.speech, self.watched))

    def _say_broken(self, findings: tuple[Diagnostic, ...]) -> None:
        """Keep what is shown, and say what is wrong with the file."""
        self.watched.findings = findings
        self.watched.is_pane_open = True
        worst = next((each for each in findings if each.is_error), None)
        place = str(self.watched.path)
        if worst is not None:
            place = f"{worst.path}:{worst.place.line}:{worst.place.column}"
        name = "broken" if self.watched.is_there else "gone"
        said = {language: preview_words(name, language) for language in LANGUAGES}
        self.session.trouble = BrokenContent(said, place=place)
        self._show_state()

    def _check(self) -> None:
        """Look for all that could be better, beside what is going on."""
        if self.session.trouble is None:
            self.run_worker(self._find, thread=True, exit_on_error=False)

    def _find(self) -> None:
        from tutor.check.collecting import check_paths

        stamps = self.watched.look()
        try:
            found = check_paths((self.watched.path,)).findings
        except Exception as fault:  # noqa: BLE001 - a failing rule is told, and all goes on
            said = preview_words("not-checked", self.tutor.language, fault=repr(fault))
            self.app.call_from_thread(self._not_checked, said)
        else:
            self.app.call_from_thread(self._found, stamps, found)

    def _not_checked(self, said: str) -> None:
        """Say that the check failed; the lesson itself is in order."""
        if self.is_attached:
            self.watched.findings = ()
            self.watched.is_pane_open = True
            self._show_state()
            self.notice.show(said)

    def _found(self, stamps: Stamps, findings: tuple[Diagnostic, ...]) -> None:
        if stamps == self.watched.stamps and self.is_attached:
            self.watched.findings = findings
            self._show_state()


def open_preview(tutor: TutorApp, shelf: CourseShelf, lesson_id: str, step: str) -> TutorScreen:
    """Begin a preview.

    Args:
        tutor: The app, opened with a store that forgets.
        shelf: The course of the lesson.
        lesson_id: A lesson of it.
        step: Where to begin: the id of a step, or nothing.

    Returns:
        The lesson; or what is wrong with it, which waits until it is mended.
    """
    reading = shelf.lesson(lesson_id)
    if reading.lesson is None or shelf.course is None:
        from tutor.ui.screens.preview_broken import BrokenPreview

        return BrokenPreview(shelf, lesson_id, step)
    session = _session(tutor, shelf, reading)
    if step in (*session.flow.ids, *names_of(session.flow)):
        session.act(Jump(step))
    tutor.shelf, tutor.session = shelf, session
    return PreviewScreen(session, tutor.speech, Watched(shelf, lesson_id))


def _session(tutor: TutorApp, shelf: CourseShelf, reading: LessonReading) -> PreviewSession:
    assert shelf.course is not None
    clock = tutor.opening.clock
    return PreviewSession(course=shelf.course.id, reading=reading, store=tutor.store, clock=clock)
