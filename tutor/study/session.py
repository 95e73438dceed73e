"""One learner in one lesson: acts, records, and only then tells what happened.

Owns the order of things: an action is checked by the engine, committed to the learner's database,
and only then are its effects returned. When the database cannot be written to, the lesson goes on,
`trouble` says so, and everything not yet saved is saved as soon as that is possible again. It may
not print or draw. The tests pin that replaying the saved actions gives the same state, and that no
kill loses an action whose effects were returned.
"""

from __future__ import annotations

import msgspec

from tutor.clock import Clock, moment_to_text
from tutor.dialogue.actions import Action, Answer, GiveUp, Skip
from tutor.dialogue.effects import AnswerMarked, AnyEffect
from tutor.dialogue.machine import begin, open_question, step
from tutor.dialogue.state import LEGAL, IllegalAction, Phase, State
from tutor.errors import StoreTrouble, TutorError
from tutor.learner.records import ActionRecord, Attempt
from tutor.learner.records import Verdict as RecordedVerdict
from tutor.learner.store import Store
from tutor.lesson.flow import Flow, lay_out
from tutor.lesson.records import LessonRecord
from tutor.questions.question import Answer as Given
from tutor.questions.verdict import Mark
from tutor.study.carrying import (
    LESSON_CHANGED,
    carry_over,
    place_after,
    place_at_start,
)
from tutor.study.saving import Progress, Saving

_RECORDED: dict[Mark, RecordedVerdict] = {
    Mark.RIGHT: "right",
    Mark.PARTLY: "partly",
    Mark.WRONG: "wrong",
}
_encode = msgspec.json.Encoder().encode
_decode_action = msgspec.json.Decoder(Action).decode


