"""A review on the screen: its questions, and the word at its end or where nothing is due.

Owns the way from the one to the other. The questions are played like a lesson. The tests pin that
what is left is always to be seen, and that it is always said when something is due next.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tutor.dialogue.actions import Action
from tutor.errors import StoreTrouble
from tutor.lesson.library import CourseShelf
from tutor.study.due import QUESTIONS_A_MINUTE, count_due
from tutor.study.preferences import preferred_review_minutes
from tutor.study.review_words import rest, review_place, review_words
from tutor.study.reviewing import TITLE, Review, ReviewSession, prepare_review
from tutor.text.texts import in_language
from tutor.ui.entries import ExplainEntry, QuestionEntry
from tutor.ui.screens.base import TutorScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.speech import Speech
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp


NOTHING = Review(lesson=None, content_hash="", cards=(), left=0, is_limited=False, next=None)
"""What can be reviewed where the database cannot be used."""


class ReviewScreen(LessonScreen):
    """The questions of a review; after the last one comes what is left."""

    def __init__(self, session: ReviewSession, speech: Speech) -> None:
        self.review = session.review
        self.changed = Static(classes="changed")
        super().__init__(session, speech)

    def compose(self) -> ComposeResult:
        """Lay out a lesson, with a line for a question that has changed."""
        yield self.top_bar
        yield self.banner
        yield self.changed
        yield self.transcript
        yield self.notice
        yield self.key_bar

    async def act(self, action: Action) -> None:
        """Do what the learner wants; after the last question, say what is left."""
        await super().act(action)
        if self.session.has_ended:
            self.tutor.show_lesson(self.session)

    def _show_state(self) -> None:
        super()._show_state()
        language = self.tutor.language
        place = review_place(self.session, self.review.left, language)
        self.top_bar.show(in_language(TITLE, language), f"{place}  {self.tutor.language_label}")
        self.changed.update(Content(review_words("changed", language)))
        self.changed.display = self.review.has_changed(self._asked)

    @property
    def _asked(self) -> str:
        """The question or explanation that was asked last."""
        for entry in reversed(self.entries):
            match entry:
                case QuestionEntry(question=question):
                    return question.id
                case ExplainEntry(step=step):
                    return step.explanation.id
        return ""


class ReviewRest(TutorScreen):
    """Says what was done, what is left, and when something is due next."""

    CSS_PATH = "review.tcss"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,ideographic_space", "go_on", show=False),
        Binding("m,ｍ,escape", "app.show_map", show=False),
    ]

    def __init__(self, review: Review, shelf: CourseShelf, done: ReviewSession | None) -> None:
        self.review = review
        self.left = len(review.cards) + review.left
        self._shelf = shelf
        self._done = done
        self._about = Static()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, what is left, and the keys."""
        yield self.top_bar
        yield self.banner
        with VerticalScroll():
            yield self._about
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Say it."""
        self.speak()

    def speak(self) -> None:
        """Show everything in the language of the app."""
        language, now = self.tutor.language, self.tutor.opening.clock.now_utc()
        self.top_bar.show(in_language(TITLE, language), self.tutor.language_label)
        self.banner.show(self.tutor.trouble, language)
        said = rest(self.review, self._done, now, language)
        self._about.update(Content("\n\n").join(Content(each) for each in said))
        self.key_bar.show(self.hints())

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        does = ui_words("go-on-review", language) if self.left else ui_words("map", language)
        hints = [KeyHint("Enter", does, "screen.go_on")]
        if self.left:
            hints.append(KeyHint("Esc", ui_words("map", language), "app.show_map"))
        return [
            *hints,
            KeyHint("q", ui_words("quit", language), "app.leave"),
            *self.common_hints(),
        ]

    def action_go_on(self) -> None:
        """Go on with what is left, beyond the day's limit; without any, back to the map."""
        if not self.left:
            self.tutor.action_show_map()
            return
        most = preferred_review_minutes(self.tutor.store) * QUESTIONS_A_MINUTE
        self.tutor.open_review(self._shelf, most)


def review_screen(tutor: TutorApp, session: ReviewSession) -> Screen[None]:
    """Return the screen of a review: its questions, or at its end what is left.

    Args:
        tutor: The app, with the course open.
        session: The review.
    """
    if not session.has_ended:
        return ReviewScreen(session, tutor.speech)
    assert tutor.shelf is not None
    now = tutor.opening.clock.now_utc()
    try:
        review = prepare_review(tutor.shelf, session.store, now)
    except StoreTrouble as error:
        tutor.trouble = error
        review = NOTHING
    return ReviewRest(review, tutor.shelf, session)


def shelf_to_review(tutor: TutorApp) -> CourseShelf | None:
    """Return the course with most to review; None when no course can be read."""
    now = tutor.opening.clock.now_utc()
    counts: dict[CourseShelf, int] = {}
    for shelf in tutor.library.shelves:
        if shelf.course is not None:
            counts[shelf] = 0
            with suppress(StoreTrouble):
                counts[shelf] = count_due(tutor.store, shelf.course.id, now).total
    return max(counts, key=lambda shelf: counts[shelf], default=None)


def open_review(tutor: TutorApp, shelf: CourseShelf, most: int | None) -> Screen[None]:
    """Begin a review.

    Args:
        tutor: The app; its session becomes that of the review.
        shelf: The course, which can be read.
        most: How many questions are wanted; None for what the day's limit still allows.

    Returns:
        The screen to be shown: the first question, or what there is to say where none is due.
    """
    clock = tutor.opening.clock
    try:
        review = prepare_review(shelf, tutor.store, clock.now_utc(), most=most)
    except StoreTrouble as error:
        tutor.trouble = error
        review = NOTHING
    if review.lesson is None:
        return ReviewRest(review, shelf, None)
    session = ReviewSession(review, shelf, tutor.store, clock)
    session.trouble = session.trouble or tutor.trouble
    tutor.session = session
    return ReviewScreen(session, tutor.speech)
