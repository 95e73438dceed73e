"""Asking the teacher in plain mode: a line that begins with a slash is a question.

Owns what is said to such a line. The lesson knows nothing of it and goes on where it was. The tests
pin that the same prompt comes again, and that what stands open is not given away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from tutor.cli.materials import Materials
from tutor.cli.output import Output
from tutor.cli.plain_telling import WIDEST_CELLS
from tutor.cli.plain_words import plain_words
from tutor.dialogue.state import Phase
from tutor.lesson.library import CourseShelf
from tutor.study.session import Session

if TYPE_CHECKING:
    from tutor.ask.talk import Talk

_SLASHES = "/／"


class PlainTeacher:
    """Answers questions beside a lesson."""

    def __init__(
        self, open_talk: Callable[[], Talk], lesson_ids: Collection[str], output: Output
    ) -> None:
        """Take what opens the talk at the first question, the course's lessons, and the output."""
        self._open_talk = open_talk
        self._lesson_ids = lesson_ids
        self._output = output
        self._talk: Talk | None = None

    def take(self, line: str, session: Session) -> bool:
        """Answer a line that is a question to the teacher.

        Args:
            line: What was typed.
            session: The lesson under way.

        Returns:
            Whether it was one.
        """
        typed = line.strip()
        if not typed.startswith(tuple(_SLASHES)):
            return False
        question, language = typed.lstrip(_SLASHES).strip(), self._output.language
        if session.state.phase is Phase.EXAMINED:
            self._output.say(plain_words("no-asking-in-exam", language))
        elif not question:
            self._output.say(plain_words("ask-how", language))
        else:
            self._output.say("\n".join(self._answer(question, session)))
        return True

    def _answer(self, question: str, session: Session) -> list[str]:
        from tutor.cli.talking import lines_of
        from tutor.study.standing import asked_at, standing_at

        if self._talk is None:
            self._talk = self._open_talk()
        asked = self._talk.picked(question)
        standing = standing_at(session, self._lesson_ids)
        asks = asked_at(session)
        reply = self._talk.ask(asked, self._output.language, standing, asks)
        return lines_of(reply, min(self._output.width_cells, WIDEST_CELLS), "/")


def teacher_beside(materials: Materials, shelf: CourseShelf, output: Output) -> PlainTeacher:
    """Return who answers beside a lesson of a course; nothing is read before the first question."""

    def open_talk() -> Talk:
        from tutor.cli import talking

        return talking.open_talk(materials)

    return PlainTeacher(open_talk, shelf.lesson_ids, output)