class Session:
    """A learner's way through one lesson.

    `history` holds every effect since the lesson began, `trouble` what the learner must be told.
    """

    def __init__(
        self, *, course: str, lesson: LessonRecord, content_hash: str, store: Store, clock: Clock
    ) -> None:
        self.course = course
        self.lesson = lesson
        self.content_hash = content_hash
        self.flow: Flow = lay_out(lesson.steps)
        self._clock = clock
        self._saving = Saving(
            course=course,
            lesson=lesson.lesson,
            content_hash=content_hash,
            store=store,
            clock=clock,
        )
        self.state: State
        self.history: list[AnyEffect]
        self._place: str
        self._begin()

    def resume(self) -> bool:
        """Go on where the learner stopped, by replaying what was saved.

        When the lesson has changed since, everything that still fits is carried over and `trouble`
        says so.

        Returns:
            Whether there was something to go on with.
        """
        try:
            run = self.store.latest_run(self.course, self.lesson.lesson)
            if run is None or run.ended:
                return False
            records = self.store.actions(run.id)
        except StoreTrouble as error:
            self.trouble = error
            return False
        if run.lesson_hash == self.content_hash and self._replay(records):
            self._saving.go_on(run, records)
            return bool(records)
        actions = _readable(records)
        carried = carry_over(self.flow, actions)
        self.state, self.history = carried.state, list(carried.effects)
        self._place = carried.place
        self.trouble = LESSON_CHANGED
        at = self._clock.now_utc()
        log = [
            ActionRecord(seq=seq, step=name, action=_encode(action).decode(), at=at)
            for seq, (name, action) in enumerate(carried.actions)
        ]
        if log:
            self._saving.begin_with(log, self._progress)
        return bool(records)

    def restart(self) -> None:
        """Begin the lesson again; what was recorded stays."""
        self.close()
        self._saving.begin_anew()
        self._begin()

    @property
    def legal(self) -> frozenset[type]:
        """What the learner can do now."""
        return LEGAL[self.state.phase]

    @property
    def seed(self) -> str:
        """What the order of options depends on: the same for as long as this run goes on."""
        return moment_to_text(self._saving.begun_at)

    @property
    def position(self) -> int:
        """How many of the lesson's steps have been reached; a called aside counts as none."""
        at = self.state.returns[0].to if self.state.returns else self.state.at
        return self.flow.nodes[at].top if at < self.flow.end else self.flow.length

    @property
    def has_ended(self) -> bool:
        """Whether the lesson is over."""
        return self.state.phase is Phase.ENDED

    @property
    def is_saved(self) -> bool:
        """Whether everything the learner did is on the disk."""
        return self._saving.is_saved

    @property
    def store(self) -> Store:
        """The database in use; another one than at first, when that failed."""
        return self._saving.store

    @property
    def trouble(self) -> TutorError | None:
        """What the learner must be told."""
        return self._saving.trouble

    @trouble.setter
    def trouble(self, trouble: TutorError | None) -> None:
        self._saving.trouble = trouble

    def act(self, action: Action) -> tuple[AnyEffect, ...]:
        """Do what the learner wants, and record it before telling what happened.

        Args:
            action: What the learner does.

        Returns:
            The effects, in order.

        Raises:
            IllegalAction: The action is not possible here; nothing has happened.
        """
        before = self.state
        after, effects = step(self.flow, before, action)
        record = ActionRecord(
            seq=self._saving.length,
            step=self._place,
            action=_encode(action).decode(),
            at=self._clock.now_utc(),
        )
        attempt = self._attempt(before, action, effects, record)
        self.state = after
        self._place = place_after(self.flow, before, action, after, self._place)
        self._saving.add(record, attempt, self._progress)
        self.history += effects
        return effects

    def close(self) -> bool:
        """Save what is not saved yet.

        Returns:
            Whether everything is on the disk now.
        """
        return self._saving.close()

    @property
    def _progress(self) -> Progress:
        return Progress(position=self.position, length=self.flow.length, ended=self.has_ended)

    def _begin(self) -> None:
        self.state, effects = begin(self.flow)
        self.history = list(effects)
        self._place = place_at_start(self.flow, self.state)

    def _replay(self, records: tuple[ActionRecord, ...]) -> bool:
        state, effects = begin(self.flow)
        history = list(effects)
        place = place_at_start(self.flow, state)
        try:
            for record in records:
                before, action = state, _decode_action(record.action)
                state, effects = step(self.flow, before, action)
                place = place_after(self.flow, before, action, state, place)
                history += effects
        except (IllegalAction, msgspec.DecodeError):
            return False
        self.state, self.history, self._place = state, history, place
        return True

    def _attempt(
        self, before: State, action: Action, effects: tuple[AnyEffect, ...], record: ActionRecord
    ) -> Attempt | None:
        """Make the record of an answer; None when the action answered nothing."""
        question = open_question(self.flow, before)
        if question is None or not isinstance(action, Answer | GiveUp | Skip):
            return None
        outcome = before.outcomes[question.id]
        verdict: RecordedVerdict = "shown" if isinstance(action, GiveUp) else "skipped"
        share = 0.0
        given: Given = ()
        if isinstance(action, Answer):
            marked = next(effect for effect in effects if isinstance(effect, AnswerMarked))
            if marked.verdict.mark not in _RECORDED:
                return None
            verdict, share = _RECORDED[marked.verdict.mark], marked.verdict.share
            given = action.given
        return Attempt(
            seq=record.seq,
            course=self.course,
            lesson=self.lesson.lesson,
            question=question.id,
            content_hash=self.content_hash,
            kind=question.kind,
            answer=_encode(given).decode(),
            verdict=verdict,
            share=share,
            tries=len(outcome.tries) + bool(given),
            hints=outcome.hints,
            at=record.at,
        )


def _readable(records: tuple[ActionRecord, ...]) -> list[tuple[str, Action]]:
    """Return the saved actions that can still be read, with the step each was taken at."""
    actions = []
    for record in records:
        try:
            actions.append((record.step, _decode_action(record.action)))
        except msgspec.DecodeError:
            continue
    return actions
