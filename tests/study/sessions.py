"""A learner's desk for tests: a real database, a clock that stands still, one small lesson."""

from pathlib import Path

import msgspec

from tests.lesson.examples import HEAD, QUIZ, read
from tutor.clock import FixedClock
from tutor.dialogue.actions import Action
from tutor.learner.records import ActionRecord, Run
from tutor.learner.store import Store
from tutor.study.session import Session

TABLE = """\
  - table:
      id: t
      caption: Table
      columns:
        - {id: a, head: A}
      rows:
        - {id: r, head: R, a: x}
        - {id: s, head: S, a: x}
      reveal: row
"""
CHOICE = """\
  - choice:
      id: c
      options:
        - id: more
          say: tell me more
          once: true
          steps:
            - teacher: inside
        - say: go on
"""
ALL = (
    "  - teacher: a\n    id: start\n"
    + TABLE
    + "  - teacher: b\n"
    + QUIZ
    + "      hints: [first, second]\n"
    + CHOICE.replace("id: more\n          ", "")
    + "  - section: end\n"
    + "  - recap:\n      points: [p]\n"
    + "  - teacher: z\n"
)


class Desk:
    """Where a learner works; `store` is the database that is read by the tests."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = FixedClock()
        self.store = Store.open(path, self.clock.now_utc())

    def session(self, steps: str = ALL, store: Store | None = None) -> Session:
        """Return a new session of a lesson with these steps."""
        reading = read(HEAD + steps)
        assert reading.lesson is not None, reading.findings
        return Session(
            course="small",
            lesson=reading.lesson,
            content_hash=reading.content_hash,
            store=self.store if store is None else store,
            clock=self.clock,
        )

    def played(self, actions: tuple[Action, ...]) -> Session:
        """Return a session in which some actions were taken, recorded nowhere."""
        session = self.session(store=Store.in_memory(self.path.with_name("nowhere.sqlite3")))
        for action in actions:
            session.act(action)
        return session

    def run(self) -> Run:
        """Return the run begun last."""
        run = self.store.latest_run("small", "one")
        assert run is not None
        return run

    def log(self) -> tuple[ActionRecord, ...]:
        """Return the actions of the run begun last."""
        return self.store.actions(self.run().id)

    def add_unreadable(self, session: Session) -> None:
        """Add an action of a newer program to the run begun last."""
        run = self.run()
        record = ActionRecord(
            seq=len(self.log()), step="q-one", action='{"do":"dance"}', at=self.clock.now_utc()
        )
        self.store.append(
            run.id, record, position=1, length=session.flow.length, ended=session.has_ended
        )


def actions_of(log: tuple[ActionRecord, ...]) -> list[Action]:
    """Return what a log says was done."""
    return [msgspec.json.decode(record.action, type=Action) for record in log]
