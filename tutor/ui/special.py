"""The screens of what is played like a lesson and is none: an exam, a review.

Owns which screen stands for such a session, in its midst and at its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from tutor.learner.exams import EXAM_LESSON
from tutor.study.reviewing import ReviewSession
from tutor.study.session import Session

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp


def special_screen(tutor: TutorApp, session: Session) -> Screen[None]:
    """Return the screen on which a session goes on, or is looked back on.

    Args:
        tutor: The app, with the course open.
        session: An exam or a review.
    """
    if isinstance(session, ReviewSession):
        from tutor.ui.screens.review import review_screen

        return review_screen(tutor, session)
    assert session.lesson.lesson == EXAM_LESSON
    if session.has_ended:
        from tutor.ui.screens.exam_result import ExamResultScreen

        return ExamResultScreen(session)
    from tutor.ui.screens.exam import ExamScreen

    return ExamScreen(session, tutor.speech)
