"""An exam on the screen: what it is, and its questions.

Owns the way from the one to the other, and to the result. The questions are played like a lesson;
what is legal in an exam is the engine's to say. The tests pin that nothing is said of right or
wrong before the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tutor.dialogue.actions import Action
from tutor.errors import StoreTrouble
from tutor.lesson.library import CourseShelf
from tutor.study.exam_words import earlier_result, exam_words
from tutor.study.examining import earlier_results, read_exam_of, take_exam
from tutor.study.session import Session
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.screens.base import TutorScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp

_MOST_EARLIER = 5


class ExamScreen(LessonScreen):
    """The questions of an exam; after the last one comes the result."""

    async def act(self, action: Action) -> None:
        """Do what the learner wants; show the result when that was the last answer."""
        await super().act(action)
        if self.session.has_ended:
            self.tutor.show_lesson(self.session)


class ExamStart(TutorScreen):
    """Says what an exam is, before its first question or the next one."""

    CSS_PATH = "exam.tcss"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,ideographic_space", "begin", show=False),
        Binding("m,ｍ,escape", "app.show_map", show=False),
    ]

    def __init__(self, session: Session) -> None:
        self.session = session
        self._about = Static()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, what the exam is, and the keys."""
        yield self.top_bar
        yield self.banner
        with VerticalScroll():
            yield self._about
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Say what it is."""
        self.speak()

    def speak(self) -> None:
        """Show everything in the language of the app."""
        language = self.tutor.language
        self.top_bar.show(
            plain(in_language(self.session.lesson.title, language)), self.tutor.language_label
        )
        self.banner.show(self.session.trouble, language)
        self._about.update(Content("\n\n").join(self._paragraphs(language)))
        self.key_bar.show(self.hints())

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        begin = "go-on-exam" if self.session.position > 1 else "begin-exam"
        return [
            KeyHint("Enter", ui_words(begin, language), "screen.begin"),
            KeyHint("Esc", ui_words("map", language), "app.show_map"),
            KeyHint("q", ui_words("quit", language), "app.leave"),
            *self.common_hints(),
        ]

    def action_begin(self) -> None:
        """Show the question the learner stands at."""
        self.tutor.show_lesson(self.session)

    def _paragraphs(self, language: str) -> list[Content]:
        session = self.session
        count, minutes = session.flow.length, session.lesson.minutes
        said = [Content(exam_words("about", language, count=count, minutes=minutes))]
        if session.position > 1:
            done = session.position - 1
            said.append(Content(exam_words("under-way", language, count=count, done=done)))
        try:
            earlier = earlier_results(session.store, session.course)[:_MOST_EARLIER]
        except StoreTrouble:
            earlier = ()
        if earlier:
            lines = [Content.styled(exam_words("earlier", language), "bold $text-primary")]
            lines += [Content(earlier_result(run, language)) for run in earlier]
            said.append(Content("\n").join(lines))
        return said


def open_exam(tutor: TutorApp, shelf: CourseShelf) -> ExamStart | None:
    """Open the exam of a course where the learner stopped.

    Args:
        tutor: The app; its session becomes that of the exam.
        shelf: The course.

    Returns:
        The screen to be shown; None when the exam is broken, which is shown instead.
    """
    reading = read_exam_of(shelf)
    if shelf.course is None or reading is None or reading.exam is None:
        findings = shelf.reading.findings if reading is None else reading.findings
        tutor.call_later(tutor.show_findings, "broken-exam", findings)
        return None
    tutor.enter(shelf)
    session = take_exam(reading.exam, shelf.course.id, tutor.store, tutor.opening.clock)
    session.trouble = session.trouble or tutor.trouble
    tutor.session = session
    return ExamStart(session)
