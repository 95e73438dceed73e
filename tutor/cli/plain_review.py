"""A review as plain lines: how much there is, the questions, and when the next ones come.

Owns what a review says besides its questions, which are put and answered as in any lesson. The
tests pin that a question which has changed since it was answered is called that.
"""

from __future__ import annotations

from typing import TextIO

from tutor.cli.output import Output
from tutor.cli.plain import PlainLesson
from tutor.cli.plain_history import scene
from tutor.cli.plain_teacher import PlainTeacher
from tutor.cli.words import words
from tutor.clock import Clock
from tutor.dialogue.actions import Action
from tutor.dialogue.effects import AnyEffect, ExplanationAsked, LessonEnded, QuestionPosed
from tutor.lesson.library import CourseShelf
from tutor.study.review_words import rest, review_place, review_words
from tutor.study.reviewing import ReviewSession, prepare_review
from tutor.text.texts import in_language


class PlainReview(PlainLesson):
    """One review, at a prompt."""

    def __init__(
        self,
        *,
        session: ReviewSession,
        shelf: CourseShelf,
        clock: Clock,
        output: Output,
        typed: TextIO | None,
        locale_language: str,
        teacher: PlainTeacher | None = None,
    ) -> None:
        assert shelf.course is not None
        super().__init__(
            session=session,
            course=shelf.course,
            output=output,
            typed=typed,
            locale_language=locale_language,
            teacher=teacher,
        )
        self._review = session.review
        self._shelf = shelf
        self._clock = clock

    def _open(self, *, resumed: bool) -> None:
        assert not resumed
        language = self._output.language
        title = in_language(self._session.lesson.title, language)
        self._telling.tell((f"{title} {review_place(self._session, self._review.left, language)}",))
        self._telling.tell(self._telling.paragraphs(scene(self._session.history), None))
        self._tell_change(self._session.history)

    def _act(self, action: Action) -> None:
        before = len(self._session.history)
        super()._act(action)
        self._tell_change(self._session.history[before:])

    def _told(self, effects: tuple[AnyEffect, ...]) -> tuple[AnyEffect, ...]:
        return tuple(effect for effect in effects if not isinstance(effect, LessonEnded))

    def _conclude(self) -> None:
        language, now = self._output.language, self._clock.now_utc()
        review = prepare_review(self._shelf, self._session.store, now)
        left = len(review.cards) + review.left
        self._telling.tell(rest(review, self._session, now, language))
        if left:
            self._telling.tell((words("review-more", language, count=left),))

    def _say_saved(self) -> None:
        self._telling.tell((words("review-saved", self._output.language),))

    def _tell_change(self, effects: list[AnyEffect]) -> None:
        """Say of a question just put that it is not what it was."""
        for effect in effects:
            match effect:
                case QuestionPosed(question=question):
                    name = question.id
                case ExplanationAsked(step=step):
                    name = step.explanation.id
                case _:
                    continue
            if self._review.has_changed(name):
                self._telling.tell((review_words("changed", self._output.language),))
