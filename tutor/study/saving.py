"""The log of one run on its way to the disk.

Owns which run the log belongs to, what of it is not on the disk yet, and what is done about that:
another run where somebody else went on with ours, another store where ours fails, memory where
there is no disk. It knows no lesson and no engine. The tests pin that nothing is lost and nothing
is saved twice, whenever a write fails.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from tutor.clock import Clock
from tutor.errors import StoreTrouble, TutorError
from tutor.learner.opening import Opened, open_store, open_unsaved, recover
from tutor.learner.records import ActionRecord, Attempt, Run
from tutor.learner.store import Store
from tutor.learner.trouble import RunMoved
from tutor.study.carrying import MOVED_ELSEWHERE

_RETRY_AFTER = timedelta(seconds=3)


class Progress(Struct, frozen=True, kw_only=True):
    """How far a lesson is: `position` of `length` steps."""

    position: int = 0
    length: int = 0
    ended: bool = False


class Saving:
    """Keeps the log of a run; `trouble` is what the learner must be told.

    `begun_at` is when the run began; going on with it brings that moment back.
    """

    def __init__(
        self, *, course: str, lesson: str, content_hash: str, store: Store, clock: Clock
    ) -> None:
        self.course = course
        self.lesson = lesson
        self.content_hash = content_hash
        self.store = store
        self.trouble: TutorError | None = None
        self._clock = clock
        self._progress = Progress()
        self._tried_at: datetime | None = None
        self._run_id: int | None = None
        self.begun_at = clock.now_utc()
        self._log: list[ActionRecord] = []
        self._attempts: list[Attempt] = []
        self._unsaved_attempts: list[Attempt] = []

    @property
    def length(self) -> int:
        """How many actions the log has."""
        return len(self._log)

    @property
    def is_saved(self) -> bool:
        """Whether the whole log is on the disk."""
        return not self._log or (self.store.saved and self._run_id is not None)

    def go_on(self, run: Run, records: Sequence[ActionRecord]) -> None:
        """Go on with a run that is in the store."""
        self._run_id, self._log, self.begun_at = run.id, list(records), run.started_at

    def begin_with(self, records: Sequence[ActionRecord], progress: Progress) -> None:
        """Begin a run with a log made already."""
        self._log, self._progress = list(records), progress
        self._save_anew()

    def begin_anew(self) -> None:
        """Begin with an empty log; the run that was under way stays as it is."""
        self._run_id, self._log, self.begun_at = None, [], self._clock.now_utc()
        self._attempts, self._unsaved_attempts = [], []
        if not isinstance(self.trouble, StoreTrouble):
            self.trouble = None

    def add(self, record: ActionRecord, attempt: Attempt | None, progress: Progress) -> None:
        """Save one more action before anybody is told what it led to.

        Args:
            record: The action; its `seq` is the length of the log.
            attempt: The answer it got marked, if it gave one.
            progress: Where it led.
        """
        self._log.append(record)
        self._progress = progress
        attempts = () if attempt is None else (attempt,)
        self._attempts += attempts
        self._unsaved_attempts += attempts
        if not self.store.saved:
            self._try_disk_again()
        if self._run_id is None:
            self._save_anew()
            return
        try:
            self.store.append(
                self._run_id,
                record,
                attempts,
                position=progress.position,
                length=progress.length,
                ended=progress.ended,
            )
        except RunMoved:
            self.trouble = MOVED_ELSEWHERE
            self._save_anew()
        except StoreTrouble:
            self._recover()
        else:
            self._unsaved_attempts.clear()

    def close(self) -> bool:
        """Save what is not saved yet.

        Returns:
            Whether everything is on the disk now.
        """
        if not self.is_saved:
            self._tried_at = None
            self._try_disk_again()
            if self._run_id is None:
                self._save_anew()
        return self.is_saved

    def _save_anew(self) -> None:
        """Save the whole log as a run of its own, in memory if need be."""
        try:
            self._start_run()
        except StoreTrouble:
            self._recover()

    def _start_run(self) -> None:
        run = self.store.start_run(
            self.course,
            self.lesson,
            self.content_hash,
            self.begun_at,
            actions=tuple(self._log),
            attempts=tuple(self._unsaved_attempts),
            position=self._progress.position,
            length=self._progress.length,
            ended=self._progress.ended,
        )
        self._run_id = run.id
        self._unsaved_attempts.clear()

    def _recover(self) -> None:
        """Open the database again and save everything, or else go on in memory."""
        self._use(recover(self.store, self._clock.now_utc()))
        try:
            self._start_run()
        except StoreTrouble as error:
            self.store.close()
            self._use(open_unsaved(self.store.path, error))
            self._start_run()

    def _try_disk_again(self) -> None:
        """See now and then whether the database can be used again; if so, take it."""
        now, tried_at = self._clock.now_utc(), self._tried_at
        if tried_at is not None and tried_at <= now < tried_at + _RETRY_AFTER:
            return
        opened = open_store(self.store.path, now, suspicious=True)
        if opened.store.saved:
            self.store.close()
            self._use(opened)
        else:
            opened.store.close()
            self._tried_at = now

    def _use(self, opened: Opened) -> None:
        """Go on with another store, in which this log is not yet."""
        self.store, self.trouble = opened.store, opened.trouble
        self._run_id = None
        self._tried_at = self._clock.now_utc()
        try:
            stored = set(self.store.attempts(self.course))
        except StoreTrouble:
            stored = set()
        self._unsaved_attempts = [each for each in self._attempts if each not in stored]
