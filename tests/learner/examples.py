"""Records and databases that the tests of this room use, and the programs that they kill."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tutor.learner.records import ActionRecord, Attempt, Run
from tutor.learner.store import Store

NOW = datetime(2026, 1, 31, 23, 59, 59, 123000, UTC)
AT = "2026-01-31T23:59:59.123Z"
ROOT = Path(__file__).parent.parent.parent


def action(seq: int, text: str = '{"type":"Continue"}') -> ActionRecord:
    """Return the action number `seq` of a run, a second after the one before it."""
    return ActionRecord(seq=seq, step=f"step-{seq}", action=text, at=NOW + timedelta(seconds=seq))


def attempt(seq: int, question: str = "q-checkbox") -> Attempt:
    """Return a marked answer which the action number `seq` gave."""
    return Attempt(
        seq=seq,
        course="optin",
        lesson="two-words",
        question=question,
        content_hash="c0ffee",
        kind="choice",
        answer='{"picked":[1]}',
        verdict="right",
        share=1.0,
        tries=1,
        hints=0,
        at=NOW + timedelta(seconds=seq),
    )


def begin(store: Store, actions: int = 0, lesson: str = "two-words") -> Run:
    """Begin a run in which a number of actions were taken, each with a marked answer."""
    return store.start_run(
        "optin",
        lesson,
        "hash",
        NOW,
        actions=[action(seq) for seq in range(actions)],
        attempts=[attempt(seq) for seq in range(actions)],
        position=actions,
        length=10,
    )


def take(store: Store, run: Run, seq: int) -> None:
    """Take the action number `seq` in a run, with a marked answer."""
    store.append(run.id, action(seq), [attempt(seq)], position=seq + 1, length=10, ended=False)


def made(path: Path, actions: int = 5) -> bytes:
    """Make a database with one run, and return its bytes."""
    store = Store.open(path, NOW)
    begin(store, actions)
    store.close()
    return path.read_bytes()


@contextmanager
def program(name: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Run one of the programs of `tests.learner.programs`; it is killed at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.learner.programs", name, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def line_of(process: subprocess.Popen[str]) -> str:
    """Return the next line that a program prints."""
    assert process.stdout is not None
    return process.stdout.readline().strip()
