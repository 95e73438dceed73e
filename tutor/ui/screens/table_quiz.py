"""A quiz on one table: a lesson made of it, played above the conversation it came from.

Owns its making and the way back. Its answers are recorded like those of any lesson; every quiz is a
run of its own, so nothing is left to go on with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec
from textual.binding import Binding, BindingType

from tutor.clock import moment_to_text
from tutor.lesson.hashing import content_hash
from tutor.lesson.quizzing import quiz_lesson
from tutor.lesson.table_records import Table
from tutor.study.session import Session
from tutor.text.texts import in_language
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words
from tutor.wording import LANGUAGES

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp


class QuizScreen(LessonScreen):
    """A lesson that ends where it came from."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("m,ｍ,escape", "back", show=False)]

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now; one leads back instead of to the map."""
        back = KeyHint("Esc", ui_words("back", self.tutor.language), "screen.back")
        return [back if hint.action == "app.show_map" else hint for hint in super().hints()]

    async def action_next(self) -> None:
        """Go on; at the end, go back."""
        if self.session.has_ended and not self.transcript.has_more_below:
            self.action_back()
        else:
            await super().action_next()

    async def action_again(self) -> None:
        """Ask the same once more."""
        if self.session.has_ended:
            self.session.restart()
            self.app.switch_screen(QuizScreen(self.session, self.tutor.speech))

    def action_back(self) -> None:
        """Go back to the conversation."""
        self.dismiss()

    def on_unmount(self) -> None:
        """Save what is not saved yet."""
        self.session.close()


def quiz_screen(tutor: TutorApp, table: Table) -> QuizScreen | None:
    """Make a quiz of the course that is open.

    Args:
        tutor: The app, with the course open.
        table: The table.

    Returns:
        The screen to be shown; None when no question can be made from the table.
    """
    clock, under_way = tutor.opening.clock, tutor.session
    assert tutor.shelf is not None
    assert tutor.shelf.course is not None
    title = {
        language: ui_words("quiz-title", language, caption=in_language(table.caption, language))
        for language in LANGUAGES
    }
    lesson = quiz_lesson(table, moment_to_text(clock.now_utc()), title)
    if not lesson.steps:
        return None
    session = Session(
        course=tutor.shelf.course.id,
        lesson=lesson,
        content_hash=content_hash(msgspec.json.encode(lesson)),
        store=tutor.store if under_way is None else under_way.store,
        clock=clock,
    )
    session.trouble = tutor.trouble if under_way is None else under_way.trouble
    return QuizScreen(session, tutor.speech)
