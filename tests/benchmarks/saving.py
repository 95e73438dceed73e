"""What it costs to act: the engine's step and the commit to the disk before anything is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.courses import make_long_lesson
from tests.benchmarks.figures import (
    Effort,
    Figure,
    alternate,
    median_and_least,
    milliseconds,
    percentile,
)
from tutor.clock import SystemClock
from tutor.dialogue.actions import Continue
from tutor.learner.opening import open_store
from tutor.learner.records import ActionRecord
from tutor.learner.store import Store
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.paths import DATABASE_NAME
from tutor.study.session import Session

_NOW = datetime(2026, 1, 1, tzinfo=UTC)


def measure_saving(effort: Effort) -> Iterator[Figure]:
    """State what one durable commit and one action of a session take."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        count = effort.rounds * 10
        content = make_long_lesson(folder / "content", count + 2)
        session = open_session(content, folder / "acting")
        store = open_store(folder / "appending" / DATABASE_NAME, _NOW).store
        run = store.start_run("course", "lesson", "hash", _NOW)
        numbers = iter(range(count))
        samples = alternate(
            {
                "commit": lambda: milliseconds(lambda: _append(store, run.id, next(numbers))),
                "act": lambda: milliseconds(lambda: session.act(Continue())),
            },
            count,
        )
        session.close()
        session.store.close()
        store.close()
    for name, what in (("commit", "a durable commit"), ("act", "an action of a session, saved")):
        yield Figure(
            name=name,
            what=f"{what}, p50",
            value=percentile(samples[name], 50),
            unit="ms",
            n=count,
            detail=f"{median_and_least(samples[name], 'ms')}, "
            f"p95 {percentile(samples[name], 95):.2f} ms",
        )


def open_session(content: Path, home: Path) -> Session:
    """Open the lesson `long` of a generated course."""
    found = Library((content,), Cache(home / "cache")).find("long")
    assert found is not None
    shelf, lesson_id = found
    reading = shelf.lesson(lesson_id)
    assert shelf.course is not None
    assert reading.lesson is not None, reading.findings
    clock = SystemClock()
    session = Session(
        course=shelf.course.id,
        lesson=reading.lesson,
        content_hash=reading.content_hash,
        store=open_store(home / DATABASE_NAME, clock.now_utc()).store,
        clock=clock,
    )
    session.resume()
    return session


def play_through(content: Path, home: Path, lines: int) -> None:
    """Play the lesson `long` in a home until so many lines have been spoken."""
    session = open_session(content, home)
    while len(session.history) < lines:
        session.act(Continue())
    assert session.close()
    session.store.close()


def _append(store: Store, run_id: int, seq: int) -> None:
    record = ActionRecord(seq=seq, step="", action='{"type":"Continue"}', at=_NOW)
    store.append(run_id, record, (), position=seq, length=seq, ended=False)
