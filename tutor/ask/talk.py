"""A talk with the teacher: what was asked and answered, and what the next question follows on.

Owns the order of a talk: follow-ups are about the last answer, a number stands for a question that
was suggested, and what could not be answered is kept. Both front ends talk through it. The tests
pin these three.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from tutor.ask.asker import Asker
from tutor.ask.replies import Reply, Topic
from tutor.ask.unanswered import FILE_NAME, keep_unanswered
from tutor.clock import Clock
from tutor.text.texts import Text

MOST_KEPT = 50


class Exchange(Struct, frozen=True, kw_only=True):
    """A question as it was asked, and what was said to it."""

    question: str
    reply: Reply


class Talk:
    """One learner, asking."""

    def __init__(self, asker: Asker, folder: Path, clock: Clock) -> None:
        """Take who answers, the learner's folder for what cannot be answered, and the clock."""
        self.asker = asker
        self.exchanges: list[Exchange] = []
        self._file = folder / FILE_NAME
        self._clock = clock
        self._answer: Reply | None = None

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The questions suggested by the last reply."""
        return suggested(self.exchanges[-1].reply) if self.exchanges else ()

    def picked(self, typed: str) -> str:
        """Return the question meant: the suggested one whose number was typed, or just that."""
        number = unicodedata.normalize("NFKC", typed).strip()
        if number.isdecimal() and len(number) == 1 and 1 <= int(number) <= len(self.topics):
            return self.topics[int(number) - 1].question
        return typed.strip()

    def ask(
        self,
        question: str,
        language: str,
        standing_at: Collection[str] = (),
        open_asks: tuple[Text, ...] = (),
    ) -> Reply:
        """Ask a question.

        Args:
            question: What was typed.
            language: The language of the screen.
            standing_at: What must not be given away, and
            open_asks: what the learner is being asked: as for `Asker.ask`.

        Returns:
            The reply; it stands last among the exchanges.
        """
        reply = self.asker.ask(
            question,
            language,
            last=self._answer,
            standing_at=standing_at,
            open_asks=open_asks,
        )
        if reply.is_missing:
            near = tuple(topic.passage for topic in reply.nearest)
            now = self._clock.now_utc()
            keep_unanswered(self._file, now, reply.asked, reply.language, near)
        if reply.kind == "answer":
            self._answer = reply
        self.exchanges = [*self.exchanges, Exchange(question=question, reply=reply)][-MOST_KEPT:]
        return reply


def suggested(reply: Reply) -> tuple[Topic, ...]:
    """Return the questions that a reply suggests: what to ask next, or what comes nearest."""
    return reply.next or reply.nearest
