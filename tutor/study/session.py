"""One learner in one lesson: acts, records, and only then tells what happened.

Owns the order of things: an action is checked by the engine, committed to the learner's database,
and only then are its effects returned. When the database cannot be written to, the lesson goes on,
`trouble` says so, and everything not yet saved is saved as soon as that is possible again. It may
not print or draw. The tests pin that replaying the saved actions gives the same state, and that no
kill loses an action whose effects were returned.
"""

from __future__ import annotations

import msgspec
from msgspec import structs

from tutor.clock import Clock, moment_to_text
from tutor.dialogue.actions import Action, GiveUp
from tutor.dialogue.effects import AnyEffect, ExplanationAsked, QuestionPosed
from tutor.dialogue.machine import begin, open_question, step
from tutor.dialogue.state import ASKING, LEGAL, NOTHING_KNOWN, Phase, State
from tutor.errors import StoreTrouble, TutorError
from tutor.learner.records import ActionRecord, Attempt
from tutor.learner.store import Store
from tutor.lesson.flow import Flow, lay_out
from tutor.lesson.records import LessonRecord
from tutor.questions.question import Answer, Question
from tutor.study.attempting import Tried, tried
from tutor.study.carrying import (
    LESSON_CHANGED,
    carry_over,
    place_after,
    place_at_start,
)
from tutor.study.knowing import known_before, known_in, recorded
from tutor.study.preferences import prefers_confidence
from tutor.study.replaying import readable, replay
from tutor.study.saving import Progress, Saving

_encode = msgspec.json.Encoder().encode


class Session:
    """A learner's way through one lesson.

    `history` holds every effect since the lesson began, `trouble` what the learner must be told.
    """

    def __init__(
        self,
        *,
        course: str,
        lesson: LessonRecord,
        content_hash: str,
        store: Store,
        clock: Clock,
    ) -> None:
        self.course = course
        self.lesson = lesson
        self.content_hash = content_hash
        self.flow: Flow = lay_out(lesson.steps)
        self._clock = clock
        self._posed_at = clock.now_utc()
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
        replayed = replay(self.flow, records) if run.lesson_hash == self.content_hash else None
        if replayed is not None:
            self.state, self._place = replayed.state, replayed.place
            self.history = list(replayed.history)
            self._saving.go_on(run, records)
            return bool(records)
        known = known_in(records) or NOTHING_KNOWN
        carried = carry_over(self.flow, readable(records), known)
        self.state, self.history = carried.state, list(carried.effects)
        self._place = carried.place
        self.trouble = LESSON_CHANGED
        log = [recorded(known, run.started_at)] if known != NOTHING_KNOWN else []
        log += [
            self._record(seq, name, action)
            for seq, (name, action) in enumerate(carried.actions, len(log))
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
        """What the learner can do now; what has no right answer has none to be shown."""
        legal, question = LEGAL[self.state.phase], open_question(self.flow, self.state)
        return legal - {GiveUp} if question is not None and not question.key else legal

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
        if not self._saving.length and before.known != NOTHING_KNOWN:
            self._saving.add(recorded(before.known, self._clock.now_utc()), None, self._progress)
        record = self._record(self._saving.length, self._place, action)
        found = tried(self.flow, before, action, after, effects)
        attempt = self._attempt(found, record) if found is not None else None
        if any(isinstance(effect, QuestionPosed | ExplanationAsked) for effect in effects):
            self._posed_at = record.at
        if self.trouble is LESSON_CHANGED:
            self.trouble = None  # whoever goes on has read it
        self.state = after
        self._place = place_after(self.flow, before, action, after, self._place)
        self._saving.add(record, attempt, self._progress)
        self.history += effects
        return effects

    def asks_confidence(self, question: Question) -> bool:
        """Tell whether the learner is to say how sure they are before this answer is marked.

        Only the first answer to a question that has a key is asked about, where its author or the
        learner wants that.
        """
        outcome = self.state.outcomes.get(question.id)
        is_first = self.state.phase in ASKING and outcome is not None and not outcome.tries
        if not is_first or not question.is_marked:
            return False
        return question.confidence or prefers_confidence(self.store)

    def report(self, question: Question, given: Answer, note: str) -> bool:
        """Keep what the learner says about a question, after answering `given` or nothing.

        Returns:
            Whether it is on the disk.
        """
        from tutor.study.reporting import keep_report

        return keep_report(self, question, given, note, self._clock.now_utc())

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
        known = known_before(self.flow, self.store, self.course, self._clock.now_utc())
        self.state, effects = begin(self.flow, known)
        self.history = list(effects)
        self._place = place_at_start(self.flow, self.state)

    def _record(self, seq: int, step: str, action: Action) -> ActionRecord:
        at = self._clock.now_utc()
        return ActionRecord(seq=seq, step=step, action=_encode(action).decode(), at=at)

    def _attempt(self, found: Tried, record: ActionRecord) -> Attempt:
        return Attempt(
            seq=record.seq,
            course=self.course,
            lesson=self.lesson.lesson,
            content_hash=self.content_hash,
            seconds=max(0.0, (record.at - self._posed_at).total_seconds()),
            at=record.at,
            **structs.asdict(found),
        )
