"""What is asked of the learner's database, and what is told to it.

One connection; it may be opened in one thread and used in another, but never by two at once.
Every write is one transaction begun with `BEGIN IMMEDIATE` and is on the disk when the method
returns; after any error nothing of it is there, and the same call may be made again. The tests
pin that no acknowledged action is lost by a killed process or between two terminals.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from msgspec.structs import replace

from tutor.clock import moment_to_text
from tutor.errors import StoreCause
from tutor.learner import rows
from tutor.learner.connection import connect, connect_memory
from tutor.learner.migrations import STEPS, Steps, version_of
from tutor.learner.records import ActionRecord, Attempt, Place, Run
from tutor.learner.trouble import SQLITE_FAILURES, RunMoved, trouble, trouble_of


class Store:
    """The learner's database, open.

    `path` is where it is, or would be: a store that is not `saved` lives in memory only.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, saved: bool) -> None:
        self._connection = connection
        self.path = path
        self.saved = saved

    @classmethod
    def open(
        cls, path: Path, now: datetime, *, suspicious: bool = False, steps: Steps = STEPS
    ) -> Self:
        """Open the database, making or migrating it where necessary.

        Args:
            path: its file; the folder is made when it is missing.
            now: the moment, for the name of a backup.
            suspicious: something went wrong before, so check every page.
            steps: the migrations there are.
        Returns: a store that keeps what it is told.
        Raises:
            StoreTrouble: it cannot be written to, or is not a sound database of ours.
        """
        connection = connect(path, now, suspicious=suspicious, steps=steps)
        try:
            rows.rehearse(connection)
        except SQLITE_FAILURES as error:
            connection.close()
            raise trouble_of(error, path) from error
        return cls(connection, path, saved=True)

    @classmethod
    def in_memory(cls, path: Path) -> Self:
        """Open a store that forgets, with what can still be read from the file.

        Args:
            path: the file; it is not changed, and need not be there.
        Returns: a store that keeps nothing.
        """
        return cls(connect_memory(path), path, saved=False)

    def close(self) -> None:
        """Close the database; there is nothing left to be written."""
        self._connection.close()

    def latest_run(self, course: str, lesson: str) -> Run | None:
        """Return the run of a lesson that was begun last.

        Args:
            course: the course's id.
            lesson: the lesson's id.
        Returns: the run; None when the lesson was never begun.
        Raises:
            StoreTrouble: the database cannot be read.
        """
        with self.reading():
            return rows.latest_run(self._connection, course, lesson)

    def actions(self, run_id: int) -> tuple[ActionRecord, ...]:
        """Return the log of a run.

        Args:
            run_id: the run's id.
        Returns: its actions in order.
        Raises:
            StoreTrouble: the database cannot be read.
        """
        with self.reading():
            return tuple(rows.actions(self._connection, run_id))

    def places(self, course: str) -> Mapping[str, Place]:
        """Return how far the learner is in every lesson that was ever begun.

        Args:
            course: the course's id.
        Returns: by lesson id, the place in the run that was begun last.
        Raises:
            StoreTrouble: the database cannot be read.
        """
        with self.reading():
            return {place.lesson: place for place in rows.places(self._connection, course)}

    def attempts(self, course: str, question: str | None = None) -> tuple[Attempt, ...]:
        """Return the marked answers of a course.

        Args:
            course: the course's id.
            question: the question's id; None for all questions.
        Returns: the attempts, in the order in which they were recorded.
        Raises:
            StoreTrouble: the database cannot be read.
        """
        with self.reading():
            return tuple(rows.attempts(self._connection, course, question))

    def setting(self, name: str) -> str | None:
        """Return what was set under a name, or None.

        Raises:
            StoreTrouble: the database cannot be read.
        """
        with self.reading():
            row = self._connection.execute(
                "SELECT value FROM settings WHERE name = ?", (name,)
            ).fetchone()
        return None if row is None else row[0]

    def set_setting(self, name: str, value: str) -> None:
        """Set a name to a value, in place of any older one.

        Raises:
            StoreTrouble: it could not be saved.
        """
        with self.writing():
            self._connection.execute(
                "REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value)
            )

    def start_run(
        self,
        course: str,
        lesson: str,
        lesson_hash: str,
        at: datetime,
        *,
        actions: Sequence[ActionRecord] = (),
        attempts: Sequence[Attempt] = (),
        position: int = 0,
        length: int = 0,
        ended: bool = False,
    ) -> Run:
        """Begin a run, with a log that was already made where there is one.

        Args:
            course: the course's id.
            lesson: the lesson's id.
            lesson_hash: the hash of the lesson's text.
            at: the moment it began; it was touched last by the last action of its log.
            actions: the log so far, `seq` 0, 1, 2 …
            attempts: the marked answers of that log which no other run holds.
            position: how many steps have been taken.
            length: how many steps there are.
            ended: whether the lesson is over.
        Returns: the run.
        Raises:
            StoreTrouble: it could not be saved; the same call may be made again.
        """
        run = Run(
            id=0,
            course=course,
            lesson=lesson,
            lesson_hash=lesson_hash,
            started_at=at,
            touched_at=actions[-1].at if actions else at,
            position=position,
            length=length,
            ended=ended,
        )
        with self.writing():
            run = replace(run, id=rows.insert_run(self._connection, run))
            rows.insert_log(self._connection, run.id, actions, attempts)
        return run

    def append(
        self,
        run_id: int,
        action: ActionRecord,
        attempts: Sequence[Attempt] = (),
        *,
        position: int,
        length: int,
        ended: bool,
    ) -> None:
        """Add one action to a run, with the answers that it got marked and the place it led to.

        Args:
            run_id: the run's id.
            action: the next action; its `seq` is the number of actions before it.
            attempts: the marked answers, with the same `seq`.
            position: how many steps have been taken.
            length: how many steps there are.
            ended: whether the lesson is over.
        Raises:
            RunMoved: the log of the run does not end before this action.
            StoreTrouble: it could not be saved; the same call may be made again.
        """
        with self.writing():
            next_seq = self._connection.execute(
                "SELECT coalesce(max(seq) + 1, 0) FROM actions WHERE run = ?", (run_id,)
            ).fetchone()[0]
            if next_seq != action.seq:
                raise RunMoved(run_id)
            found = self._connection.execute(
                "UPDATE runs SET touched_at = ?, position = ?, length = ?, ended = ? WHERE id = ?",
                (moment_to_text(action.at), position, length, ended, run_id),
            ).rowcount
            if found == 0:
                raise trouble(StoreCause.GONE, self.path)
            rows.insert_log(self._connection, run_id, (action,), attempts)

    def prove_writable(self) -> None:
        """Bring a page to the disk as it is.

        Raises:
            StoreTrouble: it could not be saved.
        """
        with self.writing():
            version = version_of(self._connection)
            self._connection.execute(f"PRAGMA user_version = {version}")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection to a module of this room that reads.

        Raises:
            StoreTrouble: the database cannot be read.
        """
        try:
            yield self._connection
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise  # a bug of ours, not a trouble of the user's
        except SQLITE_FAILURES as error:
            raise trouble_of(error, self.path) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection within one transaction, which ends with the block.

        Raises:
            StoreTrouble: it could not be saved; nothing of it is there.
        """
        with self.reading():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                # SQLite has undone it by itself after some errors, not after others.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
