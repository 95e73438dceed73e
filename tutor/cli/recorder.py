"""A lesson in plain mode whose every action is kept, and nothing else.

Owns the session for it: options stand in the same order every time, and what is done is kept in no
database.
"""

from __future__ import annotations

from typing import TextIO

from tutor.cli.output import Output
from tutor.cli.plain import PlainLesson
from tutor.clock import SystemClock
from tutor.dialogue.actions import Action
from tutor.dialogue.effects import AnyEffect
from tutor.learner.throwaway import throwaway_store
from tutor.lesson.flow import Flow
from tutor.lesson.reading import Course, LessonReading
from tutor.study.session import Session

_SEED = "play"
"""What the order of options depends on while a play is recorded."""


class _Recorded(Session):
    """A session that keeps its actions, and whose options have one order."""

    actions: tuple[Action, ...] = ()

    @property
    def seed(self) -> str:
        """The same, always."""
        return _SEED

    def act(self, action: Action) -> tuple[AnyEffect, ...]:
        """Do what the learner wants, and keep it if that was possible."""
        effects = super().act(action)
        self.actions = (*self.actions, action)
        return effects


class Recorder(PlainLesson):
    """Somebody plays a lesson at a prompt, to have it written down."""

    def __init__(
        self, reading: LessonReading, course: Course, output: Output, typed: TextIO | None
    ) -> None:
        assert reading.lesson is not None
        self._recorded = _Recorded(
            course=course.id,
            lesson=reading.lesson,
            content_hash=reading.content_hash,
            store=throwaway_store(),
            clock=SystemClock(),
        )
        super().__init__(
            session=self._recorded,
            course=course,
            output=output,
            typed=typed,
            locale_language=output.language,
        )

    @property
    def actions(self) -> tuple[Action, ...]:
        """What was done so far."""
        return self._recorded.actions

    @property
    def flow(self) -> Flow:
        """The lesson that is played."""
        return self._recorded.flow

    def _say_saved(self) -> None:
        """Say nothing: there is nothing to go on with."""
