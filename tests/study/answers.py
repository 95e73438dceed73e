"""Attempts of all sorts for tests, and a strategy that makes them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tutor.learner.records import ActionRecord, Attempt, Parts
from tutor.learner.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def attempt(question: str = "q", **fields: Any) -> Attempt:
    """Return a right answer at the first try, unless the fields say otherwise."""
    usual: dict[str, Any] = {
        "seq": 0,
        "course": "small",
        "lesson": "one",
        "question": question,
        "content_hash": "hash",
        "kind": "choice",
        "answer": '["1"]',
        "verdict": "right",
        "share": 1.0,
        "tries": 1,
        "hints": 0,
        "at": NOW,
    }
    return Attempt(**{**usual, **fields})


def wrong(question: str = "q", **fields: Any) -> Attempt:
    """Return a wrong answer at the first try."""
    return attempt(question, **{"verdict": "wrong", "share": 0.0, **fields})


def open_store(folder: Path, now: datetime = NOW) -> Store:
    """Open a learner's database in a folder."""
    return Store.open(folder / "learner.sqlite3", now)


def record(store: Store, *attempts: Attempt) -> None:
    """Record attempts, each as an action of a run of its own lesson."""
    for each in attempts:
        action = ActionRecord(seq=each.seq, step="s", action='{"do":"continue"}', at=each.at)
        before = [
            ActionRecord(seq=seq, step="s", action='{"do":"continue"}', at=each.at)
            for seq in range(each.seq)
        ]
        store.start_run(
            each.course,
            each.lesson,
            each.content_hash,
            each.at,
            actions=[*before, action],
            attempts=[each],
            length=9,
        )


NAMES = ("q-one", "q-two", "fruit.summer.red", "fruit.autumn.red", "fruit.autumn.red.row-of")
BELIEFS = ("silence", "boxes")

attempts = st.builds(
    Attempt,
    seq=st.integers(0, 2),
    course=st.sampled_from(("small", "other")),
    lesson=st.sampled_from(("one", "two", "@review")),
    question=st.sampled_from(NAMES),
    content_hash=st.just("hash"),
    kind=st.sampled_from(("choice", "classify", "explain", "flash", "poll")),
    answer=st.sampled_from(("[]", '["1"]', '["“同意” \\n"]')),
    verdict=st.sampled_from(("right", "partly", "wrong", "shown", "skipped", "noted")),
    share=st.floats(0, 1),
    tries=st.integers(0, 3),
    hints=st.integers(0, 2),
    confidence=st.sampled_from(("", "sure", "think", "guess")),
    parts=st.builds(Parts, right=st.just(("a",)), wrong=st.sampled_from(((), ("b", "c")))),
    seconds=st.none() | st.floats(-5, 500),
    question_hash=st.sampled_from(("", "abc", "def")),
    concept=st.sampled_from(("", "consent", "trade")),
    misconceptions=st.sampled_from(((), ("silence",), ("silence", "boxes"))),
    tested=st.sampled_from(((), ("silence",), BELIEFS)),
    at=st.integers(-3_000_000, 30_000_000).map(lambda each: NOW + timedelta(seconds=each)),
)
"""Any answers, also at times that jump back, as those of a clock that was set."""
